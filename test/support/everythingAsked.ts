import type { Book, Change } from "../../src/domain/book/book";
import type { CollectionOrder } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";

/** What can be asked of an order. */
function asked({ number }: CollectionOrder, endToEndId: string): [name: string, request: object][] {
  const day = isoDate("2027-01-29");
  return [
    ["undo", { order: number }],
    ["undo", { order: number, endToEndId }],
    ["cancel", { order: number }],
    ["deliver", { order: number }],
    ["settle", { order: number }],
    ["return", { endToEndId, kind: "Refund", reasonCode: "MD06", bankDebit: day, charges: 1_00 }],
    ["bank-debit", { order: number, endToEndId, on: day, charges: 1_00 }],
    ["issue", { order: number }],
    ["change", { order: number, refresh: true }],
    ["file", { order: number }],
    ["explain", { order: number }],
    ["notify", { order: number }],
    ["specification", { order: number, unsent: true }],
    ["order-letter", { order: number }],
    ["papers-sent", { order: number, paper: "notification", on: isoDate("2026-11-20") }],
    ["papers-sent", { order: number, paper: "specification", notSent: true }],
  ];
}

/** What can be asked of a book and of each of its orders, by the names of the actions. */
export function everythingAsked({ tables }: Book): [name: string, request: object][] {
  const ofOrders = tables.Orders.flatMap((order) => {
    const line = tables.DirectDebits.findLast((one) => one.order === order.number);
    return asked(order, line?.endToEndId ?? "");
  });
  const collectionDate = isoDate("2027-02-10");
  return [
    ["check", {}],
    ["verify", {}],
    ["collect", { collectionDate }],
    ["process", {}],
    ["exposure", {}],
    ["open-items", {}],
    ["in-transit", {}],
    ["trial-balance", {}],
    ...ofOrders,
  ];
}

/** What of the changes could never be taken back: ledger lines that say nothing. */
export function unlawful(changes: readonly Change[]): unknown[] {
  return changes.filter((change) => {
    if (change.table !== "Ledger") return false;
    if (change.kind !== "append") return true;
    const { account, journal, debit, credit, bookingDate } = change.record;
    const amount = debit ?? credit;
    return (
      account.trim() === "" ||
      journal.trim() === "" ||
      !(Number.isSafeInteger(amount) && (amount ?? 0) > 0) ||
      !/^\d{4}-\d\d-\d\d$/.test(bookingDate)
    );
  });
}
