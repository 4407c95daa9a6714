import type { Book } from "../../domain/book/book";
import type { Finding } from "../../domain/book/finding";
import type { IsoDate } from "../../domain/values/calendar";
import { openAmountOf } from "../../domain/book/openItem";
import { formatCents, sumOf } from "../../domain/values/money";
import { proposeInTime } from "../../domain/collection/dayInTime";
import { earliestForAll } from "../../domain/collection/proposal";
import type { OfAdministration } from "../../session/ofAdministration";
import type { CountedAmount } from "./start/overview.query";
import type { Query } from "../../session/query";

/** What a collection without any choice would take, on the day that the pane proposes by itself. */
export interface Collectable extends CountedAmount {
  readonly collectionDate: IsoDate;
  /** Items that are due and wanted, and that something stands in the way of. */
  readonly leftOut: number;
  /** What is open of those. */
  readonly leftOutAmount: string;
  /** The first day on which something else falls due; null when nothing does. */
  readonly nextDue: IsoDate | null;
  /** What stops every collection, whatever is chosen. */
  readonly stopping: number;
  /** Open items that nobody has decided about, where none is collected for want of that; null where somebody has. */
  readonly nobody: CountedAmount | null;
}

const kept = new WeakMap<Book, { readonly key: string; readonly collectable: Collectable }>();

function undecided(findings: readonly Finding[]): CountedAmount | null {
  const found = findings.find(({ code }) => code === "collection.nobody");
  return found === undefined ? null : { count: Number(found.params["count"]), amount: String(found.params["amount"]) };
}

/** Proposes a collection once for a book and a day, however often the start page is shown. */
export const collectable: Query<OfAdministration, Collectable> = (scope, { administration = "" }) => {
  const { book, today, moment } = scope;
  const request = administration === "" ? {} : { administration };
  const day = earliestForAll(book, request, moment.at);
  const known = kept.get(book);
  const key = [day, today, administration].join(" ");
  if (known?.key === key) return known.collectable;
  const proposal = proposeInTime(book, request, moment.at);
  const { transactions, leftOut, stopping, collectionDate, findings, nextDue } = proposal;
  const answer = {
    count: transactions.reduce((count, { members }) => count + members.length, 0),
    amount: formatCents(sumOf(transactions, ({ amount }) => amount)),
    collectionDate,
    leftOut: leftOut.length,
    leftOutAmount: formatCents(sumOf(leftOut, ({ item }) => openAmountOf(item.record))),
    nextDue,
    stopping: stopping.length,
    nobody: undecided(findings),
  };
  kept.set(book, { key, collectable: answer });
  return answer;
};
