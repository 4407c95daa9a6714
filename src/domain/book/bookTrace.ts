import { by } from "../../kit/byNumber";
import { formatCents } from "../values/money";
import type { IsoDate } from "../values/calendar";
import { type Book, type Change, keyFrom } from "./book";
import { type Finding, finding } from "./finding";
import type { CollectionOrder, LogRow } from "./records";

/*
 * What tells one copy of a book from another. A book's identity is the seal of its first Log row: it comes with the first
 * action that writes, it depends upon nothing but that action and the book, and it stands in a cell that every program
 * keeps. Books that were written before this was looked at have it too.
 */

/** The order that was issued last, as far as it is remembered outside the book. */
export interface TracedOrder {
  readonly number: string;
  readonly collectionDate: IsoDate;
  /** As `formatCents` writes it. */
  readonly amount: string;
}

/** What is remembered of a book outside it: no names, and no amount but that of the last order. */
export interface BookTrace {
  readonly identity: string;
  /** The number of the last Log row. */
  readonly length: number;
  /** The beginnings of the seals of the last Log rows, the very last one at the end. */
  readonly seals: readonly string[];
  readonly lastOrder: TracedOrder | null;
}

/** So many rows back a copy can be recognised as an older one; before that it may also have branched off. */
const SEALS_MAX = 100;
const SEAL_LENGTH = 16;

/** What is to be remembered of a book; null while nothing was written in it, or its Log no longer begins with the first row. */
export function traceOf(book: Book): BookTrace | null {
  const rows = logRows(book);
  const [first] = rows;
  const last = rows.at(-1);
  if (first?.number !== 1 || last === undefined) return null;
  return {
    identity: first.seal,
    length: last.number,
    seals: rows.slice(-SEALS_MAX).map(({ seal }) => shortSeal(seal)),
    lastOrder: lastIssued(book.tables.Orders),
  };
}

/** What is to be remembered once these changes and this row, or these rows one after the other, are written in the book. */
export function traceAfter(
  book: Book,
  changes: readonly Change[],
  logRow: LogRow,
  ...later: readonly LogRow[]
): BookTrace {
  const before = traceOf(book);
  const issued = changes.flatMap((change): CollectionOrder[] => {
    if (change.table !== "Orders" || change.kind === "remove") return [];
    if (change.kind === "append") return [change.record];
    const order = book.tables.Orders.find(({ number }) => keyFrom(number) === change.key);
    return order === undefined ? [] : [{ ...order, ...change.fields }];
  });
  return {
    identity: before?.identity ?? logRow.seal,
    length: (later.at(-1) ?? logRow).number,
    seals: [...(before?.seals ?? []), ...[logRow, ...later].map(({ seal }) => shortSeal(seal))].slice(-SEALS_MAX),
    lastOrder: lastIssued([...book.tables.Orders, ...issued]),
  };
}

/** Whether this Log row is one that is remembered: the same action upon the same book once more, which gives the same book. */
export function isRemembered({ number, seal }: LogRow, seen: BookTrace): boolean {
  return sealAt(seen, number) === shortSeal(seal);
}

/**
 * What a book lacks of what was last seen of it: nothing when it is that book, or went on from it. Else it is an older copy,
 * or one that went another way.
 */
export function missingFrom(book: Book, seen: BookTrace): Finding | null {
  const rows = logRows(book);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const then = rows.find(({ number }) => number === seen.length);
  if (then !== undefined && shortSeal(then.seal) === seen.seals.at(-1)) return null;
  const known = sealAt(seen, last.number);
  const isOlder = last.number < seen.length && (known === null || known === shortSeal(last.seal));
  const { lastOrder } = seen;
  if (lastOrder !== null && !book.tables.Orders.some((order) => isOrder(order, lastOrder))) {
    const { number: order, collectionDate: date, amount } = lastOrder;
    return finding("book.orderMissing", null, { order, date, amount });
  }
  const params = { rows: last.number, seen: seen.length };
  return finding(isOlder ? "book.behind" : "book.branched", null, params);
}

/** A number alone does not tell: another copy gives it to an order of its own. */
function isOrder(order: CollectionOrder, { number, collectionDate, amount }: TracedOrder): boolean {
  return (
    keyFrom(order.number) === keyFrom(number) &&
    order.issuedAt !== null &&
    order.collectionDate === collectionDate &&
    formatCents(order.controlSum) === amount
  );
}

function lastIssued(orders: readonly CollectionOrder[]): TracedOrder | null {
  let last: CollectionOrder | null = null;
  // Moments say what came first, and of those issued at once the number.
  const comesAfter = (one: CollectionOrder, other: CollectionOrder): boolean =>
    (one.issuedAt ?? "") > (other.issuedAt ?? "") || (one.issuedAt === other.issuedAt && one.number > other.number);
  for (const order of orders) {
    if (order.issuedAt !== null && (last === null || comesAfter(order, last))) last = order;
  }
  if (last === null) return null;
  return { number: last.number, collectionDate: last.collectionDate, amount: formatCents(last.controlSum) };
}

function logRows({ tables }: Book): readonly LogRow[] {
  return tables.Log.filter(({ unreadable }) => unreadable === undefined).sort(by(({ number }) => number));
}

function shortSeal(seal: string): string {
  return seal.slice(0, SEAL_LENGTH);
}

function sealAt({ length, seals }: BookTrace, number: number): string | null {
  return seals[seals.length - 1 - (length - number)] ?? null;
}
