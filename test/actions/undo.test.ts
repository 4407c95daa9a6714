import { bankDebitAction } from "../../src/actions/bankDebit";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { splitAction } from "../../src/actions/split";
import { undoAction } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import type { PostingStyle } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aMandate,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  tampered,
} from "../support/books";
import { ending } from "../support/interruption";
import { balances } from "../support/laws";
import { codes, objections } from "../support/outcomeCodes";
import { sealedLog } from "../support/orderBook";

const ORDER = { order: "2026-0001" };
const NOON = momentOn("2026-12-03T12:00:00");
const LATER = momentOn("2026-12-04T12:00:00");
const OLD_IBAN = dutchIbanOf(77);
const STYLES = ["OnIssue", "OnReceipt"] as const;

function issued(postingStyle: PostingStyle): Book {
  const start = bookOfDebtors(2, { Administrations: [anAdministration({ postingStyle, discountPercent: 2 })] });
  return actOn(start, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
}
const delivered = (style: PostingStyle) =>
  actOn(issued(style), deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
const received = (style: PostingStyle) => actOn(delivered(style), settleAction, ORDER, NOON).book;
const returned = (style: PostingStyle) =>
  actOn(received(style), returnAction, { ...ORDER, line: 1, kind: "Return", reasonCode: "AC04" }, NOON).book;

const undone = (book: Book, over = {}) => actOn(book, undoAction, { ...ORDER, ...over }, LATER);
const objected = (book: Book, over = {}) => objections(undoAction.decide(book, { ...ORDER, ...over }, LATER));
const unproved = (book: Book) => objections(verifyAction.decide(book, {}, LATER));

describe.each(STYLES)("What was a mistake, posted %s", (style) => {
  test.each([
    ["a receipt", delivered, received],
    ["a return", received, returned],
    ["a delivery", issued, delivered],
  ] as const)("%s is taken back: orders, lines, items and mandates are as before", (_what, before, after) => {
    const [was, is] = [before(style), after(style)];
    const { book, outcome } = undone(is);
    const { Orders, DirectDebits, Mandates } = was.tables;
    expect(book.tables).toMatchObject({ Orders, DirectDebits, Mandates });
    const shown = ({ tables }: Book) =>
      tables.Invoices.map(({ openAmount, amount, ...rest }) => ({ ...rest, amount, openAmount: openAmount ?? amount }));
    expect(shown(book)).toEqual(shown(was));
    expect(balances(book)).toEqual(balances(was));
    expect(book.tables.Ledger.slice(0, is.tables.Ledger.length)).toEqual(is.tables.Ledger);
    expect(summaryOf(undoAction, outcome)).toMatchObject({
      undone: is.tables.Log.at(-1)?.action,
      at: is.tables.Log.at(-1)?.at,
    });
    expect(unproved(book)).toEqual([]);
  });

  test("a return is not taken back once its invoice is split: what is open of it stands in the instalments", () => {
    const halves = ["2026-12-10", "2027-01-10"].map((day) => ({ dueDate: isoDate(day), amount: cents(50_00) }));
    const { book } = actOn(returned(style), splitAction, { invoice: "F1", instalments: halves }, NOON);
    expect(objected(book)).toEqual(["undo.split"]);
    expect(objected(book, { endToEndId: "2026-0001-00001" })).toEqual(["undo.split"]);
    const withoutRows = { ...book, tables: { ...book.tables, Instalments: [] } };
    expect(objected(withoutRows)).toEqual([]);
    // Of another invoice it is no matter.
    const other = actOn(received(style), returnAction, { ...ORDER, line: 2, kind: "Return", reasonCode: "AM04" }, NOON);
    const openAgain = tampered(other.book, "Invoices", 0, { openAmount: cents(100_00) });
    const split = actOn(openAgain, splitAction, { invoice: "F1", instalments: halves, confirmed: "all" }, NOON).book;
    expect(objected(split)).toEqual([]);
    // What comes back of it as a whole is in none of the instalments.
    const back = { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04" } as const;
    expect(codes(returnAction.decide(split, back, NOON))).toContain("return.itemSplit");
    expect(codes(returnAction.decide(openAgain, back, NOON))).not.toContain("return.itemSplit");
  });

  test("a return that was taken back can be done anew, and its original is reversed by one entry that stands", () => {
    const back = undone(returned(style)).book;
    const { book } = actOn(back, returnAction, { ...ORDER, line: 1, kind: "Refund", reasonCode: "MD06" }, LATER);
    expect(unproved(book)).toEqual([]);
    expect(book.tables.Invoices[0]).toMatchObject({ timesReturned: 1, status: "Returned" });
  });

  test("one thing after the other is taken back, until there is nothing left", () => {
    const first = undone(returned(style)).book;
    const second = undone(first).book;
    const third = undone(second).book;
    expect(third.tables.Orders).toMatchObject([{ status: "InTransit", deliveredOn: null, settledAmount: 0 }]);
    expect(objected(third)).toEqual(["undo.nothing"]);
    expect(unproved(third)).toEqual([]);
  });

  test("a debit of the bank goes back to waiting for it, and its bank entry counts no more", () => {
    const debit = { ...ORDER, endToEndId: "2026-0001-00001", on: isoDate("2026-12-03"), charges: cents(3_00) };
    const before = returned(style);
    const { book } = undone(actOn(before, bankDebitAction, debit, NOON).book);
    expect(book.tables.Orders).toEqual(before.tables.Orders);
    expect(book.tables.DirectDebits).toEqual(before.tables.DirectDebits);
    expect(book.tables.BankEntries.at(-1)).toMatchObject({ amount: -101_00, status: "Ignored" });
    expect(unproved(book)).toEqual([]);
  });

  test("can be broken off anywhere while it is taken back", () => {
    for (const before of [delivered(style), received(style), returned(style)]) {
      const outcome = undoAction.decide(before, ORDER, LATER);
      const writing = { action: undoAction, request: ORDER, moment: LATER, before, outcome };
      for (let written = 0; written <= outcome.changes.length; written += 1) {
        const { is, mustBe, left } = ending(writing, written);
        expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
      }
    }
  });
});

describe("Taking back", () => {
  test("is booked today, on the day of what is taken back when that is later, or as asked", () => {
    const days = ({ book }: { readonly book: Book }) =>
      new Set(book.tables.Ledger.filter(({ event }) => event === "Undone").map(({ bookingDate }) => bookingDate));
    expect(days(undone(received("OnReceipt")))).toEqual(new Set(["2026-12-04"]));
    expect(days(undone(received("OnReceipt"), { bookingDate: isoDate("2026-12-03") }))).toEqual(
      new Set(["2026-12-03"]),
    );
    const ahead = actOn(
      delivered("OnReceipt"),
      settleAction,
      { ...ORDER, bookingDate: isoDate("2026-12-20") },
      NOON,
    ).book;
    expect(days(undone(ahead))).toEqual(new Set(["2026-12-20"]));
  });

  test("is refused in a closed period, for a draft, a cancelled or an unknown order", () => {
    const closed = tampered(received("OnReceipt"), "Administrations", 0, { closedUntil: isoDate("2026-12-31") });
    expect(objected(closed)).toEqual(["bookingDate.closed"]);
    const collection = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    expect(objected(actOn(bookOfDebtors(1), orderAction, collection).book)).toEqual(["order.notIssued"]);
    const cancelled = actOn(delivered("OnIssue"), cancelAction, { ...ORDER, confirmed: "all" }, NOON).book;
    expect(objected(cancelled)).toEqual(["order.cancelled"]);
    expect(objected(received("OnIssue"), { order: "2026-0009" })).toEqual(["order.unknown"]);
  });

  test("is refused while a later collection rests on it", () => {
    const again = actOn(
      tampered(returned("OnIssue"), "Invoices", 0, { collect: true }),
      collectAction,
      { collectionDate: isoDate("2026-12-15"), confirmed: "all" },
      LATER,
    ).book;
    expect(objected(again)).toEqual(["undo.restedUpon"]);
    const cancelled = actOn(again, cancelAction, { order: "2026-0002", confirmed: "all" }, LATER).book;
    expect(objected(cancelled)).toEqual([]);
  });

  test("is refused when a reject freed the mandate for a later collection under it", () => {
    const rejected = actOn(
      delivered("OnIssue"),
      returnAction,
      { ...ORDER, line: 1, kind: "Reject", reasonCode: "AM04" },
      NOON,
    );
    // The rejected invoice itself stays out.
    const { tables, ...rest } = tampered(rejected.book, "Invoices", 0, { blocked: "dispuut" });
    const more = {
      ...rest,
      tables: { ...tables, Invoices: [...tables.Invoices, anInvoice({ row: 9, number: "F9" })] },
    };
    const later = actOn(more, collectAction, { collectionDate: isoDate("2026-12-15"), confirmed: "all" }, LATER).book;
    expect(later.tables.DirectDebits.at(-1)).toMatchObject({ order: "2026-0002", invoice: "F9" });
    expect(objected(later)).toEqual(["undo.restedUpon"]);
  });

  test("gives an amendment back to the collection that had reported it", () => {
    const amended = aMandate({ originalIban: OLD_IBAN });
    const start = bookOfDebtors(1, { Mandates: [amended] });
    const sent = actOn(start, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
    const there = actOn(sent, deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
    const rejected = actOn(there, returnAction, { ...ORDER, line: 1, kind: "Reject", reasonCode: "AC04" }, NOON).book;
    expect(rejected.tables.Mandates[0]?.originalIban).toBe(OLD_IBAN);
    expect(undone(rejected).book.tables.Mandates).toEqual(there.tables.Mandates);
  });

  test("leaves an open amount blank that was blank before the receipt, and one that was written there as it was", () => {
    const start = delivered("OnReceipt");
    const open = ({ tables }: Book) => tables.Invoices.map(({ openAmount }) => openAmount);
    expect(open(start)).toEqual([null, null]);
    const paid = (book: Book) => actOn(book, settleAction, { ...ORDER, confirmed: "all" }, NOON).book;
    expect(open(paid(start))).toEqual([0, 0]);
    expect(undone(paid(start)).book.tables.Invoices).toEqual(start.tables.Invoices);
    const written = tampered(start, "Invoices", 1, { openAmount: start.tables.Invoices[1]?.amount ?? null });
    expect(undone(paid(written)).book.tables.Invoices).toEqual(written.tables.Invoices);
    // Somebody who wrote there since has said what is open.
    const since = tampered(paid(start), "Invoices", 0, { openAmount: cents(1_00) });
    expect(open(undone(since).book)).toEqual([100_00, null]);
  });

  test("keeps the lines with a blank open amount in runs, and none where too many take turns", () => {
    const settled = (count: number) => {
      const first = bookOfDebtors(1, {
        Administrations: [anAdministration({ postingStyle: "OnReceipt" })],
        Invoices: Array.from({ length: count }, (_, position) =>
          anInvoice({
            row: position + 2,
            number: `F${String(position)}`,
            openAmount: position % 2 === 0 ? null : cents(100_00),
          }),
        ),
      });
      const sent = actOn(first, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
      const there = actOn(sent, deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
      return actOn(there, settleAction, ORDER, NOON);
    };
    expect(settled(3).outcome.resumeFacts?.blank).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(settled(1_002).outcome.resumeFacts).not.toHaveProperty("blank");
  });

  test("gives a lowered open amount back as it was, and makes none negative", () => {
    const lowered = tampered(delivered("OnReceipt"), "Invoices", 0, { openAmount: cents(30_00) });
    const { book } = actOn(lowered, settleAction, { ...ORDER, confirmed: "all" }, NOON);
    expect(undone(book).book.tables.Invoices[0]).toMatchObject({ openAmount: 30_00, status: "InTransit" });
    const paid = tampered(returned("OnIssue"), "Invoices", 0, { openAmount: cents(40_00) });
    expect(objected(paid)).toEqual(["item.paidTwice"]);
    expect(undone(paid, { confirmed: "all" }).book.tables.Invoices[0]).toMatchObject({ openAmount: 0 });
  });

  test("collects again what a line collects, also where a pasted list had left its return nothing to open", () => {
    const pasted = tampered(delivered("OnIssue"), "Invoices", 0, { openAmount: cents(100_00) });
    const back = { ...ORDER, line: 1, kind: "BatchReject", reasonCode: "MS02" } as const;
    const { book } = actOn(pasted, returnAction, back, NOON);
    expect(book.tables.Invoices[0]).toMatchObject({ openAmount: 100_00 });
    expect(undone(book).book.tables.Invoices[0]).toMatchObject({ openAmount: 0, status: "InTransit" });
  });

  test("needs what the Log keeps: without it nothing is taken back", () => {
    const last = received("OnReceipt").tables.Log.length - 1;
    const forged = (request: string) => {
      const book = tampered(received("OnReceipt"), "Log", last, { request });
      return { ...book, tables: { ...book.tables, Log: sealedLog(...book.tables.Log) } };
    };
    expect(objected(forged("{}"))).toEqual(["undo.nothing"]);
    expect(objected(tampered(received("OnReceipt"), "Log", last, { state: "Undone" }))).toEqual([]);
    // A row that somebody has changed, and one that cannot be read, are told on their cells.
    const changed = tampered(received("OnReceipt"), "Log", last, { request: "{}" });
    expect(undoAction.decide(changed, ORDER, LATER).findings).toMatchObject([
      { code: "log.rowChanged", place: { table: "Log", field: "seal" }, params: { number: last + 1 } },
    ]);
    const unread = forged('{"facts":{"order":"2026-0001","ledger":-1,"row":{},"lines":[],"items":[]}}');
    expect(undoAction.decide(unread, ORDER, LATER)).toMatchObject({
      changes: [],
      findings: [
        {
          code: "log.rowUnreadable",
          place: { table: "Log", field: "request" },
          params: { members: "facts.ledger, facts.bankReference, facts.row" },
        },
      ],
    });
    expect(unproved(unread)).toContain("log.rowUnreadable");
  });
});

describe("What verify says of what was taken back", () => {
  const back = () => undone(received("OnReceipt")).book;
  const position = (book: Book) => book.tables.Ledger.findIndex(({ event }) => event === "Undone");

  test("tells a mirror that no undo of the Log explains", () => {
    const book = back();
    const forgotten = tampered(book, "Log", book.tables.Log.length - 1, { action: "settle" });
    expect(codes(verifyAction.decide(forgotten, {}, LATER))).toContain("verify.entryExtra");
  });

  test("tells a mirror that is about something else, or that takes another amount", () => {
    const book = back();
    expect(
      codes(verifyAction.decide(tampered(book, "Ledger", position(book), { invoice: "F9" }), {}, LATER)),
    ).toContain("verify.entryDiffers");
    const other = tampered(book, "Ledger", position(book), { debit: cents(1) });
    expect(codes(verifyAction.decide(other, {}, LATER))).toContain("verify.reversalMirror");
  });

  test("tells what is missing when a mirror takes back what happened", () => {
    const book = back();
    const again = actOn(book, settleAction, ORDER, LATER).book;
    const receipt = again.tables.Ledger.findLast(
      ({ event, directDebit }) => event === "Receipt" && directDebit === null,
    );
    const wrong = tampered(again, "Ledger", position(again), { reversalOf: receipt?.entry ?? "" });
    expect(codes(verifyAction.decide(wrong, {}, LATER))).toContain("verify.entryMissing");
  });
});
