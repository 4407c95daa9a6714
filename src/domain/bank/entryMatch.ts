import type { Change } from "../book/book";
import type { BankEntry, CollectionOrder, DirectDebit, Invoice, ReturnKind } from "../book/records";
import type { Cents } from "../values/money";

/*
 * What a bank entry is proposed to be (docs/law/actions.md#7): decided from the book alone, before anything is booked,
 * and shown with its reason.
 */

/** Why an entry belongs to what it is matched with; the first that fits, strongest first. */
export type MatchReason =
  /** The user said so (`match`). */
  | "ByHand"
  /** The end-to-end ID is ours. */
  | "EndToEndId"
  /** Mandate and amount; of several the newest. */
  | "MandateAndAmount"
  | "PaymentInformationId"
  | "MessageId"
  | "BatchNumber"
  /** Total and day of one order, or batch, that waits for it. */
  | "TotalAndDate"
  /** The entry names an invoice or a mandate of ours. */
  | "InvoiceNamed";

/** Why the user is asked before anything is booked; `amountDiffers`, `cancelled` and `otherAccount` nobody can accept. */
export type MatchQuestion =
  /** It fits several; the proposal is the newest. */
  | "several"
  /** Only total and day fit. */
  | "totalAndDate"
  /** The amount is not what is collected and not debited yet. */
  | "amountDiffers"
  /** More is debited than was collected, and the bank tells no charges: the rest is taken for charges. */
  | "chargesGuessed"
  /** Nobody knows the reason code. */
  | "unknownReason"
  /** The bank's code is not known as one of a collection that comes back. */
  | "kindUnknown"
  /** An entry of the same amount was booked from a bank's file before: once, or really twice? */
  | "again"
  /** The order was cancelled, so that its file should never have been used. */
  | "cancelled"
  /** The entry is of another account than the order. */
  | "otherAccount"
  /** The bank takes back a debit: `undo` of that return is proposed. */
  | "reversal"
  /** The invoice was found by what the entry's text says. */
  | "invoiceByText";

/** A transaction of an order: all lines with one end-to-end ID. */
export interface MatchedTransaction {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
}

/** Why something came back, as the bank says. */
export interface MatchedReason {
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** What the bank debited, positive, and its charges beside that; nothing for none. */
export interface MatchedDebit {
  readonly debit: Cents;
  readonly charges: Cents;
}

/** What an entry is. */
export type EntryMatch =
  /** Money of an order, or of one batch or transaction of it. */
  | { readonly is: "settlement"; readonly order: CollectionOrder; readonly amount: Cents }
  /** A transaction that comes back, with the bank's debit where `debit` is not zero. */
  | (MatchedTransaction & MatchedReason & MatchedDebit & { readonly is: "return"; readonly kind: ReturnKind })
  /** The bank's debit for a transaction that came back before without it. */
  | (MatchedTransaction & MatchedDebit & { readonly is: "bankDebit" })
  /** The bank rejected a whole batch: its standing transactions come back, counters unchanged. */
  | (MatchedReason &
      MatchedDebit & {
        readonly is: "batchReject";
        readonly order: CollectionOrder;
        readonly transactions: readonly MatchedTransaction[];
      })
  /** The bank rejected the whole file: `cancel` is proposed for its orders, which are not cancelled yet. */
  | { readonly is: "fileReject"; readonly orders: readonly CollectionOrder[] }
  /**
   * It was booked before, by hand or from another file: nothing is booked. `entry` is what it was booked with; null where
   * what it says has no entry (a reject that was returned by hand, a file of orders that are cancelled).
   */
  | { readonly is: "booked"; readonly order: CollectionOrder; readonly entry: BankEntry | null }
  /** The bank gives back what it debited for a return: that return is to be undone. */
  | (MatchedTransaction & { readonly is: "reversal"; readonly entry: BankEntry | null })
  /** A return of a collection that was made in another program: debtors / bank, the invoice open again, counted. */
  | (MatchedReason &
      MatchedDebit & { readonly is: "returnOutside"; readonly invoice: Invoice; readonly kind: ReturnKind })
  /** Nothing of ours: kept and left alone. */
  | { readonly is: "other" };

/** What is chosen of an entry that is none of all that it could be: it is left alone from then on. */
export const NONE_OF_THESE = "none";

/** An entry with what it is taken for. */
export interface ProposedEntry {
  readonly entry: BankEntry;
  readonly match: EntryMatch;
  /** Null where nothing was matched. */
  readonly reason: MatchReason | null;
  /**
   * Why the user is asked: then nothing is booked until the proposal is confirmed by name or the entry is matched by
   * hand. Empty where nothing needs to be asked.
   */
  readonly questions: readonly MatchQuestion[];
  /** What else it could be, best first. */
  readonly candidates: readonly EntryMatch[];
}

/** What an entry is proposed to be, found in an index of the book that is told what was booked meanwhile. */
export interface EntryMatcher {
  /** What this entry is on the book as it now stands. */
  readonly propose: (entry: BankEntry) => ProposedEntry;
  /** The same entry as one of all that it can be, because the user says so. */
  readonly choose: (proposed: ProposedEntry, choice: EntryMatch) => ProposedEntry;
  /** Goes on with the book after these changes, which were made since. */
  readonly follow: (changes: readonly Change[]) => void;
  /** Goes on as though the proposal were booked: for a preview of many entries. */
  readonly assume: (proposed: ProposedEntry) => void;
}
