import type { Report } from "../actions/action";
import { type Language, TABLE_NAMES, type TableName } from "../domain/records";
import type { NewSheet, TableWrite } from "../sheets/contents";
import { decodeBook } from "../sheets/decode";
import type { TableLayout } from "../sheets/layout";
import { newColumns } from "../sheets/newColumns";
import { newSheet } from "../sheets/newSheets";
import { matchTables } from "../sheets/matchTables";
import { fieldsOf } from "../sheets/tables";
import { proposeMapping } from "./mapping";
import { mappingRows } from "./mappingRows";
import type { Workbook } from "./workbook";

/** What setting up added to a workbook. */
export interface SetUp {
  readonly language: Language;
  /** Names of the sheets that were made. */
  readonly sheets: readonly string[];
  /** Captions of the columns that were added, each behind the name of its sheet. */
  readonly columns: readonly string[];
  /** Tables of the user's own that look like one that is missing, which was not made for that reason. */
  readonly ownTables: readonly { readonly table: TableName; readonly tableName: string }[];
}

/**
 * Adds to a workbook the tables and columns of docs/workbook that it lacks, in this language or else its own, and leaves
 * all else as it is. For a table that the user seems to have already, under another name, none is made. `write: false` only tells. Throws WorkbookError.
 */
export async function setUpWorkbook(
  workbook: Workbook,
  options: { readonly language: Language | null; readonly write: boolean; readonly report?: Report },
): Promise<SetUp> {
  const { report } = options;
  const contents = await workbook.read(report);
  const { layout } = decodeBook(contents, report);
  const proposal = proposeMapping(contents);
  const language = options.language ?? matchTables(contents, mappingRows(proposal)).language;
  const ownTables: { table: TableName; tableName: string }[] = [];
  const newSheets: NewSheet[] = [];
  const tables: TableWrite[] = [];
  const columns: string[] = [];
  for (const table of TABLE_NAMES) {
    const lies = layout.tables[table];
    if (lies === undefined) {
      const own = proposal.tables.find((one) => one.table === table);
      const names = own?.tableName == null ? (own?.candidates ?? []) : [own.tableName];
      ownTables.push(...names.map((tableName) => ({ table, tableName })));
      if (names.length > 0) continue;
      newSheets.push(newSheet(table, language, [], layout.date1904));
      continue;
    }
    const write = missingColumns(lies);
    if (write.addColumns.length > 0) tables.push(write);
    columns.push(...write.addColumns.map(({ caption }) => `${lies.sheet}: ${caption}`));
  }
  if (options.write && newSheets.length + tables.length > 0) await workbook.write({ newSheets, tables }, report);
  return { language, sheets: newSheets.map(({ sheet }) => sheet), columns, ownTables };
}

/** Columns go to the table's right, in the language that its other captions have. */
function missingColumns(layout: TableLayout): TableWrite {
  const { table, name, columns, rowCount } = layout;
  const missing = fieldsOf(table).filter((field) => !columns.has(field.name));
  const addColumns = newColumns(missing, layout);
  return { table: name, addColumns, columns: [], rowCount, appendRows: 0, removeRows: [] };
}
