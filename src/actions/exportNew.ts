import { auditExports } from "../domain/audit/exportAudit";
import { auditLedgerChain } from "../domain/audit/sealAudit";
import { append, type Book, type Change, keyFrom } from "../domain/book/book";
import { type Finding, finding, hasError } from "../domain/book/finding";
import type { ExportRecord, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { bankLedgerAccounts, exportedEntries } from "../domain/ledger/exportedLines";
import type { RecordedExport } from "../domain/ledger/recordedExport";
import { accountsText, contentOfLines, notYetExported } from "../domain/ledger/takenByExports";
import { dateOf } from "../domain/values/calendar";
import { VERSION } from "../kit/version";
import type { Action, ActionDocument, Moment, Outcome, Resumed } from "./action";
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
import { type ExportNewFacts, unreadableExportNew } from "./exportFacts";
import { keptFacts } from "./loggedRequest";
import { decided, held } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";

function decide(book: Book, request: AskedExport, moment: Moment): Outcome<LedgerExport, ExportNewFacts> {
  const proved = [...stoppingFindings(book), ...auditLedgerChain(book.tables.Ledger).findings, ...auditExports(book)];
  if (hasError(proved)) return held(proved);
  const chosen = administrationOf(book, request.administration);
  if ("severity" in chosen) return held([...proved, chosen]);
  const layout = layoutOf(request);
  if (layout === null) return held([...proved, ...layoutFindings(request)]);
  const year = yearOf(chosen, request, dateOf(moment.at));
  // An audit file is of one financial year; of anything else all that is new goes.
  const bounds = layout === "xaf" ? year : { from: null, to: null };
  const [from, to] = [request.from ?? bounds.from, request.to ?? bounds.to];
  const withoutAccounts = request.withoutBank === true ? bankLedgerAccounts(book, chosen.code) : [];
  const rule = { administration: chosen.code, from, to, withoutAccounts };
  const entries = exportedEntries(notYetExported(book.tables, chosen.code, layout), rule);
  const ledger = ledgerOf(book, chosen, entries, { from, to, year, madeAt: moment.at });
  const number = book.tables.Exports.reduce((last, one) => Math.max(last, one.number), 0) + 1;
  const exported = exportOf(ledger, layout, number);
  const findings = [
    ...proved,
    ...(layout === "xaf" ? auditFileFindings(ledger) : []),
    ...layoutFindings(request),
    ...firstOfLayout(book, exported),
  ];
  if (entries.length === 0)
    return held([...findings, finding("export.nothingNew", null, { layout, code: chosen.code })]);
  return decided(findings, request, [], () => {
    const document = exportDocument(exported, request.file, VERSION);
    const record = recordOf(exported, number, document, moment, accountsText(withoutAccounts));
    return {
      changes: [append("Exports", { row: 0, ...record })],
      documents: [document],
      result: exported,
      resumeFacts: { exported: record },
    };
  });
}

/** In another layout entries were exported before: in this one all of them are new, which may be an option that was forgotten. */
function firstOfLayout({ tables }: Book, { administration: { code }, layout }: LedgerExport): readonly Finding[] {
  const earlier = tables.Exports.filter((one) => keyFrom(one.administration) === keyFrom(code));
  const others = [...new Set(earlier.map((one) => one.layout))];
  if (others.length === 0 || others.includes(layout)) return [];
  return [finding("export.firstOfLayout", null, { layout, others: others.join(", ") })];
}

function recordOf(
  { administration, layout, from, to, entries, totals }: LedgerExport,
  number: number,
  { name, sha256 }: ActionDocument,
  { at, user }: Moment,
  withoutAccounts: string | null,
): RecordedExport {
  const lines = entries.flat();
  const numbers = lines.map((line) => line.number);
  return {
    ...{ number, at, by: user === "" ? null : user },
    firstNumber: numbers.reduce((one, other) => Math.min(one, other)),
    lastNumber: numbers.reduce((one, other) => Math.max(one, other)),
    ...{ file: name, hash: sha256, administration: administration.code, layout },
    ...{ periodFrom: from, periodTo: to, withoutAccounts },
    numberOfEntries: entries.length,
    debit: totals.debit,
    contentHash: contentOfLines(lines),
    version: VERSION,
  };
}

function recordChange({ exported }: ExportNewFacts): Change {
  const record: ExportRecord = { row: 0, ...exported };
  return append("Exports", record);
}

function resume(book: Book, logRow: LogRow): Resumed {
  return { state: "Recovered", changes: unwrittenChanges(book, [recordChange(keptFacts<ExportNewFacts>(logRow))]) };
}

/**
 * Entries that no earlier export in this layout took, for another program, and the record of it: nothing goes twice, and nothing is
 * left out (docs/law/actions.md#9).
 */
export const exportNewAction: Action<AskedExport, LedgerExport, ExportNewFacts> = {
  name: "export-new",
  writes: true,
  decide,
  summary: exportSummary,
  unreadable: unreadableExportNew,
  resume,
};
