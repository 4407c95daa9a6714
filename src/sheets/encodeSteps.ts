import type { Append, Change } from "../domain/book/book";
import type { BookRecord, Language, TableName } from "../domain/book/records";
import { SHEET_NAMES } from "./captions";
import { fieldOfCaption } from "./columns";
import type { TableWrite, WorkbookWrite } from "./contents";
import { encodeChanges } from "./encode";
import { bodyRow, type Layout, type TableLayout, withRows } from "./layout";
import { newSheetColumns, newSheetPositions } from "./besideFields";
import { newHeadingRow } from "./headingTotals";

/**
 * What changes come to that may be broken off while they are written: neighbours of one kind and table go together, and
 * nothing is put before what was decided to come before it. Rows are counted as the writes before have left them.
 */
export function encodeSteps(changes: readonly Change[], layout: Layout, language: Language): readonly WorkbookWrite[] {
  const runs = runsOf(changes);
  // One table of the user's may be two of ours.
  const nameOf = (table: TableName): string => layout.tables[table]?.name ?? table;
  const lastOf = new Map(runs.map(({ table }, index) => [nameOf(table), index]));
  let now = layout;
  return runs.map(({ table, changes: ofRun }, index) => {
    const write = encodeChanges(ofRun, now, language);
    if (lastOf.get(nameOf(table)) !== index) now = layoutAfter(now, table, ofRun, write, language);
    return write;
  });
}

interface Run {
  readonly kind: Change["kind"];
  readonly table: TableName;
  readonly changes: Change[];
}

function runsOf(changes: readonly Change[]): readonly Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.table === change.table && last.kind === change.kind) last.changes.push(change);
    else runs.push({ kind: change.kind, table: change.table, changes: [change] });
  }
  return runs;
}

/** The layout after a write to this table. */
function layoutAfter(
  layout: Layout,
  table: TableName,
  changes: readonly Change[],
  { tables: [write] }: WorkbookWrite,
  language: Language,
): Layout {
  const before = withColumns(layout.tables[table] ?? newLayout(table, language), write);
  const removed = write?.removeRows ?? [];
  const kept = removed.length === 0 ? before.records : withoutRows(before, removed);
  const added = changes.filter((change): change is Append & Change => change.kind === "append");
  const count = before.rowCount - removed.length;
  const first = before.headerRow + 1 + count;
  const records = added.map(({ record }, index): BookRecord => ({ ...record, row: first + index }));
  const after = withRows({ ...before, rowCount: count + records.length, records: [...kept, ...records] });
  // The columns of a table that is two of ours are those of both.
  const others = Object.entries(layout.tables).map(([name, lies]) => {
    const isSame = lies.name === after.name && name !== table;
    return [name, isSame ? withRows({ ...lies, captions: after.captions }) : lies] as const;
  });
  return { ...layout, tables: { ...Object.fromEntries(others), [table]: after } };
}

function withColumns(layout: TableLayout, write: TableWrite | undefined): TableLayout {
  const added = (write?.addColumns ?? []).map(({ caption }) => caption);
  if (added.length === 0) return layout;
  const columns = new Map(layout.columns);
  added.forEach((caption, index) => {
    const field = fieldOfCaption(layout.table, caption);
    if (field !== null) columns.set(field, layout.captions.length + index);
  });
  return { ...layout, captions: [...layout.captions, ...added], columns };
}

/** The records that stay, moved up by as many rows as went above them. */
function withoutRows(layout: TableLayout, removed: readonly number[]): readonly BookRecord[] {
  const gone = new Set(removed);
  return layout.records
    .filter((record) => !gone.has(bodyRow(layout, record)))
    .map((record) => ({ ...record, row: record.row - removed.filter((row) => row < bodyRow(layout, record)).length }));
}

/** Where the table of a new sheet lies, still without rows. */
function newLayout(table: TableName, language: Language): TableLayout {
  return withRows({
    table,
    name: table,
    sheet: SHEET_NAMES[table][language],
    headerRow: newHeadingRow(table),
    firstColumn: 1,
    captions: newSheetColumns(table).map(({ caption }) => caption[language]),
    language,
    columns: newSheetPositions(table),
    rowCount: 0,
    records: [],
  });
}
