import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { type Finding, finding, hasError } from "../domain/book/finding";
import { itemName, openItems, type OpenItem } from "../domain/book/openItem";
import type { Invoice } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";

/** One open item as a person calls it: `F2026-0012`, `F2026-0012/2`; its administration where several have one of that name. */
export interface NamedItem {
  readonly invoice: string;
  readonly administration?: string;
}

/** The item of this name, or what keeps it from being found. */
export function findItem(
  book: Book,
  { invoice, administration }: NamedItem,
): { readonly item: OpenItem | null; readonly index: BookIndex; readonly findings: readonly Finding[] } {
  const index = indexBook(book);
  const named = openItems(book, index).filter((item) => keyFrom(itemName(item)) === keyFrom(invoice));
  const found = named.filter((item) => isIn(administration, item.invoice.administration));
  const [item] = found;
  const stopping = stoppingFindings(book);
  if (item === undefined)
    return { item: null, index, findings: [...stopping, finding("invoice.unknown", null, { invoice })] };
  const several = severalFindings(
    invoice,
    found.map((one) => one.invoice.administration),
  );
  const unreadable = rowFindings(book)
    .of(item.table, item.record)
    .filter(({ severity }) => severity === "error");
  const findings = [...stopping, ...several, ...unreadable];
  return { item: hasError(findings) ? null : item, index, findings };
}

/** The invoice of this name, split or not, or what keeps it from being found. */
export function findInvoice(
  { tables }: Book,
  { invoice: name, administration }: NamedItem,
): { readonly invoice: Invoice | null; readonly findings: readonly Finding[] } {
  const found = tables.Invoices.filter(
    (one) => keyFrom(one.number) === keyFrom(name) && isIn(administration, one.administration),
  );
  const [invoice] = found;
  if (invoice === undefined) return { invoice: null, findings: [finding("invoice.unknown", null, { invoice: name })] };
  const several = severalFindings(
    name,
    found.map((one) => one.administration),
  );
  return { invoice: several.length > 0 ? null : invoice, findings: several };
}

/** Whether something is of the administration that was asked for; any will do when none was. */
export function isIn(wanted: string | undefined, administration: string): boolean {
  return wanted === undefined || keyFrom(wanted) === keyFrom(administration);
}

/** Asks for the administration where the name alone means things of several. */
export function severalFindings(name: string, administrations: readonly string[]): Finding[] {
  const distinct = [...new Set(administrations.map((one) => one.trim()))];
  if (distinct.length < 2) return [];
  const params = { name, administrations: distinct.join(", ") };
  return [finding("request.severalAdministrations", null, params)];
}
