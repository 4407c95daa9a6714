import { getOrInsert } from "../../kit/getOrInsert";
import { largestOf } from "../../kit/largestOf";
import { type Book, type Key, keyFrom } from "../book/book";
import type { BookRecord, LedgerLine, TableName } from "../book/records";

/*
 * What a cell of the control sheet works out (docs/law/workbook.md): said once, so that the formula in the workbook and the
 * figure by the records are of one and the same thing.
 */

/** Columns of the control sheet itself that a formula may point at instead of naming a value. */
export type OwnColumn = "subject" | "administration" | "account";

/** What a record must hold to be counted. */
export interface Condition {
  readonly field: string;
  /** A text or number, one of several code words, or null for nothing. */
  readonly is: string | number | null | readonly string[];
  /** The column of the control sheet that holds the same text. */
  readonly own?: OwnColumn;
}

/** Records of which a field holds anything at all. */
export interface FilledCondition {
  readonly field: string;
  readonly isFilled: true;
}

/** Something that is added up, counted or looked for in the tables; amounts in cents. */
export type ControlTerm =
  | { readonly kind: "sum"; readonly table: TableName; readonly field: string; readonly where: readonly Conditional[] }
  | { readonly kind: "count"; readonly table: TableName; readonly where: readonly Conditional[] }
  | { readonly kind: "total"; readonly plus: readonly ControlTerm[]; readonly minus: readonly ControlTerm[] }
  /** The term where such a record is there, else nothing. */
  | { readonly kind: "where"; readonly count: ControlTerm; readonly term: ControlTerm }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: NumberQuestion; readonly table: NumberedTable }
  /** The highest number of the entries of a journal and year. */
  | { readonly kind: "seriesEnd"; readonly series: string; readonly administration: string }
  /** How many entries a journal and year has. */
  | { readonly kind: "seriesCount"; readonly series: string; readonly administration: string };

export type Conditional = Condition | FilledCondition;

/** Of the numbers of a table: the highest, the lowest, how many different ones there are. */
export type NumberQuestion = "highest" | "lowest" | "different";

/** Tables that number their rows. */
export type NumberedTable = "Ledger" | "Log";

/** Works terms out by the records of a book. */
export type TermValue = (term: ControlTerm) => number;

/** Gives the value of a term in this book: cents for sums, whole numbers else. Tables are gone through once for each kind of question. */
export function termValues(book: Book): TermValue {
  const groups = new Map<string, ReadonlyMap<Key, number>>();
  const grouped = (table: TableName, field: string | null, where: readonly Conditional[]): number => {
    const signature = JSON.stringify([table, field, where.map((one) => [one.field, "isFilled" in one])]);
    const sums = getOrInsert(groups, signature, () => sumsBy(recordsOf(book, table), field, where));
    return keysOf(where).reduce((sum, key) => sum + (sums.get(key) ?? 0), 0);
  };
  const valueOf = (term: ControlTerm): number => {
    switch (term.kind) {
      case "sum":
        return grouped(term.table, term.field, term.where);
      case "count":
        return grouped(term.table, null, term.where);
      case "total":
        return addedUp(term.plus, valueOf) - addedUp(term.minus, valueOf);
      case "where":
        return valueOf(term.count) > 0 ? valueOf(term.term) : 0;
      case "number":
        return term.value;
      case "seriesEnd":
        return largestOf(entryNumbers(book.tables.Ledger, term), 0);
      case "seriesCount":
        return entryNumbers(
          book.tables.Ledger.filter(({ line }) => line === 1),
          term,
        ).length;
      case "highest":
      case "lowest":
      case "different":
        return ofNumbers(
          recordsOf(book, term.table).map(({ number }) => Number(number)),
          term.kind,
        );
    }
  };
  return valueOf;
}

function addedUp(terms: readonly ControlTerm[], valueOf: TermValue): number {
  return terms.reduce((sum, term) => sum + valueOf(term), 0);
}

type Fields = Readonly<Record<string, unknown>>;

function recordsOf({ tables }: Book, table: TableName): readonly Fields[] {
  return tables[table] as readonly BookRecord[] as unknown as readonly Fields[];
}

function sumsBy(
  records: readonly Fields[],
  field: string | null,
  where: readonly Conditional[],
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const record of records) {
    const key = keyFrom(...where.map((one) => groupPart(record[one.field], "isFilled" in one)));
    sums.set(key, (sums.get(key) ?? 0) + (field === null ? 1 : Number(record[field] ?? 0)));
  }
  return sums;
}

const FILLED = "filled";

function groupPart(value: unknown, isFilled: boolean): string | number | null {
  if (isFilled) return value === null ? null : FILLED;
  return value as string | number | null;
}

/** The groups in which records of these conditions are: several where one of several codes will do. */
function keysOf(where: readonly Conditional[]): readonly Key[] {
  const parts = where.reduce<readonly (readonly (string | number | null)[])[]>(
    (keys, one) => keys.flatMap((key) => choicesOf(one).map((choice) => [...key, choice])),
    [[]],
  );
  return parts.map((key) => keyFrom(...key));
}

function choicesOf(one: Conditional): readonly (string | number | null)[] {
  if ("isFilled" in one) return [FILLED];
  return isListed(one.is) ? one.is : [one.is];
}

/** Whether one of several codes will do. */
export function isListed(is: Condition["is"]): is is readonly string[] {
  return Array.isArray(is);
}

type Series = Pick<ControlTerm & { readonly kind: "seriesEnd" }, "series" | "administration">;

/** The numbers of the entries of a series, of each of these lines. */
function entryNumbers(lines: readonly LedgerLine[], { series, administration }: Series): readonly number[] {
  const own = keyFrom(administration);
  const prefix = `${keyFrom(series)}-`;
  return lines.flatMap((line) => {
    const entry = keyFrom(line.entry);
    return keyFrom(line.administration) === own && entry.startsWith(prefix) ? [Number(entry.slice(prefix.length))] : [];
  });
}

function ofNumbers(numbers: readonly number[], question: NumberQuestion): number {
  if (question === "different") return new Set(numbers).size;
  const lowest = numbers.reduce((least, one) => Math.min(least, one), Infinity);
  return question === "highest" ? largestOf(numbers, 0) : numbers.length === 0 ? 0 : lowest;
}
