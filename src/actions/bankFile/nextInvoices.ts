import { append, type Change, keyFrom } from "../../domain/book/book";
import type { BookIndex } from "../../domain/book/bookIndex";
import type { Invoice } from "../../domain/book/records";
import { addMonths, type IsoDate } from "../../domain/values/calendar";
import type { FileCollection } from "./fileCollection";
import type { TakenMandate } from "./mandateRecords";

/** The list of the next period, made of the amounts of the last one. */
export interface NextInvoices {
  readonly invoices: readonly Invoice[];
  readonly changes: readonly Change[];
  /** How many of them are in the workbook already. */
  readonly known: number;
}

/** From when the list is, and of which book. */
export interface NextInvoicesScope {
  readonly index: BookIndex;
  readonly today: IsoDate;
  readonly dueDate: IsoDate | undefined;
}

/**
 * An invoice for each collection of a mandate that goes on: the amount, description and reference as they were, due a month after
 * the collection, or the first of such months that is not past. Its number names day and debtor, so that the same list is made once.
 */
export function nextInvoices(
  mandates: readonly TakenMandate[],
  collections: ReadonlySet<FileCollection>,
  { index, today, dueDate }: NextInvoicesScope,
): NextInvoices {
  const invoices: Invoice[] = [];
  const given = new Map<string, number>();
  let known = 0;
  for (const { mandate, record } of mandates) {
    if (record === null || mandate.hasEnded) continue;
    const { administration, debtor } = record;
    for (const collection of mandate.collections) {
      if (!collections.has(collection)) continue;
      const due = dueDate ?? nextPeriod(collection.collectionDate, today);
      const usual = `${due}-${debtor}`;
      const times = (given.get(usual) ?? 0) + 1;
      given.set(usual, times);
      const number = times === 1 ? usual : `${usual}-${String(times)}`;
      if (index.invoices.has(keyFrom(administration, number))) known += 1;
      else {
        const of = { number, administration, debtor, mandateId: record.mandateId };
        invoices.push(invoiceOf(collection, of, { due, today }));
      }
    }
  }
  return { invoices, changes: invoices.map((invoice) => append("Invoices", invoice)), known };
}

function nextPeriod(collectionDate: IsoDate, today: IsoDate): IsoDate {
  for (let months = 1; ; months += 1) {
    const due = addMonths(collectionDate, months);
    if (due >= today) return due;
  }
}

function invoiceOf(
  { amount, text, reference, optional }: FileCollection,
  named: Pick<Invoice, "number" | "administration" | "debtor" | "mandateId">,
  { due, today }: { readonly due: IsoDate; readonly today: IsoDate },
): Invoice {
  return {
    row: 0,
    ...named,
    ...{ invoiceDate: today, dueDate: due, description: text, paymentReference: reference, currency: null, amount },
    ...{ openAmount: null, collect: null, blocked: null, iban: null, discount: null, timesReturned: null },
    ...{ timesRepeated: null, lastOrder: null, status: null },
    ...optional,
  };
}
