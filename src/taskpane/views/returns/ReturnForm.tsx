import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReturnRequest } from "../../../actions/returnEvent";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import type { ReturnChoice } from "./returnChoice.query";
import { useViewStyles } from "../useViewStyles";
import { BankDebitFields } from "./BankDebitFields";
import { KindField } from "./KindField";
import { ReasonField } from "./ReasonField";
import { type ReturnDraft, saidIn } from "./returnDraft";
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
      <BankDebitFields day={choice.bookingDate} draft={draft} set={set} />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={request === null}>
          {returns.look}
        </Button>
      </div>
    </form>
  );
}

/** What is asked of the action; null while something of it is missing. */
function requestOf(choice: ReturnChoice, draft: ReturnDraft, isWhole: boolean): ReturnRequest | null {
  const said = saidIn(draft, choice.likelyKind, choice.bookingDate);
  if (said === null) return null;
  return {
    order: choice.order,
    line: choice.line,
    ...(choice.members.length > 1 && isWhole ? { wholeTransaction: true } : {}),
    ...said,
  };
}
