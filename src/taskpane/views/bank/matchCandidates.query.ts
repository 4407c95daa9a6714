import { groupBy } from "../../../kit/groupBy";
import { keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import { compareByIssue } from "../../../domain/book/orderOfIssue";
import type { ProposedEntry } from "../../../domain/bank/entryMatch";
import { isOfReturn } from "../../../domain/bank/returnKind";
import type { BankEntry, CollectionOrder, DirectDebit } from "../../../domain/book/records";

import { absolute, type Cents, formatCents, sumOf, ZERO } from "../../../domain/values/money";
import type { LongList } from "../../../session/longList";
import type { Candidate, CandidateRank, CollectionCandidate } from "./candidate.query";
import { invoiceCandidate, invoicesFor } from "./invoiceCandidates.query";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";
import { foundAmong } from "../../../session/searchWords";
import { itemOf } from "../returns/returnableLines.query";
import { linesOf, orderOf, proposalsOf } from "./proposals.query";

interface Asked {
  /** The reference of the entry; null while none is chosen. */
  readonly entry: string | null;
  readonly account: string | null;
  readonly search: string;
}

/** A candidate before it is a row: the lines of a transaction, none for the order as a whole. */
interface Possible {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  readonly amount: Cents;
}

/**
 * What an entry of an account may be of: what is proposed first, then what has its amount, then the latest. Of each rank
 * collections of ours come before invoices that another program collected.
 */
export const matchCandidates: Query<Asked, LongList<Candidate>> = (scope, { entry: reference, account, search }) => {
  const entry = scope.book.tables.BankEntries.find((one) => one.reference === reference) ?? null;
  const proposed = proposalsOf(scope.book).find((one) => one.entry.reference === reference) ?? null;
  const all = possibilities(scope, entry, account);
  const found = foundAmong(all, search, textsOf, ({ amount }) => [amount]);
  const ranked = found.map((possible) => ({ possible, rank: rankOf(possible, entry, proposed) }));
  const invoices = entry === null ? [] : invoicesFor(entry, proposed, search, scope);
  const inOrder = RANKS.flatMap((rank) => [
    ...ranked.filter((one) => one.rank === rank),
    ...invoices.filter((one) => one.rank === rank),
  ]);
  return scope.long(
    rowsOf(inOrder, (one) => ("possible" in one ? candidateOf(one.possible, one.rank) : invoiceCandidate(one, scope))),
  );
};

const RANKS: readonly CandidateRank[] = ["proposed", "alternative", "sameAmount", "any"];

function possibilities({ book, index }: QueryScope, entry: BankEntry | null, account: string | null): Possible[] {
  const wanted = entry?.account ?? account;
  const orders = book.tables.Orders.filter(
    ({ status, account: own }) =>
      (status === "InTransit" || status === "Settled") && (wanted === null || ibanKey(own) === ibanKey(wanted)),
  ).sort((a, b) => compareByIssue(b, a));
  // Money that came in can be of an order as a whole; what went out is of a transaction.
  const takesOrders = entry === null || (entry.amount > 0 && !isOfReturn(entry));
  const transactions = orders.flatMap((order) =>
    [...groupBy(index.linesOfOrder.get(keyFrom(order.number)) ?? [], ({ endToEndId }) => endToEndId).values()].map(
      (lines): Possible => ({ order, lines, amount: sumOf(lines, ({ amount }) => amount) }),
    ),
  );
  if (!takesOrders) return transactions;
  const whole = orders.map((order): Possible => ({ order, lines: [], amount: order.toSettle ?? order.controlSum }));
  return [...whole, ...transactions];
}

function textsOf({ order, lines }: Possible): (string | null)[] {
  const ofLines = lines.flatMap((line) => [itemOf(line), line.debtor, line.accountHolder, line.endToEndId, line.iban]);
  return [order.number, order.messageId, order.batchNumber, lines[0]?.mandateId ?? null, ...ofLines];
}

function rankOf(
  { order, lines, amount }: Possible,
  entry: BankEntry | null,
  found: ProposedEntry | null,
): CandidateRank {
  const [first] = lines;
  const isOne = (match: ProposedEntry["match"]): boolean => {
    if (orderOf(match) !== order.number) return false;
    const [line] = linesOf(match);
    return line === undefined ? first === undefined : line.endToEndId === first?.endToEndId;
  };
  if (found !== null && isOne(found.match)) return "proposed";
  if (found?.candidates.some(isOne) === true) return "alternative";
  if (entry === null || amount === ZERO) return "any";
  const collected = entry.originalAmount ?? entry.amount;
  return absolute(collected) === absolute(amount) ? "sameAmount" : "any";
}

function candidateOf({ order, lines, amount }: Possible, rank: CandidateRank): CollectionCandidate {
  const [first] = lines;
  return {
    order: order.number,
    line: first?.line ?? null,
    item: first === undefined ? null : lines.map(itemOf).join(", "),
    name: first?.accountHolder ?? null,
    amount: formatCents(amount),
    collectionDate: order.collectionDate,
    endToEndId: first?.endToEndId ?? null,
    status: first?.status ?? null,
    rank,
  };
}
