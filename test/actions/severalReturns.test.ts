import { collectAction } from "../../src/actions/collect";
import { summaryOf } from "../../src/actions/outcome";
import { returnAction } from "../../src/actions/return";
import type { ReturnRequest } from "../../src/actions/returnEvent";
import { undoAction } from "../../src/actions/undo";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAdministration,
  anInvoice,
  bookOf,
  bookOfDebtors,
  momentOn,
} from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";
import { collected, wrongIn } from "../support/processed";

const ORDER = "2026-0001";
const SECOND = "2026-0002";
const NOON = momentOn("2026-12-03T12:00:00");
const SAID: ReturnRequest = { kind: "Return", reasonCode: "AM04", bookingDate: isoDate("2026-12-03") };
const DEBITED: ReturnRequest = { ...SAID, bankDebit: isoDate("2026-12-03"), charges: cents(2_50) };

const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const FIRST = { order: ORDER, line: 1, wholeTransaction: true };

/** Lines of the second order, each with what was collected with it. */
const lines = (...numbers: readonly number[]) =>
  numbers.map((line) => ({ order: SECOND, line, wholeTransaction: true }));

/** Six debtors, the first collected in an order of its own. */
function twoOrders(postingStyle: "OnIssue" | "OnReceipt" = "OnIssue"): Book {
  const start = bookOfDebtors(6, { Administrations: [anAdministration({ postingStyle })] });
  const first = actOn(start, collectAction, { ...COLLECTION, debtor: "10001" }).book;
  return collected(first);
}

/** An invoice of 100.00 and one of 50.00 in one transaction. */
function together(): Book {
  return collected(
    bookOf({
      Debtors: [aDebtor({ consolidate: true })],
      Mandates: [aMandate()],
      Invoices: [anInvoice(), anInvoice({ number: "F2", amount: cents(50_00) })],
    }),
  );
}

const withoutLog = ({ tables }: Book) => ({ ...tables, Log: [] });

describe.each(["OnIssue", "OnReceipt"] as const)("Several returns of one reason, posted %s", (style) => {
  const book = twoOrders(style);

  test.each([
    ["without the bank's debit", SAID],
    ["with it, and its charges", DEBITED],
  ])("%s are booked as one after the other, each an event of its own", (_how, said) => {
    const several = [FIRST, ...lines(1, 3, 5)];
    const { book: after, outcome } = actOn(book, returnAction, { ...said, several }, NOON);
    const singly = several.reduce((now, one) => actOn(now, returnAction, { ...said, ...one }, NOON).book, book);
    expect(withoutLog(after)).toEqual(withoutLog(singly));
    expect(after.tables.Log.slice(-4).map(({ action, order }) => [action, order])).toEqual([
      ["return", ORDER],
      ["return", SECOND],
      ["return", SECOND],
      ["return", SECOND],
    ]);
    expect(wrongIn(after)).toEqual([]);
    expect(summaryOf(returnAction, outcome)).toMatchObject({
      amount: "1300.00",
      returns: [{ order: ORDER, lines: [1], amount: "100.00" }, { lines: [1] }, { lines: [3] }, { lines: [5] }],
    });
    expect(outcome.orders).toEqual([ORDER, SECOND]);
  });

  test("can be broken off anywhere: what was begun is finished, the rest is not there", () => {
    const request = { ...DEBITED, several: [FIRST, ...lines(2)] };
    const outcome = returnAction.decide(book, request, NOON);
    const writing = { action: returnAction, request, moment: NOON, before: book, outcome };
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing as never, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });

  test("are taken back one by one", () => {
    const after = actOn(book, returnAction, { ...SAID, several: [FIRST, ...lines(1, 2)] }, NOON).book;
    const { endToEndId } = after.tables.DirectDebits[2] ?? {};
    const undone = actOn(after, undoAction, { order: SECOND, endToEndId: endToEndId ?? "" }, NOON).book;
    expect(undone.tables.DirectDebits.map(({ status }) => status === "Returned")).toEqual([
      ...[true, true, false, false, false, false],
    ]);
    expect(wrongIn(undone)).toEqual([]);
  });
});

describe("Of several returns", () => {
  const book = twoOrders();

  test("none is booked while one cannot be; what is wrong with each is found at once", () => {
    const back = actOn(book, returnAction, { ...SAID, ...FIRST }, NOON).book;
    const outcome = returnAction.decide(back, { ...SAID, several: [FIRST, ...lines(2, 9)] }, NOON);
    expect(objections(outcome)).toEqual(["directDebit.alreadyReturned", "directDebit.unknown"]);
    expect(outcome).toMatchObject({ done: false, changes: [], result: null, unconfirmed: [] });
    expect(summaryOf(returnAction, outcome)).toEqual({});
  });

  test("all wait for what is asked of one, and tell what they will do meanwhile", () => {
    const request: ReturnRequest = { ...SAID, kind: "Refund", reasonCode: "XY99", several: [FIRST, ...lines(1)] };
    const asked = returnAction.decide(book, request, NOON);
    expect(asked).toMatchObject({ done: false, unconfirmed: ["return.reasonUnknown"], changes: [] });
    expect(asked.result?.returns.map(({ amount }) => amount)).toEqual([100_00, 200_00]);
    const { outcome } = actOn(book, returnAction, { ...request, confirmed: ["return.reasonUnknown"] }, NOON);
    expect(outcome.parts).toHaveLength(2);
  });

  test("a transaction that is named more than once comes back once", () => {
    const start = together();
    const [first] = start.tables.DirectDebits;
    const ends = [{ endToEndId: first?.endToEndId ?? "" }];
    const both = [FIRST, { ...FIRST, line: 2 }];
    for (const several of [both, [...both, ...ends], [...ends, ...both], [...ends, ...ends]]) {
      const { outcome } = actOn(start, returnAction, { ...SAID, several }, NOON);
      expect(outcome.result?.returns.map(({ amount }) => amount)).toEqual([150_00]);
    }
  });

  test("none at all is nothing to book", () => {
    expect(returnAction.decide(book, { ...SAID, several: [] }, NOON)).toMatchObject({ done: false, result: null });
  });
});
