import { type Key, keyFrom } from "../book/book";
import type { Account, Administration, BankEntry, LedgerLine } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { type Cents, negate } from "../values/money";
import { type Entry, entriesOf, entry as balanced } from "./journal";
import { standingLines } from "./undone";

/*
 * Charges of the bank for a return that are invoiced on to the debtor (docs/law/actions.md#6): debtors to charges, with the
 * bank's entry and the invoice that asks for them. The bank's entry makes that it is done once.
 */

/** What is invoiced on with one entry of the bank. */
export interface ChargesInvoice {
  readonly entry: BankEntry;
  readonly charges: Cents;
  readonly debtor: string;
  /** The number of the new invoice. */
  readonly number: string;
  readonly description: string;
}

/** The entry that invoices charges on, by the accounts as they are today. */
export function chargesInvoicedEntry(
  { entry, charges, debtor, number, description }: ChargesInvoice,
  { code, debtorsAccount, chargesAccount }: Pick<Administration, "code" | "debtorsAccount" | "chargesAccount">,
  { journal }: Pick<Account, "journal">,
  bookingDate: IsoDate,
): Entry {
  return balanced({
    journal,
    bookingDate,
    administration: code,
    event: "ChargesInvoiced",
    reversalOf: null,
    subject: {
      ...{ description, debtor, invoice: number, instalment: null, order: null, directDebit: null },
      ...{ endToEndId: entry.endToEndId, mandateId: entry.mandateId, bankReference: entry.reference },
    },
    postings: [
      { account: debtorsAccount, amount: charges },
      { account: chargesAccount ?? "", amount: negate(charges) },
    ],
  });
}

/** An entry that stands and invoiced charges on. */
export interface InvoicedEntry {
  readonly administration: string;
  /** The invoice that asks for them. */
  readonly invoice: string;
  /** Its first line. */
  readonly first: LedgerLine;
  readonly lines: readonly LedgerLine[];
}

/** The entries that stand and invoice charges on, by the reference of the bank's entry. */
export function chargesInvoicedOf(ledger: readonly LedgerLine[]): ReadonlyMap<Key, InvoicedEntry> {
  if (!ledger.some(({ event }) => event === "ChargesInvoiced")) return new Map();
  const own = standingLines(ledger).filter(({ event }) => event === "ChargesInvoiced");
  const entries = [...entriesOf(own).values()].flatMap((lines) =>
    lines.slice(0, 1).map((first): readonly [Key, InvoicedEntry] => {
      const { administration, invoice, bankReference } = first;
      return [keyFrom(bankReference), { administration, invoice: invoice ?? "", first, lines }];
    }),
  );
  return new Map(entries);
}
