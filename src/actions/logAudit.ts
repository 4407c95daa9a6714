import type { Finding } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { RECORDS_EXPORTS } from "../domain/ledger/recordedExport";
import { unreadableRow } from "./doubtedRow";
import { unreadableExportNew } from "./exportFacts";
import { factsOf, unreadableIn } from "./loggedRequest";
import { type OutsideUndoFacts, unreadableOutsideUndo } from "./outsideUndo";
import { type ChargesUndoFacts, unreadableChargesUndo } from "./chargesUndo";
import { unreadableUndone } from "./eventReader";
import { isEvent, unreadableKept } from "./orderHistory";
import { type OutsideFacts, unreadableOutside } from "./outsideReturns";
import { unreadableImport } from "./statementRuns";

/*
 * What the Log keeps as JSON, row by row, wherever something else rests on it: events and their taking back, and what was
 * imported (docs/law/actions.md#0).
 */

/** The rows of which something cannot be read; of those that broke off and were undone nothing is asked. */
export function auditKept(log: readonly LogRow[]): Finding[] {
  return log.flatMap((row) => {
    const members = row.state === "Undone" || row.unreadable !== undefined ? [] : unreadableOf(row);
    return members.length === 0 ? [] : [unreadableRow(row, members)];
  });
}

/** Earlier imports of which something cannot be read: what was imported is not told apart from what is new without them. */
export function unreadableImports(log: readonly LogRow[]): Finding[] {
  return auditKept(log.filter(({ action }) => action === "import"));
}

function unreadableOf(row: LogRow): readonly string[] {
  if (row.action === "import") return unreadableImport(row);
  if (row.action === "undo") {
    if (factsOf<ChargesUndoFacts>(row).chargesOf !== undefined) return unreadableChargesUndo(row);
    const isOutside = factsOf<OutsideUndoFacts>(row).undoneReturn !== undefined;
    return isOutside ? unreadableOutsideUndo(row) : unreadableUndone(row);
  }
  if (factsOf<OutsideFacts>(row).outside !== undefined) return unreadableOutside(row);
  if (row.action === RECORDS_EXPORTS) return unreadableExportNew(row);
  return isEvent(row) ? unreadableKept(row) : unreadableAny(row);
}

const unreadableAny = unreadableIn({});
