import type { Change } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import type { TableName } from "../domain/book/records";
import type { ColumnWrite, NewColumn, TableWrite } from "./contents";
import { foldCaption } from "./foldCaption";
import type { Layout, TableLayout } from "./layout";

/*
 * One table of the user's own that is two of ours: contacts, each with a mandate in the same row. Rows are read as both and
 * changed in place; a row is one record of each, so that none is added or removed by itself.
 */

/** Tables of ours that one table may be. */
const SHARING: readonly TableName[] = ["Debtors", "Mandates"];

/** Whether these tables of ours may be one table of the user's. */
export function mayShare(tables: readonly TableName[]): boolean {
  return tables.every((table) => SHARING.includes(table));
}

/** The name of the table that one of ours is, and our columns of it. */
interface Lying {
  readonly name: string;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * The columns of its own by which a row is a record of this table, of a table that holds the records of another one too: a
 * contact without anything of a mandate has none. Null where every row is one.
 */
export function ownColumns(
  table: TableName,
  lies: (table: TableName) => Lying | undefined,
): ReadonlySet<number> | null {
  const [one, other] = [lies("Debtors"), lies("Mandates")];
  if (table !== "Mandates" || other === undefined || one?.name !== other.name) return null;
  const others = new Set(one.columns.values());
  return new Set([...other.columns.values()].filter((position) => !others.has(position)));
}

/** What no table that is two of ours can take: a row more or less. */
export function sharedRefusals(layout: Layout, changes: readonly Change[]): Finding[] {
  const [first, second] = SHARING.map((table) => layout.tables[table]);
  if (second === undefined || first?.name !== second.name) return [];
  return [first, second].flatMap(({ table, name }) => {
    const count = changes.filter((change) => change.table === table && change.kind !== "set").length;
    if (count === 0) return [];
    return [finding("table.sharedRows", { table, row: null, field: null }, { tableName: name, count })];
  });
}

/** Writes to one table become one, whichever of ours each is about; a column that both add is added once. */
export function mergedWrites(writes: readonly TableWrite[], layout: Layout): readonly TableWrite[] {
  const merged: TableWrite[] = [];
  for (const write of writes) {
    const at = merged.findIndex(({ table }) => table === write.table);
    const before = merged[at];
    if (before === undefined) merged.push(write);
    else merged[at] = mergedWrite(before, write, widthOf(layout, write.table));
  }
  return merged;
}

function widthOf({ tables }: Layout, name: string): number {
  const { captions } = Object.values(tables).find((lies) => lies.name === name) as TableLayout;
  return captions.length;
}

function mergedWrite(first: TableWrite, second: TableWrite, width: number): TableWrite {
  const addColumns: NewColumn[] = [...first.addColumns];
  const placeOf = second.addColumns.map((column) => {
    const known = addColumns.findIndex(({ caption }) => foldCaption(caption) === foldCaption(column.caption));
    return width + (known >= 0 ? known : addColumns.push(column) - 1);
  });
  const moved = second.columns.map((one): ColumnWrite => {
    return { ...one, column: placeOf[one.column - width] ?? one.column };
  });
  const columns = moved.reduce<readonly ColumnWrite[]>(withColumn, first.columns);
  return { ...first, addColumns, columns };
}

/** Of a cell that is written for both the last value stands. */
function withColumn(columns: readonly ColumnWrite[], added: ColumnWrite): readonly ColumnWrite[] {
  const known = columns.find(({ column }) => column === added.column);
  if (known === undefined) return [...columns, added];
  const cells = new Map([...known.cells, ...added.cells]);
  return columns.map((one) => (one === known ? { ...one, cells } : one));
}
