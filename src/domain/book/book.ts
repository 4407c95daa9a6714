import { foldedKey, keyOfFields, type KeyPart } from "../../kit/foldedKey";
import type { Finding } from "./finding";
import type { FieldOf, Language, RecordTypes, TableName } from "./records";
import { NO_COLUMNS, TABLE_NAMES } from "./records";

/** The records of all tables. */
export type Tables = { readonly [T in TableName]: readonly RecordTypes[T][] };

/** An immutable snapshot of all tables, with the findings of decoding them. An absent table is empty. */
export interface Book {
  /** The language of captions and code words, used for what is written and, unless asked otherwise, for messages. */
  readonly language: Language;
  readonly tables: Tables;
  readonly findings: readonly Finding[];
}

/** The fields that identify a record, in the order in which they make its key. Tables without a key are only appended to. */
export const KEY_FIELDS = {
  Administrations: ["code"],
  Accounts: ["iban"],
  PaymentTerms: ["code"],
  LedgerAccounts: ["administration", "account"],
  Debtors: ["number"],
  Mandates: ["administration", "mandateId"],
  Invoices: ["administration", "number"],
  Instalments: ["administration", "invoice", "number"],
  CollectionSets: ["code", "iban"],
  Orders: ["number"],
  DirectDebits: ["order", "line"],
  OrderFindings: [],
  BankEntries: ["reference"],
  Ledger: ["number"],
  Exports: ["number"],
  Log: ["number"],
  Mapping: ["table", "field"],
} as const satisfies { readonly [T in TableName]: readonly FieldOf<T>[] };

/** A record's key: its key fields trimmed, without case, joined by U+001F; "" where the table has none. */
export type Key = string;

/** The key that these values of the key fields make. */
export const keyFrom: (...values: readonly KeyPart[]) => Key = foldedKey;

/** The key of a record of a table. */
export function keyOf<T extends TableName>(table: T, record: RecordTypes[T]): Key {
  return keyOfFields(record, KEY_FIELDS[table] as readonly (keyof RecordTypes[T])[]);
}

/** Adds a record. */
export interface Append<T extends TableName = TableName> {
  readonly kind: "append";
  readonly table: T;
  readonly record: RecordTypes[T];
}

/**
 * Sets fields of the record with this key; `was` holds what they were, and is compared before anything is written. So is `shown`:
 * what stood in cells that could not be read.
 */
export interface SetFields<T extends TableName = TableName> {
  readonly kind: "set";
  readonly table: T;
  readonly key: Key;
  readonly fields: Partial<RecordTypes[T]>;
  readonly was: Partial<RecordTypes[T]>;
  readonly shown?: Readonly<Record<string, string>>;
}

/**
 * Removes an order, or a line or finding of an order, that is not issued yet and has no ledger line; a bank entry of an
 * import that broke off; or a row of `Mapping` that the user takes back.
 */
export interface Remove<T extends TableName = TableName> {
  readonly kind: "remove";
  readonly table: T;
  readonly key: Key;
  readonly was: RecordTypes[T];
}

/** What an action wants to write; never an address. */
export type Change = { [T in TableName]: Append<T> | SetFields<T> | Remove<T> }[TableName];

/** The change that adds a record. */
export function append<T extends TableName>(table: T, record: RecordTypes[T]): Change {
  return { kind: "append", table, record } as Append<T> as Change;
}

/** The change that gives a record's fields new values; null when all of them have these values already. */
export function setFields<T extends TableName>(
  table: T,
  record: RecordTypes[T],
  fields: Partial<RecordTypes[T]>,
): Change | null {
  const changed: Record<string, unknown> = {};
  const was: Record<string, unknown> = {};
  let any = false;
  for (const field in fields) {
    const value = fields[field];
    const before = record[field];
    // Where a record lies and what of it could be read is not written.
    if (before === value || NO_COLUMNS.has(field)) continue;
    changed[field] = value;
    was[field] = before;
    any = true;
  }
  if (!any) return null;
  return { kind: "set", table, key: keyOf(table, record), fields: changed, was } as SetFields<T> as Change;
}

/** The change that removes a record. */
export function remove<T extends TableName>(table: T, record: RecordTypes[T]): Change {
  return { kind: "remove", table, key: keyOf(table, record), was: record } as Remove<T> as Change;
}

/** The book after these changes, in their order. A change of a record that is not there is a programming error. */
export function applyChanges(book: Book, changes: readonly Change[]): Book {
  const tables: Record<string, readonly unknown[]> = { ...book.tables };
  for (const table of TABLE_NAMES) {
    const ofTable = changes.filter((change) => change.table === table);
    if (ofTable.length > 0) tables[table] = applyToTable(table, book.tables[table], ofTable);
  }
  return { ...book, tables: tables as unknown as Tables };
}

function applyToTable<T extends TableName>(
  table: T,
  records: readonly RecordTypes[T][],
  changes: readonly Change[],
): RecordTypes[T][] {
  const after: (RecordTypes[T] | null)[] = [...records];
  // Tables without a key are only appended to and removed from by identity.
  const keyed = KEY_FIELDS[table].length > 0;
  const positions = new Map<Key, number>();
  // From the last to the first: of records with one key the first is meant, as in the index.
  if (keyed) {
    for (const [fromLast, record] of records.toReversed().entries()) {
      positions.set(keyOf(table, record), records.length - 1 - fromLast);
    }
  }
  for (const change of changes) {
    if (change.kind === "append") {
      const record = change.record as RecordTypes[T];
      if (keyed) positions.set(keyOf(table, record), after.length);
      after.push(record);
      continue;
    }
    const position = keyed
      ? positions.get(change.key)
      : after.indexOf((change.kind === "remove" ? change.was : null) as RecordTypes[T] | null);
    const record = position === undefined ? undefined : after[position];
    if (position === undefined || record === undefined || record === null) {
      throw new Error(`no record ${change.key} in ${table}`);
    }
    after[position] = change.kind === "set" ? { ...record, ...change.fields } : null;
  }
  return after.filter((record): record is RecordTypes[T] => record !== null);
}
