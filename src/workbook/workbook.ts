import type { Report } from "../actions/action";
import type { WorkbookContents, WorkbookWrite } from "../sheets/contents";

/** Whoever holds the tables: Excel through Office.js, or an .xlsx file. */
export interface Workbook {
  /** Whether a write happens whole or not at all; then no `Started` row is needed. */
  readonly writesAtOnce: boolean;
  /** All tables as they are now. Throws {@link WorkbookError}. */
  readonly read: (report?: Report) => Promise<WorkbookContents>;
  /** Makes the sheets and writes the tables. Throws {@link WorkbookError}; then, if `writesAtOnce`, nothing is changed. */
  readonly write: (write: WorkbookWrite, report?: Report) => Promise<void>;
}

/** Why a workbook refused, each with a message that says what to do. */
export type WorkbookErrorCode =
  | "file.notFound"
  | "file.notAWorkbook"
  | "file.legacyFormat"
  | "file.encrypted"
  | "file.truncated"
  | "file.tooLarge"
  | "file.unsupported"
  | "file.openElsewhere"
  | "file.changedMeanwhile"
  | "file.noAccess"
  | "file.noSpace"
  | "file.readOnlyFolder"
  | "file.exists"
  | "file.writeFailed"
  | "file.cellsBelowTable"
  | "file.totalsRow"
  | "workbook.basisChanged";

/** What the host or the file system refuses; `params` fill the message of its code. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
