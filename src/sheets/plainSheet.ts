import { isBlankCell } from "./cells";
import type { CellValue } from "./cellValue";
import type { FoundTable } from "./contents";
import type { SheetRange } from "./sheetCells";

/** A whole sheet as lists are looked for in it. */
export interface PlainSheet {
  readonly sheet: string;
  /** The sheet row and column of the first cell of the first row. */
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Where Excel tables lie; their cells are no list's. */
  readonly tables: readonly SheetRange[];
  readonly merged: readonly SheetRange[];
  /** What is made by something else: pivot tables, formulas that give several cells. */
  readonly made: readonly SheetRange[];
  /** Cells with formulas, as `row:column`, as far down as captions are looked for. */
  readonly formulas: ReadonlySet<string>;
  readonly isProtected: boolean;
}

/** A list on a sheet that is no Excel table. */
export interface PlainList extends Pick<FoundTable, "sheet" | "headerRow" | "firstColumn" | "captions" | "rows"> {
  /** How the Excel table would be called. */
  readonly name: string;
  /** Rows below the captions that belong to it; `rows` are the first of them. */
  readonly rowCount: number;
  /** Why no table can be made of it; none when one can. */
  readonly problems: readonly PlainProblem[];
}

/** What stands in the way of making a table, on its cell. */
export interface PlainProblem {
  readonly code:
    | "list.merged"
    | "list.headingTwice"
    | "list.headingBlank"
    | "list.headingNotText"
    | "list.totalsInside"
    | "list.spills"
    | "list.protected";
  readonly row: number;
  readonly column: number;
}

/** A sheet by its own rows and columns; what lies in a table is blank. */
export class PlainCells {
  readonly bottom: number;
  readonly right: number;

  constructor(readonly plain: PlainSheet) {
    this.bottom = plain.top + plain.rows.length - 1;
    this.right = plain.left + plain.rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  }

  at(row: number, column: number): CellValue {
    const { tables, rows, top, left } = this.plain;
    const cell = rows[row - top]?.[column - left] ?? null;
    return cell === null || tables.some((table) => isWithin(table, row, column)) ? null : cell;
  }

  /** The cells of a row from one column to another. */
  between(row: number, first: number, last: number): CellValue[] {
    return Array.from({ length: last - first + 1 }, (_, index) => this.at(row, first + index));
  }

  isBlank(row: number, first: number, last: number): boolean {
    return this.between(row, first, last).every(isBlankCell);
  }
}

/** Whether a cell lies in a range. */
export function isWithin({ top, left, bottom, right }: SheetRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
