import type { Book } from "../book/book";
import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { isCountedReturn } from "../mandates/mandateHistory";
import { isToBeCollected, livingLine, openAmountOf, type OpenItem, openItems } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import type { Debtor, DirectDebit, Mandate } from "../book/records";
import { rowFindings } from "../book/rowFindings";
import { chooseMandate } from "../mandates/mandateChoice";
import { type JudgedMandate, judgeMandates } from "../mandates/mandateJudge";
import type { IsoDate } from "../values/calendar";
import { blockOn } from "../values/heldUntil";
import { isMandateUsedBy } from "./rTransaction";

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
export function uncollectableItems(book: Book, index: BookIndex, today: IsoDate): UncollectableItem[] {
  const found: UncollectableItem[] = [];
  // Nothing came back: no key needs to be made for every invoice.
  if (!book.tables.DirectDebits.some(isCountedReturn)) return found;
  const judge = judgeMandates({ collectionDate: today, today }, index, rowFindings(book));
  for (const item of openItems(book, index)) {
    if (openAmountOf(item.record) <= 0) continue;
    const lines = linesOfItem(item.key, index);
    const lastReturn = lines.findLast(isCountedReturn);
    if (lastReturn === undefined || livingLine(lines) !== null) continue;
    const debtor = index.debtors.get(keyFrom(item.invoice.debtor));
    const isHeldBack = !isToBeCollected(item, debtor) || blockOn(item.record.blocked, today) !== null;
    if (isHeldBack || isWithoutMandate(item, lastReturn, debtor, { index, judge })) found.push({ item, lastReturn });
  }
  return found;
}

/** Whether the item has used its mandate up, and the debtor has given no other one that it could be collected under. */
function isWithoutMandate(
  item: OpenItem,
  lastReturn: DirectDebit,
  debtor: Debtor | undefined,
  { index, judge }: { readonly index: BookIndex; readonly judge: (mandate: Mandate) => JudgedMandate },
): boolean {
  const { returnKind } = lastReturn;
  if (debtor === undefined || returnKind === null || !isMandateUsedBy(lastReturn, returnKind, index)) return false;
  return chooseMandate(item, debtor, index, judge).mandate?.usable !== true;
}
