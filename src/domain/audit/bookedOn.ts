import { by } from "../../kit/byNumber";
import { type Book, type Key, keyFrom } from "../book/book";
import type { LogRow } from "../book/records";
import { type IsoDate, parseIsoDate } from "../values/calendar";

/*
 * Entries of the bank are booked on the bank's day, unless whoever processed them asked for another one, which the Log
 * tells (docs/law/actions.md#7).
 */

/** The book with the entries of the bank on the days on which they were booked. */
export function onDaysBooked(book: Book): Book {
  const { BankEntries, Log } = book.tables;
  const days = bookedDays(Log);
  if (days.size === 0) return book;
  const entries = BankEntries.map((entry) => {
    const bookingDate = entry.status === "Processed" ? days.get(keyFrom(entry.reference)) : undefined;
    return bookingDate === undefined || bookingDate <= entry.bookingDate ? entry : { ...entry, bookingDate };
  });
  return { ...book, tables: { ...book.tables, BankEntries: entries } };
}

/** The entries that were processed on another day than the bank's, by the last time that each was, with that day. */
function bookedDays(log: readonly LogRow[]): ReadonlyMap<Key, IsoDate> {
  const days = new Map<Key, IsoDate>();
  const rows = log.filter(({ action, state }) => action === "process" && state !== "Undone");
  if (!rows.some(({ request }) => isDated(request))) return days;
  for (const { request } of rows.toSorted(by(({ number }) => number))) {
    // Without a day of its own, what is processed anew after an undo is on the bank's day again.
    if (!isDated(request) && days.size === 0) continue;
    const { asked, references } = processedIn(request ?? "");
    const day = typeof asked === "string" ? parseIsoDate(asked) : null;
    for (const reference of references) {
      if (day === null) days.delete(keyFrom(reference));
      else days.set(keyFrom(reference), day);
    }
  }
  return days;
}

function isDated(request: string | null): boolean {
  return request?.includes('"bookingDate"') === true;
}

interface Processed {
  readonly asked?: unknown;
  readonly references: readonly string[];
}

/** The day that a row of the Log asked for, and the entries that it booked: with an order, or as returns from outside. */
function processedIn(text: string): Processed {
  try {
    const { request, facts } = JSON.parse(text) as Readonly<
      Record<string, Readonly<Record<string, unknown>> | undefined>
    >;
    const ofOrders = listIn(facts?.["entries"]);
    const outside = listIn(facts?.["outside"]).flatMap((fact) => listIn(fact).slice(0, 1));
    const references = [...ofOrders, ...outside].flatMap((fact) => listIn(fact).slice(0, 1).map(String));
    return { asked: request?.["bookingDate"], references };
  } catch {
    return { references: [] };
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
