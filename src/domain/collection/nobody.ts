import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { type Finding, finding } from "../book/finding";
import { collectWish, isToBeCollected, livingLine, openAmountOf, openItems } from "../book/openItem";
import { cents, formatCents } from "../values/money";

/**
 * Whether it looks as if nobody had decided who is collected from: there are open items, of none of them anybody says that
 * it is to be collected, and of some neither the item nor its debtor says anything at all. Who says no everywhere has
 * decided. One finding on the column that decides, with how many items wait for it and what they come to.
 */
export function nobodyFindings(book: Book, index: BookIndex): Finding[] {
  let count = 0;
  let amount = 0;
  const debtors = new Set<string>();
  for (const item of openItems(book, index)) {
    const { record, invoice } = item;
    const open = openAmountOf(record);
    const debtor = index.debtors.get(keyFrom(invoice.debtor));
    if (isToBeCollected(item, debtor) || livingLine(index.linesOfItem.get(item.key) ?? []) !== null) return [];
    if (open <= 0 || debtor === undefined || record.unreadable !== undefined || invoice.unreadable !== undefined)
      continue;
    if (debtor.unreadable?.includes("collectAutomatically") === true) return [];
    if (collectWish(item) !== null || debtor.collectAutomatically !== null) continue;
    count += 1;
    amount += open;
    debtors.add(keyFrom(debtor.number));
  }
  if (count === 0) return [];
  const place = { table: "Debtors", row: null, field: "collectAutomatically" } as const;
  return [finding("collection.nobody", place, { count, amount: formatCents(cents(amount)), debtors: debtors.size })];
}
