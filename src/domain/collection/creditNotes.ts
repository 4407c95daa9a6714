import { countBy } from "../../kit/totals";
import { type Book, type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { LeftOut, ProposedTransaction } from "./consolidation";
import { type Finding, finding, hasError } from "../book/finding";
import { absolute, formatCents } from "../values/money";
import { atItem, itemName, livingLine, type OpenItem, openAmountOf, openItems } from "../book/openItem";

interface Scope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly transactions: readonly ProposedTransaction[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The open credit notes that stay behind while invoices of the same debtor are collected: not wanted, not due, blocked,
 * outside the selection, or taken out. One that an error keeps out is reported with that error.
 */
export function creditNotesLeft({ book, index, transactions, leftOut }: Scope): Finding[] {
  const { Invoices, Instalments } = book.tables;
  const isOpenNote = (record: OpenItem["record"]) => openAmountOf(record) < 0;
  // Most books have none, and no key needs to be made.
  if (!Invoices.some(isOpenNote) && !Instalments.some(isOpenNote)) return [];
  const leftOutBefore = new Set(leftOut.filter(({ findings }) => hasError(findings)).map(({ item }) => item.key));
  const items = transactions.flatMap(({ members }) => members.map(({ item }) => item));
  for (const { key } of items) leftOutBefore.add(key);
  const collected = countBy(items, (item) => (openAmountOf(item.record) > 0 ? debtorOf(item) : undefined));
  return openItems(book, index).flatMap((item) => {
    if (!isOpenNote(item.record) || leftOutBefore.has(item.key)) return [];
    const count = collected.get(debtorOf(item));
    if (count === undefined || livingLine(index.linesOfItem.get(item.key) ?? []) !== null) return [];
    const amount = formatCents(absolute(openAmountOf(item.record)));
    const params = { item: itemName(item), amount, debtor: item.invoice.debtor, count };
    return [finding("item.creditNoteLeft", atItem(item, "openAmount"), params)];
  });
}

function debtorOf({ invoice }: OpenItem): Key {
  return keyFrom(invoice.administration, invoice.debtor);
}
