import { bankDebitAction } from "../../src/actions/bankDebit";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import type { ReturnRequest } from "../../src/actions/returnEvent";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import { summaryOf } from "../../src/actions/outcome";
import { reasonCodeOf } from "../../src/domain/values/reasonCodes";
import type { Book } from "../../src/domain/book/book";
import type { Invoice } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  aDebtor,
  aMandate,
  anAdministration,
  anInstalment,
  anInvoice,
  actOn,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  tampered,
} from "../support/books";
import { aBankEntry } from "../support/bankEntries";
import { brokenOff, ending, resumed } from "../support/interruption";
import { booked, codes, objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NOON = momentOn("2026-12-03T12:00:00");
const BEFORE = ["return.beforeCollection", "bookingDate.beforeOriginal"];
const BACK: ReturnRequest = { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04" };

function delivered(start: Book = bookOfDebtors(1)): Book {
  const { book } = actOn(start, collectAction, COLLECTION);
  return actOn(book, deliverAction, ORDER, momentOn("2026-11-23T09:00:00")).book;
}

/** A transaction of an invoice of 100.00 and one of 50.00, less a credit note of 20.00. */
function consolidated(): Book {
  return delivered(
    bookOf({
      Debtors: [aDebtor({ consolidate: true })],
      Mandates: [aMandate()],
      Invoices: [
        anInvoice(),
        anInvoice({ number: "F2", amount: cents(50_00) }),
        anInvoice({ number: "C1", amount: cents(-20_00) }),
      ],
    }),
  );
}

function objected(book: Book, over: Partial<ReturnRequest>): string[] {
  return objections(returnAction.decide(book, { ...BACK, ...over }, NOON));
}

describe("What cannot come back", () => {
  test("is a line that is not there, by number or by end-to-end ID", () => {
    expect(objected(delivered(), { line: 2 })).toEqual(["directDebit.unknown"]);
    expect(objections(returnAction.decide(delivered(), { kind: "Return" }, NOON))).toEqual(["order.unknown"]);
    expect(objected(delivered(), { order: "2026-0009" })).toEqual(["order.unknown"]);
    const unknown = returnAction.decide(delivered(), { endToEndId: "2026-0009-00001", kind: "Return" }, NOON);
    expect(unknown.findings).toMatchObject([
      { code: "directDebit.unknown", params: { directDebit: "2026-0009-00001" } },
    ]);
  });

  test("is a line of a draft, or of a file that the bank does not have", () => {
    const { book: draft } = actOn(bookOfDebtors(1), orderAction, COLLECTION);
    expect(objected(draft, {})).toEqual(["order.notIssued"]);
    const { book: issued } = actOn(bookOfDebtors(1), collectAction, COLLECTION);
    expect(objected(issued, {})).toEqual(["order.notDelivered"]);
  });

  test("is a line of an order whose frozen settings were damaged", () => {
    const damaged = tampered(delivered(), "Orders", 0, { settings: "[]" });
    expect(objected(damaged, {})).toEqual(["order.settingsUnreadable"]);
  });

  test("is a line that came back before, singly or as a whole", () => {
    const { book } = actOn(delivered(), returnAction, BACK, NOON);
    expect(objected(book, {})).toEqual(["directDebit.alreadyReturned"]);
    expect(objected(book, { wholeTransaction: true })).toEqual(["directDebit.alreadyReturned"]);
    expect(codes(returnAction.decide(book, BACK, NOON))).not.toContain("return.again");
  });

  test("is a credit note by itself; an invoice of a consolidated transaction only when that is meant", () => {
    expect(objected(consolidated(), { line: 3 })).toEqual(["directDebit.creditNoteAlone"]);
    expect(objected(consolidated(), {})).toEqual(["directDebit.oneOfTransaction"]);
    expect(objected(consolidated(), { wholeTransaction: true })).toEqual([]);
  });
});

describe("A consolidated transaction", () => {
  test("of which one invoice came back before comes back for the rest", () => {
    const { book } = actOn(consolidated(), returnAction, { ...BACK, confirmed: "all" }, NOON);
    const whole: ReturnRequest = { endToEndId: "2026-0001-00001", kind: "Return", reasonCode: "AM04" };
    const { outcome } = actOn(book, returnAction, whole, NOON);
    expect(summaryOf(returnAction, outcome)).toMatchObject({ lines: [2, 3], amount: "30.00" });
    expect(booked(outcome)).toEqual(["1300 5000", "1250 -5000", "1250 2000", "1300 -2000"]);
  });

  test("that came back piece by piece is debited as a whole with the last piece, and never in part", () => {
    const bankDebit = isoDate("2026-12-03");
    expect(objected(consolidated(), { bankDebit })).toContain("bankDebit.part");
    const one = actOn(consolidated(), returnAction, { ...BACK, confirmed: "all" }, NOON).book;
    const both = actOn(one, returnAction, { ...BACK, line: 2, confirmed: "all" }, NOON).book;
    const rest = { ...BACK, line: 3, wholeTransaction: true };
    const { book, outcome } = actOn(both, returnAction, { ...rest, bankDebit }, NOON);
    expect(booked(outcome)).toEqual(["1250 2000", "1300 -2000", "1250 13000", "1100 -13000"]);
    expect(book.tables.Orders).toMatchObject([{ returnedAmount: 130_00, settledAmount: -130_00, toSettle: 130_00 }]);
    expect(book.tables.DirectDebits.map(({ bankReference }) => bankReference)).toEqual(Array(3).fill("H-2026-0001-1"));
    expect(objections(verifyAction.decide(book, {}, NOON))).toEqual([]);
  });

  test("leaves the credit note to be netted again, whatever its invoices need first", () => {
    const request: ReturnRequest = { ...BACK, reasonCode: "MD01", wholeTransaction: true };
    const { book, outcome } = actOn(consolidated(), returnAction, request, NOON);
    expect(book.tables.Invoices.map(({ number, collect }) => [number, collect])).toEqual([
      ["F1", false],
      ["F2", false],
      ["C1", null],
    ]);
    const advised = outcome.findings.filter(({ code }) => code === "return.advice" || code === "return.again");
    expect(advised.map(({ params }) => params["item"])).toEqual(["F1", "F2"]);
  });

  test("of which more was debited in parts before than it collected has nothing left that a bank debits", () => {
    const back = actOn(consolidated(), returnAction, { ...BACK, wholeTransaction: true, confirmed: "all" }, NOON).book;
    const parts = [100_00, 50_00].map((amount, position) => ({
      ...aBankEntry({ reference: `B${String(position)}`, amount: cents(-amount), endToEndId: "2026-0001-00001" }),
    }));
    const older = { ...back, tables: { ...back.tables, BankEntries: parts } };
    const asked = { order: "2026-0001", endToEndId: "2026-0001-00001", on: isoDate("2026-12-03") };
    expect(codes(bankDebitAction.decide(older, asked, NOON))).toEqual(["return.nothingDebited"]);
    expect(codes(verifyAction.decide(older, {}, NOON))).toContain("verify.debitedTooMuch");
  });

  test("keeps with its order who returned one of its invoices alone", () => {
    const { book } = actOn(consolidated(), returnAction, { ...BACK, confirmed: "all" }, NOON);
    expect(book.tables.OrderFindings).toMatchObject([
      { order: "2026-0001", code: "directDebit.oneOfTransaction", record: "DirectDebits 2", acceptedBy: "anna" },
    ]);
  });

  test("is debited in one amount, which is about none of its invoices", () => {
    const request = { ...BACK, wholeTransaction: true, bankDebit: isoDate("2026-12-03") };
    const { book } = actOn(consolidated(), returnAction, request, NOON);
    expect(book.tables.BankEntries).toMatchObject([{ amount: -130_00, line: null, endToEndId: "2026-0001-00001" }]);
    const debit = book.tables.Ledger.filter(({ event }) => event === "BankDebit");
    expect(debit.map(({ invoice, directDebit }) => [invoice, directDebit])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe("Charges", () => {
  const debited = { bankDebit: isoDate("2026-12-03"), charges: cents(3_00) };

  test("come with a bank debit, and are never negative", () => {
    expect(objected(delivered(), { charges: cents(3_00) })).toEqual(["return.chargesWithoutDebit"]);
    expect(objected(delivered(), { ...debited, charges: cents(-1) })).toEqual(["return.chargesWithoutDebit"]);
    expect(objected(delivered(), debited)).toEqual([]);
  });

  test("need a ledger account, which may be opened after the issue", () => {
    const withoutAccount = delivered(
      bookOfDebtors(1, { Administrations: [anAdministration({ chargesAccount: null })] }),
    );
    expect(objected(withoutAccount, debited)).toEqual(["administration.chargesAccount"]);
    const opened = tampered(withoutAccount, "Administrations", 0, { chargesAccount: "4910" });
    const { outcome } = actOn(opened, returnAction, { ...BACK, ...debited }, NOON);
    expect(booked(outcome)).toEqual(["1300 10000", "1250 -10000", "1250 10000", "4910 300", "1100 -10300"]);
  });
});

describe("Dates", () => {
  test("are today when none is given, or the day of the collection when that is still to come", () => {
    const today = summaryOf(returnAction, actOn(delivered(), returnAction, BACK, NOON).outcome);
    expect(today).toMatchObject({ bookingDate: "2026-12-03" });
    const reject: ReturnRequest = { ...BACK, kind: "Reject" };
    const { outcome } = actOn(delivered(), returnAction, reject, momentOn("2026-11-25T09:00:00"));
    const before = summaryOf(returnAction, outcome);
    expect(before).toMatchObject({ bookingDate: "2026-12-01" });
  });

  test("before the booking that is reversed are asked about", () => {
    const request: ReturnRequest = { ...BACK, kind: "Reject", bookingDate: isoDate("2026-11-30") };
    const outcome = returnAction.decide(delivered(), request, NOON);
    expect(outcome.findings).toMatchObject([
      { code: "bookingDate.beforeOriginal", params: { date: "2026-11-30", original: "2026-12-01" } },
      { code: "return.again" },
    ]);
  });
});

describe("What does not fit the kind or the day of a return", () => {
  /** The warnings and errors of a request on a delivered order that is collected on 2026-12-01. */
  const asked = (over: Partial<ReturnRequest>, at = "2026-12-03T12:00:00", book = delivered()) => {
    const outcome = returnAction.decide(book, { ...BACK, ...over }, momentOn(at));
    return objections(outcome);
  };
  const on = (date: string) => ({ bookingDate: isoDate(date) });
  const debited = (date: string) => ({ bankDebit: isoDate(date) });
  const settled = () => actOn(delivered(), settleAction, ORDER, momentOn("2026-12-02T09:00:00")).book;

  test.each<[string, Partial<ReturnRequest>, string, string[]]>([
    ["a return told before the day of collection", {}, "2026-11-30T09:00:00", ["return.beforeCollection"]],
    ["a refund booked before it", { kind: "Refund", ...on("2026-11-30") }, "2026-12-03T12:00:00", BEFORE],
    ["a return on the day itself", on("2026-12-01"), "2026-12-03T12:00:00", []],
    ["a reject before it, which is how rejects come", { kind: "Reject" }, "2026-11-30T09:00:00", []],
    ["a recall before it", { kind: "Recalled" }, "2026-11-30T09:00:00", []],
    [
      "a bank's debit before it, whatever the kind",
      { kind: "Reject", ...debited("2026-11-30") },
      "2026-12-03T12:00:00",
      ["return.beforeCollection"],
    ],
    ["a debit on the day of issue", debited("2026-11-22"), "2026-12-03T12:00:00", ["return.beforeCollection"]],
    [
      "a debit before the order was issued",
      debited("2026-11-21"),
      "2026-12-03T12:00:00",
      ["return.debitBeforeIssue", "return.beforeCollection"],
    ],
    ["a refund on the last day of eight weeks", { kind: "Refund", ...on("2027-01-26") }, "2027-02-01T09:00:00", []],
    [
      "a refund on the day after",
      { kind: "Refund", ...on("2027-01-27") },
      "2027-02-01T09:00:00",
      ["return.refundAfter8Weeks"],
    ],
    [
      "a refund without a mandate after eight weeks, which a debtor may have",
      { kind: "Refund", reasonCode: reasonCodeOf("md01") ?? "", ...on("2028-01-01") },
      "2028-01-03T09:00:00",
      [],
    ],
    [
      "a refund without a mandate after thirteen months",
      { kind: "Refund", reasonCode: "MD01", ...on("2028-01-02") },
      "2028-01-03T09:00:00",
      ["return.refundAfter13Months"],
    ],
    ["a return after eight weeks, which is the bank's", on("2027-01-27"), "2027-02-01T09:00:00", []],
  ])("asks about %s when it should", (_, over, at, expected) => {
    expect(asked(over, at)).toEqual(expected);
  });

  test.each<[ReturnRequest["kind"], string[]]>([
    ["Recalled", ["return.recalledAfterReceipt"]],
    ["Reject", ["return.rejectAfterReceipt"]],
    ["BatchReject", ["return.rejectAfterReceipt"]],
    ["Return", []],
    ["Refund", []],
  ])("asks when the money was received already: %s", (kind, expected) => {
    expect(asked({ kind }, "2026-12-03T12:00:00", settled())).toEqual(expected);
    expect(asked({ kind })).toEqual([]);
  });

  test("is let through by the name of each warning, and kept with the order; a debit before the issue is not", () => {
    const late: ReturnRequest = { ...BACK, kind: "Refund", ...on("2027-01-27") };
    const confirmed = { ...late, confirmed: ["return.refundAfter8Weeks"] } as const;
    const { book } = actOn(delivered(), returnAction, confirmed, momentOn("2027-02-01T09:00:00"));
    expect(book.tables.OrderFindings).toMatchObject([{ code: "return.refundAfter8Weeks", acceptedBy: "anna" }]);
    expect(objections(verifyAction.decide(book, {}, NOON))).toEqual([]);
    const impossible = { ...BACK, ...debited("2026-11-21"), confirmed: "all" } as const;
    expect(returnAction.decide(delivered(), impossible, NOON)).toMatchObject({ done: false, changes: [] });
  });

  test("is not asked of B2B, where a refund is asked about for itself", () => {
    const business = { localInstrument: "B2B" } as const;
    const book = delivered(
      bookOf({ Debtors: [aDebtor(business)], Mandates: [aMandate(business)], Invoices: [anInvoice()] }),
    );
    expect(asked({ kind: "Refund", ...on("2027-06-01") }, "2027-06-01T09:00:00", book)).toEqual(["return.refundB2B"]);
  });

  test("is asked of an instalment that is gone, at its own cell", () => {
    const split = delivered(
      bookOf({
        Debtors: [aDebtor()],
        Mandates: [aMandate()],
        Invoices: [anInvoice()],
        Instalments: [anInstalment({ amount: cents(100_00) })],
      }),
    );
    const gone = { ...split, tables: { ...split.tables, Instalments: [] } };
    expect(returnAction.decide(gone, BACK, NOON).findings).toMatchObject([
      { code: "return.itemGone", place: { table: "DirectDebits", field: "instalment" } },
    ]);
  });
});

describe("The instalments of a split invoice", () => {
  /** Invoice F1 of 100.00 in two instalments, collected in one transaction or in two. */
  const splitIn = (consolidate: boolean, over: Partial<Invoice> = {}) =>
    delivered(
      bookOf({
        Debtors: [aDebtor({ consolidate })],
        Mandates: [aMandate()],
        Invoices: [anInvoice(over)],
        Instalments: [anInstalment(), anInstalment({ number: 2 })],
      }),
    );
  const times = ({ tables }: Book) => [
    tables.Invoices[0]?.timesReturned,
    tables.Instalments.map(({ timesReturned }) => timesReturned),
  ];
  const proved = (book: Book) => verifyAction.decide(book, {}, NOON).findings.map(({ code }) => code);

  test("that come back in one transaction are one return of the invoice, and two of themselves", () => {
    const { book } = actOn(splitIn(true), returnAction, { ...BACK, wholeTransaction: true }, NOON);
    expect(times(book)).toEqual([1, [1, 1]]);
    expect(proved(book)).toEqual([]);
    // Two returns of one bank debit, told one by one.
    const first = actOn(splitIn(true), returnAction, { ...BACK, confirmed: "all" }, NOON).book;
    const second = actOn(first, returnAction, { ...BACK, line: 2, confirmed: "all" }, NOON).book;
    expect([times(first), times(second)]).toEqual([
      [1, [1, null]],
      [1, [1, 1]],
    ]);
    expect(proved(second)).toEqual([]);
  });

  test("that come back in two transactions are two returns, and those from elsewhere are still counted", () => {
    const first = actOn(splitIn(false), returnAction, BACK, NOON).book;
    const { book } = actOn(first, returnAction, { ...BACK, line: 2 }, NOON);
    expect(times(book)).toEqual([2, [1, 1]]);
    const outside = tampered(splitIn(true), "Instalments", 0, { timesReturned: 2 });
    const { book: back } = actOn(outside, returnAction, { ...BACK, wholeTransaction: true }, NOON);
    expect(times(back)).toEqual([3, [3, 1]]);
  });

  test("are told by verify when the invoice shows the sum instead", () => {
    const { book } = actOn(splitIn(true), returnAction, { ...BACK, wholeTransaction: true }, NOON);
    expect(proved(tampered(book, "Invoices", 0, { timesReturned: 2 }))).toEqual(["verify.splitSums"]);
  });
});

describe("Reasons", () => {
  test("that nobody knows are kept, asked about, and need a person before the next collection", () => {
    expect(objected(delivered(), { reasonCode: reasonCodeOf("zz99") ?? "" })).toEqual(["return.reasonUnknown"]);
    const { book } = actOn(
      delivered(),
      returnAction,
      { ...BACK, reasonCode: reasonCodeOf(" zz99 ") ?? "", confirmed: "all" },
      NOON,
    );
    expect(book.tables.DirectDebits[0]).toMatchObject({ reasonCode: "ZZ99", returnKind: "Return" });
    expect(book.tables.Invoices[0]?.collect).toBe(false);
  });

  test("need not be told, which asks a person likewise", () => {
    const { book, outcome } = actOn(delivered(), returnAction, { ...ORDER, line: 1, kind: "Return" }, NOON);
    expect(outcome.findings).toMatchObject([{ code: "return.advice", params: { reason: "", advice: "AskDebtor" } }]);
    expect(book.tables.Invoices[0]?.collect).toBe(false);
  });

  test.each(["MD01", "MD07"])("%s proposes to withdraw the mandate, once", (reasonCode) => {
    expect(codes(returnAction.decide(delivered(), { ...BACK, reasonCode }, NOON))).toEqual([
      "return.advice",
      "return.withdrawMandate",
    ]);
    const withdrawn = tampered(delivered(), "Mandates", 0, { withdrawnOn: isoDate("2026-12-02") });
    expect(codes(returnAction.decide(withdrawn, { ...BACK, reasonCode }, NOON))).toEqual(["return.advice"]);
  });

  test("about an account propose to change the IBAN", () => {
    expect(codes(returnAction.decide(delivered(), { ...BACK, reasonCode: "AC04" }, NOON))).toEqual([
      "return.advice",
      "return.changeIban",
    ]);
  });
});

describe("Kinds", () => {
  test.each(["Recalled", "BatchReject"] as const)("%s says nothing about the debtor", (kind) => {
    const { book, outcome } = actOn(delivered(), returnAction, { ...BACK, kind, reasonCode: "MD01" }, NOON);
    expect(outcome.findings).toEqual([]);
    expect(book.tables.Invoices[0]).toMatchObject({ timesReturned: null, collect: null, status: "Returned" });
  });

  test.each([
    ["Reject", "Reject"],
    ["BatchReject", "Reject"],
    ["Return", "Return"],
    ["Refund", "Return"],
  ] as const)("a %s is a bank entry of kind %s", (kind, bankKind) => {
    const { book } = actOn(delivered(), returnAction, { ...BACK, kind, bankDebit: isoDate("2026-12-03") }, NOON);
    expect(book.tables.BankEntries[0]?.kind).toBe(bankKind);
  });

  test("a refund of a B2B collection is asked about: the debtor has no right to it", () => {
    const book = bookOf({
      Debtors: [aDebtor({ localInstrument: "B2B" })],
      Mandates: [aMandate({ localInstrument: "B2B" })],
      Invoices: [anInvoice()],
    });
    expect(objected(delivered(book), { kind: "Refund" })).toEqual(["return.refundB2B"]);
  });
});

test("an amendment that the debtor's bank has seen is not restored, one that it has not is", () => {
  const start = bookOf({
    Debtors: [aDebtor()],
    Mandates: [aMandate({ originalIban: dutchIbanOf(9) })],
    Invoices: [anInvoice()],
  });
  const after = (kind: "Reject" | "Refund") => actOn(delivered(start), returnAction, { ...BACK, kind }, NOON).book;
  expect(after("Refund").tables.Mandates[0]?.originalIban).toBeNull();
  expect(after("Reject").tables.Mandates[0]?.originalIban).toBe(dutchIbanOf(9));
});

test("an amendment that was changed since is not overwritten by the one that was rejected", () => {
  const start = bookOf({
    Debtors: [aDebtor()],
    Mandates: [aMandate({ originalIban: dutchIbanOf(9) })],
    Invoices: [anInvoice()],
  });
  const changed = tampered(delivered(start), "Mandates", 0, { originalIban: dutchIbanOf(7) });
  const { book } = actOn(changed, returnAction, { ...BACK, kind: "Reject" }, NOON);
  expect(book.tables.Mandates[0]?.originalIban).toBe(dutchIbanOf(7));
});

test("the last collection date does not go back behind a later collection that stands", () => {
  const start = bookOf({
    Debtors: [aDebtor()],
    Mandates: [aMandate({ lastCollectionDate: isoDate("2026-10-01") })],
    Invoices: [anInvoice(), anInvoice({ number: "F2", dueDate: isoDate("2026-12-08") })],
  });
  const later = { collectionDate: isoDate("2026-12-10"), confirmed: "all" } as const;
  const { book: both } = actOn(delivered(start), collectAction, later, NOON);
  const { book: firstBack } = actOn(both, returnAction, BACK, NOON);
  expect(firstBack.tables.Mandates[0]?.lastCollectionDate).toBe("2026-12-10");
  const second = { order: "2026-0002" };
  const { book: delivered2 } = actOn(firstBack, deliverAction, second, NOON);
  const { book: bothBack } = actOn(delivered2, returnAction, { ...BACK, ...second }, momentOn("2026-12-11T09:00:00"));
  expect(bothBack.tables.Mandates[0]?.lastCollectionDate).toBe("2026-10-01");
});

test("a line whose invoice and mandate are gone can still come back: only order and ledger tell of it then", () => {
  const book = delivered();
  const bare = { ...book, tables: { ...book.tables, Invoices: [], Mandates: [], Debtors: [] } };
  expect(returnAction.decide(bare, BACK, NOON).findings).toMatchObject([
    { code: "return.itemGone", severity: "warning", place: { table: "DirectDebits", field: "invoice" } },
    { code: "return.mandateGone", severity: "warning", place: { table: "DirectDebits", field: "mandateId" } },
  ]);
  const { outcome } = actOn(bare, returnAction, { ...BACK, confirmed: "all" }, NOON);
  expect(booked(outcome)).toEqual(["1300 10000", "1250 -10000"]);
  // Who accepted that stands with the order.
  expect([...new Set(outcome.changes.map(({ table }) => table))]).toEqual([
    "OrderFindings",
    "DirectDebits",
    "Ledger",
    "Orders",
  ]);
});

test("a line whose mandate is gone comes back to its invoice all the same", () => {
  const book = delivered();
  const bare = { ...book, tables: { ...book.tables, Mandates: [] } };
  const request: ReturnRequest = { ...BACK, reasonCode: "MD01", confirmed: ["return.mandateGone"] };
  const { outcome } = actOn(bare, returnAction, request, NOON);
  expect([codes(outcome), outcome.changes.some(({ table }) => table === "Invoices")]).toEqual([
    ["return.mandateGone", "return.advice"],
    true,
  ]);
});

test("a return that was broken off is completed although its items are gone meanwhile", () => {
  const before = delivered();
  const bare = { ...before, tables: { ...before.tables, Invoices: [], Mandates: [] } };
  const action = returnAction as Parameters<typeof ending>[0]["action"];
  const request: ReturnRequest = { ...BACK, confirmed: "all" };
  const outcome = returnAction.decide(bare, request, NOON);
  const writing = { action, request, moment: NOON, before: bare, outcome };
  for (let written = 0; written <= outcome.changes.length; written += 1) {
    const { is, mustBe, left } = ending(writing, written);
    expect([is, left]).toEqual([mustBe, 0]);
  }
});

test("a return that was broken off is completed for the lines that are still there", () => {
  const before = delivered(bookOfDebtors(1));
  const action = returnAction as Parameters<typeof ending>[0]["action"];
  const writing = { action, request: BACK, moment: NOON, before, outcome: returnAction.decide(before, BACK, NOON) };
  const book = brokenOff(writing, 0);
  const { state, changes } = resumed(writing, { ...book, tables: { ...book.tables, DirectDebits: [] } });
  expect([state, changes.some(({ table }) => table === "Ledger")]).toEqual(["Recovered", false]);
});

test("a debtor whose IBAN is wrong today can still be returned", () => {
  const wrong = tampered(delivered(), "Mandates", 0, { iban: "NL00XXXX" });
  expect(returnAction.decide(wrong, BACK, NOON).done).toBe(true);
});

test("what cannot be known of a book with doubtful keys stops every return", () => {
  const book = delivered();
  const place = { table: "Ledger", row: 2, field: "number" } as const;
  const doubtful: Book = {
    ...book,
    findings: [{ code: "key.duplicate", severity: "error", place, params: { key: "1" } }],
  };
  expect(objected(doubtful, {})).toEqual(["key.duplicate"]);
  expect(objections(returnAction.decide(doubtful, { endToEndId: "X", kind: "Return" }, NOON))).toEqual([
    "key.duplicate",
    "directDebit.unknown",
  ]);
});

test("a return after the money came leaves the order settled, with the bank's debit to come", () => {
  const { book: settled } = actOn(delivered(), settleAction, ORDER, NOON);
  const { book } = actOn(settled, returnAction, BACK, NOON);
  expect(book.tables.Orders[0]).toMatchObject({ status: "Settled", toSettle: -100_00 });
  const debit = { ...BACK, bankDebit: isoDate("2026-12-03") };
  expect(actOn(settled, returnAction, debit, NOON).book.tables.Orders[0]).toMatchObject({ toSettle: 0 });
});

describe("Whether an item goes again after a return", () => {
  const repeating = { Administrations: [anAdministration({ repeatAfterReturn: true })] };
  const again = (book: Book) =>
    returnAction.decide(book, BACK, NOON).findings.filter(({ code }) => /^return\.(again|advice|blocked)$/.test(code));

  test("is told as it is: not that it does where the user keeps it out", () => {
    const sent = delivered(bookOfDebtors(1, repeating));
    expect(again(sent)).toMatchObject([{ code: "return.again" }]);
    const advised = { code: "return.advice", place: { field: "collect" }, params: { advice: "Again" } };
    expect(again(tampered(sent, "Invoices", 0, { collect: false }))).toMatchObject([advised]);
    expect(again(tampered(sent, "Debtors", 0, { collectAutomatically: false }))).toMatchObject([advised]);
    const blocked = tampered(sent, "Invoices", 0, { blocked: "dispute" });
    expect(again(blocked)).toMatchObject([
      { code: "return.blocked", place: { table: "Invoices", field: "blocked" }, params: { reason: "dispute" } },
    ]);
    const held = tampered(sent, "Invoices", 0, { blocked: NOON.at.slice(0, 10) });
    expect(again(held)).toMatchObject([{ code: "return.blocked" }]);
    expect(again(tampered(sent, "Invoices", 0, { blocked: "2026-11-01" }))).toMatchObject([{ code: "return.again" }]);
  });
});
