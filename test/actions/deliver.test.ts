import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { settleAction } from "../../src/actions/settle";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import type { Administration } from "../../src/domain/book/records";
import { actOn, anAdministration, bookOfDebtors, momentOn, tampered } from "../support/books";
import { booked, objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01") };
const NOON = momentOn("2026-12-02T12:00:00");

function collected(over: Partial<Administration> = {}): Book {
  const book = bookOfDebtors(1, { Administrations: [anAdministration(over)] });
  return actOn(book, collectAction, COLLECTION).book;
}

/** The whole of the order's money, booked on its collection date, before anybody said that the file was delivered. */
function settled(over: Partial<Administration> = {}): Book {
  return actOn(collected(over), settleAction, ORDER, NOON).book;
}

test("the bank has the file since today, when no day is given", () => {
  const { book } = actOn(collected(), deliverAction, ORDER, NOON);
  expect(book.tables.Orders[0]).toMatchObject({ deliveredOn: "2026-12-02", status: "InTransit" });
});

test("an order that is not there, or has no lines, cannot be delivered", () => {
  expect(objections(deliverAction.decide(collected(), { order: "2026-0009" }, NOON))).toEqual(["order.unknown"]);
  const book = collected();
  const empty = { ...book, tables: { ...book.tables, DirectDebits: [] } };
  expect(objections(deliverAction.decide(empty, ORDER, NOON))).toEqual(["order.noLines"]);
});

test("a draft is not delivered: it has no file yet", () => {
  const { book } = actOn(bookOfDebtors(1), orderAction, COLLECTION);
  expect(objections(deliverAction.decide(book, ORDER, NOON))).toEqual(["order.notIssued"]);
});

test("an order whose frozen settings were damaged is not worked with", () => {
  const book = tampered(collected(), "Orders", 0, { settings: "{}" });
  const outcome = deliverAction.decide(book, ORDER, NOON);
  expect(objections(outcome)).toEqual(["order.settingsUnreadable"]);
});

test("no file is delivered before it was made, nor tomorrow", () => {
  const early = deliverAction.decide(collected(), { ...ORDER, on: isoDate("2026-11-21") }, NOON);
  expect(objections(early)).toEqual(["order.deliveredBeforeIssue"]);
  const late = deliverAction.decide(collected(), { ...ORDER, on: isoDate("2026-12-03") }, NOON);
  expect(objections(late)).toEqual(["order.deliveredInFuture"]);
});

test("an order is delivered once", () => {
  const { book } = actOn(collected(), deliverAction, ORDER, NOON);
  expect(objections(deliverAction.decide(book, ORDER, NOON))).toEqual(["order.alreadyDelivered"]);
});

describe("An order whose money came in before it was said to be delivered", () => {
  test("is settled by its delivery, which books nothing more when issue booked it", () => {
    const { book, outcome } = actOn(settled(), deliverAction, { ...ORDER, on: isoDate("2026-11-23") }, NOON);
    expect(booked(outcome)).toEqual([]);
    expect(book.tables.Orders[0]).toMatchObject({
      status: "Settled",
      deliveredOn: "2026-11-23",
      settledOn: "2026-12-01",
    });
    expect(book.tables.DirectDebits[0]?.status).toBe("Received");
  });

  test("books its lines on the day of the last receipt, never before the money came", () => {
    const on = isoDate("2026-11-23");
    const { book, outcome } = actOn(settled({ postingStyle: "OnReceipt" }), deliverAction, { ...ORDER, on }, NOON);
    expect(booked(outcome)).toEqual(["1250 10000", "1300 -10000"]);
    expect(book.tables.Ledger.map(({ bookingDate }) => bookingDate)).toEqual([
      "2026-12-01",
      "2026-12-01",
      "2026-12-01",
      "2026-12-01",
    ]);
  });

  test("asks about a receipt that was booked far ahead, and keeps who accepted it", () => {
    const far = { ...ORDER, bookingDate: isoDate("2027-02-01"), confirmed: "all" } as const;
    const { book: ahead } = actOn(collected({ postingStyle: "OnReceipt" }), settleAction, far, NOON);
    expect(objections(deliverAction.decide(ahead, ORDER, NOON))).toEqual(["bookingDate.farAhead"]);
    const { book } = actOn(ahead, deliverAction, { ...ORDER, confirmed: "all" }, momentOn("2026-12-02T13:00:00"));
    expect(book.tables.OrderFindings.map(({ code, at }) => [code, at])).toEqual([
      ["bookingDate.farAhead", "2026-12-02T12:00:00"],
      ["bookingDate.farAhead", "2026-12-02T13:00:00"],
    ]);
  });

  test("books nothing in a period that was closed meanwhile", () => {
    const book = tampered(settled({ postingStyle: "OnReceipt" }), "Administrations", 0, {
      closedUntil: isoDate("2026-12-01"),
    });
    const outcome = deliverAction.decide(book, { ...ORDER, on: isoDate("2026-11-23") }, NOON);
    expect(objections(outcome)).toEqual(["bookingDate.closed"]);
    expect(outcome.findings[0]?.params).toMatchObject({ date: "2026-12-01", firstOpen: "2026-12-02" });
    const onIssue = tampered(settled(), "Administrations", 0, { closedUntil: isoDate("2026-12-01") });
    expect(deliverAction.decide(onIssue, ORDER, NOON).done).toBe(true);
  });
});
