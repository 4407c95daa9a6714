import { groupBy } from "../../kit/groupBy";
import { type Book, type Key, keyFrom } from "../book/book";
import { type BookIndex, itemKey } from "../book/bookIndex";
import { at, type Place } from "../book/finding";
import { atItem, instalmentOf, isForeign, type OpenItem, openAmountOf, openItems } from "../book/openItem";
import { compareByIssue } from "../book/orderOfIssue";
import type { CollectionOrder, LedgerLine } from "../book/records";
import { dateOf, type IsoDate } from "../values/calendar";
import { add, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import type { DebtorsLines } from "./debtorsAccounts";
import { balanceOf } from "./journal";

/*
 * The account of every open item: what it came to, and the ledger lines that moved it. The ledger has no invoices, only what was
 * collected of them, came back, or was invoiced on; so that what is open on a day is what the sheet says now, less what the ledger
 * moved after the day. What was paid or written off without a collection has no date in the workbook: it counts from the invoice on.
 */

/** An open item with what moved it. */
export interface ItemAccount {
  readonly key: Key;
  readonly administration: string;
  readonly debtor: string;
  readonly invoice: string;
  readonly instalment: number | null;
  /** The day from which it counts. */
  readonly invoiceDate: IsoDate;
  readonly dueDate: IsoDate;
  /** What the item came to, as it is shown. */
  readonly amount: Cents;
  /** What of it no entry of the ledger brought: nothing of charges that were invoiced on. */
  readonly invoiced: Cents;
  readonly settledOtherwise: Cents;
  readonly lines: readonly LedgerLine[];
  /** Whether the workbook has it no more: it is taken to have been settled when it was removed. */
  readonly isGone: boolean;
  /** The cell of what is open. */
  readonly place: Place | null;
}

/** The accounts of all items, and the items of which none can be made: in another currency, or with an unreadable cell. */
export interface ItemAccounts {
  readonly accounts: readonly ItemAccount[];
  readonly leftOut: readonly OpenItem[];
}

/** Makes the accounts, those of items that are gone last. */
export function itemAccounts(book: Book, index: BookIndex, debtors: Iterable<DebtorsLines>): ItemAccounts {
  const all = [...debtors].flatMap(({ lines }) => lines);
  const linesOf = groupBy(all, ({ administration, invoice, instalment }) =>
    invoice === null ? undefined : itemKey(administration, invoice, instalment),
  );
  const take = (key: Key): readonly LedgerLine[] => {
    const lines = linesOf.get(key) ?? [];
    // Of items with one key the first is the one that was collected.
    linesOf.delete(key);
    return lines;
  };
  const accounts: ItemAccount[] = [];
  const leftOut: OpenItem[] = [];
  for (const item of openItems(book, index)) {
    const lines = take(item.key);
    if (isUsable(item)) accounts.push(accountOf(item, lines));
    else leftOut.push(item);
  }
  for (const [key, lines] of linesOf) accounts.push(splitAccount(key, lines, index) ?? goneAccount(key, lines, index));
  return { accounts, leftOut };
}

const NEEDED: ReadonlySet<string> = new Set(["amount", "openAmount", "invoiceDate", "dueDate", "currency"]);

function isUsable({ invoice, record }: OpenItem): boolean {
  const unreadable = [...(invoice.unreadable ?? []), ...(record.unreadable ?? [])];
  return !isForeign(invoice) && !unreadable.some((field) => NEEDED.has(field));
}

function accountOf(item: OpenItem, lines: readonly LedgerLine[]): ItemAccount {
  const { key, invoice, record } = item;
  const isOfLedger = lines.some(({ event }) => event === "ChargesInvoiced");
  const invoiced = isOfLedger ? ZERO : record.amount;
  return {
    key,
    administration: invoice.administration,
    debtor: invoice.debtor,
    invoice: invoice.number,
    instalment: instalmentOf(item),
    invoiceDate: isOfLedger ? earliest(invoice.invoiceDate, lines) : invoice.invoiceDate,
    dueDate: record.dueDate,
    amount: record.amount,
    invoiced,
    settledOtherwise: subtract(add(invoiced, sumOf(lines, balanceOf)), openAmountOf(record)),
    lines,
    isGone: false,
    place: atItem(item, "openAmount"),
  };
}

function earliest(day: IsoDate, lines: readonly LedgerLine[]): IsoDate {
  return lines.reduce((first, { bookingDate }) => (bookingDate < first ? bookingDate : first), day);
}

/** What was collected of an invoice before it was split: of itself nothing is open any more. */
function splitAccount(key: Key, lines: readonly LedgerLine[], index: BookIndex): ItemAccount | null {
  const invoice = index.invoices.get(key);
  if (invoice === undefined) return null;
  const parts = index.instalmentsOfInvoice.get(key) ?? [];
  const amount = subtract(
    invoice.amount,
    sumOf(parts, (part) => part.amount),
  );
  const { administration, debtor, number, invoiceDate, dueDate } = invoice;
  return {
    ...{ key, administration, debtor, invoice: number, instalment: null, invoiceDate, dueDate, amount },
    invoiced: amount,
    settledOtherwise: add(amount, sumOf(lines, balanceOf)),
    ...{ lines, isGone: false, place: at("Invoices", invoice, "openAmount") },
  };
}

/** What an invoice that is no longer there must have come to: it counts from the issue of its first order on. */
function goneAccount(
  key: Key,
  lines: readonly [LedgerLine, ...LedgerLine[]],
  { orders }: Pick<BookIndex, "orders">,
): ItemAccount {
  const [{ administration, debtor, invoice, instalment }] = lines;
  const named = new Set(lines.map(({ order }) => orders.get(keyFrom(order))));
  const [first] = [...named].filter((order) => order !== undefined).sort(compareByIssue);
  const day = earliest(issueOf(first) ?? lines[0].bookingDate, lines);
  const amount = negate(sumOf(lines, balanceOf));
  return {
    ...{ key, administration, debtor: debtor ?? "", invoice: invoice ?? "", instalment, invoiceDate: day },
    dueDate: first?.collectionDate ?? day,
    ...{ amount, invoiced: amount, settledOtherwise: ZERO, lines, isGone: true, place: null },
  };
}

function issueOf(order: CollectionOrder | undefined): IsoDate | null {
  return order?.issuedAt == null ? null : dateOf(order.issuedAt);
}

/** What is open of an item at the end of a day, by the booking dates of the ledger. */
export function openOn({ invoiceDate, invoiced, settledOtherwise, lines }: ItemAccount, day: IsoDate): Cents {
  const moved = sumOf(
    lines.filter(({ bookingDate }) => bookingDate <= day),
    balanceOf,
  );
  return invoiceDate <= day ? add(subtract(invoiced, settledOtherwise), moved) : moved;
}
