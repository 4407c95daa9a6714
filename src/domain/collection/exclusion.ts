import { type Book, type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { type Finding, finding } from "../book/finding";
import { itemName, type OpenItem, openItems } from "../book/openItem";

/** What is left out of a collection by name, whatever else is due (docs/law/actions.md#3). */
export interface Exclusion {
  /** Invoice numbers, or `invoice/instalment`; after `administration:` only those of that administration. */
  readonly exclude?: readonly string[];
  /** Debtors of whom nothing is collected. */
  readonly excludeDebtor?: readonly string[];
}

/** The name of an item that no item of another administration bears. */
export function fullItemName(item: OpenItem): string {
  return `${item.invoice.administration}:${itemName(item)}`;
}

/** The names by which an item can be left out: its own, its invoice's, and both with the administration. */
function namesOf(item: OpenItem): readonly Key[] {
  const { administration, number } = item.invoice;
  const names = item.table === "Invoices" ? [number] : [number, itemName(item)];
  return names.flatMap((name) => [keyFrom(name), keyFrom(`${administration}:${name}`)]);
}

/** Tells whether an item is left out by name. */
export function exclusionOf({ exclude = [], excludeDebtor = [] }: Exclusion): (item: OpenItem) => boolean {
  if (exclude.length + excludeDebtor.length === 0) return () => false;
  const items = new Set(exclude.map((name) => keyFrom(name)));
  const debtors = new Set(excludeDebtor.map((debtor) => keyFrom(debtor)));
  return (item) => debtors.has(keyFrom(item.invoice.debtor)) || namesOf(item).some((name) => items.has(name));
}

/** What was to be left out and is not there: collected without it would be what the user did not want. */
export function unknownExclusions(
  book: Book,
  index: BookIndex,
  { exclude = [], excludeDebtor = [] }: Exclusion,
): Finding[] {
  const wanted = new Set(exclude.map((name) => keyFrom(name)));
  if (wanted.size > 0) for (const item of openItems(book, index)) for (const name of namesOf(item)) wanted.delete(name);
  return [
    ...exclude
      .filter((name) => wanted.has(keyFrom(name)))
      .map((name) => finding("invoice.unknown", null, { invoice: name })),
    ...excludeDebtor
      .filter((debtor) => !index.debtors.has(keyFrom(debtor)))
      .map((debtor) => finding("debtor.unknown", null, { debtor })),
  ];
}
