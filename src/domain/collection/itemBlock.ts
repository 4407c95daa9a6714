import { groupBy } from "../../kit/groupBy";
import type { Book } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { at, type Finding, finding, type Place } from "../book/finding";
import { atItem, itemName, type OpenItem, openAmountOf, openItems } from "../book/openItem";
import type { IsoDate } from "../values/calendar";
import { blockOn, endedHold, heldUntil } from "../values/heldUntil";
import { formatCents, sumOf } from "../values/money";

/*
 * What holds an open item back (docs/law/actions.md#8, hold). It is the collection date that counts, not the day on which
 * an order is made: the debtor was promised that nothing is taken from the account up to that day.
 */

/** Why the item is held back on a day, by itself or with its invoice; null when it is not. */
export function itemBlock({ record, invoice }: OpenItem, day: IsoDate): string | null {
  return blockOn(record.blocked, day) ?? blockOn(invoice.blocked, day);
}

/** That an item is held back on a day; of one that is held until a day, that it goes along again afterwards. */
export function blockFindings(item: OpenItem, day: IsoDate): Finding[] {
  const reason = itemBlock(item, day);
  if (reason === null) return [];
  const params = { item: itemName(item), reason };
  const until = heldUntil(reason);
  if (until === null) return [finding("item.blocked", atBlock(item, day), params)];
  return [finding("item.held", atBlock(item, day), { ...params, date: until })];
}

/** That an item goes along again of which the hold is over: its cell still says until when. */
export function holdEndedFindings(item: OpenItem, day: IsoDate): Finding[] {
  const { record, invoice } = item;
  // Of nearly every item the cell is blank.
  if (record.blocked === null && invoice.blocked === null) return [];
  if (itemBlock(item, day) !== null) return [];
  const date = endedHold(record.blocked, day) ?? endedHold(invoice.blocked, day);
  if (date === null) return [];
  const place = record.blocked === null ? at("Invoices", invoice, "blocked") : atItem(item, "blocked");
  return [finding("item.holdEnded", place, { item: itemName(item), date })];
}

function atBlock(item: OpenItem, day: IsoDate): Place {
  const isOwn = blockOn(item.record.blocked, day) !== null;
  return isOwn ? atItem(item, "blocked") : at("Invoices", item.invoice, "blocked");
}

/** How many open items are held until when, seen from a day: one finding per last day, the first one first. */
export function heldFindings(book: Book, index: BookIndex, today: IsoDate): Finding[] {
  const { Invoices, Instalments } = book.tables;
  // In most books nothing is, and no key needs to be made.
  if (![...Invoices, ...Instalments].some(({ blocked }) => heldUntil(blocked) !== null)) return [];
  const held = groupBy(openItems(book, index), (item) => {
    const isOpen = openAmountOf(item.record) !== 0;
    return (isOpen ? heldUntil(itemBlock(item, today)) : null) ?? undefined;
  });
  return [...held]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, items]) => {
      const amount = formatCents(sumOf(items, ({ record }) => openAmountOf(record)));
      return finding("items.held", atBlock(items[0], today), { date, count: items.length, amount });
    });
}
