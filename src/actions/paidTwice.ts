import { type Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding } from "../domain/book/finding";
import { withinAmount } from "../domain/collection/itemState";
import { absolute, type Cents, formatCents, subtract } from "../domain/values/money";
import { atItem, itemName, itemOfLine, type OpenItem, openAmountOf } from "../domain/book/openItem";
import type { OrderSettings } from "../domain/book/orderSettings";
import { collectedOf } from "../domain/ledger/posting";
import type { DirectDebit } from "../domain/book/records";
import { aftermathOf, type OrderEvent } from "./orderEvent";
import type { StoredOrder } from "./storedOrder";

/** A line of which the money is booked while less than that is still open. */
export interface PaidTwice {
  readonly line: DirectDebit;
  readonly item: OpenItem;
  /** What was paid beside the collection, and must be paid back; below zero of a credit note, what must be asked back. */
  readonly excess: Cents;
}

/** Which of these lines take more than what is open of their items. */
export function paidTwice(book: Book, lines: readonly DirectDebit[]): PaidTwice[] {
  if (lines.length === 0) return [];
  const index = indexBook(book);
  return lines.flatMap((line) => {
    const item = itemOfLine(line, index);
    if (item === null) return [];
    const left = subtract(openAmountOf(item.record), collectedOf(line));
    const excess = subtract(withinAmount(item.record.amount, left), left);
    return excess === 0 ? [] : [{ line, item, excess }];
  });
}

/**
 * A finding for every such item: the debtor paid it while the collection was on its way, a credit note was paid to the debtor
 * and netted as well.
 */
export function paidTwiceWarnings(book: Book, lines: readonly DirectDebit[]): Finding[] {
  return paidTwice(book, lines).map(({ line, item, excess }) =>
    finding(item.record.amount < 0 ? "item.creditedTwice" : "item.paidTwice", atItem(item, "openAmount"), {
      item: itemName(item),
      order: line.order,
      collected: formatCents(absolute(collectedOf(line))),
      open: formatCents(absolute(openAmountOf(item.record))),
      excess: formatCents(absolute(excess)),
    }),
  );
}

/** The lines that an event books as received, posting style on receipt; booked at issue, nothing is taken off any more. */
export function receivedLines(
  book: Book,
  stored: StoredOrder,
  settings: Pick<OrderSettings, "postingStyle">,
  event: OrderEvent,
): readonly DirectDebit[] {
  if (settings.postingStyle === "OnIssue") return [];
  return aftermathOf(book, stored, event).received.map(({ before }) => before);
}

/** What an event that receives lines warns of: what was paid beside the collection meanwhile. */
export function paidTwiceFindings(...event: Parameters<typeof receivedLines>): Finding[] {
  return paidTwiceWarnings(event[0], receivedLines(...event));
}
