import type { BankEntry, CollectionOrder } from "../book/records";
import { addBusinessDays } from "../values/calendar";
import type { EntryMatch, MatchQuestion, MatchReason, ProposedEntry } from "./entryMatch";
import { type FollowedBook, isByHand } from "./followedBook";
import { findTransactions, placeQuestions } from "./returnMatch";

/*
 * What a credit of the bank is of (docs/law/actions.md#7): the order, found by the transaction or batch that the bank
 * names, or by total and day.
 */

interface FoundOrders {
  readonly reason: MatchReason;
  /** Best first. */
  readonly orders: readonly CollectionOrder[];
}

/** What money that came in is proposed to be; null where it is of none of our orders. */
export function proposeCredit(book: FollowedBook, entry: BankEntry): ProposedEntry | null {
  const found = findOrders(book, entry);
  const [order, ...others] = found?.orders ?? [];
  if (found === null || order === undefined) return null;
  const { reason } = found;
  const { match, questions } = judgeCredit(book, entry, order, reason);
  const asked: MatchQuestion[] = [
    ...(others.length > 0 ? (["several"] as const) : []),
    ...(reason === "TotalAndDate" ? (["totalAndDate"] as const) : []),
    ...questions,
  ];
  const candidates = others.map((other): EntryMatch => ({ is: "settlement", order: other, amount: entry.amount }));
  return { entry, match, reason, questions: asked, candidates };
}

/** What money is of an order that it belongs to. */
export function judgeCredit(
  book: FollowedBook,
  entry: BankEntry,
  order: CollectionOrder,
  reason: MatchReason,
): { readonly match: EntryMatch; readonly questions: readonly MatchQuestion[] } {
  const { amount, endToEndId } = entry;
  const byHand = book.byHandFor(order, amount, reason === "EndToEndId" ? endToEndId : null);
  if (byHand !== null) return { match: { is: "booked", order, entry: byHand }, questions: [] };
  const isTooMuch = amount > book.creditLeft(order);
  const known = isTooMuch && reason !== "ByHand" ? bookedBefore(book, entry, order, reason) : null;
  if (known !== null) return { match: { is: "booked", order, entry: known }, questions: ["again"] };
  const questions = [...placeQuestions(entry, order), ...(isTooMuch ? (["amountDiffers"] as const) : [])];
  return { match: { is: "settlement", order, amount }, questions };
}

/** An entry of a bank's file with which as much of the order, or of the transaction, was booked. */
function bookedBefore(
  book: FollowedBook,
  { amount, endToEndId }: BankEntry,
  order: CollectionOrder,
  reason: MatchReason,
): BankEntry | null {
  const known = book.processedOf(order, amount, reason === "EndToEndId" ? endToEndId : null);
  return known.find((entry) => !isByHand(entry)) ?? null;
}

function findOrders(book: FollowedBook, entry: BankEntry): FoundOrders | null {
  const isCollection = entry.kind === "Batch" || entry.kind === "Receipt";
  const named = entry.kind === "Batch" ? null : findTransactions(book, entry);
  if (named !== null && (named.reason === "EndToEndId" || isCollection)) {
    return { reason: named.reason, orders: unique(named.transactions.map(({ order }) => order)) };
  }
  const ofBatch = book.ordersOfBatch(entry.paymentInformationId);
  if (ofBatch.length > 0) return { reason: "PaymentInformationId", orders: ofBatch };
  const ofMessage = book.ordersOfMessage(entry.messageId);
  if (ofMessage.length > 0) return { reason: "MessageId", orders: ofMessage };
  return isCollection ? byNumberOrTotal(book, entry) : null;
}

function unique(orders: readonly CollectionOrder[]): readonly CollectionOrder[] {
  return [...new Map(orders.map((order) => [order.number, order])).values()];
}

/** By the batch number that the bank's text names, else by what the order's money comes to. */
function byNumberOrTotal(book: FollowedBook, entry: BankEntry): FoundOrders | null {
  const own = book.ordersOf(entry.account);
  const numbers = new Set(
    [entry.text, entry.paymentInformationId, entry.messageId].flatMap((text) => numbersIn(text ?? "")),
  );
  const numbered = own.filter(({ batchNumber }) => batchNumber !== null && numbers.has(Number(batchNumber)));
  if (numbered.length > 0) return { reason: "BatchNumber", orders: numbered };
  if (entry.kind !== "Batch") return null;
  const waiting = own.filter((order) => isAwaited(entry, order));
  return waiting.length === 0 ? null : { reason: "TotalAndDate", orders: waiting };
}

/** The numbers of five digits or more that stand by themselves in a text, as batch numbers do. */
function numbersIn(text: string): readonly number[] {
  return (text.match(/(?<![\p{L}\p{N}])\d{5,9}(?![\p{L}\p{N}])/gu) ?? []).map(Number);
}

/** So many business days after the collection date a bank shows its money at the latest. */
const SHOWN_DAYS = 5;

/** Whether an order waits for this amount at this time: its control sum, or what is still to be settled of it. */
function isAwaited({ amount, bookingDate }: BankEntry, order: CollectionOrder): boolean {
  const { toSettle, controlSum, collectionDate } = order;
  if (order.status === "Cancelled" || (toSettle ?? 0) <= 0) return false;
  if (bookingDate < collectionDate || bookingDate > addBusinessDays(collectionDate, SHOWN_DAYS)) return false;
  return amount === toSettle || amount === controlSum;
}
