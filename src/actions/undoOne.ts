import { type Book, type Key, keyFrom } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import { add, negate, subtract, sumOf, ZERO } from "../domain/values/money";
import { type OrderSettings, settingsFromText } from "../domain/book/orderSettings";
import type { IsoDate } from "../domain/values/calendar";
import type { BankEntry, DirectDebit, LedgerLine, LineStatus } from "../domain/book/records";
import { settlementOf } from "../domain/collection/collectionOrder";
import { debitsOf } from "../domain/ledger/bankDebits";
import { entriesOf } from "../domain/ledger/journal";
import { lineReceiptEntry } from "../domain/ledger/posting";
import { standingLines } from "../domain/ledger/undone";
import { by } from "../kit/byNumber";
import { entryBefore, entryFacts, type LoggedEvent, notReturned } from "./eventFacts";
import type { Transition } from "./lineTransition";
import type { EntryTransition, OrderEvent } from "./orderEvent";
import { standingEvents } from "./orderHistory";
import { processedEntries, type StoredOrder } from "./storedOrder";
import { itemsBefore, mirrorOf, settledDay } from "./undoEvent";

/*
 * The return of one transaction taken back by itself, whatever else happened to its order since, as long as nothing rests
 * on it (docs/law/actions.md#8, undo): its mirror, its bank's debit with it, and the counter as it was.
 */

/** What taking back the return of one transaction does. */
export interface OneUndoing {
  /** The event that brought it back, the last one where its lines came back one by one. */
  readonly event: LoggedEvent;
  /** Its lines as they are and as they will be. */
  readonly returned: readonly Transition[];
  /** Its bank entries, which are booked no longer. */
  readonly banked: readonly EntryTransition[];
  /** What is mirrored. */
  readonly entries: readonly (readonly LedgerLine[])[];
  /** The events of which nothing is left with it. */
  readonly wholly: readonly number[];
  readonly eventOf: ReadonlyMap<number, LoggedEvent>;
  /** The day on which the order is settled without it; null while it is not. */
  readonly settledOn: IsoDate | null;
}

/** What taking back the return of this transaction does, or why it cannot be done. */
export function oneUndoingOf(book: Book, stored: StoredOrder, endToEndId: string): OneUndoing | Finding[] {
  const { order, lines } = stored;
  const params = { order: order.number, endToEndId };
  const members = lines.filter((line) => keyFrom(line.endToEndId) === keyFrom(endToEndId));
  const [first] = members;
  if (first === undefined) return [finding("directDebit.unknown", null, { directDebit: endToEndId })];
  const back = members.filter(({ status }) => status === "Returned");
  const place = at("DirectDebits", first, "status");
  if (back.length === 0) return [finding("undo.notReturned", place, params)];
  const events = standingEvents(book, order.number);
  const eventOf = new Map<number, LoggedEvent>();
  for (const event of events) for (const [line] of event.facts.lines) eventOf.set(line, event);
  const own = back.map(({ line }) => eventOf.get(line));
  const event = own.toSorted(by((one) => one?.row.number ?? 0)).at(-1);
  if (event === undefined || own.includes(undefined)) {
    return [finding("undo.nothing", at("Orders", order, "number"), { order: order.number })];
  }
  const debits = debitsOf(members, processedEntries(book, order));
  if (debits.some(isOfBatch(lines, members))) return [finding("undo.batchDebit", place, params)];
  const banked = bankedWith(book, stored, members, debits, events);
  const settled = sumOf(banked, ({ before }) => add(before.amount, before.charges ?? ZERO));
  const returned = linesBefore(stored, back, eventOf, negate(settled));
  const settledOn = settledOnAfter(book, stored, back, banked);
  const isBookedThen = settingsFromText(order.settings)?.postingStyle === "OnReceipt" && settledOn !== order.settledOn;
  if (returned === null || isBookedThen) {
    return [finding("undo.settledWith", at("Orders", order, "status"), params)];
  }
  const entries = mirrored(book, stored, back, debits);
  return {
    event,
    returned,
    banked,
    entries,
    wholly: whollyGone(book, stored, events, members, banked),
    eventOf,
    settledOn,
  };
}

/** The day on which the order counts as settled without these lines and entries: that of something that still happened. */
function settledOnAfter(
  book: Book,
  { order, lines }: StoredOrder,
  back: readonly DirectDebit[],
  banked: readonly EntryTransition[],
): IsoDate | null {
  const others = lines.filter((line) => !back.includes(line));
  return settledDay(book, order, others, new Set(banked.map(({ before }) => keyFrom(before.reference))));
}

/** Whether a debit is one of several transactions: that can only be taken back as a whole. */
function isOfBatch(lines: readonly DirectDebit[], members: readonly DirectDebit[]): (entry: BankEntry) => boolean {
  const own = new Set(members);
  return ({ reference }) => lines.some((line) => !own.has(line) && keyFrom(line.bankReference) === keyFrom(reference));
}

