import type { ExportedLedger } from "../bookkeeping/exportedLedger";
import {
  type ExportLayout,
  exportFile,
  isAssumed,
  isExportLayout,
  JOURNAL_LAYOUT_NAMES,
} from "../bookkeeping/exportFile";
import { type Book, keyFrom } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import type { Administration, LedgerLine } from "../domain/book/records";
import {
  type FinancialYear,
  financialYearOf,
  bankLedgerAccounts,
  type WholeEntry,
} from "../domain/ledger/exportedLines";
import { dateOf, type IsoDate, type IsoDateTime } from "../domain/values/calendar";
import { portableHash } from "../domain/values/hash";
import { type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import { byNumber } from "../kit/byNumber";
import type { ActionDocument, Confirmation, Summary } from "./action";

/** What of the ledger is exported, as what. */
export interface AskedExport extends Confirmation {
  /** An audit file has rules of its own; anything else is a list of lines. */
  readonly isAuditFile?: boolean;
  /** Of a list of lines, where another one than the general one is asked for. */
  readonly layout?: string;
  readonly administration?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly withoutBank?: boolean;
  /** The name of the file; one of its own when absent. */
  readonly file?: string;
}

/** The entries to be exported, what a file says beside them, and as what they go. */
export interface LedgerExport extends ExportedLedger {
  readonly layout: ExportLayout;
  /** By which the export is recorded; null where it is not. */
  readonly number: number | null;
  readonly totals: ExportTotals;
}

/** What exported lines come to. */
export interface ExportTotals {
  readonly lines: number;
  readonly debit: Cents;
  readonly credit: Cents;
}

/** The layout that is asked for; null where there is none of this name. */
export function layoutOf({ isAuditFile, layout = "general" }: AskedExport): ExportLayout | null {
  if (isAuditFile === true) return "xaf";
  return isExportLayout(layout) && layout !== "xaf" ? layout : null;
}

/** That there is no such layout, or that nobody saw it. */
export function layoutFindings(request: AskedExport): readonly Finding[] {
  const layout = layoutOf(request);
  if (layout !== null && !isAssumed(layout)) return [];
  const params = { name: request.layout ?? "", layouts: JOURNAL_LAYOUT_NAMES.join(", ") };
  return [finding(layout === null ? "export.layoutUnknown" : "export.assumed", null, params)];
}

/** One administration a file. */
export function administrationOf({ tables }: Book, asked: string | undefined): Administration | Finding {
  const all = tables.Administrations;
  const found = asked === undefined ? all : all.filter(({ code }) => keyFrom(code) === keyFrom(asked));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  return finding("export.administration", null, { administrations: all.map(({ code }) => code).join(", ") });
}

/** The financial year in which the period begins or ends, else that of the day. */
export function yearOf({ fiscalYearStart }: Administration, { from, to }: AskedExport, day: IsoDate): FinancialYear {
  return financialYearOf(from ?? to ?? day, fiscalYearStart ?? 1);
}

/** These entries with what a file says beside them; debtors stand by their numbers, however their sheet is sorted. */
export function ledgerOf(
  book: Book,
  administration: Administration,
  entries: readonly WholeEntry[],
  { from, to, madeAt, year }: Pick<ExportedLedger, "from" | "to" | "year"> & { readonly madeAt: IsoDateTime },
): ExportedLedger {
  const own = keyFrom(administration.code);
  const named = new Set(entries.flat().map(({ debtor }) => keyFrom(debtor)));
  const { Debtors, LedgerAccounts } = book.tables;
  const debtors = Debtors.filter(({ number }) => named.has(keyFrom(number)));
  return {
    ...{ administration, year, from, to, entries },
    debtors: debtors.toSorted((one, other) => byNumber(one.number, other.number)),
    accounts: LedgerAccounts.filter((one) => one.administration === null || keyFrom(one.administration) === own),
    banks: bankLedgerAccounts(book, administration.code),
    madeOn: dateOf(madeAt),
  };
}

/** What an audit file cannot do without. */
export function auditFileFindings({ administration, year, from, to, entries }: ExportedLedger): readonly Finding[] {
  const { taxNumber, country, code } = administration;
  const missing = (["taxNumber", "country"] as const).filter(
    (field) => (field === "taxNumber" ? taxNumber : country) === null,
  );
  const isOfSeveral = (from !== null && from < year.from) || (to !== null && to > year.to);
  return [
    ...missing.map((field) => finding("export.incomplete", at("Administrations", administration, field), { code })),
    ...(isOfSeveral ? [finding("export.severalYears", null, { from: year.from, to: year.to })] : []),
    ...entries.flat().flatMap(longNames),
    finding("export.subledger", null, { code }),
  ];
}

/** Names in an audit file have 35 characters at most. */
const NAME_MAX = 35;

function longNames(line: LedgerLine): readonly Finding[] {
  return (["entry", "journal", "account", "debtor"] as const)
    .filter((field) => (line[field] ?? "").length > NAME_MAX)
    .map((field) => finding("export.nameTooLong", at("Ledger", line, field), { value: line[field] ?? "" }));
}

/** The export of these entries, with what they come to. */
export function exportOf(ledger: ExportedLedger, layout: ExportLayout, number: number | null): LedgerExport {
  const lines = ledger.entries.flat();
  const sum = (side: "debit" | "credit"): Cents => sumOf(lines, (line) => line[side] ?? ZERO);
  return { ...ledger, layout, number, totals: { lines: lines.length, debit: sum("debit"), credit: sum("credit") } };
}

/** What `--json` tells of an export. */
export function exportSummary({ administration, from, to, entries, layout, number, totals }: LedgerExport): Summary {
  return {
    administration: administration.code,
    ...{ firstDay: from, lastDay: to, entries: entries.length, lines: totals.lines },
    debit: formatCents(totals.debit),
    credit: formatCents(totals.credit),
    layout,
    ...(number === null ? {} : { number }),
  };
}

/** The file; `software` is the version of the product that makes it. */
export function exportDocument(exported: LedgerExport, file: string | undefined, software: string): ActionDocument {
  const bytes = exportFile(exported, exported.layout, software);
  const sha256 = portableHash(bytes, "SHA-256");
  return { kind: "export", name: file ?? fileNameOf(exported), bytes, sha256, order: null };
}

function fileNameOf({ administration: { code }, layout, number, from, to, year }: LedgerExport): string {
  const of = number === null ? `${from ?? year.from}-${to ?? year.to}` : String(number);
  const name = `journal-${code}-${layout}-${of}`.replaceAll(/[^\w.()-]/gu, "_");
  return `${name}.${layout === "xaf" ? "xaf" : "csv"}`;
}
