import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import type { Period } from "../../queries/ledgerBalances";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

interface PeriodFieldsProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** From which booking date until which. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps): React.JSX.Element {
  const styles = useStyles();
  const { ledger } = usePane().translator.messages.pane;
  const { from, until } = period;
  const isWrong = from !== null && until !== null && until < from;
  return (
    <div className={styles.fields}>
      <DateField
        label={ledger.from}
        hint={ledger.periodHint}
        value={from}
        onChange={(day) => onChange({ ...period, from: day })}
      />
      <DateField
        label={ledger.until}
        value={until}
        onChange={(day) => onChange({ ...period, until: day })}
        {...(isWrong ? { problem: ledger.periodWrong } : {})}
      />
    </div>
  );
}
