import type { BookRecord } from "./records";

/**
 * What is known of the records of one table, each the same object whenever it is asked for. It is found by the record's
 * row, which costs less than a map of a hundred thousand objects; two records of one row (in a book made by hand, or not
 * in the workbook yet) are both kept.
 */
export class RecordMap<R extends BookRecord, V> {
  private readonly records: (R | undefined)[] = [];
  /** By row, as the records are. */
  private readonly values: V[] = [];
  private readonly others = new Map<R, V>();

  /** What is known of the record, if anything. */
  get(record: R): V | undefined {
    return this.records[record.row] === record ? this.values[record.row] : this.others.get(record);
  }

  /** Whether anything is known of the record. */
  has(record: R): boolean {
    return this.records[record.row] === record || this.others.has(record);
  }

  /** From now on this is known of the record. */
  set(record: R, value: V): void {
    const there = this.records[record.row];
    if (there !== undefined && there !== record) {
      this.others.set(record, value);
      return;
    }
    this.records[record.row] = record;
    this.values[record.row] = value;
  }
}

/** Answers once for each record of a table. */
export function rememberedOfRecord<R extends BookRecord, V extends object>(answer: (record: R) => V): (record: R) => V {
  const answers = new RecordMap<R, V>();
  return (record) => {
    const known = answers.get(record);
    if (known !== undefined) return known;
    const made = answer(record);
    answers.set(record, made);
    return made;
  };
}
