import { groupBy } from "../kit/groupBy";
import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { dateOf, type IsoDate, nextBusinessDay } from "../domain/values/calendar";
import { consolidate, type ProposedTransaction } from "../domain/collection/consolidation";
import { draftLines, transactionUses } from "../domain/collection/directDebit";
import { judgeOf } from "../domain/collection/eligibility";
import { at, type Finding, finding, withoutRepeats } from "../domain/book/finding";
import { schemeOf } from "../domain/mandates/scheme";
import type { OpenItem } from "../domain/book/openItem";
import { dateFindings, judgeMembers } from "../domain/collection/proposal";
import { linesByItem, proposalWarnings } from "../domain/collection/proposalWarnings";
import type { DirectDebit } from "../domain/book/records";
import { isLost, REMITTANCE_MAX, sentText } from "../domain/collection/sentTexts";
import { orderNumbersIn } from "../domain/collection/orderNumber";
import { requestOf } from "./loggedRequest";
import type { Confirmation, Moment } from "./action";
import { batchFindings } from "./sequenceFindings";
import type { StoredOrder } from "./storedOrder";

/** What is to be different about a draft order. */
export interface ChangeRequest extends Confirmation {
  readonly order: string;
  /** Moved to the next TARGET day. */
  readonly collectionDate?: IsoDate;
  /** What every debtor of the order reads on the bank statement. */
  readonly text?: string;
  /** Invoice numbers, or `invoice/instalment`, that leave the order. */
  readonly exclude?: readonly string[];
  /** Debtors whose items all leave the order. */
  readonly excludeDebtor?: readonly string[];
  /** Debtors whose items become one transaction in this order. */
  readonly consolidate?: readonly string[];
  /** Debtors whose items become transactions of their own in this order. */
  readonly noConsolidate?: readonly string[];
  /** Take over what has changed in items, mandates and debtors since the order was made. */
  readonly refresh?: boolean;
  /** Remove the order; its number is never used again. */
  readonly delete?: boolean;
}

/** The lines that a changed draft gets, and what stands in their way. */
export interface ChangePlan {
  readonly collectionDate: IsoDate;
  readonly lines: readonly DirectDebit[];
  readonly findings: readonly Finding[];
  /** What the order's lines said before the change, for whoever has to finish it. */
  readonly habits: DraftHabits;
}

/** What earlier changes made of the draft, and only its lines show. */
export interface DraftHabits {
  /** Debtors who are consolidated in this order though their record says otherwise, and the other way round. */
  readonly consolidated: readonly string[];
  readonly separate: readonly string[];
  /** The text of the whole order, when it was given one. */
  readonly text: string | null;
}

/** Plans the draft again for these items: all checks, new lines from 1 on. */
export function planChange(
  book: Book,
  { order, lines }: StoredOrder,
  members: readonly OpenItem[],
  request: ChangeRequest,
  moment: Moment,
  known?: DraftHabits,
): ChangePlan {
  const requested = request.collectionDate ?? order.collectionDate;
  const collectionDate = nextBusinessDay(requested);
  const habits = known ?? habitsOf(book, lines, request);
  const consolidating = withConsolidation(book, habits, order.administration, members);
  const index = indexBook(consolidating);
  const judge = judgeOf(consolidating, index, { collectionDate, today: dateOf(moment.at) }, order.account);
  // The items as the adjusted book has them: their debtors consolidate as this order wants it.
  const judged = judgeMembers(members, judge, moment.at, collectionDate, undefined);
  const { transactions, leftOut } = consolidate(judged, []);
  const others = { ...book.tables, Orders: book.tables.Orders.filter(({ number }) => number !== order.number) };
  const scope = {
    ...{ book: { ...book, tables: others }, index, transactions, leftOut, collectionDate },
    moment: moment.at,
    drafted: linesByItem(lines),
  };
  const planned = plannedLines(transactions, lines, order.number, habits.text);
  const findings = [
    ...transactions.slice(0, 1).flatMap(({ members: [{ account }] }) => batchFindings(order, planned, account)),
    ...dateFindings(requested, collectionDate, moment.at),
    ...transactions.flatMap((transaction) => transaction.members.flatMap((member) => member.findings)),
    ...leftOut.flatMap((left) => left.findings),
    ...schemeFindings(transactions, order),
    ...textFindings(request.text, transactions),
    ...(request.text === undefined ? keptTextFindings(habits.text, lines, transactions) : []),
    ...proposalWarnings(scope),
  ];
  return { collectionDate, lines: planned, findings: withoutRepeats(findings), habits };
}

function plannedLines(
  transactions: readonly ProposedTransaction[],
  before: readonly DirectDebit[],
  order: string,
  text: string | null,
): DirectDebit[] {
  const earlier = new Map(before.map((line) => [keyFrom(line.invoice, line.instalment), line]));
  const lines: DirectDebit[] = [];
  transactionUses(transactions).forEach(({ transaction, use }, position) => {
    const [{ account }] = transaction.members;
    const place = { order, firstLine: lines.length + 1, transaction: position + 1 };
    for (const line of draftLines(transaction, use, place)) {
      const known = earlier.get(keyFrom(line.invoice, line.instalment));
      lines.push({
        ...line,
        remittanceInformation:
          text === null ? line.remittanceInformation : sentText(text, account.characterSet, REMITTANCE_MAX).text,
        preNotifiedOn: known?.preNotifiedOn ?? null,
        specifiedOn: known?.specifiedOn ?? null,
      });
    }
  });
  return lines;
}

