import type { Range } from "../../../src/file/range";
import type { CellValue } from "../../../src/sheets/cellValue";
import type { WorkbookContents } from "../../../src/sheets/contents";
import { parseAddress } from "./address";
import { HostError } from "./errors";
import { deleteCells, insertCells } from "./shifting";
import type { HostBook, HostSheet, HostTable } from "./workbook";
import { writeCells } from "./writing";

/** Enters values from the address's first cell on, as a person or another client does; one value or rows of them. */
export function writeAt(book: HostBook, address: string, values: unknown): void {
  const { sheet, range } = placeOf(book, address);
  const rows: readonly unknown[] = Array.isArray(values) ? values : [[values]];
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 1;
  const { top, left } = range;
  writeCells(sheet, { top, left, bottom: top + rows.length - 1, right: left + width - 1 }, "values", rows);
}

/** Inserts rows, as a person or another client does; what stands below moves down. */
export function insertRowsAt(book: HostBook, address: string): void {
  const { sheet, range } = placeOf(book, address);
  insertCells(sheet, range, "rows");
}

/** Deletes rows; what stands below moves up. */
export function deleteRowsAt(book: HostBook, address: string): void {
  const { sheet, range } = placeOf(book, address);
  deleteCells(sheet, range, "rows");
}

function placeOf(book: HostBook, address: string): { readonly sheet: HostSheet; readonly range: Range } {
  const { sheet: name, range } = parseAddress(address);
  const sheet = name === null ? book.activeSheet : book.findSheet(name);
  if (sheet === null) throw new HostError("ItemNotFound");
  return { sheet, range };
}

/** All tables with their raw cells, in the order of the sheets, as a reader of the file finds them. */
export function contentsOf(book: HostBook): WorkbookContents {
  const tables = book.sheets
    .flatMap((sheet) => sheet.tables)
    .map((table) => ({
      name: table.name,
      sheet: table.sheet.name,
      headerRow: table.range.top,
      firstColumn: table.range.left,
      captions: table.columns.map((_, index) => table.columnName(index)),
      rows: bodyOf(table),
    }));
  return { tables, date1904: book.date1904 };
}

function bodyOf(table: HostTable): readonly (readonly CellValue[])[] {
  const { top, bottom, left, right } = table.body;
  const rows: CellValue[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: CellValue[] = [];
    for (let column = left; column <= right; column += 1) cells.push(table.sheet.grid.cell(row, column).value);
    rows.push(cells);
  }
  return rows;
}
