import type { Book } from "../book/book";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { isCountedReturn } from "./itemState";
import { isToBeCollected, livingLine, openAmountOf, type OpenItem, openItems } from "../book/openItem";
import type { DirectDebit } from "../book/records";

/** An item that came back, is still open, and will not be collected again: the debtor has to be asked for the money. */
export interface UncollectableItem {
  readonly item: OpenItem;
  /** The return that came last, in the order of the orders. */
  readonly lastReturn: DirectDebit;
}

/**
 * The items that are not collectable any more, in the order of the invoices (docs/law/actions.md#8, the list for
 * dunning).
 */
export function uncollectableItems(book: Book, index: BookIndex): UncollectableItem[] {
  const found: UncollectableItem[] = [];
  // Nothing came back: no key needs to be made for every invoice.
  if (!book.tables.DirectDebits.some(isCountedReturn)) return found;
  for (const item of openItems(book, index)) {
    if (openAmountOf(item.record) <= 0) continue;
    const lines = index.linesOfItem.get(item.key) ?? [];
    const lastReturn = lastOf(lines.filter(isCountedReturn));
    if (lastReturn === null || livingLine(lines) !== null) continue;
    const isWanted = isToBeCollected(item, index.debtors.get(keyFrom(item.invoice.debtor)));
    if (!isWanted || item.record.blocked !== null) found.push({ item, lastReturn });
  }
  return found;
}

/** The line of the order with the highest number. */
function lastOf(lines: readonly DirectDebit[]): DirectDebit | null {
  return lines.reduce<DirectDebit | null>(
    (last, line) => (last === null || line.order.localeCompare(last.order, "en", { numeric: true }) > 0 ? line : last),
    null,
  );
}
