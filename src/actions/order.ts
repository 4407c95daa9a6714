import { append, type Book, type Change, keyFrom, remove, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { dateOf } from "../domain/values/calendar";
import { type OrderPlan, planOrders } from "../domain/collection/collectionOrder";
import { type Finding, withoutRepeats } from "../domain/book/finding";
import { itemOfLine } from "../domain/book/openItem";
import { propose, type Proposal } from "../domain/collection/proposal";
import type { DirectDebit, LogRow } from "../domain/book/records";
import type { Action, Aids, Moment, Outcome, Resumed } from "./action";
import type { CollectionRequest } from "./collectionRequest";
import type { MadeFile } from "./filesResult";
import { transitionScope } from "./lineTransition";
import { momentOf, type OrdersFacts, ordersOf } from "./loggedRequest";
import { mandateRefresh } from "./mandateRefresh";
import { orderFindings } from "./orderFindings";
import { decided, held } from "./outcome";
import { type CollectionResult, collectionSummary, type ProposalResult, proposalResult } from "./proposalResult";
import { unreadableOrders } from "./loggedShapes";

/** A proposal with the orders that it makes. */
export interface PlannedCollection {
  readonly proposal: Proposal;
  readonly plan: OrderPlan;
  readonly result: ProposalResult;
}

/** Proposes and plans, as `order` and `collect` both begin. */
export function planCollection(
  book: Book,
  request: CollectionRequest,
  moment: Moment,
  aids: Aids | undefined,
): PlannedCollection {
  const proposal = propose(book, request, moment.at, aids?.report);
  const plan = planOrders(book, proposal, moment, request.collectionSet ?? null);
  return { proposal, plan, result: proposalResult(proposal, indexBook(book)) };
}

/** The findings that decide whether a planned collection goes through: what was left out does not hold it back. */
export function decisive({ proposal }: PlannedCollection): Finding[] {
  const nothing = proposal.findings.filter(
    ({ code }) => code === "proposal.nothing" || code === "proposal.handInFirst",
  );
  return [...proposal.stopping, ...nothing, ...proposal.warnings];
}

/** Whether nothing can be collected: no mistake, and nothing to write. */
export function isNothing({ proposal }: PlannedCollection): boolean {
  return proposal.transactions.length === 0;
}

/** Adds the findings about what was left out, which never hold back, and what was proposed to an outcome with its files. */
export function withProposal<Facts>(
  outcome: Outcome<readonly MadeFile[] | null, Facts>,
  { proposal, plan, result }: PlannedCollection,
): Outcome<CollectionResult, Facts> {
  return {
    ...outcome,
    findings: withoutRepeats([...proposal.findings, ...plan.findings, ...outcome.findings]),
    result: { ...result, files: outcome.result },
  };
}

function decide(
  book: Book,
  request: CollectionRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<CollectionResult, OrdersFacts> {
  const planned = planCollection(book, request, moment, aids);
  if (isNothing(planned)) return withProposal(held(decisive(planned)), planned);
  const { orders } = planned.plan;
  const numbers = orders.map(({ order }) => order.number);
  const outcome = decided(decisive(planned), request, [], () => {
    const lines = orders.flatMap((made) => made.lines);
    return {
      orders: numbers,
      changes: [
        ...lines.map((line) => append("DirectDebits", line)),
        ...orderFindings(planned.proposal, decisive(planned), orders, moment, aids),
        ...orders.map(({ order }) => append("Orders", order)),
        ...markItems(book, lines),
        ...refreshAfter(book, lines, moment),
      ],
      result: null,
      resumeFacts: { orders: numbers },
    };
  });
  return withProposal(outcome, planned);
}

/** The open items of draft lines: kept out of other orders. */
function markItems(book: Book, lines: readonly DirectDebit[]): (Change | null)[] {
  const index = indexBook(book);
  return lines.map((line) => {
    const item = itemOfLine(line, index);
    if (item === null) return null;
    const fields = { status: "InOrder", lastOrder: line.order } as const;
    return item.table === "Invoices"
      ? setFields("Invoices", item.record, fields)
      : setFields("Instalments", item.record, fields);
  });
}

function refreshAfter(book: Book, lines: readonly DirectDebit[], moment: Moment): (Change | null)[] {
  const transitions = lines.map((after) => ({ after }));
  // Draft lines change nothing on their mandates, so that all of them are refreshed.
  return mandateRefresh(transitionScope(book, transitions, [], dateOf(moment.at)), []);
}

/** The changes that take an unfinished making of orders back: nothing of it is issued yet. */
export function undoneOrders(book: Book, numbers: readonly string[]): Change[] {
  const keys = new Set(numbers.map((number) => keyFrom(number)));
  const { DirectDebits, OrderFindings, Orders } = book.tables;
  return [
    ...DirectDebits.filter(({ order }) => keys.has(keyFrom(order))).map((line) => remove("DirectDebits", line)),
    ...OrderFindings.filter(({ order }) => keys.has(keyFrom(order))).map((found) => remove("OrderFindings", found)),
    ...Orders.filter(({ number }) => keys.has(keyFrom(number))).map((order) => remove("Orders", order)),
  ];
}

/** Whether the rows of all these orders are there, so that their lines and findings are too. */
export function areMade(book: Book, numbers: readonly string[]): boolean {
  const made = new Set(book.tables.Orders.map(({ number }) => keyFrom(number)));
  return numbers.every((number) => made.has(keyFrom(number)));
}

/** All orders are there: the items follow. Otherwise what is there goes again. */
function resume(book: Book, logRow: LogRow): Resumed {
  const numbers = ordersOf(logRow);
  if (!areMade(book, numbers)) return { state: "Undone", changes: undoneOrders(book, numbers) };
  const keys = new Set(numbers.map((number) => keyFrom(number)));
  const lines = book.tables.DirectDebits.filter(({ order }) => keys.has(keyFrom(order)));
  const changes = [...markItems(book, lines), ...refreshAfter(book, lines, momentOf(logRow))];
  return { state: "Recovered", changes: changes.filter((change) => change !== null) };
}

/** Makes draft orders of what can be collected (docs/law/actions.md#4, createOrder). */
export const orderAction: Action<CollectionRequest, CollectionResult, OrdersFacts> = {
  name: "order",
  writes: true,
  decide,
  summary: collectionSummary,
  unreadable: unreadableOrders,
  resume,
};
