import type { NamedBytes } from "../actions/compare";
import { firstSheetRows } from "../file/firstSheetRows";
import type { MandateList } from "../lists/mandateList";
import { mandateListOf } from "../lists/mandateListFile";
import type { PreparedName } from "../workbook/prepareNamed";

/** The lists of other programs that a command names: CSV, or the first sheet of an Excel file. Throws WorkbookError. */
export async function readLists(name: PreparedName, files: readonly NamedBytes[]): Promise<readonly MandateList[]> {
  if (name !== "import-mandates" && name !== "sign") return [];
  return Promise.all(files.map((file) => mandateListOf(file, firstSheetRows)));
}
