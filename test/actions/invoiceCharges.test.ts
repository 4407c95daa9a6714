import { bankDebitAction } from "../../src/actions/bankDebit";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import type { Action } from "../../src/actions/action";
import { invoiceChargesAction, type InvoiceChargesRequest } from "../../src/actions/invoiceCharges";
import { summaryOf } from "../../src/actions/outcome";
import { returnAction } from "../../src/actions/return";
import { undoAction, type UndoRequest } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { BankEntry, LogRow } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents, ZERO } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  momentOn,
  tampered,
  withRows,
} from "../support/books";
import { brokenOff, ending, type Writing } from "../support/interruption";
import {
  aNewEntry,
  collected,
  creditOf,
  lineOfInvoice,
  processed,
  returnOf,
  withEntries,
  wrongIn,
} from "../support/processed";

const NOON = momentOn("2026-12-12T12:00:00");
const LATER = momentOn("2026-12-14T12:00:00");

function charged(over: Partial<BankEntry> = {}): Partial<BankEntry> {
  return { charges: cents(2_50), amount: cents(-102_50), ...over };
}

/** Invoices of 100, 200 and 300 were collected; the first came back with charges of 2.50. */
function returned(start: Book = collected(bookOfDebtors(3))): Book {
  return processed(withEntries(start, creditOf(start), returnOf(start, "F1", charged()))).book;
}

const decide = (book: Book, request: InvoiceChargesRequest = {}) => invoiceChargesAction.decide(book, request, NOON);
const codesOf = (book: Book, request: InvoiceChargesRequest = {}) =>
  decide(book, request).findings.map(({ code }) => code);
const invoiced = (book: Book, request: InvoiceChargesRequest = {}) =>
  actOn(book, invoiceChargesAction, request, NOON).book;
const undone = (book: Book, request: UndoRequest) => undoAction.decide(book, { confirmed: "all", ...request }, LATER);
const lastInvoice = ({ tables }: Book) => tables.Invoices.at(-1);

