import type { NamedBytes } from "../actions/compare";
import { firstSheetRows, sheetRows } from "../file/firstSheetRows";
import type { MandateList } from "../lists/mandateList";
import { mandateListOf } from "../lists/mandateListFile";
import type { RawList } from "../lists/rawList";
import { rawListOf } from "../lists/rawListFile";
import type { PreparedName } from "../workbook/prepareNamed";

/** The lists of other programs that a command names: CSV, or the first sheet of an Excel file. Throws WorkbookError. */
export async function readLists(name: PreparedName, files: readonly NamedBytes[]): Promise<readonly MandateList[]> {
  if (name !== "import-mandates" && name !== "sign") return [];
  return Promise.all(files.map((file) => mandateListOf(file, firstSheetRows)));
}

/** The same as they are, for whoever reads them by what the book knows: CSV, or all sheets of an Excel file. */
export async function readRawLists(name: PreparedName, files: readonly NamedBytes[]): Promise<readonly RawList[]> {
  if (name !== "take-in-list") return [];
  return Promise.all(files.map((file) => rawListOf(file, sheetRows)));
}
