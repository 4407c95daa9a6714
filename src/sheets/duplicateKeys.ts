import { type Key, KEY_FIELDS } from "../domain/book";
import { finding, type Finding } from "../domain/finding";
import type { BookRecord, TableName } from "../domain/records";
import { keyOfRecord } from "./layout";

/**
 * A finding on every record whose key another record has too, on the last of its key fields: `key`, how many have
 * it (`count`), and the sheet row of another one that has it (`other`). A record whose key is not readable has none to compare.
 */
export function duplicateKeys(table: TableName, records: readonly BookRecord[]): Finding[] {
  const fields: readonly string[] = KEY_FIELDS[table];
  const first = new Map<Key, BookRecord>();
  const repeated = new Map<Key, BookRecord[]>();
  for (const record of records) {
    if (record.unreadable?.some((field) => fields.includes(field)) === true) continue;
    const key = keyOfRecord(table, record);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, record);
      continue;
    }
    const group = repeated.get(key);
    if (group === undefined) repeated.set(key, [earlier, record]);
    else group.push(record);
  }
  return [...repeated.values()].flatMap((group) => group.map((record) => duplicate(table, record, group)));
}

function duplicate(table: TableName, record: BookRecord, group: readonly BookRecord[]): Finding {
  const fields: readonly string[] = KEY_FIELDS[table];
  const values = record as unknown as Readonly<Record<string, string | number | null>>;
  const other = group[0] === record ? group[1] : group[0];
  return finding(
    "key.duplicate",
    { table, row: record.row, field: fields.at(-1) ?? null },
    {
      key: fields.map((field) => values[field] ?? "").join(" / "),
      other: other?.row ?? 0,
      count: group.length,
    },
  );
}
