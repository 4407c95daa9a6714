import type { Place } from "../domain/book/finding";
import type { Layout } from "./layout";

/** Sheet names that a formula takes as they are; anything else stands in apostrophes. */
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Plain names that would be read as a cell (`AB12`, `R1C1`) or as a truth value. */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false|waar|onwaar)$/i;

/** The letters of a sheet column: 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The sheet column of these letters: `A` is 1, in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A sheet's name as an address has it: in apostrophes where Excel wants them. */
export function quotedSheet(sheet: string): string {
  return PLAIN_SHEET.test(sheet) && !LIKE_A_CELL.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * Where a place lies as Excel writes it: `Facturen!C12`. For a whole column it is the caption's cell, for a row, or a field
 * whose column is absent, the sheet row (`Facturen!12:12`), and for a whole table, or a record that is not written yet (row 0),
 * the sheet. Null when the table is absent.
 */
export function address({ table, row, field }: Place, layout: Layout): string | null {
  const lies = layout.tables[table];
  if (lies === undefined) return null;
  const sheet = quotedSheet(lies.sheet);
  if (row === 0) return sheet;
  const position = field === null ? undefined : lies.columns.get(field);
  if (position !== undefined) {
    return `${sheet}!${columnLetters(lies.firstColumn + position)}${String(row ?? lies.headerRow)}`;
  }
  return row === null ? sheet : `${sheet}!${String(row)}:${String(row)}`;
}
