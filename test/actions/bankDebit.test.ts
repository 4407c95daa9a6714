import { bankDebitAction, type BankDebitRequest } from "../../src/actions/bankDebit";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import type { PostingStyle } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { actOn, aDebtor, anAdministration, anInvoice, bookOfDebtors, momentOn, tampered } from "../support/books";
import { ending } from "../support/interruption";
import { balances } from "../support/laws";
import { booked, codes, objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const NOON = momentOn("2026-12-31T12:00:00");
const LATER = momentOn("2027-01-05T12:00:00");
const STYLES = ["OnIssue", "OnReceipt"] as const;

/** F1 of 100.00, F11 of 50.00 and C1 of -20.00 are one transaction of 130.00; F2 of 200.00 is one by itself. */
function delivered(postingStyle: PostingStyle): Book {
  const { Debtors, Invoices } = bookOfDebtors(2).tables;
  const start = bookOfDebtors(2, {
    Administrations: [anAdministration({ postingStyle })],
    Debtors: [aDebtor({ consolidate: true }), ...Debtors.slice(1)],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F11", amount: cents(50_00) }),
      anInvoice({ number: "C1", amount: cents(-20_00) }),
      ...Invoices.slice(1),
    ],
  });
  const issued = actOn(start, collectAction, { collectionDate: isoDate("2026-12-28"), confirmed: "all" }).book;
  return actOn(issued, deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
}

const received = (book: Book) => actOn(book, settleAction, ORDER, NOON).book;
const returned = (book: Book, endToEndId: string) =>
  actOn(book, returnAction, { endToEndId, kind: "Refund", reasonCode: "MD06" }, NOON).book;

const FIRST = "2026-0001-00001";
const DEBIT: BankDebitRequest = { ...ORDER, endToEndId: FIRST, on: isoDate("2027-01-04") };
const debited = (book: Book, over: Partial<BankDebitRequest> = {}) =>
  actOn(book, bankDebitAction, { ...DEBIT, ...over }, LATER);
const objected = (book: Book, over: Partial<BankDebitRequest> = {}) =>
  objections(bankDebitAction.decide(book, { ...DEBIT, ...over }, LATER));
const unproved = (book: Book) => objections(verifyAction.decide(book, {}, LATER));

describe.each(STYLES)("The bank's debit of what came back before, posted %s", (style) => {
  test("takes the whole transaction from in transit, on the bank's own day, and ends the waiting for it", () => {
    const back = returned(received(delivered(style)), FIRST);
    expect(back.tables.Orders).toMatchObject([{ status: "Settled", toSettle: -130_00 }]);
    expect(balances(back)).toMatchObject({ 1250: -130_00, 1100: 330_00 });
    const { book, outcome } = debited(back, { charges: cents(3_00) });
    expect(booked(outcome)).toEqual(["1250 13000", "4900 300", "1100 -13300"]);
    expect(summaryOf(bankDebitAction, outcome)).toMatchObject({ lines: [1, 2, 3], amount: "130.00", charges: "3.00" });
    expect(
      book.tables.Ledger.filter(({ event }) => event === "BankDebit").map(({ bookingDate }) => bookingDate),
    ).toEqual(Array(3).fill("2027-01-04"));
    expect(book.tables.Orders).toMatchObject([{ status: "Settled", settledAmount: 200_00, toSettle: 0 }]);
    expect(balances(book)["1250"]).toBeUndefined();
    expect(unproved(book)).toEqual([]);
  });

  test("is booked once, however the transaction came back", () => {
    const once = debited(returned(received(delivered(style)), FIRST)).book;
    expect(objected(once)).toEqual(["bankDebit.already"]);
    const request = {
      endToEndId: FIRST,
      kind: "Refund",
      reasonCode: "MD06",
      bankDebit: isoDate("2027-01-04"),
    } as const;
    const atOnce = actOn(received(delivered(style)), returnAction, request, LATER).book;
    expect(objected(atOnce)).toEqual(["bankDebit.already"]);
  });

  test("is not before the order was issued, and only when that is meant before its collection date", () => {
    const back = returned(received(delivered(style)), FIRST);
    expect(objected(back, { on: isoDate("2026-12-27") })).toEqual(["return.beforeCollection"]);
    expect(objected(back, { on: isoDate("2026-12-28") })).toEqual([]);
    const impossible = { ...DEBIT, on: isoDate("2026-11-21"), confirmed: "all" } as const;
    const outcome = bankDebitAction.decide(back, impossible, LATER);
    expect([outcome.done, codes(outcome)]).toEqual([false, ["return.debitBeforeIssue", "return.beforeCollection"]]);
  });

  test("is never of a part: not while a line of the transaction has not come back", () => {
    const alone = { ...ORDER, kind: "Refund", reasonCode: "MD06", confirmed: "all" } as const;
    const one = actOn(received(delivered(style)), returnAction, { ...alone, line: 1 }, NOON).book;
    expect(objected(one)).toEqual(["bankDebit.part"]);
    const two = actOn(one, returnAction, { ...alone, line: 2 }, NOON).book;
    const part = returnAction.decide(one, { ...alone, line: 2, bankDebit: isoDate("2027-01-04") }, LATER);
    expect(codes(part)).toContain("bankDebit.part");
    // The credit note last, as it was done when each invoice was still debited by itself: 150.00 of 130.00.
    const all = returned(two, FIRST);
    const { book } = debited(all);
    expect(book.tables.BankEntries.at(-1)).toMatchObject({ amount: -130_00, line: null });
    expect(book.tables.Orders).toMatchObject([{ toSettle: 0 }]);
    expect(unproved(book)).toEqual([]);
  });

  test("comes after the gross credit when the reject was known first, and settles the order then", () => {
    const back = returned(delivered(style), FIRST);
    expect(back.tables.Orders).toMatchObject([{ toSettle: 200_00 }]);
    const gross = { ...ORDER, amount: cents(330_00) };
    expect(objections(settleAction.decide(back, gross, NOON))).toEqual(["order.settleGross"]);
    expect(objections(settleAction.decide(back, { ...gross, amount: cents(330_01) }, NOON))).toEqual([
      "order.settleTooMuch",
    ]);
    const credited = actOn(back, settleAction, { ...gross, confirmed: "all" }, NOON).book;
    expect(credited.tables.Orders).toMatchObject([{ status: "InTransit", toSettle: -130_00 }]);
    const { book } = debited(credited);
    expect(book.tables.Orders).toMatchObject([{ status: "Settled", settledOn: "2027-01-04", toSettle: 0 }]);
    expect(unproved(book)).toEqual([]);
  });

  test("on an order that the bank netted must be meant, for the gross credit is missing then", () => {
    const netted = received(returned(delivered(style), FIRST));
    expect(netted.tables.Orders).toMatchObject([{ status: "Settled", toSettle: 0 }]);
    expect(objected(netted)).toEqual(["bankDebit.notAwaited"]);
    const { book } = debited(netted, { confirmed: ["bankDebit.notAwaited"] });
    expect(book.tables.Orders).toMatchObject([{ toSettle: 130_00 }]);
    const { book: whole } = actOn(book, settleAction, ORDER, LATER);
    expect(whole.tables.Orders).toMatchObject([{ toSettle: 0 }]);
    expect(unproved(whole)).toEqual([]);
  });

  test("can be broken off anywhere and is completed", () => {
    const before = returned(received(delivered(style)), FIRST);
    const request = { ...DEBIT, charges: cents(3_00) };
    const outcome = bankDebitAction.decide(before, request, LATER);
    const writing = { action: bankDebitAction, request, moment: LATER, before, outcome };
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing as never, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });
});

describe("The bank's debit is refused", () => {
  test("for a transaction, an order or a state that has none", () => {
    const book = delivered("OnReceipt");
    expect(objected(book, { endToEndId: "X" })).toEqual(["directDebit.unknown"]);
    expect(objected(book, { order: "2026-0009" })).toEqual(["order.unknown"]);
    expect(objected(tampered(book, "Orders", 0, { settings: "[]" }))).toEqual(["order.settingsUnreadable"]);
    const cancelled = actOn(book, cancelAction, { ...ORDER, confirmed: "all" }, NOON).book;
    expect(objected(cancelled)).toEqual(["order.cancelled"]);
  });

  test("with charges that are negative or have no account, and in a closed period", () => {
    const back = returned(received(delivered("OnReceipt")), FIRST);
    expect(objected(back, { charges: cents(-1) })).toEqual(["return.chargesWithoutDebit"]);
    const closed = tampered(back, "Administrations", 0, { closedUntil: isoDate("2027-01-04") });
    expect(objected(closed)).toEqual(["bookingDate.closed"]);
  });
});

describe("What verify says of the bank's side", () => {
  const back = () => debited(returned(received(delivered("OnReceipt")), FIRST)).book;

  test("tells a debit that is more than its transaction collected", () => {
    const doubled = tampered(back(), "BankEntries", 1, { amount: cents(-150_00) });
    expect(codes(verifyAction.decide(doubled, {}, LATER))).toEqual(
      expect.arrayContaining(["verify.debitedTooMuch", "verify.inTransit", "verify.bankAccount"]),
    );
  });

  test("tells a credit that is more than the order collected", () => {
    const doubled = tampered(back(), "BankEntries", 0, { amount: cents(686_00) });
    expect(codes(verifyAction.decide(doubled, {}, LATER))).toEqual(
      expect.arrayContaining(["verify.creditedTooMuch", "verify.inTransit", "verify.bankAccount"]),
    );
  });

  test("tells an open amount below nothing or above the amount, whatever was settled otherwise", () => {
    for (const openAmount of [cents(-1), cents(100_01)]) {
      expect(codes(verifyAction.decide(tampered(back(), "Invoices", 0, { openAmount }), {}, LATER))).toContain(
        "verify.openAmount",
      );
    }
  });
});

describe("An invoice that was paid while its collection was on its way", () => {
  const paid = (openAmount: number) =>
    tampered(delivered("OnReceipt"), "Invoices", 3, { openAmount: cents(openAmount) });

  test("is received all the same, and the warning says what must be paid back", () => {
    const { findings, done } = settleAction.decide(paid(30_00), ORDER, NOON);
    expect(done).toBe(false);
    expect(findings).toMatchObject([
      {
        code: "item.paidTwice",
        place: { table: "Invoices", row: 5, field: "openAmount" },
        params: { item: "F2", order: "2026-0001", collected: "200.00", open: "30.00", excess: "170.00" },
      },
    ]);
    const { book } = actOn(paid(30_00), settleAction, { ...ORDER, confirmed: ["item.paidTwice"] }, NOON);
    expect(book.tables.Invoices[3]).toMatchObject({ openAmount: 0, status: "Collected" });
    expect(unproved(book)).toEqual([]);
    const { book: back } = actOn(book, returnAction, { ...ORDER, line: 4, kind: "Refund" }, LATER);
    expect(back.tables.Invoices[3]).toMatchObject({ openAmount: 200_00 });
    expect(unproved(back)).toEqual([]);
  });

  test("is asked back where it is a credit note that was paid out beside the netting", () => {
    const note = tampered(delivered("OnReceipt"), "Invoices", 2, { openAmount: cents(-5_00) });
    expect(settleAction.decide(note, ORDER, NOON).findings).toMatchObject([
      {
        code: "item.creditedTwice",
        severity: "warning",
        place: { table: "Invoices", row: 4, field: "openAmount" },
        params: { item: "C1", order: "2026-0001", collected: "20.00", open: "5.00", excess: "15.00" },
      },
    ]);
    const { book } = actOn(note, settleAction, { ...ORDER, confirmed: ["item.creditedTwice"] }, NOON);
    expect(book.tables.Invoices[2]).toMatchObject({ openAmount: 0, status: "Collected" });
    expect(unproved(book)).toEqual([]);
  });

  test("is told by whatever settles the order: its delivery, or a return", () => {
    const { Invoices } = bookOfDebtors(1).tables;
    const start = bookOfDebtors(1, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })], Invoices });
    const issued = actOn(start, collectAction, { collectionDate: isoDate("2026-12-28"), confirmed: "all" }).book;
    const lowered = tampered(actOn(issued, settleAction, ORDER, NOON).book, "Invoices", 0, { openAmount: cents(0) });
    expect(codes(deliverAction.decide(lowered, ORDER, NOON))).toEqual(["item.paidTwice"]);
    const two = tampered(delivered("OnReceipt"), "Invoices", 3, { openAmount: cents(0) });
    const part = actOn(two, settleAction, { ...ORDER, amount: cents(200_00) }, NOON).book;
    const rest = returnAction.decide(part, { endToEndId: FIRST, kind: "Return", reasonCode: "AM04" }, NOON);
    expect(objections(rest)).toContain("item.paidTwice");
  });

  test("asks nothing when all of it is still open", () => {
    expect(objections(settleAction.decide(paid(200_00), ORDER, NOON))).toEqual([]);
  });
});

describe("The day on which an order is settled, on receipt", () => {
  test("is never before its money came, also when a return completes it", () => {
    const parts = actOn(delivered("OnReceipt"), settleAction, { ...ORDER, amount: cents(200_00) }, NOON).book;
    const late = actOn(
      actOn(
        delivered("OnReceipt"),
        settleAction,
        { ...ORDER, amount: cents(200_00), bookingDate: isoDate("2027-01-03") },
        LATER,
      ).book,
      returnAction,
      { endToEndId: FIRST, kind: "Return", reasonCode: "AM04", bookingDate: isoDate("2026-12-31") },
      LATER,
    ).book;
    expect(parts.tables.Orders).toMatchObject([{ status: "InTransit", settledOn: null }]);
    expect(late.tables.Orders).toMatchObject([{ status: "Settled", settledOn: "2027-01-03" }]);
    const ofLines = late.tables.Ledger.filter(({ event, directDebit }) => event === "Receipt" && directDebit !== null);
    expect(ofLines.map(({ bookingDate }) => bookingDate)).toEqual(["2027-01-03", "2027-01-03"]);
    expect(unproved(late)).toEqual([]);
  });
});
