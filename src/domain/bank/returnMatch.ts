import { ibanKey } from "../book/bookIndex";
import { keyFrom } from "../book/book";
import type { BankEntry } from "../book/records";
import { isStanding } from "../mandates/mandateHistory";
import { dateOf } from "../values/calendar";
import { absolute, type Cents, negate, subtract, sumOf, ZERO } from "../values/money";
import { isKnownReasonCode } from "../values/reasonCodes";
import type {
  EntryMatch,
  MatchedDebit,
  MatchedTransaction,
  MatchQuestion,
  MatchReason,
  ProposedEntry,
} from "./entryMatch";
import { collectedBy, type FollowedBook, isByHand } from "./followedBook";
import { isOfReturn, returnKindOf } from "./returnKind";

/*
 * What a debit of the bank, or a reject that moved no money, is of (docs/law/actions.md#7, #8): a transaction that comes
 * back, or the bank's debit for one that came back before.
 */

/** The transactions that an entry may be of, and by what they were found; best first. */
export interface FoundTransactions {
  readonly reason: MatchReason;
  readonly transactions: readonly MatchedTransaction[];
}

/** Finds an entry's transaction by its end-to-end ID, else by mandate and amount; null where it is of none of ours. */
export function findTransactions(book: FollowedBook, entry: BankEntry): FoundTransactions | null {
  const named = book.transactionsOf(entry.endToEndId);
  if (named.length > 0) {
    const own = named.filter(({ order }) => isOnAccount(entry, order));
    return { reason: "EndToEndId", transactions: own.length > 0 ? own : named };
  }
  const administration = book.index.accounts.get(ibanKey(entry.account))?.administration;
  if (administration === undefined) return null;
  const under = book
    .transactionsUnder(administration, entry.mandateId)
    .filter(({ order }) => isOnAccount(entry, order) && dateOf(order.issuedAt ?? FIRST) <= entry.bookingDate)
    .filter((transaction) => isOfAmount(entry, collectedBy(transaction)));
  const sameIban = under.filter(({ lines }) => lines.some(({ iban }) => ibanKey(iban) === counterpart(entry)));
  const fitting = sameIban.length > 0 ? sameIban : under;
  const open = fitting.filter((transaction) => isOpenFor(book, entry, transaction));
  const transactions = open.length > 0 ? open : fitting.slice(0, 1);
  return transactions.length === 0 ? null : { reason: "MandateAndAmount", transactions };
}

const FIRST = "1950-01-01T00:00:00" as Parameters<typeof dateOf>[0];

/** Whether an entry is on the account of an order. */
function isOnAccount({ account }: BankEntry, order: { readonly account: string }): boolean {
  return ibanKey(account) === ibanKey(order.account);
}

function counterpart({ counterpartyIban }: BankEntry): string | null {
  return counterpartyIban === null ? null : ibanKey(counterpartyIban);
}

/** Whether an entry can be of a transaction of this amount; one without any amount can be of each. */
function isOfAmount({ amount, charges, originalAmount }: BankEntry, collected: Cents): boolean {
  if (originalAmount !== null) return originalAmount === collected;
  return amount === 0 || subtract(absolute(amount), charges ?? ZERO) === collected;
}

/** Whether something of the transaction can still happen that the entry tells of. */
function isOpenFor(book: FollowedBook, { amount }: BankEntry, transaction: MatchedTransaction): boolean {
  if (amount > 0) return true;
  return standingOf(transaction).length > 0 || (amount < 0 && book.debitLeft(transaction) > 0);
}

/** The transaction's lines that did not come back. */
function standingOf({ lines }: MatchedTransaction) {
  return lines.filter(isStanding);
}

/** What a debit, or a reject without money, is proposed to be, once its transactions are found. */
export function proposeReturn(
  book: FollowedBook,
  entry: BankEntry,
  { reason, transactions }: FoundTransactions,
): ProposedEntry {
  const [first, ...others] = transactions.map((transaction) => judge(book, entry, transaction, reason));
  if (first === undefined) throw new Error("no transaction was found");
  const questions: MatchQuestion[] = [...(others.length > 0 ? (["several"] as const) : []), ...first.questions];
  return { entry, match: first.match, reason, questions, candidates: others.map(({ match }) => match) };
}

interface Judged {
  readonly match: EntryMatch;
  readonly questions: readonly MatchQuestion[];
}

function judge(book: FollowedBook, entry: BankEntry, transaction: MatchedTransaction, reason: MatchReason): Judged {
  const { order } = transaction;
  const isStanding = standingOf(transaction).length > 0;
  if (entry.amount === 0) {
    if (!isStanding) return { match: { is: "booked", order, entry: null }, questions: [] };
    const questions = [...placeQuestions(entry, order), ...reasonQuestions(entry, reason)];
    return { match: returned(entry, transaction, NO_DEBIT), questions };
  }
  const left = book.debitLeft(transaction);
  const prior = left > 0 ? null : bookedBefore(book, entry, transaction, reason);
  if (prior !== null) return prior;
  const { debit, questions } = debitOf(entry, left);
  const match: EntryMatch = isStanding
    ? returned(entry, transaction, debit)
    : { is: "bankDebit", ...transaction, ...debit };
  const about = isStanding ? reasonQuestions(entry, reason) : [];
  return { match, questions: [...placeQuestions(entry, order), ...questions, ...about] };
}

const NO_DEBIT: MatchedDebit = { debit: ZERO, charges: ZERO };

