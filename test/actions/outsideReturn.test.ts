import type { Action, AnyRequest } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { ignoreAction } from "../../src/actions/ignore";
import { matchAction, type MatchRequest } from "../../src/actions/match";
import { summaryOf } from "../../src/actions/outcome";
import { processAction } from "../../src/actions/process";
import { undoAction, type UndoRequest } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { BankEntry } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { actOn, anAdministration, anInvoice, bookOfDebtors, momentOn, tampered } from "../support/books";
import { brokenOff, ending, type Writing } from "../support/interruption";
import { aNewEntry, collected, processed, withEntries, wrongIn } from "../support/processed";

const MOMENT = momentOn("2026-12-10T09:00:00");

/** What a bank takes back of an invoice that no order of ours collected. */
function outside(over: Partial<BankEntry> = {}): BankEntry {
  return aNewEntry({
    reference: "B1",
    bookingDate: isoDate("2026-12-04"),
    amount: cents(-100_00),
    kind: "Return",
    reasonCode: "AM04",
    endToEndId: "F1",
    name: "Bakker",
    ...over,
  });
}

/** A firm whose first invoice was collected, and paid, in another program. */
function paidOutside(over: Parameters<typeof anInvoice>[0] = {}): Book {
  return bookOfDebtors(1, {
    Administrations: [anAdministration({ repeatAfterReturn: false })],
    Invoices: [anInvoice({ openAmount: cents(0), ...over })],
  });
}

/** Account, debit and credit of every line of the ledger. */
const booked = ({ tables }: Book) => tables.Ledger.map(({ account, debit, credit }) => [account, debit, credit]);

