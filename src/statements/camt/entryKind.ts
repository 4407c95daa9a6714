import { textAt } from "../messageNode";
import { referenceIn } from "../references";
import type { StatementEntryKind } from "../statement";
import type { BankTransaction } from "./bankTransaction";
import type { CodeWords } from "./entryCodeWords";
import type { OpenEntry } from "./openEntry";
import type { Transaction } from "./transaction";

/** What an entry is judged by. */
export interface EntryFacts {
  readonly open: OpenEntry;
  readonly transactions: readonly Transaction[];
  readonly meaning: BankTransaction;
  readonly words: CodeWords | null;
  readonly isDebit: boolean;
  readonly isReversal: boolean;
}

/** What an entry is for us as the creditor: never by its code alone (docs/law/sepa.md#7.2). */
export function kindOf(facts: EntryFacts): StatementEntryKind {
  const { meaning, transactions, isDebit, isReversal, words } = facts;
  if (!isDebit) return creditKind(facts);
  const isReturned =
    meaning.isReturn ||
    transactions.some((one) => one.isReturned) ||
    (words !== null && words.reasonCode !== null) ||
    (isReversal && meaning.isOurFamily);
  if (!isReturned) return "Other";
  return meaning.returnKind === "Reject" || meaning.returnKind === "BatchReject" ? "Reject" : "Return";
}

function creditKind(facts: EntryFacts): StatementEntryKind {
  const { meaning, transactions, isReversal } = facts;
  // A credit that undoes something: the debit of a return that the bank takes back, or a supplier's collection.
  if (isReversal || meaning.isReturn || transactions.some((one) => one.isReturned)) return "Other";
  if (!meaning.isCollection && (meaning.isPlain || !namesCollections(facts))) return "Other";
  return transactions.length === 1 ? "Receipt" : "Batch";
}

/** Whether an entry without a code that says so names a batch of ours, or mandates. */
function namesCollections({ open, transactions }: EntryFacts): boolean {
  const isNamed = open.groups.some(({ batch }) => batch !== null && referenceIn(textAt(batch, "PmtInfId")) !== null);
  return isNamed || (transactions.length > 0 && transactions.every(({ mandateId }) => mandateId !== null));
}
