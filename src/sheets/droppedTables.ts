import { groupBy } from "../kit/groupBy";
import { TABLE_NAMES, type TableName } from "../domain/book/records";
import type { FoundList, LaidTable, WorkbookContents } from "./contents";
import { columnLetters } from "./address";
import type { MatchedTables } from "./matchTables";

/** A table of ours, or of the user's own, of which only the cells are left. */
export interface DroppedTable {
  readonly table: TableName;
  /** The lists that may be it; more than one when they fit equally well. */
  readonly lists: readonly [FoundList, ...FoundList[]];
}

/**
 * The tables that were not found while their cells stand on a sheet, in the order of the contract. A list that `Mapping`
 * names comes before any other, and one on the sheet that we made for the table before one that only has its captions,
 * such as a copy.
 */
export function droppedTables(
  { lists = [] }: WorkbookContents,
  { byTable: there, mapping }: Pick<MatchedTables, "byTable" | "mapping">,
): readonly DroppedTable[] {
  const byTable = groupBy(lists, ({ headed }) => headed.table);
  return TABLE_NAMES.flatMap((table): DroppedTable[] => {
    const all = byTable.get(table);
    if (all === undefined || there.has(table)) return [];
    const own = those(all, ({ headed }) => headed.ownName !== undefined);
    // What else is wrong with the rows of a mapping, they tell themselves.
    if (own === null && mapping.wrong.has(table)) return [];
    const found = own ?? all;
    return [{ table, lists: those(found, ({ headed }) => headed.isNamed) ?? found }];
  });
}

/** The lists of which that is true; null when there is none. */
function those(lists: DroppedTable["lists"], isTrue: (list: FoundList) => boolean): DroppedTable["lists"] | null {
  const [first, ...others] = lists.filter(isTrue);
  return first === undefined ? null : [first, ...others];
}

/** The table over the only list that it can be; null when several can. */
export function laidTable({ table, lists }: DroppedTable): LaidTable | null {
  const [{ headed, sheet, headerRow, firstColumn, captions, rowCount }, ...others] = lists;
  if (others.length > 0) return null;
  return { table: headed.ownName ?? table, sheet, headerRow, firstColumn, captions, rowCount };
}

/** The cells of a table with its captions, as `A1:D20`. */
export function rangeOfLaid({ headerRow, firstColumn, captions, rowCount }: LaidTable): string {
  const last = columnLetters(firstColumn + captions.length - 1);
  return `${columnLetters(firstColumn)}${String(headerRow)}:${last}${String(headerRow + Math.max(1, rowCount))}`;
}
