import { WorkbookError } from "../workbook/workbook";

/** Selects a cell, row, column or sheet, by an address of `sheets/address`. Throws WorkbookError. */
export async function showPlace(context: Excel.RequestContext, address: string): Promise<void> {
  const { sheet: name, cells } = placeOf(address);
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) {
    throw new WorkbookError("workbook.placeGone", { place: address });
  }
  sheet.activate();
  if (cells !== null) sheet.getRange(cells).select();
  await context.sync();
}

/** The sheet's name, and the cells on it; null for the whole sheet. */
export function placeOf(address: string): { readonly sheet: string; readonly cells: string | null } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.+))?$/.exec(address);
  if (quoted !== null) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? null };
  const [sheet = "", cells] = address.split("!");
  return { sheet, cells: cells ?? null };
}
