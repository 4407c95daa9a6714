import { isCount, isObject, isText, jsonObject, nullOr, type Shape, shaped } from "../../kit/shape";
import type { ExportRecord, LogRow } from "../book/records";

/** A recorded export as the Log keeps it under its seal. */
export type RecordedExport = Omit<ExportRecord, "row" | "unreadable" | "formulas">;

/** The action that records an export. */
export const RECORDS_EXPORTS = "export-new";

const SHAPE: Shape<RecordedExport> = {
  number: isCount,
  at: isText,
  by: nullOr(isText),
  firstNumber: isCount,
  lastNumber: isCount,
  file: nullOr(isText),
  hash: nullOr(isText),
  administration: isText,
  layout: isText,
  periodFrom: nullOr(isText),
  periodTo: nullOr(isText),
  withoutAccounts: nullOr(isText),
  numberOfEntries: isCount,
  debit: isCount,
  contentHash: isText,
  version: nullOr(isText),
};

/** Whether a member of a row's facts is an export as it was recorded. */
export const isRecordedExport = shaped(SHAPE);

/** The columns of an export in which the table and the Log are compared. */
export const RECORDED_FIELDS = Object.keys(SHAPE) as readonly (keyof RecordedExport)[];

/** The export that a row of the Log recorded; null where it keeps none that can be read. */
export function recordedExportIn({ request }: LogRow): RecordedExport | null {
  const { facts } = jsonObject(request) ?? {};
  const exported = isObject(facts) ? facts["exported"] : null;
  return isRecordedExport(exported) ? (exported as RecordedExport) : null;
}
