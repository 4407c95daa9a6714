import type { Action } from "../../src/actions/action";
import { processAction, type ProcessRequest } from "../../src/actions/process";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { undoAction } from "../../src/actions/undo";
import type { Book } from "../../src/domain/book/book";
import type { BankEntry } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { actOn, anAdministration, anInvoice, bookOfDebtors, momentOn } from "../support/books";
import { ending } from "../support/interruption";
import {
  aNewEntry,
  collected,
  creditOf,
  lineOfInvoice,
  onlyOrder,
  processed,
  returnOf,
  withEntries,
  wrongIn,
} from "../support/processed";

const THREE = collected(bookOfDebtors(3));

describe("A statement of three invoices of 100, 200 and 300 and a storno of 200", () => {
  const { book, outcome } = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F2")));

  test("settles the order and opens that invoice again, the others untouched", () => {
    expect(outcome.done).toBe(true);
    expect(book.tables.Invoices.map(({ openAmount, timesReturned }) => [openAmount, timesReturned])).toEqual([
      [0, null],
      [200_00, 1],
      [0, null],
    ]);
    expect(onlyOrder(book)).toMatchObject({ status: "Settled", toSettle: 0, settledOn: "2026-12-01" });
    expect(lineOfInvoice(book, "F2")).toMatchObject({
      status: "Returned",
      returnKind: "Return",
      bankReference: "R-F2",
    });
  });

  test("leaves the mandate's sequence as it was", () => {
    const of = ({ tables }: typeof book) => tables.Mandates.map(({ sequenceType }) => sequenceType);
    expect(of(book)).toEqual(of(THREE));
  });

  test("proves itself", () => {
    expect(wrongIn(book)).toEqual([]);
  });

  test("is processed once", () => {
    expect(processed(book).outcome).toMatchObject({ done: false, changes: [] });
  });
});

/** Every event that processing writes, broken off behind each of its changes, ends as the whole event. */
function expectResumed(before: Book, request: ProcessRequest = {}): void {
  const moment = momentOn("2026-12-10T09:00:00");
  const outcome = processAction.decide(before, request, moment);
  expect(outcome.done).toBe(true);
  const writing = { action: processAction as Action, request, moment, before, outcome };
  for (let written = 0; written <= outcome.changes.length; written += 1) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect({ written, state, is, left }).toEqual({ written, state: "Recovered", is: mustBe, left: 0 });
  }
}

function onReceipt(count: number): Book {
  return bookOfDebtors(count, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] });
}

