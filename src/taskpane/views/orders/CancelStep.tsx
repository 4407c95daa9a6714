import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { CancelRequest } from "../../../actions/cancel";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { type DetailStepProps, OrderStep } from "./OrderStep";

const useStyles = makeStyles({ effects: { margin: "0", paddingLeft: "1.2em" } });

/** Takes a whole order back whose file was not used; what that means is said before anything is written. */
export function CancelStep(props: DetailStepProps): React.JSX.Element {
  const { detail, order } = props;
  const styles = useStyles();
  const { surroundings, translator } = usePane();
  const { cancel } = translator.messages.pane.orders;
  const [bookingDate, setBookingDate] = useState<IsoDate>(() => {
    const today = dateOf(surroundings.clock());
    return detail.bookingDate !== null && detail.bookingDate > today ? detail.bookingDate : today;
  });
  const request: CancelRequest = { order, bookingDate };
  return (
    <OrderStep {...props} texts={cancel} action={useAction("cancel")} request={request}>
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
      <DayField label={cancel.bookingDate} value={bookingDate} onChange={setBookingDate} />
    </OrderStep>
  );
}
