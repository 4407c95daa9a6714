import type { BookTrace } from "../domain/book/bookTrace";
import type { SeenBooks } from "../session/session";
import { bookTraceFrom } from "../workbook/storedTrace";

const KEY = "incassoblad.books";
/** Some kilobytes each: a browser gives a site five million. */
const BOOKS_MAX = 50;

/** What was last seen of books, in the browser's storage; the book that was seen last at the end. */
export function browserBooks(storage: () => Pick<Storage, "getItem" | "setItem">): SeenBooks {
  const all = (): readonly BookTrace[] => {
    try {
      const stored: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
      return Array.isArray(stored) ? stored.flatMap((value) => bookTraceFrom(value) ?? []) : [];
    } catch {
      // Nothing stored, or storing is forbidden here.
      return [];
    }
  };
  return {
    all,
    remember: (trace) => {
      const others = all().filter(({ identity }) => identity !== trace.identity);
      try {
        storage().setItem(KEY, JSON.stringify([...others, trace].slice(-BOOKS_MAX)));
        return true;
      } catch {
        return false;
      }
    },
  };
}