function returned(entry: BankEntry, transaction: MatchedTransaction, debit: MatchedDebit): EntryMatch {
  const { reasonCode, reasonText } = entry;
  const kind = returnKindOf(entry, transaction.order);
  return { is: "return", ...transaction, kind, reasonCode, reasonText, ...debit };
}

/** The entry with which all of the transaction was debited before, when this one is as much. */
function bookedBefore(
  book: FollowedBook,
  entry: BankEntry,
  transaction: MatchedTransaction,
  reason: MatchReason,
): Judged | null {
  const same = book.debitsOf(transaction).filter(({ amount }) => amount === entry.amount);
  const known = same.find(isByHand) ?? same[0];
  if (known === undefined || (reason === "ByHand" && !isByHand(known))) return null;
  const { order } = transaction;
  return { match: { is: "booked", order, entry: known }, questions: isByHand(known) ? [] : ["again"] };
}

/** What of an entry is the debit of a transaction and what are charges. */
function debitOf(
  { amount, charges, originalAmount }: BankEntry,
  left: Cents,
): { readonly debit: MatchedDebit; readonly questions: readonly MatchQuestion[] } {
  const debited = negate(amount);
  const stated = charges ?? (originalAmount === null ? ZERO : subtract(debited, originalAmount));
  const debit = subtract(debited, stated);
  if (debit === left && stated >= 0) return { debit: { debit, charges: stated }, questions: [] };
  // No bank takes as much for it as was collected.
  const rest = subtract(debited, left);
  if (charges === null && originalAmount === null && rest > 0 && rest < left) {
    return { debit: { debit: left, charges: rest }, questions: ["chargesGuessed"] };
  }
  return { debit: { debit, charges: stated }, questions: ["amountDiffers"] };
}

/** What nobody can accept of an order: it is cancelled, or of another account. */
export function placeQuestions(
  entry: BankEntry,
  order: { readonly account: string; readonly status: string },
): MatchQuestion[] {
  return [
    ...(order.status === "Cancelled" ? (["cancelled"] as const) : []),
    ...(isOnAccount(entry, order) ? [] : (["otherAccount"] as const)),
  ];
}

/** What the bank does not say, or says in words that nobody knows. */
export function reasonQuestions(entry: BankEntry, reason: MatchReason): MatchQuestion[] {
  if (reason === "ByHand") return [];
  const code = entry.reasonCode?.trim().toUpperCase() ?? "";
  return [
    ...(code !== "" && !isKnownReasonCode(code) ? (["unknownReason"] as const) : []),
    ...(isOfReturn(entry) ? [] : (["kindUnknown"] as const)),
    ...(reason === "InvoiceNamed" ? (["invoiceByText"] as const) : []),
  ];
}

/** A credit that the bank says is of something that came back: it takes its debit back, and the return is to be undone. */
export function proposeReversal(
  book: FollowedBook,
  entry: BankEntry,
  { reason, transactions }: FoundTransactions,
): ProposedEntry {
  const matches = transactions.map((transaction): EntryMatch => {
    const debit = book.debitsOf(transaction).find(({ amount }) => amount === negate(entry.amount));
    return { is: "reversal", ...transaction, entry: debit ?? null };
  });
  const [match = { is: "other" } as const, ...candidates] = matches;
  return { entry, match, reason, questions: ["reversal"], candidates };
}

/** A batch that the bank rejected, or debits, as a whole: its standing transactions come back. */
export function proposeBatchReject(book: FollowedBook, entry: BankEntry): ProposedEntry | null {
  const all = book.transactionsOfBatch(entry.paymentInformationId);
  const order = all[0]?.order;
  if (order === undefined) return null;
  const { amount, reasonCode, reasonText } = entry;
  const transactions = all
    .filter((transaction) => keyFrom(transaction.order.number) === keyFrom(order.number))
    .filter((transaction) => isOpenFor(book, entry, transaction));
  const reason = "PaymentInformationId";
  if (transactions.length === 0) {
    const [known = null] = amount === 0 ? [] : book.processedOf(order, amount, null);
    const match: EntryMatch = { is: "booked", order, entry: known };
    const questions: MatchQuestion[] = amount === 0 ? [] : [known === null ? "amountDiffers" : "again"];
    return { entry, match, reason, questions, candidates: [] };
  }
  const left = sumOf(transactions, (transaction) => book.debitLeft(transaction));
  const charges = entry.charges ?? ZERO;
  const debit = amount < 0 ? subtract(negate(amount), charges) : ZERO;
  const isAll = amount === 0 || debit === left;
  const match: EntryMatch = { is: "batchReject", order, transactions, reasonCode, reasonText, debit, charges };
  const questions = [...placeQuestions(entry, order), ...(isAll ? [] : (["amountDiffers"] as const))];
  return { entry, match, reason, questions, candidates: [] };
}

/** A file that the bank rejected: its orders are to be cancelled. */
export function proposeFileReject(book: FollowedBook, entry: BankEntry): ProposedEntry | null {
  const orders = book.ordersOfMessage(entry.messageId);
  const [first] = orders;
  if (first === undefined) return null;
  const standing = orders.filter(({ status }) => status !== "Cancelled");
  const match: EntryMatch =
    standing.length === 0 ? { is: "booked", order: first, entry: null } : { is: "fileReject", orders: standing };
  return { entry, match, reason: "MessageId", questions: [], candidates: [] };
}
