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
  | "TotalAndDate";

/** A transaction of an order: all lines with one end-to-end ID. */
export interface MatchedTransaction {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
}

/** What an entry is. */
export type EntryMatch =
  /** Money of an order, or of one batch of it. */
  | { readonly is: "settlement"; readonly order: CollectionOrder; readonly amount: Cents }
  /** A transaction that comes back, with the bank's debit where `debit` is not zero (positive, charges apart). */
  | (MatchedTransaction & {
      readonly is: "return";
      readonly kind: ReturnKind;
      readonly reasonCode: string | null;
      readonly reasonText: string | null;
      readonly debit: Cents;
      readonly charges: Cents;
    })
  /** The bank's debit for a transaction that came back before without it. */
  | (MatchedTransaction & { readonly is: "bankDebit"; readonly debit: Cents; readonly charges: Cents })
  /** The bank rejected a whole batch: its standing transactions come back, counters unchanged. */
  | {
      readonly is: "batchReject";
      readonly order: CollectionOrder;
      readonly transactions: readonly MatchedTransaction[];
      readonly reasonCode: string | null;
      readonly reasonText: string | null;
      readonly debit: Cents;
      readonly charges: Cents;
    }
  /** The bank rejected the whole file: `cancel` is proposed for its orders. */
  | { readonly is: "fileReject"; readonly orders: readonly CollectionOrder[] }
  /** It is this entry, which was booked by hand or from another file before: nothing is booked. */
  | { readonly is: "booked"; readonly entry: BankEntry }
  /** A return of a collection that was made in another program: debtors / bank, the invoice open again, counted. */
  | {
      readonly is: "returnOutside";
      readonly invoice: Invoice;
      readonly kind: ReturnKind;
      readonly reasonCode: string | null;
      readonly reasonText: string | null;
      readonly debit: Cents;
      readonly charges: Cents;
    }
  /** Nothing of ours: kept and left alone. */
  | { readonly is: "other" };

/** An entry with what it is taken for. */
export interface ProposedEntry {
  readonly entry: BankEntry;
  readonly match: EntryMatch;
  /** Null where nothing was matched. */
  readonly reason: MatchReason | null;
  /**
   * What else it could be, best first; where there is any, the user is asked, and nothing is booked until the proposal is
   * confirmed by name or the entry is matched by hand.
   */
  readonly candidates: readonly EntryMatch[];
}
