import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { UndoRequest } from "../../../actions/undo";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { type DetailStepProps, OrderStep } from "./OrderStep";

/** Takes back what happened last to an order, as a mistake; what that was is said before anything is written. */
export function UndoStep(props: DetailStepProps): React.JSX.Element {
  const { detail, order } = props;
  const { surroundings, translator } = usePane();
  const { undo } = translator.messages.pane.orders;
  // As it was when the step was opened: once it is taken back, another step is the last one.
  const [last] = useState(detail.lastStep);
  const [bookingDate, setBookingDate] = useState(() => dateOf(surroundings.clock()));
  const request: UndoRequest = { order, bookingDate };
  const whats: Readonly<Record<string, string>> = undo.what;
  const what = whats[last?.action ?? ""] ?? "";
  // The log has no name of a user who has not said it.
  const user = last?.user ?? "";
  return (
    <OrderStep {...props} texts={undo} action={useAction("undo")} request={request}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {translator.fill(user === "" ? undo.last : undo.lastBy, { what, at: last?.at ?? "", user })}
        </MessageBarBody>
      </MessageBar>
      <DayField label={undo.bookingDate} hint={undo.bookingDateHint} value={bookingDate} onChange={setBookingDate} />
    </OrderStep>
  );
}
