import type { CellValue } from "../sheets/cellValue";
import { ROOM_COLUMNS, ROOM_ROWS } from "../sheets/contents";
import { PagePauses } from "../workbook/pagePauses";
import { type Workbook, WorkbookError } from "../workbook/workbook";
import { bytesOf, cellValue } from "./cellValues";
import { discover, type Discovery, listed } from "./discover";
import { askForFormulas, formulasIn } from "./formulaAreas";
import { codeOf } from "./hostRefusal";
import { amongOthers, type LyingTable } from "./lyingTable";
import type { QueryAccess } from "./queriedTables";
import { type Block, readPlan, type RowSizes, type WantedTable } from "./readPlan";

type Report = NonNullable<Parameters<Workbook["read"]>[0]>;

/** Tables as they were read, all of them in the same state of the workbook as far as can be known. */
export interface TablesRead {
  readonly discovery: Discovery;
  readonly tables: readonly LyingTable[];
}

/** What reading a workbook told about its Excel, for the next time. */
export interface Learnt {
  /** How long rows are. */
  readonly sizes: RowSizes;
  readonly queries: QueryAccess;
}

/** Which tables are wanted of those that there are. */
export type Choice = (discovery: Discovery) => readonly WantedTable[];

/** The rows of a sheet. */
const SHEET_ROWS = 1_048_576;

/** Somebody who writes all the time keeps a table from being read: after so many tries we give up. */
const TRIES_MAX = 4;

/**
 * Reads tables: one request to see which there are, one for all their cells, more only where they are too many for one
 * answer. A table that moved or grew in between is read again.
 */
export async function readExcelTables(
  context: Excel.RequestContext,
  choose: Choice,
  { sizes, queries }: Learnt,
  report?: Report,
): Promise<TablesRead> {
  let shrink = 0;
  const attempt = async (left: number): Promise<TablesRead> => {
    const discovery = await discover(context, queries);
    const wanted = choose(discovery);
    try {
      const tables = await readWanted(context, wanted, sizes, shrink, discovery.sheets, report);
      if (tables !== null) return { discovery, tables };
      if (left <= 1)
        throw new WorkbookError("workbook.shifted", { sheets: listed(wanted.map(({ table }) => table.sheet)) });
      return await attempt(left - 1);
    } catch (error) {
      const code = codeOf(error);
      if (code === "ResponsePayloadSizeLimitExceeded" && shrink < 8) {
        shrink += 1;
        return attempt(left);
      }
      // A table that went between the two requests is looked for again.
      if (code === "ItemNotFound" && left > 1) return attempt(left - 1);
      throw error;
    }
  };
  return attempt(TRIES_MAX);
}

/** A table whose cells are on their way. */
interface Asked {
  readonly wanted: WantedTable;
  readonly range: Excel.Range;
  readonly header: Excel.Range;
  readonly first: Excel.Range;
  readonly columns: Excel.TableColumnCollection | null;
  readonly below: Excel.Range | null;
  readonly beside: Excel.Range | null;
  /** The row right below, when all of a table is read. */
  readonly next: Excel.Range | null;
  /** The body's cells with formulas. */
  readonly formulas: Excel.RangeAreas | null;
  readonly blocks: { readonly block: Block; readonly range: Excel.Range }[];
}

/** The tables; null when one of them no longer lies as it did when it was looked at first. */
async function readWanted(
  context: Excel.RequestContext,
  wanted: readonly WantedTable[],
  sizes: RowSizes,
  shrink: number,
  sheets: Discovery["sheets"],
  report?: Report,
): Promise<readonly LyingTable[] | null> {
  const rows = new Map<WantedTable, Rows>();
  const asked = new Map<WantedTable, Asked>();
  const total = wanted.reduce((sum, { table }) => sum + table.rowsAbout, 0);
  const read = new Map<WantedTable, number>();
  const pauses = new PagePauses();
  let isFirst = true;
  for (const blocks of readPlan(wanted, sizes, shrink)) {
    const here = new Set(isFirst ? wanted : blocks.map((block) => block.wanted));
    const now = [...here].map((one) =>
      ask(
        context,
        one,
        isFirst,
        blocks.filter((block) => block.wanted === one),
      ),
    );
    await sync(context);
    for (const one of now) {
      const before = asked.get(one.wanted);
      if (before !== undefined && extentOf(before.range) !== extentOf(one.range)) return null;
      if (before === undefined) asked.set(one.wanted, one);
      const grid = rows.get(one.wanted) ?? (await blankRows(one.range, pauses));
      rows.set(one.wanted, grid);
      for (const { block, range } of one.blocks) if (!(await take(grid, block, range, sizes, pauses))) return null;
    }
    isFirst = false;
    for (const { wanted: one, top, rows: count } of blocks)
      read.set(one, count === null ? one.table.rowsAbout : top + count);
    report?.(
      "read",
      [...read.values()].reduce((sum, count) => sum + count, 0),
      total,
    );
  }
  const lying = wanted.flatMap((one) => {
    const answered = asked.get(one);
    const grid = rows.get(one);
    return answered === undefined || grid === undefined ? [] : [lyingTable(answered, grid)];
  });
  return lying.map((table) => amongOthers(table, lying, sheets));
}

