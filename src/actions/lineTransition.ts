import { rememberedLast, rememberedOf } from "../kit/remembered";
import { type Book, type Change, keyFrom, keyOf, setFields } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import type { IsoDate } from "../domain/values/calendar";
import { itemAfter } from "../domain/collection/itemState";
import { styleOfLines } from "../domain/collection/postingStyle";
import { isIssued, linesUnder, mandateOfReference, shownLastCollectionDate } from "../domain/mandates/mandateHistory";
import { mandateStatus, shownExpiryDate } from "../domain/mandates/mandateStatus";
import { statusInBook } from "../domain/mandates/mandateTakenOver";
import { AMENDMENT_FIELDS, amendmentAfter } from "../domain/mandates/unseenAmendment";
import { itemOfLine, type OpenItem, openAmountOf } from "../domain/book/openItem";
import { shownOfSplit } from "../domain/collection/splitInvoice";
import { linesOfItem } from "../domain/book/orderOfIssue";
import { RecordMap } from "../domain/book/recordMap";
import {
  type Amendment,
  type CollectionOrder,
  type CollectionState,
  type DirectDebit,
  holdsFormula,
  type Instalment,
  type Invoice,
  type Mandate,
  type SequenceType,
} from "../domain/book/records";
import { sequenceTypeOf } from "../domain/mandates/sequenceType";

/** A line before and after an event. */
export interface Transition {
  readonly before: DirectDebit;
  readonly after: DirectDebit;
}

/** The book with other lines and orders, before or after an event. */
export function withLines(book: Book, lines: readonly DirectDebit[], orders: readonly CollectionOrder[]): Book {
  return {
    ...book,
    tables: {
      ...book.tables,
      DirectDebits: replaced(book.tables.DirectDebits, lines, (line) => keyOf("DirectDebits", line)),
      Orders: replaced(book.tables.Orders, orders, (order) => keyOf("Orders", order)),
    },
  };
}

function replaced<T>(records: readonly T[], others: readonly T[], key: (record: T) => string): readonly T[] {
  if (records.length === 0) return others;
  const left = new Map(others.map((other) => [key(other), other]));
  const result = records.map((record) => {
    const name = key(record);
    const other = left.get(name);
    if (other === undefined) return record;
    left.delete(name);
    return other;
  });
  return [...result, ...left.values()];
}

/** The book as it was and as it will be, with both indexes. */
export interface TransitionScope {
  readonly before: Book;
  readonly indexBefore: BookIndex;
  readonly indexAfter: BookIndex;
  /** The day by which shown mandate statuses are judged. */
  readonly today: IsoDate;
}

/** The scope of an event on these lines and orders; `before` must hold the lines as they were. */
export function transitionScope(
  before: Book,
  transitions: readonly Pick<Transition, "after">[],
  orders: readonly CollectionOrder[],
  today: IsoDate,
): TransitionScope {
  const after = withLines(
    before,
    transitions.map((transition) => transition.after),
    orders,
  );
  return { before, indexBefore: indexBook(before), indexAfter: indexBook(after), today };
}

/** Changes of the fields that an item has beside those its lines decide, such as `collect` after a return. */
export type ItemExtra = (
  item: OpenItem,
  line: DirectDebit,
) => Partial<Pick<CollectionState, "collect" | "lastOrder" | "openAmount" | "timesReturned">>;

/**
 * The changes on open items: status, open amount and counters as their lines give them, and the sums that a split invoice
 * shows. Items for which `isDone` holds are left as they are: a resumed action has written them already.
 */
export function itemChanges(
  scope: TransitionScope,
  transitions: readonly Pick<Transition, "after">[],
  extra: ItemExtra,
  isDone: (item: OpenItem, line: DirectDebit) => boolean,
): (Change | null)[] {
  const { indexBefore, indexAfter } = scope;
  const styleOf = styleOfLines(indexAfter);
  const changes: (Change | null)[] = [];
  const instalmentsAfter = new Map<string, Instalment>();
  const split = new Map<string, Invoice>();
  for (const { after: line } of transitions) {
    const item = itemOfLine(line, indexBefore);
    if (item === null) continue;
    if (item.table === "Instalments") split.set(keyOf("Invoices", item.invoice), item.invoice);
    if (isDone(item, line)) continue;
    const [was, is] = [linesOfItem(item.key, indexBefore), linesOfItem(item.key, indexAfter)];
    const { status, openAmount, timesReturned, timesRepeated } = itemAfter(item.record, was, is, styleOf);
    // A field by name first, as for mandates below.
    const fields = { status, openAmount, timesReturned, timesRepeated, ...extra(item, line) };
    if (item.table === "Invoices") changes.push(setFields("Invoices", item.record, fields));
    else {
      changes.push(setFields("Instalments", item.record, fields));
      instalmentsAfter.set(keyOf("Instalments", item.record), { ...item.record, ...fields });
    }
  }
  for (const [key, invoice] of split) {
    const instalments = (indexBefore.instalmentsOfInvoice.get(key) ?? []).map(
      (instalment) => instalmentsAfter.get(keyOf("Instalments", instalment)) ?? instalment,
    );
    changes.push(setFields("Invoices", invoice, shownOfSplit(instalments, indexAfter)));
  }
  return changes;
}

