import { append, type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { isComplete, settlementOf } from "../domain/collection/collectionOrder";
import type { Entry } from "../domain/ledger/journal";
import { add, type Cents, ZERO } from "../domain/values/money";
import type { OpenItem } from "../domain/book/openItem";
import type { OrderSettings } from "../domain/book/orderSettings";
import { lineReceiptEntry, receiptEntry } from "../domain/ledger/posting";
import type { BankEntry, CollectionOrder, DirectDebit, OrderFinding } from "../domain/book/records";
import { latest } from "../domain/mandates/mandateHistory";
import type { Moment } from "./action";
import { ledgerChanges } from "./ledgerChanges";
import {
  amendmentIn,
  type ItemExtra,
  itemChanges,
  mandateChanges,
  type Transition,
  transitionScope,
} from "./lineTransition";
import { keptFindings } from "./orderFindings";
import { processedEntries, type StoredOrder } from "./storedOrder";

/** Lines that come back, and what that means for their items beside what the lines tell. */
export interface ReturnedLines {
  readonly lines: readonly Transition[];
  readonly itemExtra: ItemExtra;
}

const nothing = () => ({});
const NONE_RETURNED: ReturnedLines = { lines: [], itemExtra: nothing };

/** A row of the bank that is booked, or that is no longer: as it is and as it will be. */
export interface EntryTransition {
  readonly before: BankEntry;
  readonly after: BankEntry;
}

/** Something that happens to an issued order: delivery, money from the bank, or lines that come back. */
export interface OrderEvent {
  readonly moment: Moment;
  readonly bookingDate: IsoDate;
  /** The warnings that were accepted. */
  readonly accepted: readonly OrderFinding[];
  /** Fields of the order that the event itself sets. */
  readonly orderFields?: Partial<CollectionOrder>;
  /** The bank entry by hand that goes with it. */
  readonly bankEntry?: BankEntry;
  /** The bank's own entries that are booked with it: they are there already, and none is added beside them. */
  readonly processed?: readonly EntryTransition[];
  /** What the bank credited less what it debited, charges apart. */
  readonly settled?: Cents;
  /** Lines that come back. */
  readonly returned?: ReturnedLines;
  /** Lines that came back before, on which the bank's debit is noted. */
  readonly noted?: readonly Transition[];
  /** The entries of the event; those of a receipt and of a completed order are added here. */
  readonly entries?: readonly Entry[];
}

/** What an event makes of its order. */
interface Aftermath {
  /** The order after it. */
  readonly order: CollectionOrder;
  /** The lines that are received with it, because nothing of the order is open any more. */
  readonly received: readonly Transition[];
  /** The day on which those are booked: never before the money came or the bank took it back. */
  readonly settledOn: IsoDate;
}

/** What an event makes of its order. When it leaves nothing open of a delivered one, the remaining lines are received. */
export function aftermathOf(book: Book, { order, lines }: StoredOrder, event: OrderEvent): Aftermath {
  const { bookingDate, returned = NONE_RETURNED, noted = [], orderFields = {} } = event;
  const after = new Map([...returned.lines, ...noted].map((transition) => [transition.after.line, transition.after]));
  const afterReturn = lines.map((line) => after.get(line.line) ?? line);
  const settledAmount = add(order.settledAmount ?? ZERO, event.settled ?? ZERO);
  const changed = { ...order, ...orderFields };
  const settlement = settlementOf(changed, afterReturn, settledAmount);
  const completes = order.status === "InTransit" && isComplete(changed, settlement);
  const received = (completes ? afterReturn : [])
    .filter(({ status }) => status === "InTransit")
    .map((before): Transition => ({ before, after: { ...before, status: "Received" } }));
  const gone = new Set(event.processed?.flatMap(({ before, after }) => (after.status === "Processed" ? [] : [before])));
  const banked = processedEntries(book, order).flatMap((entry) => (gone.has(entry) ? [] : [entry.bookingDate]));
  const settledOn = latest(bookingDate, event.bankEntry?.bookingDate ?? null, ...banked) ?? bookingDate;
  return {
    order: { ...changed, ...settlement, ...(completes ? { status: "Settled", settledOn } : {}) },
    received,
    settledOn,
  };
}

/**
 * The changes of an event, in the order in which they are written: accepted warnings, bank entry, lines, ledger, items,
 * mandates, and the order last. When the event leaves nothing open of a delivered order, its remaining lines are
 * received and it is settled (docs/law/actions.md#7).
 */
export function orderEventChanges(
  book: Book,
  stored: StoredOrder,
  settings: OrderSettings,
  event: OrderEvent,
): (Change | null)[] {
  const { moment, returned: back = NONE_RETURNED, noted = [], entries = [] } = event;
  const { order } = stored;
  const returned = back.lines;
  const { order: finalOrder, received, settledOn } = aftermathOf(book, stored, event);
  const transitions = [...returned, ...received];
  const scope = transitionScope(book, transitions, [finalOrder], dateOf(moment.at));
  const receipts = receiptEntries(order, settings, received, event, settledOn);
  const returnedKeys = new Set(returned.map(({ after: line }) => line.line));
  return [
    ...keptFindings(book, event.accepted),
    event.bankEntry === undefined ? null : append("BankEntries", event.bankEntry),
    ...(event.processed ?? []).map(({ before, after }) => setFields("BankEntries", before, after)),
    ...[...transitions, ...noted].map(({ before, after: line }) => setFields("DirectDebits", before, line)),
    ...ledgerChanges(book, [...entries, ...receipts], moment.at),
    ...itemChanges(
      scope,
      transitions,
      (item, line) => (returnedKeys.has(line.line) ? back.itemExtra : nothing)(item, line),
      (item, line) => !returnedKeys.has(line.line) && isReceivedAlready(item, line),
    ),
    ...mandateChanges(scope, returned, () => order.account, amendmentIn(scope)),
    setFields("Orders", order, finalOrder),
  ];
}

/** Whether a broken-off write has marked the item as collected already. */
function isReceivedAlready({ record }: OpenItem, line: DirectDebit): boolean {
  return record.status === "Collected" && keyFrom(record.lastOrder) === keyFrom(line.order);
}

/**
 * The entries of money that came in, as the bank shows it and on its day, and beside it, on receipt, those of the lines
 * that it completes (docs/law/actions.md#6).
 */
function receiptEntries(
  order: CollectionOrder,
  settings: OrderSettings,
  received: readonly Transition[],
  { bankEntry, processed = [], bookingDate, settled = ZERO }: OrderEvent,
  settledOn: IsoDate,
): Entry[] {
  const credit = bankEntry !== undefined && settled > 0 ? bankEntry : null;
  const byHand = credit === null ? [] : [receiptEntry(order, settings, settled, credit.bookingDate, credit.reference)];
  const banked = processed.flatMap(({ after: { amount, charges, reference, status } }) =>
    amount <= 0 || status !== "Processed"
      ? []
      : [receiptEntry(order, settings, amount, bookingDate, reference, charges ?? ZERO)],
  );
  if (settings.postingStyle === "OnIssue") return [...byHand, ...banked];
  const reference = credit?.reference ?? null;
  const lines = received.map(({ after }) => lineReceiptEntry(order, settings, after, settledOn, reference));
  return [...byHand, ...banked, ...lines];
}
