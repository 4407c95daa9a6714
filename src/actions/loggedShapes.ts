import type {
  CollectionOrder,
  ItemStatus,
  LineStatus,
  OrderFinding,
  OrderStatus,
  ReturnKind,
  SeverityWord,
} from "../domain/book/records";
import { parseIsoDate, parseIsoDateTime } from "../domain/values/calendar";
import {
  absentOr,
  isCount,
  isText,
  isWhole,
  isYesNo,
  type Is,
  listOf,
  nullOr,
  oneOf,
  type Shape,
  shaped,
  startingWith,
} from "../kit/shape";
import { type LedgerFact, type OrdersFacts, unreadableIn } from "./loggedRequest";

/*
 * What the members of `Log.request` may be, for whoever finishes an action or takes it back (docs/law/actions.md#0).
 */

/** A day. */
export const isDay: Is = (value) => isText(value) && parseIsoDate(value) !== null;

const isMoment: Is = (value) => isText(value) && parseIsoDateTime(value) !== null;

/** A text, or nothing. */
export const isTextOrNull: Is = nullOr(isText);

/** How a collection came back. */
export const isReturnKind: Is = oneOf<ReturnKind>("Reject", "BatchReject", "Return", "Refund", "Recalled");

/** What a line can be. */
export const isLineStatus: Is = oneOf<LineStatus>("Draft", "InTransit", "Received", "Returned", "OrderCancelled");

const ORDER_FINDING: Shape<OrderFinding> = {
  row: isWhole,
  order: isText,
  code: isText,
  severity: oneOf<SeverityWord>("error", "warning", "info"),
  record: isTextOrNull,
  message: isTextOrNull,
  acceptedBy: isTextOrNull,
  at: nullOr(isMoment),
  unreadable: absentOr(() => false),
  formulas: absentOr(() => false),
};

/** Warnings that were accepted; none where the row keeps none. */
export const areAccepted: Is = absentOr(listOf(shaped(ORDER_FINDING)));

/** What an event can change of an order's row. */
export const isOrderRow: Is = shaped<
  Pick<CollectionOrder, "status" | "deliveredOn" | "settledOn" | "returnedAmount" | "settledAmount" | "toSettle">
>({
  status: oneOf<OrderStatus>("Draft", "InTransit", "Settled", "Cancelled"),
  deliveredOn: nullOr(isDay),
  settledOn: nullOr(isDay),
  returnedAmount: nullOr(isWhole),
  settledAmount: nullOr(isWhole),
  toSettle: nullOr(isWhole),
});

const isItemStatus = oneOf<ItemStatus>("InOrder", "InTransit", "Collected", "Returned");

/** What items were, null for one that is gone. */
export const areItems: Is = listOf(
  nullOr(startingWith(nullOr(isWhole), nullOr(isWhole), nullOr(isWhole), nullOr(isItemStatus), nullOr(isYesNo))),
);

/** What of a bank entry's row was filled before it was booked. */
export const isEntryWas = startingWith(isTextOrNull, nullOr(isCount), nullOr(isWhole), absentOr(isTextOrNull));

/** A bank entry with what of its row was filled before it was booked. */
export const isEntryFact: Is = startingWith(isText, nullOr(isEntryWas));

const RUN_MAX = 1_000_000;

/** Numbers as runs; one that no order has so many lines for is none. */
export const areRuns: Is = listOf((run) => {
  if (!startingWith(isCount, isCount)(run)) return false;
  const [first, last] = run as readonly [number, number];
  return first <= last && last - first < RUN_MAX;
});

const ORDERS: Shape<OrdersFacts> = { orders: listOf(isText) };
const LEDGER: Shape<LedgerFact> = { ledger: isCount };

/** What the making of orders keeps. */
export const unreadableOrders = unreadableIn({ facts: ORDERS });

/** What issuing them keeps. */
export const unreadableIssue = unreadableIn({ facts: { ...ORDERS, ...LEDGER, findings: absentOr(isCount) } });
