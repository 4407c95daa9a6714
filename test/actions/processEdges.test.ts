import type { Action } from "../../src/actions/action";
import { matchAction } from "../../src/actions/match";
import { summaryOf } from "../../src/actions/outcome";
import { processAction, type ProcessRequest } from "../../src/actions/process";
import { undoAction } from "../../src/actions/undo";
import { append, type Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { StatementFile } from "../../src/statements/statement";
import { nextLogRow } from "../../src/workbook/logRow";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookAfter,
  bookOfDebtors,
  momentOn,
  tampered,
} from "../support/books";
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

const AT = momentOn("2026-12-10T09:00:00");
const THREE = collected(bookOfDebtors(3));
const process = processAction as Action<ProcessRequest>;

/** The Log's row of an action that was begun on a book, with the book in which it was. */
function begun(book: Book, action: Action, request: object) {
  const outcome = action.decide(book, request, AT);
  const part = outcome.parts?.[0] ?? outcome;
  const facts = {
    action: action.name,
    request,
    moment: AT,
    outcome: { ...outcome, ...part },
    summary: "",
    state: "Started" as const,
  };
  const row = nextLogRow(book, facts);
  return { row, book: bookAfter(book, [append("Log", row)]) };
}

const without = (book: Book, table: "Orders" | "BankEntries" | "Invoices"): Book => ({
  ...book,
  tables: { ...book.tables, [table]: [] },
});

describe("What was begun on records that are gone is undone: nothing of it can be finished", () => {
  test("the undo of an order, and of one return", () => {
    const { book } = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1")));
    const order = onlyOrder(book).number;
    const endToEndId = lineOfInvoice(book, "F1").endToEndId ?? "";
    for (const request of [
      { order, confirmed: "all" },
      { order, endToEndId, confirmed: "all" },
    ]) {
      const started = begun(book, undoAction, request);
      expect(undoAction.resume?.(without(started.book, "Orders"), started.row)).toEqual({
        state: "Undone",
        changes: [],
      });
    }
  });

  test("a return from outside whose invoice is gone, and a match whose entry is", () => {
    const paid = bookOfDebtors(1, { Invoices: [anInvoice({ openAmount: cents(0) })] });
    const outside = aNewEntry({ kind: "Return", amount: cents(-100_00), endToEndId: "F1", reasonCode: "AM04" });
    const returned = begun(withEntries(paid, outside), process, {});
    expect(process.resume?.(without(returned.book, "Invoices"), returned.row).changes).toEqual([]);
    const matched = begun(withEntries(THREE, creditOf(THREE)), matchAction as Action, {
      entry: "C1",
      order: onlyOrder(THREE).number,
    });
    expect(matchAction.resume?.(without(matched.book, "BankEntries"), matched.row).changes).toEqual([]);
  });
});

describe("A return from outside", () => {
  const paid = bookOfDebtors(1, {
    Accounts: [anAccount({ bankJournal: null })],
    Invoices: [anInvoice({ openAmount: cents(0) })],
  });
  const outside = aNewEntry({
    kind: "Recalled",
    amount: cents(-100_00),
    endToEndId: "F1",
    reasonCode: "AM05",
    name: null,
  });

  test("that was recalled opens the invoice and is not counted; the account's only journal has it", () => {
    const { book } = processed(withEntries(paid, outside), { confirmed: "all" });
    expect(book.tables.Invoices[0]).toMatchObject({ openAmount: 100_00, timesReturned: null });
    expect(book.tables.Ledger[0]).toMatchObject({ journal: anAccount().journal, description: "F1" });
    expect(wrongIn(book)).toEqual([]);
  });
});

describe("A batch of more lines than are booked at once", () => {
  const many = collected(bookOfDebtors(320));

  test.each([0, -1])("comes back in portions, and as a whole (debit %d)", (sign) => {
    const { paymentInformationId } = lineOfInvoice(many, "F1");
    const amount = sign === 0 ? cents(0) : cents(-onlyOrder(many).controlSum);
    const credit = sign === 0 ? [] : [creditOf(many)];
    const batch = aNewEntry({
      reference: "X1",
      kind: "BatchReject",
      amount,
      paymentInformationId,
      bookingDate: isoDate("2026-12-02"),
    });
    const before = withEntries(many, ...credit, batch);
    const { book, outcome } = processed(before, { confirmed: "all" });
    expect(outcome.result?.entries.at(-1)?.fate).toBe("booked");
    expect(book.tables.DirectDebits.every(({ status }) => status === "Returned")).toBe(true);
    expect(book.tables.Invoices.every(({ timesReturned }) => (timesReturned ?? 0) === 0)).toBe(true);
    expect(wrongIn(book)).toEqual([]);
    const writing = { action: process, request: { confirmed: "all" as const }, moment: AT, before, outcome };
    const { is, mustBe, left } = ending(writing, outcome.changes.length >> 1);
    expect({ is, left }).toEqual({ is: mustBe, left: 0 });
  });
});

