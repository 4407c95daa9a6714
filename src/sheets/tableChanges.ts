import { type Change, type Key, KEY_FIELDS } from "../domain/book/book";
import { type BookRecord, NO_COLUMNS, type TableName } from "../domain/book/records";
import { bodyRow, keyOfRecord, type TableLayout } from "./layout";
import { fieldsOf } from "./tables";

/** Values of fields, by field. */
export type Values = Readonly<Record<string, unknown>>;

/** Fields that tell records of a table without a key apart: all of them. */
function signatureOf(table: TableName, record: Values): string {
  return fieldsOf(table)
    .map(({ name }) => record[name])
    .join("\u001f");
}

/** The changes of one table, merged: each record once, the last value of each field. */
export class TableChanges {
  /** Fields with new values, in the order in which they were last changed. */
  readonly fields = new Set<string>();
  /** Body row of a record that was read, to the new values of its fields. */
  readonly sets = new Map<number, Values>();
  /** Body rows of records that are removed. */
  readonly removed = new Set<number>();
  private readonly appended: (Values | null)[] = [];
  /** Index of each appended record by its key; made when a record is looked for, which those of a ledger never are. */
  private appendedByKey: Map<Key, number> | null = null;
  private readonly keyed: boolean;
  private rowsBySignature: ReadonlyMap<string, number[]> | null = null;

  constructor(
    readonly table: TableName,
    readonly layout: TableLayout | undefined,
  ) {
    this.keyed = KEY_FIELDS[table].length > 0;
  }

  take(change: Change): void {
    if (change.kind === "append") this.append(change.record);
    else if (change.kind === "set") this.set(change.key, change.fields);
    else this.remove(change.key, change.was);
  }

  /** The records that are added and not removed again, in their order. */
  appendedRecords(): readonly Values[] {
    return this.appended.filter((record) => record !== null);
  }

  private append(record: BookRecord): void {
    this.appendedByKey?.set(keyOfRecord(this.table, record), this.appended.length);
    this.appended.push(record as unknown as Values);
  }

  private appendedWith(key: Key): number | undefined {
    this.appendedByKey ??= new Map(
      this.appended.flatMap((record, index) =>
        record === null ? [] : [[keyOfRecord(this.table, record as unknown as BookRecord), index] as const],
      ),
    );
    return this.appendedByKey.get(key);
  }

  private set(key: Key, values: Values): void {
    for (const field of Object.keys(values)) {
      if (NO_COLUMNS.has(field)) continue;
      this.fields.delete(field);
      this.fields.add(field);
    }
    const index = this.appendedWith(key);
    if (index !== undefined) {
      this.appended[index] = { ...this.appended[index], ...values };
      return;
    }
    const row = this.rowOf(key);
    const earlier = this.sets.get(row);
    this.sets.set(row, earlier === undefined ? values : { ...earlier, ...values });
  }

  private remove(key: Key, was: BookRecord): void {
    const index = this.keyed ? this.appendedWith(key) : this.appendedLike(was);
    if (index !== undefined) {
      this.appended[index] = null;
      this.appendedByKey?.delete(key);
      return;
    }
    const row = this.keyed ? this.rowOf(key) : this.rowLike(was);
    this.sets.delete(row);
    this.removed.add(row);
  }

  private rowOf(key: Key): number {
    const row = this.keyed ? this.layout?.rowsByKey.get(key) : undefined;
    if (row === undefined || this.removed.has(row)) throw new Error(`no record ${key} in ${this.table}`);
    return row;
  }

  private appendedLike(was: BookRecord): number | undefined {
    const signature = signatureOf(this.table, was as unknown as Values);
    const index = this.appended.findIndex((record) => record !== null && signatureOf(this.table, record) === signature);
    return index < 0 ? undefined : index;
  }

  /** A row, not removed yet, that holds the same as this record of a table without a key. */
  private rowLike(was: BookRecord): number {
    this.rowsBySignature ??= this.signedRows();
    const row = this.rowsBySignature.get(signatureOf(this.table, was as unknown as Values))?.pop();
    if (row === undefined) throw new Error(`no such record in ${this.table}`);
    return row;
  }

  private signedRows(): ReadonlyMap<string, number[]> {
    const rows = new Map<string, number[]>();
    if (this.layout === undefined) return rows;
    for (const record of this.layout.records) {
      const signature = signatureOf(this.table, record as unknown as Values);
      const like = rows.get(signature);
      if (like === undefined) rows.set(signature, [bodyRow(this.layout, record)]);
      else like.push(bodyRow(this.layout, record));
    }
    return rows;
  }
}
