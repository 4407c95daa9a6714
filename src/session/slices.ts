import type { CellValue } from "../sheets/cellValue";
import type { FoundTable, NewSheet, TableWrite, WorkbookContents, WorkbookWrite } from "../sheets/contents";
import { Turn } from "../workbook/turn";

/** So many cells go over to another thread at once: copying them takes some milliseconds. */
const SLICE_CELLS = 20_000;

/** The contents of a workbook in pieces, none of them large. */
export type ContentsSlice =
  | { readonly kind: "table"; readonly table: Omit<FoundTable, "rows"> }
  | { readonly kind: "rows"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "end"; readonly date1904: boolean };

/** The slices of these contents, in their order. */
export function* contentsSlices({ tables, date1904 }: WorkbookContents): Generator<ContentsSlice> {
  for (const { rows, ...table } of tables) {
    yield { kind: "table", table };
    const step = Math.max(1, Math.floor(SLICE_CELLS / Math.max(1, table.captions.length)));
    for (let from = 0; from < rows.length; from += step) yield { kind: "rows", rows: rows.slice(from, from + step) };
  }
  yield { kind: "end", date1904 };
}

/** Takes slices in their order; gives the contents with the last of them, and null before. */
export function contentsTaker(): (slice: ContentsSlice) => WorkbookContents | null {
  const tables: (Omit<FoundTable, "rows"> & { readonly rows: (readonly CellValue[])[] })[] = [];
  return (slice) => {
    if (slice.kind === "end") return { tables, date1904: slice.date1904 };
    if (slice.kind === "table") tables.push({ ...slice.table, rows: [] });
    // Pushed one by one: a spread of so many arguments would not fit on the stack.
    else for (const row of slice.rows) tables.at(-1)?.rows.push(row);
    return null;
  };
}

type PlainWrite = {
  readonly newSheets: readonly NewSheet<readonly (readonly CellValue[])[]>[];
  readonly tables: readonly TableWrite[];
};

/** Writes in pieces, none of them large. */
export type WriteSlice =
  | { readonly kind: "write"; readonly write: PlainWrite }
  | { readonly kind: "sheetRows"; readonly sheet: number; readonly rows: readonly (readonly CellValue[])[] }
  | {
      readonly kind: "cells";
      readonly table: number;
      readonly column: number;
      readonly rows: readonly number[];
      readonly values: readonly CellValue[];
    }
  | { readonly kind: "end" };

/** The slices of these writes, in their order. */
export function* writeSlices(writes: readonly WorkbookWrite[]): Generator<WriteSlice> {
  for (const { newSheets, tables } of writes) {
    yield {
      kind: "write",
      write: {
        newSheets: newSheets.map((sheet) => ({ ...sheet, rows: [] })),
        tables: tables.map((table) => ({
          ...table,
          columns: table.columns.map((column) => ({ ...column, cells: new Map<number, CellValue>() })),
        })),
      },
    };
    for (const [sheet, { rows, columns }] of newSheets.entries()) yield* sheetSlices(sheet, rows, columns.length);
    for (const [table, { columns }] of tables.entries()) {
      for (const [column, { cells }] of columns.entries()) yield* cellSlices(table, column, cells);
    }
  }
  yield { kind: "end" };
}

function* sheetSlices(sheet: number, rows: NewSheet["rows"], width: number): Generator<WriteSlice> {
  const step = Math.max(1, Math.floor(SLICE_CELLS / Math.max(1, width)));
  let piece: (readonly CellValue[])[] = [];
  for (const row of { [Symbol.iterator]: () => rows[Symbol.iterator]() }) {
    piece.push(row);
    if (piece.length < step) continue;
    yield { kind: "sheetRows", sheet, rows: piece };
    piece = [];
  }
  if (piece.length > 0) yield { kind: "sheetRows", sheet, rows: piece };
}

function* cellSlices(table: number, column: number, cells: ReadonlyMap<number, CellValue>): Generator<WriteSlice> {
  let rows: number[] = [];
  let values: CellValue[] = [];
  for (const [row, value] of cells) {
    rows.push(row);
    values.push(value);
    if (rows.length < SLICE_CELLS) continue;
    yield { kind: "cells", table, column, rows, values };
    [rows, values] = [[], []];
  }
  if (rows.length > 0) yield { kind: "cells", table, column, rows, values };
}

/** Takes slices in their order; gives the writes with the last of them, and null before. */
export function writesTaker(): (slice: WriteSlice) => readonly WorkbookWrite[] | null {
  const writes: PlainWrite[] = [];
  return (slice) => {
    if (slice.kind === "end") return writes;
    if (slice.kind === "write") writes.push(slice.write);
    else if (slice.kind === "sheetRows") {
      const rows = writes.at(-1)?.newSheets[slice.sheet]?.rows as (readonly CellValue[])[] | undefined;
      for (const row of slice.rows) rows?.push(row);
    } else {
      const cells = writes.at(-1)?.tables[slice.table]?.columns[slice.column]?.cells as
        Map<number, CellValue> | undefined;
      slice.rows.forEach((row, index) => cells?.set(row, slice.values[index] ?? null));
    }
    return null;
  };
}

/** Sends slices one after the other, and lets the page do something else between two of them. */
export async function sendSlices<Slice>(slices: Iterable<Slice>, send: (slice: Slice) => void): Promise<void> {
  const turn = new Turn();
  for (const slice of slices) {
    send(slice);
    await turn.end();
  }
}
