import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import type { ReturnKind } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, bookOf } from "../support/books";
import { actOn, bookOfDebtors, dutchIbanOf, momentOn, tampered } from "../support/books";
import { booked, objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NOON = momentOn("2026-11-24T12:00:00");

function collected(start: Book = bookOfDebtors(1)): Book {
  return actOn(start, collectAction, COLLECTION).book;
}

describe("What cannot be cancelled", () => {
  test("is an order that is not there, a draft, and one with damaged settings", () => {
    expect(objections(cancelAction.decide(collected(), { order: "X" }, NOON))).toEqual(["order.unknown"]);
    const { book: draft } = actOn(bookOfDebtors(1), orderAction, COLLECTION);
    expect(objections(cancelAction.decide(draft, ORDER, NOON))).toEqual(["order.notIssued"]);
    const damaged = tampered(collected(), "Orders", 0, { settings: null });
    expect(objections(cancelAction.decide(damaged, ORDER, NOON))).toEqual(["order.settingsUnreadable"]);
  });

  test("is an order of which money was received, whether it is delivered or not", () => {
    const part = { ...ORDER, amount: cents(1) };
    const { book } = actOn(collected(), settleAction, part, momentOn("2026-12-02T09:00:00"));
    expect(objections(cancelAction.decide(book, ORDER, NOON))).toEqual(["order.moneyReceived"]);
  });

  test("is an order of which money was received that the bank took back again for a return", () => {
    const { book: delivered } = actOn(collected(bookOfDebtors(2)), deliverAction, ORDER, NOON);
    const part = { ...ORDER, amount: cents(100_00) };
    const { book: received } = actOn(delivered, settleAction, part, momentOn("2026-12-02T09:00:00"));
    const back = { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04", bankDebit: isoDate("2026-12-03") } as const;
    const { book } = actOn(received, returnAction, back, momentOn("2026-12-03T09:00:00"));
    expect(book.tables.Orders[0]).toMatchObject({ status: "InTransit", settledAmount: 0 });
    const outcome = cancelAction.decide(book, { ...ORDER, confirmed: "all" }, momentOn("2026-12-04T09:00:00"));
    expect(outcome.done).toBe(false);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({
        code: "order.moneyReceived",
        place: { table: "Orders", row: 2, field: "settledAmount" },
        params: { order: "2026-0001", amount: "100.00" },
      }),
    );
  });

  test("is an order for which the bank debited a return before it paid: that is told as a debit, not as a receipt", () => {
    const { book: delivered } = actOn(collected(), deliverAction, ORDER, NOON);
    const back = { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04", bankDebit: isoDate("2026-12-03") } as const;
    const { book } = actOn(delivered, returnAction, back, momentOn("2026-12-03T09:00:00"));
    expect(book.tables.Orders[0]).toMatchObject({ status: "InTransit", settledAmount: -100_00 });
    const outcome = cancelAction.decide(book, { ...ORDER, confirmed: "all" }, momentOn("2026-12-04T09:00:00"));
    expect(outcome.done).toBe(false);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({
        code: "order.moneyDebited",
        place: { table: "Orders", row: 2, field: "settledAmount" },
        params: { order: "2026-0001", amount: "100.00" },
      }),
    );
  });

  test("is an order that is settled", () => {
    const { book: delivered } = actOn(collected(), deliverAction, ORDER, NOON);
    const { book } = actOn(delivered, settleAction, ORDER, momentOn("2026-12-02T09:00:00"));
    const outcome = cancelAction.decide(book, { ...ORDER, confirmed: "all" }, NOON);
    expect(objections(outcome)).toContain("order.settled");
  });
});

test("the reversal is booked today, or on the day of the collection when that is still to come", () => {
  const datesAt = (at: string) => {
    const { outcome } = actOn(collected(), cancelAction, ORDER, momentOn(at));
    return summaryOf(cancelAction, outcome)["bookingDate"];
  };
  expect(datesAt("2026-11-24T12:00:00")).toBe("2026-12-01");
  expect(datesAt("2026-12-08T12:00:00")).toBe("2026-12-08");
});

test("a reversal before its original is asked about, and who accepted it is kept", () => {
  const request = { ...ORDER, bookingDate: isoDate("2026-11-30") };
  expect(objections(cancelAction.decide(collected(), request, NOON))).toEqual(["bookingDate.beforeOriginal"]);
  const { book } = actOn(collected(), cancelAction, { ...request, confirmed: "all" }, NOON);
  expect(book.tables.OrderFindings).toMatchObject([{ code: "bookingDate.beforeOriginal", acceptedBy: "anna" }]);
});

test("an order that posts on receipt has nothing to reverse", () => {
  const start = bookOfDebtors(1, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] });
  const { book, outcome } = actOn(collected(start), cancelAction, ORDER, NOON);
  expect(booked(outcome)).toEqual([]);
  expect(book.tables.Orders[0]).toMatchObject({ status: "Cancelled", toSettle: 0, cancelledAt: NOON.at });
  expect(book.tables.Invoices[0]).toMatchObject({ openAmount: null, status: null });
});

