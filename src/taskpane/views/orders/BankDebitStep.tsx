import { useState } from "react";
import type { BankDebitRequest } from "../../../actions/bankDebit";
import { dateOf } from "../../../domain/values/calendar";
import { type Cents, ZERO } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DayField } from "../../parts/DateField";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import { type DetailStepProps, OrderStep } from "./OrderStep";

/** The bank took back a transaction that was returned before: its day, and its charges. */
export function BankDebitStep(props: DetailStepProps): React.JSX.Element {
  const { detail, order } = props;
  const { surroundings, translator } = usePane();
  const { bankDebit } = translator.messages.pane.orders;
  // As it was when the step was opened: what is booked meanwhile is no longer awaited.
  const [awaited] = useState(detail.awaitedDebits);
  const [endToEndId, setEndToEndId] = useState(awaited[0]?.endToEndId ?? "");
  const [on, setOn] = useState(() => dateOf(surroundings.clock()));
  const [charges, setCharges] = useState<Cents | null | undefined>(ZERO);
  const request: BankDebitRequest | null =
    charges === undefined ? null : { order, endToEndId, on, charges: charges ?? ZERO };
  return (
    <OrderStep {...props} texts={bankDebit} action={useAction("bank-debit")} request={request}>
      <SelectField
        label={bankDebit.transaction}
        value={endToEndId}
        options={awaited.map(({ endToEndId: value, name, amount }) => ({
          value,
          label: translator.fill(bankDebit.option, { name, amount, endToEndId: value }),
        }))}
        onChange={setEndToEndId}
      />
      <DayField label={bankDebit.on} hint={bankDebit.onHint} value={on} onChange={setOn} />
      <AmountField label={bankDebit.charges} value={ZERO} onChange={setCharges} />
    </OrderStep>
  );
}
