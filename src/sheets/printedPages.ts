import type { NewSheet } from "./contents";

/* How a new sheet is printed: on A4, lying, as many pages wide as it takes to be read. */

/** The margins at the left and the right of a page, in inches. */
export const SIDE_MARGIN = 0.25;

export const POINTS_PER_INCH = 72;
/** The width of A4 that lies. */
const PAPER_POINTS = (297 / 25.4) * POINTS_PER_INCH;
/** The letters of a sheet are of 11 points, and on paper of 7 at least. */
const SCALE_MIN = 7 / 11;

type PrintedColumns = Pick<NewSheet, "columns" | "repeatedColumns">;

/** A column's width from characters of the default font (7 pixels each, 5 around them, at 96 to the inch) to points. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** How many of its first columns stand on every page: none where all columns fit on one. */
export function repeatedColumnsIn(sheet: PrintedColumns): number {
  return pagesWide(sheet) === 1 ? 0 : (sheet.repeatedColumns ?? 1);
}

/** How many pages wide a sheet is printed, so that its letters can be read: its first columns stand on each. */
export function pagesWide({ columns, repeatedColumns = 1 }: PrintedColumns): number {
  const room = (PAPER_POINTS - 2 * SIDE_MARGIN * POINTS_PER_INCH) / SCALE_MIN;
  const widths = columns.map(({ width }) => pointsOf(width));
  const repeated = widths.slice(0, repeatedColumns).reduce((sum, width) => sum + width, 0);
  let pages = 1;
  let taken = 0;
  for (const width of widths) {
    if (taken + width > room && taken > (pages === 1 ? 0 : repeated)) {
      pages += 1;
      taken = repeated;
    }
    taken += width;
  }
  return pages;
}
