import { type Book, type Change, keyFrom, setFields } from "../domain/book";
import { type BookIndex, ibanKey, indexBook } from "../domain/bookIndex";
import { dateOf, type IsoDate } from "../domain/calendar";
import { earliestCollectionDate } from "../domain/collectionDates";
import type { ProposedTransaction } from "../domain/consolidation";
import { type MandateUseSettings, mandateUses, sentParts } from "../domain/directDebit";
import { type CollectableItem, isCollectable, type Judge, judgeOf, type JudgedItem } from "../domain/eligibility";
import { at, type Finding, finding, hasError } from "../domain/finding";
import { linesUnder } from "../domain/mandateHistory";
import { sumOf } from "../domain/money";
import { atItem, itemName, itemOfLine, isToBeCollected, openAmountOf } from "../domain/openItem";
import { settingsFromText } from "../domain/orderSettings";
import { issuedLines } from "../domain/orderIssue";
import { collectedOf } from "../domain/posting";
import { dateFindings } from "../domain/proposal";
import { announcedOn, proposalWarnings, shortNotices } from "../domain/proposalWarnings";
import type { Account, CollectionOrder, DirectDebit, LogRow } from "../domain/records";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { type Issued, issueOrders, postIssued } from "./issuing";
import { lastLedgerNumber } from "./ledgerChanges";
import { withLines } from "./lineTransition";
import { factsOf, momentOf, ordersOf } from "./loggedRequest";
import { decided, held } from "./outcome";
import { findOrder, type StoredOrder } from "./storedOrder";

/** Which draft is issued, and when its entries are booked; when not given on the collection date. */
export interface IssueRequest extends Confirmation {
  readonly order: string;
  readonly bookingDate?: IsoDate;
}

function decide(book: Book, request: IssueRequest, moment: Moment): Outcome {
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
  const judged = judgeLines(book, index, stored);
  const all = [
    ...findings,
    ...judged.findings,
    ...dayFindings(order, account, moment),
    ...fourEyes(stored, moment),
    ...bookingDateFindings(administration, bookingDate, moment),
    ...warnings(book, index, order, judged, moment),
  ];
  return decided(all, request, [order.number], () => {
    const drafts = withUses(index, lines, account);
    const toIssue = { order, lines: drafts, administration, account };
    const { issued, findings: failed } = issueOrders(book, [toIssue], moment, () => bookingDate);
    const [made] = issued;
    if (made === undefined) return [...failed];
    return {
      documents: [made.document],
      changes: [...freezing(order, lines, made), ...postIssued(book, issued, moment)],
      summary: { files: [{ order: order.number, file: made.document.name, hash: made.order.hash }] },
      resumeFacts: { orders: [order.number], ledger: lastLedgerNumber(book) },
    };
  });
}

