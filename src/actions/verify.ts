import { groupBy } from "../kit/groupBy";
import { type Book, type Key, keyFrom, keyOf } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { auditOrderEntries, entriesByOrder, extra, type OrderEntries } from "../domain/audit/entryAudit";
import type { PostedOrder } from "../domain/audit/expectedEntries";
import { at, type Finding, finding, hasError, withoutRepeats } from "../domain/book/finding";
import { auditItems } from "../domain/audit/itemAudit";
import { entriesOf } from "../domain/ledger/journal";
import { onDaysBooked } from "../domain/audit/bookedOn";
import { auditEntries, type IsSealed } from "../domain/audit/ledgerAudit";
import { laggingFormulas } from "../domain/collection/formulaCells";
import { lostCollectionDates } from "../domain/collection/lostBooks";
import { auditMandates } from "../domain/audit/mandateAudit";
import type { AuditedOrder } from "../domain/audit/auditedOrder";
import { auditOutside } from "../domain/audit/outsideAudit";
import { auditOrder, bankEntriesByOrder } from "../domain/audit/orderAudit";
import { auditOrderNumbers } from "../domain/audit/orderLogAudit";
import { settingsFinding, settingsFromText } from "../domain/book/orderSettings";
import type { LedgerLine, TableName } from "../domain/book/records";
import { findingsAround, stoppingFindings } from "../domain/book/rowFindings";
import { auditLedgerChain, auditLogChain, duplicateRecords } from "../domain/audit/sealAudit";
import { auditContents } from "../domain/audit/contentAudit";
import { auditUndone } from "../domain/audit/undoAudit";
import { standingLines } from "../domain/ledger/undone";
import type { Action, Aids, Confirmation, Moment, Outcome } from "./action";
import { auditImports } from "./importAudit";
import { styleOfLines } from "../domain/collection/postingStyle";
import { auditKept } from "./logAudit";
import { remakeOrderFile } from "./orderFile";
import { type VerifyResult, verifyResult, verifySummary } from "./verifyResult";
import { auditExports } from "../domain/audit/exportAudit";
import { auditCharges } from "../domain/audit/chargesAudit";

/** `verify` asks nothing: it reckons everything again. */
export type VerifyRequest = Confirmation;

function decide(book: Book, _request: VerifyRequest, _moment: Moment, aids?: Aids): Outcome<VerifyResult, never> {
  const index = indexBook(book);
  const ledgerChain = auditLedgerChain(book.tables.Ledger);
  const logChain = auditLogChain(book.tables.Log);
  const isSealed: IsSealed = ({ number }) => !ledgerChain.broken.has(number);
  const outside = auditOutside(onDaysBooked(book), index, entriesWithoutOrder(book));
  const charges = auditCharges(book, index, outside.unexplained);
  const items = auditItems(book, index, styleOfLines(index), outside.times);
  const orders = auditOrders(book, index, isSealed, aids);
  const ofCells = [
    ...stoppingFindings(book),
    ...findingsAround(book),
    ...unreadable(book),
    ...duplicateRecords(book),
    ...ledgerChain.findings,
    ...logChain.findings,
    ...auditKept(book.tables.Log),
    ...unfinishedFindings(book),
    ...auditEntries(book.tables.Ledger, isSealed),
    ...auditUndone(book.tables.Ledger, book.tables.Log),
    ...outside.findings,
    ...charges.findings,
    ...charges.unexplained.flatMap((lines) => extra(null, lines, isSealed)),
    ...orders.findings,
    ...auditOrderNumbers(book, index),
    ...unknownOrders(book, index),
    ...auditImports(book),
    ...auditExports(book),
    ...items.findings,
    ...laggingFormulas(book),
    ...auditMandates(book, index),
    ...lostCollectionDates(book, index),
  ];
  const contents = auditContents(book, index, { broken: logChain.broken, findings: ofCells }, aids?.hash);
  const findings = withoutRepeats([...ofCells, ...contents.findings]);
  const isProved = !hasError(findings);
  return {
    done: isProved,
    findings,
    changes: [],
    documents: [],
    orders: orders.audited.map(({ order }) => order.number),
    unconfirmed: [],
    result: verifyResult(book, { ...orders, sealed: contents.sealed, settledOtherwise: items.settledOtherwise }),
  };
}

/** What verification works from: nothing of it may be in doubt. */
const STORED_TABLES: ReadonlySet<TableName> = new Set([
  "Orders",
  "DirectDebits",
  "BankEntries",
  "Ledger",
  "Exports",
  "Log",
]);

function unreadable({ findings }: Book): Finding[] {
  return findings.filter(
    ({ severity, place }) => severity === "error" && place !== null && STORED_TABLES.has(place.table),
  );
}

/**
 * An action that was broken off leaves what it had not written yet to be found. Only the last one can be that: of an earlier
 * row somebody has changed the state, which no seal covers.
 */
function unfinishedFindings({ tables }: Book): Finding[] {
  const last = tables.Log.reduce((highest, { number }) => (number > highest ? number : highest), 0);
  return tables.Log.filter(({ state }) => state === "Started").map((row) => {
    const { number, action, user } = row;
    const place = at("Log", row, "state");
    return number < last
      ? finding("verify.logState", place, { number, action, at: row.at })
      : finding("verify.actionUnfinished", place, { action, at: row.at, user: user ?? "" });
  });
}

