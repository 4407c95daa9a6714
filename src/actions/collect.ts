import { append, type Book, type Change, keyFrom } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import { at } from "../domain/book/finding";
import type { PlannedOrder } from "../domain/collection/collectionOrder";
import type { LogRow } from "../domain/book/records";
import type { Action, Aids, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import type { CollectionRequest } from "./collectionRequest";
import { issueOrders, postIssued } from "./issuing";
import { lastLedgerNumber } from "./ledgerChanges";
import { keptFacts, type LedgerFact, momentOf, type OrdersFacts, ordersOf } from "./loggedRequest";
import { areMade, decisive, isNothing, planCollection, undoneOrders, withProposal } from "./order";
import { orderFindings } from "./orderFindings";
import { decided, held } from "./outcome";
import { type CollectionResult, collectionSummary } from "./proposalResult";
import { unreadableIssue } from "./loggedShapes";

/** What the Log keeps of a collection. */
export type CollectFacts = OrdersFacts & LedgerFact;

function decide(
  book: Book,
  request: CollectionRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<CollectionResult, CollectFacts> {
  const planned = planCollection(book, request, moment, aids);
  if (isNothing(planned)) return withProposal(held(decisive(planned)), planned);
  const { orders } = planned.plan;
  const numbers = orders.map(({ order }) => order.number);
  const bookingDate = request.bookingDate ?? planned.proposal.collectionDate;
  const findings = [
    ...decisive(planned),
    ...orders.flatMap(({ administration }) => [
      ...bookingDateFindings(administration, bookingDate, moment),
      ...fourEyes(administration),
    ]),
  ];
  const outcome = decided(findings, request, [], () => {
    aids?.report?.("issue", 0, orders.length);
    const { issued, findings: failed } = issueOrders(book, orders, moment, () => bookingDate, aids?.hash);
    if (failed.length > 0) return [...failed];
    const lines = issued.flatMap((order) => order.lines);
    const rows = issued.map(({ order }) => append("Orders", order));
    aids?.report?.("post", 0, lines.length);
    return {
      orders: numbers,
      documents: issued.map(({ document }) => document),
      // Lists of hundreds of thousands: joined as a whole, not change by change.
      changes: lines
        .map((line): Change | null => append("DirectDebits", line))
        .concat(
          orderFindings(planned.proposal, findings, orders, moment, aids),
          rows,
          postIssued(book, issued, moment),
        ),
      result: issued.map(({ order, document }) => ({ order: order.number, file: document.name, hash: order.hash })),
      resumeFacts: { orders: numbers, ledger: lastLedgerNumber(book) },
    };
  });
  return withProposal(outcome, planned);
}

/** With four eyes one user makes the order and another issues it, which one step cannot do. */
function fourEyes(administration: PlannedOrder["administration"]): Finding[] {
  if (administration.fourEyes !== true) return [];
  // No order is made: there is no number to name.
  const params = { administration: administration.code };
  return [finding("order.fourEyes", at("Administrations", administration, "fourEyes"), params)];
}

/**
 * All orders are there, with their lines and frozen settings: the rest follows from them. Otherwise nothing was posted
 * yet.
 */
function resume(book: Book, logRow: LogRow): Resumed {
  const numbers = ordersOf(logRow);
  if (!areMade(book, numbers)) return { state: "Undone", changes: undoneOrders(book, numbers) };
  const keys = new Set(numbers.map((number) => keyFrom(number)));
  const issued = book.tables.Orders.filter(({ number }) => keys.has(keyFrom(number))).map((order) => ({
    order,
    lines: book.tables.DirectDebits.filter((line) => keyFrom(line.order) === keyFrom(order.number)),
  }));
  const changes = postIssued(book, issued, momentOf(logRow), keptFacts<CollectFacts>(logRow).ledger);
  return { state: "Recovered", changes: changes.filter((change) => change !== null) };
}

/** Makes orders of what can be collected and issues them in one step (docs/law/actions.md#4). */
export const collectAction: Action<CollectionRequest, CollectionResult, CollectFacts> = {
  name: "collect",
  writes: true,
  decide,
  summary: collectionSummary,
  unreadable: unreadableIssue,
  resume,
};
