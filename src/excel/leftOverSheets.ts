import type { NewSheet } from "../sheets/contents";
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
    const header = sheet.getRangeByIndexes(0, 0, 1, wanted.columns.length);
    header.load("values");
    const { tables } = sheet;
    tables.load("items/name");
    return { wanted, used, header, tables };
  });
  await context.sync();
  for (const { wanted, used, header, tables } of looks) {
    const captions = new Set<unknown>(["", ...wanted.columns.map(({ caption }) => caption)]);
    const isOneRow = used.isNullObject || (used.rowIndex === 0 && used.rowCount === 1);
    if (!isOneRow || !(header.values[0] ?? []).every((value) => captions.has(value))) {
      throw new WorkbookError("workbook.sheetNameTaken", { sheet: wanted.sheet });
    }
    tables.items.forEach((table) => table.delete());
  }
  return new Set(taken.map(({ sheet }) => sheet));
}
