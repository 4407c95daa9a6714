import { firstBy } from "../../kit/firstBy";
import type { Book } from "../book/book";
import { at, type Finding, finding } from "../book/finding";
import type { ExportRecord, LogRow } from "../book/records";
import type { WholeEntry } from "../ledger/exportedLines";
import { RECORDED_FIELDS, type RecordedExport, recordedExportIn, RECORDS_EXPORTS } from "../ledger/recordedExport";
import { contentOfLines, takenByExports } from "../ledger/takenByExports";
import { sumOf, ZERO } from "../values/money";

/*
 * What was exported beside the Log, which keeps each export under its seal, and beside the ledger, of which its lines were
 * (docs/law/actions.md#9).
 */

/** What a row of the Log keeps of an export. */
interface Kept {
  readonly row: LogRow;
  readonly exported: RecordedExport;
}

/** Compares every recorded export with the Log and with the ledger. */
export function auditExports({ tables }: Pick<Book, "tables">): readonly Finding[] {
  const { Exports, Log } = tables;
  const kept = keptExports(Log);
  if (Exports.length === 0 && kept.size === 0) return [];
  const taken = takenByExports(tables);
  const found = firstBy(Exports, ({ number }) => number);
  return [
    ...[...kept.values()].flatMap(({ row, exported: { number, file } }) =>
      found.has(number) ? [] : [finding("verify.exportGone", at("Log", row, "request"), { number, file: file ?? "" })],
    ),
    ...Exports.flatMap((record) => {
      const known = found.get(record.number) === record ? kept.get(record.number) : undefined;
      return recordFindings(record, known, taken.get(record) ?? []);
    }),
  ];
}

/** Exports by their numbers; one that broke off before it was recorded is none. */
function keptExports(log: readonly LogRow[]): ReadonlyMap<number, Kept> {
  const rows = log.filter(
    ({ action, state }) => action === RECORDS_EXPORTS && state !== "Undone" && state !== "Started",
  );
  return new Map(
    rows.flatMap((row) => {
      const exported = recordedExportIn(row);
      return exported === null ? [] : [[exported.number, { row, exported }] as const];
    }),
  );
}

function recordFindings(record: ExportRecord, kept: Kept | undefined, entries: readonly WholeEntry[]): Finding[] {
  const { number } = record;
  if (kept === undefined) return [finding("verify.exportUnlogged", at("Exports", record, "number"), { number })];
  const changed = RECORDED_FIELDS.filter((field) => saidOf(record[field]) !== saidOf(kept.exported[field]));
  if (changed.length > 0) {
    return changed.map((field) =>
      finding("verify.exportChanged", at("Exports", record, field), {
        number,
        value: String(kept.exported[field] ?? ""),
      }),
    );
  }
  const lines = entries.flat();
  const isSame =
    contentOfLines(lines) === record.contentHash &&
    entries.length === record.numberOfEntries &&
    sumOf(lines, ({ debit }) => debit ?? ZERO) === record.debit;
  return isSame ? [] : [finding("verify.exportLines", at("Exports", record, "contentHash"), { number })];
}

/** What a cell says: other programs write runs of blanks otherwise. */
function saidOf(value: string | number | null): string {
  return String(value ?? "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
