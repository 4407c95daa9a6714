import { groupBy } from "../kit/groupBy";
import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { consolidate } from "../domain/collection/consolidation";
import { sendingFindings } from "../domain/collection/eligibility";
import { at, type Finding, finding, hasError, withoutRepeats } from "../domain/book/finding";
import { handingInFindings, notHandedIn } from "../domain/book/handingIn";
import { lostBookFindings } from "../domain/collection/lostBooks";
import { invoiceFindings, openItemFindings } from "../domain/collection/itemChecks";
import { nobodyFindings } from "../domain/collection/nobody";
import { duplicateMandates, type JudgedMandate } from "../domain/mandates/mandateJudge";
import { latest } from "../domain/mandates/mandateHistory";
import { dormancyOn } from "../domain/mandates/mandateStatus";
import { remittanceFindings } from "../domain/collection/remittanceFindings";
import { heldFindings } from "../domain/collection/itemBlock";
import { addMonths, dateOf, type IsoDate } from "../domain/values/calendar";
import type { FindingCode, Severity } from "../domain/values/findingCodes";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import { openItems } from "../domain/book/openItem";
import { judgeBook, type JudgedBook } from "../domain/collection/proposal";
import { type CheckScope, checkScope, masterDataFindings, orderKeys } from "../domain/collection/recordChecks";
import { TABLE_NAMES, type TableName } from "../domain/book/records";
import { type FindingKind, findingKinds } from "./findingKinds";
import type { Action, Aids, Confirmation, Moment, Outcome, Summary } from "./action";

/** `check` asks nothing: it looks at everything. */
export type CheckRequest = Confirmation;

/** How often a finding was made. */
export interface CodeCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
}

/** What was judged, how much was found, and what could be collected. */
export interface CheckResult {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The most frequent first. */
  readonly codes: readonly CodeCount[];
  /** The records of each table that has any. */
  readonly records: Readonly<Partial<Record<TableName, number>>>;
  readonly collectable: {
    readonly collectionDate: IsoDate;
    readonly items: number;
    readonly transactions: number;
    readonly amount: Cents;
  };
  /** The findings by kind, what holds back most money first. */
  readonly kinds: readonly FindingKind[];
  /** Those that say only how something was read: of them the number is enough. */
  readonly remarks: number;
}

function decide(book: Book, _request: CheckRequest, moment: Moment, aids?: Aids): Outcome<CheckResult, never> {
  const { findings, judged, due } = judgedFindings(book, moment, aids);
  return {
    done: !hasError(findings),
    findings,
    changes: [],
    documents: [],
    orders: [],
    unconfirmed: [],
    result: { ...resultOf(book, findings, judged, due), ...findingKinds(findings, [...judged.due, ...judged.later]) },
  };
}

/** Everything that there is to be said of a book, and what could be collected of it. */
export function judgedFindings(
  book: Book,
  moment: Moment,
  aids?: Aids,
): { readonly findings: readonly Finding[]; readonly judged: JudgedBook; readonly due: Consolidation } {
  const index = indexBook(book);
  const scope = checkScope(book, index);
  aids?.report?.("check", 0, book.tables.Invoices.length);
  const judged = judgeBook(book, index, moment.at, aids?.report);
  const due = consolidate(judged.due, []);
  const findings = withoutRepeats([
    ...book.findings,
    ...lostBookFindings(book, index),
    ...masterDataFindings(scope),
    ...invoiceFindings(scope),
    ...openItemFindings(scope, openItems(book, index)),
    ...mandateFindings(scope, judged),
    ...bankEntryFindings(book),
    ...fullTables(book),
    ...collectionFindings(judged, due),
    ...handingInFindings(notHandedIn(book)),
    ...nobodyFindings(book, index),
    ...heldFindings(book, index, dateOf(moment.at)),
  ]);
  return { findings, judged, due };
}

/** Mandates that stand in each other's way, and what a usable one would send. */
function mandateFindings({ book, index }: CheckScope, { judge, collectionDate }: JudgedBook): Finding[] {
  const duplicates = [...duplicateMandates(book, index, judge.mandate).values()].flat();
  const soon = addMonths(collectionDate, MONTHS_AHEAD);
  const sent = book.tables.Mandates.flatMap((mandate) => {
    const debtor = index.debtors.get(keyFrom(mandate.debtor));
    if (debtor === undefined || !judge.mandate(mandate).usable) return [];
    const { account } = judge.account(mandate.administration, debtor);
    const sending = account === null ? [] : sendingFindings(mandate, debtor, account);
    return [...sending, ...dormantSoon(judge.mandate(mandate), soon)];
  });
  return [...duplicates, ...sent];
}

