import { CompactGroups } from "../../kit/compactGroups";
import { type Book, type Key, keyFrom, keyOf } from "../book/book";
import { ibanKey, type BookIndex } from "../book/bookIndex";
import { at, type Finding, finding } from "../book/finding";
import type { BankEntry, LedgerLine } from "../book/records";
import { canBeOfReturn, isOfReturn } from "../bank/returnKind";
import { formatCents, negate, sumOf, ZERO } from "../values/money";
import { entriesOf } from "../ledger/journal";
import { standingLines } from "../ledger/undone";

/*
 * Returns of collections that were made in another program (docs/law/actions.md#8, returnOutside): an entry of the ledger that
 * names no order, beside the bank entry that it was booked of.
 */

/** The entries of the ledger that name no order, by what they are. */
export interface OutsideAudit {
  /** Those that nothing explains. */
  readonly unexplained: readonly (readonly LedgerLine[])[];
  /** Returns without an entry of the ledger. */
  readonly findings: readonly Finding[];
  /** How often an invoice (its key) came back like that. */
  readonly times: ReadonlyMap<Key, number>;
}

/** The entry of the ledger that stands and was booked of this entry of the bank as a return from outside; null for none. */
export function standingReturn(ledger: readonly LedgerLine[], { reference }: BankEntry): readonly LedgerLine[] | null {
  const key = keyFrom(reference);
  const own = standingLines(ledger).filter(
    ({ order, event, bankReference }) => order === null && event === "Return" && keyFrom(bankReference) === key,
  );
  const [lines] = entriesOf(own).values();
  return lines ?? null;
}

/** Judges the entries that name no order, beside the bank's on the days on which these were booked. */
export function auditOutside(
  { tables }: Book,
  index: BookIndex,
  entries: Iterable<readonly LedgerLine[]>,
): OutsideAudit {
  const banked = tables.BankEntries.filter(isBookedOutside);
  const bankEntries = new CompactGroups(banked, (entry) => keyOf("BankEntries", entry));
  const booked = new Set<Key>();
  const times = new Map<Key, number>();
  const unexplained: (readonly LedgerLine[])[] = [];
  for (const lines of entries) {
    const [first] = lines;
    const bank = bankEntries.get(keyFrom(first?.bankReference ?? null))?.[0];
    if (
      first === undefined ||
      bank === undefined ||
      booked.has(keyOf("BankEntries", bank)) ||
      !isOf(bank, lines, index)
    ) {
      unexplained.push(lines);
      continue;
    }
    booked.add(keyOf("BankEntries", bank));
    if (!isCounted(bank)) continue;
    const invoice = keyFrom(first.administration, first.invoice);
    times.set(invoice, (times.get(invoice) ?? 0) + 1);
  }
  const missing = banked.filter((entry) => !booked.has(keyOf("BankEntries", entry)));
  // What the ledger names with an order has lost that order: there it is told.
  const named = new Set(missing.length === 0 ? [] : tables.Ledger.map(({ bankReference }) => keyFrom(bankReference)));
  const findings = missing
    .filter(({ reference }) => !named.has(keyFrom(reference)))
    .map((entry) =>
      finding("verify.outsideMissing", at("BankEntries", entry, "status"), {
        reference: entry.reference,
        amount: formatCents(entry.amount),
      }),
    );
  return { unexplained, findings, times };
}

/** Whether an entry was booked as a return that no order knows of. */
function isBookedOutside(entry: BankEntry): boolean {
  if (entry.status !== "Processed" || entry.order !== null || entry.amount >= 0) return false;
  return entry.invoice === null ? isOfReturn(entry) : canBeOfReturn(entry);
}

/** Whether it counts against the invoice: what the debtor's bank never saw says nothing of it. */
function isCounted({ kind }: BankEntry): boolean {
  return kind !== "Recalled" && kind !== "BatchReject";
}

/** Whether these lines are what is booked of a return: what the bank took, of an invoice, on the account's administration. */
function isOf(bank: BankEntry, lines: readonly LedgerLine[], index: BookIndex): boolean {
  const [first] = lines;
  const administration = index.accounts.get(ibanKey(bank.account))?.administration ?? null;
  return (
    first?.event === "Return" &&
    first.reversalOf === null &&
    first.invoice !== null &&
    (bank.invoice === null || keyFrom(first.invoice) === keyFrom(bank.invoice)) &&
    keyFrom(first.administration) === keyFrom(administration) &&
    keyFrom(first.endToEndId, first.mandateId) === keyFrom(bank.endToEndId, bank.mandateId) &&
    first.bookingDate === bank.bookingDate &&
    sumOf(lines, ({ credit }) => credit ?? ZERO) === negate(bank.amount)
  );
}
