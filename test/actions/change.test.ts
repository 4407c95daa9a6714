import { changeAction } from "../../src/actions/change";
import type { ChangeRequest } from "../../src/actions/changePlan";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { summaryOf } from "../../src/actions/outcome";
import { applyChanges, type Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { nextLogRow } from "../../src/workbook/logRow";
import {
  actOn,
  anInstalment,
  anAdministration,
  anInvoice,
  bookOf,
  bookOfDebtors,
  MOMENT,
  momentOn,
  tampered,
} from "../support/books";

const COLLECTION = isoDate("2026-12-01");
const ORDER = "2026-0001";

/** A draft of three items: two of the first debtor, one of the second. */
function draft(book: Book = bookOfDebtors(2)): Book {
  const [first] = book.tables.Debtors;
  const second = anInvoice({ number: "F9", debtor: first?.number ?? "", amount: cents(5_000) });
  const more = { ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, second] } };
  return actOn(withRowsAgain(more), orderAction, { collectionDate: COLLECTION, confirmed: "all" }).book;
}

function withRowsAgain(book: Book): Book {
  return bookOf(book.tables);
}

function change(book: Book, request: Partial<ChangeRequest>) {
  return changeAction.decide(book, { order: ORDER, confirmed: "all", ...request }, MOMENT);
}

function codes(outcome: { findings: readonly { code: string }[] }): string[] {
  return outcome.findings.map(({ code }) => code);
}

