import { by } from "../../kit/byNumber";
import { formatCents } from "../values/money";
import { type Book, keyFrom } from "./book";
import { type Finding, finding } from "./finding";
import type { CollectionOrder, LogRow } from "./records";

/** How two books stand to each other: they are the same, one went on from the other, both did, or they are two books. */
export type BookRelation = "same" | "firstAhead" | "secondAhead" | "branched" | "unrelated";

/** Two books beside each other. */
export interface BookComparison {
  readonly relation: BookRelation;
  /** So many actions they have in common, from the first one on. */
  readonly common: number;
  /** What was done in each after that. */
  readonly first: BookAlone;
  readonly second: BookAlone;
}

/** What one of two books holds and the other does not. */
export interface BookAlone {
  readonly rows: readonly LogRow[];
  readonly orders: readonly CollectionOrder[];
}

/** Sets two books beside each other: where their Logs part, and which orders each alone holds. */
export function compareBooks(first: Book, second: Book): BookComparison {
  const [one, other] = [rowsOf(first), rowsOf(second)];
  let common = 0;
  while (common < one.length && common < other.length && one[common]?.seal === other[common]?.seal) common += 1;
  return {
    relation: relationOf(common, one.length, other.length),
    common,
    first: { rows: one.slice(common), orders: ordersOnlyIn(first, second) },
    second: { rows: other.slice(common), orders: ordersOnlyIn(second, first) },
  };
}

function relationOf(common: number, first: number, second: number): BookRelation {
  if (common === 0) return first === 0 && second === 0 ? "same" : "unrelated";
  if (common === first) return common === second ? "same" : "secondAhead";
  return common === second ? "firstAhead" : "branched";
}

/** The orders of a book that another one does not hold as they were made: a number may stand for another order there. */
function ordersOnlyIn({ tables }: Book, other: Book): readonly CollectionOrder[] {
  const known = new Set(other.tables.Orders.map(whatItIs));
  return tables.Orders.filter((order) => !known.has(whatItIs(order)));
}

/** What does not change any more once an order is issued; a draft is what it holds. */
function whatItIs({ number, createdAt, issuedAt, collectionDate, controlSum }: CollectionOrder): string {
  return keyFrom(number, createdAt ?? "", issuedAt ?? "", collectionDate, String(controlSum));
}

function rowsOf({ tables }: Book): readonly LogRow[] {
  return tables.Log.filter(({ unreadable }) => unreadable === undefined).sort(by(({ number }) => number));
}

/** What there is to say of two books by their names: how they stand, and each order that only one of them holds. */
export function comparisonFindings(
  { relation, common, first, second }: BookComparison,
  names: readonly [first: string, second: string],
): readonly Finding[] {
  const [newer, older] = relation === "secondAhead" ? [names[1], names[0]] : names;
  const more = relation === "secondAhead" ? second.rows.length : first.rows.length;
  const params = { first: newer, second: older, common, count: more };
  const only = ({ orders }: BookAlone, name: string): Finding[] =>
    orders.map(({ number, collectionDate, controlSum }) =>
      finding("copies.orderOnlyIn", null, {
        order: number,
        date: collectionDate,
        amount: formatCents(controlSum),
        name,
      }),
    );
  return [finding(CODES[relation], null, params), ...only(first, names[0]), ...only(second, names[1])];
}

const CODES = {
  same: "copies.same",
  firstAhead: "copies.ahead",
  secondAhead: "copies.ahead",
  branched: "copies.branched",
  unrelated: "copies.unrelated",
} as const satisfies Record<BookRelation, string>;
