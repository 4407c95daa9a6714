import { append, type Book, type Change, setFields } from "../book/book";
import type { BankEntry } from "../book/records";
import { add, negate, subtract, sumOf, ZERO } from "../values/money";
import { chooseMatch } from "./chosenMatch";
import { judgeCredit, proposeCredit } from "./creditMatch";
import type { EntryMatch, EntryMatcher, MatchedTransaction, ProposedEntry } from "./entryMatch";
import { FollowedBook } from "./followedBook";
import { proposeInvoice, proposeOutside } from "./outsideMatch";
import { isOfReturn } from "./returnKind";
import { findTransactions, proposeBatchReject, proposeFileReject, proposeReturn, proposeReversal } from "./returnMatch";

/** Matches bank entries with a book, one after the other, while each of them may change it (docs/law/actions.md#7). */
export function entryMatcher(book: Book): EntryMatcher {
  const followed = new FollowedBook(book);
  return {
    propose: (entry) => propose(followed, entry),
    choose: (proposed, choice) => chooseMatch(followed, proposed, choice),
    follow: (changes) => {
      followed.follow(changes);
    },
    assume: (proposed) => {
      followed.follow(assumedChanges(proposed));
    },
  };
}

/** The new entries of a book with what they are proposed to be, in the order in which they are booked. */
export function proposeEntries(book: Book): readonly ProposedEntry[] {
  const matcher = entryMatcher(book);
  return newEntries(book).map((entry) => {
    const proposed = matcher.propose(entry);
    matcher.assume(proposed);
    return proposed;
  });
}

/**
 * The entries that nothing was done with yet, in the order in which they are booked: by day, and on one day what moves no
 * money first, then what came in, then what went out.
 */
export function newEntries({ tables }: Book): readonly BankEntry[] {
  return tables.BankEntries.filter(
    ({ status, unreadable }) => (status === null || status === "New") && unreadable === undefined,
  ).toSorted((a, b) =>
    a.bookingDate === b.bookingDate ? rankOf(a) - rankOf(b) : a.bookingDate < b.bookingDate ? -1 : 1,
  );
}

function rankOf({ amount }: BankEntry): number {
  return amount === 0 ? 0 : amount > 0 ? 1 : 2;
}

function propose(book: FollowedBook, entry: BankEntry): ProposedEntry {
  const byHand =
    entry.order === null ? proposeInvoice(book, entry, entry.invoice) : proposeByHand(book, entry, entry.order);
  return byHand ?? proposeOwn(book, entry) ?? nothingOfOurs(entry);
}

function nothingOfOurs(entry: BankEntry): ProposedEntry {
  return { entry, match: { is: "other" }, reason: null, questions: [], candidates: [] };
}

/** What an entry is by itself; null where it is nothing of ours. */
function proposeOwn(book: FollowedBook, entry: BankEntry): ProposedEntry | null {
  if (entry.kind === "FileReject") return proposeFileReject(book, entry);
  if (entry.amount > 0 && !isOfReturn(entry)) return proposeCredit(book, entry);
  // A batch of which the bank lists the transactions comes back one by one.
  if (entry.kind === "BatchReject" && book.transactionsOf(entry.endToEndId).length === 0) {
    return proposeBatchReject(book, entry);
  }
  if (entry.amount === 0 && !isOfReturn(entry)) return null;
  const found = findTransactions(book, entry);
  if (found !== null) return (entry.amount > 0 ? proposeReversal : proposeReturn)(book, entry, found);
  if (isOfReturn(entry) && entry.endToEndId === null && entry.mandateId === null && entry.amount <= 0) {
    const batch = proposeBatchReject(book, entry);
    if (batch !== null) return batch;
  }
  return proposeOutside(book, entry);
}

/** What an entry is of the order, and the line, that the user named. */
function proposeByHand(book: FollowedBook, entry: BankEntry, number: string): ProposedEntry | null {
  const reason = "ByHand";
  const order = book.orderNamed(number);
  if (order === null || order.status === "Draft") return null;
  const transaction = entry.line === null ? null : book.transactionOfLine(number, entry.line);
  if (transaction !== null && (entry.amount <= 0 || isOfReturn(entry))) {
    const found = { reason, transactions: [transaction] } as const;
    return (entry.amount > 0 ? proposeReversal : proposeReturn)(book, entry, found);
  }
  if (entry.amount <= 0) return null;
  return { entry, reason, candidates: [], ...judgeCredit(book, entry, order, reason) };
}

/** What a proposal would change of orders, lines and bank entries, as far as the next entries are matched with it. */
function assumedChanges({ entry, match, questions }: ProposedEntry): readonly Change[] {
  // What is asked about is not booked.
  if (questions.length > 0) return [];
  return [...entryChanges(entry, match), ...matchChanges(match, entry)].filter((change) => change !== null);
}

function entryChanges(entry: BankEntry, match: EntryMatch): readonly (Change | null)[] {
  if (!("order" in match)) return [];
  const status = match.is === "booked" ? "Ignored" : "Processed";
  const [first] = "lines" in match ? match.lines : [];
  const endToEndId = first?.endToEndId ?? entry.endToEndId;
  return [append("BankEntries", { ...entry, order: match.order.number, endToEndId, status })];
}

function matchChanges(match: EntryMatch, entry: BankEntry): readonly (Change | null)[] {
  switch (match.is) {
    case "settlement":
      return [toSettleBy(match.order, negate(match.amount))];
    case "return":
      return [...returnedLines(match, entry), toSettleBy(match.order, subtract(match.debit, standingAmount(match)))];
    case "bankDebit":
      return [toSettleBy(match.order, match.debit)];
    case "batchReject": {
      const came = sumOf(match.transactions, standingAmount);
      const lines = match.transactions.flatMap((transaction) => returnedLines(transaction, entry));
      return [...lines, toSettleBy(match.order, subtract(match.debit, came))];
    }
    default:
      return [];
  }
}

function toSettleBy(order: MatchedTransaction["order"], amount: ReturnType<typeof negate>): Change | null {
  return setFields("Orders", order, { toSettle: add(order.toSettle ?? ZERO, amount) });
}

function returnedLines({ lines }: MatchedTransaction, entry: BankEntry): readonly (Change | null)[] {
  const debited = entry.amount < 0 ? { bankReference: entry.reference } : {};
  return lines.map((line) => setFields("DirectDebits", line, { status: "Returned", ...debited }));
}

function standingAmount({ lines }: MatchedTransaction) {
  return sumOf(
    lines.filter(({ status }) => status !== "Returned"),
    ({ amount }) => amount,
  );
}
