import type { Action } from "../../src/actions/action";
import { changeIbanAction } from "../../src/actions/changeIban";
import { changeReferenceAction } from "../../src/actions/changeReference";
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

function typedOver(fields: Partial<Mandate>, last = "2026-10-05", more: readonly string[] = []): Book {
  return tampered(imported(last, more), "Mandates", 0, fields);
}

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

describe("whose reference was typed over", () => {
  const HAND = { mandateId: "NIEUW-1" };
  const hand = { mandate: "NIEUW-1", confirmed: "all" } as const;

  test("is held back, on the cell of its reference", () => {
    const outcome = collectAction.decide(typedOver(HAND), COLLECT, MOMENT);
    expect(outcome.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      {
        ...{ code: "mandate.takenOverReference", place: { table: "Mandates", row: 2, field: "mandateId" } },
        params: { mandate: "NIEUW-1", was: "OUD-1", file: "oud.csv" },
      },
    ]);
  });

  test.each<readonly [string, Partial<Mandate>]>([
    ["its account too", { ...HAND, iban: NOW }],
    ["its date of signature too", { ...HAND, dateOfSignature: isoDate("2021-01-04") }],
  ])("is held back when %s", (_what, fields) => {
    expect(found(typedOver(fields))).toEqual(["mandate.takenOverReference"]);
  });

  test.each<readonly [string, Partial<Mandate>]>([
    ["it is reported", { ...HAND, originalMandateId: "OUD-1" }],
    ["it is another debtor's", { ...HAND, debtor: "10002" }],
    ["account and date are other ones", { ...HAND, iban: NOW, dateOfSignature: isoDate("2021-01-04") }],
    ["it has no account, and another date", { ...HAND, iban: null, dateOfSignature: isoDate("2021-01-04") }],
  ])("says nothing of it when %s", (_what, fields) => {
    expect(found(typedOver(fields))).not.toContain("mandate.takenOverReference");
  });

  test("says nothing of it without a date of its last collection, or while the former one is there", () => {
    expect(found(typedOver({ ...HAND, lastCollectionDate: null }))).toEqual(["mandate.neverUsed"]);
    const book = imported("2026-10-05");
    const [former] = book.tables.Mandates;
    if (former === undefined) throw new Error("it was imported");
    const both = withRows({ ...book, tables: { ...book.tables, Mandates: [former, { ...former, ...HAND }] } });
    expect(found(both)).not.toContain("mandate.takenOverReference");
  });

  test("reports what it was, keeps it that way, or gives it back", () => {
    const { book } = actOn(typedOver(HAND), changeReferenceAction, { ...hand, how: "amend" });
    const sent = actOn(book, collectAction, COLLECT).book;
    expect(sent.tables.DirectDebits).toMatchObject([{ mandateId: "NIEUW-1", originalMandateId: "OUD-1" }]);
    const back = actOn(typedOver(HAND), changeReferenceAction, { ...hand, how: "restore" }).book;
    expect(back.tables.Mandates).toMatchObject([{ mandateId: "OUD-1", originalMandateId: null }]);
    expect(found(back)).toEqual([]);
  });

  test("asks for its account next when that was typed over too", () => {
    const { book } = actOn(typedOver({ ...HAND, iban: NOW }), changeReferenceAction, { ...hand, how: "amend" });
    expect(found(book)).toEqual(["mandate.takenOverIban"]);
  });

  test("ends as it was taken over when it is a new mandate", () => {
    const on = isoDate("2026-11-20");
    const { book } = actOn(typedOver(HAND), changeReferenceAction, { ...hand, how: "replace", on });
    expect(book.tables.Mandates).toMatchObject([
      { mandateId: "NIEUW-1", dateOfSignature: on, lastCollectionDate: null },
      {
        ...{ mandateId: "OUD-1", iban: WAS, dateOfSignature: "2020-02-13", lastCollectionDate: "2026-10-05" },
        ...{ replacedBy: "NIEUW-1", status: "Expired" },
      },
    ]);
    expect(found(book)).toEqual([]);
  });

  test("is nobody else's from then on", () => {
    const request = { mandate: "NIEUW-2", how: "amend", reference: "OUD-1" } as const;
    const other = tampered(typedOver(HAND, "", ["OUD-2;10001;;;"]), "Mandates", 1, { mandateId: "NIEUW-2" });
    expect(objections(changeReferenceAction.decide(other, request, MOMENT))).toEqual([]);
    const book = tampered(typedOver(HAND, "2026-10-05", ["OUD-2;10001;;;"]), "Mandates", 1, { mandateId: "NIEUW-2" });
    expect(objections(changeReferenceAction.decide(book, request, MOMENT))).toEqual(["mandateChange.referenceTaken"]);
  });

  test("is seen by account and scheme in a book whose Log keeps no more", () => {
    const first = (fields: Partial<Mandate>) => {
      const book = typedOver(fields);
      const collected = [["NL01", "OUD-1", WAS, "CORE"]];
      const Log = book.tables.Log.map((row) => ({ ...row, request: JSON.stringify({ request: { collected } }) }));
      return { ...book, tables: { ...book.tables, Log } };
    };
    const codesOf = (fields: Partial<Mandate>) =>
      found(first(fields)).filter((code) => code.startsWith("mandate.taken"));
    expect(codesOf(HAND)).toEqual(["mandate.takenOverReference"]);
    expect(codesOf({ ...HAND, localInstrument: "B2B" })).toEqual([]);
    expect(codesOf({ ...HAND, iban: NOW })).toEqual([]);
    const { book } = actOn(first(HAND), changeReferenceAction, { ...hand, how: "replace" });
    expect(book.tables.Mandates[1]).toMatchObject({ mandateId: "OUD-1", dateOfSignature: "2020-02-13" });
  });
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
  expect(known({})).toMatchObject([
    { mandateId: "OUD-1", iban: WAS, localInstrument: "CORE", file: "oud.csv", debtor: "10001" },
  ]);
  const files = JSON.stringify({ request: { files: ["a.xml", "b.xml"], collected: [["NL01", "M", WAS, "B2B"]] } });
  expect(known({ action: "take-in-bank-file", request: files })).toMatchObject([{ file: "a.xml, b.xml" }]);
  expect(known({ request: JSON.stringify({ request: { collected: [["NL01", "M", WAS, "CORE"]] } }) })).toMatchObject([
    { file: "" },
  ]);
});

test("a long list is as many events as the Log can tell of, and the one that broke off is taken out again", () => {
  const before = bookOf({ Debtors: [aDebtor()] });
  const name = (n: number) => `MACHTIGING-${String(n).padStart(24, "0")}`;
  const request = asked(...Array.from({ length: 301 }, (_, n) => `${name(n)};10001;${WAS};13-2-2020;2026-10-05`));
  const outcome = importMandatesAction.decide(before, request, MOMENT);
  const pages = outcome.parts?.map(({ changes }) => changes.length) ?? [];
  const [first = 0, second = 0] = pages;
  expect([pages.length, first + second]).toEqual([2, 301]);
  for (const part of outcome.parts ?? []) expect(JSON.stringify(part.request).length).toBeLessThan(25_000);
  const writing = { action: importMandatesAction as Action, request, moment: MOMENT, before, outcome };
  const left = [0, 150, first, 301].map((written) => {
    const book = brokenOff(writing, written);
    return bookAfter(book, resumed(writing, book).changes).tables.Mandates.length;
  });
  expect(left).toEqual([0, 0, 0, first]);
});
