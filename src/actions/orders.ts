import { type Book, keyFrom } from "../domain/book/book";
import { ibanKey } from "../domain/book/bookIndex";
import { at, type Finding, hasError, type Place } from "../domain/book/finding";
import { newestFirst } from "../domain/book/orderOfIssue";
import type { CollectionOrder } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { askedFindings } from "../domain/collection/selection";
import type { IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import { withFields } from "../kit/withFields";
import type { Action, Confirmation, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** Which orders: of an administration, an account, or with a line of a debtor; collected from a day on, up to a day. */
export interface OrdersRequest extends Confirmation {
  readonly administration?: string;
  readonly account?: string;
  readonly debtor?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The orders that were asked for, the newest first, each with the cell of its number. */
export interface OrdersResult {
  readonly orders: readonly { readonly order: CollectionOrder; readonly place: Place }[];
}

function decide(book: Book, request: OrdersRequest): Outcome<OrdersResult, never> {
  const findings: Finding[] = [...stoppingFindings(book), ...askedFindings(book, request)];
  if (hasError(findings)) return held(findings);
  const found = book.tables.Orders.filter(isAskedFor(book, request)).sort(newestFirst);
  return shown(findings, { orders: found.map((order) => ({ order, place: at("Orders", order, "number") })) });
}

function isAskedFor(
  { tables }: Book,
  { administration, account, debtor, from, to }: OrdersRequest,
): (order: CollectionOrder) => boolean {
  const lines =
    debtor === undefined ? [] : tables.DirectDebits.filter((line) => keyFrom(line.debtor) === keyFrom(debtor));
  const ofDebtor = debtor === undefined ? null : new Set(lines.map(({ order }) => keyFrom(order)));
  return (order) =>
    (administration === undefined || keyFrom(administration) === keyFrom(order.administration)) &&
    (account === undefined || ibanKey(account) === ibanKey(order.account)) &&
    (ofDebtor === null || ofDebtor.has(keyFrom(order.number))) &&
    (from === undefined || order.collectionDate >= from) &&
    (to === undefined || order.collectionDate <= to);
}

function summary({ orders }: OrdersResult): Summary {
  return { count: orders.length, orders: orders.map(({ order, place }) => orderRow(order, place)) };
}

function orderRow(order: CollectionOrder, place: Place) {
  const { number, administration, account, collectionSet, localInstrument, status, collectionDate, batchNumber } =
    order;
  const { numberOfItems: items, numberOfTransactions: transactions, returnedAmount, toSettle } = order;
  const { createdAt, createdBy, issuedAt, issuedBy, deliveredOn, settledOn, cancelledAt } = order;
  const row = {
    ...{ order: number, administration, account, collectionSet, localInstrument, status, collectionDate, batchNumber },
    ...{ items, transactions },
    controlSum: formatCents(order.controlSum),
    returnedAmount: returnedAmount === null ? null : formatCents(returnedAmount),
    toSettle: toSettle === null ? null : formatCents(toSettle),
    ...{ createdAt, createdBy, issuedAt, issuedBy, deliveredOn, settledOn, cancelledAt },
  };
  return withFields(row, { place: { ...place } });
}

/** Lists the orders, the newest first (docs/law/actions.md#4). */
export const ordersAction: Action<OrdersRequest, OrdersResult, never> = {
  name: "orders",
  writes: false,
  decide,
  summary,
};
