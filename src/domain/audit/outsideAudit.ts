import { type Book, type Key, keyFrom } from "../book/book";
import { at, type Finding, finding } from "../book/finding";
import type { BankEntry, LedgerLine } from "../book/records";
import { balanceOf } from "../ledger/journal";
import { add, formatCents, negate, ZERO } from "../values/money";

/*
 * Returns of collections that were made in another program (docs/law/actions.md#8, returnOutside): an entry of the bank without
 * an order, and a journal entry that names it and an invoice.
 */

/** What is wrong with entries that name no order, beside those that are returns from outside; what they are not is `others`. */
export function auditOutside(
  book: Book,
  entries: readonly (readonly LedgerLine[])[],
): { readonly findings: readonly Finding[]; readonly others: readonly (readonly LedgerLine[])[] } {
  const processed = new Map<Key, BankEntry>();
  for (const entry of book.tables.BankEntries) {
    const isOutside = entry.status === "Processed" && entry.order === null && entry.amount !== 0;
    if (isOutside) processed.set(keyFrom(entry.reference), entry);
  }
  const findings: Finding[] = [];
  const others: (readonly LedgerLine[])[] = [];
  for (const lines of entries) {
    const [first] = lines;
    const bank = processed.get(keyFrom(first?.bankReference ?? null));
    if (first?.event !== "Return" || first.reversalOf !== null || bank === undefined) {
      others.push(lines);
      continue;
    }
    processed.delete(keyFrom(bank.reference));
    findings.push(...differences(lines, bank));
  }
  for (const bank of processed.values()) {
    const params = { order: "", event: "Return", directDebit: bank.reference };
    findings.push(finding("verify.entryMissing", at("BankEntries", bank, "status"), params));
  }
  return { findings, others };
}

/** The bank gave what its entry says, the charges apart from what the debtor owes again. */
function differences(lines: readonly LedgerLine[], bank: BankEntry): Finding[] {
  const charges = bank.charges ?? ZERO;
  const expected = [negate(add(bank.amount, charges)), charges, bank.amount].filter((amount) => amount !== 0);
  const found = lines.map(balanceOf);
  return lines.flatMap((line, position): Finding[] => {
    const wanted = expected[position];
    if (wanted === found[position] && line.bookingDate === bank.bookingDate) return [];
    const isDay = wanted === found[position];
    const place = isDay ? at("Ledger", line, "bookingDate") : at("BankEntries", bank, "amount");
    const texts = isDay
      ? { expected: bank.bookingDate, found: line.bookingDate }
      : { expected: formatCents(wanted ?? ZERO), found: formatCents(found[position] ?? ZERO) };
    return [finding("verify.entryDiffers", place, { entry: line.entry, ...texts })];
  });
}
