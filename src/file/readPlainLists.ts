import type { CellValue } from "../sheets/cellValue";
import { plainLists } from "../sheets/plainLists";
import type { PlainList, PlainSheet } from "../sheets/plainSheet";
import { CAPTION_ROW_MAX } from "../sheets/captionRows";
import type { SheetEnd } from "../sheets/sheetCells";
import { definedNames } from "./naming";
import { progressOver, readSharedStrings, type Report } from "./readParts";
import { readSheet } from "./readSheet";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** The lists of a file that are no Excel tables. Throws WorkbookError. */
export async function readPlainLists(workbook: WorkbookParts, report?: Report): Promise<readonly PlainList[]> {
  const strings = await readSharedStrings(workbook);
  const parts = workbook.sheets.map(({ part }) => part);
  const progress = progressOver("read", parts, workbook, report);
  const sheets: PlainSheet[] = [];
  for (const sheet of workbook.sheets) sheets.push(await plainSheet(workbook, sheet, strings, progress));
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return plainLists(sheets, [...tables, ...definedNames(workbook)]);
}

async function plainSheet(
  workbook: WorkbookParts,
  sheet: Sheet,
  strings: readonly string[],
  progress: ReturnType<typeof progressOver>,
): Promise<PlainSheet> {
  const rows: CellValue[][] = [];
  const formulas = new Set<string>();
  let end: SheetEnd = { merged: [], protectedSheet: false, made: [] };
  for await (const piece of readSheet(workbook, sheet, strings, progress)) {
    if (piece.kind === "end") end = piece.end;
    if (piece.kind !== "cells") continue;
    const { cells } = piece;
    for (const [index, value] of cells.values.entries()) {
      const [row, column] = [cells.rows[index] ?? 1, cells.columns[index] ?? 1];
      if (row <= CAPTION_ROW_MAX && cells.formulas.has(index)) formulas.add(`${row}:${column}`);
      if (value === null) continue;
      while (rows.length < row) rows.push([]);
      const line = rows[row - 1];
      while (line !== undefined && line.length < column - 1) line.push(null);
      line?.splice(column - 1, 1, value);
    }
  }
  return {
    sheet: sheet.name,
    top: 1,
    left: 1,
    rows,
    tables: sheet.tables.map(({ range }) => range),
    merged: end.merged,
    made: end.made,
    formulas,
    isProtected: end.protectedSheet,
  };
}
