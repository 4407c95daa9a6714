import { by } from "../kit/byNumber";
import { onDaysBooked } from "../domain/audit/bookedOn";
import { type Book, type Change, type Key, keyFrom, setFields } from "../domain/book/book";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { type Entry, entriesOf } from "../domain/ledger/journal";
import { latest } from "../domain/mandates/mandateHistory";
import { add, type Cents, subtract, sumOf, ZERO } from "../domain/values/money";
import { type Settlement, settlementOf } from "../domain/collection/collectionOrder";
import type { OpenItem } from "../domain/book/openItem";
import { settingsFromText } from "../domain/book/orderSettings";
import { collectedOf, lineReceiptEntry, reversalEntry } from "../domain/ledger/posting";
import type { CollectionOrder, DirectDebit, LedgerLine, OrderFinding } from "../domain/book/records";
import { standingLines } from "../domain/ledger/undone";
import type { Moment } from "./action";
import { entryBefore, entryFacts, isNotedBy, type LoggedEvent, notReturned, wasBlank } from "./eventFacts";
import { ledgerChanges } from "./ledgerChanges";
import {
  amendmentIn,
  type ItemExtra,
  itemChanges,
  mandateChanges,
  type Transition,
  transitionScope,
} from "./lineTransition";
import type { EntryTransition } from "./orderEvent";
import { keptFindings } from "./orderFindings";
import { processedEntries, type StoredOrder } from "./storedOrder";

/** What taking an event back does to its order, as far as the tables and the Log tell. */
export interface Undoing {
  readonly event: LoggedEvent;
  /** The order as it was before the event. */
  readonly order: CollectionOrder;
  /** Lines that had come back with the event, as they are and as they were. */
  readonly returned: readonly Transition[];
  /** Lines that were received with it. */
  readonly received: readonly Transition[];
  /** Lines on which the bank's debit was noted with it. */
  readonly noted: readonly Transition[];
  /** The entries that the event made, in their order. */
  readonly entries: readonly (readonly LedgerLine[])[];
  /** Lines that are received without the event, though they were not before it: on receipt they are booked. */
  readonly receivedAfterAll: readonly DirectDebit[];
}

/** What taking back this event, the last one on its order, does. */
export function undoingOf(book: Book, { order, lines }: StoredOrder, event: LoggedEvent): Undoing {
  const { facts } = event;
  const { row } = facts;
  const statuses = new Map(facts.lines);
  const isNoted = isNotedBy(facts);
  const settles = row.status === "InTransit" && order.status === "Settled";
  const returned = lines.flatMap((before): Transition[] => {
    const status = statuses.get(before.line);
    // Of a return that was taken back by itself nothing is left.
    if (status === undefined || before.status !== "Returned") return [];
    return [{ before, after: notReturned({ ...before, status }) }];
  });
  const received = lines
    .filter(({ status }) => settles && status === "Received")
    .map((before): Transition => ({ before, after: { ...before, status: "InTransit" } }));
  const noted = lines
    .filter((line) => isNoted(line))
    .map((before): Transition => ({ before, after: { ...before, bankReference: null } }));
  const earlier = orderBefore(book, { order, lines }, event, [...returned, ...received], row);
  if (!settles || !isComplete(earlier)) {
    const entries = eventEntries(book, order, facts.ledger, received);
    return { event, order: earlier, returned, received, noted, entries, receivedAfterAll: [] };
  }
  // A return was taken back by itself since, so that the money of all lines is there without this event.
  const kept = returned.map(({ before, after }): Transition => ({ before, after: { ...after, status: "Received" } }));
  const settled = { ...row, status: order.status, settledOn: order.settledOn };
  return {
    event,
    order: orderBefore(book, { order, lines }, event, kept, settled),
    returned: kept,
    received: [],
    noted,
    entries: eventEntries(book, order, facts.ledger, []),
    receivedAfterAll: returned.filter(({ after }) => after.status === "InTransit").map(({ before }) => before),
  };
}

/** Whether the bank has the file and has paid all of it that did not come back. */
function isComplete({ deliveredOn, toSettle }: CollectionOrder): boolean {
  return deliveredOn !== null && (toSettle ?? ZERO) === 0;
}