/** So far ahead it is told that a mandate will be dormant: in time to collect, or to ask for a new one. */
const MONTHS_AHEAD = 3;

function dormantSoon({ mandate, lines }: JudgedMandate, soon: IsoDate): Finding[] {
  const dormancy = dormancyOn(mandate, soon, lines);
  if (dormancy.state !== "dormant" || mandate.oneOff === true) return [];
  const usableUntil = latest(dormancy.usableUntil, mandate.dormancyOverride) ?? dormancy.usableUntil;
  const params = { mandate: mandate.mandateId, usableUntil };
  return [finding("mandate.dormantSoon", at("Mandates", mandate, "lastCollectionDate"), params)];
}

/** Numbers of the books end where their columns do. */
const NUMBER_MAX = 999_999_999;
/** What a busy year takes. */
const NUMBERS_LEFT = 1_000_000;

/** Tables whose numbers come to their end. */
function fullTables({ tables }: Book): Finding[] {
  return (["Ledger", "Log"] as const).flatMap((table) => {
    const number = tables[table].reduce((greatest, record) => Math.max(greatest, record.number), 0);
    if (number <= NUMBER_MAX - NUMBERS_LEFT) return [];
    return [finding("table.nearlyFull", { table, row: null, field: "number" }, { table, number, max: NUMBER_MAX })];
  });
}

/** Bank entries that a user has matched with an order that is not there. */
function bankEntryFindings(book: Book): Finding[] {
  const orders = orderKeys(book);
  return book.tables.BankEntries.flatMap((entry) =>
    entry.order === null || orders.has(keyFrom(entry.order))
      ? []
      : [finding("order.unknown", at("BankEntries", entry, "order"), { order: entry.order })],
  );
}

type Consolidation = ReturnType<typeof consolidate>;

/** Transactions that are wrong however long one waits; other ones only when all of their items are due. */
const WRONG_WHEN_ALL_IS_DUE: ReadonlySet<string> = new Set(["transaction.notPositive", "item.creditNoteApart"]);
const WRONG_WHEN_DUE: ReadonlySet<string> = new Set([
  "transaction.tooLarge",
  "mandate.maximum",
  "transaction.tooManyItems",
  "transaction.sumTooLarge",
]);

/** What stands in the way of collecting each item that is to be collected, when it falls due. */
function collectionFindings({ due, later }: JudgedBook, transactions: Consolidation): Finding[] {
  const members = [...due, ...later];
  const all = consolidate(members, []);
  const findingsOf = ({ leftOut }: Consolidation) => leftOut.flatMap(({ findings }) => findings);
  return [
    ...members.flatMap(({ findings }) => findings),
    ...all.transactions.flatMap(remittanceFindings),
    // What falls due later may still be netted with other items.
    ...findingsOf(all).filter(({ code }) => WRONG_WHEN_ALL_IS_DUE.has(code)),
    ...findingsOf(transactions).filter(({ code }) => WRONG_WHEN_DUE.has(code)),
  ];
}

function resultOf(
  book: Book,
  findings: readonly Finding[],
  judged: JudgedBook,
  due: Consolidation,
): Omit<CheckResult, "kinds" | "remarks"> {
  const { transactions } = due;
  const records = TABLE_NAMES.map((table) => [table, book.tables[table].length] as const);
  return {
    counts: countBySeverity(findings),
    codes: countByCode(findings),
    records: Object.fromEntries(records.filter(([, count]) => count > 0)),
    collectable: {
      collectionDate: judged.collectionDate,
      items: transactions.reduce((count, { members }) => count + members.length, 0),
      transactions: transactions.length,
      amount: sumOf(transactions, ({ amount }) => amount),
    },
  };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function summary({ counts, codes, records, collectable }: CheckResult): Summary {
  return {
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    codes: codes.map((row) => ({ ...row })),
    records,
    collectable: { ...collectable, amount: formatCents(collectable.amount) },
  };
}

/** How often each code occurs, the most frequent first. */
function countByCode(findings: readonly Finding[]): CodeCount[] {
  return [...groupBy(findings, ({ code }) => code)]
    .map(([code, alike]) => ({ code, severity: alike[0].severity, count: alike.length }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Judges every record of every table, used or not, without choosing a collection (docs/law/actions.md#10). */
export const checkAction: Action<CheckRequest, CheckResult, never> = { name: "check", writes: false, decide, summary };
