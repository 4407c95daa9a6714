import { accountNames } from "../domain/book/accountNames";
import type { LedgerAccount, LedgerLine } from "../domain/book/records";
import type { CellValue } from "./cellValue";
import type { ColumnWrite, TableWrite, WorkbookContents } from "./contents";
import { bodyRow, type Layout, type TableLayout } from "./layout";
import { type LedgerRow, shownCells, type ShownCells } from "./besideCells";
import { shownColumnsOf, shownPosition } from "./besideFields";
import type { Values } from "./tableChanges";

/** The names of ledger accounts that a workbook has. */
export function accountsIn({ tables }: Pick<Layout, "tables">): readonly LedgerAccount[] {
  return (tables.LedgerAccounts?.records ?? []) as readonly LedgerAccount[];
}

/** A write to the ledger with what the columns beside its fields show of the rows that it adds; columns that are not there stay away. */
export function withShownColumns(
  write: TableWrite,
  appended: readonly Values[],
  layout: TableLayout,
  accounts: readonly LedgerAccount[],
): TableWrite {
  const { table, captions, rowCount } = layout;
  const present = shownColumnsOf(table).filter((column) => shownPosition(column, captions) >= 0);
  if (present.length === 0 || appended.length === 0) return write;
  const added = appended.map((line, index) => ({ row: rowCount + index, line: line as unknown as LedgerLine }));
  const cells = cellsOf(layout, rowsIn(layout), added, accounts);
  const columns = present.map((column): ColumnWrite => ({
    column: shownPosition(column, captions),
    kind: column.kind,
    cells: cells[column.shown],
  }));
  return { ...write, columns: [...write.columns, ...columns.filter((one) => one.cells.size > 0)] };
}

/**
 * What gives a ledger that is there the columns beside its fields: those that it lacks at its right, and in every blank cell of
 * them what it shows. Null where nothing is missing, and where there is no ledger.
 */
export function missingShown({ tables }: Layout, contents: WorkbookContents): TableWrite | null {
  const layout = tables.Ledger;
  const found = contents.tables.find((one) => one.name === layout?.name);
  if (layout === undefined || found === undefined) return null;
  const { name, captions, rowCount, language } = layout;
  const all = shownColumnsOf("Ledger");
  const missing = all.filter((column) => shownPosition(column, captions) < 0);
  const cells = cellsOf(layout, [], rowsIn(layout), accountsIn({ tables }));
  const columns = all.map((column): ColumnWrite => {
    const position = shownPosition(column, captions);
    const blank = [...cells[column.shown]].filter(([row]) => position < 0 || isBlank(found.rows[row]?.[position]));
    return {
      column: position < 0 ? captions.length + missing.indexOf(column) : position,
      kind: column.kind,
      cells: new Map(blank),
    };
  });
  const written = columns.filter((one) => one.cells.size > 0);
  if (missing.length === 0 && written.length === 0) return null;
  const addColumns = missing.map(({ caption, kind }) => ({ caption: caption[language], kind }));
  return { table: name, addColumns, columns: written, rowCount, appendRows: 0, removeRows: [] };
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === null || cell === "";
}

function rowsIn(layout: TableLayout): readonly LedgerRow[] {
  return (layout.records as readonly LedgerLine[]).map((line) => ({ row: bodyRow(layout, line), line }));
}

function cellsOf(
  { name, captions, columns }: TableLayout,
  earlier: readonly LedgerRow[],
  added: readonly LedgerRow[],
  accounts: readonly LedgerAccount[],
): ShownCells {
  const number = captions[columns.get("number") ?? -1] ?? "";
  return shownCells(earlier, added, { name, number }, accountNames({ tables: { LedgerAccounts: accounts } }));
}
