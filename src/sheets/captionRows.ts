import { TABLE_NAMES, type TableName } from "../domain/book/records";
import { SHEET_NAMES } from "./captions";
import type { CellValue } from "./cellValue";
import { matchColumns } from "./columns";
import { foldCaption } from "./foldCaption";
import { fieldsOf } from "./tables";

/** Cells beside each other that may be the captions of a list which is no Excel table. */
export interface CaptionRow {
  readonly sheet: string;
  /** The sheet row as the user sees it: the first row is 1. */
  readonly headerRow: number;
  /** The sheet column of the first caption: A is 1. */
  readonly firstColumn: number;
  readonly captions: readonly string[];
}

/** Captions are looked for in so many rows from the top of a sheet. */
export const CAPTION_ROW_MAX = 30;

/** The fewest columns of a table of ours. */
const CAPTIONS_MIN = 3;

/** The runs of texts beside each other in a row, `cells` from column `firstColumn` on, that can head a table. */
export function captionRowsIn(
  sheet: string,
  headerRow: number,
  firstColumn: number,
  cells: readonly CellValue[],
): readonly CaptionRow[] {
  const rows: CaptionRow[] = [];
  let captions: string[] = [];
  for (let index = 0; index <= cells.length; index += 1) {
    const cell = cells[index] ?? null;
    if (typeof cell === "string" && cell.trim() !== "") {
      captions.push(cell);
      continue;
    }
    // Excel lets no two columns of a table bear one caption.
    const areDistinct = new Set(captions.map((caption) => caption.toLowerCase())).size === captions.length;
    if (captions.length >= CAPTIONS_MIN && areDistinct) {
      rows.push({ sheet, headerRow, firstColumn: firstColumn + index - captions.length, captions });
    }
    captions = [];
  }
  return rows;
}

/** Of our columns, so many stand in the captions on a sheet with our name: an unused column may have been removed. */
const NAMED_SHARE = 0.6;
/** The same on a sheet of another name, and how many columns a table has at least to be known by them alone. */
const UNNAMED_SHARE = 0.8;
const UNNAMED_FIELDS_MIN = 6;

/** The table of the contract whose columns the captions name, and whether the sheet bears the table's name too. */
export interface CaptionedTable {
  readonly table: TableName;
  readonly isNamed: boolean;
  /** The name that `Mapping` has for it, when it is a table of the user's own. */
  readonly ownName?: string;
}

/** Whether the sheet is called as we call the one of this table. */
export function bearsNameOf(sheet: string, table: TableName): boolean {
  const { nl, en } = SHEET_NAMES[table];
  return [nl, en].some((name) => foldCaption(name) === foldCaption(sheet));
}

/**
 * Which of our tables the captions are of: nearly all of our captions stand in it, or most of them on the sheet that we made for
 * it. Null for any other list, such as a firm's own one that has a few of them.
 */
export function captionedTable({ sheet, captions }: CaptionRow): CaptionedTable | null {
  let best: (CaptionedTable & { readonly share: number }) | null = null;
  for (const table of TABLE_NAMES) {
    const share = matchColumns(table, captions).columns.size / fieldsOf(table).length;
    const isNamed = bearsNameOf(sheet, table);
    const isHeaded = isNamed
      ? share >= NAMED_SHARE
      : share >= UNNAMED_SHARE && fieldsOf(table).length >= UNNAMED_FIELDS_MIN;
    const isBetter = best === null || (isNamed && !best.isNamed) || (isNamed === best.isNamed && share > best.share);
    if (isHeaded && isBetter) best = { table, isNamed, share };
  }
  return best === null ? null : { table: best.table, isNamed: best.isNamed };
}
