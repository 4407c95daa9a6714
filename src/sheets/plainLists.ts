import type { TableName } from "../domain/book/records";
import { CAPTION_ROW_MAX } from "./captionRows";
import { captionMeanings } from "./captionMeaning";
import { isBlankCell } from "./cells";
import type { CellValue } from "./cellValue";
import { listBody } from "./plainBody";
import { isWithin, PlainCells, type PlainList, type PlainSheet } from "./plainSheet";
import { plainProblems } from "./plainProblems";
import { tableNames } from "./plainNames";
import { recogniseFields } from "./recogniseFields";
import { fieldsOf, REQUIRED_TABLES } from "./tables";

/** So many columns must be known by their heading, or nobody can say that a row is a heading. */
const KNOWN_MIN = 2;
/** Nearly all cells of a heading are words. */
const WORDS_MIN = 0.8;
/** What of the required columns makes one of two runs of captions a list of its own. */
const OWN_SHARE = 0.6;
/** So many rows tell what stands in a column. */
const ROWS_READ = 300;

/** The captions of a list that is being looked for: sheet row, and first and last column. */
interface Heading {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The lists on these sheets that are no Excel tables, in the order of sheets and rows: under the row, within the first thirty,
 * in which most columns are known by their heading, down to the total or to what is no record any more. `taken` are names
 * that no new table can have.
 */
export function plainLists(sheets: readonly PlainSheet[], taken: readonly string[]): readonly PlainList[] {
  const nameFor = tableNames(taken);
  return sheets.flatMap((plain) => {
    const cells = new PlainCells(plain);
    return headingsOf(cells).flatMap((heading): PlainList[] => {
      const { row, first, last } = heading;
      const body = listBody(cells, heading);
      if (body.count === 0) return [];
      const rows = Array.from({ length: Math.min(body.count, ROWS_READ) }, (_, index) =>
        cells.between(row + 1 + index, first, last),
      );
      const list = {
        sheet: plain.sheet,
        headerRow: row,
        firstColumn: first,
        captions: captionsIn(cells, heading),
        rows,
        rowCount: body.count,
      };
      return [{ ...list, name: nameFor(plain.sheet), problems: plainProblems(cells, list, body.totals) }];
    });
  });
}

/** The captions of a heading; of cells that are merged with others above, what the topmost shows. */
function captionsIn(cells: PlainCells, { row, first, last }: Heading): string[] {
  return cells.between(row, first, last).map((cell, index) => {
    const column = first + index;
    const merged = cells.plain.merged.find((range) => range.left === column && isWithin(range, row, column));
    return captionOf(merged === undefined ? cell : cells.at(merged.top, column));
  });
}

function captionOf(cell: CellValue): string {
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";
}

function headingsOf(cells: PlainCells): Heading[] {
  const { plain, bottom } = cells;
  const found: Heading[] = [];
  const last = Math.min(bottom - 1, plain.top + CAPTION_ROW_MAX);
  const candidates = [];
  for (let row = plain.top; row <= last; row += 1) {
    for (const run of runsOf(cells, row)) candidates.push({ ...run, known: knownIn(cells, run) });
  }
  // The best first; of equals the lower one, for groups stand above captions.
  const best = candidates
    .filter((one) => one.known >= KNOWN_MIN)
    .sort((one, other) => other.known - one.known || other.row - one.row);
  for (const { row, first, last: end } of best) {
    const heading = { row, first, last: end };
    const reach = row + listBody(cells, heading).count;
    const isOther = (other: Heading): boolean =>
      end < other.first || other.last < first || other.row + listBody(cells, other).count < row || reach < other.row;
    const isBelowOne = found.some((other) => !isOther(other));
    if (!isBelowOne) found.push(heading);
  }
  return found.sort((one, other) => one.row - other.row || one.first - other.first);
}

/** The runs of captions in a row; two that are parted by a blank column are one unless each is a list by itself. */
function runsOf(cells: PlainCells, row: number): Heading[] {
  const runs: Heading[] = [];
  let first: number | null = null;
  for (let column = cells.plain.left; column <= cells.right + 1; column += 1) {
    const isFilled =
      !isBlankCell(cells.at(row, column)) || isMerged(cells, row, column) || isHeadless(cells, row, column, first);
    if (isFilled && first === null) first = column;
    if (isFilled || first === null) continue;
    runs.push({ row, first, last: column - 1 });
    first = null;
  }
  return joined(cells, runs).filter((run) => isWords(cells, run));
}

/** A cell of a caption that is merged with one above it. */
function isMerged({ plain }: PlainCells, row: number, column: number): boolean {
  return plain.merged.some((range) => range.top < row && isWithin(range, row, column));
}

/** A column without a caption, with cells below it, right of one that has one. */
function isHeadless(cells: PlainCells, row: number, column: number, first: number | null): boolean {
  return first !== null && column <= cells.right && !isBlankCell(cells.at(row + 1, column));
}

function joined(cells: PlainCells, runs: readonly Heading[]): Heading[] {
  const [whole, ...others] = runs;
  if (whole === undefined) return [];
  const isOneGap = runs.every((run, index) => index === 0 || run.first - (runs[index - 1]?.last ?? 0) === 2);
  if (others.length === 0 || !isOneGap || runs.filter((run) => isOwnList(cells, run)).length > 1) return [...runs];
  return [{ ...whole, last: others.at(-1)?.last ?? whole.last }];
}

function isOwnList(cells: PlainCells, heading: Heading): boolean {
  const { row, first, last } = heading;
  const captions = captionsIn(cells, heading);
  const rows = Array.from({ length: 20 }, (_, index) => cells.between(row + 1 + index, first, last));
  return REQUIRED_TABLES.some((table) => {
    const must = fieldsOf(table).filter(({ filled, name }) => filled && name !== "administration");
    const { fields } = recogniseFields(table, { captions, rows });
    const found = fields.filter(({ field, position }) => position !== null && must.some(({ name }) => name === field));
    return found.length >= OWN_SHARE * must.length;
  });
}

function isWords(cells: PlainCells, { row, first, last }: Heading): boolean {
  const filled = cells.between(row, first, last).filter((cell) => !isBlankCell(cell));
  const words = filled.filter((cell) => typeof cell === "string" && /\p{L}|#|€|%/u.test(cell));
  return words.length >= WORDS_MIN * filled.length;
}

/** How many columns the captions say, of the table that they say most of. */
function knownIn(cells: PlainCells, heading: Heading): number {
  const captions = captionsIn(cells, heading);
  return Math.max(...REQUIRED_TABLES.map((table) => knownOf(table, captions)));
}

function knownOf(table: TableName, captions: readonly string[]): number {
  const fields = captions.flatMap((caption) => captionMeanings(table, caption).slice(0, 1)).map(({ field }) => field);
  return new Set(fields).size;
}