/** One answer per request: parts are as large as an answer may be, so there is nothing to gather. */
async function sync(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

function ask(context: Excel.RequestContext, wanted: WantedTable, isFirst: boolean, blocks: readonly Block[]): Asked {
  const table = context.workbook.tables.getItem(wanted.table.name);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const header = range.getRow(0);
  const first = table.getDataBodyRange().getRow(0);
  if (isFirst && wanted.columns !== null) {
    header.load("values");
    first.load("values");
  }
  const { columns } = table;
  const namesColumns = isFirst && !wanted.table.hasHeader;
  if (namesColumns) columns.load("items/name");
  const room = isFirst ? wanted.room : null;
  const next = isFirst && wanted.columns === null && wanted.room === null ? range.getRowsBelow(1) : null;
  next?.load("values");
  const looksAround = next !== null && wanted.table.rowsAbout < SHEET_ROWS - ROOM_ROWS;
  const rows = room?.rows ?? (looksAround ? ROOM_ROWS : 0);
  const columnsBeside = room?.columns ?? (looksAround ? ROOM_COLUMNS : 0);
  const formulas = isFirst ? askForFormulas(table.getDataBodyRange()) : null;
  return {
    wanted,
    range,
    header,
    first,
    columns: namesColumns ? columns : null,
    below: rows === 0 ? null : used(range.getRowsBelow(rows).getResizedRange(0, room?.columns ?? 0)),
    next,
    formulas,
    beside: columnsBeside === 0 ? null : used(range.getColumnsAfter(columnsBeside)),
    blocks: blocks.map((block) => ({ block, range: blockRange(range, block) })),
  };
}

function used(range: Excel.Range): Excel.Range {
  const cells = range.getUsedRangeOrNullObject(true);
  cells.load("rowIndex,columnIndex");
  return cells;
}

function blockRange(table: Excel.Range, { top, rows, left, width }: Block): Excel.Range {
  const columns = width === null ? table : table.getColumn(left).getResizedRange(0, width - 1);
  const range =
    rows !== null
      ? columns.getRow(top).getResizedRange(rows - 1, 0)
      : top === 0
        ? columns
        : columns.getRow(top).getBoundingRect(columns.getLastRow());
  range.load("values");
  return range;
}

function extentOf(range: Excel.Range): string {
  return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount].join();
}

/** The cells of a table from its header to its totals, row by row; cells that were not asked for are null. */
type Rows = CellValue[][];

async function blankRows({ rowCount, columnCount }: Excel.Range, pauses: PagePauses): Promise<Rows> {
  const rows: Rows = [];
  while (rows.length < rowCount) {
    rows.push(new Array<CellValue>(columnCount).fill(null));
    if (rows.length % ROWS_BETWEEN_PAUSES === 0) await pauses.pauseIfDue();
  }
  return rows;
}

/** Puts a block in its place and measures it; false when it reaches beyond the table. */
async function take(
  grid: Rows,
  block: Block,
  range: Excel.Range,
  sizes: RowSizes,
  pauses: PagePauses,
): Promise<boolean> {
  const values = range.values as unknown[][] | null;
  // Above five million cells Excel tells nothing.
  if (values === null) throw new WorkbookError("workbook.payloadTooLarge", { code: "values", message: "" });
  const step = Math.max(1, Math.floor(values.length / MEASURED_ROWS));
  const some = values.filter((_, index) => index % step === 0);
  sizes.measure(block, bytesOf(some) / some.length);
  for (const [index, row] of values.entries()) {
    if (!putRow(grid[block.top + index], row, block.left)) return false;
    if (index % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) await pauses.pauseIfDue();
  }
  return true;
}

function putRow(into: CellValue[] | undefined, row: readonly unknown[], left: number): boolean {
  if (into === undefined || left + row.length > into.length) return false;
  row.forEach((value, index) => {
    into[left + index] = cellValue(value);
  });
  return true;
}

function lyingTable(asked: Asked, grid: Rows): LyingTable {
  const { wanted, range, header, first, columns, below, beside, next } = asked;
  const { table } = wanted;
  if (wanted.columns !== null) {
    putRow(grid[0], header.values[0] ?? [], 0);
    putRow(grid[table.hasHeader ? 1 : 0], first.values[0] ?? [], 0);
  }
  const headerRows = table.hasHeader ? 1 : 0;
  const captions = columns === null ? (grid[0] ?? []).map(captionOf) : columns.items.map(({ name }) => name);
  const rows = grid.slice(headerRows, table.hasTotals ? -1 : grid.length);
  const formulas = formulasIn(asked.formulas, range.rowIndex + headerRows, range.columnIndex);
  return {
    found: {
      name: table.name,
      sheet: table.sheet,
      headerRow: range.rowIndex + headerRows,
      firstColumn: range.columnIndex + 1,
      captions,
      rows,
      ...(formulas === undefined ? {} : { formulas }),
      ...rowBelow(range, next),
    },
    top: range.rowIndex + headerRows - 1,
    left: range.columnIndex,
    width: range.columnCount,
    bodyRows: rows.length,
    hasTotals: table.hasTotals,
    isFiltered: table.isFiltered,
    isQueried: table.isQueried,
    takenBelow: below === null || below.isNullObject ? null : below.rowIndex,
    takenBeside: beside === null || beside.isNullObject ? null : beside.columnIndex,
    besideRow: beside === null || beside.isNullObject ? null : beside.rowIndex,
  };
}

function rowBelow(
  { rowIndex, rowCount }: Excel.Range,
  next: Excel.Range | null,
): Pick<LyingTable["found"], "rowBelow"> {
  const [values = []] = (next?.values ?? []) as readonly (readonly unknown[])[];
  const cells = values.map(cellValue);
  return cells.every((cell) => cell === null) ? {} : { rowBelow: { row: rowIndex + rowCount + 1, cells } };
}

function captionOf(value: CellValue): string {
  return typeof value === "object" ? (value?.error ?? "") : String(value);
}

/** After so many rows it is seen whether a pause is due. */
const ROWS_BETWEEN_PAUSES = 500;

/** Rows of which the length is measured. */
const MEASURED_ROWS = 50;

/** All of every table. */
export function everything({ tables }: Discovery): readonly WantedTable[] {
  return tables.map((table) => ({ table, columns: null, room: null }));
}
