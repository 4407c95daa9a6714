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
const PART_MAX = 2_800_000;

/** A blank cell and its comma take so many bytes: a table is hardly shorter. */
const SHORT_CELL_BYTES = 4;
/** A cell is hardly longer on average, as long as nobody has measured the table. */
const LONG_CELL_BYTES = 24;

/** How long rows are, as far as answers have told. */
export class RowSizes {
  private readonly byBlock = new Map<string, number>();

  /** Bytes per row of such blocks; null when none was read yet. */
  of(block: Block): number | null {
    return this.byBlock.get(blockName(block)) ?? null;
  }

  measure(block: Block, bytesPerRow: number): void {
    this.byBlock.set(blockName(block), bytesPerRow);
  }
}

function blockName({ wanted, left, width }: Block): string {
  return [wanted.table.name, left, width].join("/");
}

/**
 * What is asked for, one request after the other: all in one where it may fit, else in parts, as large as the answers so
 * far allow. `shrink` halves the parts as often as an answer was too large.
 */
export function* readPlan(
  wanted: readonly WantedTable[],
  sizes: RowSizes,
  shrink: number,
): Generator<readonly Block[]> {
  const runs = wanted.flatMap(runsOf);
  const least = runs.reduce((sum, run) => sum + rowsOf(run) * rowSize(run, sizes, SHORT_CELL_BYTES), 0);
  if (shrink === 0 && least <= WHOLE_MAX) {
    yield runs;
    return;
  }
  const max = PART_MAX / 2 ** Math.max(0, shrink - 1);
  let request: Block[] = [];
  let bytes = 0;
  for (const run of runs) {
    for (let top = 0; top === 0 || top < rowsOf(run);) {
      const perRow = rowSize(run, sizes, LONG_CELL_BYTES);
      const rowsMax = Math.max(1, Math.floor((max - bytes) / perRow));
      // Little room is left for a long table: it begins with the next request.
      const rest = rowsOf(run) - top;
      if (request.length > 0 && rowsMax < rest && bytes > max / 2) {
        yield request;
        request = [];
        bytes = 0;
        continue;
      }
      const isLast = rowsMax >= rest;
      request.push({ ...run, top, rows: isLast ? null : rowsMax });
      bytes += Math.min(rowsMax, rest) * perRow;
      top += isLast ? Math.max(1, rest) : rowsMax;
      if (isLast) continue;
      yield request;
      request = [];
      bytes = 0;
    }
  }
  if (request.length > 0) yield request;
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

function rowsOf({ wanted }: Block): number {
  return wanted.table.rowsAbout;
}

function rowSize(block: Block, sizes: RowSizes, cellBytes: number): number {
  return sizes.of(block) ?? (block.width ?? block.wanted.table.columnsAbout) * cellBytes + 2;
}
