import type { CellValue } from "../sheets/cellValue";
import { openXlsx } from "./xlsx";

/** The rows of the first sheet of an Excel file as its user sees them; none where it has no sheet. Throws WorkbookError. */
export async function firstSheetRows(bytes: Uint8Array) {
  const file = await openXlsx(bytes);
  const { date1904 } = await file.read();
  const [sheet] = (await file.outline()).sheets;
  const rows: CellValue[][] = [];
  if (sheet === undefined) return { rows, date1904 };
  for await (const piece of file.readSheet(sheet.name)) {
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
  return { rows, date1904 };
}
