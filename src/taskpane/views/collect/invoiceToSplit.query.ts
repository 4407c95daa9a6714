import { keyFrom } from "../../../domain/book/book";
import { openAmountOf } from "../../../domain/book/openItem";
import type { PaymentTerm } from "../../../domain/book/records";
import { instalmentTerms } from "../../../domain/collection/paymentTerms";
import { firstDueBy, type Parting } from "../../../domain/collection/instalmentPlan";
import type { IsoDate } from "../../../domain/values/calendar";
import type { Cents } from "../../../domain/values/money";
import type { Query } from "../../../session/query";

/** An invoice by its number, as somebody types it. */
export interface InvoiceToSplitParams {
  readonly invoice: string;
}

/** What an invoice that is to be split is about; one of each administration that has one of this number. */
export interface InvoiceToSplit {
  readonly administration: string;
  readonly invoice: string;
  readonly debtor: string;
  readonly name: string;
  readonly open: Cents;
  /** The first due day of the debtor's terms, else the invoice's own. */
  readonly firstDue: IsoDate;
  /** The debtor's terms; "" when they are not of several instalments. */
  readonly terms: string;
}

/** How an invoice can be split. */
export interface SplitChoices {
  readonly invoices: readonly InvoiceToSplit[];
  /** The payment terms of several instalments. */
  readonly terms: readonly (Pick<PaymentTerm, "code"> & Parting)[];
}

/** The invoices of a number, and the terms by which they can be split. */
export const invoiceToSplit: Query<InvoiceToSplitParams, SplitChoices> = ({ book, index }, { invoice: wanted }) => {
  const terms = instalmentTerms(book);
  const found = book.tables.Invoices.filter(({ number }) => keyFrom(number) === keyFrom(wanted));
  return {
    invoices: found.map((invoice) => {
      const debtor = index.debtors.get(keyFrom(invoice.debtor));
      const agreed = terms.get(keyFrom(debtor?.paymentTerms ?? null));
      return {
        administration: invoice.administration,
        invoice: invoice.number,
        debtor: invoice.debtor,
        name: debtor?.name ?? "",
        open: openAmountOf(invoice),
        firstDue: agreed === undefined ? invoice.dueDate : firstDueBy(invoice, agreed),
        terms: agreed?.code ?? "",
      };
    }),
    terms: [...terms.values()].map(({ code, instalments, intervalMonths, roundingOn }) => ({
      ...{ code, instalments, intervalMonths, roundingOn },
    })),
  };
};
