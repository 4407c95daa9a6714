import { isFormula } from "../sheets/cellValue";
import type { NewSheet } from "../sheets/contents";
import { headingRowOf } from "../sheets/headingTotals";
import { WorkbookError } from "../workbook/workbook";
import type { Discovery } from "./discover";

/**
 * The new sheets whose names are taken by sheets that making them was broken off in: blank, or with no more than our
 * captions. Their unfinished tables are taken away. No request when no name is taken. Throws WorkbookError when a sheet
 * holds anything else.
 */
export async function leftOverSheets(
  context: Excel.RequestContext,
  { sheets }: Discovery,
  newSheets: readonly NewSheet[],
): Promise<ReadonlySet<string>> {
  const names = new Map([...sheets.keys()].map((name) => [name.toLowerCase(), name]));
  const taken = newSheets.filter(({ sheet }) => names.has(sheet.toLowerCase()));
  if (taken.length === 0) return new Set();
  const looks = taken.map((wanted) => {
    const sheet = context.workbook.worksheets.getItem(wanted.sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    const header = sheet.getRangeByIndexes(0, 0, headingRowOf(wanted), wanted.columns.length);
    header.load("formulas");
    const { tables } = sheet;
    tables.load("items/name");
    return { wanted, used, header, tables };
  });
  await context.sync();
  for (const { wanted, used, header, tables } of looks) {
    const known = new Set<unknown>(["", ...wanted.columns.map(({ caption }) => caption), ...standingAbove(wanted)]);
    const isInHeading = used.isNullObject || used.rowIndex + used.rowCount <= headingRowOf(wanted);
    if (!isInHeading || !header.formulas.flat().every((value) => known.has(value))) {
      throw new WorkbookError("workbook.sheetNameTaken", { sheet: wanted.sheet });
    }
    tables.items.forEach((table) => table.delete());
  }
  return new Set(taken.map(({ sheet }) => sheet));
}

/** What stands above the captions, as it was entered. */
function standingAbove({ above = [] }: NewSheet): readonly string[] {
  return above.map(({ value }) => (isFormula(value) ? `=${value.formula}` : value));
}
