import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { CancelRequest } from "../../../actions/cancel";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import type { OrderDetail } from "./order.query";
import { useAction } from "../../useAction";
import type { StepProps } from "./stepProps";
import { StepPanel } from "./StepPanel";

const useStyles = makeStyles({ effects: { margin: "0", paddingLeft: "1.2em" } });

/** Takes a whole order back whose file was not used; what that means is said before anything is written. */
export function CancelStep({
  detail,
  order,
  onDone,
  onClose,
}: StepProps & { readonly detail: OrderDetail }): React.JSX.Element {
  const styles = useStyles();
  const { surroundings, translator } = usePane();
  const { cancel } = translator.messages.pane.orders;
  const action = useAction("cancel");
  const [bookingDate, setBookingDate] = useState<IsoDate>(() => {
    const today = dateOf(surroundings.clock());
    return detail.bookingDate !== null && detail.bookingDate > today ? detail.bookingDate : today;
  });
  const request: CancelRequest = { order, bookingDate };
  return (
    <StepPanel
      action={action}
      title={cancel.title}
      intro={cancel.intro}
      request={request}
      commitLabel={cancel.commit}
      onCommitted={() => onDone(translator.fill(cancel.done, { order }))}
      onClose={onClose}
    >
      <ul className={styles.effects}>
        {Object.entries(cancel.effects).map(([name, effect]) => (
          <li key={name}>{effect}</li>
        ))}
      </ul>
      {detail.deliveredOn !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{cancel.deliveredToo}</MessageBarBody>
        </MessageBar>
      )}
      <DateField
        label={cancel.bookingDate}
        value={bookingDate}
        required
        onChange={(day) => day !== null && setBookingDate(day)}
      />
    </StepPanel>
  );
}