function schemeFindings(transactions: readonly ProposedTransaction[], order: StoredOrder["order"]): Finding[] {
  return transactions.flatMap(({ members: [{ debtor, item }] }) => {
    if (schemeOf(debtor) === order.localInstrument) return [];
    const params = { order: order.number, item: item.invoice.number, was: order.localInstrument, is: schemeOf(debtor) };
    return [finding("order.schemeChanged", at("Debtors", debtor, "localInstrument"), params)];
  });
}

/** What the lines show of earlier changes, with what is asked now. */
function habitsOf(book: Book, lines: readonly DirectDebit[], request: ChangeRequest): DraftHabits {
  const wishes = new Map<string, boolean>();
  const { debtors } = indexBook(book);
  for (const [debtor, together] of togetherness(lines)) {
    if (debtors.get(debtor)?.consolidate !== together) wishes.set(debtor, together);
  }
  for (const debtor of request.consolidate ?? []) wishes.set(keyFrom(debtor), true);
  for (const debtor of request.noConsolidate ?? []) wishes.set(keyFrom(debtor), false);
  const having = (wish: boolean) => [...wishes].filter(([, together]) => together === wish).map(([debtor]) => debtor);
  return {
    consolidated: having(true),
    separate: having(false),
    text: request.text ?? loggedText(book, request.order) ?? orderText(lines),
  };
}

/** Of each debtor with several items under one mandate: whether they are one transaction in the draft. */
function togetherness(lines: readonly DirectDebit[]): Map<string, boolean> {
  const groups = groupBy(lines, ({ sequenceType, debtor, mandateId }) =>
    sequenceType === "OOFF" ? undefined : keyFrom(debtor, mandateId),
  );
  const together = new Map<string, boolean>();
  for (const [first, second] of groups.values()) {
    if (second !== undefined) together.set(keyFrom(first.debtor), first.transaction === second.transaction);
  }
  return together;
}

/** The text that a change gave the draft: the Log keeps it as it was typed, also for a draft of one transaction. */
function loggedText({ tables }: Book, order: string): string | null {
  let last: { readonly number: number; readonly text: string } | null = null;
  for (const row of tables.Log) {
    if (row.action !== "change" || row.state === "Undone" || row.number < (last?.number ?? 0)) continue;
    if (!orderNumbersIn(row.order).some((number) => keyFrom(number) === keyFrom(order))) continue;
    const { text } = requestOf<{ readonly text?: unknown }>(row);
    if (typeof text === "string") last = { number: row.number, text };
  }
  return last?.text ?? null;
}

/** What becomes of a text that the user gives the order. */
function textFindings(text: string | undefined, transactions: readonly ProposedTransaction[]): Finding[] {
  const [first] = transactions;
  if (text === undefined || first === undefined) return [];
  const sent = sentText(text, first.members[0].account.characterSet, REMITTANCE_MAX);
  if (isLost(sent)) return [finding("text.empty", null, { text })];
  const texts = { from: text, to: sent.text };
  return [
    ...(sent.changed ? [finding("text.transliterated", null, texts)] : []),
    ...(sent.cut ? [finding("text.cut", null, texts)] : []),
  ];
}

/** A text that the draft has and keeps, of which nothing would be left: it was typed over in the lines. */
function keptTextFindings(
  text: string | null,
  [line]: readonly DirectDebit[],
  [first]: readonly ProposedTransaction[],
): Finding[] {
  if (text === null || line === undefined || first === undefined) return [];
  const sent = sentText(text, first.members[0].account.characterSet, REMITTANCE_MAX);
  if (sent.text === text || !isLost(sent)) return [];
  return [finding("text.empty", at("DirectDebits", line, "remittanceInformation"), { text })];
}

/** The text that every transaction of the draft has: no standard text is the same for two of them. */
function orderText(lines: readonly DirectDebit[]): string | null {
  const [first, ...rest] = lines;
  if (first === undefined || rest.every(({ transaction }) => transaction === first.transaction)) return null;
  return rest.every((line) => line.remittanceInformation === first.remittanceInformation)
    ? first.remittanceInformation
    : null;
}

/** The book in which the debtors of this order consolidate as the order wants it. */
function withConsolidation(
  book: Book,
  { consolidated, separate }: DraftHabits,
  administration: string,
  members: readonly OpenItem[],
): Book {
  const wishes = new Map([
    ...consolidated.map((debtor) => [debtor, true] as const),
    ...separate.map((debtor) => [debtor, false] as const),
  ]);
  const concerned = new Set(
    members
      .filter(({ invoice }) => keyFrom(invoice.administration) === keyFrom(administration))
      .map(({ invoice }) => keyFrom(invoice.debtor)),
  );
  const Debtors = book.tables.Debtors.map((debtor) => {
    const key = keyFrom(debtor.number);
    const wish = concerned.has(key) ? wishes.get(key) : undefined;
    return wish === undefined ? debtor : { ...debtor, consolidate: wish };
  });
  return { ...book, tables: { ...book.tables, Debtors } };
}
