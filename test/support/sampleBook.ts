import type { Book } from "../../src/domain/book/book";
import { keyOf } from "../../src/domain/book/book";
import type { IsoDate } from "../../src/domain/values/calendar";
import type { Finding } from "../../src/domain/book/finding";
import type { Language, TableName } from "../../src/domain/book/records";
import { decodeBook } from "../../src/sheets/decode";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { contentsOf } from "./workbookInMemory";

/** The sample workbook of a day, as it is read. */
export function sampleBook(language: Language, today: IsoDate): Book {
  const contents = contentsOf(sampleSheets(language, today));
  return decodeBook(contents).book;
}

/** A finding as `Debtors 10042 town debtor.addressMissing`: table, key of the record or `*`, field, code. */
export function described({ tables }: Book, { code, place }: Finding): string {
  if (place === null) return code;
  const { table, row, field } = place;
  const records: readonly { readonly row: number }[] = tables[table];
  const record = records.find((one) => one.row === row);
  const key = record === undefined ? "*" : keyOf<TableName>(table, record as never).replaceAll("\u001f", "/");
  return `${table} ${key} ${field ?? ""} ${code}`;
}
