import type { Book } from "../../domain/book/book";
import type { IsoDate } from "../../domain/values/calendar";
import { formatCents, sumOf } from "../../domain/values/money";
import { earliestForAll, propose } from "../../domain/collection/proposal";
import type { CountedAmount } from "./overview";
import type { Query } from "./query";

/** What a collection without any choice would take, on the first day that every account can still reach. */
export interface Collectable extends CountedAmount {
  readonly collectionDate: IsoDate;
  /** Items that are due and wanted, and that something stands in the way of. */
  readonly leftOut: number;
  /** What stops every collection, whatever is chosen. */
  readonly stopping: number;
}

const kept = new WeakMap<Book, { readonly day: IsoDate; readonly today: IsoDate; readonly collectable: Collectable }>();

/** Proposes a collection once for a book and a day, however often the start page is shown. */
export const collectable: Query<Readonly<Record<string, never>>, Collectable> = ({ book, today, moment }) => {
  const day = earliestForAll(book, {}, moment.at);
  const known = kept.get(book);
  if (known?.day === day && known.today === today) return known.collectable;
  const { transactions, leftOut, stopping, collectionDate } = propose(book, {}, moment.at);
  const answer = {
    count: transactions.reduce((count, { members }) => count + members.length, 0),
    amount: formatCents(sumOf(transactions, ({ amount }) => amount)),
    collectionDate,
    leftOut: leftOut.length,
    stopping: stopping.length,
  };
  kept.set(book, { day, today, collectable: answer });
  return answer;
};
