import type { BankEntry, DirectDebit } from "../book/records";
import type { IsoDate } from "../values/calendar";
import type { Cents } from "../values/money";

/**
 * What makes the difference. To be settled: nobody has the money yet (`notDelivered`, `ahead`, `awaited`, `restAwaited`), or the
 * bank still takes some back (`debitAwaited`), or took back what came back only later by its booking date (`returnedLater`). Between that and in transit: `bookedLater`, `bookedWhenSettled`, `undoneSince`,
 * `cancelledSince`. `returnedBefore` adds nothing, it says what the bank nets or debits. What is left is `unexplained`.
 */
export type TransitCause =
  | "notDelivered"
  | "ahead"
  | "awaited"
  | "restAwaited"
  | "debitAwaited"
  | "returnedLater"
  | "returnedBefore"
  | "bookedLater"
  | "bookedWhenSettled"
  | "undoneSince"
  | "cancelledSince"
  | "unexplained";

/** One difference, with the lines and bank entries that make it. */
export interface ExplainedCause {
  readonly cause: TransitCause;
  /** What it adds to what is to be settled, or to what is in transit beside that; of `returnedBefore` what came back. */
  readonly amount: Cents;
  /** The day that it waits for or that it hangs on; null where none does. */
  readonly date: IsoDate | null;
  readonly lines: readonly DirectDebit[];
  readonly entries: readonly BankEntry[];
}

/** At the end of which day, by booking dates; by all that is booked when `until` is null, which is how it is `today`. */
export interface ExplainedOn {
  readonly until: IsoDate | null;
  readonly today: IsoDate;
}

/** A difference without a day, lines or entries. */
export const NOTHING_NAMED = { date: null, lines: [], entries: [] } as const;

/** Those of what is to be settled, and the one that adds nothing; the others lie between that and what is in transit. */
export const SETTLEMENT_CAUSES: ReadonlySet<TransitCause> = new Set([
  "notDelivered",
  "ahead",
  "awaited",
  "restAwaited",
  "debitAwaited",
  "returnedLater",
  "returnedBefore",
] as const);
