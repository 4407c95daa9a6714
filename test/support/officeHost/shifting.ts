import { overlaps, type Range } from "../../../src/file/range";
import { HostError } from "./errors";
import { GENERAL } from "./grid";
import { afterShift, type Shift, spansOf } from "./movement";
import { checkUnfiltered, nameHeaders } from "./tables";
import type { HostSheet, HostTable } from "./workbook";

/** Puts blank cells in; what stands behind them in the same rows or columns moves, ranges and tables too. */
export function insertCells(sheet: HostSheet, range: Range, axis: Shift["axis"]): void {
  sheet.checkWritable();
  const shift: Shift = { range, axis, kind: "insert" };
  sheet.tables.forEach((table) => checkTable(table, shift));
  const grown = axis === "columns" ? columnChanges(sheet, shift) : [];
  const format = formatsBeside(sheet, range, axis);
  sheet.grid.insert(range, axis);
  format();
  moveAll(sheet, shift);
  sheet.book.changes.push({ sheet, range, changeType: axis === "rows" ? "RowInserted" : "ColumnInserted" });
  grown.forEach(({ table, index, count }) => {
    table.spliceColumns(index, 0, count);
    nameHeaders(table);
  });
}

/** Inserted cells look like those above or left of them; in a table's first row like the row that they push down. */
function formatsBeside(sheet: HostSheet, range: Range, axis: Shift["axis"]): () => void {
  const { grid } = sheet;
  const isFirstOfBody =
    axis === "rows" && sheet.tables.some(({ body }) => body.top === range.top && overlaps(body, range));
  const row = isFirstOfBody ? range.top : range.top - 1;
  const right = Math.min(range.right, grid.lastColumn);
  const bottom = axis === "rows" ? range.bottom : Math.min(range.bottom, grid.lastRow);
  const formatOf = (atRow: number, column: number): string =>
    axis === "rows" ? grid.cell(row, column).format : grid.cell(atRow, range.left - 1).format;
  const found: [row: number, column: number, format: string][] = [];
  for (let atRow = range.top; atRow <= bottom; atRow += 1) {
    for (let column = range.left; column <= (axis === "rows" ? right : range.right); column += 1) {
      const format = formatOf(atRow, column);
      if (format !== GENERAL) found.push([atRow, column, format]);
    }
  }
  return () =>
    found.forEach(([atRow, column, format]) => grid.set(atRow, column, { ...grid.cell(atRow, column), format }));
}

/** Takes cells away; what stands behind them moves up or left. A table keeps one blank row when it loses all others. */
export function deleteCells(sheet: HostSheet, range: Range, axis: Shift["axis"]): void {
  sheet.checkWritable();
  const emptied = sheet.tables.find((table) => losesWholeBody(table, range, axis));
  if (emptied !== undefined) {
    keepBlankRow(emptied, range);
    return;
  }
  const shift: Shift = { range, axis, kind: "delete" };
  sheet.tables.forEach((table) => checkTable(table, shift));
  const shrunk = axis === "columns" ? columnChanges(sheet, shift) : [];
  sheet.grid.delete(range, axis);
  moveAll(sheet, shift);
  sheet.book.changes.push({ sheet, range, changeType: axis === "rows" ? "RowDeleted" : "ColumnDeleted" });
  shrunk.forEach(({ table, index, count }) => table.spliceColumns(index, count, 0));
  const gone = sheet.book.tables.filter((table) => table.area.isGone && !table.sheet.deleted);
  gone.forEach((table) => sheet.book.tables.splice(sheet.book.tables.indexOf(table), 1));
}

function losesWholeBody(table: HostTable, range: Range, axis: Shift["axis"]): boolean {
  const { body } = table;
  const covers = range.top <= body.top && range.bottom >= body.bottom && range.top > table.range.top;
  return axis === "rows" && covers && range.left <= body.left && range.right >= body.right;
}

function keepBlankRow(table: HostTable, range: Range): void {
  checkUnfiltered(table.sheet, table.body);
  const { top } = table.body;
  table.sheet.grid.clear({ ...range, top, bottom: top }, true, false);
  if (range.bottom > top) deleteCells(table.sheet, { ...range, top: top + 1 }, "rows");
  table.insertRow = true;
}

function moveAll(sheet: HostSheet, shift: Shift): void {
  for (const live of sheet.live) {
    if (live.isGone) sheet.live.delete(live);
    else live.range = afterShift(live.range, shift);
  }
}

/** Refuses a shift that would tear a table apart. */
function checkTable(table: HostTable, { range, axis, kind }: Shift): void {
  const { along, across } = spansOf(table.range, axis);
  const moved = spansOf(range, axis);
  const isBehind = along.last >= moved.along.first;
  const isBeside = across.first <= moved.across.last && moved.across.first <= across.last;
  if (!isBehind || !isBeside) return;
  const isWhole = moved.across.first <= across.first && across.last <= moved.across.last;
  if (!isWhole) throw new HostError("InsertDeleteConflict");
  if (overlaps(table.range, range)) checkUnfiltered(table.sheet, range);
  const isAll = moved.along.first <= along.first && along.last <= moved.along.last;
  const takesHeader = moved.along.first <= table.range.top && table.range.top <= moved.along.last;
  if (kind === "delete" && axis === "rows" && takesHeader && !isAll) throw new HostError("InsertDeleteConflict");
}

interface ColumnChange {
  readonly table: HostTable;
  readonly index: number;
  readonly count: number;
}

/** What a shift of columns does to the columns of tables that it cuts. */
function columnChanges(sheet: HostSheet, { range, kind }: Shift): readonly ColumnChange[] {
  return sheet.tables.flatMap((table) => {
    const { left, right, top, bottom } = table.range;
    if (range.top > top || range.bottom < bottom) return [];
    if (kind === "insert") {
      if (range.left <= left || range.left > right) return [];
      return [{ table, index: range.left - left, count: range.right - range.left + 1 }];
    }
    const first = Math.max(left, range.left);
    const last = Math.min(right, range.right);
    return first > last ? [] : [{ table, index: first - left, count: last - first + 1 }];
  });
}
