import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import { settingsFromText } from "../book/orderSettings";
import type { BankEntry, CollectionOrder, DirectDebit, LedgerLine } from "../book/records";
import { dateOf, type IsoDate } from "../values/calendar";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import { linesFromBank } from "./bankDebits";
import { inTransitOn } from "./inTransit";
import { balanceOf, entryId } from "./journal";
import { isCredit, undebitedOf } from "./undebitedReturns";

/*
 * Why an order is not nil (docs/law/actions.md#9, explain). What is to be settled is what was collected less what came back, less
 * what the bank credited, and what it debited again; in transit differs from it by what no entry has booked yet.
 */

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

/** How an order stands, and why. */
export interface ExplainedOrder {
  readonly order: CollectionOrder;
  readonly collected: Cents;
  readonly returned: Cents;
  /** What the bank credited. */
  readonly credited: Cents;
  /** What the bank debited, charges apart: positive. */
  readonly debited: Cents;
  readonly toSettle: Cents;
  /** By the ledger. */
  readonly inTransit: Cents;
  /** None where both are nil. */
  readonly causes: readonly ExplainedCause[];
}

/** At the end of which day, by booking dates; by all that is booked when `until` is null, which is how it is `today`. */
export interface ExplainedOn {
  readonly until: IsoDate | null;
  readonly today: IsoDate;
}

/** All issued orders, by issue, each as it stood. */
export function explainOrders(
  on: ExplainedOn,
  { tables }: Pick<Book, "tables">,
  index: Pick<BookIndex, "linesOfOrder">,
): ExplainedOrder[] {
  const isBooked = isBookedBy(on);
  const { Orders, Ledger, BankEntries } = tables;
  const balances = new Map(inTransitOn(on, Orders, Ledger).map(({ order, balance }) => [order, balance]));
  const counting = BankEntries.filter(({ status, bookingDate }) => status === "Processed" && isBooked(bookingDate));
  const entriesOf = groupBy(counting, ({ order }) => keyFrom(order));
  const ledgerOf = groupBy(Ledger, ({ order }) => keyFrom(order));
  return Orders.filter(({ issuedAt }) => issuedAt !== null && isBooked(dateOf(issuedAt)))
    .toSorted(compareByIssue)
    .map((order) => {
      const key = keyFrom(order.number);
      return explained(order, on, {
        inTransit: balances.get(order) ?? ZERO,
        lines: linesOfOrderBy(index, key),
        entries: entriesOf.get(key) ?? [],
        ledger: ledgerOf.get(key) ?? [],
      });
    });
}

function linesOfOrderBy({ linesOfOrder }: Pick<BookIndex, "linesOfOrder">, key: string): readonly DirectDebit[] {
  return (linesOfOrder.get(key) ?? []).filter(({ status }) => status !== "Draft");
}

function isBookedBy({ until }: ExplainedOn): (date: IsoDate | null) => boolean {
  return (date) => until === null || (date !== null && date <= until);
}

interface Facts {
  readonly inTransit: Cents;
  readonly lines: readonly DirectDebit[];
  /** Booked by then. */
  readonly entries: readonly BankEntry[];
  /** Whenever booked. */
  readonly ledger: readonly LedgerLine[];
}

function explained(order: CollectionOrder, on: ExplainedOn, facts: Facts): ExplainedOrder {
  const back = returnedBy(order, on, facts);
  const net = ({ amount, charges }: BankEntry): Cents => add(amount, charges ?? ZERO);
  const collected = sumOf(facts.lines, ({ amount }) => amount);
  const returned = sumOf(back, ({ amount }) => amount);
  const credited = sumOf(facts.entries.filter(isCredit), net);
  const debited = negate(
    sumOf(
      facts.entries.filter((entry) => !isCredit(entry)),
      net,
    ),
  );
  const isCancelled = order.status === "Cancelled";
  const toSettle = isCancelled ? ZERO : add(subtract(subtract(collected, returned), credited), debited);
  const sums = { collected, returned, credited, debited, toSettle, inTransit: facts.inTransit };
  const between = isCancelled ? cancelledCauses(facts) : unbookedCauses(order, on, facts, back);
  const causes = [...settlementCauses(order, on, { ...facts, ...sums, back }), ...between];
  return { order, ...sums, causes: [...causes, ...unexplained(order, facts, sums, causes)] };
}

