import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import type { Period } from "./ledgerBalances.query";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    // A date input asks for more than half of the narrowest pane.
    "& .fui-Input": { minWidth: "0" },
  },
  hint: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground3 },
});

interface PeriodFieldsProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
  /** Which dates these are; booking dates when not given. */
  readonly hint?: string;
}

/** From which date until which. */
export function PeriodFields({ period, onChange, hint }: PeriodFieldsProps): React.JSX.Element {
  const styles = useStyles();
  const { ledger } = usePane().translator.messages.pane;
  const { from, until } = period;
  const isWrong = from !== null && until !== null && until < from;
  return (
    <div className={styles.fields}>
      <DateField label={ledger.from} value={from} onChange={(day) => onChange({ ...period, from: day })} />
      <DateField
        label={ledger.until}
        value={until}
        onChange={(day) => onChange({ ...period, until: day })}
        {...(isWrong ? { problem: ledger.periodWrong } : {})}
      />
      <Text size={200} className={styles.hint}>
        {hint ?? ledger.periodHint}
      </Text>
    </div>
  );
}
