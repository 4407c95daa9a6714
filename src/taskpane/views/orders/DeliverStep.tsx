import { useState } from "react";
import type { DeliverRequest } from "../../../actions/deliver";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep, type StepProps } from "./OrderStep";

/** The user says that the bank has the file, and since when. */
export function DeliverStep(props: StepProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { deliver } = translator.messages.pane.orders;
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const request: DeliverRequest = { order: props.order, on };
  return (
    <OrderStep {...props} texts={deliver} action={useAction("deliver")} request={request}>
      <DayField label={deliver.on} value={on} onChange={setOn} />
    </OrderStep>
  );
}
