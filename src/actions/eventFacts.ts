import { type Book, type Key, keyFrom } from "../domain/book/book";
import { itemOfLine } from "../domain/book/openItem";
import { indexBook } from "../domain/book/bookIndex";
import type { OrderSettings } from "../domain/book/orderSettings";
import type {
  BankEntry,
  CollectionOrder,
  DirectDebit,
  Instalment,
  Invoice,
  ItemStatus,
  LineStatus,
  LogRow,
  OrderFinding,
} from "../domain/book/records";
import type { Cents } from "../domain/values/money";
import { lastLedgerNumber } from "./ledgerChanges";
import { keptFacts, type LedgerFact } from "./loggedRequest";
import type { EntryTransition, OrderEvent } from "./orderEvent";
import { paidTwice, receivedLines } from "./paidTwice";
import { findOrder, frozenSettings, type StoredOrder } from "./storedOrder";

/*
 * What an event leaves in the Log, so that whoever finds it broken off can rebuild the book as it was before from the
 * tables and these few facts, decide it again, and write what is missing. The lines that a completed order's receipt
 * changes are not among them: an order that was in transit had no received line.
 */

const ORDER_FIELDS = ["status", "deliveredOn", "settledOn", "returnedAmount", "settledAmount", "toSettle"] as const;

/** What an event can change of an order's row. */
export type OrderRow = Pick<CollectionOrder, (typeof ORDER_FIELDS)[number]>;

/** What an event can change of an order's row, as it is. */
export function rowOf(order: CollectionOrder): OrderRow {
  return Object.fromEntries(ORDER_FIELDS.map((field) => [field, order[field]])) as unknown as OrderRow;
}

/** The accepted warnings as the Log keeps them: what they say is found nowhere else before they are written. */
export interface AcceptedFacts {
  readonly accepted: readonly OrderFinding[];
}

/** The accepted warnings for the Log. */
export function acceptedFacts(accepted: readonly OrderFinding[]): AcceptedFacts {
  return { accepted: accepted.map((found) => ({ ...found })) };
}

/** The accepted warnings that the Log keeps. */
export function acceptedIn({ accepted }: Partial<AcceptedFacts>): readonly OrderFinding[] {
  return accepted ?? [];
}

/** A bank's own entry that was booked with an event: its reference, and what of its row was filled before. */
export type EntryFact = readonly [reference: string, was: EntryWas | null, ...others: readonly unknown[]];
type EntryWas = readonly [order: string | null, line: number | null, charges: Cents | null, invoice?: string | null];

/** What of an entry's row was filled before it was booked. */
export function entryFact({ before }: EntryTransition): EntryFact {
  const { reference, order, line, charges, invoice } = before;
  if (invoice !== null) return [reference, [order, line, charges, invoice]];
  const isBlank = order === null && line === null && charges === null;
  return [reference, isBlank ? null : [order, line, charges]];
}

/** An entry as it was before it was booked. */
export function entryBefore(entry: BankEntry, [, was]: EntryFact): BankEntry {
  const [order, line, charges, invoice = null] = was ?? [null, null, null];
  return { ...entry, order, line, charges, invoice, status: "New" };
}

/** What the Log keeps of an event on an order. */
export interface EventFacts extends AcceptedFacts, LedgerFact {
  readonly order: string;
  readonly bankReference: string | null;
  /** The bank's own entries that were booked with it. */
  readonly entries?: readonly EntryFact[];
  readonly row: OrderRow;
  /** The lines that came back with it, each with the status that it had. */
  readonly lines: readonly (readonly [line: number, status: LineStatus])[];
  /** The lines on which the bank's debit was noted with it. */
  readonly noted?: readonly number[];
  /** The lines whose item was paid beside the collection, each with what was open of it. */
  readonly lowered?: readonly (readonly [line: number, openAmount: Cents | null])[];
  /** The lines, from one to another, that were received with it and whose items had a blank open amount. */
  readonly blank?: readonly (readonly [first: number, last: number])[];
  /** The items of `lines`. */
  readonly items: readonly ItemFact[];
}