/**
 * The order's row as it was before an event, but for what was taken back since of events before it: its sums are those of
 * its lines and of its bank entries then.
 */
function orderBefore(
  book: Book,
  { order, lines }: Pick<StoredOrder, "order" | "lines">,
  event: LoggedEvent,
  transitions: readonly Transition[],
  row: LoggedEvent["facts"]["row"],
): CollectionOrder {
  const after = new Map(transitions.map((transition) => [transition.after.line, transition.after]));
  const then = lines.map((line) => after.get(line.line) ?? line);
  const gone = new Set(takenBackEntries(book, order, event).map(({ before }) => keyFrom(before.reference)));
  const settled = processedEntries(book, order).filter(({ reference }) => !gone.has(keyFrom(reference)));
  const sums = settlementOf(
    order,
    then,
    sumOf(settled, ({ amount, charges }) => add(amount, charges ?? ZERO)),
  );
  const settledOn = settledDay(book, { ...order, ...row }, then, gone);
  const before = { ...order, ...row, settledOn };
  for (const [field, sum] of Object.entries(sums) as [keyof Settlement, Cents][]) {
    // What was blank is blank again.
    if ((before[field] ?? ZERO) !== sum) before[field] = sum;
  }
  return before;
}

/**
 * The day on which an order is settled, by what is left of what happened to it: its own while something of that day stands,
 * on receipt the entries of its lines among it, else the last day that there is; null while it is not settled.
 */
export function settledDay(
  book: Book,
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  gone: ReadonlySet<Key>,
): IsoDate | null {
  if (order.settledOn === null) return null;
  const entries = processedEntries(onDaysBooked(book), order).filter(({ reference }) => !gone.has(keyFrom(reference)));
  const days = [
    order.deliveredOn,
    ...entries.map(({ bookingDate }) => bookingDate),
    ...lines.map(({ returnedOn }) => returnedOn),
  ];
  const isStanding = days.includes(order.settledOn) || receiptDays(book, order, lines).has(order.settledOn);
  return isStanding ? order.settledOn : latest(...days);
}

/** The days on which the receipt of lines that stay received was booked. */
function receiptDays({ tables }: Book, { number }: CollectionOrder, lines: readonly DirectDebit[]): Set<IsoDate> {
  const received = new Set(lines.filter(({ status }) => status === "Received").map(({ line }) => line));
  const own = standingLines(tables.Ledger).filter(
    ({ order, event, directDebit }) =>
      event === "Receipt" && directDebit !== null && received.has(directDebit) && keyFrom(order) === keyFrom(number),
  );
  return new Set(own.map(({ bookingDate }) => bookingDate));
}

/** The entries of an order that stand and were made after this line of the ledger; of lines that stay received none. */
function eventEntries(
  { tables }: Book,
  { number }: CollectionOrder,
  after: number,
  received: readonly Transition[],
): LedgerLine[][] {
  const lines = new Set(received.map(({ before }) => before.line));
  const own = standingLines(tables.Ledger).filter(
    ({ number: at, order, event, directDebit }) =>
      at > after &&
      keyFrom(order) === keyFrom(number) &&
      (event !== "Receipt" || directDebit === null || lines.has(directDebit)),
  );
  return [...entriesOf(own).values()].sort(by(([first]) => first?.number ?? 0));
}

/** The day on which the mirrors are booked when none is asked: today, never before what they take back. */
export function undoBookingDate(
  { entries }: Pick<Undoing, "entries">,
  asked: IsoDate | undefined,
  { at }: Moment,
): IsoDate {
  if (asked !== undefined) return asked;
  const today = dateOf(at);
  return latest(today, originalDate(entries)) ?? today;
}

/** The latest day of these entries. */
export function originalDate(entries: Undoing["entries"]): IsoDate | null {
  return entries.reduce<IsoDate | null>((last, [first]) => latest(last, first?.bookingDate ?? null), null);
}

/**
 * The changes that take an event back, in the order in which they are written: accepted warnings, bank entry, lines, the
 * mirrors in the ledger, items, mandates, and the order last.
 */
