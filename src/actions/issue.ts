import { firstBy } from "../kit/firstBy";
import { getOrInsert } from "../kit/getOrInsert";
import { groupBy } from "../kit/groupBy";
import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { type BookIndex, ibanKey, indexBook } from "../domain/book/bookIndex";
import type { IsoDate } from "../domain/values/calendar";
import { earliestCollectionDate } from "../domain/collection/collectionDates";
import type { ProposedTransaction } from "../domain/collection/consolidation";
import { type MandateUseSettings, mandateUses, type NewLine } from "../domain/collection/directDebit";
import { isCollectable } from "../domain/collection/eligibility";
import { failsFourEyes } from "../domain/collection/fourEyes";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { lostBookFindings } from "../domain/collection/lostBooks";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { sumOf } from "../domain/values/money";
import { settingsFromText } from "../domain/book/orderSettings";
import { issuedLines } from "../domain/collection/orderIssue";
import { orderCellFindings, schemeCellFindings, transactionCellFindings } from "../domain/collection/storedOrderCells";
import { dateFindings } from "../domain/collection/proposal";
import { linesByItem, proposalWarnings } from "../domain/collection/proposalWarnings";
import type { Account, CollectionOrder, DirectDebit, LogRow } from "../domain/book/records";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { draftAudit, draftRowFindings } from "./draftAudit";
import { type JudgedLines, judgeLines, unlessDraft } from "./draftLines";
import { type FilesResult, filesSummary } from "./filesResult";
import { type Issued, issueOrders, postIssued } from "./issuing";
import { lastLedgerNumber } from "./ledgerChanges";
import { withLines } from "./lineTransition";
import { factsOf, keptFacts, type LedgerFact, momentOf, type OrdersFacts, ordersOf } from "./loggedRequest";
import { acceptedWarnings, keptFindings, undoneFindings } from "./orderFindings";
import { decided, held } from "./outcome";
import { batchFindings, changedSequenceTypes } from "./sequenceFindings";
import { findOrder, type StoredOrder } from "./storedOrder";
import { unreadableIssue } from "./loggedShapes";

/** Which draft is issued, and when its entries are booked; when not given on the collection date. */
export interface IssueRequest extends Confirmation {
  readonly order: string;
  readonly bookingDate?: IsoDate;
}

/** What the Log keeps of an issue: what was there before it. */
export interface IssueFacts extends OrdersFacts, LedgerFact {
  /** How many findings the order kept. */
  readonly findings: number;
}

function decide(book: Book, request: IssueRequest, moment: Moment, aids?: Aids): Outcome<FilesResult, IssueFacts> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, lines, administration } = stored;
  const index = indexBook(book);
  const account = index.accounts.get(ibanKey(order.account));
  const notDraft = unlessDraft(order);
  if (notDraft.length > 0 || administration === undefined || account === undefined) {
    return held([...findings, ...notDraft, ...ownFindings(stored, account)], [order.number]);
  }
  const bookingDate = request.bookingDate ?? order.collectionDate;
  const judged = judgeLines(book, index, stored, moment);
  const drafts = withUses(index, lines, account);
  const found = [
    ...findings,
    ...judged.findings,
    ...draftRowFindings(index, stored),
    ...orderCellFindings(order, account),
    ...schemeCellFindings(order, lines),
    ...transactionCellFindings(lines),
    ...changedSequenceTypes(lines, drafts),
    ...batchFindings(order, drafts, account),
    ...lostBookFindings(book, index),
    ...dayFindings(order, account, moment),
    ...fourEyes(book, stored, moment),
    ...bookingDateFindings(administration, bookingDate, moment),
    ...warnings(book, index, order, judged, moment),
  ];
  const all = [...found, ...draftAudit(stored, found)];
  return decided(all, request, [order.number], () => {
    const toIssue = { order, lines: drafts, administration, account };
    const { issued, findings: failed } = issueOrders(book, [toIssue], moment, () => bookingDate, aids?.hash);
    const [made] = issued;
    if (made === undefined) return [...failed];
    const accepted = acceptedWarnings(all, () => order.number, moment, aids);
    return {
      documents: [made.document],
      changes: [...keptFindings(book, accepted), ...freezing(order, lines, made), ...postIssued(book, issued, moment)],
      result: { files: [{ order: order.number, file: made.document.name, hash: made.order.hash }] },
      resumeFacts: {
        orders: [order.number],
        ledger: lastLedgerNumber(book),
        findings: findingsOf(book, order.number),
      },
    };
  });
}

function ownFindings({ order, administration }: StoredOrder, account: Account | undefined): Finding[] {
  const findings: Finding[] = [];
  if (administration === undefined) {
    const params = { administration: order.administration };
    findings.push(finding("administration.unknown", at("Orders", order, "administration"), params));
  }
  if (account === undefined) {
    findings.push(finding("account.unknown", at("Orders", order, "account"), { iban: order.account }));
  }
  return findings;
}

