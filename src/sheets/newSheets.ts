import {
  type Language,
  type LedgerAccount,
  type LedgerLine,
  type RecordTypes,
  TABLE_NAMES,
  type TableName,
} from "../domain/book/records";
import { SHEET_NAMES, YES_NO_WORDS } from "./captions";
import { encodeCell, type FieldValue, type Writing } from "./cells";
import { accountNames } from "../domain/book/accountNames";
import type { CellKind, CellValue, WrittenCell } from "./cellValue";
import type { ListedSheet, NewSheet, SheetColumn, Streamed } from "./contents";
import { headingNote, besideNote } from "./headingNotes";
import { ledgerTotals, sumsOf } from "./headingTotals";
import { isFilledByProgram, isTechnical, mustBeFilled, repeatedColumnsOf, tabColourOf } from "./sheetFace";
import { rulesOf } from "./sheetRules";
import { shownCells } from "./besideCells";
import { isShown, newSheetColumns, newSheetPositions, type ShownColumn } from "./besideFields";
import { type Field, isWritten } from "./tables";

/** How wide a column of each kind is at least, in characters. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 24,
  date: 12,
  "date-time": 20,
  amount: 14,
  percent: 10,
  integer: 10,
  "yes/no": 8,
  code: 14,
};
/** References and numbers are shorter than names. */
const IDENTIFIER_WIDTH = 18;
/** Room for the filter button beside a caption. */
const BUTTON_WIDTH = 4;

function listOf(field: Field, language: Language): readonly string[] | null {
  if (field.kind === "yes/no") return [YES_NO_WORDS.yes[language], YES_NO_WORDS.no[language]];
  return field.kind === "code" ? Object.values(field.words).map((word) => word[language]) : null;
}

/** How wide a column is in which this field stands under this caption, in characters. */
export function widthOf({ identifier, kind }: Pick<Field, "identifier" | "kind">, caption: string): number {
  const width = identifier === true ? IDENTIFIER_WIDTH : WIDTHS[kind];
  return Math.max(width, caption.length + BUTTON_WIDTH);
}

function columnOf(field: Field, language: Language): SheetColumn {
  const caption = field.caption[language];
  const list = listOf(field, language);
  return {
    caption,
    kind: field.kind,
    width: widthOf(field, caption),
    ...(list === null ? {} : { list }),
    written: isWritten(field),
    ...(mustBeFilled(field) ? { mustBeFilled: true as const } : {}),
    note: headingNote(field, language),
  };
}

/** A column beside the fields. */
function shownColumnOf({ caption: captions, kind, isLink }: ShownColumn, language: Language): SheetColumn {
  const caption = captions[language];
  const width = widthOf({ kind: "text", identifier: isLink }, caption);
  return { caption, kind, width, written: true, note: besideNote(isLink, language) };
}

/**
 * The sheet of a table with these records, its columns in the order of docs/workbook, in the captions and words of the
 * language. `date1904` is that of the workbook that gets it.
 */
export function newSheet<T extends TableName>(
  table: T,
  language: Language,
  records: readonly RecordTypes[T][] = [],
  date1904 = false,
  accounts: readonly LedgerAccount[] = [],
): ListedSheet {
  const rows = records.map(rowWriter(table, { language, date1904 }));
  const frame = frameOf(table, language);
  if (table !== "Ledger") return { ...frame, rows };
  const lines = records as readonly LedgerLine[];
  return {
    ...frame,
    above: ledgerTotals(sumsOf(lines), language),
    rows: withShown(rows, lines, frame.columns, accounts),
  };
}

/** The rows of a new ledger with what is shown beside its fields. */
function withShown(
  rows: readonly (readonly CellValue[])[],
  lines: readonly LedgerLine[],
  columns: readonly SheetColumn[],
  accounts: readonly LedgerAccount[],
): readonly (readonly WrittenCell[])[] {
  const number = columns[newSheetPositions("Ledger").get("number") ?? 0]?.caption ?? "";
  const added = lines.map((line, row) => ({ row, line }));
  const cells = shownCells(
    [],
    added,
    { name: "Ledger", number },
    accountNames({ tables: { LedgerAccounts: accounts } }),
  );
  const all = newSheetColumns("Ledger");
  return rows.map((row, index) =>
    row.map((cell, position): WrittenCell => {
      const column = all[position];
      return column !== undefined && isShown(column) ? (cells[column.shown].get(index) ?? null) : cell;
    }),
  );
}

/** The sheet of a table whose records, and so its rows, are made one by one as they are written. */
export function streamedSheet<T extends TableName>(
  table: T,
  language: Language,
  records: Streamed<RecordTypes[T]>,
): NewSheet {
  const rowOf = rowWriter(table, { language, date1904: false });
  const rows = {
    length: records.length,
    *[Symbol.iterator]() {
      for (const record of records) yield rowOf(record);
    },
  };
  const above = table === "Ledger" ? { above: ledgerTotals(sumsOf(records as Iterable<LedgerLine>), language) } : {};
  return { ...frameOf(table, language), ...above, rows };
}

function frameOf(table: TableName, language: Language): Omit<NewSheet, "rows"> {
  const columns = newSheetColumns(table).map((column) =>
    isShown(column)
      ? shownColumnOf(column, language)
      : { ...columnOf(column, language), ...(isTechnical(table, column.name) ? { isGrouped: true } : {}) },
  );
  return {
    ...{ sheet: SHEET_NAMES[table][language], table, columns, rules: rulesOf(table) },
    ...{ tab: tabColourOf(table), repeatedColumns: repeatedColumnsOf(table) },
    ...(isFilledByProgram(table) ? { isCutOnPaper: true } : {}),
  };
}

function rowWriter<T extends TableName>(table: T, writing: Writing): (record: RecordTypes[T]) => readonly CellValue[] {
  const columns = newSheetColumns(table);
  return (record) => {
    const values = record as unknown as Readonly<Record<string, FieldValue>>;
    return columns.map((column) => (isShown(column) ? null : encodeCell(column, values[column.name] ?? null, writing)));
  };
}

/** The sheets of a whole new workbook, in their order, with the records that are given. */
export function allNewSheets(
  language: Language,
  records: { readonly [T in TableName]?: readonly RecordTypes[T][] } = {},
): ListedSheet[] {
  return TABLE_NAMES.map((table) =>
    newSheet(table, language, records[table] as readonly RecordTypes[TableName][], false, records.LedgerAccounts),
  );
}
