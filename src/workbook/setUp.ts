import type { Report } from "../actions/action";
import { type Language, TABLE_NAMES } from "../domain/records";
import type { NewSheet, TableWrite } from "../sheets/contents";
import { decodeBook } from "../sheets/decode";
import type { TableLayout } from "../sheets/layout";
import { newColumns } from "../sheets/newColumns";
import { newSheet } from "../sheets/newSheets";
import { fieldsOf } from "../sheets/tables";
import type { Workbook } from "./workbook";

/** What setting up added to a workbook. */
export interface SetUp {
  readonly language: Language;
  /** Names of the sheets that were made. */
  readonly sheets: readonly string[];
  /** Captions of the columns that were added, each behind the name of its sheet. */
  readonly columns: readonly string[];
}

/**
 * Adds to a workbook the tables and columns of docs/workbook that it lacks, in this language or else its own, and leaves
 * all else as it is. `write: false` only tells. Throws WorkbookError.
 */
export async function setUpWorkbook(
  workbook: Workbook,
  options: { readonly language: Language | null; readonly write: boolean; readonly report?: Report },
): Promise<SetUp> {
  const { report } = options;
  const { book, layout } = decodeBook(await workbook.read(report), report);
  const language = options.language ?? book.language;
  const newSheets: NewSheet[] = [];
  const tables: TableWrite[] = [];
  const columns: string[] = [];
  for (const table of TABLE_NAMES) {
    const lies = layout.tables[table];
    if (lies === undefined) {
      newSheets.push(newSheet(table, language, [], layout.date1904));
      continue;
    }
    const write = missingColumns(lies);
    if (write.addColumns.length > 0) tables.push(write);
    columns.push(...write.addColumns.map(({ caption }) => `${lies.sheet}: ${caption}`));
  }
  if (options.write && newSheets.length + tables.length > 0) await workbook.write({ newSheets, tables }, report);
  return { language, sheets: newSheets.map(({ sheet }) => sheet), columns };
}

/** Columns go to the table's right, in the language that its other captions have. */
function missingColumns(layout: TableLayout): TableWrite {
  const { table, name, columns, rowCount } = layout;
  const missing = fieldsOf(table).filter((field) => !columns.has(field.name));
  const addColumns = newColumns(missing, layout);
  return { table: name, addColumns, columns: [], rowCount, appendRows: 0, removeRows: [] };
}
