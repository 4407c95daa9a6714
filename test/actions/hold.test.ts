import fc from "fast-check";

import type { Action } from "../../src/actions/action";
import { checkAction } from "../../src/actions/check";
import { holdAction, type HoldRequest } from "../../src/actions/hold";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { proposeAction } from "../../src/actions/propose";
import { releaseAction } from "../../src/actions/release";
import type { Book } from "../../src/domain/book/book";
import { type Finding, finding } from "../../src/domain/book/finding";
import type { Invoice } from "../../src/domain/book/records";
import { heldText, heldUntil } from "../../src/domain/values/heldUntil";
import { addDays, isoDate, nextBusinessDay } from "../../src/domain/values/calendar";
import { cents, ZERO } from "../../src/domain/values/money";
import { actOn, aMandate, anAccount, anInstalment, anInvoice, bookOfDebtors, MOMENT } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const UNTIL = isoDate("2026-12-20");
const HOLD: HoldRequest = { invoice: "F1", until: UNTIL };

const bookWith = (invoice: Partial<Invoice>): Book => bookOfDebtors(1, { Invoices: [anInvoice(invoice)] });
const first = ({ tables }: Book) => tables.Invoices[0];
const proposed = (book: Book): number =>
  proposeAction.decide(book, { collectionDate: isoDate("2026-12-01") }, MOMENT).result?.items ?? 0;

describe("An item that is held", () => {
  test("is blocked until a day, with why, and collected from by nobody", () => {
    const { book, outcome } = actOn(bookOfDebtors(2), holdAction, { ...HOLD, text: " betaalafspraak " });
    expect(outcome.result).toEqual({
      administration: "NL01",
      item: "F1",
      until: UNTIL,
      blocked: "2026-12-20: betaalafspraak",
    });
    expect(first(book)?.blocked).toBe("2026-12-20: betaalafspraak");
    expect([proposed(bookOfDebtors(2)), proposed(book)]).toEqual([2, 1]);
  });

  test.each<readonly [string, Book, Partial<HoldRequest>, readonly string[]]>([
    ["is not there", bookOfDebtors(1), { invoice: "F9" }, ["invoice.unknown"]],
    ["is of another administration", bookOfDebtors(1), { administration: "BE01" }, ["invoice.unknown"]],
    ["is blocked already", bookWith({ blocked: "geschil" }), {}, ["hold.already"]],
    ["is held already", bookWith({ blocked: "2026-11-22: geschil" }), {}, ["hold.already"]],
    ["would be held until a day that is past", bookOfDebtors(1), { until: isoDate("2026-11-21") }, ["hold.past"]],
    ["stands in two administrations", twoAdministrations(), {}, ["request.severalAdministrations"]],
    ["lies in tables that are missing", stopping(bookOfDebtors(1)), {}, ["table.missing"]],
  ])("is none that %s", (_what, book, request, codes) => {
    const outcome = holdAction.decide(book, { ...HOLD, ...request }, MOMENT);
    expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
  });

  test("is the one of the administration that is named", () => {
    const { outcome } = actOn(twoAdministrations(), holdAction, { ...HOLD, administration: "be01" });
    expect(outcome.result?.administration).toBe("BE01");
  });

  test("may be on its way: that is noted, and what it is held from is the next collection", () => {
    const outcome = holdAction.decide(yearOfCollections(), { ...HOLD, invoice: "F1" }, MOMENT);
    expect([outcome.done, outcome.findings.map(({ code }) => code)]).toEqual([true, ["item.inOrder"]]);
  });

  test("may be an instalment, unless its invoice is blocked", () => {
    const { book } = actOn(splitBook(null), holdAction, { ...HOLD, invoice: "f1/2" });
    expect(book.tables.Instalments.map(({ blocked }) => blocked)).toEqual([null, "2026-12-20"]);
    const outcome = holdAction.decide(splitBook("geschil"), { ...HOLD, invoice: "F1/2" }, MOMENT);
    expect(objections(outcome)).toEqual(["hold.already"]);
  });
});

