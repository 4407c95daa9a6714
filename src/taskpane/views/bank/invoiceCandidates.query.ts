import { keyFrom } from "../../../domain/book/book";
import { ibanKey, itemKey } from "../../../domain/book/bookIndex";
import { openAmountOf } from "../../../domain/book/openItem";
import type { BankEntry, Invoice } from "../../../domain/book/records";
import type { ProposedEntry } from "../../../domain/bank/entryMatch";
import { fitsOutside } from "../../../domain/bank/outsideMatch";
import { canBeOfReturn } from "../../../domain/bank/returnKind";
import { isStanding } from "../../../domain/mandates/mandateHistory";
import { type Cents, formatCents, negate, subtract, ZERO } from "../../../domain/values/money";
import type { QueryScope } from "../../../session/query";
import { foundAmong } from "../../../session/searchWords";
import type { CandidateRank, InvoiceCandidate } from "./candidate.query";

/*
 * The invoices of which an entry of the bank may be a return, although no order of ours collects them: another program did
 * (docs/law/actions.md#8, returnOutside). Only those that `match` accepts.
 */

/** An invoice with its place in the list. */
export interface RankedInvoice {
  readonly invoice: Invoice;
  readonly rank: CandidateRank;
}

/** The invoices that an entry may be a return of; none for money that came in. */
export function invoicesFor(
  entry: BankEntry,
  proposed: ProposedEntry | null,
  search: string,
  scope: QueryScope,
): readonly RankedInvoice[] {
  const administration = scope.index.accounts.get(ibanKey(entry.account))?.administration;
  if (administration === undefined || entry.amount >= 0 || !canBeOfReturn(entry)) return [];
  const debit = subtract(negate(entry.amount), entry.charges ?? ZERO);
  const own = keyFrom(administration);
  const fitting = scope.book.tables.Invoices.filter(
    (invoice) =>
      fitsOutside({ invoice, debit }) &&
      keyFrom(invoice.administration) === own &&
      isCollectedElsewhere(invoice, scope),
  ).toReversed();
  return foundAmong(fitting, search, (invoice) => textsOf(invoice, scope), amountsOf).map((invoice) => ({
    invoice,
    rank: rankOf(invoice, debit, proposed),
  }));
}

/** Neither an order of ours collects it, nor its instalments do. */
function isCollectedElsewhere({ administration, number }: Invoice, { index }: QueryScope): boolean {
  if (index.instalmentsOfInvoice.has(keyFrom(administration, number))) return false;
  return index.linesOfItem.get(itemKey(administration, number, null))?.some(isStanding) !== true;
}

function textsOf(invoice: Invoice, scope: QueryScope): (string | null)[] {
  const { number, debtor, description, paymentReference, mandateId } = invoice;
  return [number, debtor, nameOf(invoice, scope), description, paymentReference, mandateId];
}

function amountsOf({ amount }: Invoice): readonly Cents[] {
  return [amount];
}

function nameOf({ debtor }: Invoice, { index }: QueryScope): string {
  return index.debtors.get(keyFrom(debtor))?.name ?? debtor;
}

function rankOf(invoice: Invoice, debit: Cents, found: ProposedEntry | null): CandidateRank {
  const isOne = (match: ProposedEntry["match"]): boolean =>
    match.is === "returnOutside" &&
    keyFrom(match.invoice.administration, match.invoice.number) === keyFrom(invoice.administration, invoice.number);
  if (found !== null && isOne(found.match)) return "proposed";
  if (found?.candidates.some(isOne) === true) return "alternative";
  return invoice.amount === debit ? "sameAmount" : "any";
}

/** The invoice as it is listed. */
export function invoiceCandidate({ invoice, rank }: RankedInvoice, scope: QueryScope): InvoiceCandidate {
  return {
    invoice: invoice.number,
    name: nameOf(invoice, scope),
    amount: formatCents(invoice.amount),
    open: formatCents(openAmountOf(invoice)),
    invoiceDate: invoice.invoiceDate,
    rank,
  };
}