/**
 * What came back by then. A line that was booked by no receipt had come back before the order was settled, whatever the
 * booking date of its return.
 */
function returnedBy(order: CollectionOrder, on: ExplainedOn, { lines, ledger }: Facts): readonly DirectDebit[] {
  const isBooked = isBookedBy(on);
  const back = lines.filter(({ status }) => status === "Returned");
  if (on.until === null || !isSettledOnReceipt(order, on)) return back.filter(({ returnedOn }) => isBooked(returnedOn));
  const received = new Set(ledger.filter(({ event }) => event === "Receipt").map(({ directDebit }) => directDebit));
  return back.filter(({ line, returnedOn }) => isBooked(returnedOn) || !received.has(line));
}

function isSettledOnReceipt({ settledOn, settings }: CollectionOrder, on: ExplainedOn): boolean {
  return settingsFromText(settings)?.postingStyle === "OnReceipt" && settledOn !== null && isBookedBy(on)(settledOn);
}

const NOTHING = { date: null, lines: [], entries: [] } as const;

type Sums = Pick<ExplainedOrder, "collected" | "returned" | "credited" | "debited" | "toSettle" | "inTransit">;

/** Why something is to be settled, and what came back that the bank has not debited. */
function settlementCauses(
  order: CollectionOrder,
  { until, today }: ExplainedOn,
  { lines, entries, back, toSettle, credited }: Facts & Sums & { readonly back: readonly DirectDebit[] },
): ExplainedCause[] {
  if (order.status === "Cancelled" || toSettle === ZERO) return [];
  const day = until ?? today;
  const undebited = undebitedOf(back, entries);
  const early = debitedEarly(without(lines, back), entries);
  const left = subtract(
    toSettle,
    sumOf(early, ({ amount }) => amount),
  );
  if (left < 0) {
    return [...early, { cause: "debitAwaited", amount: left, date: null, lines: undebited, entries }];
  }
  const cause = awaitedBecause(order, day, credited);
  // What was debited is credited gross.
  const unpaid = unpaidOf(without(lines, undebited), entries);
  const awaited = { cause, amount: left, date: order.collectionDate, lines: unpaid, entries };
  const amount = sumOf(undebited, (line) => line.amount);
  const before = { ...NOTHING, cause: "returnedBefore", amount, lines: undebited } as const;
  return [...(left === 0 ? [] : [awaited]), ...early, ...(undebited.length === 0 ? [] : [before])];
}

/** What the bank had debited of lines that came back only later by the booking date of their return. */
function debitedEarly(standing: readonly DirectDebit[], entries: readonly BankEntry[]): ExplainedCause[] {
  const later = standing.filter(({ status }) => status === "Returned");
  const undebited = new Set(undebitedOf(later, entries));
  const lines = later.filter((line) => !undebited.has(line));
  const date = lines[0]?.returnedOn ?? null;
  const amount = sumOf(lines, (line) => line.amount);
  return lines.length === 0 ? [] : [{ ...NOTHING, cause: "returnedLater", amount, date, lines }];
}

function without(lines: readonly DirectDebit[], others: readonly DirectDebit[]): readonly DirectDebit[] {
  const left = new Set(others);
  return lines.filter((line) => !left.has(line));
}

function awaitedBecause({ deliveredOn, collectionDate }: CollectionOrder, day: IsoDate, credited: Cents): TransitCause {
  if (credited > 0) return "restAwaited";
  if (deliveredOn === null || deliveredOn > day) return "notDelivered";
  return collectionDate > day ? "ahead" : "awaited";
}

