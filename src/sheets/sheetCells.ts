import type { CellValue } from "./cellValue";

/** A rectangle of a sheet: rows and columns count from 1, all bounds included. */
export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table as it lies on its sheet. */
export interface SheetTable {
  /** The ListObject's name. */
  readonly name: string;
  /** With header and totals rows. */
  readonly range: SheetRange;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** A sheet of a workbook before its cells are read. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly SheetTable[];
}

/** How cells look, as far as a grid shows it; colours as `#RRGGBB`, null for what nobody set. */
export interface CellLook {
  /** The number format as the file has it, `General` for none. */
  readonly format: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly wrap: boolean;
}

/** A workbook before its cells are read. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  /** By the number that cells, rows and columns have for their look; number 0 is that of a cell without any. */
  readonly looks: readonly CellLook[];
  /** Whether date serials count from 1904-01-01. */
  readonly date1904: boolean;
}

/** Columns next to each other that share what is said of them. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  /** In characters; null for the sheet's usual width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly look: number;
}

/** What is told of a sheet before its rows. */
export interface SheetStart {
  readonly columns: readonly ColumnLook[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The last row and column that the file says are in use; nothing holds it to that. */
  readonly extent: { readonly rows: number; readonly columns: number };
}

/** A formula as a grid shows it. */
export interface ShownFormula {
  /** With `=`. */
  readonly text: string;
  /** What its result depends on: nothing that a user types, cells of its own row, or cells beyond it. */
  readonly reach: "nothing" | "row" | "beyond";
}

/** Cells of consecutive rows, one entry per cell in each list, in the order in which they stand. */
export interface CellPiece {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly columns: Uint16Array<ArrayBuffer>;
  readonly looks: Uint16Array<ArrayBuffer>;
  readonly values: readonly CellValue[];
  /** By the index of their cell. */
  readonly formulas: ReadonlyMap<number, ShownFormula>;
  /** The look of blank cells of a row, for rows that have one. */
  readonly rowLooks: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
}

/** What is told of a sheet after its rows. */
export interface SheetEnd {
  readonly merged: readonly SheetRange[];
  /** Whether Excel lets nobody change cells here. */
  readonly protectedSheet: boolean;
  /** Ranges that are made by something else: pivot tables, formulas that give several cells. */
  readonly made: readonly SheetRange[];
}

/** A sheet, piece by piece: a start, cells, an end. */
export type SheetPiece =
  | { readonly kind: "start"; readonly start: SheetStart }
  | { readonly kind: "cells"; readonly cells: CellPiece }
  | { readonly kind: "end"; readonly end: SheetEnd };

/** What a cell is to hold. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Its number format; null for the one that the cell has where it stands. */
  readonly format: string | null;
}

/** The cells of a sheet that are to be changed; none twice. */
export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
}

/**
 * The last row of a table's body when rows right below it are filled, as Excel lets a table grow: as far as each row has
 * a cell of `filled` in the table's columns and `free` says that there is room. A table with a totals row does not grow.
 */
export function grownBottom(
  { range, totalsRows }: SheetTable,
  filled: (row: number) => boolean,
  free: (row: number) => boolean,
): number {
  let bottom = range.bottom;
  if (totalsRows > 0) return bottom;
  while (filled(bottom + 1) && free(bottom + 1)) bottom += 1;
  return bottom;
}