describe("A hold ends by itself", () => {
  const on = (book: Book, collectionDate: string) => proposeAction.decide(book, dated(collectionDate), MOMENT);
  const noted = (outcome: { readonly findings: readonly Finding[] }) =>
    outcome.findings
      .filter(({ code }) => /^(?:item|mandate|account)\.(?:held|holdEnded|blocked)$/.test(code))
      .map(({ code, place, params }) => [code, place?.table, params["date"]]);
  const dated = (day: string) => ({
    collectionDate: isoDate(day),
    dueUntil: isoDate("2026-11-30"),
    confirmed: "all" as const,
  });

  test("on the day after its last one, by the collection date", () => {
    const book = bookWith({ blocked: "2026-12-01: geschil" });
    const [last, next] = [on(book, "2026-12-01"), on(book, "2026-12-02")];
    expect([last.result?.items ?? 0, noted(last)]).toEqual([0, [["item.held", "Invoices", "2026-12-01"]]]);
    expect([next.result?.items, noted(next)]).toEqual([1, [["item.holdEnded", "Invoices", "2026-12-01"]]]);
  });

  test("of a whole invoice as of an instalment, each noted on its own cell", () => {
    const split = splitBook("2026-12-01", "2026-12-03");
    expect(noted(on(split, "2026-12-02"))).toEqual([
      ["item.holdEnded", "Invoices", "2026-12-01"],
      ["item.held", "Instalments", "2026-12-03"],
    ]);
    expect(noted(on(split, "2026-12-01")).map(([code, table]) => [code, table])).toEqual([
      ["item.held", "Invoices"],
      ["item.held", "Instalments"],
    ]);
  });

  test("of a mandate and of an own account likewise", () => {
    const Mandates = [aMandate({ blocked: "2026-12-01" })];
    const Accounts = [anAccount({ blocked: "2026-12-01: jaarwerk" })];
    const mandate = bookOfDebtors(1, { Mandates });
    const account = bookOfDebtors(1, { Accounts });
    for (const [book, blocked, ended] of [
      [mandate, "mandate.blocked", "mandate.holdEnded"],
      [account, "account.blocked", "account.holdEnded"],
    ] as const) {
      expect(noted(on(book, "2026-12-01")).map(([code]) => code)).toEqual([blocked]);
      const next = on(book, "2026-12-02");
      expect([next.result?.items, noted(next).map(([code]) => code)]).toEqual([1, [ended]]);
    }
  });

  test("and a text without a day, or with one in the midst of it, never does", () => {
    for (const blocked of ["geschil", "2026-12-01 gebeld", "sinds 2026-12-01"]) {
      expect(noted(on(bookWith({ blocked }), "2026-12-02")).map(([code]) => code)).toEqual(["item.blocked"]);
    }
  });

  test("so that an item is in a proposal exactly when the collection date lies after its last day", () => {
    const days = fc.integer({ min: 0, max: 12 }).map((count) => addDays(isoDate("2026-11-27"), count));
    fc.assert(
      fc.property(days, days, (until, asked) => {
        const outcome = on(bookWith({ blocked: heldText(until) }), asked);
        const day = nextBusinessDay(asked);
        expect((outcome.result?.items ?? 0) === 1).toBe(day > until);
      }),
    );
  });

  test("and a draft that is moved into it is held back at its issue", () => {
    const made = actOn(bookOfDebtors(1), orderAction, dated("2026-12-04")).book;
    const codes = (blocked: string) =>
      issueAction.decide(withBlocked(made, blocked), { order: "2026-0001" }, MOMENT).findings.map(({ code }) => code);
    expect(codes("2026-12-04")).toContain("order.itemBlocked");
    expect(codes("2026-12-03")).not.toContain("order.itemBlocked");
    expect(codes("2026-12-03")).toContain("item.holdEnded");
  });

  test("a hold that is over can be followed by another one, and is counted no longer", () => {
    const over = bookWith({ blocked: "2026-11-21" });
    expect(actOn(over, holdAction, HOLD).outcome.done).toBe(true);
    expect(noted(checkAction.decide(over, {}, MOMENT))).toEqual([["item.holdEnded", "Invoices", "2026-11-21"]]);
  });

  test("check tells how many are held until when, and what they come to", () => {
    const Invoices = [
      anInvoice({ blocked: "2026-12-20" }),
      anInvoice({ number: "F2", blocked: "2026-12-10: later", openAmount: cents(4_00) }),
      anInvoice({ number: "F3", blocked: "2026-12-10", openAmount: cents(1_00) }),
      anInvoice({ number: "F4", blocked: "2026-12-10", openAmount: ZERO }),
      anInvoice({ number: "F5", blocked: "geschil" }),
    ];
    const { findings } = checkAction.decide(bookOfDebtors(1, { Invoices }), {}, MOMENT);
    const held = findings.filter(({ code }) => code === "items.held");
    expect(held.map(({ params }) => [params["date"], params["count"], params["amount"]])).toEqual([
      ["2026-12-10", 2, "5.00"],
      ["2026-12-20", 1, "100.00"],
    ]);
  });
});

