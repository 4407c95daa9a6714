import { type Book, keyFrom } from "../domain/book/book";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { Administration, Debtor, LedgerAccount, LedgerLine } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { exportedEntries, type FinancialYear, financialYearOf } from "../domain/ledger/exportedLines";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** What of the ledger is exported; without days the financial year of today. */
export interface ExportLedgerRequest extends Confirmation {
  /** An audit file has rules of its own; anything else is a list of lines. */
  readonly isAuditFile?: boolean;
  /** Of a list of lines, where another one than the general one is asked for. */
  readonly layout?: AskedLayout;
  readonly administration?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly withoutBank?: boolean;
}

/** In the layout of which program, and whether anything of it was seen. */
export interface AskedLayout {
  readonly name: string;
  readonly standing: "seen" | "assumed" | "unknown";
  /** All that can be asked for. */
  readonly layouts: string;
}

/** The entries to be exported, and what a file says beside them. */
export interface ExportLedgerResult {
  readonly administration: Administration;
  readonly year: FinancialYear;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly entries: readonly (readonly LedgerLine[])[];
  readonly debtors: readonly Debtor[];
  readonly accounts: readonly LedgerAccount[];
  /** The ledger accounts of banks. */
  readonly banks: readonly string[];
  readonly madeOn: IsoDate;
}

function decide(book: Book, request: ExportLedgerRequest, moment: Moment): Outcome<ExportLedgerResult, never> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const chosen = administrationOf(book, request.administration);
  if ("severity" in chosen) return held([...stopping, chosen]);
  const firstMonth = chosen.fiscalYearStart ?? 1;
  const year = financialYearOf(request.from ?? request.to ?? dateOf(moment.at), firstMonth);
  const [from, to] = [request.from ?? year.from, request.to ?? year.to];
  const entries = exportedEntries(book, {
    ...{ administration: chosen.code, from, to, withoutBank: request.withoutBank === true },
  });
  const findings = [
    ...stopping,
    ...(request.isAuditFile === true ? auditFileFindings(chosen, year, { from, to }, entries.flat()) : []),
    ...layoutFindings(request.layout),
    ...(entries.length === 0 ? [finding("export.nothing", null, { from, to })] : []),
  ];
  if (hasError(findings)) return held(findings);
  const named = new Set(entries.flat().map(({ debtor }) => keyFrom(debtor)));
  const debtors = book.tables.Debtors.filter(({ number }) => named.has(keyFrom(number)));
  const banks = book.tables.Accounts.filter(({ administration }) => keyFrom(administration) === keyFrom(chosen.code));
  return shown(findings, {
    ...{ administration: chosen, year, from, to, entries, debtors },
    accounts: book.tables.LedgerAccounts.filter(
      ({ administration }) => administration === null || keyFrom(administration) === keyFrom(chosen.code),
    ),
    banks: banks.map(({ bankAccount }) => bankAccount),
    madeOn: dateOf(moment.at),
  });
}

function layoutFindings(layout: AskedLayout | undefined): readonly Finding[] {
  if (layout === undefined || layout.standing === "seen") return [];
  const { name, layouts } = layout;
  return [finding(layout.standing === "assumed" ? "export.assumed" : "export.layoutUnknown", null, { name, layouts })];
}

/** One administration a file. */
function administrationOf({ tables }: Book, asked: string | undefined): Administration | Finding {
  const all = tables.Administrations;
  const found = asked === undefined ? all : all.filter(({ code }) => keyFrom(code) === keyFrom(asked));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  return finding("export.administration", null, { administrations: all.map(({ code }) => code).join(", ") });
}

/** What an audit file cannot do without. */
function auditFileFindings(
  administration: Administration,
  year: FinancialYear,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  lines: readonly LedgerLine[],
): readonly Finding[] {
  const { taxNumber, country, code } = administration;
  const missing = (["taxNumber", "country"] as const).filter(
    (field) => (field === "taxNumber" ? taxNumber : country) === null,
  );
  return [
    ...missing.map((field) => finding("export.incomplete", at("Administrations", administration, field), { code })),
    ...(from < year.from || to > year.to
      ? [finding("export.severalYears", null, { from: year.from, to: year.to })]
      : []),
    ...lines.flatMap(longNames),
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

function summary({ administration, from, to, entries }: ExportLedgerResult): Summary {
  const lines = entries.flat();
  const sum = (side: "debit" | "credit"): Cents => sumOf(lines, (line) => line[side] ?? ZERO);
  return {
    administration: administration.code,
    ...{ firstDay: from, lastDay: to, entries: entries.length, lines: lines.length },
    debit: formatCents(sum("debit")),
    credit: formatCents(sum("credit")),
  };
}

/** Entries of the ledger for another program (docs/law/actions.md#9). */
export const exportLedgerAction: Action<ExportLedgerRequest, ExportLedgerResult, never> = {
  name: "export",
  writes: false,
  decide,
  summary,
};