describe("Days that cannot be", () => {
  const codesOf = (book: Book, entry: ReturnType<typeof returnOf>) =>
    processAction.decide(withEntries(book, entry), {}, AT).findings.map(({ code }) => code);

  test("a bank's debit before the issue is refused, and before the collection date asked about", () => {
    expect(codesOf(THREE, returnOf(THREE, "F1", { bookingDate: isoDate("2026-11-02") }))).toContain(
      "return.debitBeforeIssue",
    );
    expect(codesOf(THREE, returnOf(THREE, "F1", { bookingDate: isoDate("2026-11-30") }))).toContain(
      "return.beforeCollection",
    );
  });

  test("a file that was rejected after money came in is not cancelled", () => {
    const { messageId } = onlyOrder(THREE);
    const { book } = processed(withEntries(THREE, creditOf(THREE)));
    const rejected = aNewEntry({ reference: "X2", kind: "FileReject", amount: cents(0), messageId });
    const outcome = processAction.decide(withEntries(book, rejected), { confirmed: "all" }, AT);
    expect([outcome.done, outcome.result?.entries[0]?.fate]).toEqual([false, "refused"]);
  });

  test("money on another account of ours than the order's is refused", () => {
    expect(codesOf(THREE, creditOf(THREE, { account: "NL20INGB0001234567" }))).toContain("process.otherAccount");
  });
});

test("what --json tells of files stands beside the entries", () => {
  const { outcome } = processed(withEntries(THREE, creditOf(THREE)));
  expect(summaryOf(process, outcome)).not.toHaveProperty("files");
  const { result } = outcome;
  const imported = { files: [], entries: 0 } as never;
  expect(process.summary({ ...(result as object), imported }, true)).toHaveProperty("files", []);
});

test("a match without an order finds the entry anew, and one of another order says what it expects", () => {
  const book = withEntries(THREE, creditOf(THREE, { amount: cents(700_00) }));
  const { outcome } = actOn(book, matchAction as Action, { entry: "C1" } as never, AT);
  expect(outcome.findings.every(({ severity }) => severity !== "error")).toBe(true);
  const codes = matchAction
    .decide(book, { entry: "C1", order: onlyOrder(THREE).number }, AT)
    .findings.map(({ code }) => code);
  expect(codes).toEqual(["bankEntry.doesNotFit"]);
});

describe("What the user is asked before an entry is booked", () => {
  const asked = (book: Book, ...entries: readonly ReturnType<typeof returnOf>[]) => {
    const { findings, result } = processAction.decide(withEntries(book, ...entries), {}, AT);
    return [
      result?.entries.map(({ fate }) => fate),
      findings.filter(({ severity }) => severity === "warning").map(({ code }) => code),
    ];
  };

  test("an invoice that was paid meanwhile: its order's money waits for the answer", () => {
    const onReceipt = collected(
      bookOfDebtors(1, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] }),
    );
    const paid = tampered(onReceipt, "Invoices", 0, { openAmount: cents(40_00) });
    expect(asked(paid, creditOf(paid))).toEqual([["asked"], ["item.paidTwice"]]);
  });

  test("two invoices that a return from outside names: one is proposed, and the other is named", () => {
    const Invoices = ["INV1", "INV2"].map((number) => anInvoice({ number, openAmount: cents(0) }));
    const entry = aNewEntry({ kind: "Return", amount: cents(-100_00), reasonCode: "AM04", text: "storno INV1 INV2" });
    const book = withEntries(bookOfDebtors(1, { Invoices }), entry);
    const { result } = processAction.decide(book, {}, AT);
    expect(result?.entries[0]).toMatchObject({ fate: "asked", invoices: ["INV1"], candidates: ["INV2"] });
  });

  test.each([
    ["on the bank's day, before the collection", "2026-11-24", "2026-11-24"],
    ["never before its issue", "2026-11-20", "2026-11-22"],
  ])("an order that was not delivered is delivered %s", (_what, day, deliveredOn) => {
    const undelivered = collected(bookOfDebtors(3), false);
    const rejected = returnOf(undelivered, "F1", { kind: "Reject", amount: cents(0), bookingDate: isoDate(day) });
    const { book } = processed(withEntries(undelivered, rejected), { confirmed: "all" });
    expect(onlyOrder(book).deliveredOn).toBe(deliveredOn);
    expect(wrongIn(book)).toEqual([]);
  });
});

