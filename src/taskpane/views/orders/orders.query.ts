import { type BookIndex, ibanKey } from "../../../domain/book/bookIndex";
import { bankProfileOf } from "../../../domain/collection/bankProfiles";
import { ordersOf } from "../../../session/ofAdministration";
import { newestFirst } from "../../../domain/book/orderOfIssue";
import { ORDER_STATES, orderState, type OrderState } from "../../../domain/book/orderState";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { CollectionOrder, LocalInstrument } from "../../../domain/book/records";
import type { LongList } from "../../../session/longList";
import type { Query } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";
import { searchFor } from "../../../session/searchWords";

/** The filters in the order in which they are offered: all orders, or those in one state. */
export const ORDER_FILTERS = ["all", ...ORDER_STATES] as const;

export type OrderFilter = (typeof ORDER_FILTERS)[number];

/** An order in a list. */
export interface OrderRow {
  readonly number: string;
  readonly administration: string;
  /** The account's bank; where it is not known, its IBAN. */
  readonly bank: string;
  readonly localInstrument: LocalInstrument;
  readonly state: OrderState;
  readonly collectionDate: IsoDate;
  readonly transactions: number;
  readonly controlSum: string;
  /** Null while nothing is issued. */
  readonly toSettle: string | null;
  readonly returned: string | null;
}

/** The orders that were asked for, the newest first. */
export interface ListedOrders {
  /** Of all orders, whatever is searched for. */
  readonly counts: Readonly<Record<OrderFilter, number>>;
  readonly orders: LongList<OrderRow>;
}

interface Stated {
  readonly order: CollectionOrder;
  readonly state: OrderState;
}

interface OrderParams {
  readonly filter: OrderFilter;
  readonly search: string;
  /** "" for all of them, as where it is not given. */
  readonly administration?: string;
}

/** Orders by what has to be done with them, and by number, batch or message. */
export const orders: Query<OrderParams, ListedOrders> = (
  { book, index, today, long },
  { filter, search, administration = "" },
) => {
  const all = ordersOf(book, administration).map((order) => ({ order, state: orderState(order, today) }));
  const isMeant = searchFor(search);
  const found = all
    .filter((one) => passes(one, filter))
    .filter(({ order: { number, batchNumber, messageId, account, controlSum } }) =>
      isMeant([number, batchNumber, messageId, account], [controlSum]),
    )
    .sort((a, b) => newestFirst(a.order, b.order));
  const counts = Object.fromEntries(
    ORDER_FILTERS.map((name) => [name, all.filter((one) => passes(one, name)).length]),
  ) as ListedOrders["counts"];
  return { counts, orders: long(rowsOf(found, (one) => rowOf(one, index))) };
};

function passes({ state }: Stated, filter: OrderFilter): boolean {
  return filter === "all" || state === filter;
}

function bankOf(iban: string, index: BookIndex): string {
  const { name, bankCodes } = bankProfileOf(iban);
  return index.accounts.get(ibanKey(iban))?.bank ?? (bankCodes.length === 0 ? iban : name);
}

function rowOf({ order, state }: Stated, index: BookIndex): OrderRow {
  return {
    number: order.number,
    administration: order.administration,
    bank: bankOf(order.account, index),
    localInstrument: order.localInstrument,
    state,
    collectionDate: order.collectionDate,
    transactions: order.numberOfTransactions,
    controlSum: formatCents(order.controlSum),
    toSettle: order.status === "Draft" || order.toSettle === null ? null : formatCents(order.toSettle),
    returned: order.returnedAmount === null || order.returnedAmount === 0 ? null : formatCents(order.returnedAmount),
  };
}

/** The filter that a word from elsewhere means; all orders for any other. */
export function orderFilter(word: string | undefined): OrderFilter {
  return ORDER_FILTERS.find((name) => name === word) ?? "all";
}
