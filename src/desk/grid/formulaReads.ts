import { formulaTokens } from "../../sheets/formulaTokens";
import { columnLetters, columnNumber } from "../../sheets/address";
import type { SheetRange, SheetTable } from "../../sheets/sheetCells";
import type { CellPlace } from "./typedCells";

/** Cells of a sheet that a formula looks at. */
export interface ReadRange extends SheetRange {
  readonly sheet: string;
}

/** A formula in which every cell that it looks at is named by sheet, column and row. */
export interface ResolvedFormula {
  /** With `=`. */
  readonly text: string;
  readonly reads: readonly ReadRange[];
}

/** A table of the workbook, with the captions of its columns from left to right. */
export interface CaptionedTable extends SheetTable {
  readonly sheet: string;
  readonly captions: readonly string[];
}

/** The last row and column of a sheet of Excel. */
const LAST = { row: 1_048_576, column: 16_384 } as const;
/** Functions that look at cells which their text does not name, and those that give another answer each time. */
const UNTOLD = /^(?:INDIRECT|OFFSET|CELL|INFO|GETPIVOTDATA|RAND|RANDBETWEEN|RANDARRAY|CALL|REGISTER\.ID)$/i;
const FUTURE = /^(?:_xlfn\.)?(?:_xlws\.)?/i;
const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;
const WORD = /^[\p{L}_\\]/u;
const SPECIAL = /^#(All|Data|Headers|Totals|This Row)$/i;

/**
 * What a formula (with `=`) of this cell looks at; null when that is unknown: names, other workbooks, functions that
 * look anywhere. References to tables are written out.
 */
export function resolvedFormula(
  formula: string,
  place: CellPlace,
  tableNamed: (name: string) => CaptionedTable | null,
): ResolvedFormula | null {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  const reads: ReadRange[] = [];
  let text = "=";
  for (let at = 0; at < tokens.length;) {
    const step = isIntersection(tokens, at) ? null : stepAt(tokens, at, place, tableNamed);
    if (step === null) return null;
    if (step.read !== undefined) reads.push(step.read);
    text += step.text;
    at += step.tokens;
  }
  return { text, reads };
}

/** A blank between two references asks for the cells that both have. */
function isIntersection(tokens: readonly string[], at: number): boolean {
  if (tokens[at] !== " ") return false;
  const before = tokens[at - 1] ?? "";
  const after = tokens.slice(at).find((token) => token !== " ") ?? "";
  return /[\p{L}\p{N})\]]$/u.test(before) && /^[\p{L}_'$]/u.test(after);
}

/** What so many tokens mean. */
interface Step {
  readonly tokens: number;
  readonly text: string;
  readonly read?: ReadRange;
}

function stepAt(
  tokens: readonly string[],
  at: number,
  place: CellPlace,
  tableNamed: (name: string) => CaptionedTable | null,
): Step | null {
  const token = tokens[at] ?? "";
  const next = tokens[at + 1];
  if (token.startsWith('"')) return { tokens: 1, text: token };
  // Another workbook, or a reference that spills or lies in a place of its own.
  if (token.startsWith("[") || token === "@" || token === "#") return null;
  if (next === "!" && (WORD.test(token) || token.startsWith("'"))) {
    const sheet = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
    return referenceAt(tokens, at + 2, sheet, 2);
  }
  if (next?.startsWith("[") === true && WORD.test(token)) return tableStep(token, next, place, tableNamed);
  if (WORD.test(token) && next === "(") {
    const name = token.replace(FUTURE, "");
    return UNTOLD.test(name) ? null : { tokens: 1, text: name };
  }
  const reference = referenceAt(tokens, at, place.sheet, 0);
  if (reference !== null) return reference;
  if (WORD.test(token) && !/^(?:TRUE|FALSE)$/i.test(token)) return null;
  return { tokens: 1, text: token };
}

