import { type Book, type Change, type Key, append, keyFrom, setFields } from "../domain/book/book";
import { type BookIndex, itemKey } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import { itemStatusFrom, livingLine, openAmountOf } from "../domain/book/openItem";
import { linesOfItem, type LinesInOrder } from "../domain/book/orderOfIssue";
import type { Debtor, DirectDebit, Invoice } from "../domain/book/records";
import { absolute, type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import type { ListedItem } from "../lists/openItemList";

/** What a list makes of an invoice of the workbook, or of one that is not in it. */
export type ListedChange =
  | { readonly kind: "new"; readonly item: ListedItem; readonly invoice: Invoice }
  | {
      readonly kind: "changed";
      readonly item: ListedItem;
      readonly invoice: Invoice;
      readonly fields: Partial<Invoice>;
    }
  | { readonly kind: "unchanged"; readonly item: ListedItem; readonly invoice: Invoice }
  | { readonly kind: "settled"; readonly item: ListedItem }
  /** It belongs to an order that lives: nothing of it is touched. */
  | { readonly kind: "underWay"; readonly item: ListedItem; readonly invoice: Invoice; readonly line: DirectDebit }
  /** It was collected and is open in the list: nothing is touched until that is confirmed by its name. */
  | { readonly kind: "heldBack"; readonly item: ListedItem; readonly invoice: Invoice; readonly finding: Finding }
  | { readonly kind: "left"; readonly item: ListedItem; readonly finding: Finding };

/** What a row is compared with. */
export interface ItemScope {
  readonly index: BookIndex;
  readonly administration: string;
  /** Of the invoice that the row names. */
  readonly number: string;
  readonly debtor: Debtor;
  /** Whether collecting an invoice once more was confirmed by its name. */
  readonly isConfirmed: (found: Finding) => boolean;
}

/** What a row of a list is to the workbook (docs/law/actions.md#2). */
export function comparedItem(item: ListedItem, scope: ItemScope): ListedChange {
  const { index, administration, debtor, number } = scope;
  const known = index.invoices.get(keyFrom(administration, number));
  const line = { file: item.file, line: item.row, invoice: number };
  if (known === undefined) return newItem(item, scope);
  const left = (found: Finding): ListedChange => ({ kind: "left", item, finding: found });
  if (keyFrom(known.debtor) !== keyFrom(debtor.number)) {
    const params = { ...line, debtor: debtor.number, known: known.debtor };
    return left(finding("takeIn.otherDebtor", at("Invoices", known, "debtor"), params));
  }
  if (known.unreadable !== undefined)
    return left(finding("takeIn.recordUnreadable", at("Invoices", known, null), line));
  const fields = fieldsOf(item, known);
  if (fields === null) return { kind: "unchanged", item, invoice: known };
  if (index.instalmentsOfInvoice.get(keyFrom(administration, number)) !== undefined) {
    const params = { ...line, open: formatCents(openIn(item, known)), known: formatCents(openAmountOf(known)) };
    return left(finding("takeIn.split", at("Invoices", known, "openAmount"), params));
  }
  const lines = linesOfItem(itemKey(administration, number, null), index);
  const living = livingLine(lines);
  if (living !== null) return { kind: "underWay", item, invoice: known, line: living };
  const last = lines.findLast(({ status }) => status !== "OrderCancelled");
  if (last?.status === "Received") return collectedItem(item, known, fields, lines, { ...scope, order: last.order });
  return { kind: "changed", item, invoice: known, fields };
}

/** An item whose money was received: what is open of it again is collected twice unless somebody says that it is not. */
function collectedItem(
  item: ListedItem,
  known: Invoice,
  fields: Partial<Invoice>,
  lines: LinesInOrder,
  { index, isConfirmed, order }: ItemScope & { readonly order: string },
): ListedChange {
  const open = openIn(item, known);
  if (open === ZERO || open === openAmountOf(known)) return { kind: "unchanged", item, invoice: known };
  const params = {
    ...{ file: item.file, line: item.row, item: known.number, open: formatCents(open), order },
    amount: formatCents(
      absolute(
        sumOf(
          lines.filter(({ status }) => status === "Received"),
          ({ amount }) => amount,
        ),
      ),
    ),
    date: index.orders.get(keyFrom(order))?.collectionDate ?? "",
  };
  const found = finding("takeIn.collectedBefore", at("Invoices", known, "openAmount"), params);
  if (!isConfirmed(found)) return { kind: "heldBack", item, invoice: known, finding: found };
  return { kind: "changed", item, invoice: known, fields };
}

function newItem(item: ListedItem, { administration, number, debtor }: ItemScope): ListedChange {
  const amount = item.amount ?? item.openAmount;
  const open = openListed(item);
  const invoiceDate = item.invoiceDate ?? item.dueDate;
  if (amount === null || invoiceDate === null) {
    const field = amount === null ? "amount" : "invoiceDate";
    const params = { file: item.file, line: item.row, invoice: number, field };
    return { kind: "left", item, finding: finding("takeIn.incomplete", null, params) };
  }
  if (open === ZERO) return { kind: "settled", item };
  // One literal: records put together from several objects are of no one class to the engine.
  const invoice: Invoice = {
    row: 0,
    number,
    administration,
    debtor: debtor.number,
    invoiceDate,
    dueDate: item.dueDate ?? invoiceDate,
    description: item.description,
    paymentReference: item.paymentReference,
    currency: item.currency,
    amount,
    openAmount: open === amount ? null : open,
    collect: item.collect,
    blocked: null,
    mandateId: item.mandateId,
    iban: null,
    discount: null,
    timesReturned: null,
    timesRepeated: null,
    lastOrder: null,
    status: null,
    ultimateDebtor: null,
    ultimateDebtorId: null,
    ultimateCreditor: null,
    categoryPurpose: null,
  };
  return { kind: "new", item, invoice };
}

/** What the list says is open; all of it where it has no amount of its own for that. */
function openIn(item: ListedItem, known: Invoice): Cents {
  return openListed(item) ?? openAmountOf(known);
}

/** The same of a row by itself; null where it has no amount at all. */
export function openListed({ amount, openAmount }: ListedItem): Cents | null {
  return openAmount ?? amount;
}

/** What of an invoice is otherwise in the list; null for nothing. What the list does not tell stays. */
function fieldsOf(item: ListedItem, known: Invoice): Partial<Invoice> | null {
  const open = openIn(item, known);
  // A list of what is open alone tells the amount only where it is more than was known.
  const amount = item.amount ?? (absolute(open) > absolute(known.amount) ? open : known.amount);
  const isWhole = open === amount && known.openAmount === null;
  const isSame = open === openAmountOf({ amount, openAmount: known.openAmount });
  const fields: Partial<Invoice> = {
    amount,
    openAmount: isWhole ? null : isSame ? known.openAmount : open,
    invoiceDate: item.invoiceDate ?? known.invoiceDate,
    dueDate: item.dueDate ?? known.dueDate,
    description: item.description ?? known.description,
    paymentReference: item.paymentReference ?? known.paymentReference,
    currency: item.currency ?? known.currency,
  };
  return setFields("Invoices", known, fields) === null ? null : fields;
}

/** An invoice that is open in the workbook and not in the list. */
export type Gone =
  | { readonly kind: "closed"; readonly invoice: Invoice }
  | { readonly kind: "underWay"; readonly invoice: Invoice; readonly line: DirectDebit }
  | { readonly kind: "returned" | "split"; readonly invoice: Invoice };

/** What a list no longer has. */
export interface GoneScope {
  readonly book: Book;
  readonly index: BookIndex;
  /** Of these administrations the list tells all that is open. */
  readonly administrations: ReadonlySet<Key>;
  /** The invoices that it names, whether their rows could be used or not. */
  readonly listed: ReadonlySet<Key>;
  /** Invoices that the add-in made itself, of which the bookkeeping may not know. */
  readonly isOwn: (invoice: Invoice) => boolean;
}

/**
 * The invoices that were paid or credited elsewhere, for the list no longer has them. One that came back from the bank stays
 * open, for the bookkeeping may not have heard of it yet; what is on its way is left to its order.
 */
export function goneItems({ book, index, administrations, listed, isOwn }: GoneScope): Gone[] {
  return book.tables.Invoices.flatMap((invoice): Gone[] => {
    const key = keyFrom(invoice.administration, invoice.number);
    if (listed.has(key) || !administrations.has(keyFrom(invoice.administration))) return [];
    if (invoice.unreadable !== undefined || index.invoices.get(key) !== invoice || isOwn(invoice)) return [];
    const lines = linesOfItem(itemKey(invoice.administration, invoice.number, null), index);
    const living = livingLine(lines);
    if (living !== null) return [{ kind: "underWay", invoice, line: living }];
    if (openAmountOf(invoice) === ZERO) return [];
    if (index.instalmentsOfInvoice.get(key) !== undefined) return [{ kind: "split", invoice }];
    return [{ kind: itemStatusFrom(lines) === "Returned" ? "returned" : "closed", invoice }];
  });
}

/** The change that a list makes; null for none. */
export function changeOf(change: ListedChange): Change | null {
  if (change.kind === "new") return append("Invoices", change.invoice);
  return change.kind === "changed" ? setFields("Invoices", change.invoice, change.fields) : null;
}

/** The change that closes an invoice. */
export function closedBy(invoice: Invoice): Change | null {
  return setFields("Invoices", invoice, { openAmount: ZERO });
}
