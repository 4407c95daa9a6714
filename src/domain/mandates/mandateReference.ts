import { type Book, type Key, keyFrom } from "../book/book";
import { indexBook } from "../book/bookIndex";
import type { LocalInstrument, Mandate } from "../book/records";

/** What the reference of a mandate is made of (docs/law/actions.md#2). */
export interface ReferenceOf {
  readonly debtor: string;
  readonly localInstrument: LocalInstrument;
  /** The invoice of a one-off mandate; null for a recurrent one. */
  readonly invoice: string | null;
}

/** The reference that a debtor's first mandate of a kind gets: `SR10001`, `SO10001F2026-0012`, `BR10001`. */
export function usualReference({ debtor, localInstrument, invoice }: ReferenceOf): string {
  if (localInstrument === "B2B") return `BR${debtor}`;
  return invoice === null ? `SR${debtor}` : `SO${debtor}${invoice}`;
}

/**
 * Gives for `SR10001` the first of `SR10001`, `SR10001-2`, `SR10001-3`, … that no mandate bears or bore, in any administration, under
 * which nothing was ever collected, and that it has not given before.
 */
export function freeReferences(book: Book): (wanted: string) => string {
  const taken = takenReferences(book);
  return (wanted) => {
    let reference = wanted;
    for (let number = 2; taken.has(keyFrom(reference)); number += 1) reference = `${wanted}-${String(number)}`;
    taken.add(keyFrom(reference));
    return reference;
  };
}

/** The reference of the mandate that comes in the place of one: its own with the next number behind it. */
export function successorReference({ mandateId, debtor }: Mandate, book: Book): string {
  const base = /^(.+)-\d+$/.exec(mandateId)?.[1];
  const hasBase = book.tables.Mandates.some(
    (other) => keyFrom(other.mandateId) === keyFrom(base ?? null) && keyFrom(other.debtor) === keyFrom(debtor),
  );
  return freeReferences(book)(base !== undefined && hasBase ? base : mandateId);
}

/** Whether a mandate bears or bore the reference, or something was collected under it. */
export function isReferenceTaken(reference: string, book: Book): boolean {
  return takenReferences(book).has(keyFrom(reference));
}

function takenReferences(book: Book): Set<Key> {
  const { tables } = book;
  const taken = new Set<Key>();
  const take = (reference: string | null) => {
    if (reference !== null) taken.add(keyFrom(reference));
  };
  for (const { mandateId, originalMandateId, replacedBy } of tables.Mandates) {
    for (const reference of [mandateId, originalMandateId, replacedBy]) take(reference);
  }
  for (const { mandateId, originalMandateId } of tables.DirectDebits) {
    for (const reference of [mandateId, originalMandateId]) take(reference);
  }
  // A bank knows those of another program too, whether or not their mandates are still there.
  for (const { mandateId } of indexBook(book).collectedElsewhere.values()) take(mandateId);
  return taken;
}
