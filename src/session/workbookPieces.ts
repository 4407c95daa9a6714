import type { CellValue, WrittenCell } from "../sheets/cellValue";
import type { FoundTable, NewSheet, TableWrite, WorkbookContents, WorkbookWrite } from "../sheets/contents";
import { PagePauses } from "../workbook/pagePauses";

/** So many cells go over to another thread at once: copying them takes some milliseconds. */
const PIECE_CELLS = 20_000;

/** The contents of a workbook in pieces, none of them large. */
export type ContentsPiece =
  | { readonly kind: "table"; readonly table: Omit<FoundTable, "rows"> }
  | { readonly kind: "rows"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "end"; readonly rest: Omit<WorkbookContents, "tables"> };

/** The pieces of these contents, in their order. */
export function* contentsPieces({ tables, ...rest }: WorkbookContents): Generator<ContentsPiece> {
  for (const { rows, ...table } of tables) {
    yield { kind: "table", table };
    const step = Math.max(1, Math.floor(PIECE_CELLS / Math.max(1, table.captions.length)));
    for (let from = 0; from < rows.length; from += step) yield { kind: "rows", rows: rows.slice(from, from + step) };
  }
  yield { kind: "end", rest };
}

/** Takes pieces in their order; gives the contents with the last of them, and null before. */
export function contentsFromPieces(): (piece: ContentsPiece) => WorkbookContents | null {
  const tables: (Omit<FoundTable, "rows"> & { readonly rows: (readonly CellValue[])[] })[] = [];
  return (piece) => {
    if (piece.kind === "end") return { ...piece.rest, tables };
    if (piece.kind === "table") tables.push({ ...piece.table, rows: [] });
    // Pushed one by one: a spread of so many arguments would not fit on the stack.
    else for (const row of piece.rows) tables.at(-1)?.rows.push(row);
    return null;
  };
}

/** Whatever else there is of a write is small, and goes along as it is. */
type PlainWrite = Omit<WorkbookWrite, "newSheets" | "tables"> & {
  readonly newSheets: readonly NewSheet<readonly (readonly WrittenCell[])[]>[];
  readonly tables: readonly TableWrite[];
};

/** Writes in pieces, none of them large. */
export type WritePiece =
  | { readonly kind: "write"; readonly write: PlainWrite }
  | { readonly kind: "sheetRows"; readonly sheet: number; readonly rows: readonly (readonly WrittenCell[])[] }
  | {
      readonly kind: "cells";
      readonly table: number;
      readonly column: number;
      readonly rows: readonly number[];
      readonly values: readonly WrittenCell[];
    }
  | { readonly kind: "end" };

/** The pieces of these writes, in their order. */
export function* writePieces(writes: readonly WorkbookWrite[]): Generator<WritePiece> {
  for (const { newSheets, tables, ...rest } of writes) {
    yield {
      kind: "write",
      write: {
        ...rest,
        newSheets: newSheets.map((sheet) => ({ ...sheet, rows: [] })),
        tables: tables.map((table) => ({
          ...table,
          columns: table.columns.map((column) => ({ ...column, cells: new Map<number, WrittenCell>() })),
        })),
      },
    };
    for (const [sheet, { rows, columns }] of newSheets.entries()) yield* sheetPieces(sheet, rows, columns.length);
    for (const [table, { columns }] of tables.entries()) {
      for (const [column, { cells }] of columns.entries()) yield* cellPieces(table, column, cells);
    }
  }
  yield { kind: "end" };
}

function* sheetPieces(sheet: number, rows: NewSheet["rows"], width: number): Generator<WritePiece> {
  const step = Math.max(1, Math.floor(PIECE_CELLS / Math.max(1, width)));
  let piece: (readonly WrittenCell[])[] = [];
  for (const row of { [Symbol.iterator]: () => rows[Symbol.iterator]() }) {
    piece.push(row);
    if (piece.length < step) continue;
    yield { kind: "sheetRows", sheet, rows: piece };
    piece = [];
  }
  if (piece.length > 0) yield { kind: "sheetRows", sheet, rows: piece };
}

function* cellPieces(table: number, column: number, cells: ReadonlyMap<number, WrittenCell>): Generator<WritePiece> {
  let rows: number[] = [];
  let values: WrittenCell[] = [];
  for (const [row, value] of cells) {
    rows.push(row);
    values.push(value);
    if (rows.length < PIECE_CELLS) continue;
    yield { kind: "cells", table, column, rows, values };
    [rows, values] = [[], []];
  }
  if (rows.length > 0) yield { kind: "cells", table, column, rows, values };
}

/** Takes pieces in their order; gives the writes with the last of them, and null before. */
export function writesFromPieces(): (piece: WritePiece) => readonly WorkbookWrite[] | null {
  const writes: PlainWrite[] = [];
  return (piece) => {
    if (piece.kind === "end") return writes;
    if (piece.kind === "write") writes.push(piece.write);
    else if (piece.kind === "sheetRows") {
      const rows = writes.at(-1)?.newSheets[piece.sheet]?.rows as (readonly WrittenCell[])[] | undefined;
      for (const row of piece.rows) rows?.push(row);
    } else {
      const cells = writes.at(-1)?.tables[piece.table]?.columns[piece.column]?.cells as
        Map<number, WrittenCell> | undefined;
      piece.rows.forEach((row, index) => cells?.set(row, piece.values[index] ?? null));
    }
    return null;
  };
}

/** Sends pieces one after the other, and lets the page do something else between two of them. */
export async function sendPieces<Piece>(pieces: Iterable<Piece>, send: (piece: Piece) => void): Promise<void> {
  const pauses = new PagePauses();
  for (const piece of pieces) {
    send(piece);
    await pauses.pause();
  }
}
