import type { Discovered } from "./discover";

/** What of a table is read. */
export interface WantedTable {
  readonly table: Discovered;
  /** Positions, ascending; null for all. The header and the first row of the body are always read whole. */
  readonly columns: readonly number[] | null;
  /** Rows below and columns beside the table that a write may need; whether they are free is looked up. */
  readonly room: { readonly rows: number; readonly columns: number } | null;
}

/** Cells that are read in one piece; rows count from the header, columns from the table's first. */
export interface Block {
  readonly wanted: WantedTable;
  readonly top: number;
  /** null: to the table's end, wherever that is. */
  readonly rows: number | null;
  readonly left: number;
  /** null: all columns. */
  readonly width: number | null;
}

/** So much fits in one answer: Excel on the web refuses more than 5 MB. */
const WHOLE_MAX = 4_500_000;
/** What is read in parts is read in parts of this size at most. */
const PART_MAX = 3_000_000;

/** A cell takes so many bytes as long as nobody has measured the table. */
const CELL_BYTES = 11;
/** The same where the answer must not be larger than was reckoned. */
const CAREFUL_CELL_BYTES = 24;

/** What was measured of earlier answers: table name to bytes per row of all columns. */
export type RowBytes = ReadonlyMap<string, number>;

/**
 * Which cells are asked for in which request: all in one where they fit, else in parts. `shrink` halves the parts as often
 * as an answer was too large.
 */
export function readPlan(wanted: readonly WantedTable[], measured: RowBytes, shrink: number): readonly Block[][] {
  const runs = wanted.flatMap((one) => runsOf(one));
  const total = runs.reduce((sum, run) => sum + sizeOf(run, measured, CELL_BYTES), 0);
  if (shrink === 0 && total <= WHOLE_MAX) return [runs];
  const max = PART_MAX / 2 ** Math.max(0, shrink - 1);
  const requests: Block[][] = [[]];
  let bytes = 0;
  for (const run of runs) {
    const perRow = rowSize(run, measured, CAREFUL_CELL_BYTES);
    for (const part of partsOf(run, Math.max(1, Math.floor(max / perRow)))) {
      const size = (part.rows ?? part.wanted.table.rowsAbout - part.top) * perRow;
      if (bytes > 0 && bytes + size > max) {
        requests.push([]);
        bytes = 0;
      }
      requests.at(-1)?.push(part);
      bytes += size;
    }
  }
  return requests;
}

/** The wanted columns of a table as blocks of neighbours. */
function runsOf(wanted: WantedTable): readonly Block[] {
  if (wanted.columns === null) return [{ wanted, top: 0, rows: null, left: 0, width: null }];
  const runs: { left: number; width: number }[] = [];
  for (const column of wanted.columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.left + last.width === column) last.width += 1;
    else runs.push({ left: column, width: 1 });
  }
  return runs.map(({ left, width }) => ({ wanted, top: 0, rows: null, left, width }));
}

/** The last part goes to the table's end: it may have grown by a row since it was looked at. */
function* partsOf(run: Block, rowsMax: number): Generator<Block> {
  const rows = run.wanted.table.rowsAbout;
  let top = 0;
  for (; top + rowsMax < rows; top += rowsMax) yield { ...run, top, rows: rowsMax };
  yield { ...run, top, rows: null };
}

function sizeOf(run: Block, measured: RowBytes, cellBytes: number): number {
  return run.wanted.table.rowsAbout * rowSize(run, measured, cellBytes);
}

function rowSize({ wanted, width }: Block, measured: RowBytes, cellBytes: number): number {
  const { name, columnsAbout } = wanted.table;
  const share = (width ?? columnsAbout) / Math.max(1, columnsAbout);
  return (measured.get(name) ?? columnsAbout * cellBytes) * share + 2;
}
