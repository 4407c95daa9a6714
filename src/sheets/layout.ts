import { once } from "../kit/remembered";
import { type Key, keyOf } from "../domain/book/book";
import type { TableRoom } from "./contents";
import type { FormulaRows } from "./formulaRows";
import type { BookRecord, Language, RecordTypes, TableName } from "../domain/book/records";

/** How a table lies in its workbook. */
export interface TableLayout {
  readonly table: TableName;
  /** The ListObject's name as the workbook spells it. */
  readonly name: string;
  readonly sheet: string;
  /** The sheet row of the header; the first row is 1. Body row `index` is sheet row `headerRow + 1 + index`. */
  readonly headerRow: number;
  /** The sheet column of the first caption; A is 1. */
  readonly firstColumn: number;
  /** Of all columns, the user's own included. */
  readonly captions: readonly string[];
  /** The language of the captions; code words and yes or no are written in it. */
  readonly language: Language;
  /** Field to position in the table, 0 is the first column; an absent column has none. */
  readonly columns: ReadonlyMap<string, number>;
  /** Body rows, records and blank ones; 0 when the only row is blank. */
  readonly rowCount: number;
  readonly records: readonly BookRecord[];
  /** What surrounds the table; absent where nothing stands in the way of a write. */
  readonly room?: TableRoom;
  /** Which cells hold formulas, by field, and are never written; absent where none of our columns has any. */
  readonly formulas?: ReadonlyMap<string, FormulaRows>;
  /** Record key to body row index, made when first asked for; of equal keys the first, which is the one that changes are decided upon. */
  readonly rowsByKey: ReadonlyMap<Key, number>;
}

/** How a workbook's tables lie; an absent table has no layout. */
export interface Layout {
  readonly language: Language;
  /** Whether date serials count from 1904-01-01. */
  readonly date1904: boolean;
  readonly tables: Readonly<Partial<Record<TableName, TableLayout>>>;
}

/** The layout with the rows of its records. */
export function withRows(layout: Omit<TableLayout, "rowsByKey">): TableLayout {
  const rows = once(() => rowsOf(layout));
  return {
    ...layout,
    get rowsByKey() {
      return rows();
    },
  };
}

function rowsOf(layout: Omit<TableLayout, "rowsByKey">): ReadonlyMap<Key, number> {
  const rows = new Map<Key, number>();
  // From the last to the first, so that the first stays.
  for (const record of layout.records.toReversed()) {
    rows.set(keyOfRecord(layout.table, record), bodyRow(layout, record));
  }
  return rows;
}

/** The body row index of a record that was read from the table. */
export function bodyRow({ headerRow }: Pick<TableLayout, "headerRow">, { row }: BookRecord): number {
  return row - headerRow - 1;
}

/** The key of a record of a table that is known only when running. */
export function keyOfRecord(table: TableName, record: BookRecord): Key {
  return keyOf(table, record as RecordTypes[TableName]);
}