/** A cell, a range, whole columns or whole rows of this sheet; null for anything else. */
function referenceAt(tokens: readonly string[], at: number, sheet: string, before: number): Step | null {
  const token = tokens[at] ?? "";
  const last = tokens[at + 1] === ":" ? (tokens[at + 2] ?? "") : null;
  const rows = ROWS.exec(token);
  const step = (range: SheetRange, count: number): Step => ({
    tokens: before + count,
    text: rangeText(sheet, range),
    read: { sheet, ...range },
  });
  if (rows !== null) {
    const [top, bottom] = ordered(Number(rows[1]), Number(rows[2]));
    return step({ top, bottom, left: 1, right: LAST.column }, 1);
  }
  const from = cellOf(token);
  if (from !== null) {
    const to = last === null ? from : cellOf(last);
    if (to === null) return null;
    const [top, bottom] = ordered(from.row, to.row);
    const [left, right] = ordered(from.column, to.column);
    return step({ top, bottom, left, right }, last === null ? 1 : 3);
  }
  const [first, second] = [columnOf(token), columnOf(last ?? "")];
  if (first === null || second === null) return null;
  const [left, right] = ordered(first, second);
  return step({ top: 1, bottom: LAST.row, left, right }, 3);
}

function cellOf(token: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = CELL.exec(token) ?? [];
  const [row, column] = [Number(digits), letters === "" ? 0 : columnNumber(letters)];
  return row >= 1 && row <= LAST.row && column >= 1 && column <= LAST.column ? { row, column } : null;
}

function columnOf(token: string): number | null {
  const letters = COLUMN.exec(token)?.[1];
  const column = letters === undefined ? 0 : columnNumber(letters);
  return column >= 1 && column <= LAST.column ? column : null;
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

function rangeText(sheet: string, { top, left, bottom, right }: SheetRange): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  const isCell = top === bottom && left === right;
  const isColumns = top === 1 && bottom === LAST.row;
  const isRows = left === 1 && right === LAST.column;
  const range = isCell
    ? cell(top, left)
    : isColumns
      ? `$${columnLetters(left)}:$${columnLetters(right)}`
      : isRows
        ? `$${top}:$${bottom}`
        : `${cell(top, left)}:${cell(bottom, right)}`;
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}

/** `Table[Column]` and its kin (ECMA-376 part 1, 18.17.2.3). */
function tableStep(
  name: string,
  specifier: string,
  place: CellPlace,
  tableNamed: (name: string) => CaptionedTable | null,
): Step | null {
  const table = tableNamed(name);
  const inner = specifier.slice(1, -1);
  const items = inner.startsWith("[")
    ? [...inner.matchAll(/\[((?:'.|[^'[\]])*)\]/g)].map(([, one = ""]) => one)
    : [inner];
  if (table === null) return null;
  const specials = items.flatMap((item) => SPECIAL.exec(item)?.[1]?.toLowerCase() ?? []);
  const columns = items
    .filter((item) => !SPECIAL.test(item) && item !== "")
    .map((item) => item.replace(/'(.)/gs, "$1"));
  const rows = specials.length > 1 ? null : rowsOf(table, specials[0] ?? "data", place);
  const numbers = columns.map((column) => captionIndex(table, column));
  if (rows === null || columns.length > 2 || numbers.includes(-1)) return null;
  const [left, right] = ordered(numbers[0] ?? 0, numbers.at(-1) ?? table.captions.length - 1);
  const first = table.range.left;
  const range = { ...rows, left: first + left, right: first + right };
  return { tokens: 2, text: rangeText(table.sheet, range), read: { sheet: table.sheet, ...range } };
}

function captionIndex({ captions }: CaptionedTable, column: string): number {
  return captions.findIndex((caption) => caption.toLowerCase() === column.toLowerCase());
}

function rowsOf(
  { range, headerRows, totalsRows, sheet }: CaptionedTable,
  special: string,
  place: CellPlace,
): Pick<SheetRange, "top" | "bottom"> | null {
  const [top, bottom] = [range.top + headerRows, range.bottom - totalsRows];
  if (special === "all") return { top: range.top, bottom: range.bottom };
  if (special === "headers") return headerRows === 0 ? null : { top: range.top, bottom: top - 1 };
  if (special === "totals") return totalsRows === 0 ? null : { top: bottom + 1, bottom: range.bottom };
  if (special === "data") return { top, bottom };
  return place.sheet === sheet && top <= place.row && place.row <= bottom
    ? { top: place.row, bottom: place.row }
    : null;
}