describe("A return of a collection that was made in another program", () => {
  const { book, outcome } = processed(
    withEntries(paidOutside(), outside({ charges: cents(2_50), amount: cents(-102_50) })),
  );
  const [administration] = book.tables.Administrations;
  const [account] = book.tables.Accounts;

  test("is booked debtors, and charges, to bank, on the bank's day and without an order", () => {
    expect(booked(book)).toEqual([
      [administration?.debtorsAccount, 100_00, null],
      [administration?.chargesAccount, 2_50, null],
      [account?.bankAccount, null, 102_50],
    ]);
    expect(book.tables.Ledger[0]).toMatchObject({
      ...{ event: "Return", bookingDate: "2026-12-04", order: null, invoice: "F1", debtor: "10001" },
      ...{ bankReference: "B1", endToEndId: "F1", description: "F1 Bakker" },
    });
  });

  test("opens its invoice again, counts, and keeps it out of the next collection", () => {
    expect(book.tables.Invoices[0]).toMatchObject({
      openAmount: 100_00,
      timesReturned: 1,
      collect: false,
      status: null,
    });
    expect(book.tables.BankEntries[0]).toMatchObject({ status: "Processed", order: null, line: null });
    expect(outcome.result).toMatchObject({
      entries: [{ fate: "booked", is: "returnOutside", invoices: ["F1"], bookedOn: "2026-12-04", returned: 100_00 }],
      totals: { booked: 1, debits: 100_00, charges: 2_50, returned: 100_00 },
    });
  });

  test("proves itself, and is booked once", () => {
    expect(wrongIn(book)).toEqual([]);
    expect(verifyAction.decide(book, {}, MOMENT).findings.map(({ code }) => code)).not.toContain(
      "verify.returnedOutside",
    );
    expect(processed(book).outcome).toMatchObject({ done: false, changes: [] });
  });

  test("is collected again by itself where the administration repeats and the reason says so", () => {
    const repeating = bookOfDebtors(1, {
      Administrations: [anAdministration({ repeatAfterReturn: true })],
      Invoices: [anInvoice({ openAmount: cents(0) })],
    });
    expect(processed(withEntries(repeating, outside())).book.tables.Invoices[0]?.collect).toBeNull();
  });

  test("broken off behind each of its changes, it is finished", () => {
    const before = withEntries(paidOutside(), outside(), outside({ reference: "B2", endToEndId: "F9" }));
    const whole = processAction.decide(before, {}, MOMENT);
    const writing: Writing = {
      action: processAction,
      request: {},
      moment: MOMENT,
      before,
      outcome: whole,
    };
    for (let written = 0; written <= whole.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });
});

describe("It is not booked", () => {
  const codesOf = (before: Book, over: Partial<BankEntry> = {}) => {
    const { findings, done } = processed(withEntries(before, outside(over))).outcome;
    return [done, findings.map(({ code }) => code)];
  };

  test("process.outsideSplit: where the invoice is collected in instalments", () => {
    const invoice = anInvoice({ openAmount: cents(0) });
    const { administration, number, debtor, dueDate } = invoice;
    const part = { ...invoice, administration, invoice: number, debtor, number: 1, dueDate };
    const split = bookOfDebtors(1, { Invoices: [invoice], Instalments: [part] });
    expect(codesOf(split)).toEqual([false, ["process.outsideSplit"]]);
  });

  test("in a closed period, or with charges that have no account", () => {
    const closed = tampered(paidOutside(), "Administrations", 0, { closedUntil: isoDate("2026-12-31") });
    expect(codesOf(closed)).toEqual([false, ["bookingDate.closed"]]);
    const bare = tampered(paidOutside(), "Administrations", 0, { chargesAccount: null });
    expect(codesOf(bare, { charges: cents(2_50), amount: cents(-102_50) })).toEqual([
      false,
      ["administration.chargesAccount"],
    ]);
  });

  test("before it is confirmed, when more would come open than the invoice is", () => {
    const open = paidOutside({ openAmount: cents(60_00) });
    expect(codesOf(open)).toEqual([false, ["process.amountDiffers"]]);
  });
});

describe("verify", () => {
  const { book } = processed(withEntries(paidOutside(), outside()));
  const codesIn = (changed: Book) => [
    ...new Set(verifyAction.decide(changed, {}, MOMENT).findings.map(({ code }) => code)),
  ];

  test("verify.outsideMissing: misses the entry of a return that is called processed", () => {
    const called = withEntries(paidOutside(), outside({ status: "Processed" }));
    expect(codesIn(called)).toContain("verify.outsideMissing");
  });

  test.each([
    ["amount", cents(-90_00)],
    ["status", "New"],
    ["status", "Ignored"],
    ["order", "2026-0009"],
    ["endToEndId", "F2"],
    ["mandateId", "M9"],
    ["account", "NL20INGB0001234567"],
    ["bookingDate", isoDate("2026-12-05")],
    ["reference", "B2"],
    ["kind", "Batch"],
  ] as const)("finds a bank entry whose %s is no longer what was booked: %s", (field, value) => {
    expect(codesIn(tampered(book, "BankEntries", 0, { [field]: value }))).toContain("verify.entryExtra");
  });

  test("finds a counter that was lowered", () => {
    expect(codesIn(tampered(book, "Invoices", 0, { timesReturned: null }))).toContain("verify.timesReturned");
  });
});

describe("A return from outside that is taken back", () => {
  const LATER = momentOn("2026-12-11T09:00:00");
  const start = withEntries(paidOutside(), outside({ charges: cents(2_50), amount: cents(-102_50) }));
  const returned = processed(start).book;
  const undo = (book: Book, over: Partial<UndoRequest> = {}) =>
    undoAction.decide(book, { entry: "b1", confirmed: "all", ...over }, LATER);
  const codesOf = (book: Book, over: Partial<UndoRequest> = {}) => undo(book, over).findings.map(({ code }) => code);
  const { book, outcome } = actOn(returned, undoAction, { entry: "B1" }, LATER);

  test("is mirrored exactly, its entry is New and its invoice is as before", () => {
    const [one, two] = [book.tables.Ledger.slice(0, 3), book.tables.Ledger.slice(3)];
    expect(two.map(({ account, debit, credit }) => [account, credit, debit])).toEqual(
      expect.arrayContaining(one.map(({ account, debit, credit }) => [account, debit, credit])),
    );
    expect(two).toMatchObject(
      one.map(({ entry }) => ({ event: "Undone", reversalOf: entry, bookingDate: "2026-12-11", order: null })),
    );
    expect([book.tables.BankEntries, book.tables.Invoices]).toEqual([start.tables.BankEntries, start.tables.Invoices]);
    expect(summaryOf(undoAction, outcome)).toMatchObject({
      ...{ order: null, endToEndId: null, entry: "B1", undone: "process", amount: "-102.50", entries: 1 },
    });
    expect(wrongIn(book)).toEqual([]);
  });

  test("can be done anew, and taken back again", () => {
    const again = actOn(book, processAction, { confirmed: "all" }, LATER).book;
    expect([again.tables.Invoices, wrongIn(again)]).toEqual([returned.tables.Invoices, []]);
    const twice = actOn(again, undoAction, { entry: "B1" }, momentOn("2026-12-12T09:00:00")).book;
    expect([twice.tables.Invoices, wrongIn(twice)]).toEqual([start.tables.Invoices, []]);
  });

  test("leaves what the user changed of the invoice since", () => {
    const wanted = tampered(returned, "Invoices", 0, { collect: true, timesReturned: 3 });
    const after = actOn(wanted, undoAction, { entry: "B1" }, LATER).book;
    expect(after.tables.Invoices[0]).toMatchObject({ collect: true, timesReturned: 2, openAmount: 0 });
    const counted = processed(withEntries(paidOutside({ timesReturned: 0, collect: false }), outside())).book;
    const then = actOn(counted, undoAction, { entry: "B1" }, LATER).book;
    expect(then.tables.Invoices[0]).toMatchObject({ timesReturned: 0, collect: false });
    const recalled = processed(withEntries(paidOutside(), outside({ kind: "Recalled" }))).book;
    expect(actOn(recalled, undoAction, { entry: "B1" }, LATER).book.tables.Invoices[0]?.timesReturned).toBeNull();
  });

  test("undo.entryPaid: warns of what was paid meanwhile, and leaves nothing open", () => {
    const paid = tampered(returned, "Invoices", 0, { openAmount: cents(40_00) });
    const held = undo(paid, { confirmed: [] });
    expect([held.done, held.findings]).toMatchObject([
      false,
      [{ code: "undo.entryPaid", params: { open: "40.00", amount: "100.00", excess: "60.00" } }],
    ]);
    const after = actOn(paid, undoAction, { entry: "B1", confirmed: ["undo.entryPaid"] }, LATER).book;
    expect([after.tables.Invoices[0]?.openAmount, wrongIn(after)]).toEqual([0, []]);
  });

  test("is mirrored alone where its invoice is gone", () => {
    const gone = { ...returned, tables: { ...returned.tables, Invoices: [] } };
    const { changes, done } = undo(gone);
    expect([done, changes.map(({ table }) => table)]).toEqual([true, ["BankEntries", "Ledger", "Ledger", "Ledger"]]);
  });

  test("is refused where there is none, where it is of an order, and in a closed period", () => {
    expect(codesOf(returned, { entry: "B9" })).toEqual(["bankEntry.unknown"]);
    expect(codesOf(start)).toEqual(["undo.entryNotBooked"]);
    expect(codesOf(book)).toEqual(["undo.entryNotBooked"]);
    expect(codesOf(withEntries(paidOutside(), outside({ status: "Processed" })))).toEqual(["undo.entryNotBooked"]);
    expect(codesOf({ ...returned, tables: { ...returned.tables, Log: [] } })).toEqual(["undo.entryNotBooked"]);
    expect(codesOf(withEntries(paidOutside(), outside({ status: "Processed", order: "2026-0001" })))).toEqual([
      "undo.entryOfOrder",
    ]);
    expect(codesOf(tampered(returned, "Administrations", 0, { closedUntil: isoDate("2026-12-31") }))).toEqual([
      "bookingDate.closed",
    ]);
    const stopped = { ...returned, findings: [finding("table.missing", null, { table: "Invoices" })] };
    expect(codesOf(stopped)).toEqual(["table.missing"]);
  });

  test("nothing of a row of the Log is believed that is not what was sealed, or cannot be read", () => {
    const last = returned.tables.Log.length - 1;
    const { request } = returned.tables.Log[last] ?? {};
    expect(undo(tampered(returned, "Log", last, { summary: "x" })).findings).toMatchObject([
      { code: "log.rowChanged", place: { table: "Log", field: "seal" } },
    ]);
    const unread = tampered(returned, "Log", last, {
      request: request?.replace('"outside":[[', '"outside":[0,[') ?? "",
    });
    expect(codesOf(unread)).toEqual(["undo.entryNotBooked"]);
    expect(verifyAction.decide(unread, {}, LATER).findings).toContainEqual(
      expect.objectContaining({
        code: "log.rowUnreadable",
        params: expect.objectContaining({ members: "facts.outside" }),
      }),
    );
    const row = book.tables.Log.at(-1);
    const kept =
      row === undefined
        ? undefined
        : undoAction.unreadable?.({ ...row, request: row.request?.replace(/"was":\[/, '"was":["x",') ?? null });
    expect(kept).toEqual(["facts.was"]);
    const undone = tampered(book, "Log", last + 1, { request: '{"facts":{"undoneReturn":"x"}}' });
    expect(verifyAction.decide(undone, {}, LATER).findings.map(({ code }) => code)).toContain("log.rowUnreadable");
  });

  test("undo.entryRestedUpon: is refused once the invoice was collected again, until that is cancelled", () => {
    const wanted = tampered(returned, "Invoices", 0, { collect: true });
    const request = { collectionDate: isoDate("2026-12-21"), confirmed: "all" as const };
    const sent = actOn(wanted, collectAction, request, momentOn("2026-12-10T10:00:00")).book;
    expect(undo(sent).findings).toMatchObject([{ code: "undo.entryRestedUpon", params: { later: "2026-0001" } }]);
    const cancelled = actOn(sent, cancelAction, { order: "2026-0001", bookingDate: isoDate("2026-12-21") }, LATER).book;
    expect(codesOf(cancelled, { bookingDate: isoDate("2026-12-21") })).toEqual([]);
  });

  test("undo.entryRestedUpon: or while another return of the invoice stands behind it", () => {
    const half = paidOutside({ amount: cents(200_00) });
    const one = processed(withEntries(half, outside())).book;
    const two = processed(withEntries(one, outside({ reference: "B2", bookingDate: isoDate("2026-12-05") }))).book;
    expect(undo(two).findings).toMatchObject([{ code: "undo.entryRestedUpon", params: { later: "B2" } }]);
    const back = actOn(two, undoAction, { entry: "B2" }, LATER).book;
    expect([codesOf(back), back.tables.Invoices[0]?.openAmount]).toEqual([[], 100_00]);
    expect(actOn(back, undoAction, { entry: "B1" }, LATER).book.tables.Invoices).toEqual(half.tables.Invoices);
  });

  test("undo.entrySplit: or once the invoice is collected in instalments", () => {
    const [invoice = anInvoice()] = returned.tables.Invoices;
    const { administration, debtor, dueDate, number } = invoice;
    const part = { ...invoice, administration, debtor, dueDate, invoice: number, number: 1 };
    expect(codesOf({ ...returned, tables: { ...returned.tables, Instalments: [part] } })).toEqual(["undo.entrySplit"]);
  });

  test("broken off behind each of its changes, it is finished", () => {
    const request: UndoRequest = { entry: "B1" };
    const matched = actOn(
      withEntries(paidOutside(), outside({ endToEndId: null })),
      matchAction,
      { entry: "B1", invoice: "F1" },
      MOMENT,
    ).book;
    for (const before of [returned, processed(matched).book]) {
      const whole = undoAction.decide(before, request, LATER);
      const writing: Writing = { action: undoAction, request, moment: LATER, before, outcome: whole };
      for (let written = 0; written <= whole.changes.length; written += 1) {
        const { is, mustBe, left, state } = ending(writing, written);
        expect({ written, is, left, state }).toEqual({ written, is: mustBe, left: 0, state: "Recovered" });
      }
      const begun = brokenOff(writing, 0);
      const row = begun.tables.Log.at(-1);
      const gone = { ...begun, tables: { ...begun.tables, BankEntries: [] } };
      expect(row && undoAction.resume?.(gone, row)).toEqual({ state: "Undone", changes: [] });
      const unlogged = { ...begun, tables: { ...begun.tables, Log: [] } };
      expect(row && undoAction.resume?.(unlogged, row)).toEqual({ state: "Undone", changes: [] });
    }
  });
});

describe("The day on which a return from outside is booked", () => {
  test("is the one that was asked for, and the bank's again when it is done anew without one: verify knows both", () => {
    const start = withEntries(paidOutside(), outside());
    const late = processed(start, { bookingDate: isoDate("2026-12-09") }).book;
    expect([late.tables.Ledger[0]?.bookingDate, wrongIn(late)]).toEqual(["2026-12-09", []]);
    const back = actOn(late, undoAction, { entry: "B1" }, momentOn("2026-12-11T09:00:00")).book;
    const again = actOn(back, processAction, {}, momentOn("2026-12-11T10:00:00")).book;
    expect([again.tables.Ledger.at(-1)?.bookingDate, wrongIn(again)]).toEqual(["2026-12-04", []]);
  });
});

describe("A bank entry that is matched with an invoice by hand", () => {
  const bare = outside({ kind: "Other", endToEndId: null, name: null, reasonCode: null });
  const start = withEntries(paidOutside(), bare);
  const matched = (book: Book, over: Partial<MatchRequest> = {}) =>
    matchAction.decide(book, { entry: "B1", invoice: "f1", ...over }, MOMENT);
  const codesOf = (book: Book, over: Partial<MatchRequest> = {}) =>
    matched(book, over).findings.map(({ code }) => code);

  test("is booked as its return without a question, also where the bank does not call it one", () => {
    expect(processed(start).outcome.result).toMatchObject({ entries: [{ fate: "left" }] });
    const { book, outcome } = actOn(start, matchAction, { entry: "B1", invoice: "f1" }, MOMENT);
    expect(summaryOf(matchAction, outcome)).toEqual({
      ...{ entry: "B1", amount: "-100.00", order: null, line: null, invoice: "F1" },
    });
    expect(book.tables.BankEntries[0]).toMatchObject({ invoice: "F1", status: "New" });
    const done = processed(book).book;
    expect(done.tables.Invoices[0]).toMatchObject({ openAmount: 100_00, timesReturned: 1 });
    expect(wrongIn(done)).toEqual([]);
    const back = actOn(done, undoAction, { entry: "B1" }, momentOn("2026-12-11T09:00:00")).book;
    expect(back.tables.BankEntries).toEqual(book.tables.BankEntries);
  });

  test("is found anew when it is matched with nothing, and ignored with nothing of it", () => {
    const { book } = actOn(start, matchAction, { entry: "B1", invoice: "F1" }, MOMENT);
    for (const action of [matchAction, ignoreAction]) {
      const request: AnyRequest & { readonly entry: string } = { entry: "B1" };
      expect(actOn(book, action as Action, request, MOMENT).book.tables.BankEntries[0]?.invoice).toBeNull();
    }
  });

  test("cannot be one of an invoice that is unknown, too small, split or collected here, or a credit", () => {
    expect(codesOf(start, { invoice: "F9" })).toEqual(["invoice.unknown"]);
    expect(codesOf(withEntries(paidOutside(), { ...bare, account: "NL20INGB0001234567" }))).toEqual([
      "account.unknown",
    ]);
    expect(codesOf(withEntries(paidOutside(), { ...bare, amount: cents(100_00) }))).toEqual(["bankEntry.notDebited"]);
    expect(matched(withEntries(paidOutside({ openAmount: cents(1) }), bare)).findings).toMatchObject([
      { code: "bankEntry.invoiceDoesNotFit", params: { open: "0.01", total: "100.00", amount: "-100.00" } },
    ]);
    const [invoice = anInvoice()] = start.tables.Invoices;
    const { administration, debtor, dueDate, number } = invoice;
    const part = { ...invoice, administration, debtor, dueDate, invoice: number, number: 1 };
    expect(codesOf({ ...start, tables: { ...start.tables, Instalments: [part] } })).toEqual(["process.outsideSplit"]);
    const ours = withEntries(collected(bookOfDebtors(1)), bare);
    expect(matched(ours).findings).toMatchObject([
      { code: "bankEntry.collectedHere", params: { order: "2026-0001", line: 1 } },
    ]);
  });

  test("is what the bank tells of it where its invoice is gone, or was collected here since", () => {
    const { book } = actOn(start, matchAction, { entry: "B1", invoice: "F1" }, MOMENT);
    const gone = { ...book, tables: { ...book.tables, Invoices: [] } };
    expect(processed(gone).outcome.result).toMatchObject({ entries: [{ fate: "left", is: "other" }] });
  });

  test("what was begun of a match before invoices could be named is finished", () => {
    const facts = { entry: "B1", order: null, line: null };
    const row = { request: JSON.stringify({ request: {}, facts }), at: MOMENT.at, user: "anna", action: "match" };
    const changes = matchAction.resume?.(
      withEntries(paidOutside(), { ...bare, status: "Ignored" }),
      row as never,
    ).changes;
    expect(changes).toMatchObject([{ fields: { status: "New" } }]);
  });

  test("verify finds that the invoice named is another one than was booked", () => {
    const { book } = processed(withEntries(paidOutside(), outside()));
    const other = tampered(book, "BankEntries", 0, { invoice: "F2" });
    expect(verifyAction.decide(other, {}, MOMENT).findings.map(({ code }) => code)).toContain("verify.entryExtra");
  });
});
