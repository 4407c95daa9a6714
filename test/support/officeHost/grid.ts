import { type Range, unionOf } from "../../../src/file/range";
import type { CellValue } from "../../../src/sheets/cellValue";

/** A cell: what it holds, the formula that gave it (with `=`), and how it is shown. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** How a cell is shown that nobody formatted. */
export const GENERAL = "General";

const BLANK: Cell = { value: null, formula: null, format: GENERAL };

type Row = (Cell | undefined)[];

/** The cells of a sheet, by row and column from 1; rows and cells that were never written take no room. */
export class Grid {
  private rows: (Row | undefined)[] = [];
  /** Number formats that were given to whole columns. */
  private readonly columnFormats = new Map<number, string>();
  /** No cell was ever written right of it. */
  private width = 0;

  /** No cell below it was ever written, or right of `lastColumn`. */
  get lastRow(): number {
    return Math.max(0, this.rows.length - 1);
  }

  get lastColumn(): number {
    return this.width;
  }

  cell(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? this.blank(column);
  }

  private blank(column: number): Cell {
    const format = this.columnFormats.get(column);
    return format === undefined ? BLANK : { ...BLANK, format };
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = (this.rows[row] ??= []);
    cells[column] = cell;
    if (column > this.width) this.width = column;
  }

  /** Gives a number format to every cell of these columns, those that come later included. */
  formatColumns(left: number, right: number, format: string): void {
    for (let column = left; column <= right; column += 1) this.columnFormats.set(column, format);
    this.rows.forEach((cells) => {
      for (let column = left; column <= Math.min(right, this.width); column += 1) {
        const cell = cells?.[column];
        if (cells !== undefined && cell !== undefined) cells[column] = { ...cell, format };
      }
    });
  }

  /** The cells that are there, row by row. */
  *cells(): Generator<{ readonly row: number; readonly cells: readonly (Cell | undefined)[] }> {
    for (const key of Object.keys(this.rows)) {
      const row = Number(key);
      const cells = this.rows[row];
      if (cells !== undefined) yield { row, cells };
    }
  }

  /** The smallest rectangle that holds all cells with a value, or also all with a format; null when there is none. */
  usedRange(valuesOnly: boolean, within: Range): Range | null {
    let used: Range | null = null;
    for (const { row, cells } of this.cells()) {
      if (row < within.top || row > within.bottom) continue;
      const isHere = (cell: Cell | undefined, column: number): boolean =>
        cell !== undefined && within.left <= column && column <= within.right && isUsed(cell, valuesOnly);
      const left = cells.findIndex(isHere);
      if (left < 0) continue;
      const right = cells.findLastIndex(isHere);
      const here: Range = { top: row, bottom: row, left, right };
      used = used === null ? here : unionOf(used, here);
    }
    return used;
  }

  /** Empties these cells: of what they hold, of their number format, or of both. */
  clear(range: Range, contents: boolean, formats: boolean): void {
    const bottom = Math.min(range.bottom, this.rows.length - 1);
    for (let row = range.top; row <= bottom; row += 1) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      for (let column = range.left; column <= Math.min(range.right, this.width); column += 1) {
        const cell = cells[column];
        if (cell === undefined) continue;
        const kept = contents ? BLANK : cell;
        cells[column] = { ...kept, format: formats ? GENERAL : cell.format };
      }
    }
  }

  /** Moves what stands in or below `range` down by its height, or right by its width. */
  insert(range: Range, axis: "rows" | "columns"): void {
    const count = axis === "rows" ? range.bottom - range.top + 1 : range.right - range.left + 1;
    if (axis === "columns") {
      for (let row = range.top; row <= Math.min(range.bottom, this.rows.length - 1); row += 1) {
        const cells = this.rows[row];
        if (cells !== undefined && cells.length > range.left) cells.splice(range.left, 0, ...blanks(count));
      }
      this.width += count;
    } else if (this.rows.length > range.top) {
      if (this.coversAll(range))
        this.rows = this.rows.slice(0, range.top).concat(blanks(count), this.rows.slice(range.top));
      else this.moveDown(range, count);
    }
  }

  /** Takes the cells away; what stands below them moves up, or what stands at their right moves left. */
  delete(range: Range, axis: "rows" | "columns"): void {
    const count = axis === "rows" ? range.bottom - range.top + 1 : range.right - range.left + 1;
    if (axis === "columns") {
      for (let row = range.top; row <= Math.min(range.bottom, this.rows.length - 1); row += 1) {
        this.rows[row]?.splice(range.left, count);
      }
    } else if (this.coversAll(range)) this.rows.splice(range.top, count);
    else this.moveUp(range, count);
  }

  private coversAll(range: Range): boolean {
    return range.left === 1 && range.right >= this.width;
  }

  private moveDown({ top, left, right }: Range, count: number): void {
    for (let row = this.rows.length - 1; row >= top; row -= 1) this.moveCells(row, row + count, left, right);
    for (let row = top; row < top + count; row += 1) this.moveCells(-1, row, left, right);
  }

  private moveUp({ top, left, right }: Range, count: number): void {
    const last = this.rows.length - 1;
    for (let row = top; row <= last; row += 1) this.moveCells(row + count, row, left, right);
  }

  private moveCells(from: number, to: number, left: number, right: number): void {
    const source = this.rows[from];
    if (source === undefined && this.rows[to] === undefined) return;
    const target = (this.rows[to] ??= []);
    for (let column = left; column <= Math.min(right, this.width); column += 1) target[column] = source?.[column];
  }
}

function isUsed(cell: Cell, valuesOnly: boolean): boolean {
  return cell.value !== null || cell.formula !== null || (!valuesOnly && cell.format !== GENERAL);
}

function blanks(count: number): undefined[] {
  return new Array<undefined>(count).fill(undefined);
}
