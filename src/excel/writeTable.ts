import type { CellKind, WrittenCell } from "../sheets/cellValue";
import type { ColumnWrite, Streamed, TableWrite } from "../sheets/contents";
import type { Piece } from "./send";
import type { TableState } from "./tableState";
import { changedRows, type Columns, newRows, type RowCells } from "./writeRows";

/** What a call without cells adds to a request. */
const CALL_BYTES = 2_000;

/**
 * What a write does to a table, piece by piece: new columns, new records, changed ones, removed ones. Every record is
 * written as a whole, so that a request that breaks off leaves none half written.
 */
export function* tablePieces(state: TableState, write: TableWrite): Generator<Piece> {
  for (const { caption } of write.addColumns) {
    yield call(state, (table) => table.columns.add(undefined, undefined, caption));
    state.width += 1;
  }
  const added = columnsOf(write.columns, ({ cells }) => someKey(cells, (row) => row >= write.rowCount));
  if (write.appendRows > 0) {
    const rows = { length: write.appendRows, [Symbol.iterator]: () => rowsFrom(write, added) };
    yield* appendPieces(state, added?.columns ?? { left: 0, kinds: [] }, rows);
  }
  const changed = columnsOf(write.columns, ({ cells }) => someKey(cells, (row) => row < write.rowCount));
  if (changed !== null) yield* changedRows(state, changed.columns, changedCells(write, changed));
  yield* removalPieces(state, write.removeRows);
}

/** New records at the end of a table, of which the lone blank row of an empty table is filled first. */
export function* appendPieces(state: TableState, columns: Columns, rows: Streamed<RowCells>): Generator<Piece> {
  const first = state.isBlank ? 0 : state.bodyRows;
  const bodyRows = first + rows.length;
  if (bodyRows > state.bodyRows) {
    yield call(state, (table, cells) => {
      // The totals stand in the way of growing, and come back below the last record.
      if (state.hasTotals) table.showTotals = false;
      table.resize(cells.getRangeByIndexes(state.top, state.left, 1 + bodyRows, state.width));
      if (state.hasTotals) table.showTotals = true;
    });
    state.bodyRows = bodyRows;
  }
  state.isBlank = false;
  if (columns.kinds.length > 0) yield* newRows(state, first, columns, rows);
}

function* removalPieces(state: TableState, removeRows: readonly number[]): Generator<Piece> {
  // Excel keeps a table of one row when all are removed; what it does then is not the same everywhere.
  const keepsFirst = removeRows.length === state.bodyRows;
  const removed = [...(keepsFirst ? removeRows.slice(1) : removeRows)].reverse();
  for (let from = 0; from < removed.length;) {
    let to = from;
    while ((removed[to] ?? 0) - (removed[to + 1] ?? -Infinity) === 1) to += 1;
    const first = removed[to] ?? 0;
    const count = to - from + 1;
    yield call(state, (table) => {
      table
        .getDataBodyRange()
        .getRow(first)
        .getResizedRange(count - 1, 0)
        .delete("Up");
    });
    state.bodyRows -= count;
    from = to + 1;
  }
  if (!keepsFirst || removeRows.length === 0) return;
  yield call(state, (table) => table.getDataBodyRange().getRow(0).clear("Contents"));
  state.isBlank = true;
}

function call(state: TableState, change: (table: Excel.Table, cells: Excel.Worksheet) => void): Piece {
  const { name, sheet } = state;
  return {
    bytes: CALL_BYTES,
    extent: state.extent(),
    queue: ({ workbook }) => change(workbook.tables.getItem(name), workbook.worksheets.getItem(sheet)),
  };
}

/** The columns of a write from the leftmost to the rightmost, with the writes that each of them gets. */
interface Spread {
  readonly columns: Columns;
  /** By position from the leftmost; the last write of a cell counts. */
  readonly writes: readonly (readonly ColumnWrite[])[];
}

function columnsOf(writes: readonly ColumnWrite[], concerns: (write: ColumnWrite) => boolean): Spread | null {
  const here = writes.filter(concerns);
  if (here.length === 0) return null;
  const left = Math.min(...here.map(({ column }) => column));
  const width = Math.max(...here.map(({ column }) => column)) - left + 1;
  const byPosition: ColumnWrite[][] = Array.from({ length: width }, () => []);
  for (const write of here) byPosition[write.column - left]?.unshift(write);
  const kinds = byPosition.map(([last]): CellKind | null => last?.kind ?? null);
  return { columns: { left, kinds }, writes: byPosition };
}

function someKey(cells: ReadonlyMap<number, unknown>, holds: (row: number) => boolean): boolean {
  for (const row of cells.keys()) if (holds(row)) return true;
  return false;
}

function cellsAt({ writes }: Spread, row: number): RowCells {
  return writes.map((ofColumn): WrittenCell | undefined =>
    ofColumn.find(({ cells }) => cells.has(row))?.cells.get(row),
  );
}

function* rowsFrom({ rowCount, appendRows }: TableWrite, added: Spread | null): Generator<RowCells> {
  for (let index = 0; index < appendRows; index += 1) yield added === null ? [] : cellsAt(added, rowCount + index);
}

function changedCells({ rowCount }: TableWrite, changed: Spread): ReadonlyMap<number, RowCells> {
  const rows = new Map<number, RowCells>();
  for (const { cells } of changed.writes.flat()) {
    for (const row of cells.keys()) if (row < rowCount && !rows.has(row)) rows.set(row, cellsAt(changed, row));
  }
  return rows;
}
