import { captionMeanings } from "./captionMeaning";
import type { CellValue } from "./cellValue";
import type { PlainCells } from "./plainSheet";
import { REQUIRED_TABLES } from "./tables";
import { filledIn, isTotalRow, usualFill } from "./totalRow";

/** Where the captions of a list stand. */
interface Captions {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** The rows below captions that are records. */
export interface ListBody {
  readonly count: number;
  /** Sheet rows of totals between records. */
  readonly totals: readonly number[];
}

/** A record fills as much as that of what records mostly fill. */
const FILLED_SHARE = 0.5;

/**
 * How far down the records go: over blank rows as long as records follow, but not over a total, a note or other captions at
 * the end. A total with records below it is told of.
 */
export function listBody(cells: PlainCells, captions: Captions): ListBody {
  const { row, first, last } = captions;
  const rowOf = (at: number): readonly CellValue[] => cells.between(at, first, last);
  const usual = usualFill(rowsBelow(cells, captions));
  const totals: number[] = [];
  const passed: number[] = [];
  let end = row;
  for (let at = row + 1; at <= cells.bottom; at += 1) {
    const kind = kindOf(rowOf(at), usual);
    if (kind === "captions") break;
    if (kind === "total") passed.push(at);
    if (kind !== "record") continue;
    // Far below, what looks like a record belongs to something else.
    if (at - end > GAP_MAX) break;
    totals.push(...passed.splice(0));
    end = at;
  }
  return { count: end - row, totals };
}

const GAP_MAX = 20;

function* rowsBelow(cells: PlainCells, { row, first, last }: Captions): Generator<readonly CellValue[]> {
  for (let at = row + 1; at <= cells.bottom; at += 1) yield cells.between(at, first, last);
}

function kindOf(row: readonly CellValue[], usual: number): "blank" | "record" | "total" | "captions" | "other" {
  const filled = filledIn(row);
  if (filled === 0) return "blank";
  if (isTotalRow(row, usual)) return "total";
  if (areCaptions(row, filled)) return "captions";
  return filled >= Math.max(1, FILLED_SHARE * usual) ? "record" : "other";
}

/** Captions of another list: nearly all cells are headings that are known. */
function areCaptions(row: readonly CellValue[], filled: number): boolean {
  if (filled < 2) return false;
  const known = (table: (typeof REQUIRED_TABLES)[number]): number =>
    row.filter((cell) => typeof cell === "string" && captionMeanings(table, cell).length > 0).length;
  return REQUIRED_TABLES.some((table) => known(table) === filled);
}