describe("changing a draft order", () => {
  it("moves the collection date to the next TARGET day and says so", () => {
    const book = draft();
    const outcome = change(book, { collectionDate: isoDate("2026-12-05") });
    expect(codes(outcome)).toContain("date.moved");
    const after = applyChanges(book, outcome.changes);
    expect(after.tables.Orders[0]?.collectionDate).toBe("2026-12-07");
    expect(after.tables.DirectDebits).toHaveLength(3);
  });

  it("holds a date back that the bank can no longer reach", () => {
    const outcome = change(draft(), { collectionDate: isoDate("2026-11-23") });
    expect(outcome.done).toBe(false);
    expect(codes(outcome)).toContain("date.tooEarly");
    expect(outcome.changes).toEqual([]);
  });

  it("keeps the user's own text when it is refreshed, also of an order with one transaction", () => {
    const made = actOn(bookOfDebtors(1), orderAction, { collectionDate: isoDate("2026-12-01") }).book;
    const request = { order: ORDER, confirmed: "all" } as const;
    const { book } = actOn(made, changeAction, { ...request, text: "Contributie 2026" });
    const owed = tampered(book, "Invoices", 0, { openAmount: cents(60_00), description: "Anders" });
    const refreshed = actOn(owed, changeAction, { ...request, refresh: true }).book;
    expect(refreshed.tables.DirectDebits).toMatchObject([{ amount: 60_00, remittanceInformation: "Contributie 2026" }]);
    const again = actOn(refreshed, changeAction, { ...request, text: "Lidmaatschap" }).book;
    const last = actOn(again, changeAction, { ...request, refresh: true, collectionDate: isoDate("2026-12-02") }).book;
    expect(last.tables.DirectDebits).toMatchObject([{ remittanceInformation: "Lidmaatschap" }]);
  });

  it("tells what the bank gets of a text, and refuses one of which nothing is left", () => {
    const facts = change(draft(), { text: `\u20ac 5 ${"x".repeat(150)}` }).findings.filter(
      ({ place }) => place === null,
    );
    expect(facts.map(({ code }) => code)).toEqual(expect.arrayContaining(["text.transliterated", "text.cut"]));
    const lost = change(draft(), { text: "漢字" });
    expect([lost.done, codes(lost)]).toEqual([false, expect.arrayContaining(["text.empty"])]);
  });

  it("gives every debtor the text that is asked for, and keeps it at the next change", () => {
    const book = draft();
    const texted = applyChanges(book, change(book, { text: "Café lidmaatschap 2026" }).changes);
    const texts = texted.tables.DirectDebits.map((line) => line.remittanceInformation);
    expect(new Set(texts)).toEqual(new Set(["Cafe lidmaatschap 2026"]));
    const later = change(texted, { collectionDate: isoDate("2026-12-02") });
    const moved = applyChanges(texted, later.changes);
    expect(new Set(moved.tables.DirectDebits.map((line) => line.remittanceInformation))).toEqual(new Set(texts));
  });

  it("takes an item out, which is free to be collected again", () => {
    const book = draft();
    const outcome = change(book, { exclude: ["F9"] });
    const after = applyChanges(book, outcome.changes);
    expect(after.tables.DirectDebits.map(({ line }) => line)).toEqual([1, 2]);
    expect(after.tables.Orders[0]).toMatchObject({ numberOfItems: 2, numberOfTransactions: 2 });
    const free = after.tables.Invoices.find(({ number }) => number === "F9");
    expect(free).toMatchObject({ status: null, lastOrder: null });
    expect(summaryOf(changeAction, outcome)["differences"]).toContainEqual(
      expect.objectContaining({ invoice: "F9", field: "amount", was: "50.00", is: "" }),
    );
  });

  it("takes all items of a debtor out", () => {
    const book = draft();
    const debtor = book.tables.Debtors[0]?.number ?? "";
    const after = applyChanges(book, change(book, { excludeDebtor: [debtor] }).changes);
    expect(after.tables.DirectDebits).toHaveLength(1);
    expect(after.tables.DirectDebits.some((line) => line.debtor === debtor)).toBe(false);
  });

  it("refuses to take out what is not there, or everything", () => {
    const book = draft();
    expect(codes(change(book, { exclude: ["F404"] }))).toContain("order.itemNotInOrder");
    expect(codes(change(book, { excludeDebtor: ["404"] }))).toContain("order.debtorNotInOrder");
    const all = change(book, { excludeDebtor: book.tables.Debtors.map(({ number }) => number) });
    expect(codes(all)).toContain("order.nothingLeft");
    expect(all.done).toBe(false);
  });

  it("brings a debtor's items together in this order only, and parts them again", () => {
    const book = draft();
    const debtor = book.tables.Debtors[0]?.number ?? "";
    const outcome = change(book, { consolidate: [debtor] });
    const [first = ""] = book.tables.DirectDebits.map(({ invoice }) => invoice);
    expect(summaryOf(changeAction, outcome)["differences"]).toContainEqual(
      expect.objectContaining({ invoice: first, field: "transaction", was: first, is: `${first} F9` }),
    );
    const together = applyChanges(book, outcome.changes);
    expect(together.tables.Orders[0]).toMatchObject({ numberOfItems: 3, numberOfTransactions: 2 });
    expect(together.tables.Debtors[0]?.consolidate ?? false).toBe(false);
    // A later change keeps what was wished for this order.
    const moved = applyChanges(together, change(together, { collectionDate: isoDate("2026-12-02") }).changes);
    expect(moved.tables.Orders[0]?.numberOfTransactions).toBe(2);
    const apart = applyChanges(moved, change(moved, { noConsolidate: [debtor] }).changes);
    expect(apart.tables.Orders[0]?.numberOfTransactions).toBe(3);
  });

  it("tells an order that is out of date to be refreshed, and shows what refreshing changes", () => {
    const lowered = tampered(draft(), "Invoices", 0, { openAmount: cents(1_000) });
    const stale = change(lowered, { collectionDate: isoDate("2026-12-02") });
    expect(stale.done).toBe(false);
    expect(codes(stale)).toContain("order.openAmountChanged");
    const fresh = change(lowered, { refresh: true });
    expect(fresh.done).toBe(true);
    const after = applyChanges(lowered, fresh.changes);
    expect(after.tables.DirectDebits[0]?.amount).toBe(1_000);
    expect(summaryOf(changeAction, fresh)["differences"]).toContainEqual(
      expect.objectContaining({ field: "amount", is: "10.00" }),
    );
  });

  it("drops an item that is gone from the workbook when it is refreshed", () => {
    const book = draft();
    const gone = {
      ...book,
      tables: { ...book.tables, Invoices: book.tables.Invoices.filter((i) => i.number !== "F9") },
    };
    expect(codes(change(gone, { collectionDate: isoDate("2026-12-02") }))).toContain("order.itemGone");
    const after = applyChanges(gone, change(gone, { refresh: true }).changes);
    expect(after.tables.DirectDebits).toHaveLength(2);
  });

  it("does not take an item over whose debtor went to the other scheme", () => {
    const book = draft();
    const debtor = book.tables.Debtors[0];
    const b2b = tampered(tampered(book, "Debtors", 0, { localInstrument: "B2B" }), "Mandates", 0, {
      localInstrument: "B2B",
    });
    expect(debtor).toBeDefined();
    expect(codes(change(b2b, { refresh: true }))).toContain("order.schemeChanged");
  });

  it("keeps the notices that were given for an item", () => {
    const noticed = tampered(draft(), "DirectDebits", 2, { preNotifiedOn: isoDate("2026-11-20") });
    const invoice = noticed.tables.DirectDebits[2]?.invoice ?? "";
    const after = applyChanges(noticed, change(noticed, { collectionDate: isoDate("2026-12-02") }).changes);
    expect(after.tables.DirectDebits.find((line) => line.invoice === invoice)?.preNotifiedOn).toBe("2026-11-20");
  });

  it("asks nothing of a notice that was given in time, and tells one that was not", () => {
    const book = draft(bookOfDebtors(1, { Administrations: [anAdministration({ preNotificationDays: 14 })] }));
    const later = (noticed: Book) => codes(change(noticed, { collectionDate: isoDate("2026-12-02") }));
    const withdrawn = tampered(book, "Administrations", 0, { announcedOnInvoice: null });
    const noticed = (day: string) =>
      [0, 1].reduce((all, line) => tampered(all, "DirectDebits", line, { preNotifiedOn: isoDate(day) }), withdrawn);
    expect(later(noticed("2026-11-18"))).not.toContain("preNotification.short");
    expect(later(noticed("2026-11-19"))).toContain("preNotification.short");
    expect(later(withdrawn)).toContain("preNotification.short");
  });

  it("removes a draft whole, and never uses its number again", () => {
    const book = draft();
    const outcome = change(book, { delete: true });
    const after = applyChanges(book, outcome.changes);
    expect(after.tables.Orders).toEqual([]);
    expect(after.tables.DirectDebits).toEqual([]);
    expect(after.tables.OrderFindings).toEqual([]);
    expect(after.tables.Invoices.every(({ status, lastOrder }) => status === null && lastOrder === null)).toBe(true);
    const facts = {
      action: "change",
      request: { order: ORDER },
      moment: MOMENT,
      outcome,
      summary: "",
      state: "Completed",
    } as const;
    const logged = { ...after, tables: { ...after.tables, Log: [nextLogRow(after, facts)] } };
    const again = orderAction.decide(logged, { collectionDate: COLLECTION, confirmed: "all" }, MOMENT);
    expect(again.orders).toEqual(["2026-0002"]);
  });

  it("gives a returned item that leaves the draft its status back", () => {
    const invoice = anInvoice({ number: "F1", timesReturned: 1 });
    const book = draft(bookOf({ ...bookOfDebtors(1).tables, Invoices: [invoice] }));
    const after = applyChanges(book, change(book, { exclude: ["F1"] }).changes);
    expect(after.tables.Invoices[0]).toMatchObject({ status: null, timesReturned: 1 });
  });

  it("takes an instalment out by its own name", () => {
    const base = bookOfDebtors(1);
    const [invoice] = base.tables.Invoices;
    if (invoice === undefined) throw new Error("the book has an invoice");
    const terms = [1, 2].map((number) =>
      anInstalment({ invoice: invoice.number, debtor: invoice.debtor, number, amount: cents(invoice.amount / 2) }),
    );
    const book = draft(bookOf({ ...base.tables, Instalments: terms }));
    const after = applyChanges(book, change(book, { exclude: [`${invoice.number}/2`] }).changes);
    expect(after.tables.DirectDebits.map(({ instalment }) => instalment)).toEqual([1, null]);
    expect(after.tables.Instalments[1]).toMatchObject({ status: null, lastOrder: null });
  });

  it("leaves an issued, a cancelled and an unknown order alone", () => {
    const issued = actOn(draft(), issueAction, { order: ORDER, confirmed: "all" }).book;
    expect(codes(change(issued, { refresh: true }))).toContain("order.alreadyIssued");
    const cancelled = tampered(issued, "Orders", 0, { status: "Cancelled" });
    expect(codes(change(cancelled, { delete: true }))).toContain("order.cancelled");
    expect(codes(change(issued, { order: "2026-0404" }))).toContain("order.unknown");
  });

  it("issues what was changed", () => {
    const book = draft();
    const changed = applyChanges(
      book,
      change(book, { collectionDate: isoDate("2026-12-02"), exclude: ["F9"] }).changes,
    );
    const outcome = issueAction.decide(changed, { order: ORDER, confirmed: "all" }, momentOn("2026-11-23T09:00:00"));
    expect(outcome.done).toBe(true);
    expect(outcome.documents).toHaveLength(1);
  });
});

