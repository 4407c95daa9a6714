import { type Book, type Key, keyFrom } from "../domain/book/book";
import { type BookIndex, itemKey } from "../domain/book/bookIndex";
import { itemStatusFrom, livingLine, openAmountOf } from "../domain/book/openItem";
import { linesOfItem } from "../domain/book/orderOfIssue";
import type { DirectDebit, Instalment, Invoice } from "../domain/book/records";
import { ZERO } from "../domain/values/money";

/** An invoice, or one of its instalments, that is open in the workbook and not in the list. */
export type Gone = {
  readonly invoice: Invoice;
  readonly instalment?: Instalment;
} & ({ readonly kind: "underWay"; readonly line: DirectDebit } | { readonly kind: "closed" | "returned" | "split" });

/** What a list no longer has. */
export interface GoneScope {
  readonly book: Book;
  readonly index: BookIndex;
  /** Of these administrations the list tells all that is open. */
  readonly administrations: ReadonlySet<Key>;
  /** The invoices that it names, whether their rows could be used or not. */
  readonly listed: ReadonlySet<Key>;
  /** Of the invoices of which it names instalments: those that it names. Null for a list that tells none. */
  readonly instalments: ReadonlyMap<Key, ReadonlySet<number>> | null;
  /** Invoices that the add-in made itself, of which the bookkeeping may not know. */
  readonly isOwn: (invoice: Invoice) => boolean;
}

/**
 * The invoices that were paid or credited elsewhere, for the list no longer has them. One that came back from the bank stays
 * open, for the bookkeeping may not have heard of it yet; what is on its way is left to its order.
 */
export function goneItems(scope: GoneScope): Gone[] {
  const { book, index, administrations, listed, isOwn } = scope;
  return book.tables.Invoices.flatMap((invoice): Gone[] => {
    const key = keyFrom(invoice.administration, invoice.number);
    if (!administrations.has(keyFrom(invoice.administration))) return [];
    if (invoice.unreadable !== undefined || index.invoices.get(key) !== invoice || isOwn(invoice)) return [];
    const own = index.instalmentsOfInvoice.get(key);
    if (listed.has(key))
      return own === undefined ? [] : goneInstalments(invoice, own, scope.instalments?.get(key), index);
    const lines = linesOfItem(itemKey(invoice.administration, invoice.number, null), index);
    const living = livingLine(lines);
    if (living !== null) return [{ kind: "underWay", invoice, line: living }];
    if (own !== undefined && scope.instalments !== null) return goneInstalments(invoice, own, new Set(), index);
    if (openAmountOf(invoice) === ZERO) return [];
    if (own !== undefined) return [{ kind: "split", invoice }];
    return [{ kind: itemStatusFrom(lines) === "Returned" ? "returned" : "closed", invoice }];
  });
}

/** The same of the instalments of an invoice, of which the list names these; of one of which it names none it tells nothing. */
function goneInstalments(
  invoice: Invoice,
  own: readonly Instalment[],
  listed: ReadonlySet<number> | undefined,
  index: BookIndex,
): Gone[] {
  if (listed === undefined) return [];
  return own.flatMap((instalment): Gone[] => {
    const { administration, invoice: number, number: name, unreadable } = instalment;
    if (listed.has(name) || unreadable !== undefined) return [];
    const lines = linesOfItem(itemKey(administration, number, name), index);
    const living = livingLine(lines);
    if (living !== null) return [{ kind: "underWay", invoice, instalment, line: living }];
    if (openAmountOf(instalment) === ZERO) return [];
    return [{ kind: itemStatusFrom(lines) === "Returned" ? "returned" : "closed", invoice, instalment }];
  });
}
