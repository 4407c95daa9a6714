import { getOrInsert } from "../../kit/getOrInsert";
import { type Key, keyFrom } from "../book/book";
import type { IsoDate } from "../values/calendar";
import { balanceOf } from "./journal";
import { add, type Cents, cents, sumOf, ZERO } from "../values/money";
import { settingsFromText } from "../book/orderSettings";
import type { CollectionOrder, LedgerEvent, LedgerLine, PostingStyle } from "../book/records";

/**
 * Why an order's in-transit account is not nil, as far as the ledger tells: the bank has no file yet, its collection date
 * is still to come, money is still to come, money came in parts and waits there until the order is complete, or lines
 * came back and the bank's debit for them is still to be booked.
 */
export type TransitReason = "notDelivered" | "ahead" | "awaited" | "partlyReceived" | "debitAwaited";

/** What stands on the in-transit account for an order at the end of a day, and what brought it there. */
export interface OrderInTransit {
  readonly order: CollectionOrder;
  /** Debit less credit. */
  readonly balance: Cents;
  /** The same by what happened; only what moved it. */
  readonly byEvent: ReadonlyMap<LedgerEvent, Cents>;
  readonly reason: TransitReason;
}

interface Account {
  readonly order: CollectionOrder;
  readonly account: Key;
  readonly style: PostingStyle;
}

/** The ledger lines on the in-transit account that their order was issued with. */
function* transitLines(
  orders: readonly CollectionOrder[],
  ledger: Iterable<LedgerLine>,
): Generator<{ readonly line: LedgerLine; readonly on: Account }> {
  const accounts = new Map<Key, Account>();
  for (const order of orders) {
    const settings = settingsFromText(order.settings);
    if (settings === null) continue;
    const { inTransitAccount, postingStyle: style } = settings;
    accounts.set(keyFrom(order.number), { order, account: keyFrom(inTransitAccount), style });
  }
  for (const line of ledger) {
    const on = line.order === null ? undefined : accounts.get(keyFrom(line.order));
    if (on?.account === keyFrom(line.account)) yield { line, on };
  }
}

interface Moved extends Account {
  readonly byEvent: Map<LedgerEvent, Cents>;
  /** The entries that booked the money of single lines: while one stands, nothing waits for the order to be complete. */
  readonly lineReceipts: Set<string>;
}

/** Notes what books the money of a single line, or takes that back. */
function noteLineReceipt({ lineReceipts }: Moved, { event, entry, directDebit, reversalOf }: LedgerLine): void {
  if (event === "Receipt" && directDebit !== null) lineReceipts.add(entry);
  if (event === "Undone" && reversalOf !== null) lineReceipts.delete(reversalOf);
}

/**
 * The orders of which something was in transit at the end of a day, by the booking dates of the ledger; of which something
 * is in transit `today` by all that is booked, when no day is given.
 */
export function inTransitOn(
  { until, today }: { readonly until: IsoDate | null; readonly today: IsoDate },
  orders: readonly CollectionOrder[],
  ledger: Iterable<LedgerLine>,
): OrderInTransit[] {
  const moved = new Map<CollectionOrder, Moved>();
  for (const { line, on } of transitLines(orders, ledger)) {
    if (until !== null && line.bookingDate > until) continue;
    const known: Moved = getOrInsert(moved, on.order, () => ({
      ...on,
      byEvent: new Map(),
      lineReceipts: new Set<string>(),
    }));
    known.byEvent.set(line.event, add(known.byEvent.get(line.event) ?? ZERO, balanceOf(line)));
    noteLineReceipt(known, line);
  }
  return orders.flatMap((order): OrderInTransit[] => {
    const known = moved.get(order);
    if (known === undefined) return [];
    const balance = sumOf(known.byEvent.values(), (amount) => amount);
    if (balance === 0) return [];
    const byEvent = new Map([...known.byEvent].filter(([, amount]) => amount !== 0));
    return [{ order, balance, byEvent, reason: reasonOf(known, balance, until ?? today) }];
  });
}

function reasonOf({ order, style, lineReceipts }: Moved, balance: Cents, day: IsoDate): TransitReason {
  if (balance < 0) return style === "OnReceipt" && lineReceipts.size === 0 ? "partlyReceived" : "debitAwaited";
  if (order.deliveredOn === null || order.deliveredOn > day) return "notDelivered";
  return order.collectionDate > day ? "ahead" : "awaited";
}

/** What was in transit in all at the end of each of these days, which go up. */
export function inTransitAtEnds(
  days: readonly IsoDate[],
  orders: readonly CollectionOrder[],
  ledger: Iterable<LedgerLine>,
): Cents[] {
  const moved = days.map(() => 0);
  for (const { line } of transitLines(orders, ledger)) {
    const position = days.findIndex((day) => line.bookingDate <= day);
    if (position >= 0) moved[position] = (moved[position] ?? 0) + balanceOf(line);
  }
  let balance = 0;
  return moved.map((change) => cents((balance += change)));
}