function unlessDraft(order: CollectionOrder): Finding[] {
  if (order.status === "Draft") return [];
  const code = order.status === "Cancelled" ? "order.cancelled" : "order.alreadyIssued";
  return [finding(code, at("Orders", order, "status"), { order: order.number })];
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

function fourEyes({ order, administration }: StoredOrder, { user }: Moment): Finding[] {
  if (administration?.fourEyes !== true || keyFrom(order.createdBy) !== keyFrom(user)) return [];
  const params = { order: order.number, administration: administration.code };
  return [finding("order.fourEyes", at("Orders", order, "createdBy"), params)];
}

interface JudgedLine {
  readonly line: DirectDebit;
  readonly judged: JudgedItem;
}

interface JudgedLines {
  readonly findings: readonly Finding[];
  readonly lines: readonly JudgedLine[];
}

/** All checks again, and every line beside what would be sent today. */
function judgeLines(book: Book, index: BookIndex, { order, lines }: StoredOrder): JudgedLines {
  const judge = judgeOf(book, index, order.collectionDate, order.account);
  const findings: Finding[] = [];
  const result: JudgedLine[] = [];
  for (const line of lines) {
    const judged = judgeLine(line, index, judge);
    if (judged === null) {
      const params = { order: order.number, line: line.line, invoice: line.invoice };
      findings.push(finding("order.itemGone", at("DirectDebits", line, "invoice"), params));
      continue;
    }
    result.push({ line, judged });
    findings.push(...judged.findings, ...changedFindings(line, judged));
  }
  return { findings, lines: result };
}

function judgeLine(line: DirectDebit, index: BookIndex, judge: Judge): JudgedItem | null {
  const item = itemOfLine(line, index);
  if (item === null) return null;
  const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
  // A netted credit note without a mandate of its own has that of its transaction.
  const isNetted = line.amount < 0 && item.invoice.mandateId === null && mandate !== undefined;
  return isNetted ? judge.item(item, judge.mandate(mandate)) : judge.item(item);
}

/** What has changed since the line was made: refreshing the order takes it over. */
function changedFindings(line: DirectDebit, judged: JudgedItem): Finding[] {
  const { item, debtor } = judged;
  const params = { order: line.order, line: line.line, item: itemName(item) };
  const findings: Finding[] = [];
  if (collectedOf(line) !== openAmountOf(item.record)) {
    findings.push(finding("order.openAmountChanged", atItem(item, "openAmount"), params));
  }
  const blocked = item.record.blocked ?? item.invoice.blocked;
  if (blocked !== null) {
    findings.push(finding("order.itemBlocked", atItem(item, "blocked"), { ...params, reason: blocked }));
  }
  if (!isToBeCollected(item.record, debtor ?? undefined)) {
    findings.push(finding("order.itemNotWanted", atItem(item, "collect"), params));
  }
  if (!isCollectable(judged)) return findings;
  return [...findings, ...changedParts(line, judged, params)];
}

function changedParts(line: DirectDebit, judged: CollectableItem, params: Finding["params"]): Finding[] {
  const { mandate } = judged.mandate;
  const parts = sentParts(judged);
  const findings: Finding[] = [];
  if (keyFrom(parts.mandateId) !== keyFrom(line.mandateId)) {
    const told = { ...params, was: line.mandateId, is: parts.mandateId };
    // Another mandate brings another IBAN and name with it.
    return [finding("order.mandateChanged", at("DirectDebits", line, "mandateId"), told)];
  }
  if (ibanKey(parts.iban) !== ibanKey(line.iban)) {
    const told = { ...params, was: line.iban, is: parts.iban };
    findings.push(finding("order.ibanChanged", at("Mandates", mandate, "iban"), told));
  }
  if (parts.localInstrument !== line.localInstrument) {
    const told = { ...params, was: line.localInstrument, is: parts.localInstrument };
    findings.push(finding("order.schemeChanged", at("Mandates", mandate, "localInstrument"), told));
  }
  if (parts.accountHolder !== line.accountHolder) {
    const told = { ...params, was: line.accountHolder, is: parts.accountHolder };
    findings.push(finding("order.nameChanged", at("DirectDebits", line, "accountHolder"), told));
  }
  return findings;
}

/** The warnings of a proposal, over the order as it stands and with its own notices. */
function warnings(
  book: Book,
  index: BookIndex,
  order: CollectionOrder,
  { lines }: JudgedLines,
  moment: Moment,
): Finding[] {
  const byTransaction = new Map<number, CollectableItem[]>();
  for (const { line, judged } of lines) {
    if (!isCollectable(judged)) continue;
    const members = byTransaction.get(line.transaction) ?? [];
    members.push(judged);
    byTransaction.set(line.transaction, members);
  }
  const transactions = [...byTransaction.values()].flatMap(([first, ...rest]): ProposedTransaction[] =>
    first === undefined ? [] : [{ members: [first, ...rest], amount: sumOf([first, ...rest], (m) => m.amount) }],
  );
  const others = { ...book.tables, Orders: book.tables.Orders.filter((other) => other !== order) };
  const { collectionDate } = order;
  const scope = { book: { ...book, tables: others }, index, transactions, collectionDate, moment: moment.at };
  const announced = lines.flatMap(({ line, judged }) =>
    isCollectable(judged)
      ? [{ administration: judged.administration, on: announcedOn(judged, line, dateOf(moment.at)) }]
      : [],
  );
  return [
    ...proposalWarnings(scope).filter(({ code }) => code !== "preNotification.short"),
    ...shortNotices(announced, collectionDate),
  ];
}

/** The lines with the sequence types and amendments that their mandates have now. */
function withUses(index: BookIndex, lines: readonly DirectDebit[], account: MandateUseSettings): DirectDebit[] {
  const useOf = mandateUses();
  const uses = new Map<number, ReturnType<typeof useOf>>();
  return lines.map((line) => {
    const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
    if (mandate === undefined) return line;
    const use = uses.get(line.transaction) ?? useOf(mandate, linesUnder(mandate, index), account);
    uses.set(line.transaction, use);
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

/** Once the row is frozen the lines follow from the mandates, and all else from the lines; before that nothing was done. */
function resume(book: Book, logRow: LogRow): Resumed {
  const [number = ""] = ordersOf(logRow);
  const { stored } = findOrder(book, number);
  const settings = settingsFromText(stored?.order.settings ?? null);
  if (stored === null || settings === null) return { state: "Undone", changes: [] };
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
    ...postIssued(book, [made], momentOf(logRow), Number(factsOf(logRow)["ledger"])),
  ];
  return { state: "Recovered", changes: changes.filter((change) => change !== null) };
}

/** Issues a draft order: checks it again, makes its file and posts it (actions.md 4, issueOrder). */
export const issueAction: Action<IssueRequest> = { name: "issue", writes: true, decide, resume };
