import { type Book, type Change, keyOf } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import type { RecordTypes, TableName } from "../domain/book/records";
import { BOOKED_MAX, cents, formatCents } from "../domain/values/money";
import { TEXT_LENGTH_MAX } from "../sheets/cells";
import { type Field, fieldsOf } from "../sheets/tables";

/** So many are reported: where one does not fit, thousands often do not. */
const FINDINGS_MAX = 20;

/**
 * What of the changes no cell can hold so that it is read back as it was: a text that is too long, a number or an amount
 * beyond the limits of its column. Whoever writes it would leave a workbook that cannot be gone on with, so that it is
 * told before anything is written.
 */
export function unfitFindings(book: Book, changes: readonly Change[]): Finding[] {
  const findings: Finding[] = [];
  for (const change of changes) {
    if (change.kind === "remove") continue;
    const values = (change.kind === "append" ? change.record : change.fields) as Readonly<Record<string, unknown>>;
    for (const field of fieldsOf(change.table)) {
      const problem = problemOf(field, values[field.name]);
      if (problem === null) continue;
      findings.push(finding(problem.code, placeOf(book, change, field), { ...problem.params, field: field.name }));
      if (findings.length === FINDINGS_MAX) return findings;
    }
  }
  return findings;
}

type UnfitProblem = Pick<Finding, "code" | "params">;

function problemOf({ kind, min, max }: Field, value: unknown): UnfitProblem | null {
  if (typeof value === "string") {
    if (value.length <= TEXT_LENGTH_MAX) return null;
    return { code: "write.textTooLong", params: { length: value.length, max: TEXT_LENGTH_MAX } };
  }
  if (typeof value !== "number") return null;
  if (kind === "amount") {
    if (Math.abs(value) <= BOOKED_MAX) return null;
    return { code: "write.numberTooLarge", params: { value: formatCents(cents(value)), max: formatCents(BOOKED_MAX) } };
  }
  if (kind !== "integer" || (value <= (max ?? Infinity) && value >= (min ?? -Infinity))) return null;
  return { code: "write.numberTooLarge", params: { value, max: max ?? 0 } };
}

function placeOf(book: Book, change: Exclude<Change, { kind: "remove" }>, field: Field): Finding["place"] {
  const { table } = change;
  const row = change.kind === "append" ? null : rowOf(book, table, change.key);
  return { table, row, field: field.name };
}

function rowOf<T extends TableName>(book: Book, table: T, key: string): number | null {
  const records: readonly RecordTypes[T][] = book.tables[table];
  return records.find((record) => keyOf(table, record) === key)?.row ?? null;
}
