import { type Book, keyFrom } from "../domain/book/book";
import type { CollectionOrder } from "../domain/book/records";

/** Of which administration it is asked; all of them where that is not given. */
export interface OfAdministration {
  readonly administration?: string;
}

/** The orders of an administration; "" for all of them. */
export function ordersOf({ tables }: Book, administration: string): readonly CollectionOrder[] {
  if (administration === "") return tables.Orders;
  return tables.Orders.filter((order) => keyFrom(order.administration) === keyFrom(administration));
}

/** The book with the orders, their lines and the mandates of one administration; as it is for "". */
export function bookOf(book: Book, administration: string): Book {
  if (administration === "") return book;
  const Orders = ordersOf(book, administration);
  const numbers = new Set(Orders.map(({ number }) => keyFrom(number)));
  const { DirectDebits, Mandates } = book.tables;
  return {
    ...book,
    tables: {
      ...book.tables,
      Orders,
      DirectDebits: DirectDebits.filter(({ order }) => numbers.has(keyFrom(order))),
      Mandates: Mandates.filter((mandate) => keyFrom(mandate.administration) === keyFrom(administration)),
    },
  };
}
