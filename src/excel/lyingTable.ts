import type { FoundTable, TableRoom } from "../sheets/contents";
import type { Discovery } from "./discover";

/** Where a table lies on its sheet, and what is in the way of a write. Rows and columns count from 0, as in Office.js. */
export interface LyingTable {
  readonly found: FoundTable;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly bodyRows: number;
  readonly hasTotals: boolean;
  readonly isFiltered: boolean;
  readonly isQueried: boolean;
  /** The topmost row below the table that holds something, of those that were looked at; null when they are free. */
  readonly takenBelow: number | null;
  /** The leftmost column beside the table that holds something, of those that were looked at. */
  readonly takenBeside: number | null;
  /** The topmost row in which something stands beside it. */
  readonly besideRow: number | null;
}

/** The table as it lies among all that were read: what stands around it, and what of that is another table's. */
export function amongOthers(table: LyingTable, all: readonly LyingTable[], sheets: Discovery["sheets"]): LyingTable {
  return withRoom(withoutNeighbour(table, all), all, sheets);
}

/** What stands right below a table may be another table. */
function withoutNeighbour(table: LyingTable, all: readonly LyingTable[]): LyingTable {
  const { rowBelow, ...found } = table.found;
  const isNeighbour = ({ found: other, top, left, width }: LyingTable): boolean =>
    other.sheet === found.sheet &&
    top + 1 === rowBelow?.row &&
    left < table.left + table.width &&
    table.left < left + width;
  return rowBelow !== undefined && all.some(isNeighbour) ? { ...table, found } : table;
}

/** The table with what stands around it, when all of it was read. */
function withRoom(table: LyingTable, all: readonly LyingTable[], sheets: Discovery["sheets"]): LyingTable {
  const { found, top, left, width, bodyRows, hasTotals, isQueried, takenBelow, takenBeside } = table;
  const isProtected = sheets.get(found.sheet) === true;
  if (!isProtected && !isQueried && takenBelow === null && takenBeside === null) return table;
  const bottom = top + bodyRows + (hasTotals ? 1 : 0);
  const isOfTable = takenBeside !== null && all.some((other) => other !== table && holds(other, table, takenBeside));
  const room: TableRoom = {
    ...{ isProtected, isQueried },
    ...(takenBelow === null ? {} : { freeRows: takenBelow - bottom - 1 }),
    ...(takenBeside === null
      ? {}
      : {
          freeColumns: takenBeside - left - width,
          beside: { row: (table.besideRow ?? top) + 1, column: takenBeside + 1, isOfTable },
        }),
  };
  return { ...table, found: { ...found, room } };
}

/** Whether another table has the column in one of the rows of this one. */
function holds({ found, top, left, width, bodyRows }: LyingTable, table: LyingTable, column: number): boolean {
  const isHere = found.sheet === table.found.sheet && left <= column && column < left + width;
  return isHere && top <= table.top + table.bodyRows && table.top <= top + bodyRows;
}
