import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { type Finding, finding } from "../book/finding";
import { atItem, itemName, type OpenItem, openAmountOf } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import { absolute, add, formatCents } from "../values/money";
import { collectedBy, isCountedLine } from "./itemState";
import { styleOfLines } from "./postingStyle";

/**
 * Tells of an item of which more is open than its amount leaves after what our lines collected and nobody gave back, as
 * when a list of open items was pasted over it: collecting it would collect the same money twice.
 */
export function collectedAlready(index: BookIndex): (item: OpenItem) => Finding[] {
  // In a book without lines nothing was collected, and no key needs to be made.
  if (index.linesOfItem.size === 0) return () => [];
  const styleOf = styleOfLines(index);
  return (item) => {
    const { record } = item;
    if (record.unreadable?.some((field) => field === "amount" || field === "openAmount") === true) return [];
    const open = openAmountOf(record);
    const counted = linesOfItem(item.key, index).filter((line) => isCountedLine(line, styleOf(line)));
    const last = counted.at(-1);
    if (last === undefined || open === 0) return [];
    const collected = collectedBy(counted, styleOf);
    const explained = add(open, collected);
    if (record.amount < 0 ? explained >= record.amount : explained <= record.amount) return [];
    const params = {
      item: itemName(item),
      // A credit note was netted: how much, and not below zero.
      amount: formatCents(absolute(collected)),
      open: formatCents(absolute(open)),
      total: formatCents(absolute(record.amount)),
      order: last.order,
      date: index.orders.get(keyFrom(last.order))?.collectionDate ?? "",
    };
    return [finding("item.collectedAlready", atItem(item, "openAmount"), params)];
  };
}
