import { by } from "../../kit/byNumber";
import { groupBy } from "../../kit/groupBy";
import { type Book, type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import type { BookRecord, CollectionOrder, LogRow, TableName } from "../book/records";
import { bankValue, isNoticed, madeValue, type OrderContent, stateValue } from "../ledger/contentSeal";
import { sealedIn, type SealedOrder } from "../ledger/sealedContent";
import type { Hash } from "../values/hash";
import { bankEntriesByOrder } from "./orderAudit";

/*
 * Orders and bank entries beside the values of their contents that the Log keeps under its seal (docs/law/actions.md#9): what
 * nothing else follows from is found by these too.
 */

/** What the values prove. */
export interface ContentAudit {
  readonly findings: readonly Finding[];
  /** How many issued orders are, with their lines, warnings and bank entries, what was sealed. */
  readonly sealed: number;
}

/** What the Log keeps of an order, from its last rows. */
interface KeptOrder {
  readonly made: string | null;
  readonly madeRow: LogRow | null;
  readonly state: string;
  readonly row: LogRow;
}

/** What the rows of the Log keep, one after the other. */
interface Kept {
  readonly orders: ReadonlyMap<Key, KeptOrder>;
  readonly bank: { readonly is: string; readonly row: LogRow } | null;
  readonly findings: readonly Finding[];
}

/** What is known before the contents are compared. */
export interface KnownBefore {
  /** The numbers of the rows of the Log of which the seal does not hold. */
  readonly broken: ReadonlySet<number>;
  /** What was found of single cells: where that tells of an order, the value of its whole tells nothing new. */
  readonly findings: readonly Finding[];
}

/** Compares what the orders and the bank entries hold with what was sealed. */
export function auditContents(book: Book, index: BookIndex, known: KnownBefore, hash?: Hash): ContentAudit {
  const kept = keptIn(book.tables.Log, known.broken);
  const hasError = ownErrorsOf(known.findings);
  const findings = [...kept.findings];
  const entries = bankEntriesByOrder(book);
  const warnings = groupBy(book.tables.OrderFindings, ({ order }) => keyFrom(order));
  let sealed = 0;
  for (const order of book.tables.Orders) {
    const key = keyFrom(order.number);
    const values = kept.orders.get(key);
    if (values === undefined) continue;
    const content: OrderContent = {
      order,
      lines: index.linesOfOrder.get(key) ?? [],
      findings: warnings.get(key) ?? [],
      entries: entries.get(key) ?? [],
    };
    const found = orderFindings(content, values, hash);
    if (found.length > 0 && !hasError(content)) findings.push(...found);
    if (found.length === 0 && values.made !== null && order.status !== "Draft") sealed += 1;
  }
  const hasBankError = known.findings.some(
    ({ severity, place }) => severity === "error" && place?.table === "BankEntries",
  );
  if (kept.bank !== null && !hasBankError && kept.bank.is !== bankValue(book.tables.BankEntries, hash)) {
    const { action, at: moment } = kept.bank.row;
    const place = { table: "BankEntries", row: book.tables.BankEntries[0]?.row ?? null, field: "reference" } as const;
    findings.push(finding("verify.bankNotAsSealed", place, { action, at: moment }));
  }
  return { findings, sealed };
}

function orderFindings(
  content: OrderContent,
  { made, madeRow, state, row }: KeptOrder,
  hash: Hash | undefined,
): Finding[] {
  const { order } = content;
  const findings: Finding[] = [];
  if (made !== null && madeRow !== null && made !== madeValue(content, hash)) {
    const code = order.status === "Draft" ? "verify.draftNotAsSealed" : "verify.orderNotAsSealed";
    findings.push(finding(code, at("Orders", order, "number"), sealedBy(order, madeRow)));
  }
  if (state !== stateValue(content, hash)) {
    findings.push(
      noticedByHand(content, state, hash) ??
        finding("verify.stateNotAsSealed", at("Orders", order, "status"), sealedBy(order, row)),
    );
  }
  return findings;
}

/** That the days of papers alone are other ones: somebody typed them, where no day was recorded before. */
function noticedByHand(content: OrderContent, state: string, hash: Hash | undefined): Finding | null {
  const noticed = content.lines.find(isNoticed);
  if (noticed === undefined) return null;
  const lines = content.lines.map((line) => ({ ...line, preNotifiedOn: null, specifiedOn: null }));
  if (state !== stateValue({ ...content, lines }, hash)) return null;
  const field = noticed.preNotifiedOn === null ? "specifiedOn" : "preNotifiedOn";
  return finding("verify.paperDays", at("DirectDebits", noticed, field), { order: content.order.number });
}

/** Whether an error is told of a row of an order, on a cell of its own. */
function ownErrorsOf(findings: readonly Finding[]): (content: OrderContent) => boolean {
  const rows = new Set<string>();
  for (const { severity, place } of findings) {
    if (severity === "error" && place !== null) rows.add(`${place.table} ${String(place.row)}`);
  }
  const hasError = (table: TableName, { row }: BookRecord): boolean => rows.has(`${table} ${String(row)}`);
  return ({ order, lines, entries }) =>
    hasError("Orders", order) ||
    lines.some((line) => hasError("DirectDebits", line)) ||
    entries.some((entry) => hasError("BankEntries", entry));
}

function sealedBy({ number }: CollectionOrder, { action, at: moment }: LogRow) {
  return { order: number, action, at: moment };
}

/** What the rows keep that came about: of one that broke off, or whose seal is broken, nothing more is known of its orders. */
function keptIn(log: readonly LogRow[], broken: ReadonlySet<number>): Kept {
  const orders = new Map<Key, KeptOrder>();
  let bank: Kept["bank"] = null;
  const findings: Finding[] = [];
  for (const row of log.toSorted(by(({ number }) => number))) {
    const sealed = row.state === "Undone" ? null : sealedIn(row.request);
    if (sealed === null) continue;
    if (sealed === "unreadable") {
      findings.push(unreadable(row));
      continue;
    }
    const isDoubted = row.state === "Started" || broken.has(row.number);
    for (const [number, values] of Object.entries(sealed.orders ?? {})) {
      const key = keyFrom(number);
      if (isDoubted) orders.delete(key);
      else orders.set(key, followed(number, orders.get(key), values, row, findings));
    }
    if (sealed.bank === undefined) continue;
    const [was, is] = sealed.bank;
    if (!isDoubted && bank !== null && bank.is !== was) {
      findings.push(finding("verify.bankChangedBetween", at("Log", row, "request"), between(bank.row, row)));
    }
    bank = isDoubted ? null : { is, row };
  }
  return { orders, bank, findings };
}

/** What is known of an order after a row; tells where it was changed between the row before and this one. */
function followed(
  number: string,
  known: KeptOrder | undefined,
  [made, was, state]: SealedOrder,
  row: LogRow,
  findings: Finding[],
): KeptOrder {
  if (known !== undefined && known.state !== was) {
    findings.push(
      finding("verify.changedBetween", at("Log", row, "request"), { order: number, ...between(known.row, row) }),
    );
  }
  return {
    made: made ?? known?.made ?? null,
    madeRow: made === null ? (known?.madeRow ?? null) : row,
    state,
    row,
  };
}

function between(before: LogRow, row: LogRow) {
  return { from: before.number, to: row.number, since: before.at, until: row.at };
}

function unreadable(row: LogRow): Finding {
  const { action, at: moment, number } = row;
  return finding("log.rowUnreadable", at("Log", row, "request"), { action, at: moment, number, members: "sealed" });
}
