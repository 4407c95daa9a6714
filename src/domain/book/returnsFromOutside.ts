import type { Book } from "./book";
import { keyFrom } from "./book";
import { type BookIndex, ibanKey } from "./bookIndex";
import type { BankEntry, Invoice } from "./records";

/** The bank's entries that were booked as returns of what another program collected: processed, of an invoice and no order. */
export function outsideReturns({ tables }: Book): readonly BankEntry[] {
  return tables.BankEntries.filter(
    ({ status, order, invoice }) => status === "Processed" && order === null && invoice !== null,
  );
}

/** The invoice that such an entry is of; undefined where its row or the account's is gone. */
export function invoiceOfEntry({ account, invoice }: BankEntry, index: BookIndex): Invoice | undefined {
  const administration = index.accounts.get(ibanKey(account))?.administration ?? null;
  return administration === null || invoice === null ? undefined : index.invoices.get(keyFrom(administration, invoice));
}
