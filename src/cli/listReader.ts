import type { NamedBytes } from "../actions/compare";
import { firstSheetRows, sheetRows } from "../file/firstSheetRows";
import { rawMandateListOf } from "../lists/mandateListFile";
import type { RawList } from "../lists/rawList";
import { rawListOf } from "../lists/rawListFile";
import type { PreparedName } from "../workbook/prepareNamed";

/** The lists of mandates that a command names, as they are: CSV, or the first sheet of an Excel file. Throws WorkbookError. */
export async function readLists(name: PreparedName, files: readonly NamedBytes[]): Promise<readonly RawList[]> {
  if (name !== "import-mandates" && name !== "sign") return [];
  return Promise.all(files.map((file) => rawMandateListOf(file, firstSheetRows)));
}

/** The lists of open items: CSV, or all sheets of an Excel file. Throws WorkbookError. */
export async function readRawLists(name: PreparedName, files: readonly NamedBytes[]): Promise<readonly RawList[]> {
  if (name !== "take-in-list" && name !== "take-in-one-list") return [];
  return Promise.all(files.map((file) => rawListOf(file, sheetRows)));
}
