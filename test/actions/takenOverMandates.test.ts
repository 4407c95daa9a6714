import type { Action } from "../../src/actions/action";
import { changeIbanAction } from "../../src/actions/changeIban";
import { changeSchemeAction } from "../../src/actions/changeScheme";
import { collectAction } from "../../src/actions/collect";
import { importMandatesAction, type ImportMandatesRequest } from "../../src/actions/importMandates";
import type { Book } from "../../src/domain/book/book";
import { indexBook } from "../../src/domain/book/bookIndex";
import type { LogRow, Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { mandateListOfCsv } from "../../src/lists/mandateList";
import {
  actOn,
  aDebtor,
  anInvoice,
  bookAfter,
  bookOf,
  dutchIbanOf,
  MOMENT,
  tampered,
  withRows,
} from "../support/books";
import { brokenOff, resumed } from "../support/interruption";
import { objections } from "../support/outcomeCodes";
import { writtenParts } from "../support/writtenParts";

/*
 * A mandate that was taken over with its last collection date is known to the debtor's bank, though nothing of ours was collected under
 * it: what is typed over since is seen, and answered as any other change (docs/law/actions.md#2).
 */

const [WAS, NOW] = [dutchIbanOf(1), dutchIbanOf(9)];
const COLLECT = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

function asked(...rows: readonly string[]): ImportMandatesRequest {
  const heading = "Kenmerk machtiging;Debiteur;IBAN;Datum machtiging;Datum laatste incasso";
  const list = mandateListOfCsv("oud.csv", new TextEncoder().encode([heading, ...rows].join("\n")));
  return { list, matchBy: "debtor", confirmed: "all" };
}

/** The book after an import, as it is written, its rows of the Log included. */
function imported(last: string, more: readonly string[] = []): Book {
  const before = bookOf({ Debtors: [aDebtor({ iban: null })], Invoices: [anInvoice()] });
  const request = asked(`OUD-1;10001;${WAS};13-2-2020;${last}`, ...more);
  const outcome = importMandatesAction.decide(before, request, MOMENT);
  const decided = { action: importMandatesAction as Action, request, moment: MOMENT, before, outcome };
  return withRows(bookAfter(before, writtenParts(decided)));
}

const typedOver = (fields: Partial<Mandate>, last = "2026-10-05") => tampered(imported(last), "Mandates", 0, fields);
const found = (book: Book) => objections(collectAction.decide(book, COLLECT, MOMENT));

test("is collected under as it was taken over, and held back when its IBAN or scheme was typed over", () => {
  expect(found(imported("2026-10-05"))).toEqual([]);
  const outcome = collectAction.decide(typedOver({ iban: NOW }), COLLECT, MOMENT);
  const [held] = outcome.findings.filter(({ code }) => code === "mandate.takenOverIban");
  expect(held).toMatchObject({
    severity: "error",
    place: { table: "Mandates", row: 2, field: "iban" },
    params: { mandate: "OUD-1", file: "oud.csv", was: WAS, is: NOW },
  });
  const debtor = tampered(typedOver({ localInstrument: "B2B" }), "Debtors", 0, { localInstrument: "B2B" });
  expect(found(debtor)).toContain("mandate.takenOverScheme");
});

test("goes on by another IBAN where no bank knows it, or where the date of its last collection is gone", () => {
  // Signed long ago, and never collected under: that is all there is to say of the first two.
  expect(found(typedOver({ iban: NOW }, ""))).toEqual(["mandate.neverUsed"]);
  expect(found(typedOver({ iban: NOW, lastCollectionDate: null }))).toEqual(["mandate.neverUsed"]);
  expect(found(typedOver({ iban: NOW, originalIban: WAS }))).toEqual([]);
});

test("reports the change with the next collection when that is chosen", () => {
  const change = { mandate: "OUD-1", how: "amend", confirmed: "all" } as const;
  const { book } = actOn(typedOver({ iban: NOW }), changeIbanAction, change);
  expect(book.tables.Mandates[0]).toMatchObject({ iban: NOW, originalIban: WAS });
  const [line] = actOn(book, collectAction, COLLECT).book.tables.DirectDebits;
  expect(line).toMatchObject({ mandateId: "OUD-1", iban: NOW, originalIban: WAS });
});

test("has its IBAN and its scheme back when it was a typing mistake", () => {
  const restore = { mandate: "OUD-1", how: "restore", confirmed: "all" } as const;
  const account = actOn(typedOver({ iban: NOW }), changeIbanAction, restore).book;
  expect(account.tables.Mandates[0]).toMatchObject({ iban: WAS, originalIban: null });
  expect(found(account)).toEqual([]);
  const scheme = actOn(typedOver({ localInstrument: "B2B" }), changeSchemeAction, restore).book;
  expect(scheme.tables.Mandates[0]).toMatchObject({ localInstrument: "CORE" });
  expect(found(scheme)).toEqual([]);
});

test("ends as it was when a new one takes its place", () => {
  const replace = { mandate: "OUD-1", how: "replace", on: isoDate("2026-11-20"), confirmed: "all" } as const;
  const { book } = actOn(typedOver({ iban: NOW }), changeIbanAction, replace);
  expect(book.tables.Mandates).toMatchObject([
    { mandateId: "OUD-1", iban: WAS, replacedBy: "OUD-1-2" },
    { mandateId: "OUD-1-2", iban: NOW, originalIban: null },
  ]);
  expect(found(book)).toEqual([]);
});

/** What of the Log is believed. */
function known(over: Partial<LogRow>): readonly unknown[] {
  const book = imported("2026-10-05");
  const Log = book.tables.Log.map((row) => ({ ...row, ...over }));
  return [...indexBook({ ...book, tables: { ...book.tables, Log } }).collectedElsewhere.values()];
}

const row = (collected: unknown) => JSON.stringify({ request: { file: "oud.csv", collected } });

test.each<readonly [string, Partial<LogRow>]>([
  ["of an import that broke off", { state: "Started" }],
  ["of one that was taken out again", { state: "Undone" }],
  ["of another action", { action: "collect" }],
  ["that is no JSON", { request: "{" }],
  ["without a request", { request: "{}" }],
  ["whose list is none", { request: row("OUD-1") }],
  ["with a scheme that is none", { request: row([["NL01", "OUD-1", WAS, "COR1"]]) }],
  ["with a number for an IBAN", { request: row([["NL01", "OUD-1", 1, "CORE"]]) }],
])("a row of the Log %s tells nothing of what banks know", (_what, over) => {
  expect(known(over)).toEqual([]);
});

test("the row of the Log names the files that mandates were taken from", () => {
  expect(known({})).toEqual([{ iban: WAS, localInstrument: "CORE", file: "oud.csv" }]);
  const files = JSON.stringify({ request: { files: ["a.xml", "b.xml"], collected: [["NL01", "M", WAS, "B2B"]] } });
  expect(known({ action: "take-in-bank-file", request: files })).toMatchObject([{ file: "a.xml, b.xml" }]);
  expect(known({ request: JSON.stringify({ request: { collected: [["NL01", "M", WAS, "CORE"]] } }) })).toMatchObject([
    { file: "" },
  ]);
});

test("a long list is as many events as the Log can tell of, and the one that broke off is taken out again", () => {
  const before = bookOf({ Debtors: [aDebtor()] });
  const request = asked(...Array.from({ length: 301 }, (_, n) => `M-${String(n)};10001;${WAS};13-2-2020;2026-10-05`));
  const outcome = importMandatesAction.decide(before, request, MOMENT);
  expect(outcome.parts?.map(({ changes }) => changes.length)).toEqual([300, 1]);
  const writing = { action: importMandatesAction as Action, request, moment: MOMENT, before, outcome };
  const left = [0, 150, 300, 301].map((written) => {
    const book = brokenOff(writing, written);
    return bookAfter(book, resumed(writing, book).changes).tables.Mandates.length;
  });
  expect(left).toEqual([0, 0, 0, 300]);
});
