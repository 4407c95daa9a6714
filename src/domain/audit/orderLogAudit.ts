import { getOrInsert } from "../../kit/getOrInsert";
import { type Book, type Key, keyFrom } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { orderNumbersIn } from "../collection/orderNumber";
import type { CollectionOrder, FieldOf, LogRow } from "../book/records";

/*
 * Orders beside the Log (docs/law/actions.md#9): the Log tells of every order who did what with it and when, and a
 * number that it gave once is never given again.
 */

/** What a row of the Log tells of an order: its action, and the order's columns that hold the row's moment and user. */
const LOGGED_FIELDS: Readonly<Record<string, Readonly<Partial<Record<FieldOf<"Orders">, "at" | "user">>>>> = {
  order: { createdAt: "at", createdBy: "user" },
  collect: { createdAt: "at", createdBy: "user", issuedAt: "at", issuedBy: "user" },
  issue: { issuedAt: "at", issuedBy: "user" },
  cancel: { cancelledAt: "at" },
};

/** Actions that give new orders their numbers. */
const MAKING_ACTIONS: ReadonlySet<string> = new Set(["order", "collect"]);

/** Actions on orders that are not issued yet, and may be gone since. */
const DRAFT_ACTIONS: ReadonlySet<string> = new Set(["order", "change", "papers-sent"]);

/** Actions that issue them. */
const ISSUING_ACTIONS: ReadonlySet<string> = new Set(["issue", "collect"]);

/** Numbers that were given twice, orders that are gone, unknown to the Log, or not as it tells. */
export function auditOrderNumbers(book: Book, index: BookIndex): Finding[] {
  const logged = new Map<Key, LogRow[]>();
  const findings: Finding[] = [];
  for (const row of book.tables.Log) {
    for (const number of ordersOf(row)) {
      const rows = getOrInsert(logged, keyFrom(number), () => []);
      const isMade = MAKING_ACTIONS.has(row.action);
      // A draft may have been deleted since it was made.
      if (!DRAFT_ACTIONS.has(row.action) && !index.orders.has(keyFrom(number))) {
        findings.push(finding("verify.orderGone", at("Log", row, "order"), { order: number }));
      }
      if (isMade && rows.some(({ action }) => MAKING_ACTIONS.has(action))) {
        findings.push(finding("verify.orderReused", at("Log", row, "order"), { order: number }));
      }
      rows.push(row);
    }
  }
  for (const order of book.tables.Orders)
    findings.push(...loggedFindings(order, logged.get(keyFrom(order.number)) ?? []));
  return [...findings, ...batchFindings(book)];
}

/** The orders that a row names; what was undone never came about. */
function ordersOf({ order, state }: LogRow): string[] {
  return state === "Undone" ? [] : orderNumbersIn(order);
}

function loggedFindings(order: CollectionOrder, rows: readonly LogRow[]): Finding[] {
  const isMade = rows.some(({ action }) => MAKING_ACTIONS.has(action));
  const isIssued = order.status === "Draft" || rows.some(({ action }) => ISSUING_ACTIONS.has(action));
  const findings: Finding[] = [];
  if (!isMade || !isIssued) {
    findings.push(finding("verify.orderNotLogged", at("Orders", order, "number"), { order: order.number }));
  }
  const differences = rows.flatMap((row) =>
    Object.entries(LOGGED_FIELDS[row.action] ?? {}).flatMap(([name, logField]) => {
      const field = name as FieldOf<"Orders">;
      const [expected, found] = [oneLine(row[logField] ?? ""), oneLine(String(order[field] ?? ""))];
      if (expected === found) return [];
      return [finding("verify.orderNotAsLogged", at("Orders", order, field), { order: order.number, expected, found })];
    }),
  );
  return [...findings, ...differences];
}

/** The Log keeps a name on one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** An account's batch numbers are each used once, and its last one is not before any of them. */
function batchFindings({ tables }: Book): Finding[] {
  const batches = new Map<Key, CollectionOrder>();
  const used = new Map<Key, number>();
  const reused = tables.Orders.flatMap((order) => {
    if (order.batchNumber === null) return [];
    const key = keyFrom(ibanKey(order.account), order.batchNumber);
    const other = batches.get(key);
    batches.set(key, other ?? order);
    const account = ibanKey(order.account);
    const isItsOwn = order.messageId === `${order.number}-${order.batchNumber}` && /^\d+$/.test(order.batchNumber);
    if (isItsOwn) used.set(account, Math.max(used.get(account) ?? 0, Number(order.batchNumber)));
    if (other === undefined) return [];
    const params = { order: order.number, batch: order.batchNumber, other: other.number };
    return [finding("verify.batchReused", at("Orders", order, "batchNumber"), params)];
  });
  const behind = tables.Accounts.flatMap((account) => {
    const [expected, found] = [used.get(ibanKey(account.iban)) ?? 0, account.lastBatchNumber ?? 0];
    if (found >= expected) return [];
    return [finding("verify.lastBatchNumber", at("Accounts", account, "lastBatchNumber"), { expected, found })];
  });
  return [...reused, ...behind];
}
