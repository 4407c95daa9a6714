import type { Workbook, Worksheet } from "@univerjs/core";
import { GENERAL } from "./entry";
import type { SheetState } from "./sheetState";
import { contentOf } from "./univerCells";

/**
 * The number format by which what is typed into a cell is read; in a row that a table grows over it is that of the table's
 * last. Row and column count from 0.
 */
export function formatForEntry(
  workbook: Workbook,
  worksheet: Worksheet,
  states: ReadonlyMap<string, SheetState>,
  row: number,
  column: number,
): string {
  const styles = workbook.getStyles();
  const isFilled = (one: number, other: number): boolean =>
    contentOf(worksheet.getCellRaw(one - 1, other - 1), styles).value !== null;
  const above = states.get(worksheet.getSheetId())?.rowAbove(row + 1, column + 1, isFilled) ?? null;
  return worksheet.getComposedCellStyle(above === null ? row : above - 1, column).n?.pattern ?? GENERAL;
}
