import { type Book, type Key, keyFrom } from "../book/book";
import { type BookIndex, itemKey } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import { linesUnder } from "../mandates/mandateHistory";
import { settingsFromText } from "../book/orderSettings";
import type { CollectionOrder, Instalment, Invoice } from "../book/records";

/*
 * What the records tell of collections that the books do not know (docs/law/actions.md#0): the orders, direct debits or
 * ledger were lost, so that whoever collected now would collect for the second time. A user who adds own records makes
 * none of these: the add-in alone writes the columns that are looked at.
 */

/** Every trace of a collection that orders, direct debits and ledger do not know: nothing may be collected. */
export function lostBookFindings(book: Book, index: BookIndex): Finding[] {
  const { tables } = book;
  return [
    ...tables.Invoices.flatMap((invoice) => lostByItem("Invoices", invoice, null, index)),
    ...tables.Instalments.flatMap((instalment) => lostByItem("Instalments", instalment, instalment.number, index)),
    ...lostByOrder(book, index),
    ...lostCollectionDates(book, index),
  ];
}

/** An item that was in an order has a line in it, and a status comes from a line. */
function lostByItem(
  table: "Invoices" | "Instalments",
  item: Invoice | Instalment,
  instalment: number | null,
  index: BookIndex,
): Finding[] {
  const { lastOrder, status } = item;
  if (lastOrder === null && status === null) return [];
  if (lastOrder !== null && !index.orders.has(keyFrom(lastOrder))) {
    return [finding("books.orderLost", at(table, item, "lastOrder"), { order: lastOrder })];
  }
  const number = "invoice" in item ? item.invoice : item.number;
  if (index.linesOfItem.get(itemKey(item.administration, number, instalment)) !== undefined) return [];
  const name = instalment === null ? number : `${number}/${String(instalment)}`;
  return [finding("books.lineLost", at(table, item, lastOrder === null ? "status" : "lastOrder"), { item: name })];
}

/** Direct debits and ledger lines of orders that are not there, and orders without what was written with them. */
function lostByOrder({ tables }: Book, index: BookIndex): Finding[] {
  const findings: Finding[] = [];
  const lost = new Set<Key>();
  const posted = new Set<Key>();
  for (const line of tables.DirectDebits) {
    const key = keyFrom(line.order);
    if (index.orders.has(key) || lost.has(key)) continue;
    lost.add(key);
    findings.push(finding("books.orderLost", at("DirectDebits", line, "order"), { order: line.order }));
  }
  for (const line of tables.Ledger) {
    if (line.order === null) continue;
    const key = keyFrom(line.order);
    posted.add(key);
    if (index.orders.has(key) || lost.has(key)) continue;
    lost.add(key);
    findings.push(finding("books.orderLost", at("Ledger", line, "order"), { order: line.order }));
  }
  return [...findings, ...tables.Orders.flatMap((order) => lostOfOrder(order, index, posted))];
}

function lostOfOrder(order: CollectionOrder, index: BookIndex, posted: ReadonlySet<Key>): Finding[] {
  const { number, numberOfItems, status, settings, unreadable } = order;
  if (unreadable !== undefined) return [];
  const key = keyFrom(number);
  const found = index.linesOfOrder.get(key)?.length ?? 0;
  if (found < numberOfItems) {
    const params = { order: number, expected: numberOfItems, found };
    return [finding("books.linesLost", at("Orders", order, "numberOfItems"), params)];
  }
  // On receipt nothing is posted before the bank pays.
  const isPosted = status !== "Draft" && settingsFromText(settings)?.postingStyle === "OnIssue";
  if (!isPosted || posted.has(key) || found === 0) return [];
  return [finding("books.entriesLost", at("Orders", order, "number"), { order: number })];
}

/**
 * Mandates with a last collection date that no line gave them, in books that the add-in wrote in and that know of no
 * action at all. The date alone says nothing: a firm that comes from another package enters it. But what stands beside
 * it, the status and what the next collection will carry, comes from an action, and every action is in the log.
 */
export function lostCollectionDates({ tables }: Book, index: BookIndex): Finding[] {
  if (tables.Log.length > 0 || tables.Orders.length > 0) return [];
  return tables.Mandates.flatMap((mandate) => {
    const { mandateId, lastCollectionDate, status, sequenceType } = mandate;
    if (lastCollectionDate === null || status === null || sequenceType === null) return [];
    if (linesUnder(mandate, index).length > 0) return [];
    const params = { mandate: mandateId, date: lastCollectionDate };
    return [finding("books.collectionLost", at("Mandates", mandate, "lastCollectionDate"), params)];
  });
}