describe("An item that is released", () => {
  test("is collected again", () => {
    const { book: held } = actOn(bookWith({ collect: false }), holdAction, HOLD);
    const { book, outcome } = actOn(held, releaseAction, { invoice: "F1" });
    expect(outcome.result).toEqual({ administration: "NL01", item: "F1" });
    expect([first(book)?.blocked, first(book)?.collect, proposed(held), proposed(book)]).toEqual([null, true, 0, 1]);
    const split = actOn(splitBook(null), releaseAction, { invoice: "F1/1" }).book;
    expect(split.tables.Instalments.map(({ collect }) => collect)).toEqual([true, null]);
  });

  test.each<readonly [string, Book, string, readonly string[]]>([
    ["is not there", bookOfDebtors(1), "F9", ["invoice.unknown"]],
    ["is neither blocked nor kept out", bookWith({ collect: true }), "F1", ["release.nothing"]],
    ["is blocked as a whole invoice", splitBook("geschil"), "F1/1", ["release.invoiceBlocked"]],
    ["cannot be read", unreadable(), "F1", ["cell.notYesNo"]],
  ])("is none that %s", (_what, book, invoice, codes) => {
    const outcome = releaseAction.decide(book, { invoice }, MOMENT);
    expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
  });
});

test.each<readonly [Action, object, Book]>([
  [holdAction as Action, HOLD, bookOfDebtors(2)],
  [releaseAction as Action, { invoice: "F1" }, bookWith({ blocked: "geschil" })],
])("both are ended from wherever their writing broke off", (action, request, before) => {
  const outcome = action.decide(before, request, MOMENT);
  const writing = { action, request, moment: MOMENT, before, outcome };
  for (const written of [0, 1]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Recovered", 0]);
    expect(is).toEqual(mustBe);
  }
});

test("what was begun on an item that is gone is undone", () => {
  const row = { request: JSON.stringify({ request: { invoice: "F9", until: UNTIL } }), at: MOMENT.at, user: "anna" };
  for (const action of [holdAction, releaseAction]) {
    expect(action.resume?.(bookOfDebtors(1), row as never)).toEqual({ state: "Undone", changes: [] });
  }
});

test("the day of a hold is read back from its cell, and from nothing else", () => {
  const cells = [null, "geschil", "2026-12-20", "2026-12-20: later", " 2026-12-20 ", "2026-12-20 gebeld", "2026-02-30"];
  expect(cells.map(heldUntil)).toEqual([null, null, UNTIL, UNTIL, UNTIL, null, null]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { outcome } = actOn(bookOfDebtors(1), holdAction, { ...HOLD, text });
      expect(heldUntil(outcome.result?.blocked ?? null)).toBe(UNTIL);
    }),
  );
});

function twoAdministrations(): Book {
  const book = bookOfDebtors(1);
  const Invoices = [...book.tables.Invoices, anInvoice({ administration: "BE01" })];
  return { ...book, tables: { ...book.tables, Invoices } };
}

function withBlocked({ tables, ...book }: Book, blocked: string): Book {
  const Invoices = tables.Invoices.map((invoice) => ({ ...invoice, blocked }));
  return { ...book, tables: { ...tables, Invoices } };
}

function splitBook(blocked: string | null, ofSecond: string | null = null): Book {
  const Instalments = [anInstalment(), anInstalment({ number: 2, blocked: ofSecond })];
  return bookOfDebtors(1, { Invoices: [anInvoice({ blocked })], Instalments });
}

function stopping(book: Book): Book {
  return { ...book, findings: [finding("table.missing", null, { table: "Invoices" })] };
}

function unreadable(): Book {
  const book = bookWith({ unreadable: ["collect"] });
  const row = first(book)?.row ?? 0;
  return { ...book, findings: [finding("cell.notYesNo", { table: "Invoices", row, field: "collect" })] };
}
