import { Checkbox, Text } from "@fluentui/react-components";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DateField } from "../../parts/DateField";
import { useViewStyles } from "../useViewStyles";
import type { ReturnDraft } from "./returnDraft";

interface BankDebitFieldsProps {
  /** What the bank's day is taken for at first. */
  readonly day: IsoDate;
  /** Whether the charges are those of each of several returns. */
  readonly isEach?: boolean;
  readonly draft: ReturnDraft;
  readonly set: (fields: Partial<ReturnDraft>) => void;
}

/** What the bank took already: its day and its charges. */
export function BankDebitFields({ day: likely, isEach = false, draft, set }: BankDebitFieldsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { returns } = usePane().translator.messages.pane;
  const { hasBankDebit, bankDebit, charges } = draft;
  return (
    <div className={styles.section}>
      <Checkbox
        label={returns.hasBankDebit}
        checked={hasBankDebit}
        onChange={(_event, { checked }) => set({ hasBankDebit: checked === true, bankDebit: bankDebit ?? likely })}
      />
      {!hasBankDebit && (
        <Text size={200} className={styles.quiet}>
          {returns.bankDebitLater}
        </Text>
      )}
      {hasBankDebit && (
        <>
          <DateField label={returns.bankDebit} value={bankDebit} onChange={(day) => set({ bankDebit: day })} required />
          <AmountField
            label={returns.charges}
            hint={isEach ? returns.chargesEachHint : returns.chargesHint}
            value={charges ?? null}
            onChange={(amount) => set({ charges: amount })}
          />
        </>
      )}
    </div>
  );
}