/** The lines of batches that no credit names; all of them where a credit names none. */
function unpaidOf(lines: readonly DirectDebit[], entries: readonly BankEntry[]): readonly DirectDebit[] {
  const batches = entries.filter(isCredit).map(({ paymentInformationId }) => keyFrom(paymentInformationId));
  if (batches.includes("")) return lines;
  const unpaid = lines.filter(({ paymentInformationId }) => !batches.includes(keyFrom(paymentInformationId)));
  return unpaid.length === 0 ? lines : unpaid;
}

/** What no entry had booked by then, which lies between what is to be settled and what is in transit. */
function unbookedCauses(
  order: CollectionOrder,
  on: ExplainedOn,
  facts: Facts,
  back: readonly DirectDebit[],
): ExplainedCause[] {
  const isBooked = isBookedBy(on);
  const style = settingsFromText(order.settings)?.postingStyle;
  const standing = without(facts.lines, back);
  const amount = (lines: readonly DirectDebit[]): Cents => negate(sumOf(lines, (line) => line.amount));
  const found: ExplainedCause[] = [];
  if (style === "OnIssue" && !isBooked(order.bookingDate)) {
    const { lines } = facts;
    found.push({ ...NOTHING, cause: "bookedLater", amount: amount(lines), date: order.bookingDate, lines });
  }
  if (style === "OnReceipt" && !isSettledOnReceipt(order, on) && standing.length > 0) {
    found.push({ ...NOTHING, cause: "bookedWhenSettled", amount: amount(standing), lines: standing });
  }
  return [...found, ...undoneSince(order, on, facts)];
}

/** What was booked by then and has been taken back since. */
function undoneSince(order: CollectionOrder, on: ExplainedOn, { ledger }: Facts): ExplainedCause[] {
  const isBooked = isBookedBy(on);
  const inTransit = keyFrom(settingsFromText(order.settings)?.inTransitAccount ?? null);
  const booked = new Set(ledger.filter(({ bookingDate }) => isBooked(bookingDate)).map(entryId));
  const mirrors = ledger.filter(
    ({ event, bookingDate, administration, reversalOf, account }) =>
      event === "Undone" &&
      !isBooked(bookingDate) &&
      reversalOf !== null &&
      keyFrom(account) === inTransit &&
      booked.has(entryId({ administration, entry: reversalOf })),
  );
  const amount = negate(sumOf(mirrors, balanceOf));
  const date = mirrors[0]?.bookingDate ?? null;
  return amount === 0 ? [] : [{ ...NOTHING, cause: "undoneSince", amount, date }];
}

/** A cancelled order has nothing in transit, but on a day before its entries were reversed. */
function cancelledCauses({ inTransit, ledger }: Facts): ExplainedCause[] {
  if (inTransit === 0) return [];
  const date = ledger.find(({ event }) => event === "OrderCancelled")?.bookingDate ?? null;
  return [{ ...NOTHING, cause: "cancelledSince", amount: inTransit, date }];
}

/** What is in transit beyond all of that: somebody changed the books by hand. */
function unexplained(
  order: CollectionOrder,
  { ledger }: Facts,
  { inTransit, toSettle }: Sums,
  causes: readonly ExplainedCause[],
): ExplainedCause[] {
  const settings = settingsFromText(order.settings);
  // What an older order booked straight from the bank never passed in transit.
  if (settings === null || linesFromBank(settings, order.number, ledger).size > 0) return [];
  const between = causes.filter(({ cause }) => !SETTLEMENT_CAUSES.has(cause));
  const amount = subtract(
    inTransit,
    add(
      toSettle,
      sumOf(between, (one) => one.amount),
    ),
  );
  return amount === 0 ? [] : [{ ...NOTHING, cause: "unexplained", amount }];
}

/** Those of what is to be settled, and the one that adds nothing. */
const SETTLEMENT_CAUSES: ReadonlySet<TransitCause> = new Set([
  "notDelivered",
  "ahead",
  "awaited",
  "restAwaited",
  "debitAwaited",
  "returnedLater",
  "returnedBefore",
] as const);