test("what the user has set on the mandate since is his, and not overwritten", () => {
  const start = bookOf({
    Debtors: [aDebtor()],
    Mandates: [aMandate({ sequenceTypeOverride: "FRST", originalIban: dutchIbanOf(9) })],
    Invoices: [anInvoice()],
  });
  const changed = tampered(collected(start), "Mandates", 0, {
    sequenceTypeOverride: "FNAL",
    originalIban: dutchIbanOf(7),
  });
  const { book } = actOn(changed, cancelAction, ORDER, NOON);
  expect(book.tables.Mandates[0]).toMatchObject({ sequenceTypeOverride: "FNAL", originalIban: dutchIbanOf(7) });
  const { book: restored } = actOn(collected(start), cancelAction, ORDER, NOON);
  expect(restored.tables.Mandates[0]).toMatchObject({ sequenceTypeOverride: "FRST", originalIban: dutchIbanOf(9) });
});

test("an item whose status somebody emptied is opened again all the same", () => {
  const emptied = tampered(collected(), "Invoices", 0, { status: null, lastOrder: null });
  const { book } = actOn(emptied, cancelAction, ORDER, NOON);
  expect(book.tables.Invoices[0]).toMatchObject({ openAmount: 100_00, status: null });
});

test("an order whose received amount was emptied is taken for one that received nothing", () => {
  const emptied = tampered(collected(), "Orders", 0, { settledAmount: null });
  expect(cancelAction.decide(emptied, ORDER, NOON).done).toBe(true);
});

test("the number of a cancelled order is never given again", () => {
  const { book } = actOn(collected(), cancelAction, ORDER, NOON);
  expect(actOn(book, collectAction, COLLECTION, NOON).outcome.orders).toEqual(["2026-0002"]);
});

describe("A sequence type set by hand, of orders that were issued together", () => {
  const two = bookOf({
    Accounts: [anAccount({ iban: "BE68539007547034", bic: "KREDBEBB", itemsMax: 1 })],
    Debtors: [aDebtor()],
    Mandates: [aMandate({ sequenceTypeOverride: "FRST" })],
    Invoices: [anInvoice(), anInvoice({ number: "F2" })],
  });
  const cancelOf = (order: string) => {
    const { book } = actOn(collected(two), cancelAction, { order, confirmed: "all" }, NOON);
    return book.tables.Mandates[0]?.sequenceTypeOverride;
  };

  test("comes back with the order that used it, and with no other: it is for one issue", () => {
    expect(collected(two).tables.Orders.map(({ number }) => number)).toEqual(["2026-0001", "2026-0002"]);
    expect([cancelOf("2026-0001"), cancelOf("2026-0002")]).toEqual(["FRST", null]);
  });
});

describe("What an issue used up of a mandate, when one of two lines under it had come back", () => {
  const start = bookOf({
    Accounts: [anAccount({ iban: "BE68539007547034", bic: "KREDBEBB" })],
    Debtors: [aDebtor()],
    Mandates: [aMandate({ sequenceTypeOverride: "FRST", originalIban: dutchIbanOf(9) })],
    Invoices: [anInvoice(), anInvoice({ number: "F2" })],
  });
  const sent = () => actOn(collected(start), deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
  const cancelled = (book: Book) => actOn(book, cancelAction, { ...ORDER, confirmed: "all" }, NOON).book;
  const cameBack = (kind: ReturnKind, line = 1) => {
    const back = { ...ORDER, line, kind, reasonCode: "AM04", confirmed: "all" } as const;
    return cancelled(actOn(sent(), returnAction, back, NOON).book).tables.Mandates[0];
  };

  test.each(["Recalled", "Reject"] as const)("comes back with the other after a %s: no bank has seen it", (kind) => {
    expect(cameBack(kind)).toMatchObject({ sequenceTypeOverride: "FRST", originalIban: dutchIbanOf(9) });
    expect(cameBack(kind, 2)).toMatchObject({ sequenceTypeOverride: "FRST", originalIban: dutchIbanOf(9) });
  });

  test.each(["Return", "Refund"] as const)("stays used after a %s: the debtor's bank has seen it", (kind) => {
    expect(cameBack(kind)).toMatchObject({ sequenceTypeOverride: null, originalIban: null, sequenceType: "RCUR" });
  });

  test("comes back to the mandate under its new reference", () => {
    const renamed = tampered(sent(), "Mandates", 0, { mandateId: "M-NEW", originalMandateId: "SR10001" });
    expect(renamed.tables.DirectDebits[0]?.mandateId).toBe("SR10001");
    expect(cancelled(renamed).tables.Mandates[0]).toMatchObject({ mandateId: "M-NEW", sequenceTypeOverride: "FRST" });
  });
});
