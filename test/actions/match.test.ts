import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { ignoreAction } from "../../src/actions/ignore";
import { matchAction, type MatchRequest } from "../../src/actions/match";
import { summaryOf } from "../../src/actions/outcome";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import { entryMatcher, proposeEntries } from "../../src/domain/bank/entryMatcher";
import { append, type Book } from "../../src/domain/book/book";
import type { BankEntry } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { aBankEntry } from "../support/bankEntries";
import { actOn, anAccount, bookAfter, bookOfDebtors, momentOn } from "../support/books";
import { ending } from "../support/interruption";
import { codes } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const NOON = momentOn("2026-12-31T12:00:00");
const OTHER = "NL20INGB0001234567";

/** Invoices of 100, 200 and 300 are paid for; of the bank there are a debit and a credit that nothing tells about. */
function start(over: Partial<BankEntry> = {}): Book {
  const Accounts = [anAccount(), anAccount({ iban: OTHER, preferred: false })];
  const wanted = { account: "NL91ABNA0417164300", collectionDate: isoDate("2026-12-28"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(3, { Accounts }), collectAction, wanted).book;
  const delivered = actOn(issued, deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
  const plain = { bookingDate: isoDate("2026-12-30"), kind: "Other", order: null, status: "New" } as const;
  return bookAfter(delivered, [
    append("BankEntries", aBankEntry({ ...plain, reference: "D1", amount: cents(-200_00), ...over })),
    append("BankEntries", aBankEntry({ ...plain, reference: "C1", amount: cents(600_00) })),
  ]);
}

const refused = (book: Book, request: MatchRequest) => {
  const outcome = matchAction.decide(book, { ...request, confirmed: "all" }, NOON);
  return outcome.done ? [] : codes(outcome);
};
const entryOf = (book: Book, reference: string) =>
  book.tables.BankEntries.find((entry) => entry.reference === reference);

describe("A bank entry that is matched by hand", () => {
  test("is of that line or order, which is what it is proposed to be then", () => {
    const { book, outcome } = actOn(start(), matchAction, { entry: "d1", ...ORDER, line: 2 }, NOON);
    expect(entryOf(book, "D1")).toMatchObject({ order: "2026-0001", line: 2, status: "New" });
    expect(outcome.orders).toEqual(["2026-0001"]);
    expect(summaryOf(matchAction, outcome)).toEqual({
      entry: "D1",
      amount: "-200.00",
      order: "2026-0001",
      line: 2,
      invoice: null,
    });
    const both = actOn(book, matchAction, { entry: "C1", ...ORDER }, NOON).book;
    expect(proposeEntries(both)).toMatchObject([
      { match: { is: "settlement", amount: 600_00 }, reason: "ByHand", questions: [] },
      { match: { is: "return", debit: 200_00 }, reason: "ByHand", questions: [] },
    ]);
    expect(verifyAction.decide(both, {}, NOON).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is found anew when it is matched with nothing", () => {
    const matched = actOn(start(), matchAction, { entry: "D1", ...ORDER, line: 2 }, NOON).book;
    const { book } = actOn(matched, matchAction, { entry: "D1" }, NOON);
    expect(entryOf(book, "D1")).toMatchObject({ order: null, line: null, status: "New" });
  });

  test("fits its line, its account and an order that stands", () => {
    expect(refused(start(), { entry: "D1", ...ORDER, line: 1 })).toEqual(["bankEntry.doesNotFit"]);
    expect(refused(start(), { entry: "D1", ...ORDER, line: 9 })).toEqual(["directDebit.unknown"]);
    expect(refused(start(), { entry: "D1", ...ORDER })).toEqual(["bankEntry.lineNeeded"]);
    expect(refused(start({ account: OTHER }), { entry: "D1", ...ORDER, line: 2 })).toEqual(["bankEntry.otherAccount"]);
    expect(refused(start(), { entry: "D1", order: "2026-0009", line: 2 })).toEqual(["order.unknown"]);
    expect(refused(start(), { entry: "X", ...ORDER })).toEqual(["bankEntry.unknown"]);
    const cancelled = actOn(start(), cancelAction, { ...ORDER, confirmed: "all" }, NOON).book;
    expect(refused(cancelled, { entry: "C1", ...ORDER })).toEqual(["order.cancelled"]);
  });

  test("with charges fits too, for the rest of its amount is what was collected", () => {
    expect(refused(start({ amount: cents(-203_00) }), { entry: "D1", ...ORDER, line: 2 })).toEqual([]);
    expect(
      refused(start({ amount: cents(-203_00), charges: cents(2_00) }), { entry: "D1", ...ORDER, line: 2 }),
    ).toEqual(["bankEntry.doesNotFit"]);
  });

  test("is none that was processed or booked by hand", () => {
    const settled = actOn(start(), settleAction, ORDER, NOON).book;
    expect(refused(settled, { entry: "H-2026-0001-1", ...ORDER })).toEqual(["bankEntry.byHand"]);
    expect(refused(settled, { entry: "C1", ...ORDER })).toEqual([]);
    expect(refused(start({ status: "Processed", ...ORDER }), { entry: "D1", ...ORDER, line: 2 })).toEqual([
      "bankEntry.processed",
    ]);
  });

  test("is matched, or ignored, whole when that broke off", () => {
    const request = { entry: "D1", ...ORDER, line: 2 };
    for (const [action, asked] of [
      [matchAction, request],
      [ignoreAction, { entry: "D1" }],
    ] as const) {
      const outcome = action.decide(start(), asked, NOON);
      const writing = { action, request: asked, moment: NOON, before: start(), outcome };
      for (const written of [0, 1]) {
        const { is, mustBe, left } = ending(writing as never, written);
        expect({ is, left }).toEqual({ is: mustBe, left: 0 });
      }
    }
  });
});

describe("A bank entry that is ignored", () => {
  test("is proposed to be nothing any more, until it is matched", () => {
    const { book, outcome } = actOn(start(), ignoreAction, { entry: "C1" }, NOON);
    expect(summaryOf(ignoreAction, outcome)).toEqual({ entry: "C1", amount: "600.00" });
    expect(proposeEntries(book).map(({ entry }) => entry.reference)).toEqual(["D1"]);
    expect(codes(ignoreAction.decide(book, { entry: "C1" }, NOON))).toEqual(["bankEntry.alreadyIgnored"]);
    const back = actOn(book, matchAction, { entry: "C1" }, NOON).book;
    expect(proposeEntries(back).map(({ entry }) => entry.reference)).toEqual(["C1", "D1"]);
  });

  test("is of no order, so that what was booked by hand is still recognised", () => {
    const matched = actOn(start(), matchAction, { entry: "C1", ...ORDER }, NOON).book;
    const ignored = actOn(matched, ignoreAction, { entry: "C1" }, NOON).book;
    expect(entryOf(ignored, "C1")).toMatchObject({ order: null, status: "Ignored" });
    const settled = actOn(ignored, settleAction, ORDER, NOON).book;
    const again = aBankEntry({ ...entryOf(ignored, "C1"), reference: "C2", status: "New", order: "2026-0001" });
    expect(entryMatcher(settled).propose(again).match).toMatchObject({
      is: "booked",
      entry: { reference: "H-2026-0001-1" },
    });
  });

  test("is none that was processed, or that is not there", () => {
    const outcome = ignoreAction.decide(start({ status: "Processed", ...ORDER }), { entry: "D1" }, NOON);
    expect([outcome.done, codes(outcome)]).toEqual([false, ["bankEntry.processed"]]);
    expect(codes(ignoreAction.decide(start(), { entry: "X" }, NOON))).toEqual(["bankEntry.unknown"]);
  });
});
