import type { Book } from "./book";
import { at, type Finding, finding } from "./finding";
import { formatCents } from "../values/money";
import type { CollectionOrder } from "./records";

/**
 * The orders that were issued and of which nobody has said that the bank has the file: it may never have been written, when
 * the command that issued them was killed after the books. What the bank has paid on, it has.
 */
export function notHandedIn({ tables }: Book): readonly CollectionOrder[] {
  return tables.Orders.filter(
    ({ status, deliveredOn, settledAmount, unreadable }) =>
      status === "InTransit" && deliveredOn === null && (settledAmount ?? 0) === 0 && unreadable === undefined,
  );
}

/** That these orders are still to be handed in, each at its cell. */
export function handingInFindings(orders: readonly CollectionOrder[]): readonly Finding[] {
  return orders.map((order) => {
    const { number, issuedAt, controlSum } = order;
    const params = { order: number, at: issuedAt ?? "", amount: formatCents(controlSum) };
    return finding("order.notHandedIn", at("Orders", order, "deliveredOn"), params);
  });
}
