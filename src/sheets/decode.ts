import type { Book, Tables } from "../domain/book";
import { finding, type Finding } from "../domain/finding";
import { type BookRecord, type Language, TABLE_NAMES, type TableName } from "../domain/records";
import { type MatchedColumns, matchColumns } from "./columns";
import type { FoundTable, WorkbookContents } from "./contents";
import { type Layout, type TableLayout, withRows } from "./layout";
import { decodeRows } from "./rows";
import { duplicateKeys } from "./duplicateKeys";
import { fieldsOf, isRequired, REQUIRED_TABLES } from "./tables";

/** What decoding a workbook gives: the records with all findings, and where they lie. */
export interface Decoded {
  readonly book: Book;
  readonly layout: Layout;
}

/** Progress: rows that are decoded, of all rows of our tables. */
export type DecodeReport = (stage: string, done: number, total: number) => void;

interface Match {
  readonly table: TableName;
  readonly found: FoundTable;
  readonly matched: MatchedColumns;
}

/**
 * The records of all tables with every finding there is, and how the tables lie. Tables are known by their name, columns
 * by caption or synonym; a record with an unreadable cell is there, marked. Never throws, whatever the cells hold. The
 * progress is reported under the stage `decode`.
 */
export function decodeBook(contents: WorkbookContents, report?: DecodeReport): Decoded {
  const matches = matchTables(contents);
  const language = majority(matches.map(({ matched }) => matched.votes)) ?? "nl";
  const total = matches.reduce((sum, { found }) => sum + found.rows.length, 0);
  const findings: Finding[] = [];
  const tables: Partial<Record<TableName, readonly BookRecord[]>> = {};
  const layouts: Partial<Record<TableName, TableLayout>> = {};
  let done = 0;
  report?.("decode", done, total);
  for (const table of TABLE_NAMES) {
    const match = matches.find((candidate) => candidate.table === table);
    if (match === undefined) {
      tables[table] = [];
      if (REQUIRED_TABLES.includes(table)) findings.push(finding("table.missing", { table, row: null, field: null }));
      continue;
    }
    const { found, matched } = match;
    const before = done;
    const rows = decodeRows(table, found, matched.columns, { language, date1904: contents.date1904 }, (count) => {
      report?.("decode", before + count, total);
    });
    findings.push(...columnFindings(match, rows.records.length > 0));
    for (const told of rows.findings) findings.push(told);
    for (const told of duplicateKeys(table, rows.records)) findings.push(told);
    tables[table] = rows.records;
    layouts[table] = layoutOf(match, language, rows.records);
    done += found.rows.length;
    report?.("decode", done, total);
  }
  return {
    book: { language, tables: tables as unknown as Tables, findings },
    layout: { language, date1904: contents.date1904, tables: layouts },
  };
}

function matchTables(contents: WorkbookContents): readonly Match[] {
  const byName = new Map(contents.tables.map((found) => [found.name.toLowerCase(), found]));
  return TABLE_NAMES.flatMap((table) => {
    const found = byName.get(table.toLowerCase());
    return found === undefined ? [] : [{ table, found, matched: matchColumns(table, found.captions) }];
  });
}

/** The language of most captions; null when neither has more. */
function majority(votes: readonly Readonly<Record<Language, number>>[]): Language | null {
  const nl = votes.reduce((sum, vote) => sum + vote.nl, 0);
  const en = votes.reduce((sum, vote) => sum + vote.en, 0);
  if (nl === en) return null;
  return nl > en ? "nl" : "en";
}

/**
 * Two columns with one meaning; an absent column that is required. A column that only every lawful record has is missed
 * where there are records.
 */
function columnFindings({ table, matched }: Match, hasRecords: boolean): Finding[] {
  const { columns, duplicates } = matched;
  const mustBe = REQUIRED_TABLES.includes(table);
  const missing = fieldsOf(table).filter(
    (field) => field.filled && !columns.has(field.name) && (hasRecords || (mustBe && isRequired(field))),
  );
  return [
    ...missing.map(({ name }) => finding("column.missing", { table, row: null, field: name })),
    ...duplicates.map(({ field, first, second }) =>
      finding("column.duplicate", { table, row: null, field }, { captions: `${oneLine(first)}, ${oneLine(second)}` }),
    ),
  ];
}

function oneLine(caption: string): string {
  return caption.replace(/\s+/g, " ").trim();
}

function layoutOf({ table, found, matched }: Match, language: Language, records: readonly BookRecord[]): TableLayout {
  const { name, sheet, headerRow, firstColumn, captions, rows } = found;
  return withRows({
    table,
    name,
    sheet,
    headerRow,
    firstColumn,
    columnCount: captions.length,
    language: majority([matched.votes]) ?? language,
    columns: matched.columns,
    rowCount: rows.length === 1 && records.length === 0 ? 0 : rows.length,
    records,
  });
}
