import { collectAction } from "../../src/actions/collect";
import { orderAction } from "../../src/actions/order";
import { settleAction } from "../../src/actions/settle";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { aBelgianAccount, aBelgianAdministration, aBelgianDebtor } from "../support/belgianBooks";
import { aBelgianInvoice, aBelgianMandate } from "../support/belgianBooks";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  actOn,
  bookOf,
  bookOfDebtors,
  momentOn,
  tampered,
} from "../support/books";
import { booked, objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01") };
const NOON = momentOn("2026-12-02T12:00:00");

function collected(): Book {
  return actOn(bookOfDebtors(1), collectAction, COLLECTION).book;
}

/** Two administrations, each with its first batch at its own bank. */
function ofTwoBanks(): Book {
  const book = bookOf({
    Administrations: [anAdministration(), aBelgianAdministration()],
    Accounts: [anAccount(), aBelgianAccount()],
    Debtors: [aDebtor(), aBelgianDebtor()],
    Mandates: [aMandate(), aBelgianMandate()],
    Invoices: [anInvoice(), aBelgianInvoice()],
  });
  return actOn(book, collectAction, COLLECTION).book;
}

test("a draft, an unknown order and one with damaged settings have nothing to settle", () => {
  const { book: draft } = actOn(bookOfDebtors(1), orderAction, COLLECTION);
  expect(objections(settleAction.decide(draft, ORDER, NOON))).toEqual(["order.notIssued"]);
  expect(objections(settleAction.decide(draft, { order: "X" }, NOON))).toEqual(["order.unknown"]);
  const damaged = tampered(collected(), "Orders", 0, { settings: "gone" });
  expect(objections(settleAction.decide(damaged, ORDER, NOON))).toEqual(["order.settingsUnreadable"]);
});

test("only a positive amount is received, and no more than is still to come", () => {
  const of = (amount: number) =>
    objections(settleAction.decide(collected(), { ...ORDER, amount: cents(amount) }, NOON));
  expect(of(0)).toEqual(["order.amountNotPositive"]);
  expect(of(-1)).toEqual(["order.amountNotPositive"]);
  expect(of(100_01)).toEqual(["order.settleTooMuch"]);
  expect(of(100_00)).toEqual([]);
});

test("money that would have come before the collection date must be confirmed", () => {
  const settled = (request: object, at: string) =>
    settleAction.decide(collected(), { ...ORDER, ...request }, momentOn(at));
  const early = settled({}, "2026-11-30T23:59:59");
  expect(objections(early)).toEqual(["order.settleEarly"]);
  expect(early.findings[0]).toMatchObject({ severity: "warning", params: { order: "2026-0001", date: "2026-12-01" } });
  expect(early.done).toBe(false);
  expect(objections(settled({ bookingDate: isoDate("2026-11-30") }, "2026-12-02T12:00:00"))).toEqual([
    "order.settleEarly",
  ]);
  expect(settled({ confirmed: ["order.settleEarly"] }, "2026-11-30T12:00:00").done).toBe(true);
  expect(objections(settled({}, "2026-12-01T00:00:00"))).toEqual([]);
});

test("money that is all in is not settled again", () => {
  const { book } = actOn(collected(), settleAction, ORDER, NOON);
  expect(objections(settleAction.decide(book, ORDER, NOON))).toEqual(["order.nothingToSettle"]);
});

describe("A batch number", () => {
  test("finds its order at the account that is named", () => {
    const request = { batch: "1", account: "be68 5390 0754 7034" };
    const { outcome } = actOn(ofTwoBanks(), settleAction, request, NOON);
    expect(outcome.orders).toEqual(["2026-0002"]);
    expect(booked(outcome)).toEqual(["550000 10000", "580000 -10000"]);
  });

  test("is not enough when two accounts have one", () => {
    expect(objections(settleAction.decide(ofTwoBanks(), { batch: "00001" }, NOON))).toEqual(["batch.unknown"]);
  });

  test("that nobody gave finds nothing", () => {
    const outcome = settleAction.decide(collected(), { batch: "7", account: "NL91ABNA0417164300" }, NOON);
    expect(outcome.findings).toMatchObject([
      { code: "batch.unknown", params: { batch: "7", account: "NL91ABNA0417164300" } },
    ]);
    expect(objections(settleAction.decide(collected(), {}, NOON))).toEqual(["batch.unknown"]);
  });
});

test("a booking date far ahead is asked about, and who accepted it is kept with the order", () => {
  const request = { ...ORDER, bookingDate: isoDate("2027-01-03") };
  const held = settleAction.decide(collected(), request, NOON);
  expect([held.done, summaryOf(settleAction, held)]).toEqual([false, { unconfirmed: ["bookingDate.farAhead"] }]);
  const confirmed = { ...request, confirmed: ["bookingDate.farAhead"] as const };
  const { book } = actOn(collected(), settleAction, confirmed, NOON);
  expect(book.tables.OrderFindings).toMatchObject([
    { order: "2026-0001", code: "bookingDate.farAhead", severity: "warning", acceptedBy: "anna", at: NOON.at },
  ]);
  expect(book.tables.Ledger.at(-1)?.bookingDate).toBe("2027-01-03");
});

test("a month ahead to the day is not far", () => {
  const request = { ...ORDER, bookingDate: isoDate("2027-01-02") };
  expect(objections(settleAction.decide(collected(), request, NOON))).toEqual([]);
});

test("amounts that somebody emptied are nothing to settle, and nothing settled", () => {
  const nothing = tampered(collected(), "Orders", 0, { toSettle: null });
  expect(objections(settleAction.decide(nothing, ORDER, NOON))).toEqual(["order.nothingToSettle"]);
  const emptied = tampered(collected(), "Orders", 0, { settledAmount: null });
  expect(actOn(emptied, settleAction, ORDER, NOON).book.tables.Orders[0]).toMatchObject({ settledAmount: 100_00 });
});

test("an unreadable cell of the order itself stops it, at that cell", () => {
  const marked = tampered(collected(), "Orders", 0, { unreadable: ["toSettle"] });
  const place = { table: "Orders", row: 2, field: "toSettle" } as const;
  const unreadable: Book = {
    ...marked,
    findings: [{ code: "cell.notAnAmount", severity: "error", place, params: { text: "?" } }],
  };
  expect(settleAction.decide(unreadable, ORDER, NOON).findings).toEqual(unreadable.findings);
});

test("entries by hand are numbered on from the highest, whatever else is called alike", () => {
  const part = { ...ORDER, amount: cents(1_00) };
  const { book } = actOn(collected(), settleAction, part, NOON);
  const [first] = book.tables.BankEntries;
  if (first === undefined) throw new Error("no entry by hand");
  const named = ["H-2026-0001-10", "H-2026-0001-9", "H-2026-0001-x"].map((reference) => ({ ...first, reference }));
  const many = { ...book, tables: { ...book.tables, BankEntries: [first, ...named] } };
  expect(summaryOf(settleAction, actOn(many, settleAction, part, NOON).outcome)["bankReference"]).toBe(
    "H-2026-0001-11",
  );
});

test("an order of an administration that is gone can still be settled", () => {
  const book = collected();
  const orphan = { ...book, tables: { ...book.tables, Administrations: [] } };
  expect(booked(actOn(orphan, settleAction, ORDER, NOON).outcome)).toEqual(["1100 10000", "1250 -10000"]);
});
