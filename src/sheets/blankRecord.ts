import { type RecordTypes, TABLE_NAMES, type TableName } from "../domain/book/records";
import { fieldsOf } from "./tables";

/** What a record of a table always has; its row is 0 until it lies in a sheet. */
type Filled<R> = { readonly [F in keyof R as F extends "row" ? never : null extends R[F] ? never : F]: R[F] };

const BLANKS = Object.fromEntries(
  TABLE_NAMES.map((table) => [
    table,
    { row: 0, ...Object.fromEntries(fieldsOf(table).map(({ name }) => [name, null])) },
  ]),
);

/** A record of a table with these fields, all others blank. */
export function blankRecord<T extends TableName>(
  table: T,
  fields: Filled<Omit<RecordTypes[T], "unreadable" | "formulas">> & Partial<RecordTypes[T]>,
): RecordTypes[T] {
  return { ...BLANKS[table], ...fields } as unknown as RecordTypes[T];
}