/** The bank entries of a transaction that are booked no longer: its debits, and what told of it without money. */
function bankedWith(
  book: Book,
  { order }: StoredOrder,
  members: readonly DirectDebit[],
  debits: readonly BankEntry[],
  events: readonly LoggedEvent[],
): readonly EntryTransition[] {
  const numbers = new Set(members.map(({ line }) => line));
  const isReport = ({ amount, line, endToEndId }: BankEntry): boolean =>
    amount === 0 &&
    ((line !== null && numbers.has(line)) ||
      members.some((member) => endToEndId !== null && keyFrom(endToEndId) === keyFrom(member.endToEndId)));
  const all = processedEntries(book, order).filter((entry) => debits.includes(entry) || isReport(entry));
  const facts = new Map(events.flatMap((event) => [...entryFacts(event.facts)]));
  return all.map((before): EntryTransition => {
    const fact = facts.get(keyFrom(before.reference));
    return { before, after: fact === undefined ? { ...before, status: "Ignored" } : entryBefore(before, fact) };
  });
}

/**
 * The lines as they were before they came back; received, where their order was settled meanwhile with their money. Null
 * when the order could not be settled with them.
 */
function linesBefore(
  { order, lines }: StoredOrder,
  back: readonly DirectDebit[],
  eventOf: ReadonlyMap<number, LoggedEvent>,
  settled: ReturnType<typeof negate>,
): readonly Transition[] | null {
  const transitions = back.map((before): Transition => {
    const status = statusBefore(eventOf, before.line) ?? "InTransit";
    return { before, after: notReturned({ ...before, status }) };
  });
  if (order.status !== "Settled") return transitions;
  const isReceived = transitions.map(({ after }) => ({ ...after, status: "Received" as const }));
  const then = new Map(isReceived.map((line) => [line.line, line]));
  const after = lines.map((line) => then.get(line.line) ?? line);
  const { toSettle } = settlementOf(order, after, add(order.settledAmount ?? ZERO, settled));
  const wasReceived = transitions.every((transition) => transition.after.status === "Received");
  if ((toSettle ?? ZERO) > 0 && !wasReceived) return null;
  return transitions.map(({ before, after: line }) => ({ before, after: { ...line, status: "Received" } }));
}

/** The entries that are mirrored: the reversals of these lines, and the debits of the bank. */
function mirrored(
  { tables }: Book,
  { order }: StoredOrder,
  back: readonly DirectDebit[],
  debits: readonly BankEntry[],
): readonly (readonly LedgerLine[])[] {
  const numbers = new Set<number | null>(back.map(({ line }) => line));
  const references = new Set<Key>(debits.map(({ reference }) => keyFrom(reference)));
  const own = standingLines(tables.Ledger).filter(
    ({ order: named, event, directDebit, bankReference }) =>
      keyFrom(named) === keyFrom(order.number) &&
      ((event === "Return" && numbers.has(directDebit)) ||
        (event === "BankDebit" && references.has(keyFrom(bankReference)))),
  );
  return [...entriesOf(own).values()].sort(by(([first]) => first?.number ?? 0));
}

/** The events of which nothing stands without this transaction: what is left of them is nothing to take back. */
function whollyGone(
  book: Book,
  { order, lines }: StoredOrder,
  events: readonly LoggedEvent[],
  members: readonly DirectDebit[],
  banked: readonly EntryTransition[],
): readonly number[] {
  const gone = new Set(members.map(({ line }) => line));
  for (const { line, status } of lines) if (status !== "Returned") gone.add(line);
  const references = new Set(processedEntries(book, order).map(({ reference }) => keyFrom(reference)));
  for (const { before } of banked) references.delete(keyFrom(before.reference));
  return events
    .filter(({ row, facts }) => {
      const named = [...(facts.bankReference === null ? [] : [facts.bankReference]), ...entryFacts(facts).keys()];
      const isAbout = facts.lines.length + named.length > 0;
      const isDelivery = facts.row.deliveredOn === null && order.deliveredOn !== null && row.action === "process";
      const isGone =
        facts.lines.every(([line]) => gone.has(line)) && named.every((one) => !references.has(keyFrom(one)));
      return isAbout && isGone && !isDelivery;
    })
    .map(({ row }) => row.number);
}

/** The taking back as something that happens to the order. */
export function oneUndoEvent(
  { order }: StoredOrder,
  settings: OrderSettings,
  { returned, banked, entries, eventOf, settledOn }: OneUndoing,
  { moment, bookingDate, accepted }: Pick<OrderEvent, "moment" | "bookingDate" | "accepted">,
): OrderEvent {
  const settled = sumOf(banked, ({ before }) => add(before.amount, before.charges ?? ZERO));
  // Received with the order after all, though it had not been when it came back.
  const received = returned.filter(({ before, after }) => {
    const status = statusBefore(eventOf, before.line);
    return after.status === "Received" && status === "InTransit";
  });
  const receipts =
    settings.postingStyle === "OnIssue"
      ? []
      : received.map(({ after }) => lineReceiptEntry(order, settings, after, order.settledOn ?? bookingDate, null));
  return {
    moment,
    bookingDate,
    accepted,
    ...(order.status === "Settled" ? { orderFields: { settledOn } } : {}),
    processed: banked,
    settled: subtract(ZERO, settled),
    returned: {
      lines: returned,
      itemExtra: (item, line) => {
        const event = eventOf.get(line.line);
        return event === undefined ? {} : itemsBefore({ event })(item, line);
      },
    },
    entries: [...entries.map((lines) => mirrorOf(lines, bookingDate)), ...receipts],
  };
}

/** What a line was before the event that brought it back. */
function statusBefore(eventOf: OneUndoing["eventOf"], line: number): LineStatus | undefined {
  return eventOf.get(line)?.facts.lines.find(([one]) => one === line)?.[1];
}
