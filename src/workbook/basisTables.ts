import { type Book, type Change, KEY_FIELDS, type Tables } from "../domain/book/book";
import type { Finding } from "../domain/book/finding";
import { type BookRecord, TABLE_NAMES, type TableName } from "../domain/book/records";
import { groupBy } from "../kit/groupBy";
import { quotedSheet } from "../sheets/address";
import type { FoundTable, WorkbookContents } from "../sheets/contents";
import { formulasByField } from "../sheets/formulaRows";
import { type Layout, type TableLayout, withRows } from "../sheets/layout";
import { onlyAdministration } from "../sheets/onlyAdministration";
import { type DecodedRows, decodeRows } from "../sheets/rows";
import { ownColumns } from "../sheets/sharedTables";
import { fieldsOf } from "../sheets/tables";
import { type BasisTable, WorkbookError } from "./workbook";

/** A book as it was read, and how its tables lay. */
export interface Known {
  readonly book: Book;
  readonly layout: Layout;
}

/** The numbers that changes build upon, whichever tables they change. */
const COUNTED = ["Orders", "Ledger", "Log"] as const;

/** What must be read again before these changes are written: keys, counters, and every column of which a change knows what it was. */
export function basisTables(changes: readonly Change[], layout: Layout): readonly BasisTable[] {
  const byTable = new Map<TableName, Change[]>(COUNTED.map((table) => [table, []]));
  for (const change of changes) {
    const ofTable = byTable.get(change.table);
    if (ofTable === undefined) byTable.set(change.table, [change]);
    else ofTable.push(change);
  }
  const all = [...byTable].map(([table, ofTable]) => basisTable(table, ofTable, layout.tables[table]));
  // A table of the user's that is two of ours is read once, for both.
  return [...groupBy(all, ({ table }) => table).values()].map(([first, ...more]) => more.reduce(together, first));
}

function together(one: BasisTable, other: BasisTable): BasisTable {
  const columns = one.columns === null || other.columns === null ? null : [...one.columns, ...other.columns];
  return {
    table: one.table,
    columns: columns === null ? null : [...new Set(columns)].sort((first, second) => first - second),
    addRows: one.addRows + other.addRows,
    addColumns: one.addColumns + other.addColumns,
  };
}

function basisTable(table: TableName, changes: readonly Change[], layout: TableLayout | undefined): BasisTable {
  // Somebody may have made a table that was absent.
  if (layout === undefined) return { table, columns: [], addRows: 0, addColumns: 0 };
  const missing = fieldsOf(table).filter(({ name }) => !layout.columns.has(name));
  const removes = changes.some(({ kind }) => kind === "remove");
  return {
    table: layout.name,
    // Whether a lone row is blank, all its cells tell; what is removed is compared whole.
    columns: removes || layout.rowCount <= 1 ? null : positionsOf(table, changes, layout),
    addRows: changes.filter(({ kind }) => kind === "append").length,
    addColumns: changes.length === 0 ? 0 : missing.length,
  };
}

function positionsOf(table: TableName, changes: readonly Change[], { columns }: TableLayout): readonly number[] {
  const fields = new Set<string>(KEY_FIELDS[table]);
  for (const change of changes) {
    if (change.kind === "set") for (const field in change.was) fields.add(field);
  }
  const positions = [...fields].flatMap((field) => columns.get(field) ?? []);
  return positions.sort((one, other) => one - other);
}

/**
 * The tables of a basis as they are now: only the fields that were read are known of their records, and what of these could
 * not be read. Throws WorkbookError
 * when one of them came, went, or has other columns than it had.
 */
export function knownAgain(contents: WorkbookContents, known: Known, basis: readonly BasisTable[]): Known {
  const { book, layout } = known;
  const found = new Map(contents.tables.map((table) => [table.name, table]));
  const layouts: Partial<Record<TableName, TableLayout>> = { ...layout.tables };
  const tables: Partial<Record<TableName, readonly BookRecord[]>> = {};
  const findings: Finding[] = [];
  for (const table of TABLE_NAMES) {
    tables[table] = [];
    const before = layout.tables[table];
    const wanted = basis.find((one) => one.table === (before?.name ?? table));
    if (wanted === undefined) continue;
    const now = found.get(wanted.table);
    if (before === undefined && now === undefined) continue;
    if (before === undefined || now === undefined || !isSame(before.captions, now.captions)) {
      const sheet = now?.sheet ?? before?.sheet ?? table;
      throw new WorkbookError("workbook.basisChanged", { what: quotedSheet(sheet) });
    }
    const { records, findings: ofTable } = rowsAgain(before, now, wanted, known, contents.date1904);
    tables[table] = records;
    for (const one of ofTable) if (one.severity === "error") findings.push(one);
    layouts[table] = layoutAgain(before, now, records);
  }
  return {
    book: { ...book, tables: tables as unknown as Tables, findings },
    layout: { ...layout, date1904: contents.date1904, tables: layouts },
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((caption, index) => caption === other[index]);
}

function rowsAgain(
  { table, columns }: TableLayout,
  now: FoundTable,
  wanted: BasisTable,
  { book, layout }: Known,
  date1904: boolean,
): DecodedRows {
  const read = wanted.columns === null ? null : new Set(wanted.columns);
  const known = new Map([...columns].filter(([, position]) => read?.has(position) ?? true));
  const administration = onlyAdministration(book.tables.Administrations);
  const own = ownColumns(table, (one) => layout.tables[one]);
  const reading = { language: book.language, date1904 };
  return decodeRows(table, now, known, reading, () => undefined, { administration, own });
}

function layoutAgain(before: TableLayout, now: FoundTable, records: readonly BookRecord[]): TableLayout {
  const { sheet, headerRow, firstColumn, rows } = now;
  const rowCount = rows.length === 1 && records.length === 0 ? 0 : rows.length;
  const { table, name, captions, language, columns } = before;
  const formulas = formulasByField(now, columns);
  return withRows({
    ...{ table, name, captions, language, columns, sheet, headerRow, firstColumn, rowCount, records },
    ...(formulas === undefined ? {} : { formulas }),
  });
}
