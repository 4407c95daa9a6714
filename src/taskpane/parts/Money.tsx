import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePane } from "../pane";

const useStyles = makeStyles({
  money: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface MoneyProps {
  /** As `formatCents` writes it. */
  readonly amount: string;
  /** Without the sign of the euro, in columns. */
  readonly bare?: boolean;
  readonly className?: string;
}

/** An amount in euros, as the reader's language writes it. */
export function Money({ amount, bare = false, className }: MoneyProps): React.JSX.Element {
  const styles = useStyles();
  const { write } = usePane().translator;
  return (
    <span className={mergeClasses(styles.money, className)}>
      {bare ? "" : "€ "}
      {write(amount, "amount")}
    </span>
  );
}
