import { type Book, keyFrom } from "../book/book";
import { dateOf, type IsoDateTime, yearOf } from "../values/calendar";
import { identifierProblems } from "../values/identifier";
import type { Administration } from "../book/records";

/*
 * The numbers of orders: prefix + `YYYY-NNNN`. They go to the bank in message and end-to-end IDs, name the bank file, and
 * stand in lists in the Log, so that a prefix must suit all of these.
 */

const PREFIX_LENGTH_MAX = 5;
/** Banks also take `/`, `:`, `?`, which no file name holds, and a comma, which parts the numbers of a list. */
const PREFIX = /^[A-Za-z0-9][A-Za-z0-9 ().'+-]*$/;

/** Whether orders may be numbered with this prefix. */
export function isOrderPrefix(prefix: string): boolean {
  if (prefix.length > PREFIX_LENGTH_MAX || !PREFIX.test(prefix) || prefix.includes("  ")) return false;
  return identifierProblems(`${prefix}0`).length === 0;
}

/** Year and sequence: a prefix of five characters cannot hold these, but those of older versions may hold commas. */
const END_OF_NUMBER = /\d{4}-\d{4,}$/u;

/**
 * The order numbers of a list as the Log keeps it: one ends at a comma behind year and sequence. Between two commas is
 * looked once, so that whatever somebody put in the cell is gone through in the time that its length is worth.
 */
export function orderNumbersIn(list: string | null): string[] {
  const numbers: string[] = [];
  let parts: string[] = [];
  for (const part of (list ?? "").split(",")) {
    parts.push(part);
    if (!END_OF_NUMBER.test(part.trimEnd())) continue;
    numbers.push(parts.join(","));
    parts = [];
  }
  return [...numbers, parts.join(",")].map((number) => number.trim()).filter((number) => number !== "");
}

/** Gives order numbers, prefix + `YYYY-NNNN` by the year of the moment; a number that the Log names is never used again. */
export function nextOrderNumbers(book: Book, at: IsoDateTime): (administration: Administration) => string {
  const year = String(yearOf(dateOf(at)));
  // As keys: a prefix in other capitals does not make another number.
  const used = [
    ...book.tables.Orders.map(({ number }) => keyFrom(number)),
    ...book.tables.Log.flatMap(({ order }) => orderNumbersIn(order).map((number) => keyFrom(number))),
  ];
  const last = new Map<string, number>();
  return ({ orderPrefix }) => {
    const start = `${orderPrefix ?? ""}${year}-`;
    const key = keyFrom(start);
    const known =
      last.get(key) ??
      used
        .filter((number) => number.startsWith(key) && /^\d+$/u.test(number.slice(key.length)))
        .reduce((highest, number) => Math.max(highest, Number(number.slice(key.length))), 0);
    last.set(key, known + 1);
    return `${start}${String(known + 1).padStart(4, "0")}`;
  };
}
