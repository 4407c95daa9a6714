import { byNumber } from "../../kit/byNumber";
import { keyFrom } from "./book";
import type { BookIndex } from "./bookIndex";
import type { CollectionOrder, DirectDebit } from "./records";

/*
 * What came before what. An order's number is a name: a changed prefix, or another year, makes the later order's number
 * the lower one. Its moments tell.
 */

type Moments = Pick<CollectionOrder, "number" | "issuedAt" | "createdAt">;

/** Later than any moment: a draft is still to be issued. */
const NOT_YET = "9999";

/**
 * Whether the one order stands before the other (negative) or behind it (positive): by the moment of issue, drafts
 * last. Of those issued at once the one made first goes first, and of those made at once, as one run makes them, the
 * lower number.
 */
export function compareByIssue(a: Moments, b: Moments): number {
  return (
    compareTexts(a.issuedAt ?? NOT_YET, b.issuedAt ?? NOT_YET) ||
    compareTexts(a.createdAt ?? NOT_YET, b.createdAt ?? NOT_YET) ||
    byNumber(a.number, b.number)
  );
}

/** Whether the one order is listed before the other: by the moment of making; of those made at once the last number first. */
export function newestFirst(a: Moments, b: Moments): number {
  return compareTexts(b.createdAt ?? "", a.createdAt ?? "") || byNumber(b.number, a.number);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Where the orders of lines are looked up. */
export type OrderBook = Pick<BookIndex, "orders">;

const NO_MOMENTS = { issuedAt: null, createdAt: null } as const;

/** Compares lines by the issue of their orders, and by line number within one; a line whose order is gone stands last. */
export function compareLines({ orders }: OrderBook): (a: DirectDebit, b: DirectDebit) => number {
  const momentsOf = ({ order }: DirectDebit): Moments => orders.get(keyFrom(order)) ?? { number: order, ...NO_MOMENTS };
  return (a, b) => (a.order === b.order ? 0 : compareByIssue(momentsOf(a), momentsOf(b))) || a.line - b.line;
}

declare const inOrder: unique symbol;

/** Lines of which the first was issued first. Only {@link inOrderOfIssue} makes them. */
export type LinesInOrder = readonly DirectDebit[] & { readonly [inOrder]: true };

/** The lines, oldest issue first. */
export function inOrderOfIssue(lines: readonly DirectDebit[], book: OrderBook): LinesInOrder {
  // Most items have one line or none: no order needs to be looked up.
  return (lines.length < 2 ? lines : lines.toSorted(compareLines(book))) as LinesInOrder;
}

const NO_LINES = [] as readonly DirectDebit[] as LinesInOrder;

/** The lines of an open item, oldest issue first. */
export function linesOfItem(key: string, index: Pick<BookIndex, "linesOfItem" | "orders">): LinesInOrder {
  const lines = index.linesOfItem.get(key);
  return lines === undefined ? NO_LINES : inOrderOfIssue(lines, index);
}
