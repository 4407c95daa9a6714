import { append, type Book, type Change } from "../domain/book/book";
import type { IsoDateTime } from "../domain/values/calendar";
import { type Entry, lastLedgerLine, ledgerLines } from "../domain/ledger/journal";
import type { LedgerLine } from "../domain/book/records";

/** The number of the last ledger line: what a posting action keeps in the Log to find the rest of its lines again. */
export function lastLedgerNumber(book: Book): number {
  return lastLedgerLine(book.tables.Ledger)?.number ?? 0;
}

/**
 * The ledger lines of these entries as changes. `after` is the last line before the action began: what a broken-off
 * write has already put behind it is left out, since the same entries give the same lines.
 */
export function ledgerChanges(
  book: Book,
  entries: Iterable<Entry>,
  recordedAt: IsoDateTime,
  after: number = lastLedgerNumber(book),
): Change[] {
  const earlier: LedgerLine[] = [];
  const written = new Set<number>();
  for (const line of book.tables.Ledger) {
    if (line.number <= after) earlier.push(line);
    else written.add(line.number);
  }
  const lines = ledgerLines(earlier, entries, recordedAt);
  return (written.size === 0 ? lines : lines.filter(({ number }) => !written.has(number))).map((line) =>
    append("Ledger", line),
  );
}
