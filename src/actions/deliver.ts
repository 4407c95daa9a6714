import type { Book } from "../domain/book";
import { dateOf, type IsoDate } from "../domain/calendar";
import { at, type Finding, finding, hasError } from "../domain/finding";
import type { CollectionOrder, LogRow } from "../domain/records";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { beforeEvent, eventFacts } from "./eventFacts";
import { factsOf, momentOf, requestOf } from "./loggedRequest";
import { type OrderEvent, orderEventChanges } from "./orderEvent";
import { decided, held } from "./outcome";
import { restOf } from "./restOf";
import { findOrder, frozenSettings, unlessIssued } from "./storedOrder";

/** Which order the bank has, and since which day; when not given since today. */
export interface DeliverRequest extends Confirmation {
  readonly order: string;
  readonly on?: IsoDate;
}

function decide(book: Book, request: DeliverRequest, moment: Moment): Outcome {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order } = stored;
  const { settings, findings: unfrozen } = frozenSettings(order);
  const notIssued = unlessIssued(order);
  if (notIssued.length > 0 || settings === null) return held([...findings, ...notIssued, ...unfrozen], [order.number]);
  const event = deliveryOf(request, moment);
  return decided([...findings, ...dayFindings(order, event.bookingDate, moment)], request, [order.number], () => ({
    changes: orderEventChanges(book, stored, settings, event),
    summary: { order: order.number, deliveredOn: event.bookingDate },
    resumeFacts: eventFacts(book, stored, [], null),
  }));
}

function deliveryOf(request: DeliverRequest, moment: Moment): OrderEvent {
  const on = request.on ?? dateOf(moment.at);
  return { moment, bookingDate: on, orderFields: { deliveredOn: on } };
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
  const before = beforeEvent(book, factsOf(logRow));
  const settings = before === null ? null : frozenSettings(before.stored.order).settings;
  if (before === null || settings === null) return { state: "Undone", changes: [] };
  const event = deliveryOf(requestOf<DeliverRequest>(logRow), momentOf(logRow));
  return { state: "Recovered", changes: restOf(book, orderEventChanges(before.book, before.stored, settings, event)) };
}

/** Records that the user says that the bank has the file (actions.md 4, deliverOrder). */
export const deliverAction: Action<DeliverRequest> = { name: "deliver", writes: true, decide, resume };
