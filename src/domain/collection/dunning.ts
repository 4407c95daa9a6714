import type { Book } from "../book/book";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { isCountedReturn } from "./itemState";
import { isToBeCollected, livingLine, openAmountOf, type OpenItem, openItems } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import type { DirectDebit } from "../book/records";

/** An item that came back, is still open, and will not be collected again: the debtor has to be asked for the money. */
export interface UncollectableItem {
  readonly item: OpenItem;
  /** The return of the collection that was issued last. */
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
    const lines = linesOfItem(item.key, index);
    const lastReturn = lines.findLast(isCountedReturn);
    if (lastReturn === undefined || livingLine(lines) !== null) continue;
    const isWanted = isToBeCollected(item, index.debtors.get(keyFrom(item.invoice.debtor)));
    if (!isWanted || item.record.blocked !== null) found.push({ item, lastReturn });
  }
  return found;
}