describe("a change that was broken off", () => {
  const twoMandates = bookOfDebtors(2);
  const requests: Partial<ChangeRequest>[] = [
    { collectionDate: isoDate("2026-12-02") },
    { exclude: ["F9"] },
    { text: "Contributie" },
    {
      consolidate: [twoMandates.tables.Debtors[0]?.number ?? ""],
      exclude: [twoMandates.tables.Invoices[1]?.number ?? ""],
    },
    { refresh: true },
    { delete: true },
  ];

  it.each(requests)("is finished from every prefix of its changes: %j", (request) => {
    const lowered = draft();
    const book = request.refresh === true ? tampered(lowered, "Invoices", 0, { openAmount: cents(1_000) }) : lowered;
    const outcome = change(book, request);
    expect(outcome.done).toBe(true);
    const whole = { order: ORDER, confirmed: "all", ...request };
    const facts = { action: "change", request: whole, moment: MOMENT, outcome, summary: "", state: "Started" } as const;
    const row = nextLogRow(book, facts);
    const completed = applyChanges(book, outcome.changes);
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      const partial = applyChanges(book, outcome.changes.slice(0, written));
      const { state, changes } = changeAction.resume?.(partial, row) ?? { state: "Undone", changes: [] };
      expect(applyChanges(partial, changes).tables).toEqual(state === "Undone" ? book.tables : completed.tables);
    }
  });

  it("is undone when its order is gone", () => {
    const book = draft();
    const outcome = change(book, { text: "x" });
    const facts = {
      action: "change",
      request: { order: "2026-0404" },
      moment: MOMENT,
      outcome,
      summary: "",
      state: "Started",
    } as const;
    expect(changeAction.resume?.(book, nextLogRow(book, facts))).toEqual({ state: "Undone", changes: [] });
  });
});