describe("A match by hand", () => {
  const order = onlyOrder(THREE).number;
  const codesOf = (entry: ReturnType<typeof returnOf>, line: number) =>
    matchAction
      .decide(withEntries(THREE, entry), { entry: entry.reference, order, line }, AT)
      .findings.map(({ code }) => code);

  test("says when a return is not of the line's amount, or on another account", () => {
    expect(codesOf(returnOf(THREE, "F1"), 2)).toContain("bankEntry.doesNotFit");
    expect(codesOf(returnOf(THREE, "F1", { account: "NL20INGB0001234567" }), 1)).toContain("bankEntry.otherAccount");
  });
});

describe("One return is taken back", () => {
  const { book } = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1")));
  const request = { order: onlyOrder(book).number, endToEndId: lineOfInvoice(book, "F1").endToEndId ?? "" };

  test("not when the order's settings cannot be read", () => {
    const damaged = tampered(book, "Orders", 0, { settings: "{" });
    expect(undoAction.decide(damaged, request, AT).findings.map(({ code }) => code)).toContain(
      "order.settingsUnreadable",
    );
  });

  test("also when its invoice is no longer in the workbook", () => {
    expect(undoAction.decide(without(book, "Invoices"), request, AT).done).toBe(true);
  });
});

describe("What stands in the way", () => {
  test("of taking one return back: the Log no longer tells of it", () => {
    const { book } = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1")));
    const request = { order: onlyOrder(book).number, endToEndId: lineOfInvoice(book, "F1").endToEndId ?? "" };
    const silent = { ...book, tables: { ...book.tables, Log: [] } };
    expect(undoAction.decide(silent, request, AT).findings.map(({ code }) => code)).toContain("undo.nothing");
  });

  test("of processing: a table that is missing, or a file that is none of a bank", () => {
    const missing = finding("table.missing", { table: "Ledger", row: null, field: null }, { table: "Ledger" });
    const stopped = processAction.decide({ ...THREE, findings: [missing] }, {}, AT);
    expect([stopped.done, stopped.findings.map(({ code }) => code)]).toEqual([false, ["table.missing"]]);
    const place = { line: 1, element: null };
    const file: StatementFile = {
      ...{ name: "letter.pdf", sha256: "00", format: null, version: null, statements: [] },
      problems: [{ code: "statement.unknownFormat", place, params: {} }],
    };
    const refused = processAction.decide(THREE, { files: [file] }, AT);
    expect([refused.done, refused.findings.map(({ code }) => code)]).toEqual([
      false,
      expect.arrayContaining(["statement.unknownFormat"]),
    ]);
  });

  test.each([
    ["Mandates", "return.mandateGone"],
    ["Invoices", "return.itemGone"],
  ] as const)("of a return whose record is gone from %s: %s is asked", (table, code) => {
    const gone: Book = { ...THREE, tables: { ...THREE.tables, [table]: [] } };
    const before = withEntries(gone, returnOf(THREE, "F1"));
    expect(processAction.decide(before, {}, AT).findings.map((found) => found.code)).toContain(code);
    const { book } = processed(before, { confirmed: "all" });
    expect(book.tables.DirectDebits[0]?.status).toBe("Returned");
  });

  test("of a refund on B2B: it is asked about", () => {
    const b2b = { localInstrument: "B2B" as const };
    const book = collected(bookOfDebtors(1, { Debtors: [aDebtor(b2b)], Mandates: [aMandate(b2b)] }));
    const refund = returnOf(book, "F1", { kind: "Refund", reasonCode: "MD06" });
    expect(processAction.decide(withEntries(book, refund), {}, AT).findings.map(({ code }) => code)).toContain(
      "return.refundB2B",
    );
  });
});