describe("The bank's charges of a return that are invoiced on", () => {
  const start = returned();
  const { book, outcome } = actOn(start, invoiceChargesAction, {}, NOON);
  const [administration] = book.tables.Administrations;

  test("become an open item of the debtor, due after the days of pre-notification, without a discount", () => {
    expect(lastInvoice(book)).toMatchObject({
      ...{ number: "F1-K1", administration: "NL01", debtor: "10001", amount: 2_50, openAmount: null, collect: null },
      ...{ invoiceDate: "2026-12-12", dueDate: "2026-12-17", status: null, discount: null },
    });
    const discounted = tampered(start, "Administrations", 0, { discountPercent: 2, preNotificationDays: null });
    expect(lastInvoice(invoiced(discounted))).toMatchObject({ discount: 0, dueDate: "2026-12-26" });
    const fixed = tampered(start, "Administrations", 0, { discountAmount: cents(1_00) });
    expect(lastInvoice(invoiced(fixed, { dueDate: isoDate("2027-01-05") }))).toMatchObject({
      ...{ discount: 0, dueDate: "2027-01-05" },
    });
  });

  test("are booked debtors to charges, with the bank's entry, and of no order", () => {
    const lines = book.tables.Ledger.slice(start.tables.Ledger.length);
    const shared = { event: "ChargesInvoiced", invoice: "F1-K1", debtor: "10001", order: null, bankReference: "R-F1" };
    expect(lines).toMatchObject([
      { ...shared, account: administration?.debtorsAccount, debit: 2_50, bookingDate: "2026-12-12" },
      { ...shared, account: administration?.chargesAccount, credit: 2_50 },
    ]);
    expect(wrongIn(book)).toEqual([]);
    expect(summaryOf(invoiceChargesAction, outcome)).toMatchObject({
      chargesInvoices: [{ chargesInvoice: "F1-K1", invoice: "F1", amount: "2.50", bankReference: "R-F1" }],
      total: "2.50",
    });
  });

  test("say in the words of the book what they are for; without them the invoice and the day", () => {
    expect(lastInvoice(book)?.description).toBe("F1 2026-12-04");
    const aids = { nameCharges: ({ invoice }: { readonly invoice: string }) => `Bankkosten ${invoice}` };
    const { changes } = invoiceChargesAction.decide(start, {}, NOON, aids);
    expect(changes.at(-1)).toMatchObject({ table: "Invoices", record: { description: "Bankkosten F1" } });
  });

  test("are invoiced on once: not by the order, not by the transaction, not all at once", () => {
    const { order, endToEndId } = lineOfInvoice(book, "F1");
    expect(codesOf(book)).toEqual(["charges.nothing"]);
    expect(codesOf(book, { order })).toEqual(["charges.nothing"]);
    expect(decide(book, { endToEndId: endToEndId ?? "" })).toMatchObject({
      done: false,
      findings: [{ code: "charges.already", params: { reference: "R-F1", invoice: "F1-K1" } }],
    });
    expect(codesOf(start, { order: "2026-0009" })).toEqual(["charges.nothing"]);
    expect(decide(start, { order, endToEndId: endToEndId ?? "" }).done).toBe(true);
  });

  test("of entries that are named are theirs alone, and none where one of them has no such charges", () => {
    const two = processed(
      withEntries(
        start,
        returnOf(start, "F2", charged({ reference: "R-F2", amount: cents(-202_50) })),
        aNewEntry({ reference: "X" }),
      ),
      {},
      "2026-12-11T09:00:00",
    ).book;
    const only = actOn(two, invoiceChargesAction, { entries: ["r-f2"] }, NOON).book;
    expect(only.tables.Invoices.slice(3).map(({ number }) => number)).toEqual(["F2-K1"]);
    expect(wrongIn(only)).toEqual([]);
    const found = (entries: readonly string[]) => {
      const { done, findings } = decide(only, { entries });
      return [done, ...findings.map(({ code, params }) => `${code} ${params?.["reference"] ?? ""}`)];
    };
    expect(found(["R-F1", "R-F2"])).toEqual([false, "charges.already R-F2"]);
    expect(found(["X", "Y"])).toEqual([false, "charges.notOfReturn X", "bankEntry.unknown Y"]);
    expect(found(["R-F1"])).toEqual([true, "charges.noVat "]);
    expect(found([])).toEqual([false, "charges.nothing "]);
  });

  test("get a number that neither an invoice nor the ledger had", () => {
    const taken = withRows({
      ...start,
      tables: { ...start.tables, Invoices: [...start.tables.Invoices, anInvoice({ number: "f1-k1" })] },
    });
    expect(lastInvoice(invoiced(taken))?.number).toBe("F1-K2");
    const back = actOn(book, undoAction, { invoice: "F1-K1" }, LATER).book;
    const gone = { ...back, tables: { ...back.tables, Invoices: start.tables.Invoices } };
    expect(lastInvoice(actOn(gone, invoiceChargesAction, {}, LATER).book)?.number).toBe("F1-K2");
  });

  test("can be collected, come back themselves, and are then charged with the first invoice's name", () => {
    const request = { collectionDate: isoDate("2026-12-28"), debtor: "10001", confirmed: "all" as const };
    const ready = tampered(book, "Invoices", 0, { collect: false });
    const sent = actOn(ready, collectAction, request, LATER).book;
    const order = sent.tables.Orders.at(-1)?.number ?? "";
    const { endToEndId } = lineOfInvoice(sent, "F1-K1");
    const debit = aNewEntry({
      ...{ reference: "AGAIN", bookingDate: isoDate("2026-12-30"), kind: "Return", reasonCode: "AM04", endToEndId },
      ...{ amount: cents(-2_50 - 3_00), charges: cents(3_00) },
    });
    const credit = aNewEntry({
      ...{ reference: "C2", bookingDate: isoDate("2026-12-28"), amount: cents(2_50) },
      messageId: sent.tables.Orders.at(-1)?.messageId ?? null,
    });
    const both = processed(withEntries(sent, credit, debit), { confirmed: "all" }, "2026-12-31T09:00:00").book;
    expect(both.tables.DirectDebits.filter((line) => line.order === order)).toMatchObject([{ status: "Returned" }]);
    const again = actOn(both, invoiceChargesAction, {}, momentOn("2027-01-02T09:00:00")).book;
    expect(lastInvoice(again)).toMatchObject({ number: "F1-K2", amount: 3_00 });
    expect(wrongIn(again)).toEqual([]);
  });

  test("are those of a return from outside as well, and of a debit that was booked by hand", () => {
    const paid = bookOfDebtors(1, { Invoices: [anInvoice({ openAmount: ZERO })] });
    const entry = aNewEntry({
      ...{ reference: "B1", bookingDate: isoDate("2026-12-04"), kind: "Return", reasonCode: "AM04", endToEndId: "F1" },
      ...charged(),
    });
    const outside = invoiced(processed(withEntries(paid, entry)).book);
    expect([lastInvoice(outside)?.number, wrongIn(outside)]).toEqual(["F1-K1", []]);
    const recalled = processed(withEntries(paid, { ...entry, kind: "Recalled" })).book;
    expect(codesOf(recalled)).toEqual(["charges.nothing"]);

    const delivered = collected(bookOfDebtors(1));
    const { order, endToEndId } = lineOfInvoice(delivered, "F1");
    const day = isoDate("2026-12-04");
    const came = { order, line: 1, kind: "Return", reasonCode: "AM04", bookingDate: day, confirmed: "all" } as const;
    const back = actOn(delivered, returnAction, came, NOON).book;
    const debit = { order, endToEndId: endToEndId ?? "", on: day, charges: cents(1_25), confirmed: "all" as const };
    const byHand = actOn(back, bankDebitAction, debit, NOON).book;
    expect(lastInvoice(invoiced(byHand))).toMatchObject({ number: "F1-K1", amount: 1_25 });
    const unnamed = {
      ...byHand,
      tables: {
        ...byHand.tables,
        DirectDebits: byHand.tables.DirectDebits.map((line) => ({ ...line, bankReference: null })),
      },
    };
    expect(lastInvoice(invoiced(unnamed))).toMatchObject({ number: "F1-K1" });
    const lineless = tampered(unnamed, "BankEntries", 0, { line: null });
    expect(lastInvoice(invoiced(lineless))).toMatchObject({ number: "F1-K1" });
  });

  test("charges.ofSeveral: are none where the bank took them for several at once", () => {
    const lines = start.tables.DirectDebits.map((line) =>
      line.invoice === "F2"
        ? ({ ...line, status: "Returned", returnKind: "Return", bankReference: "R-F1" } as const)
        : line,
    );
    const several = { ...start, tables: { ...start.tables, DirectDebits: lines } };
    expect(decide(several).findings).toMatchObject([
      { code: "charges.ofSeveral", params: { reference: "R-F1", charges: "2.50" } },
      { code: "charges.nothing" },
    ]);
  });

  test("are refused without an account for them, in a closed period, or due before they are invoiced", () => {
    expect(codesOf(tampered(start, "Administrations", 0, { chargesAccount: null }))).toContain(
      "administration.chargesAccount",
    );
    expect(codesOf(tampered(start, "Administrations", 0, { closedUntil: isoDate("2026-12-31") }))).toContain(
      "bookingDate.closed",
    );
    expect(codesOf(start, { dueDate: isoDate("2026-12-01") })).toContain("charges.dueBefore");
    expect(codesOf({ ...start, tables: { ...start.tables, Debtors: [] } })).toContain("debtor.unknown");
    expect(codesOf({ ...start, tables: { ...start.tables, Accounts: [] } })).toContain("account.unknown");
    const stopped = { ...start, findings: [finding("table.missing", null, { table: "Invoices" })] };
    expect(decide(stopped)).toMatchObject({ done: false, changes: [] });
  });

  test("tell that no VAT is on them", () => {
    expect(decide(start).findings.map(({ code }) => code)).toEqual(["charges.noVat"]);
  });

  test("broken off behind each of their changes, they are finished", () => {
    const whole = decide(start);
    const action = invoiceChargesAction as Action;
    const writing: Writing = { action, request: {}, moment: NOON, before: start, outcome: whole };
    for (let written = 0; written <= whole.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
    const begun = brokenOff(writing, 0);
    const gone = { ...begun, tables: { ...begun.tables, BankEntries: [] } };
    expect(invoiceChargesAction.resume?.(gone, begun.tables.Log.at(-1) as LogRow).changes).toEqual([]);
  });

  test("of very many returns are as many events as the Log can hold", () => {
    const many = collected(bookOfDebtors(120));
    const entries = many.tables.DirectDebits.map(({ invoice, amount, endToEndId }) =>
      returnOf(many, invoice, { endToEndId, ...charged({ amount: cents(-amount - 2_50) }) }),
    );
    const back = processed(withEntries(many, creditOf(many), ...entries)).book;
    const named = back.tables.BankEntries.slice(1).map(({ reference }) => reference);
    expect(decide(back, { entries: named }).parts?.map(({ request }) => request)).toEqual([
      { entries: named.slice(0, 100) },
      { entries: named.slice(100) },
    ]);
    const outcomeOfAll = decide(back);
    expect(outcomeOfAll.parts?.map(({ changes }) => changes.length)).toEqual([300, 60]);
    const after = invoiced(back);
    expect([after.tables.Invoices.length, wrongIn(after)]).toEqual([240, []]);
  });
});

describe("Charges that were invoiced on, taken back", () => {
  const start = returned();
  const book = invoiced(start);
  const { book: back, outcome } = actOn(book, undoAction, { invoice: "f1-k1" }, LATER);

  test("are mirrored exactly, and their invoice stays with nothing open", () => {
    const [one, two] = book.tables.Ledger.slice(-2);
    expect(back.tables.Ledger.slice(-2)).toMatchObject([
      { event: "Undone", reversalOf: one?.entry, account: two?.account, debit: 2_50, bookingDate: "2026-12-14" },
      { event: "Undone", reversalOf: one?.entry, account: one?.account, credit: 2_50 },
    ]);
    expect(lastInvoice(back)).toMatchObject({ number: "F1-K1", amount: 2_50, openAmount: 0, collect: false });
    expect(wrongIn(back)).toEqual([]);
    expect(summaryOf(undoAction, outcome)).toMatchObject({
      ...{ order: null, entry: null, invoice: "F1-K1", undone: "invoice-charges", amount: "2.50" },
    });
    expect(lastInvoice(actOn(back, invoiceChargesAction, {}, LATER).book)?.number).toBe("F1-K2");
  });

  test("come before what they are of: neither the return nor the order's last step is undone while they stand", () => {
    const { order, endToEndId } = lineOfInvoice(book, "F1");
    for (const request of [{ order }, { order, endToEndId: endToEndId ?? "" }]) {
      expect(undone(book, request).findings).toMatchObject([
        { code: "undo.chargesInvoiced", params: { reference: "R-F1", invoice: "F1-K1" } },
      ]);
      expect(undone(back, request).done).toBe(true);
    }
    const paid = bookOfDebtors(1, { Invoices: [anInvoice({ openAmount: ZERO })] });
    const entry = aNewEntry({
      ...{ reference: "B1", bookingDate: isoDate("2026-12-04"), kind: "Return", reasonCode: "AM04", endToEndId: "F1" },
      ...charged(),
    });
    const outside = invoiced(processed(withEntries(paid, entry)).book);
    expect(undone(outside, { entry: "B1" }).findings).toMatchObject([{ code: "undo.chargesInvoiced" }]);
  });

  test("are refused where there are none, in an order, in instalments, or in two administrations", () => {
    const codes = (of: Book, request: Partial<UndoRequest> = {}) =>
      undone(of, { invoice: "F1-K1", ...request }).findings.map(({ code }) => code);
    expect(codes(start)).toEqual(["undo.noCharges"]);
    expect(codes(back)).toEqual(["undo.noCharges"]);
    expect(codes(book, { administration: "BE01" })).toEqual(["undo.noCharges"]);
    expect(codes(book, { administration: "nl01" })).toEqual([]);
    const request = { collectionDate: isoDate("2026-12-28"), debtor: "10001", confirmed: "all" as const };
    const sent = actOn(tampered(book, "Invoices", 0, { collect: false }), collectAction, request, LATER).book;
    expect(codes(sent)).toEqual(["undo.entryRestedUpon"]);
    const order = sent.tables.Orders.at(-1)?.number ?? "";
    const cancelled = actOn(sent, cancelAction, { order, bookingDate: isoDate("2026-12-28") }, LATER).book;
    expect(codes(cancelled, { bookingDate: isoDate("2026-12-28") })).toEqual([]);
    const invoice = lastInvoice(book) ?? anInvoice();
    const part = { ...invoice, invoice: invoice.number, number: 1 };
    expect(codes({ ...book, tables: { ...book.tables, Instalments: [part] } })).toEqual(["undo.entrySplit"]);
    const other = book.tables.Ledger.slice(-2).map((line) => ({ ...line, administration: "BE01", bankReference: "X" }));
    const twice = { ...book, tables: { ...book.tables, Ledger: [...book.tables.Ledger, ...other] } };
    expect(codes(twice)).toEqual(["request.severalAdministrations"]);
    const stopped = { ...book, findings: [finding("table.missing", null, { table: "Invoices" })] };
    expect(codes(stopped)).toEqual(["table.missing"]);
  });

  test("undo.entryPaid: warn of what was paid of them", () => {
    const paid = tampered(book, "Invoices", book.tables.Invoices.length - 1, { openAmount: cents(50) });
    expect(undoAction.decide(paid, { invoice: "F1-K1" }, LATER)).toMatchObject({
      ...{ done: false, unconfirmed: ["undo.entryPaid"] },
      findings: [{ params: { open: "0.50", amount: "2.50", excess: "2.00" } }],
    });
  });

  test("are mirrored alone where their invoice is gone", () => {
    const gone = { ...book, tables: { ...book.tables, Invoices: start.tables.Invoices } };
    expect(undone(gone, { invoice: "F1-K1" }).changes.map(({ table }) => table)).toEqual(["Ledger", "Ledger"]);
    const { order } = lineOfInvoice(gone, "F1");
    expect(order).not.toBe("");
  });

  test("broken off behind each of the changes, it is finished", () => {
    const request: UndoRequest = { invoice: "F1-K1" };
    for (const before of [book, { ...book, tables: { ...book.tables, Invoices: start.tables.Invoices } }]) {
      const whole = undoAction.decide(before, request, LATER);
      const writing: Writing = { action: undoAction, request, moment: LATER, before, outcome: whole };
      for (let written = 0; written <= whole.changes.length; written += 1) {
        const { is, mustBe, left } = ending(writing, written);
        expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
      }
    }
    const whole = undoAction.decide(book, request, LATER);
    const begun = brokenOff({ action: undoAction, request, moment: LATER, before: book, outcome: whole }, 0);
    const bare = { ...begun, tables: { ...begun.tables, Ledger: [] } };
    expect(undoAction.resume?.(bare, begun.tables.Log.at(-1) as LogRow)).toEqual({ state: "Undone", changes: [] });
  });
});

describe("verify proves charges that were invoiced on", () => {
  const book = invoiced(returned());
  const entry = book.tables.BankEntries.findIndex(({ reference }) => reference === "R-F1");
  const last = book.tables.Invoices.length - 1;
  const codesIn = (changed: Book) => verifyAction.decide(changed, {}, NOON).findings.map(({ code }) => code);

  test.each([
    ["charges", cents(2_00)],
    ["status", "Ignored"],
    ["reference", "R9"],
    ["account", "NL20INGB0001234567"],
    ["amount", cents(102_50)],
  ] as const)("by the bank's entry: its %s", (field, value) => {
    expect(codesIn(tampered(book, "BankEntries", entry, { [field]: value }))).toContain("verify.entryExtra");
  });

  test("by their invoice: its amount, its debtor, and that it is there", () => {
    expect(codesIn(tampered(book, "Invoices", last, { amount: cents(9_00) }))).toContain("verify.chargesInvoice");
    expect(codesIn(tampered(book, "Invoices", last, { debtor: "10002" }))).toContain("verify.chargesInvoice");
    const unreadable = tampered(book, "Invoices", last, { amount: cents(9_00), unreadable: ["amount"] });
    expect(codesIn(unreadable)).not.toContain("verify.chargesInvoice");
    const gone = { ...book, tables: { ...book.tables, Invoices: book.tables.Invoices.slice(0, last) } };
    expect(codesIn(gone)).toContain("verify.chargesInvoiceGone");
  });

  test("and that they were invoiced on once", () => {
    const again = book.tables.Ledger.slice(-2).map((line) => ({
      ...{
        ...line,
        number: line.number + 2,
        entry: line.entry.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(6, "0")),
      },
    }));
    expect(codesIn({ ...book, tables: { ...book.tables, Ledger: [...book.tables.Ledger, ...again] } })).toContain(
      "verify.entryExtra",
    );
  });
});

test("a debtor of no name is none: charges of an entry without one are left", () => {
  const paid = bookOfDebtors(1, {
    Debtors: [aDebtor()],
    Administrations: [anAdministration()],
    Invoices: [anInvoice({ openAmount: ZERO })],
  });
  const entry = aNewEntry({
    ...{ reference: "B1", bookingDate: isoDate("2026-12-04"), kind: "Return", endToEndId: "F1" },
    ...charged(),
  });
  const { tables, ...book } = processed(withEntries(paid, entry)).book;
  const Ledger = tables.Ledger.map((line) => ({ ...line, debtor: null }));
  expect(codesOf({ ...book, tables: { ...tables, Ledger } })).toEqual(["charges.nothing"]);
});
