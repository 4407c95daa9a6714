import { isBlankCell } from "./cells";
import { type CellValue, isCellError } from "./cellValue";

/** The words for a total in Dutch, English, German and French. */
export const TOTAL_WORD = String.raw`(?:sub|eind|deel)?-?(?:totaal|totalen|total|totals|som|summe|gesamt\p{L}*|zwischensumme|somme)`;
const BEGINS_WITH_TOTAL = new RegExp(String.raw`^\W*${TOTAL_WORD}\b`, "iu");
/** `Totaal`, `Totaal:`, `Totaal (12)`: no name of a firm. */
const IS_TOTAL = new RegExp(String.raw`^\W*${TOTAL_WORD}[\W\d]*$`, "iu");
/** So many rows tell how many cells a record fills. */
const ROWS_ASKED = 20;

/** How many cells of a row hold something. */
export function filledIn(row: readonly CellValue[]): number {
  return row.filter((cell) => !isBlankCell(cell)).length;
}

/** How many cells the first records fill, as most of them do. */
export function usualFill(rows: Iterable<readonly CellValue[]>): number {
  const fills: number[] = [];
  for (const row of rows) {
    const filled = filledIn(row);
    if (filled > 0) fills.push(filled);
    if (fills.length === ROWS_ASKED) break;
  }
  fills.sort((one, other) => one - other);
  return fills[Math.floor(fills.length / 2)] ?? 0;
}

/**
 * Whether a row is a total of a list whose records usually fill so many cells: it begins with a word for one, or it has
 * fewer cells than a record and the word with numbers beside it, or numbers alone. A record of a debtor whose name begins
 * with such a word is none.
 */
export function isTotalRow(row: readonly CellValue[], usual: number): boolean {
  const filled = row.filter((cell) => !isBlankCell(cell));
  const [first] = filled;
  if (first === undefined) return false;
  if (typeof first === "string" && IS_TOTAL.test(first)) return true;
  if (filled.length >= usual) return false;
  const texts = filled.filter((cell) => typeof cell === "string");
  // A formula that nobody calculated yet may be the sum.
  const hasNumber = filled.some((cell) => typeof cell === "number" || isCellError(cell));
  return hasNumber && texts.every((text) => BEGINS_WITH_TOTAL.test(text));
}
