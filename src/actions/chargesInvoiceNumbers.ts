import { type Book, keyFrom, keyOf } from "../domain/book/book";
import type { ReturnCharges } from "./returnCharges";

/** Gives the number of a new invoice, made from the one that came back: `F1-K1`, or the first after it that was never used. */
export function chargesInvoiceNumbers({
  tables,
}: Book): (of: Pick<ReturnCharges, "administration" | "invoice">) => string {
  const taken = new Set(tables.Invoices.map((invoice) => keyOf("Invoices", invoice)));
  const ofCharges = new Set<string>();
  for (const { event, administration, invoice } of tables.Ledger) {
    if (invoice === null) continue;
    taken.add(keyFrom(administration, invoice));
    if (event === "ChargesInvoiced") ofCharges.add(keyFrom(administration, invoice));
  }
  return ({ administration, invoice }) => {
    // Charges of a return of charges are of the invoice with which it began.
    const isOfCharges = ofCharges.has(keyFrom(administration, invoice));
    const base = isOfCharges ? invoice.replace(/-K\d+$/, "") : invoice;
    let count = 1;
    while (taken.has(keyFrom(administration, `${base}-K${String(count)}`))) count += 1;
    const number = `${base}-K${String(count)}`;
    taken.add(keyFrom(administration, number));
    return number;
  };
}
