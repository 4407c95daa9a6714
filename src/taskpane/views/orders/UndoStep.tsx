import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { UndoRequest } from "../../../actions/undo";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import type { OrderDetail } from "./order.query";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import type { StepProps } from "./stepProps";
import { StepPanel } from "./StepPanel";

/** Takes back what happened last to an order, as a mistake; what that was is said before anything is written. */
export function UndoStep({
  detail,
  order,
  onDone,
  onClose,
}: StepProps & { readonly detail: OrderDetail }): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { undo } = translator.messages.pane.orders;
  const action = useAction("undo");
  // As it was when the step was opened: once it is taken back, another step is the last one.
  const [last] = useState(detail.lastStep);
  const [bookingDate, setBookingDate] = useState<IsoDate>(() => dateOf(surroundings.clock()));
  const request: UndoRequest = { order, bookingDate };
  const whats: Readonly<Record<string, string>> = undo.what;
  const what = whats[last?.action ?? ""] ?? "";
  return (
    <StepPanel
      action={action}
      title={undo.title}
      intro={undo.intro}
      request={request}
      commitLabel={undo.commit}
      onCommitted={() => onDone(translator.fill(undo.done, { order }))}
      onClose={onClose}
    >
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {translator.fill(undo.last, { what, at: last?.at ?? "", user: last?.user ?? "" })}
        </MessageBarBody>
      </MessageBar>
      <DateField
        label={undo.bookingDate}
        hint={undo.bookingDateHint}
        value={bookingDate}
        required
        onChange={(day) => day !== null && setBookingDate(day)}
      />
    </StepPanel>
  );
}
