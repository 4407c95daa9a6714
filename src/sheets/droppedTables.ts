import { groupBy } from "../kit/groupBy";
import { TABLE_NAMES, type TableName } from "../domain/book/records";
import type { FoundList, LaidTable, WorkbookContents } from "./contents";
import { columnLetters } from "./address";

/** A table of ours of which only the cells are left. */
export interface DroppedTable {
  readonly table: TableName;
  /** The lists that may be it; more than one when they fit equally well. */
  readonly lists: readonly [FoundList, ...FoundList[]];
}

/**
 * The tables that `isThere` says are absent while their cells stand on a sheet, in the order of the contract. A list on
 * the sheet that we made for the table comes before one that only has its captions, such as a copy.
 */
export function droppedTables(
  { lists = [] }: WorkbookContents,
  isThere: (table: TableName) => boolean,
): readonly DroppedTable[] {
  const byTable = groupBy(lists, ({ headed }) => headed.table);
  return TABLE_NAMES.flatMap((table): DroppedTable[] => {
    const all = byTable.get(table);
    if (all === undefined || isThere(table)) return [];
    const [first, ...others] = all.filter(({ headed }) => headed.isNamed);
    return [{ table, lists: first === undefined ? all : [first, ...others] }];
  });
}

/** The table over the only list that it can be; null when several can. */
export function laidTable({ table, lists }: DroppedTable): LaidTable | null {
  const [{ sheet, headerRow, firstColumn, captions, rowCount }, ...others] = lists;
  return others.length > 0 ? null : { table, sheet, headerRow, firstColumn, captions, rowCount };
}

/** The cells of a table with its captions, as `A1:D20`. */
export function rangeOfLaid({ headerRow, firstColumn, captions, rowCount }: LaidTable): string {
  const last = columnLetters(firstColumn + captions.length - 1);
  return `${columnLetters(firstColumn)}${String(headerRow)}:${last}${String(headerRow + Math.max(1, rowCount))}`;
}
