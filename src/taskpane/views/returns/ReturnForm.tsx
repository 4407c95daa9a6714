import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReturnRequest } from "../../../actions/returnEvent";
import { reasonCodeOf } from "../../../domain/values/reasonCodes";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DateField } from "../../parts/DateField";
import type { ReturnChoice } from "./returnChoice.query";
import { useViewStyles } from "../useViewStyles";
import { KindField } from "./KindField";
import { ReasonField } from "./ReasonField";
import type { ReturnDraft } from "./returnDraft";
import { ScopeField } from "./ScopeField";

interface ReturnFormProps {
  readonly choice: ReturnChoice;
  readonly draft: ReturnDraft;
  readonly onDraft: (draft: ReturnDraft) => void;
  readonly onLook: (request: ReturnRequest) => void;
}

/** What the user says about a return; whatever is left alone is what the action takes by itself. */
export function ReturnForm({ choice, draft, onDraft, onLook }: ReturnFormProps): React.JSX.Element {
  const styles = useViewStyles();
  const { returns } = usePane().translator.messages.pane;
  const [isWhole, setIsWhole] = useState(true);
  const set = (fields: Partial<ReturnDraft>): void => onDraft({ ...draft, ...fields });
  const request = requestOf(choice, draft, isWhole);
  return (
    <form
      className={styles.view}
      onSubmit={(event) => {
        event.preventDefault();
        if (request !== null) onLook(request);
      }}
    >
      {choice.members.length > 1 && <ScopeField choice={choice} isWhole={isWhole} onChange={setIsWhole} />}
      <KindField value={draft.kind} likely={choice.likelyKind} onChange={(kind) => set({ kind })} />
      <ReasonField value={draft.reasonCode} onChange={(reasonCode) => set({ reasonCode })} />
      <DateField
        label={returns.bookingDate}
        hint={returns.bookingDateHint}
        value={draft.bookingDate ?? choice.bookingDate}
        onChange={(bookingDate) => set({ bookingDate })}
      />
      <BankDebit choice={choice} draft={draft} set={set} />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={request === null}>
          {returns.look}
        </Button>
      </div>
    </form>
  );
}

interface BankDebitProps {
  readonly choice: ReturnChoice;
  readonly draft: ReturnDraft;
  readonly set: (fields: Partial<ReturnDraft>) => void;
}

/** What the bank took already: its day and its charges. */
function BankDebit({ choice, draft, set }: BankDebitProps): React.JSX.Element {
  const styles = useViewStyles();
  const { returns } = usePane().translator.messages.pane;
  const { hasBankDebit, bankDebit, charges } = draft;
  return (
    <div className={styles.section}>
      <Checkbox
        label={returns.hasBankDebit}
        checked={hasBankDebit}
        onChange={(_event, { checked }) =>
          set({ hasBankDebit: checked === true, bankDebit: bankDebit ?? choice.bookingDate })
        }
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
            hint={returns.chargesHint}
            value={charges ?? null}
            onChange={(amount) => set({ charges: amount })}
          />
        </>
      )}
    </div>
  );
}

/** What is asked of the action; null while something of it is missing. */
function requestOf(choice: ReturnChoice, draft: ReturnDraft, isWhole: boolean): ReturnRequest | null {
  const { hasBankDebit, bankDebit, charges, bookingDate } = draft;
  const reasonCode = reasonCodeOf(draft.reasonCode);
  if (hasBankDebit && (bankDebit === null || charges === undefined)) return null;
  return {
    order: choice.order,
    line: choice.line,
    ...(choice.members.length > 1 && isWhole ? { wholeTransaction: true } : {}),
    kind: draft.kind ?? choice.likelyKind,
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(bookingDate === null || bookingDate === choice.bookingDate ? {} : { bookingDate }),
    ...(hasBankDebit && bankDebit !== null ? { bankDebit } : {}),
    ...(hasBankDebit && charges != null && charges !== 0 ? { charges } : {}),
  };
}
