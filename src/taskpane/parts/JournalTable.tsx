import { usePane } from "../pane";
import type { AccountTotal } from "../../session/session";
import { Money } from "./Money";
import { NumberTable } from "./NumberTable";

interface JournalTableProps {
  readonly label: string;
  readonly rows: readonly AccountTotal[];
  readonly total: { readonly debit: string; readonly credit: string };
}

/** Debit and credit per ledger account, added up below. */
export function JournalTable({ label, rows, total }: JournalTableProps): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  const side = (amount: string): React.JSX.Element | null =>
    amount === "0.00" ? null : <Money amount={amount} bare />;
  // The sheet with names of accounts may be absent.
  const isNamed = rows.some(({ name }) => name !== "");
  return (
    <NumberTable
      label={label}
      captions={[parts.accountNumber, parts.debit, parts.credit]}
      {...(isNamed ? { textCaption: parts.accountName } : {})}
      rows={rows.map(({ account, name, debit, credit }) => ({
        key: account,
        name: account,
        text: name,
        cells: [side(debit), side(credit)],
      }))}
      total={{
        name: parts.total,
        cells: [<Money key="debit" amount={total.debit} bare />, <Money key="credit" amount={total.credit} bare />],
      }}
    />
  );
}
