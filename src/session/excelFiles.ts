import type { Report } from "../actions/action";
import type { SheetsReader } from "../lists/rawListFile";
import type { NewSheet } from "../sheets/contents";
import { WorkbookError } from "../workbook/workbook";

/** What a session is lent for Excel files that are not its workbook. */
export interface ExcelFiles {
  /** Reads lists that come as Excel files. */
  readonly readSheets: SheetsReader;
  /** A workbook of these sheets and nothing else. Throws WorkbookError. */
  readonly makeFile: (sheets: readonly NewSheet[], report?: Report) => Promise<Uint8Array>;
}

/** Of a session that is lent nothing for them: it has lists as CSV alone, and makes no workbook. */
export const NO_EXCEL_FILES: ExcelFiles = {
  readSheets: () => Promise.reject(new WorkbookError("file.notAWorkbook")),
  makeFile: () => Promise.reject(new Error("no Excel files are made here")),
};
