import { isByHand } from "../domain/bank/followedBook";
import { type Book, keyFrom, keyOf } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import type { BankEntry } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";

/** The bank entry with this reference, if something can still be decided of it; else why not. */
export function findEntry(
  book: Book,
  reference: string,
): { readonly entry: BankEntry | null; readonly findings: readonly Finding[] } {
  const stopping = stoppingFindings(book);
  const entry = book.tables.BankEntries.find((one) => keyOf("BankEntries", one) === keyFrom(reference));
  if (entry === undefined) {
    return { entry: null, findings: [...stopping, finding("bankEntry.unknown", null, { reference })] };
  }
  const unreadable = entry.unreadable === undefined ? [] : rowFindings(book).of("BankEntries", entry);
  return { entry, findings: [...stopping, ...unreadable, ...decidedFindings(entry)] };
}

function decidedFindings(entry: BankEntry): Finding[] {
  const params = { reference: entry.reference, order: entry.order ?? "" };
  // What was booked by hand is no entry of the bank's, whatever became of it.
  if (isByHand(entry)) return [finding("bankEntry.byHand", at("BankEntries", entry, "reference"), params)];
  if (entry.status !== "Processed") return [];
  return [finding("bankEntry.processed", at("BankEntries", entry, "status"), params)];
}
