import { groupBy } from "../kit/groupBy";
import { type Book, keyFrom } from "../domain/book/book";
import type { IsoDate } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import type { DirectDebit } from "../domain/book/records";
import {
  type AcceptedFacts,
  type EventFacts,
  itemFacts,
  type LoggedEvent,
  restoreItems,
  rowOf,
  type UndoneFact,
} from "./eventFacts";
import { lastLedgerNumber } from "./ledgerChanges";
import { findOrder, type StoredOrder } from "./storedOrder";
import type { Transition } from "./lineTransition";
import type { EntryTransition } from "./orderEvent";
import { takenBackEntries, type Undoing } from "./undoEvent";
import type { OneUndoing } from "./undoOne";
import { absentOr, isCount, isText, isWhole, listOf, nullOr, type Shape, shaped, startingWith } from "../kit/shape";
import { UNDONE } from "./eventReader";
import { areAccepted, areItems, isDay, isOrderRow, isReturnKind, isTextOrNull } from "./loggedShapes";
import { unreadableIn } from "./loggedRequest";

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

interface Booking {
  readonly bookingDate: IsoDate;
  readonly accepted: AcceptedFacts;
}

/** What the Log keeps of it. */
export function undoFacts(book: Book, stored: StoredOrder, undoing: Undoing, booking: Booking): UndoFacts {
  const { event, returned, noted } = undoing;
  const banked = takenBackEntries(book, stored.order, event);
  return {
    undone: event.row.number,
    ...factsBefore(book, stored, returned, banked, booking),
    ...(noted.length === 0 ? {} : { noted: noted.map(({ before }) => referenceOf(before)) }),
  };
}

/** What the Log keeps of the taking back of one return. */
export function oneUndoFacts(
  book: Book,
  stored: StoredOrder,
  { event, returned, banked, wholly }: OneUndoing,
  endToEndId: string,
  booking: Booking,
): UndoFacts {
  const about = { undone: event.row.number, only: endToEndId, wholly };
  return { ...about, ...factsBefore(book, stored, returned, banked, booking) };
}

/** What order, lines, items and bank entries were before. */
function factsBefore(
  book: Book,
  { order }: StoredOrder,
  returned: readonly Transition[],
  banked: readonly EntryTransition[],
  { bookingDate, accepted }: Booking,
): Omit<UndoFacts, "undone"> {
  const lines = returned.map(({ before }) => before);
  const alike = groupBy(lines, (line) => JSON.stringify(commonOf(line)));
  return {
    order: order.number,
    ledger: lastLedgerNumber(book),
    bookingDate,
    ...accepted,
    row: rowOf(order),
    returned: [...alike.values()].map((group) => [commonOf(group[0]), group.map(referenceOf)]),
    ...(banked.length === 0
      ? {}
      : { entries: banked.map(({ before: { reference, line, charges } }) => [reference, line, charges]) }),
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
  event: LoggedEvent | null,
): { readonly book: Book; readonly stored: StoredOrder } | null {
  const { order: number, row } = facts;
  const { bankReference = null, noted = [] } = event?.facts ?? {};
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
    // A settled order has no line that is in transit, and one in transit none that was received.
    if (row.status === "Settled" && line.status === "InTransit") return { ...line, status: "Received" };
    return row.status === "InTransit" && line.status === "Received" ? { ...line, status: "InTransit" } : line;
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

const RETURNED: Shape<Omit<ReturnedFact, "bankReference">> = {
  returnKind: nullOr(isReturnKind),
  reasonCode: isTextOrNull,
  reasonText: isTextOrNull,
  returnedOn: nullOr(isDay),
};

const isReference = startingWith(isCount, isTextOrNull);

/** Reads a row of the taking back of an event. */
export const unreadableUndo = unreadableIn({
  facts: {
    ...UNDONE,
    order: isText,
    ledger: isCount,
    bookingDate: isDay,
    accepted: areAccepted,
    row: isOrderRow,
    lines: absentOr(listOf(startingWith(isCount, shaped({ ...RETURNED, bankReference: isTextOrNull })))),
    returned: absentOr(listOf(startingWith(shaped(RETURNED), listOf(isReference)))),
    noted: absentOr(listOf(isReference)),
    entries: absentOr(listOf(startingWith(isText, nullOr(isCount), nullOr(isWhole)))),
    items: areItems,
  } satisfies Shape<UndoFacts>,
});
