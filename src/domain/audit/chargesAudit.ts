import { type Book, type Key, keyFrom, keyOf } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import type { BankEntry, LedgerLine } from "../book/records";
import { balanceOf } from "../ledger/journal";
import { formatCents, sumOf, ZERO } from "../values/money";

/*
 * Bank charges that were invoiced on (docs/law/actions.md#6): each entry beside the bank's entry that took the charges, once,
 * and the invoice that asks for them.
 */

/** What the entries of charges that were invoiced on come to. */
export interface ChargesAudit {
  /** Those that nothing explains. */
  readonly unexplained: readonly (readonly LedgerLine[])[];
  readonly findings: readonly Finding[];
}

/** Judges those of these entries, which name no order, that invoice charges on; the others are left unexplained. */
export function auditCharges(
  { tables }: Book,
  index: BookIndex,
  entries: readonly (readonly LedgerLine[])[],
): ChargesAudit {
  const unexplained: (readonly LedgerLine[])[] = [];
  const findings: Finding[] = [];
  if (!entries.some(isOfCharges)) return { unexplained: entries, findings };
  const bankEntries = new Map(tables.BankEntries.map((entry) => [keyOf("BankEntries", entry), entry]));
  const seen = new Set<Key>();
  for (const lines of entries) {
    const [first] = lines;
    const reference = keyFrom(first?.bankReference ?? null);
    const bank = bankEntries.get(reference);
    if (first === undefined || bank === undefined || seen.has(reference) || !isOf(bank, lines, index)) {
      unexplained.push(lines);
      continue;
    }
    seen.add(reference);
    findings.push(...invoiceFindings(first, bank, index));
  }
  return { unexplained, findings };
}

function isOfCharges([first]: readonly LedgerLine[]): boolean {
  return first?.event === "ChargesInvoiced";
}

/** Whether these lines invoice the charges of this entry on: it is booked, and they come to what the bank took. */
function isOf(bank: BankEntry, lines: readonly LedgerLine[], index: BookIndex): boolean {
  const [first] = lines;
  const administration = index.accounts.get(ibanKey(bank.account))?.administration ?? null;
  return (
    isOfCharges(lines) &&
    bank.status === "Processed" &&
    bank.amount < 0 &&
    keyFrom(first?.administration ?? null) === keyFrom(administration) &&
    sumOf(lines, ({ debit }) => debit ?? ZERO) === (bank.charges ?? ZERO)
  );
}

/** The invoice asks for what was booked, of the same debtor; that it is gone is told. */
function invoiceFindings(first: LedgerLine, bank: BankEntry, index: BookIndex): Finding[] {
  const invoice = index.invoices.get(keyFrom(first.administration, first.invoice));
  const amount = formatCents(balanceOf(first));
  const params = { entry: first.entry, invoice: first.invoice ?? "", reference: bank.reference, amount };
  if (invoice === undefined) return [finding("verify.chargesInvoiceGone", at("Ledger", first, "invoice"), params)];
  if (invoice.unreadable !== undefined) return [];
  const isSame = invoice.amount === bank.charges && keyFrom(invoice.debtor) === keyFrom(first.debtor);
  return isSame ? [] : [finding("verify.chargesInvoice", at("Invoices", invoice, "amount"), params)];
}