/** What was found about the orders, and how much of them was proved. */
export interface OrdersAudit {
  readonly findings: readonly Finding[];
  readonly audited: readonly AuditedOrder[];
  /** Files that were made again and gave the stored integrity value. */
  readonly files: number;
}

const NO_ENTRIES: OrderEntries = { byKey: new Map(), repeated: [] };

function auditOrders(book: Book, index: BookIndex, isSealed: IsSealed, aids: Aids | undefined): OrdersAudit {
  const entries = entriesByOrder(entriesOf(standingLines(book.tables.Ledger)).values());
  const booked = onDaysBooked(book);
  const bankEntries = bankEntriesByOrder(booked);
  const ledger = groupBy(book.tables.Ledger, ({ order }) => keyFrom(order));
  const byReference = new Map(booked.tables.BankEntries.map((entry) => [keyOf("BankEntries", entry), entry]));
  const bankEntryOf = (reference: string | null) => byReference.get(keyFrom(reference));
  const findings: Finding[] = [...unexplained(entries, index)];
  const audited: AuditedOrder[] = [];
  let files = 0;
  book.tables.Orders.forEach((order, position) => {
    aids?.report?.("verify", position, book.tables.Orders.length);
    const key = keyFrom(order.number);
    const one: AuditedOrder = {
      order,
      lines: index.linesOfOrder.get(key) ?? [],
      bankEntries: bankEntries.get(key) ?? [],
      ledger: ledger.get(key) ?? [],
    };
    audited.push(one);
    const posted = { ...one, bankEntryOf };
    findings.push(...auditOrder(one), ...postingFindings(posted, entries.get(key) ?? NO_ENTRIES, isSealed));
    const file = fileFindings(one, aids);
    findings.push(...file.findings);
    if (file.isProved) files += 1;
  });
  return { findings, audited, files };
}

/** The entries that stand and name no order: those of returns from outside, and of charges that were invoiced on. */
function entriesWithoutOrder({ tables }: Book): Iterable<readonly LedgerLine[]> {
  return entriesOf(standingLines(tables.Ledger).filter(({ order }) => order === null)).values();
}

/** Entries of orders that are not there. */
function unexplained(entries: ReadonlyMap<Key, OrderEntries>, index: BookIndex): Finding[] {
  return [...entries].flatMap(([key, { byKey, repeated }]): Finding[] => {
    const [first] = [...byKey.values(), ...repeated][0] ?? [];
    if (key === "" || first === undefined || index.orders.has(key)) return [];
    return [finding("verify.orderGone", at("Ledger", first, "order"), { order: first.order ?? "" })];
  });
}

type PostableOrder = AuditedOrder & Pick<PostedOrder, "bankEntryOf">;

function postingFindings(one: PostableOrder, { byKey, repeated }: OrderEntries, isSealed: IsSealed): Finding[] {
  const { order } = one;
  const settings = settingsFromText(order.settings);
  if (settings !== null) return auditOrderEntries({ ...one, settings, actual: byKey }, repeated, isSealed);
  const unreadable = order.status === "Draft" ? null : settingsFinding(order);
  if (unreadable !== null) return [unreadable];
  // A draft has posted nothing yet.
  const all = [...byKey.values(), ...repeated];
  return all.length === 0
    ? []
    : [finding("verify.orderStatus", at("Orders", order, "status"), { order: order.number, status: order.status })];
}

/** The order's file made again: whether it gives both integrity values that were stored. */
function fileFindings(
  { order, lines }: AuditedOrder,
  aids: Aids | undefined,
): { isProved: boolean; findings: readonly Finding[] } {
  if (order.status === "Draft" || settingsFromText(order.settings) === null) return { isProved: false, findings: [] };
  const made = remakeOrderFile(order, lines, aids?.hash);
  // What cannot be read back has no cell of its own: the value that it should give has.
  const place = at("Orders", order, "hash");
  const findings: Finding[] = made.findings.map((found) => (found.place === null ? { ...found, place } : found));
  if (made.contentHash !== null && order.contentHash !== null && made.contentHash !== order.contentHash) {
    const params = { order: order.number, stored: order.contentHash, made: made.contentHash };
    findings.push(finding("verify.contentHash", at("Orders", order, "contentHash"), params));
  }
  return { isProved: findings.length === 0 && order.hash !== null, findings };
}

/** Lines and bank entries of orders that are not there: one finding per order and table. */
function unknownOrders({ tables }: Book, index: BookIndex): Finding[] {
  const seen = new Set<string>();
  const ofUnknownOrder = (table: "DirectDebits" | "BankEntries", row: number, order: string): Finding[] => {
    const key = `${table} ${keyFrom(order)}`;
    if (index.orders.has(keyFrom(order)) || seen.has(key)) return [];
    seen.add(key);
    return [finding("verify.orderGone", { table, row, field: "order" }, { order })];
  };
  return [
    ...tables.DirectDebits.flatMap(({ row, order }) => ofUnknownOrder("DirectDebits", row, order)),
    ...tables.BankEntries.flatMap(({ row, order }) =>
      order === null ? [] : ofUnknownOrder("BankEntries", row, order),
    ),
  ];
}

/**
 * Reckons from orders, lines and bank entries what everything else must be, and lists every difference
 * (docs/law/actions.md#9).
 */
export const verifyAction: Action<VerifyRequest, VerifyResult, never> = {
  name: "verify",
  writes: false,
  decide,
  summary: verifySummary,
};