export function undoChanges(
  book: Book,
  { order: current }: StoredOrder,
  undoing: Undoing,
  { bookingDate, moment, accepted }: { bookingDate: IsoDate; moment: Moment; accepted: readonly OrderFinding[] },
): (Change | null)[] {
  const { event, order, returned, received, noted, entries, receivedAfterAll } = undoing;
  const transitions = [...returned, ...received];
  const scope = transitionScope(book, transitions, [order], dateOf(moment.at));
  const isReceived = new Set(received.map(({ after }) => after.line));
  return [
    ...keptFindings(book, accepted),
    ...takenBackEntries(book, current, event).map(({ before, after }) => setFields("BankEntries", before, after)),
    ...[...transitions, ...noted].map(({ before, after }) => setFields("DirectDebits", before, after)),
    ...ledgerChanges(
      book,
      [...entries.map((lines) => mirrorOf(lines, bookingDate)), ...receiptsOf(order, receivedAfterAll, bookingDate)],
      moment.at,
    ),
    ...itemChanges(
      scope,
      transitions,
      itemsBefore(undoing),
      (item, line) => isReceived.has(line.line) && isOnItsWayAgain(item, line),
    ),
    ...mandateChanges(scope, returned, () => order.account, amendmentIn(scope)),
    setFields("Orders", current, order),
  ];
}

/**
 * The bank entries of an event as they are and as they will be: one that was booked by hand only stood for what is taken
 * back; one of the bank's own is still to be booked, as what it is.
 */
export function takenBackEntries(
  { tables }: Book,
  { number }: CollectionOrder,
  { facts }: LoggedEvent,
): readonly EntryTransition[] {
  const entries = entryFacts(facts);
  const byHand = keyFrom(facts.bankReference);
  return tables.BankEntries.flatMap((before): EntryTransition[] => {
    if (before.status !== "Processed" || keyFrom(before.order) !== keyFrom(number)) return [];
    const key = keyFrom(before.reference);
    if (facts.bankReference !== null && key === byHand) return [{ before, after: { ...before, status: "Ignored" } }];
    const fact = entries.get(key);
    return fact === undefined ? [] : [{ before, after: entryBefore(before, fact) }];
  });
}

/** What is booked of lines that are received after all: on receipt an entry each, on the day on which the order is settled. */
function receiptsOf(order: CollectionOrder, lines: readonly DirectDebit[], bookingDate: IsoDate): Entry[] {
  const settings = settingsFromText(order.settings);
  if (settings === null || settings.postingStyle === "OnIssue") return [];
  return lines.map((line) => lineReceiptEntry(order, settings, line, order.settledOn ?? bookingDate, null));
}

/** The mirror of an entry that is taken back. */
export function mirrorOf(lines: readonly LedgerLine[], bookingDate: IsoDate): Entry {
  return reversalEntry(lines, bookingDate, "Undone", lines[0]?.bankReference ?? null);
}

/** Whether a broken-off write has put the item on its way again already. */
function isOnItsWayAgain({ record }: OpenItem, line: DirectDebit): boolean {
  return record.status === "InTransit" && keyFrom(record.lastOrder) === keyFrom(line.order);
}

/**
 * What the items of the event were before it, beyond what their lines tell: whether they were to be collected, where the
 * return had set that to No; a counter that was blank, and the open amount that was lowered while the item was on its way.
 */
export function itemsBefore({ event: { facts } }: Pick<Undoing, "event">): ItemExtra {
  const before = new Map(facts.lines.map(([line], position) => [line, facts.items[position]]));
  const lowered = new Map(facts.lowered ?? []);
  const isBlankBefore = wasBlank(facts);
  return ({ record }, line) => {
    const openAmount = lowered.get(line.line);
    if (openAmount !== undefined) return { openAmount };
    // What somebody wrote there since is theirs.
    const left = subtract(record.amount, collectedOf(line));
    if (record.openAmount === left && isBlankBefore(line)) return { openAmount: null };
    const fact = before.get(line.line) ?? null;
    if (fact === null) return {};
    const [, timesReturned, , , collect] = fact;
    return {
      ...(record.collect === false && collect !== false ? { collect } : {}),
      ...(timesReturned === null && record.timesReturned === 1 ? { timesReturned } : {}),
    };
  };
}
