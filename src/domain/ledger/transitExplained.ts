import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import { settingsFromText } from "../book/orderSettings";
import type { BankEntry, CollectionOrder, DirectDebit, LedgerLine } from "../book/records";
import { dateOf, type IsoDate } from "../values/calendar";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import { linesFromBank } from "./bankDebits";
import { type ExplainedCause, type ExplainedOn, NOTHING_NAMED, SETTLEMENT_CAUSES } from "./explainedCause";
import { inTransitOn } from "./inTransit";
import { balanceOf, entryId } from "./journal";
import { settlementCauses, without } from "./settlementCauses";
import { isCredit } from "./undebitedReturns";

/*
 * Why an order is not nil (docs/law/actions.md#9, explain). What is to be settled is what was collected less what came back, less
 * what the bank credited, and what it debited again; in transit differs from it by what no entry has booked yet.
 */

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
  return Orders.filter(({ issuedAt, bookingDate }) => {
    // What is issued in January may be booked in December.
    return issuedAt !== null && (isBooked(dateOf(issuedAt)) || isBooked(bookingDate));
  })
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

type Sums = Pick<ExplainedOrder, "collected" | "returned" | "credited" | "debited" | "toSettle" | "inTransit">;

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
    found.push({ ...NOTHING_NAMED, cause: "bookedLater", amount: amount(lines), date: order.bookingDate, lines });
  }
  if (style === "OnReceipt" && !isSettledOnReceipt(order, on) && standing.length > 0) {
    found.push({ ...NOTHING_NAMED, cause: "bookedWhenSettled", amount: amount(standing), lines: standing });
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
  return amount === 0 ? [] : [{ ...NOTHING_NAMED, cause: "undoneSince", amount, date }];
}

/** A cancelled order has nothing in transit, but on a day before its entries were reversed. */
function cancelledCauses({ inTransit, ledger }: Facts): ExplainedCause[] {
  if (inTransit === 0) return [];
  const date = ledger.find(({ event }) => event === "OrderCancelled")?.bookingDate ?? null;
  return [{ ...NOTHING_NAMED, cause: "cancelledSince", amount: inTransit, date }];
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
  return amount === 0 ? [] : [{ ...NOTHING_NAMED, cause: "unexplained", amount }];
}
