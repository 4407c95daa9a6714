import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane";
import type { AccountTotal } from "../../session/session";
import { Money } from "./Money";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  left: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 4px 2px 0", overflowWrap: "anywhere" },
  right: { textAlign: "right", padding: "2px 0 2px 4px" },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

interface JournalTableProps {
  readonly label: string;
  readonly rows: readonly AccountTotal[];
  readonly total: { readonly debit: string; readonly credit: string };
}

/** Debit and credit per ledger account, added up below. */
export function JournalTable({ label, rows, total }: JournalTableProps): React.JSX.Element {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  const side = (amount: string): React.JSX.Element | null =>
    amount === "0.00" ? null : <Money amount={amount} bare />;
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.left}>
            {parts.account}
          </th>
          <th scope="col" className={styles.right}>
            {parts.debit}
          </th>
          <th scope="col" className={styles.right}>
            {parts.credit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ account, debit, credit }) => (
          <tr key={account}>
            <th scope="row" className={styles.left}>
              {account}
            </th>
            <td className={styles.right}>{side(debit)}</td>
            <td className={styles.right}>{side(credit)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot className={styles.total}>
        <tr>
          <th scope="row" className={styles.left}>
            {parts.total}
          </th>
          <td className={styles.right}>
            <Money amount={total.debit} bare />
          </td>
          <td className={styles.right}>
            <Money amount={total.credit} bare />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
