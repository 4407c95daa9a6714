import { useState } from "react";
import type { BankDebitRequest } from "../../../actions/bankDebit";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import { type Cents, ZERO } from "../../../domain/values/money";
import type { OrderDetail } from "./order.query";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DateField } from "../../parts/DateField";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import type { StepProps } from "./stepProps";
import { StepPanel } from "./StepPanel";

/** The bank took back a transaction that was returned before: its day, and its charges. */
export function BankDebitStep({
  detail,
  order,
  onDone,
  onClose,
}: StepProps & { readonly detail: OrderDetail }): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { bankDebit } = translator.messages.pane.orders;
  const action = useAction("bank-debit");
  // As it was when the step was opened: what is booked meanwhile is no longer awaited.
  const [awaited] = useState(detail.awaitedDebits);
  const [endToEndId, setEndToEndId] = useState(awaited[0]?.endToEndId ?? "");
  const [on, setOn] = useState<IsoDate>(() => dateOf(surroundings.clock()));
  const [charges, setCharges] = useState<Cents | null | undefined>(ZERO);
  const request: BankDebitRequest | null =
    charges === undefined ? null : { order, endToEndId, on, charges: charges ?? ZERO };
  return (
    <StepPanel
      action={action}
      title={bankDebit.title}
      intro={bankDebit.intro}
      request={request}
      commitLabel={bankDebit.commit}
      onCommitted={() => onDone(translator.fill(bankDebit.done, { order }))}
      onClose={onClose}
    >
      <SelectField
        label={bankDebit.transaction}
        value={endToEndId}
        options={awaited.map(({ endToEndId: value, name, amount }) => ({
          value,
          label: translator.fill(bankDebit.option, { name, amount, endToEndId: value }),
        }))}
        onChange={setEndToEndId}
      />
      <DateField
        label={bankDebit.on}
        hint={bankDebit.onHint}
        value={on}
        required
        onChange={(day) => day !== null && setOn(day)}
      />
      <AmountField label={bankDebit.charges} value={ZERO} onChange={setCharges} />
    </StepPanel>
  );
}
