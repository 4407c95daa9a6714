import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SettleRequest } from "../../../actions/settle";
import type { IsoDate } from "../../../domain/values/calendar";
import { type Cents, formatCents, parseCents, subtract } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { type DetailStepProps, OrderStep } from "./OrderStep";

/** Money that came in for an order, all of it or a part. */
export function SettleStep(props: DetailStepProps): React.JSX.Element {
  const { detail, order } = props;
  const { translator } = usePane();
  const { settle } = translator.messages.pane.orders;
  // As it was when the step was opened: a receipt that is booked meanwhile changes it.
  const [toSettle] = useState(() => parseCents(detail.toSettle ?? "0.00"));
  const [amount, setAmount] = useState<Cents | null | undefined>(toSettle);
  const [bookingDate, setBookingDate] = useState<IsoDate>(detail.collectionDate);
  const request: SettleRequest | null = amount == null ? null : { order, amount, bookingDate };
  const rest = amount == null || toSettle === null ? null : subtract(toSettle, amount);
  return (
    <OrderStep {...props} texts={settle} action={useAction("settle")} request={request}>
      <AmountField label={settle.amount} value={toSettle} onChange={setAmount} />
      {rest !== null && rest >= 0 && (
        <Text size={200}>{rest === 0 ? settle.all : translator.fill(settle.rest, { rest: formatCents(rest) })}</Text>
      )}
      <DayField
        label={settle.bookingDate}
        hint={settle.bookingDateHint}
        value={bookingDate}
        onChange={setBookingDate}
      />
    </OrderStep>
  );
}
