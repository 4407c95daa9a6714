import { groupBy } from "../kit/groupBy";
import { type Book, keyFrom } from "../domain/book/book";
import type { IsoDate } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import type { DirectDebit } from "../domain/book/records";
import { type AcceptedFacts, type EventFacts, itemFacts, restoreItems, rowOf } from "./eventFacts";
import { lastLedgerNumber } from "./ledgerChanges";
import type { LoggedEvent, UndoneFact } from "./orderHistory";
import { findOrder, type StoredOrder } from "./storedOrder";
import { takenBackEntries, type Undoing } from "./undoEvent";

/*
 * What the taking back of an event leaves in the Log: which event it was, and what whoever finds it broken off needs to
 * see the book as it was before.
 */

type ReturnedFact = Pick<DirectDebit, "returnKind" | "reasonCode" | "reasonText" | "returnedOn" | "bankReference">;
type LineReference = readonly [line: number, bankReference: string | null];

/** What the Log keeps of the taking back of an event. */
export interface UndoFacts extends UndoneFact, AcceptedFacts, Pick<EventFacts, "order" | "ledger" | "row" | "items"> {
  readonly bookingDate: IsoDate;
  /** The lines that had come back, each with what was known of its return: so up to 0.1.0. */
  readonly lines?: readonly (readonly [line: number, returned: ReturnedFact])[];
  /** The lines that had come back, those together of which the same was known, each with the bank's entry. */
  readonly returned?: readonly (readonly [Omit<ReturnedFact, "bankReference">, readonly LineReference[]])[];
  /** The lines on which a debit of the bank was noted. */
  readonly noted?: readonly LineReference[];
  /** The bank's entries of it, each with the line and the charges that its row told. */
  readonly entries?: readonly (readonly [reference: string, line: number | null, charges: Cents | null])[];
}

/** What the Log keeps of it. */
export function undoFacts(
  book: Book,
  { order }: StoredOrder,
  undoing: Undoing,
  booking: { readonly bookingDate: IsoDate; readonly accepted: AcceptedFacts },
): UndoFacts {
  const { event, returned, noted } = undoing;
  const lines = returned.map(({ before }) => before);
  const alike = groupBy(lines, (line) => JSON.stringify(commonOf(line)));
  const entries = takenBackEntries(book, order, event).map(({ before }) => before);
  return {
    order: order.number,
    undone: event.row.number,
    ledger: lastLedgerNumber(book),
    bookingDate: booking.bookingDate,
    ...booking.accepted,
    row: rowOf(order),
    returned: [...alike.values()].map((group) => [commonOf(group[0]), group.map(referenceOf)]),
    ...(noted.length === 0 ? {} : { noted: noted.map(({ before }) => referenceOf(before)) }),
    ...(entries.length === 0
      ? {}
      : { entries: entries.map(({ reference, line, charges }) => [reference, line, charges]) }),
    items: itemFacts(book, lines),
  };
}

function commonOf({
  returnKind,
  reasonCode,
  reasonText,
  returnedOn,
}: DirectDebit): Omit<ReturnedFact, "bankReference"> {
  return { returnKind, reasonCode, reasonText, returnedOn };
}

function referenceOf({ line, bankReference }: DirectDebit): LineReference {
  return [line, bankReference];
}

/** What was known of the return of each line, in the order of `items`. */
function returnedLines({ lines = [], returned = [] }: UndoFacts): ReadonlyMap<number, ReturnedFact> {
  const together = returned.flatMap(([common, references]) =>
    references.map(([line, bankReference]) => [line, { ...common, bankReference }] as const),
  );
  return new Map([...lines, ...together]);
}

/** The book as it was before an undo began, from a book that may hold a part of it. */
export function beforeUndo(
  book: Book,
  facts: UndoFacts,
  { facts: { bankReference, noted = [] } }: LoggedEvent,
): { readonly book: Book; readonly stored: StoredOrder } | null {
  const { order: number, row } = facts;
  const returned = returnedLines(facts);
  const isNoted = new Map<number, string | null>([
    ...noted.map((line) => [line, bankReference] as const),
    ...(facts.noted ?? []),
  ]);
  const byHand = keyFrom(bankReference);
  const entries = new Map((facts.entries ?? []).map((fact) => [keyFrom(fact[0]), fact]));
  const isOfOrder = (order: string) => keyFrom(order) === keyFrom(number);
  const lineBefore = (line: DirectDebit): DirectDebit => {
    const fact = returned.get(line.line);
    if (fact !== undefined) return { ...line, ...fact, status: "Returned" };
    const reference = isNoted.get(line.line);
    if (reference !== undefined) return { ...line, bankReference: reference };
    // A settled order has no line that is in transit.
    return row.status === "Settled" && line.status === "InTransit" ? { ...line, status: "Received" } : line;
  };
  const { tables } = book;
  const restored: Book = {
    ...book,
    tables: {
      ...tables,
      Ledger: tables.Ledger.filter((line) => line.number <= facts.ledger),
      BankEntries: tables.BankEntries.map((entry) => {
        const key = keyFrom(entry.reference);
        const [, line, charges] = entries.get(key) ?? [];
        if (line !== undefined && charges !== undefined) {
          return { ...entry, order: number, line, charges, status: "Processed" };
        }
        return bankReference !== null && key === byHand ? { ...entry, status: "Processed" } : entry;
      }),
      Orders: tables.Orders.map((order) => (isOfOrder(order.number) ? { ...order, ...row } : order)),
      DirectDebits: tables.DirectDebits.map((line) => (isOfOrder(line.order) ? lineBefore(line) : line)),
    },
  };
  const withItems = restoreItems(restored, number, [...returned.keys()], itemsInOrder(facts));
  const { stored } = findOrder(withItems, number);
  return stored === null ? null : { book: withItems, stored };
}

/** The facts of the items in the order of the lines that {@link returnedLines} gives. */
function itemsInOrder(facts: UndoFacts): EventFacts["items"] {
  const { returned, items } = facts;
  if (returned === undefined) return items;
  const inOrder = returned.flatMap(([, references]) => references.map(([line]) => line)).toSorted((a, b) => a - b);
  const byLine = new Map(inOrder.map((line, position) => [line, items[position] ?? null]));
  return [...returnedLines(facts).keys()].map((line) => byLine.get(line) ?? null);
}
