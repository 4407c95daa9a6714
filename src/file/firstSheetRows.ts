import type { CellValue } from "../sheets/cellValue";
import { openXlsx } from "./xlsx";

/** The rows of the first sheet of an Excel file as its user sees them; none where it has no sheet. Throws WorkbookError. */
export async function firstSheetRows(bytes: Uint8Array) {
  const { sheets, date1904 } = await sheetRows(bytes, 1);
  return { rows: sheets[0]?.rows ?? [], date1904 };
}

/** The rows of the first sheets of an Excel file as its user sees them, or of all of them. Throws WorkbookError. */
export async function sheetRows(bytes: Uint8Array, count = Infinity) {
  const file = await openXlsx(bytes);
  const { date1904 } = await file.read();
  const sheets: { readonly name: string; readonly rows: CellValue[][] }[] = [];
  for (const { name } of (await file.outline()).sheets.slice(0, count)) {
    const rows: CellValue[][] = [];
    for await (const piece of file.readSheet(name)) {
      if (piece.kind !== "cells") continue;
      const { rows: rowNumbers, columns, values } = piece.cells;
      for (const [at, value] of values.entries()) {
        const [row, column] = [rowNumbers[at] ?? 0, columns[at] ?? 0];
        while (rows.length < row) rows.push([]);
        const cells = rows[row - 1] ?? [];
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = value;
      }
    }
    sheets.push({ name, rows });
  }
  return { sheets, date1904 };
}
