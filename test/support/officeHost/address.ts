import {
  COLUMN_MAX,
  columnLetters,
  columnNumber,
  parseRange,
  type Range,
  rangeName,
  ROW_MAX,
} from "../../../src/file/range";
import { quotedSheet } from "../../../src/sheets/address";
import { invalidArgument } from "./errors";

/** All cells of a sheet. */
export const WHOLE_SHEET: Range = { top: 1, left: 1, bottom: ROW_MAX, right: COLUMN_MAX };

/** An address as the add-in types it: perhaps with its sheet, a rectangle, whole columns or whole rows. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly range: Range } {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (match === null) throw invalidArgument();
  const [, quoted, plain, cells = ""] = match;
  const range = parseRange(cells) ?? wholeColumns(cells) ?? wholeRows(cells);
  if (range === null) throw invalidArgument();
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, range };
}

function wholeColumns(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (match === null) return null;
  const columns = [columnNumber(match[1] ?? ""), columnNumber(match[2] ?? "")];
  return inside({ ...WHOLE_SHEET, left: Math.min(...columns), right: Math.max(...columns) });
}

function wholeRows(text: string): Range | null {
  const match = /^\$?([1-9]\d*):\$?([1-9]\d*)$/.exec(text);
  if (match === null) return null;
  const rows = [Number(match[1]), Number(match[2])];
  return inside({ ...WHOLE_SHEET, top: Math.min(...rows), bottom: Math.max(...rows) });
}

/** The rectangle, when the sheet has all its cells. Throws InvalidArgument. */
export function inside(range: Range): Range {
  const { top, left, bottom, right } = range;
  const isLawful = top >= 1 && left >= 1 && bottom <= ROW_MAX && right <= COLUMN_MAX && top <= bottom && left <= right;
  if (!isLawful || ![top, left, bottom, right].every(Number.isInteger)) throw invalidArgument();
  return range;
}

/** The address as Excel tells it: with its sheet, whole columns as `A:B`, whole rows as `1:2`. */
export function addressOf(sheet: string, range: Range): string {
  return `${quotedSheet(sheet)}!${cellsOf(range)}`;
}

/** The cells of an address, without their sheet. */
export function cellsOf(range: Range): string {
  const { top, left, bottom, right } = range;
  if (top === 1 && bottom === ROW_MAX) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 1 && right === COLUMN_MAX) return `${top}:${bottom}`;
  return rangeName(range);
}
