import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { IssueRequest } from "../../../actions/issue";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { IssuedFiles } from "./IssuedFiles";
import { type DetailStepProps, OrderStep, StepFrame } from "./OrderStep";

interface IssueStepProps extends DetailStepProps {
  /** Leads to the change that takes over what has changed since the order was made. */
  readonly onRefresh: () => void;
}

/** Issues a draft: its file is made and everything is booked; then the file goes to the bank. */
export function IssueStep({ onRefresh, ...props }: IssueStepProps): React.JSX.Element {
  const { detail, order, onDone, onClose } = props;
  const { translator } = usePane();
  const { issue } = translator.messages.pane.orders;
  const action = useAction("issue");
  const [bookingDate, setBookingDate] = useState(detail.collectionDate);
  const { state } = action;
  if (state.step === "committed") {
    return (
      <StepFrame title={issue.title} intro={translator.fill(issue.done, { order })} onClose={onClose}>
        <IssuedFiles
          documents={state.committed.documents}
          deliverBy={detail.ladder?.deliverBy ?? detail.collectionDate}
          orders={[order]}
          onDelivered={onDone}
        />
      </StepFrame>
    );
  }
  const request: IssueRequest = { order, bookingDate };
  const isHeld = state.step === "ready" && !state.preview.done && state.preview.counts.error > 0;
  return (
    <OrderStep
      {...props}
      texts={issue}
      action={action}
      request={request}
      // The step goes on: the file goes to the bank first.
      onDone={() => undefined}
      body={() => isHeld && <Outdated onRefresh={onRefresh} />}
    >
      <DayField label={issue.bookingDate} hint={issue.bookingDateHint} value={bookingDate} onChange={setBookingDate} />
    </OrderStep>
  );
}

/** What holds a draft back is mostly that something has changed since it was made. */
function Outdated({ onRefresh }: Pick<IssueStepProps, "onRefresh">): React.JSX.Element {
  const view = useViewStyles();
  const { issue, change } = usePane().translator.messages.pane.orders;
  return (
    <div className={view.section}>
      <Text>{issue.outdated}</Text>
      <div className={view.buttons}>
        <Button onClick={onRefresh}>{change.refresh}</Button>
      </div>
    </div>
  );
}