/** What the Log keeps of an event with charges of the bank. */
export interface ChargedFacts extends EventFacts {
  /** The account for charges, which may have been opened after the order was issued. */
  readonly chargesAccount: string | null;
}

/** An event on an order, and what the Log keeps of the time before it. */
export interface LoggedEvent {
  readonly row: LogRow;
  readonly facts: EventFacts;
}

/** What the Log keeps of the taking back of an event: the number of its row. */
export interface UndoneFact {
  readonly undone: number;
  /** The transaction of which alone the return was taken back: the event itself stands, but for it. */
  readonly only?: string;
  /** The events of which with that transaction nothing is left. */
  readonly wholly?: readonly number[];
}

/**
 * The facts of an event on an order: what its row, these lines and their items were; whoever takes the event back later
 * needs them as well.
 */
export function eventFacts(
  book: Book,
  stored: StoredOrder,
  settings: Pick<OrderSettings, "postingStyle">,
  event: OrderEvent,
): EventFacts {
  const { order } = stored;
  const { returned, noted = [], bankEntry, processed = [], accepted } = event;
  const received = receivedLines(book, stored, settings, event);
  const lowered = paidTwice(book, received);
  const blank = blankRuns(book, received);
  const before = (returned?.lines ?? []).map((transition) => transition.before);
  return {
    order: order.number,
    ledger: lastLedgerNumber(book),
    bankReference: bankEntry?.reference ?? null,
    ...(processed.length === 0 ? {} : { entries: processed.map(entryFact) }),
    ...acceptedFacts(accepted),
    row: rowOf(order),
    lines: before.map(({ line, status }) => [line, status]),
    // On which lines a bank's own entry was noted, these tell themselves.
    ...(noted.length === 0 || processed.length > 0 ? {} : { noted: noted.map(({ before: { line } }) => line) }),
    // Their open amount becomes nothing, which does not tell any more what it was.
    ...(lowered.length === 0 ? {} : { lowered: lowered.map(({ line, item }) => [line.line, item.record.openAmount]) }),
    // A blank open amount is the whole amount, and is blank again when the receipt is taken back.
    ...(blank.length === 0 || blank.length > BLANK_RUNS ? {} : { blank: blank.map(([first, last]) => [first, last]) }),
    items: itemFacts(book, before),
  };
}

/** So many runs of lines leave room in the Log's cell; an order where blank and filled cells alternate more often keeps none. */
const BLANK_RUNS = 500;

/** The lines whose items have a blank open amount, as runs of following numbers: mostly all of an order, in one run. */
function blankRuns(book: Book, lines: readonly DirectDebit[]): readonly (readonly [number, number])[] {
  if (lines.length === 0) return [];
  const index = indexBook(book);
  const runs: [number, number][] = [];
  for (const line of lines) {
    if (itemOfLine(line, index)?.record.openAmount !== null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === line.line) last[1] = line.line;
    else runs.push([line.line, line.line]);
  }
  return runs;
}

/** Whether the Log keeps of this line of an order that the open amount of its item was blank. */
export function wasBlank({ blank = [] }: EventFacts): (line: DirectDebit) => boolean {
  return ({ line }) => blank.some(([first, last]) => first <= line && line <= last);
}

/** What the items of these lines are, as far as an event can change it; null for one that is gone. */
export function itemFacts(book: Book, lines: readonly DirectDebit[]): ItemFact[] {
  const index = indexBook(book);
  return lines.map((line): ItemFact => {
    const item = itemOfLine(line, index);
    if (item === null) return null;
    const { openAmount, timesReturned, timesRepeated, status, collect } = item.record;
    return [openAmount, timesReturned, timesRepeated, status, collect];
  });
}

/** An issued order and its book as they were before an event, and what the Log keeps of that. */
export interface BeforeEvent<Facts> {
  readonly book: Book;
  readonly stored: StoredOrder;
  readonly settings: OrderSettings;
  readonly facts: Facts;
}

