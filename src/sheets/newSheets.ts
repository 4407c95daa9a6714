import { type Language, type RecordTypes, TABLE_NAMES, type TableName } from "../domain/book/records";
import { SHEET_NAMES, YES_NO_WORDS } from "./captions";
import { encodeCell, type FieldValue, type Writing } from "./cells";
import type { CellKind, CellValue } from "./cellValue";
import type { ListedSheet, NewSheet, SheetColumn, Streamed } from "./contents";
import { headingNote } from "./headingNotes";
import { rulesOf } from "./sheetRules";
import { type Field, fieldsOf, isWritten } from "./tables";

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
    note: headingNote(field, language),
  };
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
): ListedSheet {
  return { ...frameOf(table, language), rows: records.map(rowWriter(table, { language, date1904 })) };
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
  return { ...frameOf(table, language), rows };
}

function frameOf(table: TableName, language: Language): Omit<NewSheet, "rows"> {
  const columns = fieldsOf(table).map((field) => columnOf(field, language));
  return { sheet: SHEET_NAMES[table][language], table, columns, rules: rulesOf(table) };
}

function rowWriter<T extends TableName>(table: T, writing: Writing): (record: RecordTypes[T]) => readonly CellValue[] {
  const fields = fieldsOf(table);
  return (record) => {
    const values = record as unknown as Readonly<Record<string, FieldValue>>;
    return fields.map((field) => encodeCell(field, values[field.name] ?? null, writing));
  };
}

/** The sheets of a whole new workbook, in their order, with the records that are given. */
export function allNewSheets(
  language: Language,
  records: { readonly [T in TableName]?: readonly RecordTypes[T][] } = {},
): ListedSheet[] {
  return TABLE_NAMES.map((table) => newSheet(table, language, records[table] as readonly RecordTypes[TableName][]));
}
