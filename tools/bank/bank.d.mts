/*
 * A bank's day, simply described, for the writers of statements: camt, pain.002, MT940 and CODA of one description say the
 * same. Amounts are whole cents, days ISO dates. Plain data: tests and the demo make it of an order.
 */

/** What the bank does with collections. */
export type BankEventKind =
  /** A batch credited in one sum; with `details` its transactions are told too. */
  | "Batch"
  /** One collection credited by itself. */
  | "Receipt"
  /** Debited: returned by the debtor's bank after settlement. */
  | "Return"
  /** Debited: refunded to the debtor. */
  | "Refund"
  /** Debited: rejected after the batch was credited gross. In a pain.002: rejected, without money. */
  | "Reject"
  /** Any other entry: a customer's transfer, a supplier's direct debit, charges of the account. */
  | "Other";

/** One transaction, alone or within an entry. */
export interface BankDetail {
  /** Positive; what was collected, charges apart. */
  readonly amount: number;
  readonly endToEndId?: string | null;
  readonly mandateId?: string | null;
  /** Our debtor, or the other party of another entry. */
  readonly name?: string | null;
  readonly iban?: string | null;
  /** The reason code as ISO has it (`AM04`); one that is not four characters is written as proprietary. */
  readonly reason?: string | null;
  readonly reasonText?: string | null;
  /** What the bank charges on top, positive: debited with the amount. */
  readonly charges?: number | null;
  readonly text?: string | null;
  readonly bankReference?: string | null;
  readonly messageId?: string | null;
  readonly paymentInformationId?: string | null;
}

/** One entry of a statement. What it says of a transaction is of its only one; with `details` each says its own. */
export interface BankEvent extends BankDetail {
  readonly kind: BankEventKind;
  /** The booking day. */
  readonly day: string;
  /** The value day where it is another one: ING dates returns back to the collection date. */
  readonly valueDay?: string | null;
  /**
   * Positive; the sum of the details where there are any; charges come on top. The sign follows from the kind; of Other
   * it is the amount's own.
   */
  readonly amount: number;
  /** Of a batch without details. */
  readonly numberOfTransactions?: number | null;
  readonly details?: readonly BankDetail[];
  /** Business-to-business: another code at most banks. CORE when absent. */
  readonly isB2B?: boolean;
}

/** One account's statement of one or more days. */
export interface BankStatement {
  /** IBAN. */
  readonly account: string;
  readonly ownerName?: string;
  /** The bank's number of the statement. */
  readonly number: number;
  /** Opening balance in cents; the closing one follows from the entries. */
  readonly opening: number;
  readonly openingDay: string;
  readonly day: string;
  readonly entries: readonly BankEvent[];
}
