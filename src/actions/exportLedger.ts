import { auditExports } from "../domain/audit/exportAudit";
import { isExportLayout } from "../bookkeeping/exportFile";
import type { Book } from "../domain/book/book";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { ExportRecord } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { bankLedgerAccounts, exportedEntries, financialYearOf, wholeEntries } from "../domain/ledger/exportedLines";
import { takenByExports } from "../domain/ledger/takenByExports";
import { dateOf } from "../domain/values/calendar";
import { VERSION } from "../kit/version";
import type { Action, Moment, Outcome } from "./action";
import {
  administrationOf,
  type AskedExport,
  auditFileFindings,
  exportDocument,
  exportOf,
  exportSummary,
  layoutFindings,
  layoutOf,
  ledgerOf,
  type LedgerExport,
  yearOf,
} from "./askedExport";
import { held, shown } from "./outcome";

/** What of the ledger is exported; without days the financial year of today. */
export interface ExportLedgerRequest extends AskedExport {
  /** The number of a recorded export, which is made once more; nothing else is asked then but the name of the file. */
  readonly again?: number;
}

/** The entries to be exported, and what a file says beside them. */
export type ExportLedgerResult = LedgerExport;

type Exported = Outcome<ExportLedgerResult, never>;

function decide(book: Book, request: ExportLedgerRequest, moment: Moment): Exported {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  return request.again === undefined
    ? exportPeriod(book, request, moment, stopping)
    : exportAgain(book, request, request.again, stopping);
}

function exportPeriod(
  book: Book,
  request: ExportLedgerRequest,
  moment: Moment,
  stopping: readonly Finding[],
): Exported {
  const chosen = administrationOf(book, request.administration);
  if ("severity" in chosen) return held([...stopping, chosen]);
  const year = yearOf(chosen, request, dateOf(moment.at));
  const [from, to] = [request.from ?? year.from, request.to ?? year.to];
  const entries = exportedEntries(wholeEntries(book.tables.Ledger), {
    ...{ administration: chosen.code, from, to },
    withoutAccounts: request.withoutBank === true ? bankLedgerAccounts(book, chosen.code) : [],
  });
  const ledger = ledgerOf(book, chosen, entries, { from, to, year, madeAt: moment.at });
  const layout = layoutOf(request);
  const findings = [
    ...stopping,
    ...(layout === "xaf" ? auditFileFindings(ledger) : []),
    ...layoutFindings(request),
    ...(entries.length === 0 ? [finding("export.nothing", null, { from, to })] : []),
  ];
  if (layout === null || hasError(findings)) return held(findings);
  const exported = exportOf(ledger, layout, null);
  const documents = entries.length === 0 ? [] : [exportDocument(exported, request.file, VERSION)];
  return { ...shown(findings, exported), documents };
}

/** The file of a recorded export as it was made: the same entries, and the same bytes unless names have changed since. */
function exportAgain(
  book: Book,
  { isAuditFile, file }: AskedExport,
  number: number,
  stopping: readonly Finding[],
): Exported {
  const record = book.tables.Exports.find((one) => one.number === number);
  if (record === undefined) return held([...stopping, unknownExport(book, number)]);
  const { layout, periodFrom, periodTo, administration } = record;
  const place = at("Exports", record, "layout");
  if (!isExportLayout(layout)) return held([...stopping, finding("export.layoutGone", place, { number, layout })]);
  const audited = auditExports(book).filter(
    (found) => found.place?.table === "Exports" && found.place.row === record.row,
  );
  const isOther = isAuditFile !== undefined && isAuditFile !== (layout === "xaf");
  const chosen = administrationOf(book, administration);
  const findings = [
    ...stopping,
    ...audited,
    ...(isOther ? [finding("export.otherKind", place, { number, layout })] : []),
    ...("severity" in chosen ? [chosen] : []),
  ];
  if ("severity" in chosen || hasError(findings)) return held(findings);
  const entries = takenByExports(book.tables).get(record) ?? [];
  const year = financialYearOf(periodFrom ?? periodTo ?? dateOf(record.at), chosen.fiscalYearStart ?? 1);
  const ledger = ledgerOf(book, chosen, entries, { from: periodFrom, to: periodTo, year, madeAt: record.at });
  const exported = exportOf(ledger, layout, number);
  const made = exportDocument(exported, file, record.version ?? "");
  const differs = made.sha256 === record.hash ? [] : [namesDiffer(record)];
  return { ...shown([...findings, ...differs], exported), documents: [made] };
}

function unknownExport({ tables }: Book, number: number): Finding {
  const numbers = tables.Exports.map((one) => String(one.number)).join(", ");
  return finding("export.unknown", null, { number, numbers });
}

/** The lines are proved to be the same: what else stands in the file is names, or the layout of another version. */
function namesDiffer(record: ExportRecord): Finding {
  const { number, version } = record;
  return finding("export.namesDiffer", at("Exports", record, "hash"), { number, version: version ?? "" });
}

/** Entries of the ledger for another program (docs/law/actions.md#9). */
export const exportLedgerAction: Action<ExportLedgerRequest, ExportLedgerResult, never> = {
  name: "export",
  writes: false,
  decide,
  summary: exportSummary,
};
