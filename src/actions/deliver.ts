import { type Book } from "../domain/book/book";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { ZERO } from "../domain/values/money";
import type { CollectionOrder, LogRow, OrderFinding } from "../domain/book/records";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { bookingDateFindings } from "./bookingDate";
import { acceptedIn, beforeEvent, type EventFacts, eventFacts } from "./eventFacts";
import { momentOf, requestOf } from "./loggedRequest";
import { aftermathOf, type OrderEvent, orderEventChanges } from "./orderEvent";
import { acceptedWarnings } from "./orderFindings";
import { decided, held } from "./outcome";
import { paidTwiceFindings } from "./paidTwice";
import { unwrittenChanges } from "./unwrittenChanges";
import { findOrder, frozenSettings, unlessIssued } from "./storedOrder";
import { absentOr } from "../kit/shape";
import { isDay } from "./loggedShapes";
import { unreadableEvent } from "./eventReader";

/** Which order the bank has, and since which day; when not given since today. */
export interface DeliverRequest extends Confirmation {
  readonly order: string;
  readonly on?: IsoDate;
}

/** The day since which the bank has an order. */
export interface DeliverResult {
  readonly order: string;
  readonly deliveredOn: IsoDate;
}

function decide(book: Book, request: DeliverRequest, moment: Moment, aids?: Aids): Outcome<DeliverResult, EventFacts> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, administration } = stored;
  const { settings, findings: unfrozen } = frozenSettings(stored);
  const notIssued = unlessIssued(order);
  if (notIssued.length > 0 || settings === null) return held([...findings, ...notIssued, ...unfrozen], [order.number]);
  const on = request.on ?? dateOf(moment.at);
  const delivery = deliveryOf(request, moment, []);
  // An order whose money came in before is settled by its delivery, which on receipt books its lines.
  const books = settings.postingStyle === "OnReceipt" && order.toSettle === ZERO;
  const all = [
    ...findings,
    ...dayFindings(order, on, moment),
    ...(books ? bookingDateFindings(administration, aftermathOf(book, stored, delivery).settledOn, moment) : []),
    ...paidTwiceFindings(book, stored, settings, delivery),
  ];
  const event = { ...delivery, accepted: acceptedWarnings(all, () => order.number, moment, aids) };
  return decided(all, request, [order.number], () => ({
    changes: orderEventChanges(book, stored, settings, event),
    result: { order: order.number, deliveredOn: on },
    resumeFacts: eventFacts(book, stored, settings, event),
  }));
}

function deliveryOf(request: DeliverRequest, moment: Moment, accepted: readonly OrderFinding[]): OrderEvent {
  const on = request.on ?? dateOf(moment.at);
  return { moment, bookingDate: on, accepted, orderFields: { deliveredOn: on } };
}

function dayFindings(order: CollectionOrder, on: IsoDate, moment: Moment): Finding[] {
  const place = at("Orders", order, "deliveredOn");
  const params = { order: order.number, date: on };
  const findings: Finding[] = [];
  if (order.deliveredOn !== null) {
    findings.push(finding("order.alreadyDelivered", place, { ...params, deliveredOn: order.deliveredOn }));
  }
  if (order.issuedAt !== null && on < dateOf(order.issuedAt)) {
    findings.push(finding("order.deliveredBeforeIssue", place, { ...params, issuedOn: dateOf(order.issuedAt) }));
  }
  if (on > dateOf(moment.at)) findings.push(finding("order.deliveredInFuture", place, params));
  return findings;
}

function resume(book: Book, logRow: LogRow): Resumed {
  const before = beforeEvent(book, logRow);
  if (before === null) return { state: "Undone", changes: [] };
  const { book: decidedOn, stored, settings, facts } = before;
  const event = deliveryOf(requestOf(logRow), momentOf(logRow), acceptedIn(facts));
  return { state: "Recovered", changes: unwrittenChanges(book, orderEventChanges(decidedOn, stored, settings, event)) };
}

/** Records that the user says that the bank has the file (docs/law/actions.md#4, deliverOrder). */
export const deliverAction: Action<DeliverRequest, DeliverResult, EventFacts> = {
  name: "deliver",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableEvent<Pick<DeliverRequest, "on">>({ on: absentOr(isDay) }),
  resume,
};
