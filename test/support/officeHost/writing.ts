import { COLUMN_MAX, type Range, ROW_MAX } from "../../../src/file/range";
import { type CellValue, isCellError } from "../../../src/sheets/cellValue";
import { cellText } from "./cellText";
import { enteredCell, type EntryRules } from "./coerce";
import { invalidArgument, WRONG_SIZE } from "./errors";
import { afterWrite, checkUnfiltered } from "./tables";
import type { HostSheet } from "./workbook";

/** More cells than this are not told (office-js-docs, "Performance"): `values` is null. */
const CELLS_MAX = 5_000_000;

/** What of a range's cells is read or written. */
export type Facet = "values" | "formulas" | "numberFormat" | "text" | "valueTypes";

/** What the cells of a range hold, row by row; null when they are more than Excel tells. */
export function readCells(sheet: HostSheet, range: Range, facet: Facet): readonly (readonly unknown[])[] | null {
  const { top, left, bottom, right } = range;
  if ((bottom - top + 1) * (right - left + 1) > CELLS_MAX) return null;
  const rows: unknown[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: unknown[] = [];
    for (let column = left; column <= right; column += 1) cells.push(readCell(sheet, row, column, facet));
    rows.push(cells);
  }
  return rows;
}

function readCell(sheet: HostSheet, row: number, column: number, facet: Facet): unknown {
  const { value, formula, format } = sheet.grid.cell(row, column);
  switch (facet) {
    case "values":
      return shownValue(value);
    case "formulas":
      return formula ?? shownValue(value);
    case "numberFormat":
      return format;
    case "text":
      return cellText(value, format, sheet.book.date1904);
    case "valueTypes":
      return typeOf(value);
  }
}

/** The value as Office.js tells it: an empty text for an empty cell, a text for an error. */
function shownValue(value: CellValue): unknown {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** Writes one value to all cells, or an array of their size; a null leaves its cell as it is. */
export function writeCells(
  sheet: HostSheet,
  range: Range,
  facet: "values" | "formulas" | "numberFormat",
  input: unknown,
): void {
  sheet.checkWritable();
  const at = inputOf(range, input);
  if (facet === "numberFormat") writeFormats(sheet, range, at, !Array.isArray(input));
  else writeEntries(sheet, range, at);
}

type Input = (row: number, column: number) => unknown;

/** Finds a cell's value in the input. Throws where its size is not the range's. */
function inputOf(range: Range, input: unknown): Input {
  if (!Array.isArray(input)) return () => input;
  const width = range.right - range.left + 1;
  const rows: readonly unknown[] = input;
  const fits = rows.length === range.bottom - range.top + 1;
  if (!fits || !rows.every((row) => Array.isArray(row) && row.length === width)) throw invalidArgument(WRONG_SIZE);
  return (row, column) => (rows[row - range.top] as readonly unknown[])[column - range.left];
}

function writeFormats(sheet: HostSheet, range: Range, at: Input, isOne: boolean): void {
  if (isOne && range.top === 1 && range.bottom === ROW_MAX) {
    sheet.grid.formatColumns(range.left, range.right, String(at(1, range.left)));
    return;
  }
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const format = at(row, column);
      if (format === null || format === undefined) continue;
      if (typeof format !== "string") throw invalidArgument();
      sheet.grid.set(row, column, { ...sheet.grid.cell(row, column), format: format === "" ? "General" : format });
    }
  }
}

function writeEntries(sheet: HostSheet, range: Range, at: Input): void {
  const { book } = sheet;
  if (range.bottom === ROW_MAX || range.right === COLUMN_MAX) throw invalidArgument();
  checkUnfiltered(sheet, range);
  const filled = new Set<number>();
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = at(row, column);
      if (value === null || value === undefined) continue;
      const rules: EntryRules = {
        year: book.rules.year,
        date1904: book.date1904,
        calculate: (formula) => book.rules.calculate(formula, sheet, row, column),
      };
      const cell = enteredCell(sheet.grid.cell(row, column), value, rules);
      sheet.grid.set(row, column, cell);
      if (cell.value !== null || cell.formula !== null) filled.add(row);
    }
  }
  afterWrite(sheet, range, filled);
  book.changes.push({ sheet, range, changeType: "RangeEdited" });
}