/**
 * Whether an item's row says that it is in transit by this line, after a write that was broken off. Cells with formulas say
 * nothing of what was written: there the open amount does, of which a line takes all.
 */
export function isMarked(record: Invoice | Instalment, { order }: DirectDebit): boolean {
  if (holdsFormula(record, "status") || holdsFormula(record, "lastOrder")) return openAmountOf(record) === 0;
  return record.status === "InTransit" && keyFrom(record.lastOrder) === keyFrom(order);
}

/** The mandates of these lines as they are called now, each with its first line. */
export function mandatesUnder(
  scope: TransitionScope,
  transitions: readonly Pick<Transition, "after">[],
): MandatesUnder {
  return mandatesIn(scope)(transitions);
}

const mandatesIn = rememberedOf(({ indexBefore }: TransitionScope) =>
  rememberedLast((transitions: readonly Pick<Transition, "after">[]): MandatesUnder => {
    const seen = new RecordMap<Mandate, true>();
    const mandates: (readonly [Mandate, DirectDebit])[] = [];
    for (const { after } of transitions) {
      const mandate = mandateOfReference(after.administration, after.mandateId, indexBefore);
      if (mandate === undefined || seen.has(mandate)) continue;
      seen.set(mandate, true);
      mandates.push([mandate, after]);
    }
    return { mandates, has: (mandate) => seen.has(mandate) };
  }),
);

interface MandatesUnder {
  /** In the order of their first lines. */
  readonly mandates: readonly (readonly [Mandate, DirectDebit])[];
  readonly has: (mandate: Mandate) => boolean;
}

/**
 * The changes on the mandates of these lines: last collection and expiry as the lines give them, status, the sequence type
 * that comes next, and what the event itself sets.
 */
export function mandateChanges(
  scope: TransitionScope,
  transitions: readonly Pick<Transition, "after">[],
  creditorIban: (line: DirectDebit) => string,
  event: (mandate: Mandate, line: DirectDebit) => Partial<Mandate>,
): (Change | null)[] {
  const { indexAfter, today } = scope;
  return mandatesUnder(scope, transitions).mandates.map(([mandate, line]) => {
    const own = event(mandate, line);
    const shown: Writable<Mandate> = { ...mandate, ...own };
    const lines = linesUnder(shown, indexAfter);
    const lastCollectionDate = lines.some(({ line: under }) => isIssued(under))
      ? shownLastCollectionDate(shown, lines)
      : mandate.lastCollectionDate;
    shown.lastCollectionDate = lastCollectionDate;
    // A field by name first: V8 makes a class of its own for every object that begins as a copy and gains fields.
    const fields = {
      lastCollectionDate,
      ...own,
      ...shownFields(shown, creditorIban(line), { lines, index: indexAfter }, today),
    };
    return setFields("Mandates", mandate, fields);
  });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The lines under a mandate, and the book that they are of. */
export interface MandateLines {
  readonly lines: ReturnType<typeof linesUnder>;
  readonly index: BookIndex;
}

type Shown = Pick<Mandate, "status" | "expiryDate" | "sequenceType">;

/** What a mandate's columns show of its state on a day. */
export function shownFields(
  mandate: Mandate,
  creditorIban: string,
  { lines, index }: MandateLines,
  today: IsoDate,
): Shown {
  const status = statusInBook(mandate, today, lines, index);
  const sequenceType: SequenceType | null = status === "Used" ? null : sequenceTypeOf(mandate, creditorIban, lines);
  return { status, expiryDate: shownExpiryDate(mandate, mandate.lastCollectionDate), sequenceType };
}

/** What the columns show of a mandate under which nothing was collected here. */
export function shownOfNew(mandate: Mandate, creditorIban: string, today: IsoDate): Shown {
  const status = mandateStatus(mandate, today, []);
  const sequenceType = sequenceTypeOf(mandate, creditorIban, []);
  return { status, expiryDate: shownExpiryDate(mandate, mandate.lastCollectionDate), sequenceType };
}

/** The mandate's amendment after a collection that carried it was issued: nothing is left to report. */
export function withoutReported(line: DirectDebit): Partial<Mandate> {
  const emptied: Partial<Record<keyof Amendment, null>> = {};
  for (const field of AMENDMENT_FIELDS) if (line[field] !== null) emptied[field] = null;
  return emptied;
}

/** What an event that takes lines back, or lets them stand again, makes of a mandate's amendment. */
export function amendmentIn({ indexBefore, indexAfter }: TransitionScope): (mandate: Mandate) => Partial<Mandate> {
  return (mandate) => amendmentAfter(mandate, indexBefore, indexAfter);
}
