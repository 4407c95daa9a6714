import { canBeOfReturn } from "../domain/bank/returnKind";
import { type Book, type Key, keyFrom, keyOf } from "../domain/book/book";
import { type BookIndex, ibanKey, indexBook } from "../domain/book/bookIndex";
import type { BankEntry, DirectDebit, LedgerLine } from "../domain/book/records";
import { chargesInvoicedOf } from "../domain/ledger/chargesInvoiced";
import { standingLines } from "../domain/ledger/undone";
import { isCountedReturn } from "../domain/mandates/mandateHistory";
import { type Cents, ZERO } from "../domain/values/money";
import { groupBy } from "../kit/groupBy";

/*
 * The bank's charges of returns, as the tables tell them: which debtor's return each was for, and whether they were
 * invoiced on (docs/law/actions.md#8, invoiceCharges).
 */

/** The charges of one entry of the bank for what came back of a debtor. */
export interface ReturnCharges {
  readonly entry: BankEntry;
  readonly charges: Cents;
  readonly administration: string;
  readonly debtor: string;
  /** The invoice that came back, the first one of a consolidated transaction. */
  readonly invoice: string;
  readonly order: string | null;
  readonly endToEndId: string | null;
}

/** Charges of returns, as far as a debtor can be told. */
export interface FoundCharges {
  readonly open: readonly ReturnCharges[];
  /** Invoiced on already, each with the invoice. */
  readonly invoiced: readonly (ReturnCharges & { readonly number: string })[];
  /** Charges for several transactions at once: nobody can tell whose they are. */
  readonly ofSeveral: readonly BankEntry[];
}

/** All charges of returns that the debtor's side said no to: neither of what was recalled nor of a rejected batch. */
export function findReturnCharges(book: Book): FoundCharges {
  const index = indexBook(book);
  const done = chargesInvoicedOf(book.tables.Ledger);
  const open: ReturnCharges[] = [];
  const invoiced: (ReturnCharges & { readonly number: string })[] = [];
  const ofSeveral: BankEntry[] = [];
  const returnedBy = linesByReference(book);
  const outside = outsideReturns(book);
  for (const entry of book.tables.BankEntries) {
    const charges = entry.charges ?? ZERO;
    const isBooked = entry.status === "Processed" && entry.unreadable === undefined;
    if (!isBooked || entry.amount >= 0 || charges <= 0 || !canBeOfReturn(entry)) continue;
    const reference = keyOf("BankEntries", entry);
    const found =
      entry.order === null ? ofOutside(entry, outside.get(reference)) : ofLines(entry, returnedBy(entry), index);
    if (found === null) continue;
    const invoicedWith = done.get(reference);
    if (found === "several") ofSeveral.push(entry);
    else if (invoicedWith === undefined) open.push({ entry, charges, ...found });
    else invoiced.push({ entry, charges, ...found, number: invoicedWith.invoice });
  }
  return { open, invoiced, ofSeveral };
}

type Whose = Omit<ReturnCharges, "entry" | "charges">;

/** The returned lines that an entry debited: those that name it, else those of the transaction that it names. */
function linesByReference({ tables }: Book): (entry: BankEntry) => readonly DirectDebit[] {
  const returned = tables.DirectDebits.filter(isCountedReturn);
  const named = groupBy(returned, ({ order, bankReference }) =>
    bankReference === null ? undefined : keyFrom(order, bankReference),
  );
  const ofTransaction = groupBy(returned, ({ order, endToEndId }) => keyFrom(order, endToEndId));
  const byNumber = new Map(returned.map((line) => [keyFrom(line.order, line.line), line]));
  return ({ order, reference, line, endToEndId }) => {
    const own = named.get(keyFrom(order, reference));
    if (own !== undefined) return own;
    const first = line === null ? undefined : byNumber.get(keyFrom(order, line));
    return ofTransaction.get(keyFrom(order, first?.endToEndId ?? endToEndId)) ?? [];
  };
}

function ofLines({ account }: BankEntry, lines: readonly DirectDebit[], index: BookIndex): Whose | "several" | null {
  const collected = lines.filter(({ amount }) => amount > 0);
  const [first] = collected;
  if (first === undefined) return null;
  if (lines.some(({ endToEndId }) => keyFrom(endToEndId) !== keyFrom(first.endToEndId))) return "several";
  const { debtor, invoice, order, endToEndId } = first;
  const administration = index.accounts.get(ibanKey(account))?.administration ?? first.administration;
  return { administration, debtor, invoice, order, endToEndId };
}

/** The entries that stand of returns from outside, by the bank's entry. */
function outsideReturns({ tables }: Book): ReadonlyMap<Key, readonly LedgerLine[]> {
  return groupBy(standingLines(tables.Ledger), ({ order, event, bankReference }) =>
    order === null && event === "Return" && bankReference !== null ? keyFrom(bankReference) : undefined,
  );
}

function ofOutside({ kind }: BankEntry, lines: readonly LedgerLine[] | undefined): Whose | null {
  const [first] = lines ?? [];
  if (first === undefined || kind === "Recalled" || kind === "BatchReject") return null;
  const { administration, debtor, invoice, endToEndId } = first;
  if (debtor === null || invoice === null) return null;
  return { administration, debtor, invoice, order: null, endToEndId };
}
