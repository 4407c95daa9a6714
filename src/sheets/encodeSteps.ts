import type { Append, Change } from "../domain/book";
import type { BookRecord, Language, TableName } from "../domain/records";
import { SHEET_NAMES } from "./captions";
import { fieldOfCaption } from "./columns";
import type { WorkbookWrite } from "./contents";
import { encodeInOrder } from "./encode";
import { type Layout, type TableLayout, withRows } from "./layout";
import { fieldsOf } from "./tables";

/**
 * What changes come to that are written step by step: every step's writes in their order, the next step's after them. A
 * later step may change records that an earlier one adds, but an earlier one removes nothing from the tables of a later.
 */
export function encodeSteps(
  steps: readonly (readonly Change[])[],
  layout: Layout,
  language: Language,
): readonly WorkbookWrite[] {
  let now = layout;
  return steps.flatMap((changes, index) => {
    const writes = encodeInOrder(changes, now, language);
    const later = new Set(steps.slice(index + 1).flatMap((step) => step.map(({ table }) => table)));
    for (const table of later) {
      const added = changes.filter((change) => change.kind === "append" && change.table === table) as Append[];
      if (added.length > 0) now = withAdded(now, table, added, writes, language);
    }
    return writes;
  });
}

/** The layout after records were added at the end of a table. */
function withAdded(
  layout: Layout,
  table: TableName,
  added: readonly Append[],
  writes: readonly WorkbookWrite[],
  language: Language,
): Layout {
  const before = layout.tables[table] ?? newLayout(table, language);
  const write = writes.flatMap(({ tables }) => tables).find((one) => one.table === before.name);
  const newCaptions = (write?.addColumns ?? []).map(({ caption }) => caption);
  const columns = new Map(before.columns);
  newCaptions.forEach((caption, index) => {
    const field = fieldOfCaption(table, caption);
    if (field !== null) columns.set(field, before.captions.length + index);
  });
  const first = before.headerRow + 1 + before.rowCount;
  const records = added.map(({ record }, index): BookRecord => ({ ...record, row: first + index }));
  const after = withRows({
    ...before,
    captions: [...before.captions, ...newCaptions],
    columns,
    rowCount: before.rowCount + records.length,
    records: [...before.records, ...records],
  });
  return { ...layout, tables: { ...layout.tables, [table]: after } };
}

/** Where the table of a new sheet lies, still without rows. */
function newLayout(table: TableName, language: Language): TableLayout {
  const fields = fieldsOf(table);
  return withRows({
    table,
    name: table,
    sheet: SHEET_NAMES[table][language],
    headerRow: 1,
    firstColumn: 1,
    captions: fields.map(({ caption }) => caption[language]),
    language,
    columns: new Map(fields.map(({ name }, index) => [name, index])),
    rowCount: 0,
    records: [],
  });
}
