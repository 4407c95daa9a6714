import type { Action, Outcome, Summary } from "../../src/actions/action";
import { append, setFields } from "../../src/domain/book/book";
import { dateOf, isoDate, type IsoDate } from "../../src/domain/values/calendar";
import { finding } from "../../src/domain/book/finding";
import { draftOrder } from "./orderBook";

/** A result that is told as it is. */
export function plainSummary(result: unknown): Summary {
  return result as Summary;
}

/** Nothing decided: every test adds what it is about. */
export function outcomeOf(over: Partial<Outcome> = {}): Outcome {
  return { done: true, findings: [], changes: [], documents: [], orders: [], unconfirmed: [], result: null, ...over };
}

interface DeliverRequest {
  readonly order: string;
  readonly on?: IsoDate;
}

/** Sets the day of delivery of an order, when not given that of the moment; held back when the order is not there. */
export const fakeDeliver: Action<DeliverRequest> = {
  name: "deliver",
  writes: true,
  summary: plainSummary,
  decide: (book, { order, on }, { at }) => {
    const found = book.tables.Orders.find(({ number }) => number === order);
    if (found === undefined) {
      return outcomeOf({ done: false, findings: [finding("order.unknown", null, { order })] });
    }
    const change = setFields("Orders", found, { deliveredOn: on ?? dateOf(at) });
    return outcomeOf({ changes: change === null ? [] : [change], orders: [order] });
  },
  resume: (book, { order }) => {
    const found = book.tables.Orders.find(({ number }) => number === order);
    const change = found === undefined ? null : setFields("Orders", found, { deliveredOn: isoDate("2026-11-21") });
    return { state: "Recovered", changes: change === null ? [] : [change] };
  },
};

/** Adds an order with the next number. */
export const fakeOrder: Action = {
  name: "order",
  writes: true,
  summary: plainSummary,
  decide: (book, _request, moment) => {
    const number = `2026-${String(book.tables.Orders.length + 1).padStart(4, "0")}`;
    const record = draftOrder({ number, createdAt: moment.at, createdBy: moment.user });
    return outcomeOf({ changes: [append("Orders", record)], orders: [number] });
  },
};

/** Tells how many orders there are, and never writes. */
export const fakeCheck: Action = {
  name: "check",
  writes: false,
  summary: (result) => ({ orders: (result as Summary)["orders"] ?? null }),
  decide: (book) => {
    // The first day is asked of every check for what the user can do next.
    const collectable = { collectionDate: isoDate("2026-12-01") };
    return outcomeOf({ findings: book.findings, result: { orders: book.tables.Orders.length, collectable } });
  },
};
