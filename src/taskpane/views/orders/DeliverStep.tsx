import { useState } from "react";
import type { DeliverRequest } from "../../../actions/deliver";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import type { StepProps } from "./stepProps";
import { StepPanel } from "./StepPanel";

/** The user says that the bank has the file, and since when. */
export function DeliverStep({ order, onDone, onClose }: StepProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { deliver } = translator.messages.pane.orders;
  const action = useAction("deliver");
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const request: DeliverRequest = { order, on };
  return (
    <StepPanel
      action={action}
      title={deliver.title}
      intro={deliver.intro}
      request={request}
      commitLabel={deliver.commit}
      onCommitted={() => onDone(translator.fill(deliver.done, { order }))}
      onClose={onClose}
    >
      <DateField label={deliver.on} value={on} required onChange={(day) => day !== null && setOn(day)} />
    </StepPanel>
  );
}
