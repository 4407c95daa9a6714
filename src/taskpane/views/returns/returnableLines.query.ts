import { keyFrom } from "../../../domain/book/book";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents, sumOf } from "../../../domain/values/money";
import { compareByIssue } from "../../../domain/book/orderOfIssue";
import type { CollectionOrder, DirectDebit, ReturnKind } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";
import { foundAmong } from "../../../session/searchWords";
import { likelyKind, type SaidKind } from "./likelyKind.query";

/** Whether a line can come back, or why not: the bank does not have its file yet, or it came back already. */
export type LineStanding = "returnable" | "notDelivered" | "returned";

/** An issued line. */
export interface IssuedLine {
  readonly order: string;
  readonly line: number;
  /** The invoice, with its instalment: `F2026-0012/2`. */
  readonly item: string;
  readonly debtor: string;
  readonly name: string;
  readonly amount: string;
  /** By what it was collected in one amount with others, and what of that amount has not come back yet. */
  readonly transaction: number;
  readonly transactionAmount: string;
  readonly collectionDate: IsoDate;
  readonly standing: LineStanding;
  /** By where the day lies in the collection's calendar. */
  readonly likelyKind: SaidKind;
  readonly returnedOn: IsoDate | null;
  readonly returnKind: ReturnKind | null;
  readonly reasonCode: string | null;
}

/** The lines that were found. */
export interface ReturnableLines {
  /** The latest collection first. */
  readonly lines: LongList<IssuedLine>;
  /** How many lines can come back, found or not. */
  readonly returnable: number;
  /** How many lines wait for their file to be at the bank; they are listed only when they are searched for. */
  readonly waiting: number;
}

type Ordered = readonly [order: CollectionOrder, line: DirectDebit];

/** The item of a line as a person calls it. */
export function itemOf({ invoice, instalment }: Pick<DirectDebit, "invoice" | "instalment">): string {
  return instalment === null ? invoice : `${invoice}/${String(instalment)}`;
}

/** The lines of orders that were issued and not cancelled, by what is known of the one that came back. */
export const returnableLines: Query<{ readonly search: string }, ReturnableLines> = (scope, { search }) => {
  const isSearched = search.trim() !== "";
  const lines: Ordered[] = [];
  const counts = { returnable: 0, notDelivered: 0, returned: 0 };
  for (const [order, line] of issuedLines(scope)) {
    const standing = standingOf(order, line);
    counts[standing] += 1;
    if (standing !== "notDelivered" || isSearched) lines.push([order, line]);
  }
  const found = foundAmong(
    lines,
    search,
    ([, line]) => textsOf(line, scope),
    ([, { amount }]) => [amount],
  );
  return {
    lines: scope.long(rowsOf(found, (one) => rowOf(one, scope))),
    returnable: counts.returnable,
    waiting: counts.notDelivered,
  };
};

function* issuedLines({ book, index }: QueryScope): Generator<Ordered> {
  const orders = book.tables.Orders.filter(({ status }) => status === "InTransit" || status === "Settled");
  for (const order of orders.sort(latestFirst)) {
    for (const line of index.linesOfOrder.get(keyFrom(order.number)) ?? []) yield [order, line];
  }
}

function latestFirst(a: CollectionOrder, b: CollectionOrder): number {
  if (a.collectionDate !== b.collectionDate) return a.collectionDate > b.collectionDate ? -1 : 1;
  return compareByIssue(b, a);
}

function textsOf(line: DirectDebit, { index }: QueryScope): (string | null)[] {
  const name = index.debtors.get(keyFrom(line.debtor))?.name ?? null;
  return [itemOf(line), line.debtor, name, line.accountHolder, line.endToEndId, line.order, line.iban, line.mandateId];
}

/** Whether a line of an order that was issued can come back. */
export function standingOf({ deliveredOn }: CollectionOrder, { status }: DirectDebit): LineStanding {
  if (status === "Returned") return "returned";
  return deliveredOn === null ? "notDelivered" : "returnable";
}

/** What of the transaction of a line has not come back yet. */
function openOf({ order, transaction }: DirectDebit, { index }: QueryScope): readonly DirectDebit[] {
  const lines = index.linesOfOrder.get(keyFrom(order)) ?? [];
  return lines.filter((line) => line.transaction === transaction && line.status !== "Returned");
}

function rowOf([order, line]: Ordered, scope: QueryScope): IssuedLine {
  return {
    order: order.number,
    line: line.line,
    item: itemOf(line),
    debtor: line.debtor,
    name: line.accountHolder,
    amount: formatCents(line.amount),
    transaction: line.transaction,
    transactionAmount: formatCents(sumOf(openOf(line, scope), (one) => one.amount)),
    collectionDate: order.collectionDate,
    standing: standingOf(order, line),
    likelyKind: likelyKind(order, scope),
    returnedOn: line.returnedOn,
    returnKind: line.returnKind,
    reasonCode: line.reasonCode,
  };
}
