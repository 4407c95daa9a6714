import type { Key } from "../book/book";
import type { LedgerLine } from "../book/records";
import { entryId } from "./journal";

/*
 * An event that was taken back (docs/law/actions.md#8, undo) stays in the ledger, with the mirror of each of its entries. Together
 * they say nothing any more: whoever asks what is booked asks for the entries that stand.
 */

/** The entries that were taken back ({@link entryId}), each by its mirror. */
export function undoneEntries(ledger: Iterable<LedgerLine>): ReadonlySet<Key> {
  const undone = new Set<Key>();
  for (const { event, administration, reversalOf } of ledger) {
    if (event === "Undone" && reversalOf !== null) undone.add(entryId({ administration, entry: reversalOf }));
  }
  return undone;
}

/** Whether a ledger line is of an entry that stands: neither taken back nor what took another one back. */
function isStanding(line: LedgerLine, undone: ReadonlySet<Key>): boolean {
  return line.event !== "Undone" && !undone.has(entryId(line));
}

/** The ledger without what was taken back. */
export function standingLines(ledger: readonly LedgerLine[]): readonly LedgerLine[] {
  const undone = undoneEntries(ledger);
  return undone.size === 0 ? ledger : ledger.filter((line) => isStanding(line, undone));
}
