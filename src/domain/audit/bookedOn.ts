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
  const days = new Map<Key, IsoDate>(Log.flatMap(bookedWith));
  if (days.size === 0) return book;
  const entries = BankEntries.map((entry) => {
    const bookingDate = entry.status === "Processed" ? days.get(keyFrom(entry.reference)) : undefined;
    return bookingDate === undefined || bookingDate <= entry.bookingDate ? entry : { ...entry, bookingDate };
  });
  return { ...book, tables: { ...book.tables, BankEntries: entries } };
}

/** The entries that were processed on another day than the bank's, each with that day. */
function bookedWith({ action, state, request }: LogRow): readonly (readonly [Key, IsoDate])[] {
  if (action !== "process" || state === "Undone" || request?.includes('"bookingDate"') !== true) return [];
  const { asked, entries } = processedIn(request);
  const day = typeof asked === "string" ? parseIsoDate(asked) : null;
  if (day === null || !Array.isArray(entries)) return [];
  return entries.flatMap((fact: unknown) => (Array.isArray(fact) ? [[keyFrom(String(fact[0])), day] as const] : []));
}

function processedIn(text: string): { readonly asked?: unknown; readonly entries?: unknown } {
  try {
    const { request, facts } = JSON.parse(text) as Readonly<
      Record<string, Readonly<Record<string, unknown>> | undefined>
    >;
    return { asked: request?.["bookingDate"], entries: facts?.["entries"] };
  } catch {
    return {};
  }
}
