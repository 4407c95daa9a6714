import { type CellKind, NUMBER_FORMATS, type WrittenCell } from "../sheets/cellValue";
import { bytesOf, writtenValue } from "./cellValues";
import type { Piece } from "./send";
import type { TableState } from "./tableState";

/** Neighbouring columns of a table with the kinds of their cells; null for one that is not written. */
export interface Columns {
  /** Position of the first. */
  readonly left: number;
  readonly kinds: readonly (CellKind | null)[];
}

/** The cells of a row in these columns; undefined leaves a cell as it is, its format included. */
export type RowCells = readonly (WrittenCell | undefined)[];

/** What one more range costs a request, in bytes: its path, its bookkeeping and its call. */
const RANGE_BYTES = 900;
/** What the library adds for each cell where it splits a long write. */
const SPLIT_BYTES = 1;
/** What the format of one cell costs where it is not that of the whole column, on average. */
const FORMAT_BYTES = 6;
/** Pieces are this large at most, so that requests are filled well. */
const PIECE_MAX = 400_000;

/** Rows of new records, from this body row on: formats first, then all cells of a row at once. */
export function* newRows(
  state: TableState,
  first: number,
  columns: Columns,
  rows: Iterable<RowCells>,
): Generator<Piece> {
  yield* pieces(state, first, columns, rows, true);
}

/**
 * Cells of rows that are there already, by body row. Rows that lie near each other go together, the cells between them
 * left as they are: one range more would cost more.
 */
export function* changedRows(
  state: TableState,
  columns: Columns,
  rows: ReadonlyMap<number, RowCells>,
): Generator<Piece> {
  const width = columns.kinds.length;
  const untouched: RowCells = columns.kinds.map(() => undefined);
  const gapMax = 1 + Math.floor((2 * RANGE_BYTES) / (12 * width));
  const indexes = [...rows.keys()].sort((one, other) => one - other);
  for (let from = 0; from < indexes.length;) {
    let to = from;
    while ((indexes[to + 1] ?? Infinity) - (indexes[to] ?? 0) <= gapMax) to += 1;
    const first = indexes[from] ?? 0;
    const count = (indexes[to] ?? first) - first + 1;
    const run = Array.from({ length: count }, (_, offset) => rows.get(first + offset) ?? untouched);
    yield* pieces(state, first, columns, run, false);
    from = to + 1;
  }
}

/** Rows that follow each other, in pieces that a request can hold. */
function* pieces(
  state: TableState,
  first: number,
  columns: Columns,
  rows: Iterable<RowCells>,
  areNew: boolean,
): Generator<Piece> {
  let waiting: RowCells[] = [];
  let bytes = 0;
  let at = first;
  for (const row of rows) {
    const size = bytesOf(row) + row.length * (areNew ? SPLIT_BYTES : SPLIT_BYTES + FORMAT_BYTES);
    if (waiting.length > 0 && bytes + size > PIECE_MAX) {
      yield piece(state, at, columns, waiting, areNew, bytes);
      at += waiting.length;
      waiting = [];
      bytes = 0;
    }
    waiting.push(row);
    bytes += size;
  }
  if (waiting.length > 0) yield piece(state, at, columns, waiting, areNew, bytes);
}

function piece(
  state: TableState,
  index: number,
  columns: Columns,
  rows: readonly RowCells[],
  areNew: boolean,
  bytes: number,
): Piece {
  const { sheet, left } = state;
  const top = state.rowAt(index);
  return {
    bytes: bytes + RANGE_BYTES * (2 + columns.kinds.length),
    extent: state.extent(),
    queue: ({ workbook }) => {
      const cells = workbook.worksheets.getItem(sheet);
      const block = cells.getRangeByIndexes(top, left + columns.left, rows.length, columns.kinds.length);
      // The format comes first: it makes a text of what is written after it.
      formatColumns(block, columns, areNew ? [] : rows);
      const kept = keptCells(block, columns, rows);
      for (const { cell, meanwhile } of kept) setFormat(cell, meanwhile);
      block.values = rows.map((row) => row.map(entryOf));
      for (const { cell, format } of kept) setFormat(cell, format);
    },
  };
}

/**
 * Gives cells the format of their kind: one for all rows, once for neighbours of one kind, where every one of `rows` is
 * written; else cell by cell, so that the others keep theirs.
 */
function formatColumns(block: Excel.Range, { kinds }: Columns, rows: readonly RowCells[]): void {
  const isWhole = kinds.map((_, position) => rows.every((row) => row[position] !== undefined));
  const isWritten = kinds.map((_, position) => rows.length === 0 || rows.some((row) => row[position] !== undefined));
  for (let from = 0; from < kinds.length;) {
    const kind = kinds[from] ?? null;
    let to = from;
    const goesOn = (next: number): boolean =>
      next < kinds.length && isWhole[from] === true && isWhole[next] === true && isAlike(kinds[next] ?? null, kind);
    while (goesOn(to + 1)) to += 1;
    if (kind !== null && isWritten[from] === true) {
      const cells = block.getColumn(from).getResizedRange(0, to - from);
      const [position, format] = [from, NUMBER_FORMATS[kind]];
      if (isWhole[from] === true) setFormat(cells, format);
      else cells.numberFormat = rows.map((row) => [row[position] === undefined ? null : format]);
    }
    from = to + 1;
  }
}

function isAlike(one: CellKind | null, other: CellKind | null): boolean {
  if (one === null || other === null) return one === other;
  return NUMBER_FORMATS[one] === NUMBER_FORMATS[other];
}

/** Gives all cells of a range one format; Office.js takes a single value for all of them, which its types do not say. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** null leaves a cell as it is. */
function entryOf(cell: WrittenCell | undefined): string | number | boolean | null {
  if (cell === undefined) return null;
  const value = writtenValue(cell);
  return isQuoted(value) ? `'${value}` : value;
}

/** Excel may take a leading apostrophe (`'s-Hertogenbosch`) for its sign of a text: then one more must stand before it. */
function isQuoted(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("'");
}

/** A cell that is written under a format other than its own, which it gets afterwards. */
interface KeptCell {
  readonly cell: Excel.Range;
  readonly meanwhile: string;
  readonly format: string;
}

/**
 * The cells whose value is not what their column is for. Excel would read a text among dates or amounts, in the American way
 * wherever it runs, and make of `1-12-26` the twelfth of January; and it would make a text of a number among texts. A value
 * that is there already stays what it is when its format changes.
 */
function keptCells(block: Excel.Range, { kinds }: Columns, rows: readonly RowCells[]): readonly KeptCell[] {
  const formats = kinds.map((kind) => (kind === null ? null : NUMBER_FORMATS[kind]));
  return rows.flatMap((row, index) =>
    row.flatMap((value, position) => {
      const format = formats[position] ?? null;
      const meanwhile = format === null ? null : otherFormat(value, format);
      return format === null || meanwhile === null ? [] : [{ cell: block.getCell(index, position), meanwhile, format }];
    }),
  );
}

/**
 * The format under which this value stays what it is; null where the column's own does. Only where a cell has no format the
 * sign of a text is sure to be taken as one.
 */
function otherFormat(value: WrittenCell | undefined, format: string): string | null {
  const isText = format === NUMBER_FORMATS.text;
  if (isQuoted(value)) return GENERAL;
  if (typeof value === "string") return isText || value === "" ? null : NUMBER_FORMATS.text;
  return typeof value === "number" && isText ? GENERAL : null;
}

const GENERAL = "General";
