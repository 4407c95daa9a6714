import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { PapersSentRequest } from "../../../actions/papersSent";
import type { DebtorPaper } from "../../../domain/collection/debtorNotices";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep, type StepProps } from "./OrderStep";

interface PapersSentStepProps extends StepProps {
  readonly paper: DebtorPaper;
}

/** The user says that the letters went out and when, or that they did not after all. */
export function PapersSentStep({ paper, ...step }: PapersSentStepProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { sent } = translator.messages.pane.papers;
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const [notSent, setNotSent] = useState(false);
  const asked = { order: step.order, paper };
  const request: PapersSentRequest = notSent ? { ...asked, notSent } : { ...asked, on };
  return (
    <OrderStep {...step} texts={sent} action={useAction("papers-sent")} request={request} waits>
      {!notSent && <DayField label={sent.on} value={on} onChange={setOn} />}
      <Checkbox label={sent.notSent} checked={notSent} onChange={(_, { checked }) => setNotSent(checked === true)} />
    </OrderStep>
  );
}
