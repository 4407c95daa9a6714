import type { BookTrace, TracedOrder } from "../domain/book/bookTrace";
import { parseIsoDate } from "../domain/values/calendar";

/** What is remembered of a book, from where it was stored; null for what an older version or another program has stored. */
export function bookTraceFrom(value: unknown): BookTrace | null {
  if (typeof value !== "object" || value === null) return null;
  const { identity, length, seals, lastOrder } = value as Readonly<Record<string, unknown>>;
  if (typeof identity !== "string" || typeof length !== "number" || !Number.isSafeInteger(length)) return null;
  if (!Array.isArray(seals) || seals.length === 0 || !seals.every((seal) => typeof seal === "string")) return null;
  return { identity, length, seals, lastOrder: orderFrom(lastOrder) };
}

function orderFrom(value: unknown): TracedOrder | null {
  if (typeof value !== "object" || value === null) return null;
  const { number, collectionDate, amount } = value as Readonly<Record<string, unknown>>;
  const date = typeof collectionDate === "string" ? parseIsoDate(collectionDate) : null;
  if (typeof number !== "string" || date === null || typeof amount !== "string") return null;
  return { number, collectionDate: date, amount };
}
