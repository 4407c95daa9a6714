import {
  BooleanNumber,
  type IFreeze,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  type Worksheet,
} from "@univerjs/core";
import type { CellPiece, SheetOutline, SheetRange, SheetStart, WorkbookOutline } from "../../sheets/sheetCells";
import { cellData, lookName, styleOf, valueData } from "./univerCells";

/** Pixels of a character of the usual font, and what a column has around its characters (ISO/IEC 29500-1, 18.3.1.13). */
const CHARACTER_PIXELS = 7;
const COLUMN_PADDING = 5;
const COLUMN_WIDTH = 80;
const ROW_HEIGHT = 22;
/** Blank rows and columns beyond the last one in use. */
const MORE_ROWS = 100;
const MORE_COLUMNS = 6;
const ROWS_MIN = 200;
const COLUMNS_MIN = 26;
/** A light grey under captions that have no colour of their own. */
const HEADER_FILL = "#e8ecf0";

/** The name of the style for captions of tables. */
const HEADER_LOOK = "tableHeader";

/** The workbook before any cell is read; sheets are known by their names. */
export function workbookData(unit: string, outline: WorkbookOutline): IWorkbookData {
  return {
    id: unit,
    name: unit,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {
      ...Object.fromEntries(outline.looks.map((look, index) => [lookName(index), styleOf(look)])),
      [HEADER_LOOK]: { bl: BooleanNumber.TRUE, bg: { rgb: HEADER_FILL } },
    },
    sheetOrder: outline.sheets.map(({ name }) => name),
    sheets: Object.fromEntries(outline.sheets.map((sheet) => [sheet.name, worksheetData(sheet)])),
  };
}

/** A sheet before its cells are read. */
export function worksheetData({ name, hidden, tables }: SheetOutline): Partial<IWorksheetData> {
  const bottom = Math.max(0, ...tables.map(({ range }) => range.bottom));
  const right = Math.max(0, ...tables.map(({ range }) => range.right));
  return {
    id: name,
    name,
    hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(ROWS_MIN, bottom + MORE_ROWS),
    columnCount: Math.max(COLUMNS_MIN, right + MORE_COLUMNS),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
  };
}

/** Takes what is told of a sheet before its rows: everything that the grid had of it is gone. */
export function takeStart(worksheet: Worksheet, { columns, extent }: SheetStart): void {
  const config = worksheet.getConfig();
  worksheet.getCellMatrix().reset();
  config.columnData = worksheet.getColumnManager().getColumnData();
  for (const key of Object.keys(config.columnData)) Reflect.deleteProperty(config.columnData, key);
  for (const key of Object.keys(config.rowData)) Reflect.deleteProperty(config.rowData, key);
  grow(worksheet, extent.rows, extent.columns);
  for (const { from, to, width, hidden, look } of columns) {
    // A look for all columns to the last one need not make the grid as wide as Excel's.
    for (let column = from; column <= Math.min(to, config.columnCount); column += 1) {
      config.columnData[column - 1] = {
        ...(width === null ? {} : { w: Math.round(width * CHARACTER_PIXELS + COLUMN_PADDING) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(look === 0 ? {} : { s: lookName(look) }),
      };
    }
  }
}

/** The rows and columns of a sheet that stay in sight, as the grid knows them. */
export function freezeOf({ frozenRows, frozenColumns }: SheetStart): IFreeze {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

/** Sees to rows and columns up to these, and some blank ones beyond. */
export function grow(worksheet: Worksheet, rows: number, columns: number): void {
  const config = worksheet.getConfig();
  config.rowCount = Math.max(config.rowCount, rows + MORE_ROWS);
  config.columnCount = Math.max(config.columnCount, columns + MORE_COLUMNS);
}

/** Takes cells as they were read. */
export function takeCells(
  worksheet: Worksheet,
  piece: CellPiece,
  isHeader: (row: number, column: number) => boolean,
): void {
  const { rows, columns, looks, values, rowLooks, hiddenRows } = piece;
  const config = worksheet.getConfig();
  const matrix = worksheet.getCellMatrix();
  let columnMax = 0;
  values.forEach((value, index) => {
    const [row, column, look] = [rows[index] ?? 1, columns[index] ?? 1, looks[index] ?? 0];
    columnMax = Math.max(columnMax, column);
    const cell = isHeader(row, column) && look === 0 ? { ...valueData(value), s: HEADER_LOOK } : cellData(value, look);
    matrix.setValue(row - 1, column - 1, cell);
  });
  grow(worksheet, rows.at(-1) ?? 0, columnMax);
  for (const [row, look] of rowLooks) config.rowData[row - 1] = { ...config.rowData[row - 1], s: lookName(look) };
  for (const row of hiddenRows) config.rowData[row - 1] = { ...config.rowData[row - 1], hd: BooleanNumber.TRUE };
}

/** Takes merged cells. */
export function takeMerged(worksheet: Worksheet, merged: readonly SheetRange[]): void {
  const config = worksheet.getConfig();
  config.mergeData.splice(
    0,
    config.mergeData.length,
    ...merged.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startColumn: left - 1,
      endRow: bottom - 1,
      endColumn: right - 1,
    })),
  );
  worksheet.getSpanModel().rebuild(config.mergeData);
}
