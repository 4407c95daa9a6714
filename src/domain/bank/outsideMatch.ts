import { keyFrom } from "../book/book";
import { ibanKey, itemKey } from "../book/bookIndex";
import type { BankEntry, Invoice, ReturnKind } from "../book/records";
import { isStanding } from "../mandates/mandateHistory";
import { add, type Cents, negate, subtract, ZERO } from "../values/money";
import type { EntryMatch, MatchedDebit, MatchedTransaction, MatchQuestion, ProposedEntry } from "./entryMatch";
import type { FollowedBook } from "./followedBook";
import { proposeReturn, reasonQuestions } from "./returnMatch";
import { canBeOfReturn, isOfReturn } from "./returnKind";

/*
 * A return of a collection that was made in another program: the bank names an invoice or a mandate of ours, and no order
 * knows of it (docs/law/actions.md#8, returnOutside). An invoice that an order of ours collects is asked about as a return of that.
 */

/** What a return of another program's collection is proposed to be; null where it names nothing of ours. */
export function proposeOutside(book: FollowedBook, entry: BankEntry): ProposedEntry | null {
  const administration = book.index.accounts.get(ibanKey(entry.account))?.administration;
  if (administration === undefined || entry.amount >= 0 || !isOfReturn(entry)) return null;
  const charges = entry.charges ?? ZERO;
  const debit = subtract(negate(entry.amount), charges);
  const { invoices, isByText } = namedInvoices(book, entry, administration, debit);
  const collected = invoices.flatMap((invoice) => collectionOf(book, invoice) ?? []);
  if (collected.length > 0) return proposeReturn(book, entry, { reason: "InvoiceNamed", transactions: collected });
  const [match, ...candidates] = invoices.map((invoice) => outsideReturn(entry, invoice, { debit, charges }));
  const [invoice] = invoices;
  if (match === undefined || invoice === undefined) return null;
  const questions: MatchQuestion[] = [
    ...(candidates.length > 0 ? (["several"] as const) : []),
    ...(fits(invoice, debit) ? [] : (["amountDiffers"] as const)),
    ...reasonQuestions(entry, isByText ? "InvoiceNamed" : "EndToEndId"),
  ];
  return { entry, match, reason: "InvoiceNamed", questions, candidates };
}

/** What an entry is of the invoice that the user named; null where that is none that came back from outside. */
export function proposeInvoice(book: FollowedBook, entry: BankEntry, number: string | null): ProposedEntry | null {
  const administration = book.index.accounts.get(ibanKey(entry.account))?.administration;
  if (number === null || administration === undefined || entry.amount >= 0 || !canBeOfReturn(entry)) return null;
  const found = book.index.invoices.get(keyFrom(administration, number));
  if (found === undefined || collectionOf(book, found) !== null) return null;
  const invoice = book.invoiceNow(found);
  const charges = entry.charges ?? ZERO;
  const debit = subtract(negate(entry.amount), charges);
  const questions: MatchQuestion[] = fits(invoice, debit) ? [] : ["amountDiffers"];
  const match = outsideReturn(entry, invoice, { debit, charges });
  return { entry, match, reason: "ByHand", questions, candidates: [] };
}

function outsideReturn(entry: BankEntry, invoice: Invoice, debit: MatchedDebit): EntryMatch {
  const { reasonCode, reasonText } = entry;
  return { is: "returnOutside", invoice, kind: outsideKind(entry), reasonCode, reasonText, ...debit };
}

/** The transaction of ours in which an invoice stands collected; null for none. */
function collectionOf(book: FollowedBook, { administration, number }: Invoice): MatchedTransaction | null {
  const lines = book.index.linesOfItem.get(itemKey(administration, number, null)) ?? [];
  const standing = lines.map((line) => book.lineNow(line)).find(isStanding);
  return standing === undefined ? null : book.transactionOfLine(standing.order, standing.line);
}

/** How a collection of another program came back, by what the bank says. */
export function outsideKind({ kind, reasonCode }: Pick<BankEntry, "kind" | "reasonCode">): ReturnKind {
  if (kind === "Refund" || kind === "Reject" || kind === "Recalled" || kind === "BatchReject") return kind;
  return reasonCode?.trim().toUpperCase() === "MD06" ? "Refund" : "Return";
}

/** Whether so much of its invoice can come open again as the bank debits. */
export function fitsOutside({
  invoice,
  debit,
}: Pick<Extract<EntryMatch, { readonly is: "returnOutside" }>, "invoice" | "debit">): boolean {
  return fits(invoice, debit);
}

/** Whether so much of an invoice can come open again. */
function fits({ amount, openAmount }: Invoice, debit: Cents): boolean {
  return add(openAmount ?? amount, debit) <= amount;
}

interface Named {
  readonly invoices: readonly Invoice[];
  /** Whether they were found by what the bank's text says, or only by the mandate. */
  readonly isByText: boolean;
}

/** The invoices that an entry names: by its end-to-end ID, else by its text, else those of the mandate's debtor of this amount. */
function namedInvoices(book: FollowedBook, entry: BankEntry, administration: string, debit: Cents): Named {
  const named = (text: string): Invoice | undefined => {
    const invoice = book.index.invoices.get(keyFrom(administration, text));
    return invoice === undefined ? undefined : book.invoiceNow(invoice);
  };
  const exact = named(entry.endToEndId ?? "");
  if (exact !== undefined) return { invoices: [exact], isByText: false };
  const inText = new Set(wordsOf(`${entry.endToEndId ?? ""} ${entry.text ?? ""}`).flatMap((word) => named(word) ?? []));
  if (inText.size > 0) return { invoices: [...inText], isByText: true };
  const mandate = book.index.mandates.get(keyFrom(administration, entry.mandateId));
  if (mandate === undefined) return { invoices: [], isByText: true };
  const ofDebtor = book.invoicesOf(administration, mandate.debtor).map((invoice) => book.invoiceNow(invoice));
  const fitting = ofDebtor.filter((one) => one.amount === debit && fits(one, debit));
  return { invoices: fitting.filter((one) => collectionOf(book, one) === null), isByText: true };
}

/** The words of a text that can be a number of an invoice: at least one digit, and three characters. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s,;:()]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word.length > 2 && /\d/.test(word));
}
