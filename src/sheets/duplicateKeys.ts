import { type Key, KEY_FIELDS } from "../domain/book/book";
import { finding, type Finding } from "../domain/book/finding";
import type { BookRecord, TableName } from "../domain/book/records";
import { keyOfRecord } from "./layout";

/** Records with one key; at least two. */
interface Group {
  readonly first: BookRecord;
  readonly second: BookRecord;
  readonly more: BookRecord[];
}

/**
 * A finding on every record whose key another record has too, on the last of its key fields: the `key`, how many have it
 * (`count`), and the sheet row of another one that has it (`other`). A record whose key is not readable has none to
 * compare, nor has any record of a table without a key.
 */
export function duplicateKeys(table: TableName, records: readonly BookRecord[]): Finding[] {
  const fields: readonly string[] = KEY_FIELDS[table];
  const field = fields.at(-1);
  if (field === undefined) return [];
  return groupsOf(table, fields, records).flatMap(({ first, second, more }) =>
    [first, second, ...more].map((record) => {
      const values = record as unknown as Readonly<Record<string, string | number | null>>;
      const key = fields.map((name) => values[name]).join(" / ");
      const other = record === first ? second : first;
      return finding(
        "key.duplicate",
        { table, row: record.row, field },
        { key, count: more.length + 2, other: other.row },
      );
    }),
  );
}

function groupsOf(table: TableName, fields: readonly string[], records: readonly BookRecord[]): Group[] {
  const firsts = new Map<Key, BookRecord>();
  const groups = new Map<Key, Group>();
  for (const record of records) {
    if (record.unreadable?.some((field) => fields.includes(field)) === true) continue;
    const key = keyOfRecord(table, record);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, record);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first, second: record, more: [] });
    else group.more.push(record);
  }
  return [...groups.values()];
}
