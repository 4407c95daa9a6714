import { type Book, type Change, type Key, KEY_FIELDS, keyOf } from "../domain/book";
import { type Cents, formatCents } from "../domain/money";
import type { RecordTypes, TableName } from "../domain/records";
import type { Words } from "../sheets/captions";
import { fieldsOf } from "../sheets/tables";

/** A cell's value as `--json` tells it: euros, ISO dates, English code words, null for blank. */
export type ToldValue = string | number | boolean | null;

/** A change of the workbook as `--json` tells it. */
export interface ToldChange {
  readonly kind: "append" | "set" | "remove";
  readonly table: TableName;
  /** The fields that identify the record; empty where the table has no key. */
  readonly key: Readonly<Record<string, ToldValue>>;
  /** append: all fields of the table; set: the new values; remove: none. */
  readonly fields: Readonly<Record<string, ToldValue>>;
}

type Values = Readonly<Record<string, unknown>>;

/** The changes in the words of the contract; `book` is the one that they were decided upon. */
export function tellChanges(changes: readonly Change[], book: Book): ToldChange[] {
  const found = new Map<TableName, Map<Key, Values>>();
  const recordsOf = (table: TableName): Map<Key, Values> => {
    const records = found.get(table) ?? byKey(table, book);
    found.set(table, records);
    return records;
  };
  return changes.map((change) => {
    const { kind, table } = change;
    if (kind === "append") {
      const record = change.record as unknown as Values;
      recordsOf(table).set(keyOf(table, change.record), record);
      return { kind, table, key: keyFields(table, record), fields: tellFields(table, record, () => true) };
    }
    const record = kind === "remove" ? (change.was as unknown as Values) : recordsOf(table).get(change.key);
    const fields = kind === "remove" ? {} : (change.fields as Values);
    return {
      kind,
      table,
      key: keyFields(table, record ?? {}),
      fields: tellFields(table, fields, (name) => Object.hasOwn(fields, name)),
    };
  });
}

function byKey(table: TableName, book: Book): Map<Key, Values> {
  const records: readonly RecordTypes[TableName][] = book.tables[table];
  return new Map(records.map((record) => [keyOf(table, record), record as unknown as Values]));
}

function keyFields(table: TableName, record: Values): Record<string, ToldValue> {
  const names: readonly string[] = KEY_FIELDS[table];
  return tellFields(table, record, (name) => names.includes(name));
}

function tellFields(table: TableName, record: Values, isTold: (name: string) => boolean): Record<string, ToldValue> {
  const told = fieldsOf(table).filter(({ name }) => isTold(name));
  return Object.fromEntries(
    told.map(({ name, kind, words }): [string, ToldValue] => {
      const value = (record[name] ?? null) as ToldValue;
      if (value === null) return [name, null];
      if (kind === "amount") return [name, Number(formatCents(value as Cents))];
      const word: Words | undefined = words[String(value)];
      return [name, word?.en ?? value];
    }),
  );
}
