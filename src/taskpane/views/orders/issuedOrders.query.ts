import { keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { LocalInstrument } from "../../../domain/book/records";
import type { Query } from "../../../session/query";

/** What an order that was just issued is about: for which account, in which scheme, how much. */
export interface IssuedOrder {
  readonly number: string;
  readonly iban: string;
  /** "" where the account does not say. */
  readonly bank: string;
  readonly localInstrument: LocalInstrument;
  readonly transactions: number;
  readonly amount: string;
  readonly collectionDate: IsoDate;
  readonly deliveredOn: IsoDate | null;
}

/** These orders, as they stand in the book now. */
export const issuedOrders: Query<{ readonly orders: readonly string[] }, readonly IssuedOrder[]> = (
  { book, index },
  { orders },
) =>
  orders.flatMap((number) => {
    const order = index.orders.get(keyFrom(number));
    if (order === undefined) return [];
    const account = book.tables.Accounts.find(({ iban }) => ibanKey(iban) === ibanKey(order.account));
    return [
      {
        number: order.number,
        iban: order.account,
        bank: account?.bank ?? "",
        localInstrument: order.localInstrument,
        transactions: order.numberOfTransactions,
        amount: formatCents(order.controlSum),
        collectionDate: order.collectionDate,
        deliveredOn: order.deliveredOn,
      },
    ];
  });
