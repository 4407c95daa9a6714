import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  momentOn,
  tampered,
} from "../support/books";
import { aBelgianAccount, aBelgianAdministration } from "../support/belgianBooks";
import { aBelgianDebtor, aBelgianInvoice, aBelgianMandate } from "../support/belgianBooks";
import { brokenOff, ending, resumed } from "../support/interruption";
import { booked, codes, objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

function draft(start: Book = bookOfDebtors(1)): Book {
  return actOn(start, orderAction, COLLECTION).book;
}

function objected(book: Book, at = MOMENT.at as string): string[] {
  return objections(issueAction.decide(book, ORDER, momentOn(at)));
}

describe("What cannot be issued", () => {
  test("is an order that is not there, that was issued, or that was cancelled", () => {
    expect(objected(bookOfDebtors(1))).toEqual(["order.unknown"]);
    const { book: issued } = actOn(draft(), issueAction, ORDER);
    expect(objected(issued)).toEqual(["order.alreadyIssued"]);
    const { book: cancelled } = actOn(issued, cancelAction, ORDER);
    expect(objected(cancelled)).toEqual(["order.cancelled"]);
  });

  test("is an order whose administration or account is gone", () => {
    const book = draft();
    const bare: Book = { ...book, tables: { ...book.tables, Administrations: [], Accounts: [] } };
    expect(objected(bare)).toEqual(["administration.unknown", "account.unknown"]);
  });

  test("is an order for a day that its bank can no longer reach", () => {
    expect(objected(draft(), "2026-11-30T09:00:00")).toEqual([]);
    expect(objected(draft(), "2026-12-01T09:00:00")).toContain("date.tooEarly");
  });

  test("is a line whose item is gone, as an invoice or as an instalment", () => {
    const book = draft();
    expect(objected({ ...book, tables: { ...book.tables, Invoices: [] } })).toEqual(["order.itemGone"]);
    const split = draft(
      bookOf({
        Debtors: [aDebtor()],
        Mandates: [aMandate()],
        Invoices: [anInvoice({ amount: cents(50_00) })],
        Instalments: [anInstalment()],
      }),
    );
    // The other instalment shows a status that no line gave it.
    const without = tampered(split, "Instalments", 0, { number: 2 });
    expect(objected(without)).toEqual(["order.itemGone", "books.lineLost"]);
  });

  test("is a line for which another mandate would be chosen now", () => {
    const book = draft();
    const other = aMandate({ mandateId: "SR10001-2", row: 3 });
    const replaced = tampered(book, "Mandates", 0, { replacedBy: "SR10001-2" });
    const both = { ...replaced, tables: { ...replaced.tables, Mandates: [...replaced.tables.Mandates, other] } };
    expect(issueAction.decide(both, ORDER, MOMENT).findings).toMatchObject([
      { code: "order.mandateChanged", params: { was: "SR10001", is: "SR10001-2" } },
    ]);
  });

  test("is a line whose debtor has changed to B2B together with his mandate", () => {
    const book = tampered(draft(), "Debtors", 0, { localInstrument: "B2B" });
    const changed = tampered(book, "Mandates", 0, { localInstrument: "B2B" });
    expect(objected(changed)).toEqual(["order.schemeChanged"]);
  });

  test("is a line whose debtor is gone", () => {
    const book = draft();
    const without = { ...book, tables: { ...book.tables, Debtors: [] } };
    expect(objected(without)).toEqual(["debtor.unknown", "order.itemNotWanted"]);
  });

  test("is a line whose invoice is blocked as a whole, or whose debtor no longer collects automatically", () => {
    expect(objected(tampered(draft(), "Invoices", 0, { blocked: "betwist" }))).toEqual(["order.itemBlocked"]);
    expect(objected(tampered(draft(), "Debtors", 0, { collectAutomatically: false }))).toEqual(["order.itemNotWanted"]);
  });
});

describe("Warnings", () => {
  const limited = () => draft(bookOfDebtors(1, { Accounts: [anAccount({ itemAmountMax: cents(50_00) })] }));

  test("hold the issue back until they are confirmed, and are kept with who accepted them", () => {
    expect(objected(limited())).toEqual(["limit.item"]);
    const before = limited().tables.OrderFindings.length;
    const { book } = actOn(
      limited(),
      issueAction,
      { ...ORDER, confirmed: ["limit.item"] },
      momentOn(MOMENT.at, "bert"),
    );
    expect(book.tables.OrderFindings.slice(before)).toMatchObject([
      { order: "2026-0001", code: "limit.item", severity: "warning", record: "Invoices 2", acceptedBy: "bert" },
    ]);
  });

  test("that were accepted at the making of the draft stay when a broken-off issue is undone", () => {
    const before = limited();
    const request = { ...ORDER, confirmed: "all" } as const;
    const moment = momentOn("2026-11-22T10:30:00");
    const outcome = issueAction.decide(before, request, moment);
    for (const written of [0, 1]) {
      const action = issueAction as Parameters<typeof ending>[0]["action"];
      const { state, is, mustBe } = ending({ action, request, moment, before, outcome }, written);
      expect([state, is]).toEqual(["Undone", mustBe]);
    }
    expect(before.tables.OrderFindings).toHaveLength(1);
  });

  test("say it in the user's words when there are words", () => {
    const request = { ...ORDER, confirmed: "all" } as const;
    const { changes } = issueAction.decide(limited(), request, MOMENT, { describe: ({ code }) => `Let op: ${code}` });
    const kept = changes.flatMap((change) =>
      change.table === "OrderFindings" && change.kind === "append" ? [change.record.message] : [],
    );
    expect(kept).toEqual(["Let op: limit.item"]);
  });

  test("about the notice count from the day on which the debtor was notified of this collection", () => {
    const start = bookOfDebtors(1, {
      Administrations: [anAdministration({ announcedOnInvoice: false, preNotificationDays: 8 })],
    });
    const book = draft(start);
    expect(objected(book)).toEqual([]);
    expect(objected(book, "2026-11-25T09:00:00")).toEqual(["preNotification.short"]);
    const announced = tampered(book, "DirectDebits", 0, { preNotifiedOn: isoDate("2026-11-20") });
    expect(objected(announced, "2026-11-25T09:00:00")).toEqual([]);
  });

  test("about the month count this order once, and other orders too", () => {
    const monthly = (max: number) =>
      draft(bookOfDebtors(2, { Accounts: [anAccount({ monthAmountMax: cents(max), itemsMax: 1 })] }));
    expect(objected(monthly(300_00))).toEqual([]);
    expect(objected(monthly(299_99))).toEqual(["limit.month"]);
  });
});

describe("What the mandates say now", () => {
  const ofBelgium = (first: string) =>
    bookOf({
      Administrations: [aBelgianAdministration()],
      Accounts: [aBelgianAccount({ itemsMax: 1 })],
      Debtors: [aBelgianDebtor()],
      Mandates: [aBelgianMandate()],
      Invoices: [aBelgianInvoice({ number: first }), aBelgianInvoice({ number: "B2" })],
    });

  test("decides the sequence type at the issue, not at the making of the draft", () => {
    const { book } = actOn(draft(ofBelgium("B1")), issueAction, { order: "2026-0002" });
    const types = actOn(book, issueAction, ORDER).book.tables.DirectDebits.map(({ sequenceType }) => sequenceType);
    expect(types).toEqual(["RCUR", "FRST"]);
  });

  test("may be an amendment that was entered after the draft was made", () => {
    const amended = tampered(draft(), "Mandates", 0, { originalMandateId: "OUD-1" });
    const { book } = actOn(amended, issueAction, ORDER);
    expect(book.tables.DirectDebits[0]?.originalMandateId).toBe("OUD-1");
    expect(book.tables.Mandates[0]?.originalMandateId).toBeNull();
  });
});

test("an issue that was broken off is completed although the mandates are gone meanwhile", () => {
  const before = draft(bookOfDebtors(2));
  const outcome = issueAction.decide(before, ORDER, MOMENT);
  const action = issueAction as Parameters<typeof ending>[0]["action"];
  const writing = { action, request: ORDER, moment: MOMENT, before, outcome };
  const book = brokenOff(writing, 1);
  const { state, changes } = resumed(writing, { ...book, tables: { ...book.tables, Mandates: [] } });
  expect([state, changes.filter(({ table }) => table === "DirectDebits").length]).toEqual(["Recovered", 2]);
});

test("a netted credit note without a mandate of its own goes out under that of its transaction", () => {
  const start = bookOf({
    Debtors: [aDebtor({ consolidate: true })],
    Mandates: [aMandate(), aMandate({ mandateId: "SR10001-2", iban: dutchIbanOf(2) })],
    Invoices: [anInvoice({ mandateId: "SR10001-2" }), anInvoice({ number: "C1", amount: cents(-20_00) })],
  });
  const { book, outcome } = actOn(draft(start), issueAction, ORDER);
  expect(book.tables.DirectDebits.map(({ mandateId }) => mandateId)).toEqual(["SR10001-2", "SR10001-2"]);
  expect(booked(outcome)).toEqual(["1250 10000", "1300 -10000", "1300 2000", "1250 -2000"]);
});

test("the batch number follows the highest that the account or any of its orders has", () => {
  const book = tampered(draft(), "Accounts", 0, { lastBatchNumber: 99_999 });
  expect(actOn(book, issueAction, ORDER).book.tables.Orders[0]).toMatchObject({
    batchNumber: "100000",
    messageId: "2026-0001-100000",
    fileName: "2026-0001-100000.xml",
  });
  const { book: collected } = actOn(bookOfDebtors(2), collectAction, { ...COLLECTION, debtor: "10001" });
  const forgotten = tampered(collected, "Accounts", 0, { lastBatchNumber: null });
  const { book: next } = actOn(forgotten, collectAction, COLLECTION);
  expect(next.tables.Orders[1]?.batchNumber).toBe("00002");
});

test("an order that would break the bank's rules is not issued, and says which", () => {
  const book = tampered(draft(), "DirectDebits", 0, { remittanceInformation: "F1".repeat(80) });
  const outcome = issueAction.decide(book, ORDER, MOMENT);
  expect([outcome.done, codes(outcome)]).toEqual([false, ["order.notAsSent"]]);
  expect(outcome.findings[0]?.place).toMatchObject({ table: "DirectDebits", field: "remittanceInformation" });
  expect(outcome.changes).toEqual([]);
});
