import type { Change } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import { certainFields, isPostedTable, STORED_TABLES } from "../domain/book/postedFields";
import { TABLE_NAMES, type TableName } from "../domain/book/records";
import { columnLetters } from "./address";
import type { FoundTable, TableRoom } from "./contents";
import type { Layout, TableLayout } from "./layout";
import { sharedRefusals } from "./sharedTables";
import { fieldsOf } from "./tables";

/** A table, where it lies, and which of our columns it has. */
interface RoomyTable {
  readonly table: TableName;
  readonly found: Pick<FoundTable, "sheet" | "headerRow" | "firstColumn" | "captions" | "room">;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * What would refuse the next posting, told before anything is decided (docs/law/workbook.md): a protected sheet, cells
 * beside a table that must get a column, a table that a query fills. And what stands beside a table without being part of
 * it, which nobody reads.
 */
export function roomFindings(one: RoomyTable, hasRecords: boolean): Finding[] {
  const { table, found, columns } = one;
  const { room } = found;
  if (room === undefined) return [];
  const missing = certainFields(table).filter((field) => !columns.has(field));
  const isPosted = isPostedTable(table) && (STORED_TABLES.has(table) || hasRecords);
  return [
    ...(isPosted ? refusals(one, room, missing) : []),
    ...(room.beside?.isOfTable === false && room.freeColumns === 0 ? [columnsBeside(one, room.beside)] : []),
  ];
}

function columnsBeside({ table }: RoomyTable, { row, column }: NonNullable<TableRoom["beside"]>): Finding {
  const params = { column: columnLetters(column), row };
  return finding("table.columnsBeside", { table, row, field: null }, params);
}

function refusals({ table, found }: RoomyTable, room: TableRoom, missing: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const whole = { table, row: null, field: null };
  if (room.isProtected) findings.push(finding("sheet.protected", whole, { sheet: found.sheet }));
  if (room.isQueried) {
    const code = missing.length > 0 ? "table.queried" : "table.refreshed";
    findings.push(finding(code, whole, { count: missing.length }));
  }
  const { beside, freeColumns } = room;
  if (beside !== undefined && freeColumns !== undefined && missing.length > freeColumns) {
    findings.push(noRoomBeside(table, beside, missing.length));
  }
  return findings;
}

function noRoomBeside(table: TableName, { row, column }: NonNullable<TableRoom["beside"]>, count: number): Finding {
  const params = { count, cell: `${columnLetters(column)}${String(row)}` };
  return finding("table.noRoomBeside", { table, row, field: null }, params);
}

/** What refuses these changes themselves, wherever they come from: the same, reckoned with what they add. */
export function writeRefusals(layout: Layout, changes: readonly Change[]): Finding[] {
  const ofRooms = TABLE_NAMES.flatMap((table) => {
    const lies = layout.tables[table];
    if (lies?.room === undefined) return [];
    const ofTable = changes.filter((change) => change.table === table);
    return ofTable.length === 0 ? [] : refusedBy(table, lies, lies.room, ofTable);
  });
  return [...sharedRefusals(layout, changes), ...ofRooms];
}

function refusedBy(table: TableName, lies: TableLayout, room: TableRoom, changes: readonly Change[]): Finding[] {
  const missing = missingFields(table, lies, changes);
  const findings = refusals({ table, found: lies, columns: lies.columns }, room, missing).filter(
    ({ severity }) => severity === "error",
  );
  const added = addedRows(changes) - (lies.rowCount === 0 ? 1 : 0);
  const { freeRows } = room;
  if (freeRows === undefined || added <= freeRows) return findings;
  const row = lies.headerRow + Math.max(1, lies.rowCount) + freeRows + 1;
  return [...findings, finding("table.rowsNoRoom", { table, row, field: null }, { count: added, free: freeRows, row })];
}

/** The columns that must be added: those that get a value and are not there. */
function missingFields(table: TableName, { columns }: TableLayout, changes: readonly Change[]): readonly string[] {
  return fieldsOf(table).flatMap(({ name }) => {
    if (columns.has(name)) return [];
    const isFilled = changes.some((change) => {
      if (change.kind === "remove") return false;
      const values = (change.kind === "append" ? change.record : change.fields) as Readonly<Record<string, unknown>>;
      return (values[name] ?? null) !== null;
    });
    return isFilled ? [name] : [];
  });
}

/** By how many rows a table grows. */
function addedRows(changes: readonly Change[]): number {
  return changes.reduce((sum, { kind }) => sum + (kind === "append" ? 1 : kind === "remove" ? -1 : 0), 0);
}
