import { keyOf } from "../../domain/book/book";
import type { IsoDate } from "../../domain/values/calendar";
import { type Language, type RecordTypes, TABLE_NAMES, type TableName } from "../../domain/book/records";
import type { WrittenCell } from "../../sheets/cellValue";
import type { ListedSheet } from "../../sheets/contents";
import { newSheet } from "../../sheets/newSheets";
import { newSheetPositions } from "../../sheets/besideFields";
import { type RawCell, sampleRawCells } from "./sampleRawCells";
import { sampleTables } from "./sampleTables";
import { wordingFor } from "./sampleWording";

/**
 * The sheets of the sample workbook, all 17 tables: a small firm that has something to collect two weeks after `today`,
 * and in whose books one of everything is wrong that a bookkeeper meets (docs/sample.md). The same every time for a day
 * and a language.
 */
export function sampleSheets(language: Language, today: IsoDate): readonly ListedSheet[] {
  const tables = sampleTables(today, wordingFor(language));
  const rawCells = sampleRawCells(language, today);
  return TABLE_NAMES.map((table) => sampleSheet(table, language, tables[table], rawCells));
}

function sampleSheet<T extends TableName>(
  table: T,
  language: Language,
  records: readonly RecordTypes[T][],
  rawCells: readonly RawCell[],
): ListedSheet {
  const sheet = newSheet(table, language, records);
  const ofTable = rawCells.filter((cell) => cell.table === table);
  if (ofTable.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  for (const cell of ofTable) putRawCell(rows, records, table, cell);
  return { ...sheet, rows };
}

function putRawCell<T extends TableName>(
  rows: readonly WrittenCell[][],
  records: readonly RecordTypes[T][],
  table: T,
  { key, field, value }: RawCell,
): void {
  const row = rows[records.findIndex((record) => keyOf(table, record) === key)];
  const column = newSheetPositions(table).get(field);
  if (row === undefined || column === undefined) throw new Error(`no cell ${field} of ${key} in ${table}`);
  row[column] = value;
}
