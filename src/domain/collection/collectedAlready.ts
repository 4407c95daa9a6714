import { keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { type Finding, finding } from "../book/finding";
import { atItem, itemName, type OpenItem, openAmountOf } from "../book/openItem";
import { linesOfItem, type LinesInOrder } from "../book/orderOfIssue";
import { absolute, add, formatCents } from "../values/money";
import { collectedBy, isCountedLine } from "./itemState";
import { styleOfLines } from "./postingStyle";

/**
 * Tells of an item that was collected and is open again, as when a list of open items was pasted over it: collecting it would
 * collect the same money twice. A line takes all that is open of its item, so of one that was received last nothing is open,
 * whatever part of the amount it was; of one that is on its way no more than its amount leaves.
 */
export function collectedAlready(index: BookIndex): (item: OpenItem) => Finding[] {
  // In a book without lines nothing was collected, and no key needs to be made.
  if (index.linesOfItem.size === 0) return () => [];
  const styleOf = styleOfLines(index);
  return (item) => {
    const { record } = item;
    if (record.unreadable?.some((field) => field === "amount" || field === "openAmount") === true) return [];
    const open = openAmountOf(record);
    const lines = linesOfItem(item.key, index);
    const counted = lines.filter((line) => isCountedLine(line, styleOf(line)));
    const last = counted.at(-1);
    if (last === undefined || open === 0) return [];
    const collected = collectedBy(counted, styleOf);
    const explained = add(open, collected);
    const isExplained = record.amount < 0 ? explained >= record.amount : explained <= record.amount;
    if (isExplained && !isSettled(lines)) return [];
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

/** Whether what was done with the item last is that its money was received; a cancelled order did nothing. */
function isSettled(lines: LinesInOrder): boolean {
  return lines.findLast(({ status }) => status !== "OrderCancelled")?.status === "Received";
}