describe("Broken off after any change", () => {
  test.each([
    ["receipt and returns", withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1"), returnOf(THREE, "F2"))],
    ["returns with charges", withEntries(THREE, returnOf(THREE, "F1", { charges: cents(3_00) }))],
    ["a rejected batch, debited", withEntries(THREE, creditOf(THREE), batchReject(THREE, cents(-600_00)))],
    ["a rejected batch", withEntries(THREE, batchReject(THREE))],
  ])("%s are finished, and nothing is left to do", (_what, before) => {
    expectResumed(before);
  });

  test("on receipt alike", () => {
    const before = collected(onReceipt(3));
    expectResumed(withEntries(before, creditOf(before), returnOf(before, "F1"), returnOf(before, "F3")));
  });

  test("a rejected file is cancelled all the same", () => {
    const { messageId } = onlyOrder(THREE);
    const entry = aNewEntry({
      reference: "X1",
      amount: cents(0),
      kind: "FileReject",
      messageId,
      bookingDate: isoDate("2026-11-24"),
    });
    expectResumed(withEntries(THREE, entry), { confirmed: ["process.fileRejected"] });
  });

  test("an order that was not delivered is delivered with it", () => {
    const before = collected(bookOfDebtors(2), false);
    expectResumed(withEntries(before, creditOf(before)), { confirmed: ["process.delivers"] });
  });
});

function batchReject(book: Book, amount = cents(0)): BankEntry {
  const { paymentInformationId } = lineOfInvoice(book, "F1");
  const bookingDate = isoDate("2026-12-02");
  return aNewEntry({
    reference: "BR1",
    kind: "BatchReject",
    amount,
    paymentInformationId,
    bookingDate,
    reasonCode: "FF05",
  });
}

describe("A batch that the bank rejected", () => {
  test.each([0, -600_00])("comes back as a whole, counters unchanged (debit %d)", (amount) => {
    const entries = [...(amount === 0 ? [] : [creditOf(THREE)]), batchReject(THREE, cents(amount))];
    const { book } = processed(withEntries(THREE, ...entries));
    expect(book.tables.Invoices.map(({ openAmount, timesReturned }) => [openAmount, timesReturned])).toEqual([
      [100_00, null],
      [200_00, null],
      [300_00, null],
    ]);
    expect(onlyOrder(book)).toMatchObject({ status: "Settled", toSettle: 0 });
    expect(wrongIn(book)).toEqual([]);
  });
});

/** What is asked, refused or told of entries, and what becomes of each. */
function answersTo(book: Book, request: ProcessRequest = {}) {
  const { outcome, book: after } = processed(book, request);
  const codes = outcome.findings.map(({ code }) => code).filter((code) => code.startsWith("process."));
  return {
    codes,
    fates: outcome.result?.entries.map(({ fate }) => fate),
    unconfirmed: outcome.unconfirmed,
    outcome,
    after,
  };
}

describe("What is asked about an entry", () => {
  test("holds back that entry alone, until it is confirmed by its reference", () => {
    const odd = returnOf(THREE, "F1", { reasonCode: "ZZ99" });
    const before = withEntries(THREE, creditOf(THREE), odd, returnOf(THREE, "F2"));
    const first = answersTo(before);
    expect(first).toMatchObject({
      codes: ["process.unknownReason"],
      fates: ["booked", "asked", "booked"],
      unconfirmed: ["process.unknownReason:R-F1"],
    });
    expect(first.after.tables.BankEntries.map(({ status }) => status)).toEqual(["Processed", "New", "Processed"]);
    const second = answersTo(first.after, { confirmed: ["process.unknownReason:R-F1"] });
    expect(second.fates).toEqual(["booked"]);
    expect(lineOfInvoice(second.after, "F1")).toMatchObject({ status: "Returned", reasonCode: "ZZ99" });
    expect(wrongIn(second.after)).toEqual([]);
  });

  test.each([
    ["process.totalAndDate", { messageId: null, text: null }, "asked"],
    ["process.amountDiffers", { amount: cents(700_00) }, "refused"],
    ["process.otherAccount", { account: "NL20INGB0001234567" }, "refused"],
  ] as const)("%s", (code, over, fate) => {
    const { codes, fates } = answersTo(withEntries(THREE, creditOf(THREE, over)));
    expect(codes).toContain(code);
    expect(fates).toEqual([fate]);
  });

  test("process.chargesGuessed, process.kindUnknown", () => {
    const more = returnOf(THREE, "F1", { amount: cents(-103_50) });
    const other = returnOf(THREE, "F2", { kind: "Other", reasonCode: null });
    const { codes, after } = answersTo(withEntries(THREE, more, other), { confirmed: "all" });
    expect(codes).toEqual(["process.chargesGuessed", "process.kindUnknown"]);
    expect(after.tables.BankEntries.map(({ charges }) => charges)).toEqual([3_50, null]);
    expect(wrongIn(after)).toEqual([]);
  });

  test("process.several: of two that fit one is proposed, and the other named", () => {
    const twins = [anInvoice(), anInvoice({ number: "F9" })];
    const before = collected(bookOfDebtors(1, { Invoices: twins }));
    const { mandateId } = lineOfInvoice(before, "F1");
    const entry = returnOf(before, "F1", { reference: "M1", endToEndId: null, mandateId });
    const { codes, unconfirmed, outcome } = answersTo(withEntries(before, creditOf(before), entry));
    expect([codes, unconfirmed]).toEqual([["process.several"], ["process.several:M1"]]);
    expect(outcome.result?.entries[1]).toMatchObject({ fate: "asked", reason: "MandateAndAmount" });
    expect(outcome.result?.entries[1]?.candidates).toHaveLength(1);
    const { after } = answersTo(withEntries(before, creditOf(before), entry), { confirmed: ["process.several:M1"] });
    expect(after.tables.DirectDebits.filter(({ status }) => status === "Returned")).toHaveLength(1);
    expect(wrongIn(after)).toEqual([]);
  });

  test("process.cancelled: an order that was cancelled gets nothing", () => {
    const { messageId } = onlyOrder(THREE);
    const rejected = aNewEntry({
      reference: "X1",
      amount: cents(0),
      kind: "FileReject",
      messageId,
      bookingDate: isoDate("2026-11-24"),
    });
    const { after, unconfirmed } = answersTo(withEntries(THREE, rejected));
    expect(unconfirmed).toEqual(["process.fileRejected:X1"]);
    const cancelled = processed(withEntries(after), { confirmed: ["process.fileRejected:X1"] }).book;
    expect(onlyOrder(cancelled).status).toBe("Cancelled");
    expect(cancelled.tables.Invoices.map(({ timesReturned }) => timesReturned)).toEqual([null, null, null]);
    expect(wrongIn(cancelled)).toEqual([]);
    expect(answersTo(withEntries(cancelled, creditOf(THREE)))).toMatchObject({
      codes: ["process.cancelled"],
      fates: ["refused"],
    });
  });

  test("process.again: what was processed from another file is booked once", () => {
    const once = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1"))).book;
    const { codes, fates, after } = answersTo(withEntries(once, returnOf(THREE, "F1", { reference: "R2" })), {
      confirmed: "all",
    });
    expect([codes, fates]).toEqual([["process.again"], ["known"]]);
    expect(after.tables.BankEntries.at(-1)).toMatchObject({ status: "Ignored", order: onlyOrder(once).number });
    expect(wrongIn(after)).toEqual([]);
  });

  test("process.reversal: a debit that the bank gives back is the user's to undo", () => {
    const once = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1"))).book;
    const back = returnOf(THREE, "F1", { reference: "R2", amount: cents(100_00) });
    expect(answersTo(withEntries(once, back))).toMatchObject({ codes: ["process.reversal"], fates: ["refused"] });
  });

  test("process.delivers, process.waits: an order that was not delivered waits for the answer with all its entries", () => {
    const before = collected(bookOfDebtors(2), false);
    const entries = withEntries(before, creditOf(before), returnOf(before, "F1"));
    const { codes, fates, unconfirmed } = answersTo(entries);
    expect(codes).toEqual(["process.delivers", "process.waits"]);
    expect(fates).toEqual(["asked", "waits"]);
    const { number } = onlyOrder(before);
    expect(unconfirmed).toEqual([`process.delivers:${number}`]);
    const { after } = answersTo(entries, { confirmed: [`process.delivers:${number}`] });
    expect(onlyOrder(after)).toMatchObject({ deliveredOn: "2026-12-01", status: "Settled" });
    expect(wrongIn(after)).toEqual([]);
  });

  test("process.nothing, where there is nothing new", () => {
    expect(answersTo(THREE).codes).toEqual(["process.nothing"]);
  });

  test("entries of others are left alone", () => {
    const other = aNewEntry({ reference: "O1", kind: "Other", amount: cents(-12_34) });
    const { fates, after } = answersTo(withEntries(THREE, creditOf(THREE), other));
    expect(fates).toEqual(["booked", "left"]);
    expect(after.tables.BankEntries.at(-1)?.status).toBe("New");
  });
});

describe("What was booked by hand before", () => {
  test("is recognised: nothing is booked, and the entry points to its order", () => {
    const settled = actOn(
      THREE,
      settleAction,
      { order: onlyOrder(THREE).number },
      momentOn("2026-12-02T09:00:00"),
    ).book;
    const { fates, after } = answersTo(withEntries(settled, creditOf(THREE)));
    expect(fates).toEqual(["known"]);
    expect(after.tables.Ledger).toHaveLength(settled.tables.Ledger.length);
    expect(after.tables.BankEntries.at(-1)).toMatchObject({ status: "Ignored", order: onlyOrder(THREE).number });
    expect(wrongIn(after)).toEqual([]);
  });

  test("of a return without its debit only the debit is booked, once", () => {
    const { order, line } = lineOfInvoice(THREE, "F2");
    const request = { order, line, kind: "Return" as const, reasonCode: "AM04", confirmed: "all" as const };
    const returned = actOn(THREE, returnAction, request, momentOn("2026-12-04T09:00:00")).book;
    const { fates, after } = answersTo(withEntries(returned, creditOf(THREE), returnOf(THREE, "F2")));
    expect(fates).toEqual(["booked", "booked"]);
    expect(after.tables.Invoices[1]).toMatchObject({ openAmount: 200_00, timesReturned: 1 });
    expect(lineOfInvoice(after, "F2").bankReference).toBe("R-F2");
    expect(wrongIn(after)).toEqual([]);
  });
});

describe("A closed period", () => {
  const closed = {
    ...THREE,
    tables: { ...THREE.tables, Administrations: [anAdministration({ row: 2, closedUntil: isoDate("2026-12-05") })] },
  };
  const before = withEntries(closed, creditOf(THREE), returnOf(THREE, "F2", { charges: cents(1_00) }));

  test("refuses what the bank booked in it", () => {
    expect(answersTo(before)).toMatchObject({ fates: ["refused", "refused"] });
  });

  test("gets it on the day that is asked, and the books prove themselves", () => {
    const { fates, after } = answersTo(before, { bookingDate: isoDate("2026-12-06") });
    expect(fates).toEqual(["booked", "booked"]);
    expect(
      new Set(after.tables.Ledger.slice(THREE.tables.Ledger.length).map(({ bookingDate }) => bookingDate)),
    ).toEqual(new Set(["2026-12-06"]));
    expect(wrongIn(after)).toEqual([]);
  });
});

describe("Undo after processing", () => {
  test("takes the event of a day back: its entries are new again, and can be processed anew", () => {
    const before = withEntries(
      THREE,
      creditOf(THREE),
      returnOf(THREE, "F1"),
      returnOf(THREE, "F2", { charges: cents(2_00) }),
    );
    const once = processed(before).book;
    const undone = actOn(once, undoAction, { order: onlyOrder(THREE).number }, momentOn("2026-12-11T09:00:00")).book;
    expect(undone.tables.BankEntries.map(({ status, order, charges }) => [status, order, charges])).toEqual([
      ["Processed", onlyOrder(THREE).number, null],
      ["New", null, null],
      ["New", null, 2_00],
    ]);
    expect(undone.tables.Invoices.map(({ openAmount }) => openAmount)).toEqual([0, 0, 0]);
    expect(wrongIn(undone)).toEqual([]);
    const again = processed(undone).book;
    expect(again.tables.Invoices.map(({ openAmount }) => openAmount)).toEqual([100_00, 200_00, 0]);
    expect(wrongIn(again)).toEqual([]);
  });

  test("is finished when it was broken off after any change", () => {
    const before = withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1"), returnOf(THREE, "F2"));
    const once = processed(before).book;
    const [request, moment] = [{ order: onlyOrder(THREE).number }, momentOn("2026-12-11T09:00:00")];
    const outcome = undoAction.decide(once, request, moment);
    const writing = { action: undoAction as Action, request, moment, before: once, outcome };
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });
});

describe("A return of an invoice that another program collected", () => {
  const outside = bookOfDebtors(2, {
    Invoices: [anInvoice({ openAmount: cents(0) }), anInvoice({ number: "F2", debtor: "10002", openAmount: cents(0) })],
  });
  const entry = aNewEntry({
    ...{ reference: "RO1", kind: "Return", reasonCode: "AC04", amount: cents(-103_50), charges: cents(3_50) },
    ...{ endToEndId: "F1", mandateId: "SR10001", bookingDate: isoDate("2026-11-20"), name: "Bakkerij Jansen" },
  });

  test("opens the invoice again and is counted, debtors and charges to bank", () => {
    const { fates, after } = answersTo(withEntries(outside, entry));
    expect(fates).toEqual(["booked"]);
    expect(after.tables.Invoices[0]).toMatchObject({ openAmount: 100_00, timesReturned: 1, collect: false });
    expect(after.tables.Ledger.map(({ account, debit, credit, event }) => [account, debit, credit, event])).toEqual([
      ["1300", 100_00, null, "Return"],
      ["4900", 3_50, null, "Return"],
      ["1100", null, 103_50, "Return"],
    ]);
    expect(wrongIn(after)).toEqual([]);
  });

  test("process.invoiceByText: found by its text only, it is asked about", () => {
    const byText = { ...entry, endToEndId: null, mandateId: null, text: "storno F1" };
    expect(answersTo(withEntries(outside, byText)).outcome.done).toBe(false);
  });

  test("is finished when it was broken off after any change", () => {
    expectResumed(withEntries(outside, entry));
  });

  test("is told when somebody changes it afterwards", () => {
    const { after } = answersTo(withEntries(outside, entry));
    const changed = {
      ...after,
      tables: {
        ...after.tables,
        BankEntries: after.tables.BankEntries.map((one) => ({ ...one, amount: cents(-90_00) })),
      },
    };
    expect(wrongIn(changed).join()).toContain("verify.entryExtra Ledger.entry");
    const gone = { ...after, tables: { ...after.tables, Ledger: [] } };
    expect(wrongIn(gone).join()).toContain("verify.outsideMissing BankEntries.status");
  });
});
