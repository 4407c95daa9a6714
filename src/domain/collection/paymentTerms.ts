import { type Book, keyFrom, type Key } from "../book/book";
import { at, type Finding, finding } from "../book/finding";
import { itemName, type OpenItem, openAmountOf } from "../book/openItem";
import type { Debtor, PaymentTerm } from "../book/records";

/** The payment terms of more than one instalment, by their code. */
export type InstalmentTerms = ReadonlyMap<Key, PaymentTerm>;

/** The book's payment terms of more than one instalment. */
export function instalmentTerms({ tables }: Book): InstalmentTerms {
  return new Map(
    tables.PaymentTerms.filter(({ instalments }) => instalments > 1).map((terms) => [keyFrom(terms.code), terms]),
  );
}

/** The warning that an invoice is collected at once from a debtor who pays in instalments: nobody has split it. */
export function notSplit(item: OpenItem, debtor: Debtor, terms: InstalmentTerms): Finding[] {
  // Most books have no such terms.
  if (terms.size === 0 || item.table === "Instalments" || openAmountOf(item.record) <= 0) return [];
  const agreed = terms.get(keyFrom(debtor.paymentTerms));
  if (agreed === undefined) return [];
  const params = { item: itemName(item), debtor: debtor.number, code: agreed.code, instalments: agreed.instalments };
  return [finding("item.notSplit", at("Invoices", item.invoice, "amount"), params)];
}