function dayFindings(order: CollectionOrder, account: Account, moment: Moment): Finding[] {
  const { collectionDate } = order;
  const earliest = earliestCollectionDate(moment.at, account);
  const params = { date: collectionDate, earliest, account: account.iban };
  const early = collectionDate < earliest ? [finding("date.tooEarly", null, params)] : [];
  return [...early, ...dateFindings(collectionDate, collectionDate, moment.at)];
}

function fourEyes({ tables }: Book, { order, administration }: StoredOrder, { user }: Moment): Finding[] {
  if (administration?.fourEyes !== true || !failsFourEyes(order, user, tables.Log)) return [];
  const params = { order: order.number, administration: administration.code };
  return [finding("order.fourEyes", at("Orders", order, "createdBy"), params)];
}

/** The warnings of a proposal, over the order as it stands and with its own notices. */
function warnings(
  book: Book,
  index: BookIndex,
  order: CollectionOrder,
  { lines }: JudgedLines,
  moment: Moment,
): Finding[] {
  const collectable = lines.flatMap(({ line, judged }) => (isCollectable(judged) ? [{ line, judged }] : []));
  const byTransaction = groupBy(collectable, ({ line }) => line.transaction);
  const transactions = [...byTransaction.values()].map(([first, ...others]): ProposedTransaction => {
    const members = [first.judged, ...others.map(({ judged }) => judged)] as const;
    return { members, amount: sumOf(members, ({ amount }) => amount) };
  });
  const others = { ...book.tables, Orders: book.tables.Orders.filter((other) => other !== order) };
  const { collectionDate } = order;
  const scope = {
    book: { ...book, tables: others },
    index,
    transactions,
    leftOut: [],
    collectionDate,
    moment: moment.at,
    drafted: linesByItem(collectable.map(({ line }) => line)),
  };
  return proposalWarnings(scope);
}

/** The lines with the sequence types and amendments that their mandates have now. */
function withUses(index: BookIndex, lines: readonly DirectDebit[], account: MandateUseSettings): NewLine[] {
  const mandateOf = (line: DirectDebit) => index.mandates.get(keyFrom(line.administration, line.mandateId));
  const firstLines = firstBy(lines, ({ transaction }) => transaction);
  const useOf = mandateUses([...firstLines.values()].flatMap((line) => mandateOf(line) ?? []));
  const uses = new Map<number, ReturnType<typeof useOf>>();
  return lines.map((line) => {
    const mandate = mandateOf(line);
    if (mandate === undefined) return { ...line };
    const use = getOrInsert(uses, line.transaction, () => useOf(mandate, linesUnder(mandate, index), account));
    return { ...line, sequenceType: use.sequenceType, ...use.amendment };
  });
}

/** Everything that freezes the order, its row first: from then on the issue can only go on. */
function freezing(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  made: Pick<Issued, "order" | "lines">,
): (Change | null)[] {
  const before = new Map(lines.map((line) => [line.line, line]));
  return [
    setFields("Orders", order, made.order),
    ...made.lines.map((line) => {
      const stored = before.get(line.line);
      return stored === undefined ? null : setFields("DirectDebits", stored, line);
    }),
  ];
}

function findingsOf({ tables }: Book, order: string): number {
  return tables.OrderFindings.filter((found) => keyFrom(found.order) === keyFrom(order)).length;
}

/**
 * Once the row is frozen the lines follow from the mandates, and all else from the lines; before that only accepted
 * warnings were written.
 */
function resume(book: Book, logRow: LogRow): Resumed {
  const [number = ""] = ordersOf(logRow);
  const { stored } = findOrder(book, number);
  const settings = settingsFromText(stored?.order.settings ?? null);
  if (stored === null || settings === null) {
    return { state: "Undone", changes: undoneFindings(book, number, factsOf<IssueFacts>(logRow).findings ?? Infinity) };
  }
  const { order, lines } = stored;
  // Lines that are written already must not count as earlier collections under their mandates.
  const drafts = lines.map((line): DirectDebit => ({ ...line, status: "Draft" }));
  const index = indexBook(withLines(book, drafts, []));
  const used = withUses(index, lines, { ...settings, iban: order.account });
  const computed = issuedLines(order, used, (line) => {
    const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
    return mandate?.lastCollectionDate ?? null;
  });
  // Lines that were written stay as they are: their mandates may have gone on already.
  const done = lines.map((line, position) => (line.status === "Draft" ? (computed[position] ?? line) : line));
  const made = { order, lines: done };
  const changes = [
    ...freezing(order, lines, made),
    ...postIssued(book, [made], momentOf(logRow), keptFacts<LedgerFact>(logRow).ledger),
  ];
  return { state: "Recovered", changes: changes.filter((change) => change !== null) };
}

/** Issues a draft order: checks it again, makes its file and posts it (docs/law/actions.md#4, issueOrder). */
export const issueAction: Action<IssueRequest, FilesResult, IssueFacts> = {
  name: "issue",
  writes: true,
  decide,
  summary: filesSummary,
  unreadable: unreadableIssue,
  resume,
};
