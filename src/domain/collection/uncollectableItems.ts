import type { Book } from "../book/book";
import { type Key, keyFrom } from "../book/book";
import { type BookIndex, itemKey } from "../book/bookIndex";
import { isCountedReturn } from "../mandates/mandateHistory";
import { isToBeCollected, livingLine, openAmountOf, type OpenItem, openItems } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import { invoiceOfEntry, outsideReturns } from "../book/returnsFromOutside";
import type { BankEntry, Debtor, DirectDebit, Mandate } from "../book/records";
import { rowFindings } from "../book/rowFindings";
import { chooseMandate } from "../mandates/mandateChoice";
import { type JudgedMandate, judgeMandates } from "../mandates/mandateJudge";
import type { IsoDate } from "../values/calendar";
import { blockOn } from "../values/heldUntil";
import { isMandateUsedBy } from "./rTransaction";

/** How an item came back last. */
export interface LastReturn {
  readonly returnedOn: IsoDate | null;
  readonly reasonCode: string | null;
  /** The account of ours that was debited for it. */
  readonly account: string | null;
  /** The account holder, as the bank names the debtor. */
  readonly name: string | null;
  /** Null where another program collected it. */
  readonly line: DirectDebit | null;
}

/** An item that came back, is still open, and will not be collected again: the debtor has to be asked for the money. */
export interface UncollectableItem {
  readonly item: OpenItem;
  /** The return of the collection that was issued last, or what came back after it from outside. */
  readonly lastReturn: LastReturn;
}

/**
 * The items that are not collectable any more, in the order of the invoices (docs/law/actions.md#8, the list for
 * dunning).
 */
export function uncollectableItems(book: Book, index: BookIndex, today: IsoDate): UncollectableItem[] {
  const found: UncollectableItem[] = [];
  const outside = lastOutside(book, index);
  // Nothing came back: no key needs to be made for every invoice.
  if (outside.size === 0 && !book.tables.DirectDebits.some(isCountedReturn)) return found;
  const judge = judgeMandates({ collectionDate: today, today }, index, rowFindings(book));
  for (const item of openItems(book, index)) {
    if (openAmountOf(item.record) <= 0) continue;
    const lines = linesOfItem(item.key, index);
    const line = lines.findLast(isCountedReturn);
    const lastReturn = lastOf(line, outside.get(item.key), index);
    if (lastReturn === null || livingLine(lines) !== null) continue;
    const debtor = index.debtors.get(keyFrom(item.invoice.debtor));
    const isHeldBack = !isToBeCollected(item, debtor) || blockOn(item.record.blocked, today) !== null;
    if (isHeldBack || isWithoutMandate(item, lastReturn.line, debtor, { index, judge }))
      found.push({ item, lastReturn });
  }
  return found;
}

/** What came back last of other programs' collections, by invoice. */
function lastOutside(book: Book, index: BookIndex): ReadonlyMap<Key, BankEntry> {
  const last = new Map<Key, BankEntry>();
  for (const entry of outsideReturns(book)) {
    const invoice = invoiceOfEntry(entry, index);
    if (invoice === undefined) continue;
    const key = itemKey(invoice.administration, invoice.number, null);
    if (entry.bookingDate >= (last.get(key)?.bookingDate ?? "")) last.set(key, entry);
  }
  return last;
}

/** The later of the two; of one day our own. */
function lastOf(line: DirectDebit | undefined, entry: BankEntry | undefined, index: BookIndex): LastReturn | null {
  if (entry !== undefined && (line === undefined || entry.bookingDate > (line.returnedOn ?? ""))) {
    const { bookingDate: returnedOn, reasonCode, account, name } = entry;
    return { returnedOn, reasonCode, account, name, line: null };
  }
  if (line === undefined) return null;
  const { returnedOn, reasonCode, accountHolder: name } = line;
  return { returnedOn, reasonCode, account: index.orders.get(keyFrom(line.order))?.account ?? null, name, line };
}

/** Whether the item has used its mandate up, and the debtor has given no other one that it could be collected under. */
function isWithoutMandate(
  item: OpenItem,
  line: DirectDebit | null,
  debtor: Debtor | undefined,
  { index, judge }: { readonly index: BookIndex; readonly judge: (mandate: Mandate) => JudgedMandate },
): boolean {
  if (debtor === undefined || line?.returnKind == null || !isMandateUsedBy(line, line.returnKind, index)) return false;
  return chooseMandate(item, debtor, index, judge).mandate?.usable !== true;
}
