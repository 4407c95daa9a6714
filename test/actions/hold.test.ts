import fc from "fast-check";

import type { Action } from "../../src/actions/action";
import { holdAction, type HoldRequest } from "../../src/actions/hold";
import { proposeAction } from "../../src/actions/propose";
import { releaseAction } from "../../src/actions/release";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Invoice } from "../../src/domain/book/records";
import { heldUntil } from "../../src/domain/collection/heldUntil";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, anInstalment, anInvoice, bookOfDebtors, MOMENT } from "../support/books";
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

  test("may be on its way: that is told, and what it is held from is the next collection", () => {
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

function splitBook(blocked: string | null): Book {
  const Instalments = [anInstalment(), anInstalment({ number: 2 })];
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
