import { firstBy } from "../kit/firstBy";
import { remembered } from "../kit/remembered";
import { type Book, type Change, type Key, KEY_FIELDS, keyOf } from "../domain/book/book";
import { type Cents, formatCents } from "../domain/values/money";
import type { RecordTypes, TableName } from "../domain/book/records";
import type { Words } from "../sheets/captions";
import type { CellKind } from "../sheets/cellValue";
import type { Streamed } from "../sheets/contents";
import { fieldsOf } from "../sheets/tables";

/** A cell's value as `--json` writes it: euros, ISO dates, English code words, null for blank. */
export type ShownValue = string | number | boolean | null;

/** A change of the workbook as `--json` writes it. */
export interface ShownChange {
  readonly kind: "append" | "set" | "remove";
  readonly table: TableName;
  /** Tells records of the table apart; not told. */
  readonly id: Key;
  /** The fields that identify the record; empty where the table has no key. */
  readonly key: Readonly<Record<string, ShownValue>>;
  /** append: all fields of the table; set: the new values; remove: none. */
  readonly fields: Readonly<Record<string, ShownValue>>;
}

type Values = Readonly<Record<string, unknown>>;

/** Changes that are listed one by one: all of a large collection at once would need a gigabyte. */
export type ShownChanges = Streamed<ShownChange>;

/**
 * The changes in the words of the contract; `book` is the one that they were decided upon. Key and fields of each are
 * made when they are asked for.
 */
export function shownChanges(changes: readonly Change[], book: Book): ShownChanges {
  const show = changeView(changes, book);
  return {
    length: changes.length,
    *[Symbol.iterator]() {
      for (const change of changes) yield show(change);
    },
  };
}

/** Tells any one of these changes, in the same words. */
export function changeView(changes: readonly Change[], book: Book): (change: Change) => ShownChange {
  const recordWith = recordFinder(changes, book);
  return (change) => shownChange(change, recordWith);
}

/** The changes of one after those of another. */
export function followedBy(first: ShownChanges, second: ShownChanges): ShownChanges {
  return {
    length: first.length + second.length,
    *[Symbol.iterator]() {
      yield* first;
      yield* second;
    },
  };
}

function shownChange(change: Change, recordWith: (table: TableName, key: Key) => Values): ShownChange {
  const { kind, table } = change;
  const id = kind === "append" ? keyOf(table, change.record) : change.key;
  const record = (): Values => {
    if (kind === "set") return recordWith(table, id);
    return (kind === "append" ? change.record : change.was) as unknown as Values;
  };
  const fields = (): Readonly<Record<string, ShownValue>> => {
    if (kind === "append") return shownFields(table, record(), () => true);
    const values: Values = kind === "set" ? change.fields : {};
    return shownFields(table, values, (name) => Object.hasOwn(values, name));
  };
  return {
    kind,
    table,
    id,
    get key() {
      return keyFields(table, record());
    },
    get fields() {
      return fields();
    },
  };
}

/** Finds the record with a key: of the book, or one that the changes themselves add. Looked through when first asked. */
function recordFinder(changes: readonly Change[], book: Book): (table: TableName, key: Key) => Values {
  const ofTable = remembered((table: TableName): ReadonlyMap<Key, Values> => {
    const records = byKey(table, book);
    for (const change of changes) {
      if (change.kind === "append" && change.table === table)
        records.set(keyOf(table, change.record), change.record as unknown as Values);
    }
    return records;
  });
  return (table, key) => ofTable(table).get(key) ?? {};
}

function byKey(table: TableName, book: Book): Map<Key, Values> {
  const records: readonly RecordTypes[TableName][] = book.tables[table];
  return firstBy(records, (record) => keyOf(table, record)) as unknown as Map<Key, Values>;
}

function keyFields(table: TableName, record: Values): Record<string, ShownValue> {
  const names: readonly string[] = KEY_FIELDS[table];
  return shownFields(table, record, (name) => names.includes(name));
}

function shownFields(table: TableName, record: Values, isShown: (name: string) => boolean): Record<string, ShownValue> {
  const shown: Record<string, ShownValue> = {};
  for (const { name, kind, words } of fieldsOf(table)) {
    if (isShown(name)) shown[name] = shownCell(kind, words, (record[name] ?? null) as ShownValue);
  }
  return shown;
}

function shownCell(kind: CellKind, words: Readonly<Record<string, Words>>, value: ShownValue): ShownValue {
  if (value === null) return null;
  if (kind === "amount") return Number(formatCents(value as Cents));
  const word: Words | undefined = kind === "code" ? words[String(value)] : undefined;
  return word?.en ?? value;
}
