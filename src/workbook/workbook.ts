import type { Report } from "../actions/action";
import type { Severity } from "../domain/values/findingCodes";
import type { WorkbookContents, WorkbookWrite } from "../sheets/contents";
import type { PlainList } from "../sheets/plainSheet";

/** Progress of a writing. A promise that it returns is awaited before the next piece is written: so a user can pause it. */
export type WriteReport = (...progress: Parameters<Report>) => void | Promise<void>;

/** Whoever holds the tables: Excel through Office.js, or an .xlsx file. */
export interface Workbook {
  /** Whether a write happens whole or not at all; then no `Started` row is needed. */
  readonly writesAtOnce: boolean;
  /** All tables as they are now. Throws {@link WorkbookError}. */
  readonly read: (report?: Report, aids?: ReadAids) => Promise<WorkbookContents>;
  /**
   * The lists on sheets that are no Excel tables (`sheets/plainLists`). Absent where nobody can be asked for them. Throws
   * {@link WorkbookError}.
   */
  readonly readPlain?: (report?: Report) => Promise<readonly PlainList[]>;
  /** Makes the sheets and writes the tables. Throws {@link WorkbookError}; then, if `writesAtOnce`, nothing is changed. */
  readonly write: (write: WorkbookWrite, report?: WriteReport) => Promise<void>;
  /**
   * Reads a few tables again and writes, in their order, what `encode` makes of them: nothing, when it throws. Absent
   * where a write happens whole or not at all, or where reading again takes no less than {@link Workbook.read}. `encode`
   * may work elsewhere, in a worker.
   */
  readonly writeUpon?: (
    basis: readonly BasisTable[],
    encode: (contents: WorkbookContents) => readonly WorkbookWrite[] | Promise<readonly WorkbookWrite[]>,
    report?: WriteReport,
  ) => Promise<void>;
  /**
   * What the add-in has left in it beside its tables; `remove` takes it away, and nothing else. Absent where nobody can be
   * asked. Throws {@link WorkbookError}.
   */
  readonly marks?: (remove: boolean) => Promise<WorkbookMarks>;
}

/** What the add-in leaves in a workbook beside its tables. */
export interface WorkbookMarks {
  /** Whether Excel starts the add-in whenever the workbook is opened. */
  readonly startsWithWorkbook: boolean;
  /** How many places are coloured for what was found in them. */
  readonly colours: number;
}

/** What of a table a write builds upon. */
export interface BasisTable {
  /** The ListObject's name. A table that is not there is left out of the contents. */
  readonly table: string;
  /**
   * Positions of the columns that are read; null for all. Every other cell is null in the contents, but captions and the
   * first row of the body are read whole.
   */
  readonly columns: readonly number[] | null;
  /** How many rows and columns the write will add at most. */
  readonly addRows: number;
  readonly addColumns: number;
}

/** How a workbook is read. */
export interface ReadAids {
  /** For the last time: what was read need not be kept for whoever reads again before writing. */
  readonly once?: boolean;
}

/** A workbook in which the user can be led to a place. */
export interface ShownWorkbook extends Workbook {
  /** Shows a cell, row, column or sheet, by an address of `sheets/address`. Throws {@link WorkbookError}. */
  readonly showPlace: (address: string) => Promise<void>;
  /** Colours cells by what was found in them, instead of what was coloured before. Throws {@link WorkbookError}. */
  readonly markPlaces: (marks: readonly PlaceMark[]) => Promise<void>;
}

/** A cell, row or column with a finding, by an address of `sheets/address`. */
export interface PlaceMark {
  readonly address: string;
  readonly severity: Severity;
}

/** Why a workbook refused, each with a message that says what to do. */
export type WorkbookErrorCode =
  | "file.notFound"
  | "file.notAFile"
  | "file.notAWorkbook"
  | "file.legacyFormat"
  | "file.encrypted"
  | "file.truncated"
  | "file.tooLarge"
  | "file.unsupported"
  | "file.openElsewhere"
  | "file.changedMeanwhile"
  | "file.beingWritten"
  | "file.changedOnDisk"
  | "file.goneFromDisk"
  | "file.readOnly"
  | "file.noAccess"
  | "file.noSpace"
  | "file.readOnlyFolder"
  | "file.exists"
  | "file.writeFailed"
  | "file.cellsBelowTable"
  | "file.totalsRow"
  | "workbook.basisChanged"
  | "workbook.shifted"
  | "workbook.filtered"
  | "workbook.protected"
  | "workbook.protectedSheets"
  | "workbook.protectedStructure"
  | "workbook.readOnly"
  | "workbook.markedReadOnly"
  | "workbook.cellEditMode"
  | "workbook.payloadTooLarge"
  | "workbook.offline"
  | "workbook.sheetNameTaken"
  | "workbook.tableNameTaken"
  | "workbook.placeGone"
  | "workbook.excelTooOld"
  | "workbook.hostRefused";

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
