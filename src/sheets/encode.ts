import type { Change } from "../domain/book/book";
import type { Language, RecordTypes, TableName } from "../domain/book/records";
import { encodeCell, type FieldValue, type Writing } from "./cells";
import type { CellValue } from "./cellValue";
import { ColumnCells } from "./columnCells";
import type { ColumnWrite, NewSheet, TableWrite, WorkbookWrite } from "./contents";
import type { Layout, TableLayout } from "./layout";
import { newColumns } from "./newColumns";
import { newSheet } from "./newSheets";
import { mergedWrites } from "./sharedTables";
import { TableChanges, type Values } from "./tableChanges";
import { accountsIn, withShownColumns } from "./besideWrites";
import { type Field, fieldOf, fieldsOf, isOfAdministration } from "./tables";

/**
 * What the changes come to in the cells of the workbook. Several changes of one record become one, in which the last value
 * of each field stands; rows are found by key. Tables, and columns within a table, stand in the order in which they were
 * last changed. An absent table becomes a new sheet in `language`; an absent column that gets a value is added at the
 * right. A change of a record that is not there is a programming error.
 */
export function encodeChanges(changes: readonly Change[], layout: Layout, language: Language): WorkbookWrite {
  const newSheets: NewSheet[] = [];
  const tables: TableWrite[] = [];
  for (const merged of mergeChanges(changes, layout)) {
    const { table, layout: lies } = merged;
    const appended = merged.appendedRecords();
    if (lies !== undefined) {
      const writing = { language: lies.language, date1904: layout.date1904 };
      const fields = tableWrite(merged, appended, lies, writing);
      const write = fields === null ? null : withShownColumns(fields, appended, lies, accountsIn(layout));
      if (write !== null) tables.push(write);
    } else if (appended.length > 0) {
      const records = appended as unknown as readonly RecordTypes[TableName][];
      newSheets.push(newSheet(table, language, records, layout.date1904, accountsIn(layout)));
    }
  }
  return { newSheets, tables: mergedWrites(tables, layout) };
}

function mergeChanges(changes: readonly Change[], layout: Layout): Iterable<TableChanges> {
  const merged = new Map<TableName, TableChanges>();
  let current: TableName | null = null;
  for (const change of changes) {
    const ofTable = merged.get(change.table) ?? new TableChanges(change.table, layout.tables[change.table]);
    if (current !== change.table) {
      // Put at the end again: what closes an action, an order's status say, is written last.
      merged.delete(change.table);
      merged.set(change.table, ofTable);
      current = change.table;
    }
    ofTable.take(change);
  }
  return merged.values();
}

/** What one column gets. */
interface Column {
  readonly field: Field;
  readonly cells: ColumnCells;
}

function tableWrite(
  merged: TableChanges,
  appended: readonly Values[],
  layout: TableLayout,
  writing: Writing,
): TableWrite | null {
  const columns = columnsOf(merged, appended, layout, writing);
  const removeRows = [...merged.removed].sort((one, other) => one - other);
  if (columns.length === 0 && appended.length === 0 && removeRows.length === 0) return null;
  const added = fieldsOf(layout.table).filter(
    ({ name }) => !layout.columns.has(name) && columns.some(({ field }) => field.name === name),
  );
  return {
    table: layout.name,
    addColumns: newColumns(added, layout),
    columns: columns.map(({ field, cells }): ColumnWrite => ({
      column: layout.columns.get(field.name) ?? layout.captions.length + added.indexOf(field),
      kind: field.kind,
      cells,
    })),
    rowCount: layout.rowCount,
    appendRows: appended.length,
    removeRows,
  };
}

/** The columns that get something: those of new rows first, then in the order in which fields were last changed. */
function columnsOf(
  { table, fields, sets }: TableChanges,
  appended: readonly Values[],
  { columns, rowCount, formulas }: TableLayout,
  writing: Writing,
): readonly Column[] {
  // A table without a column for the administration is one of a firm that has one, and needs none.
  const inNewRows = fieldsOf(table).flatMap((field) =>
    fields.has(field.name) || (isOfAdministration(field) && !columns.has(field.name)) ? [] : [field.name],
  );
  return [...inNewRows, ...fields]
    .map((name): Column => {
      const field = fieldOf(table, name);
      const changed = new Map<number, CellValue>();
      const present = columns.has(name);
      const held = formulas?.get(name);
      if (fields.has(name)) {
        for (const [row, values] of sets) {
          const value = values[name] as FieldValue | undefined;
          // A formula of the user's is never written over.
          if (held?.has(row) === true) continue;
          // Nothing needs no column of its own.
          if (value !== undefined && (present || value !== null)) changed.set(row, encodeCell(field, value, writing));
        }
      }
      return {
        field,
        cells: new ColumnCells(
          changed,
          { first: rowCount, records: held?.isWhole === true ? [] : appended },
          field,
          writing,
        ),
      };
    })
    .filter(({ cells }) => !cells.isEmpty());
}
