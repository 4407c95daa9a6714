import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { TABLE_NAMES, type TableName } from "../../src/domain/book/records";
import { type Field, fieldsOf, isWritten } from "../../src/sheets/tables";
import { momentOn } from "./books";

/*
 * What somebody could do to every cell and row that the add-in writes, one at a time: leave it blank, write another lawful value
 * there or the neighbour's, take a row out, write it twice, or swap the contents of two.
 */

/** A tampering with a book. */
export interface Tampering {
  readonly table: TableName;
  /** Null where whole rows are taken out, written twice or swapped. */
  readonly field: string | null;
  readonly how: string;
  readonly book: Book;
}

type Row = Readonly<Record<string, unknown>> & { readonly row: number };

/** Every one of a row of a book. */
export function tamperingsOf(book: Book, table: TableName, position: number): readonly Tampering[] {
  const rows = book.tables[table] as unknown as readonly Row[];
  const fields = fieldsOf(table).filter(isWritten);
  return [
    ...fields.flatMap((field) => cellTamperings(book, table, field, rows, position)),
    ...rowTamperings(book, table, rows, position),
  ];
}

function cellTamperings(
  book: Book,
  table: TableName,
  field: Field,
  rows: readonly Row[],
  position: number,
): Tampering[] {
  const row = rows[position];
  if (row === undefined) return [];
  const is = row[field.name] ?? null;
  const values = new Map<unknown, string>();
  const offer = (value: unknown, how: string): void => {
    if (value !== is && value !== undefined && !values.has(value)) values.set(value, how);
  };
  if (!field.filled) offer(null, "blank");
  if (field.kind === "amount" || (field.kind === "integer" && (field.min ?? 0) <= 0)) offer(0, "0");
  offer(otherValue(field, is), "another value");
  const neighbour = rows[position + 1] ?? rows[position - 1];
  if (neighbour !== undefined) offer(neighbour[field.name] ?? undefined, "the neighbour's");
  return [...values].map(([value, how]) => {
    const changed = rows.with(position, { ...row, [field.name]: value });
    return { table, field: field.name, how, book: withRowsOf(book, table, changed) };
  });
}

/** Another value that the column may hold. */
function otherValue({ kind, words }: Field, is: unknown): unknown {
  switch (kind) {
    case "date":
      return is === "2026-11-27" ? "2026-11-30" : "2026-11-27";
    case "date-time":
      return is === "2026-11-27T08:00:00" ? "2026-11-30T08:00:00" : "2026-11-27T08:00:00";
    case "yes/no":
      return is !== true;
    case "code":
      return Object.keys(words).find((word) => word !== is);
    case "text":
      return typeof is === "string" ? `${is}1` : "X1";
    default:
      return typeof is === "number" ? is + 1 : 7;
  }
}

function rowTamperings(book: Book, table: TableName, rows: readonly Row[], position: number): Tampering[] {
  const row = rows[position];
  const next = rows[position + 1];
  if (row === undefined || TABLE_NAMES.indexOf(table) < TABLE_NAMES.indexOf("Orders")) return [];
  const made = (how: string, changed: readonly Row[]): Tampering => ({
    ...{ table, field: null, how },
    book: withRowsOf(book, table, changed),
  });
  return [
    made("a row removed", rows.toSpliced(position, 1)),
    made("a row twice", [...rows, row]),
    ...(next === undefined || NAMED_BY[table] === undefined
      ? []
      : [made("two rows swapped", swapped(table, rows, row, next))]),
  ];
}

/** Two rows that have each other's contents, but for what names them. */
function swapped(table: TableName, rows: readonly Row[], one: Row, other: Row): readonly Row[] {
  const names = fieldsOf(table)
    .slice(0, NAMED_BY[table])
    .map(({ name }) => name);
  const withNamesOf = (row: Row, named: Row): Row => ({
    ...row,
    ...Object.fromEntries(names.map((name) => [name, named[name]])),
  });
  return rows.map((row) => (row === one ? withNamesOf(other, one) : row === other ? withNamesOf(one, other) : row));
}

/** How many of its first columns name a row; the rows of other tables have no names. */
const NAMED_BY: Partial<Readonly<Record<TableName, number>>> = {
  Orders: 1,
  DirectDebits: 2,
  BankEntries: 1,
  Ledger: 1,
  Log: 1,
};

function withRowsOf(book: Book, table: TableName, rows: readonly Row[]): Book {
  return { ...book, tables: { ...book.tables, [table]: rows } };
}

/** The tables that the add-in fills and the Log seals. */
export const SEALED: readonly TableName[] = ["Orders", "DirectDebits", "OrderFindings", "BankEntries", "Ledger", "Log"];

/** What the user fills in of an entry that is not processed. */
export function isUnseen({ table, field }: Tampering, position: number, book: Book): boolean {
  // Of an item the rest is the user's as well, and blank and 0 are the same.
  if (table === "Invoices" || table === "Instalments") return field !== "status" && field !== "lastOrder";
  if (table !== "BankEntries") return false;
  const isUsers = ["order", "line", "status", "invoice"].includes(field ?? "");
  return isUsers && (field === "invoice" || book.tables.BankEntries[position]?.status !== "Processed");
}

const LATER = momentOn("2027-02-01T09:00:00");

/** The errors and warnings that verify has for a book, as one text. */
export function seriousIn(book: Book): string {
  const { findings } = verifyAction.decide(book, {}, LATER);
  const serious = findings.filter(({ severity }) => severity !== "info");
  return serious
    .map(({ code, place, params }) => JSON.stringify([code, place, params]))
    .sort()
    .join();
}
