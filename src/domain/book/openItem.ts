import { type Book, keyFrom } from "./book";
import { type BookIndex, itemKey } from "./bookIndex";
import type { Place } from "./finding";
import { at } from "./finding";
import { add, type Cents, sumOf, ZERO } from "../values/money";
import type { LinesInOrder } from "./orderOfIssue";
import type { CollectionState, Debtor, DirectDebit, Instalment, Invoice, ItemStatus } from "./records";

/** What is collected as one: an invoice, or an instalment of a split invoice (which is no open item itself). */
export type OpenItem = {
  /** (administration, invoice, instalment). */
  readonly key: string;
  /** The invoice, also of an instalment: debtor, currency, reference and mandate stand there. */
  readonly invoice: Invoice;
} & (
  | { readonly table: "Invoices"; readonly record: Invoice }
  | { readonly table: "Instalments"; readonly record: Instalment }
);

/** The open items of a book, in the order of the invoices. Instalments without an invoice are left to the checks. */
export function openItems({ tables }: Book, index: BookIndex): OpenItem[] {
  const items: OpenItem[] = [];
  for (const invoice of tables.Invoices) {
    // Most firms split no invoice: no key needs to be made then.
    const instalments =
      index.instalmentsOfInvoice.size === 0
        ? undefined
        : index.instalmentsOfInvoice.get(keyFrom(invoice.administration, invoice.number));
    if (instalments === undefined) {
      const key = itemKey(invoice.administration, invoice.number, null);
      items.push({ key, invoice, table: "Invoices", record: invoice });
      continue;
    }
    for (const record of instalments) {
      const key = itemKey(invoice.administration, invoice.number, record.number);
      items.push({ key, invoice, table: "Instalments", record });
    }
  }
  return items;
}

/** The open item that a line of an order is about, or null when it is no longer there. */
export function itemOfLine(line: DirectDebit, index: BookIndex): OpenItem | null {
  const invoice = index.invoices.get(keyFrom(line.administration, line.invoice));
  if (invoice === undefined) return null;
  const key = itemKey(line.administration, line.invoice, line.instalment);
  if (line.instalment === null) return { key, invoice, table: "Invoices", record: invoice };
  const instalments = index.instalmentsOfInvoice.get(keyFrom(line.administration, line.invoice)) ?? [];
  const record = instalments.find(({ number }) => number === line.instalment);
  return record === undefined ? null : { key, invoice, table: "Instalments", record };
}

/** Whether a whole invoice that a line collected is one of instalments now: what is open of it stands in these. */
export function isSplitSince({ table, invoice }: OpenItem, index: Pick<BookIndex, "instalmentsOfInvoice">): boolean {
  return table === "Invoices" && index.instalmentsOfInvoice.has(keyFrom(invoice.administration, invoice.number));
}

/** The instalment's number, null for an invoice. */
export function instalmentOf(item: OpenItem): number | null {
  return item.table === "Instalments" ? item.record.number : null;
}

/** The item as a person calls it: `F2026-0012`, or `F2026-0012/2` for its second instalment. */
export function itemName(item: OpenItem): string {
  return item.table === "Instalments" ? `${item.invoice.number}/${String(item.record.number)}` : item.invoice.number;
}

/** The cell of a field that invoices and instalments both have. */
export function atItem(item: OpenItem, field: keyof CollectionState): Place {
  return item.table === "Invoices" ? at(item.table, item.record, field) : at(item.table, item.record, field);
}

/** What is open: the open amount, or the whole amount while nobody has entered one. */
export function openAmountOf({ amount, openAmount }: Pick<CollectionState, "amount" | "openAmount">): Cents {
  return openAmount ?? amount;
}

/** Whether the invoice is in another currency than the euro: it cannot be collected at all. */
export function isForeign({ currency }: Pick<Invoice, "currency">): boolean {
  return currency !== null && keyFrom(currency) !== "eur";
}

/** What the user says about collecting the item: an instalment that says nothing follows its invoice; null for neither. */
export function collectWish({ record, invoice }: Pick<OpenItem, "record" | "invoice">): boolean | null {
  return record.collect ?? invoice.collect;
}

/** Whether the user wants the item collected: what the item says, else what the debtor does. */
export function isToBeCollected(item: Pick<OpenItem, "record" | "invoice">, debtor: Debtor | undefined): boolean {
  return collectWish(item) ?? debtor?.collectAutomatically ?? false;
}

/** The line that keeps an item out of other orders: in a draft, or on its way. */
export function livingLine(lines: readonly DirectDebit[]): DirectDebit | null {
  return lines.find(({ status }) => status === "Draft" || status === "InTransit") ?? null;
}

/**
 * The collection status that the item's lines give it: of its living line, else of the last line that was not cancelled
 * with its order; null when there is none.
 */
export function itemStatusFrom(lines: LinesInOrder): ItemStatus | null {
  const living = livingLine(lines);
  if (living !== null) return living.status === "Draft" ? "InOrder" : "InTransit";
  const last = lines.findLast(({ status }) => status !== "OrderCancelled");
  if (last === undefined) return null;
  return last.status === "Received" ? "Collected" : "Returned";
}

/** What a split invoice shows of its instalments: what is open, and how often they were returned and repeated. */
export function sumsOfInstalments(
  instalments: readonly Instalment[],
): Pick<Invoice, "openAmount" | "timesReturned" | "timesRepeated"> {
  const count = (field: "timesReturned" | "timesRepeated") =>
    instalments.reduce((sum, instalment) => sum + (instalment[field] ?? 0), 0);
  return {
    openAmount: add(sumOf(instalments, openAmountOf), ZERO),
    timesReturned: count("timesReturned"),
    timesRepeated: count("timesRepeated"),
  };
}
