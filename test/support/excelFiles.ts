import { sheetRows } from "../../src/file/firstSheetRows";
import { newWorkbookFile } from "../../src/file/newWorkbookFile";
import type { ExcelFiles } from "../../src/session/excelFiles";

/** What entry points lend to a session for Excel files. */
export const EXCEL_FILES: ExcelFiles = { readSheets: sheetRows, makeFile: newWorkbookFile };
