import { isRecordedExport, type RecordedExport } from "../domain/ledger/recordedExport";
import type { Shape } from "../kit/shape";
import { unreadableIn } from "./loggedRequest";

/** What the Log keeps of an export of new entries: its row, under the Log's seal. */
export interface ExportNewFacts {
  readonly exported: RecordedExport;
}

/** Reads a row of the Log of an export of new entries. */
export const unreadableExportNew = unreadableIn({
  facts: { exported: isRecordedExport } satisfies Shape<ExportNewFacts>,
});
