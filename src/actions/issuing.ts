import { highestBy } from "../kit/totals";
import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { type BookIndex, ibanKey, indexBook } from "../domain/book/bookIndex";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { NewLine } from "../domain/collection/directDebit";
import type { Finding } from "../domain/book/finding";
import type { Hash } from "../domain/values/hash";
import type { Entry } from "../domain/ledger/journal";
import { batchNumbers, frozenOrder, issueLines, overridesOf, settingsAtIssue } from "../domain/collection/orderIssue";
import { settingsFromText } from "../domain/book/orderSettings";
import { collectionEntry } from "../domain/ledger/posting";
import type { Account, Administration, CollectionOrder, DirectDebit, Mandate } from "../domain/book/records";
import type { ActionDocument, Moment } from "./action";
import { ledgerChanges } from "./ledgerChanges";
import { isMarked, itemChanges, mandateChanges, transitionScope, withoutReported } from "./lineTransition";
import { makeOrderFile } from "./orderFile";
import { mandateRefresh } from "./mandateRefresh";

/** An order to be issued, its lines as drafts with their final sequence types and amendments, which become its own. */
export interface ToIssue {
  readonly order: CollectionOrder;
  readonly lines: readonly NewLine[];
  readonly administration: Administration;
  readonly account: Account;
}

/** An order with everything that issuing decides, its status still Draft: it is set last. */
export interface Issued {
  readonly order: CollectionOrder;
  readonly lines: readonly DirectDebit[];
  readonly document: ActionDocument;
}

/**
 * Gives orders their batch number, identifiers, frozen settings and file; findings when a file does not come out
 * right.
 */
export function issueOrders(
  book: Book,
  orders: readonly ToIssue[],
  moment: Moment,
  bookingDateOf: (order: CollectionOrder) => IsoDate,
  hash?: Hash,
): { readonly issued: readonly Issued[]; readonly findings: readonly Finding[] } {
  const index = indexBook(book);
  const nextBatch = batchNumbers(book);
  const issued: Issued[] = [];
  const findings: Finding[] = [];
  // A sequence type set by hand is for one issue: of orders issued together the first that uses the mandate has it.
  const overridden = new Set<Mandate | undefined>();
  for (const { order: draft, lines: drafts, administration, account } of orders) {
    const mandates = drafts.map((line) => index.mandates.get(keyFrom(line.administration, line.mandateId)));
    const settings = settingsAtIssue(
      administration,
      account,
      overridesOf(mandates.filter((mandate) => !overridden.has(mandate))),
    );
    for (const mandate of mandates) overridden.add(mandate);
    const bookingDate = bookingDateOf(draft);
    const { at, user } = moment;
    const frozen = frozenOrder(draft, drafts, { batch: nextBatch(account), bookingDate, at, user, account, settings });
    const lines = issueLines(frozen, drafts, (_line, position) => mandates[position]?.lastCollectionDate ?? null);
    const file = makeOrderFile(frozen, lines, settings, hash);
    findings.push(...file.findings);
    if (file.document === null) continue;
    const order = { ...frozen, hash: file.hash, contentHash: file.contentHash };
    issued.push({ order, lines, document: file.document });
  }
  return { issued, findings };
}

/**
 * What issuing writes once its orders and lines stand (docs/law/actions.md#4 and #6): the accounts' batch numbers,
 * the entries, the open items, the mandates, and last of all the orders' status. `book` may hold part of it already,
 * after a broken-off write; `ledgerAfter` is then the last ledger line from before.
 */
export function postIssued(
  book: Book,
  issued: readonly Pick<Issued, "order" | "lines">[],
  moment: Moment,
  ledgerAfter?: number,
): (Change | null)[] {
  const today = dateOf(moment.at);
  const transitions = issued.flatMap(({ lines }) => lines.map((after) => ({ after })));
  const before = withoutLinesOf(book, issued);
  const ended = issued.map(({ order }) => ({ ...order, status: "InTransit" as const }));
  const scope = transitionScope(before, transitions, ended, today);
  const creditorIban = new Map(issued.map(({ order }) => [keyFrom(order.number), order.account]));
  const ibanOf = (line: DirectDebit) => creditorIban.get(keyFrom(line.order)) ?? "";
  const mandates = mandateChanges(scope, transitions, ibanOf, (_mandate, line) => ({
    sequenceTypeOverride: null,
    ...withoutReported(line),
  }));
  const items = itemChanges(
    scope,
    transitions,
    (_, line) => ({ lastOrder: line.order }),
    ({ record }, line) => ledgerAfter !== undefined && isMarked(record, line),
  );
  // Lists of hundreds of thousands: joined as a whole, not change by change.
  return accountChanges(scope.indexBefore, issued).concat(
    ledgerChanges(book, entriesOfIssue(issued), moment.at, ledgerAfter),
    items,
    mandates,
    mandateRefresh(scope, transitions),
    issued.map(({ order }) => setFields("Orders", order, { status: "InTransit" })),
  );
}

/** One by one: all of them together would need as much room as the ledger lines that they become. */
function* entriesOfIssue(issued: readonly Pick<Issued, "order" | "lines">[]): Iterable<Entry> {
  for (const { order, lines } of issued) {
    const settings = settingsFromText(order.settings);
    const { bookingDate } = order;
    if (settings === null || bookingDate === null) throw new Error(`order ${order.number} is not frozen`);
    for (const line of lines) {
      const entry = collectionEntry(order, settings, line, bookingDate);
      if (entry !== null) yield entry;
    }
  }
}

function accountChanges(index: BookIndex, issued: readonly Pick<Issued, "order">[]): (Change | null)[] {
  const last = highestBy(
    issued,
    ({ order }) => ibanKey(order.account),
    ({ order }) => Number(order.batchNumber),
  );
  return [...last].map(([key, lastBatchNumber]) => {
    const account = index.accounts.get(key);
    return account === undefined ? null : setFields("Accounts", account, { lastBatchNumber });
  });
}

/** The book as the lines of these orders count before their issue: not at all, whether they are there or not. */
function withoutLinesOf(book: Book, issued: readonly Pick<Issued, "order">[]): Book {
  const numbers = new Set(issued.map(({ order }) => keyFrom(order.number)));
  const others = book.tables.DirectDebits.filter(({ order }) => !numbers.has(keyFrom(order)));
  return { ...book, tables: { ...book.tables, DirectDebits: others } };
}
