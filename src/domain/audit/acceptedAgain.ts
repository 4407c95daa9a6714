import { type Book, type Key, keyFrom } from "../book/book";
import type { DirectDebit, OrderFinding } from "../book/records";
import type { LinesInOrder } from "../book/orderOfIssue";

/** How an order keeps which item was confirmed by itself. */
export function acceptedRecord(item: string): string {
  return `Invoices ${item}`;
}

const CODE: OrderFinding["code"] = "item.collectedAlready";

/**
 * The lines of an item that still say what was collected of it: those from the last order on in which somebody confirmed, for this
 * item, that it is collected once more. What was collected before that was said to be open again.
 */
export function linesSinceAccepted({ tables }: Book): (item: string, lines: LinesInOrder) => readonly DirectDebit[] {
  const accepted = new Set<Key>();
  for (const { code, order, record, acceptedBy } of tables.OrderFindings) {
    if (code === CODE && acceptedBy !== null) accepted.add(keyFrom(order, record));
  }
  if (accepted.size === 0) return (_item, lines) => lines;
  return (item, lines) => {
    const last = lines.findLastIndex(({ order }) => accepted.has(keyFrom(order, acceptedRecord(item))));
    return lines.slice(Math.max(0, last));
  };
}
