import { type Change, keyFrom } from "../domain/book/book";
import { type BookIndex, itemKey } from "../domain/book/bookIndex";
import { at, type Finding, finding, type Place } from "../domain/book/finding";
import { livingLine, openAmountOf } from "../domain/book/openItem";
import { linesOfItem, type LinesInOrder } from "../domain/book/orderOfIssue";
import type { Debtor, DirectDebit, Instalment, Invoice } from "../domain/book/records";
import { absolute, type Cents, formatCents, sumOf, ZERO } from "../domain/values/money";
import type { ListedItem } from "../lists/openItemList";

/** What a list makes of an invoice of the workbook, or of one that is not in it. */
export type ListedChange =
  | {
      readonly kind: "new";
      readonly item: ListedItem;
      readonly invoice: Invoice;
      readonly instalments?: readonly Instalment[];
    }
  | {
      readonly kind: "changed";
      readonly item: ListedItem;
      readonly invoice: Invoice;
      readonly fields: Partial<Invoice>;
      /** What of its instalments is added or changed. */
      readonly instalments?: readonly Change[];
      /** Whether it was collected before, and is to be once more. */
      readonly isAgain?: true;
    }
  | { readonly kind: "unchanged"; readonly item: ListedItem; readonly invoice: Invoice }
  | { readonly kind: "settled"; readonly item: ListedItem }
  /** It belongs to an order that lives: nothing of it is touched. */
  | {
      readonly kind: "underWay";
      readonly item: ListedItem;
      readonly invoice: Invoice;
      readonly line: DirectDebit;
      readonly instalment?: Instalment;
    }
  /** It was collected and is open in the list: nothing is touched until that is confirmed by its name. */
  | {
      readonly kind: "heldBack";
      readonly item: ListedItem;
      readonly invoice: Invoice;
      readonly finding: Finding;
      readonly instalment?: Instalment;
    }
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
  if (isReceived(lines)) return collectedItem(item, known, fields, lines, scope);
  return { kind: "changed", item, invoice: known, fields };
}

/** What is open of an item here, by its name and cell, beside what a list has open of it. */
export interface OpenBeside {
  readonly name: string;
  readonly open: Cents;
  readonly known: Cents;
  readonly place: Place;
}

/**
 * Of an item whose money was received: that what is open of it again is collected twice unless somebody says that it is not; null
 * where nothing is open of it in the list, or no more than here.
 */
export function collectedAgain(
  { file, row }: Pick<ListedItem, "file" | "row">,
  { name, open, known, place }: OpenBeside,
  lines: LinesInOrder,
  { orders }: Pick<BookIndex, "orders">,
): Finding | null {
  if (open === ZERO || open === known) return null;
  const received = lines.filter(({ status }) => status === "Received");
  const order = String(received.at(-1)?.order);
  const collected = {
    order,
    amount: formatCents(absolute(sumOf(received, ({ amount }) => amount))),
    date: orders.get(keyFrom(order))?.collectionDate ?? "",
  };
  const params = { file, line: row, item: name, open: formatCents(open), ...collected };
  return finding("takeIn.collectedBefore", place, params);
}

/** Whether the money of an item was received last. */
export function isReceived(lines: LinesInOrder): boolean {
  return lines.findLast(({ status }) => status !== "OrderCancelled")?.status === "Received";
}

function collectedItem(
  item: ListedItem,
  known: Invoice,
  fields: Partial<Invoice>,
  lines: LinesInOrder,
  { index, isConfirmed }: ItemScope,
): ListedChange {
  const place = at("Invoices", known, "openAmount");
  const beside = { name: known.number, open: openIn(item, known), known: openAmountOf(known), place };
  const found = collectedAgain(item, beside, lines, index);
  if (found === null) return { kind: "unchanged", item, invoice: known };
  if (!isConfirmed(found)) return { kind: "heldBack", item, invoice: known, finding: found };
  return { kind: "changed", item, invoice: known, fields, isAgain: true };
}

/** What a row makes of an invoice that is not in the workbook. */
export function newItem(
  item: ListedItem,
  { administration, number, debtor }: ItemScope,
): Extract<ListedChange, { readonly kind: "new" | "settled" | "left" }> {
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
export function openListed({ amount, openAmount }: Pick<ListedItem, "amount" | "openAmount">): Cents | null {
  return openAmount ?? amount;
}

/** The amounts of an item or its instalment by the list. */
export function amountsListed(
  { amount: listed, openAmount }: Pick<ListedItem, "amount" | "openAmount">,
  known: Pick<Invoice, "amount" | "openAmount">,
): Pick<Invoice, "amount" | "openAmount"> {
  const open = openAmount ?? listed ?? openAmountOf(known);
  // A list of what is open alone tells the amount only where it is more than was known.
  const amount = listed ?? (absolute(open) > absolute(known.amount) ? open : known.amount);
  const isWhole = open === amount && known.openAmount === null;
  const isSame = open === openAmountOf({ amount, openAmount: known.openAmount });
  return { amount, openAmount: isWhole ? null : isSame ? known.openAmount : open };
}

/** What of an invoice is otherwise in the list; null for nothing. What the list does not tell stays. */
function fieldsOf(item: ListedItem, known: Invoice): Partial<Invoice> | null {
  const amounts = amountsListed(item, known);
  const isSame = amounts.amount === known.amount && amounts.openAmount === known.openAmount;
  // Nearly all of a long list is as it was: nothing is put together for it.
  if (isSame && FACTS.every((field) => item[field] === null || item[field] === known[field])) return null;
  return { ...amounts, ...factsListed(item, known) };
}

const FACTS = ["invoiceDate", "dueDate", "description", "paymentReference", "currency"] as const;

/** What the list says of an invoice besides its amounts. */
export function factsListed(item: ListedItem, known: Invoice): Partial<Invoice> {
  return {
    invoiceDate: item.invoiceDate ?? known.invoiceDate,
    dueDate: item.dueDate ?? known.dueDate,
    description: item.description ?? known.description,
    paymentReference: item.paymentReference ?? known.paymentReference,
    currency: item.currency ?? known.currency,
  };
}
