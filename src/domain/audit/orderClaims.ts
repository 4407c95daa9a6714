import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { type OrderSettings, settingsFromText } from "../book/orderSettings";
import type { CollectionOrder, LedgerLine, TableName } from "../book/records";
import { linesFromBank } from "../ledger/bankDebits";
import type { Claims, ClaimKind, ControlClaim } from "./controlClaim";
import type { Condition, Conditional, ControlTerm } from "./controlTerms";

/*
 * What the row of an order says, beside its lines, the bank's entries and the ledger (docs/law/actions.md#6 and #7).
 */

/** The claims about every order, and about all of them together. */
export function orderClaims(book: Book, { linesOfOrder }: BookIndex): Claims {
  const { Orders, Ledger } = book.tables;
  const ledger = groupBy(Ledger, ({ order }) => keyFrom(order));
  const about = Orders.map((order) => claimsOf(order, ledger.get(keyFrom(order.number)) ?? []));
  const all = Orders.length === 0 && linesOfOrder.size === 0 ? [] : ofAllOrders(Orders.length);
  return { claims: [...all, ...about.flatMap(({ claims }) => claims)], leftOut: about.flatMap((one) => one.leftOut) };
}

function ofAllOrders(count: number): readonly ControlClaim[] {
  const shared = { part: "orders", subject: null, administration: null, account: null } as const;
  return [
    {
      ...{ ...shared, kind: "ordersListed", unit: "count" },
      stated: { kind: "count", table: "Orders", where: [{ field: "number", isFilled: true }] },
      expected: { kind: "number", value: count },
    },
    {
      ...{ ...shared, kind: "orderLines", unit: "count" },
      stated: { kind: "sum", table: "Orders", field: "numberOfItems", where: [] },
      expected: { kind: "count", table: "DirectDebits", where: [{ field: "order", isFilled: true }] },
    },
    {
      ...{ ...shared, kind: "orderSums", unit: "amount" },
      stated: { kind: "sum", table: "Orders", field: "controlSum", where: [] },
      expected: { kind: "sum", table: "DirectDebits", field: "amount", where: [] },
    },
  ];
}

/** Sums over the rows of a table that are about one order. */
function sumsOf(number: string) {
  const isOrder = (field: string): Condition => ({ field, is: number, own: "subject" });
  const sum = (table: TableName, field: string, ...more: readonly Conditional[]): ControlTerm => {
    return { kind: "sum", table, field, where: [isOrder(table === "Orders" ? "number" : "order"), ...more] };
  };
  const total = (plus: readonly ControlTerm[], minus: readonly ControlTerm[] = []): ControlTerm => {
    return { kind: "total", plus, minus };
  };
  const processed: Condition = { field: "status", is: ["Processed"] };
  const bank = sum("BankEntries", "amount", processed);
  return {
    ...{ isOrder, sum, total, bank },
    lines: sum("DirectDebits", "amount"),
    returned: sum("DirectDebits", "amount", { field: "status", is: ["Returned"] }),
    /** What the bank credited less what it debited, charges apart. */
    received: total([bank, sum("BankEntries", "charges", processed)]),
    onAccount: (account: string): ControlTerm => {
      const on: Condition = { field: "account", is: account, own: "account" };
      return total([sum("Ledger", "debit", on)], [sum("Ledger", "credit", on)]);
    },
  };
}

/** What nothing is asked of any more, or yet, has nothing to be settled. */
const OPEN_STATUSES: Condition = { field: "status", is: ["InTransit", "Settled"] };

function claimsOf(order: CollectionOrder, ledger: readonly LedgerLine[]): Claims {
  const { number, administration } = order;
  const { isOrder, sum, total, lines, returned, received, bank, onAccount } = sumsOf(number);
  const claim = (kind: ClaimKind, stated: ControlTerm, expected: ControlTerm, account: string | null = null) => {
    const unit = kind === "items" ? ("count" as const) : ("amount" as const);
    return { part: "orders" as const, kind, subject: number, administration, account, unit, stated, expected };
  };
  const isOpen: ControlTerm = { kind: "count", table: "Orders", where: [isOrder("number"), OPEN_STATUSES] };
  const whileOpen = (term: ControlTerm): ControlTerm => ({ kind: "where", count: isOpen, term });
  const toSettle = whileOpen(total([lines], [returned, received]));
  const items: ControlTerm = { kind: "count", table: "DirectDebits", where: [isOrder("order")] };
  const claims: ControlClaim[] = [
    claim("controlSum", sum("Orders", "controlSum"), lines),
    claim("items", sum("Orders", "numberOfItems"), items),
    claim("discount", sum("Orders", "discountTotal"), sum("DirectDebits", "discount")),
    claim("returned", sum("Orders", "returnedAmount"), returned),
    claim("received", sum("Orders", "settledAmount"), received),
    claim("toSettle", sum("Orders", "toSettle"), toSettle),
  ];
  const settings = settingsFromText(order.settings);
  if (order.status === "Draft" || settings === null) return { claims, leftOut: [] };
  if (linesFromBank(settings, number, ledger).size > 0) {
    return { claims, leftOut: [{ reason: "fromBank", name: number }] };
  }
  // On receipt a line is booked when its order is settled.
  const unbooked = sum("DirectDebits", "amount", { field: "status", is: ["InTransit"] });
  const expected = settings.postingStyle === "OnReceipt" ? total([toSettle], [whileOpen(unbooked)]) : toSettle;
  claims.push(claim("inTransit", onAccount(settings.inTransitAccount), expected, settings.inTransitAccount));
  if (areSame(settings)) return { claims, leftOut: [{ reason: "sameAccount", name: number }] };
  claims.push(claim("bankAccount", onAccount(settings.bankAccount), bank, settings.bankAccount));
  return { claims, leftOut: [] };
}

/** One account for both tells nothing apart. */
function areSame({ bankAccount, inTransitAccount }: OrderSettings): boolean {
  return keyFrom(bankAccount) === keyFrom(inTransitAccount);
}
