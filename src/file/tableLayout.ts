import type { CellKind, WrittenCell } from "../sheets/cellValue";
import type { ColumnWrite, NewColumn, TableWrite } from "../sheets/contents";
import { WorkbookError } from "../workbook/workbook";
import { cellName, COLUMN_MAX, overlaps, ROW_MAX, type Range } from "./range";
import { bodyRows, type TableColumn, type TablePart } from "./tablePart";

/** A table before and after its write, in sheet rows and columns. */
export interface TableLayout {
  readonly table: TablePart;
  /** With header and totals rows. */
  readonly before: Range;
  readonly after: Range;
  readonly bodyFirst: number;
  readonly bodyLast: number;
  readonly newBodyLast: number;
  /** The first row that is filled below those that stay; it may be one that removed rows left free. */
  readonly appendFirst: number;
  readonly appends: boolean;
  readonly hasTotals: boolean;
  /** Body row indexes, ascending. */
  readonly removed: readonly number[];
  readonly addColumns: readonly NewColumn[];
  readonly columns: readonly LayoutColumn[];
  /** Whether the one blank row of an empty table gets the first record. */
  readonly fillsBlankRow: boolean;
}

/** A column of the table after the write. */
export interface LayoutColumn {
  readonly column: number;
  /** What its part tells; null for a column that is added. */
  readonly existing: TableColumn | null;
  /** The kind of its written cells; null when nothing is written. */
  readonly kind: CellKind | null;
  /** The value that body row `index` gets (counted before rows are removed); undefined when it is not written. */
  readonly written: (index: number) => WrittenCell | undefined;
  readonly writes: readonly ColumnWrite[];
}

/** Where this write puts the table. Throws WorkbookError when the sheet has no room for it. */
export function layoutOf(table: TablePart, write: TableWrite, sheet: string): TableLayout {
  const before = table.range;
  const { first, last } = bodyRows(table);
  const physical = last - first + 1;
  if (write.rowCount !== physical && !(write.rowCount === 0 && physical <= 1)) {
    throw new Error(`${table.name} has ${physical} rows, not ${write.rowCount}`);
  }
  if (write.addColumns.length > 0 && (table.queried || table.headerRows === 0)) {
    throw new WorkbookError("file.unsupported", {
      reason: table.queried ? "queryTable" : "noHeader",
      part: table.name,
    });
  }
  const rows = write.rowCount - write.removeRows.length + write.appendRows;
  const newBodyLast = first + Math.max(rows, Math.min(physical, 1)) - 1;
  const after = { ...before, bottom: newBodyLast + table.totalsRows, right: before.right + write.addColumns.length };
  if (after.bottom > ROW_MAX || after.right > COLUMN_MAX) {
    throw new WorkbookError("file.cellsBelowTable", { sheet, cell: cellName(before.bottom, before.right) });
  }
  return {
    table,
    before,
    after,
    bodyFirst: first,
    bodyLast: last,
    newBodyLast,
    appendFirst: first + physical - write.removeRows.length,
    appends: write.appendRows > 0,
    hasTotals: table.totalsRows > 0,
    removed: write.removeRows,
    addColumns: write.addColumns,
    columns: layoutColumns(table, write),
    fillsBlankRow: write.rowCount === 0 && write.appendRows > 0 && physical === 1,
  };
}

function layoutColumns(table: TablePart, write: TableWrite): readonly LayoutColumn[] {
  const width = table.columns.length + write.addColumns.length;
  const rows = write.rowCount + write.appendRows;
  const byPosition: ColumnWrite[][] = Array.from({ length: width }, () => []);
  for (const columnWrite of write.columns) {
    const writes = byPosition[columnWrite.column];
    if (writes === undefined) throw new Error(`${table.name} has no column ${columnWrite.column}`);
    for (const index of columnWrite.cells.keys()) {
      if (index < 0 || index >= rows) throw new Error(`${table.name} has no row ${index}`);
    }
    // The last write of a cell counts: it is looked at first.
    writes.unshift(columnWrite);
  }
  return byPosition.map((writes, position) => ({
    column: table.range.left + position,
    existing: table.columns[position] ?? null,
    kind: writes[0]?.kind ?? write.addColumns[position - table.columns.length]?.kind ?? null,
    written: valueIn(writes),
    writes,
  }));
}

function valueIn(writes: readonly ColumnWrite[]): (index: number) => WrittenCell | undefined {
  const [only, ...others] = writes;
  if (only !== undefined && others.length === 0) return (index) => only.cells.get(index);
  return (index) => writes.find(({ cells }) => cells.has(index))?.cells.get(index);
}

/** How many of the removed rows stand at or above body row `index`. */
export function removedUpTo(layout: TableLayout, index: number): number {
  let low = 0;
  let high = layout.removed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layout.removed[middle] ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether body row `index` is removed. */
export function isRemoved(layout: TableLayout, index: number): boolean {
  return layout.removed[removedUpTo(layout, index) - 1] === index;
}

/** Whether the cell belongs to the table only after the write. */
export function isNewCell(layout: TableLayout, row: number, column: number): boolean {
  const cell = { top: row, bottom: row, left: column, right: column };
  return overlaps(layout.after, cell) && !overlaps(layout.before, cell);
}

/** The first cell that the table takes in addition and that the range holds too; null when there is none. */
function newCellWithin(layout: TableLayout, range: Range): { readonly row: number; readonly column: number } | null {
  const { before, after } = layout;
  const below = { ...after, top: before.bottom + 1 };
  const beside = { ...after, left: before.right + 1 };
  for (const area of [below, beside]) {
    if (area.top > area.bottom || area.left > area.right || !overlaps(area, range)) continue;
    return { row: Math.max(area.top, range.top), column: Math.max(area.left, range.left) };
  }
  return null;
}

/** Refuses when the table would grow into this range of the sheet. */
export function checkRoom(layout: TableLayout, taken: Range, sheet: string): void {
  const cell = newCellWithin(layout, taken);
  if (cell !== null) throw cellsBelow(sheet, cell.row, cell.column);
}

/** The refusal of a write that would cover this cell. */
export function cellsBelow(sheet: string, row: number, column: number): WorkbookError {
  return new WorkbookError("file.cellsBelowTable", { sheet, cell: cellName(row, column) });
}
