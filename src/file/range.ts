import { columnNumber } from "../sheets/address";

export { columnNumber };

/** A rectangle of cells; rows and columns count from 1, all bounds included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const ROW_MAX = 1_048_576;
export const COLUMN_MAX = 16_384;

const letters: string[] = [];

/** The letters of a column: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  letters[column] = text;
  return text;
}

/** The address of a cell, as `B5`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

const RANGE = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** The rectangle that `A1:C5` or `B2` names; null for anything else, whole rows and columns included. */
export function parseRange(text: string): Range | null {
  const match = RANGE.exec(text.trim());
  if (match === null) return null;
  const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = match;
  const rows = [Number(startRow), Number(endRow)];
  const columns = [columnNumber(startColumn), columnNumber(endColumn)];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.bottom > ROW_MAX || range.right > COLUMN_MAX ? null : range;
}

/** The rectangle as `A1:C5`; one cell as `B2`. */
export function rangeName({ top, left, bottom, right }: Range): string {
  const start = cellName(top, left);
  return top === bottom && left === right ? start : `${start}:${cellName(bottom, right)}`;
}

/** Whether the rectangles share a cell. */
export function overlaps(one: Range, other: Range): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The smallest rectangle that holds both. */
export function unionOf(one: Range, other: Range): Range {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