/** The book and the order as they were before the event of this row, or null when the order is no longer there. */
export function beforeEvent<Facts extends EventFacts>(book: Book, logRow: LogRow): BeforeEvent<Facts> | null {
  const facts = keptFacts<Facts>(logRow);
  const { order: number, row } = facts;
  const lines = new Map(facts.lines);
  const isNoted = isNotedBy(facts);
  const entries = entryFacts(facts);
  const isOfOrder = (order: string) => keyFrom(order) === keyFrom(number);
  const statusBefore = (line: DirectDebit): LineStatus | null =>
    lines.get(line.line) ?? (row.status === "InTransit" && line.status === "Received" ? "InTransit" : null);
  const restored: Book = {
    ...book,
    tables: {
      ...book.tables,
      Ledger: book.tables.Ledger.filter((line) => line.number <= facts.ledger),
      BankEntries: book.tables.BankEntries.filter(({ reference }) => reference !== facts.bankReference).map((entry) => {
        const fact = entries.get(keyFrom(entry.reference));
        return fact === undefined ? entry : entryBefore(entry, fact);
      }),
      Orders: book.tables.Orders.map((order) => (isOfOrder(order.number) ? { ...order, ...row } : order)),
      DirectDebits: book.tables.DirectDebits.map((line) => {
        if (!isOfOrder(line.order)) return line;
        if (isNoted(line)) return { ...line, bankReference: null };
        const status = statusBefore(line);
        return status === null ? line : notReturned({ ...line, status });
      }),
    },
  };
  const withItems = restoreItems(restored, number, [...lines.keys()], facts.items);
  const { stored } = findOrder(withItems, number);
  const settings = stored === null ? null : frozenSettings(stored).settings;
  return stored === null || settings === null ? null : { book: withItems, stored, settings, facts };
}

/** The bank's own entries of an event, by their references. */
export function entryFacts({ entries = [] }: Pick<EventFacts, "entries">): ReadonlyMap<Key, EntryFact> {
  return new Map(entries.map((fact) => [keyFrom(fact[0]), fact]));
}

/** Whether the bank's debit was noted with the event on a line that had come back before. */
export function isNotedBy(facts: EventFacts): (line: DirectDebit) => boolean {
  const noted = new Set(facts.noted ?? []);
  const entries = entryFacts(facts);
  const returned = new Set(facts.lines.map(([line]) => line));
  return ({ line, bankReference }) =>
    noted.has(line) || (bankReference !== null && entries.has(keyFrom(bankReference)) && !returned.has(line));
}

/** A line as it was before it came back. */
export function notReturned(line: DirectDebit): DirectDebit {
  return { ...line, returnKind: null, reasonCode: null, reasonText: null, returnedOn: null, bankReference: null };
}

/** What the Log keeps of an item: open amount, times returned and repeated, status, and whether it is collected. */
export type ItemFact =
  | readonly [
      openAmount: Cents | null,
      timesReturned: number | null,
      timesRepeated: number | null,
      status: ItemStatus | null,
      collect: boolean | null,
    ]
  | null;

/** The book with the items of these lines of an order as the facts tell them. */
export function restoreItems(book: Book, order: string, lines: readonly number[], items: readonly ItemFact[]): Book {
  const index = indexBook(book);
  const before = new Map<Invoice | Instalment, ItemFact>();
  lines.forEach((number, position) => {
    const line = index.linesOfOrder.get(keyFrom(order))?.find((candidate) => candidate.line === number);
    const item = line === undefined ? null : itemOfLine(line, index);
    if (item !== null) before.set(item.record, items[position] ?? null);
  });
  const restore = <T extends Invoice | Instalment>(record: T): T => {
    const fact = before.get(record);
    if (fact === undefined || fact === null) return record;
    const [openAmount, timesReturned, timesRepeated, status, collect] = fact;
    return { ...record, openAmount, timesReturned, timesRepeated, status, collect };
  };
  const { Invoices, Instalments } = book.tables;
  return {
    ...book,
    tables: { ...book.tables, Invoices: Invoices.map(restore), Instalments: Instalments.map(restore) },
  };
}
