import type { Action } from "../../src/actions/action";
import { collectAction } from "../../src/actions/collect";
import { importMandatesAction, type ImportMandatesRequest } from "../../src/actions/importMandates";
import type { Book, Tables } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { mandateListOfCsv, mandateListOfSheet } from "../../src/lists/mandateList";
import { actOn, aDebtor, aMandate, anAdministration, anInvoice, bookOf, dutchIbanOf, MOMENT } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const FIRST = dutchIbanOf(1);
const SECOND = dutchIbanOf(2);
const BELGIAN = "BE68539007547034";

/** Two debtors of one name without mandates. */
function book(over: Partial<Tables> = {}): Book {
  return bookOf({
    Debtors: [
      aDebtor({ registrationNumber: "1234.5678", taxNumber: "NL 1234" }),
      aDebtor({ number: "10002", iban: SECOND, registrationNumber: "87654321" }),
    ],
    Invoices: [anInvoice()],
    ...over,
  });
}

const listOf = (...lines: readonly string[]) => mandateListOfCsv("oud.csv", new TextEncoder().encode(lines.join("\n")));

function request(
  heading: string,
  rows: readonly string[],
  more: Partial<ImportMandatesRequest> = {},
): ImportMandatesRequest {
  return { list: listOf(heading, ...rows), matchBy: "debtor", ...more };
}

const PLAIN = "Kenmerk machtiging;Debiteur;IBAN;Datum machtiging;Datum laatste incasso";

function taken(asked: ImportMandatesRequest, before = book()) {
  const outcome = importMandatesAction.decide(before, { ...asked, confirmed: "all" }, MOMENT);
  return { outcome, mandates: outcome.changes.flatMap((change) => (change.kind === "append" ? [change.record] : [])) };
}

const row = { code: "mandateImport.read", severity: "info" };

test("the mandates of a list come into the workbook with their last collection dates, and how it was read is told", () => {
  const asked = request(PLAIN, [`OUD-1;10001;${FIRST};13-2-2020;2026-01-05`, `OUD-2;10002;${SECOND};;`]);
  const { book: after, outcome } = actOn(book(), importMandatesAction, asked);
  expect(after.tables.Mandates).toMatchObject([
    { mandateId: "OUD-1", administration: "NL01", debtor: "10001", dateOfSignature: "2020-02-13", status: "Active" },
    { mandateId: "OUD-2", debtor: "10002", iban: SECOND, dateOfSignature: null, status: "ToBeSigned" },
  ]);
  expect(after.tables.Mandates[0]).toMatchObject({ lastCollectionDate: "2026-01-05", expiryDate: "2029-01-05" });
  expect(outcome.findings[0]).toMatchObject({
    ...row,
    params: { file: "oud.csv", rows: 2, encoding: "utf-8", separator: ";", order: "dayFirst" },
  });
  expect(outcome.findings[1]).toMatchObject({ code: "mandateImport.unsigned", params: { count: 1 } });
  expect(outcome.result).toMatchObject({
    rowCount: 2,
    leftOut: 0,
    imported: [{ row: 2, mandate: "OUD-1" }, { row: 3 }],
  });
});

test("what came with a last collection date is collected as a next one", () => {
  const asked = request(PLAIN, [`OUD-1;10001;${FIRST};13-2-2020;2026-01-05`]);
  const collection = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };
  const after = actOn(book(), importMandatesAction, asked).book;
  expect(actOn(after, collectAction, collection).book.tables.DirectDebits[0]).toMatchObject({ mandateId: "OUD-1" });
});

test.each<readonly [string, Partial<ImportMandatesRequest>, string, string, readonly string[]]>([
  ["their number", { matchBy: "debtor" }, "Debiteur", " 10002", ["10002"]],
  ["their IBAN", { matchBy: "iban" }, "IBAN", SECOND.replace(/(.{4})/gu, "$1 "), ["10002"]],
  ["their registration number", { matchBy: "registrationNumber" }, "KvK-nummer", "12345678", ["10001"]],
  ["their VAT number", { matchBy: "taxNumber" }, "Btw-nummer", "nl1234", ["10001"]],
])("debtors are found by %s", (_what, more, caption, value, debtors) => {
  const { mandates } = taken(request(`Kenmerk machtiging;${caption}`, [`M1;${value}`], more));
  expect(mandates.map((one) => (one as { debtor: string }).debtor)).toEqual(debtors);
});

test("debtors of one name are ambiguous, and told with file, row and column; number and IBAN together decide", () => {
  const byName = taken(request("Kenmerk machtiging;Naam", ["M1;bakkerij  JANSEN"], { matchBy: "name" }));
  expect(byName.mandates).toEqual([]);
  expect(byName.outcome.findings).toContainEqual(
    finding("mandateImport.ambiguous", null, {
      ...{ file: "oud.csv", line: 2, column: "Naam", value: "bakkerij  JANSEN", debtors: "10001, 10002" },
    }),
  );
  const both = request(PLAIN, [`M1;10001;${FIRST};;`, `M2;10001;${SECOND};;`], { matchBy: "debtorAndIban" });
  expect(taken(both).mandates).toMatchObject([{ mandateId: "M1", debtor: "10001" }]);
});

test("mandates from before SEPA get its first day, on Dutch accounts only", () => {
  const rows = [`M1;10001;${FIRST};;`, `M2;10001;${BELGIAN};;`, `M3;10001;${FIRST};2015-01-01;`];
  const { outcome, mandates } = taken(request(PLAIN, rows, { migrated: true }));
  expect(mandates.map((one) => (one as { dateOfSignature: unknown }).dateOfSignature)).toEqual([
    "2009-11-01",
    null,
    "2015-01-01",
  ]);
  expect(outcome.findings).toContainEqual(finding("mandateImport.notMigrated", null, { file: "oud.csv", count: 1 }));
});

test("a list without accounts is of those that the debtors prefer; a one-off mandate is for its invoice", () => {
  const heading = "Kenmerk machtiging;Debiteur;Eenmalig;Factuur";
  const { mandates } = taken(request(heading, ["M1;10001;;", "M2;10001;Ja;F1"]));
  expect(mandates).toMatchObject([
    { iban: FIRST, oneOff: null },
    { oneOff: true, invoice: "F1" },
  ]);
});

test.each<readonly [string, string, string, string]>([
  ["names no mandate", `;10001;${FIRST};;`, "mandateImport.noReference", "Kenmerk machtiging"],
  ["names a debtor who is not there", `M1;99;${FIRST};;`, "mandateImport.noMatch", "Debiteur"],
  ["has an IBAN that cannot be", "M1;10001;NL00RABO0123456789;;", "mandateImport.unreadable", "IBAN"],
  [
    "has a reference that no bank takes",
    `${"M".repeat(36)};10001;${FIRST};;`,
    "mandateImport.unreadable",
    "Kenmerk machtiging",
  ],
  ["is on an account of the creditor", "M1;10001;NL91ABNA0417164300;;", "mandateImport.unreadable", "IBAN"],
  ["was signed tomorrow", `M1;10001;${FIRST};2026-11-23;`, "mandateImport.unreadable", "Datum machtiging"],
  ["was last collected tomorrow", `M1;10001;${FIRST};;2026-11-23`, "mandateImport.unreadable", "Datum laatste incasso"],
  ["has no date for a date", `M1;10001;${FIRST};ooit;`, "mandateImport.unreadable", "Datum machtiging"],
])("a row that %s is left out once that is accepted, told with its row and column", (_what, line, code, column) => {
  const asked = request(PLAIN, [line, `GOED;10002;${SECOND};;`]);
  const held = importMandatesAction.decide(book(), asked, MOMENT);
  expect([held.done, held.changes, held.unconfirmed, held.result?.leftOut]).toEqual([false, [], [code], 1]);
  expect(held.findings.find((one) => one.code === code)?.params).toMatchObject({ file: "oud.csv", line: 2, column });
  expect(taken(asked).mandates).toMatchObject([{ mandateId: "GOED" }]);
});

test("what stands twice in the list, or in the workbook already, is taken once", () => {
  const before = book({ Mandates: [aMandate({ mandateId: "m2" })] });
  const rows = [`M1;10001;${FIRST};;`, `m1;10001;${FIRST};;`, `M2;10001;${FIRST};;`];
  const { outcome, mandates } = taken(request(PLAIN, rows), before);
  expect(mandates).toMatchObject([{ mandateId: "M1" }]);
  expect(outcome.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["mandateImport.twice", "mandateImport.known"]),
  );
});

test("two mandates for the same come in once it is accepted that each invoice has to name its own", () => {
  const rows = [`M1;10001;${FIRST};1-11-2020;`, `M2;10001;${FIRST};13-11-2020;`, `M3;10001;${FIRST};;`];
  const held = importMandatesAction.decide(book(), request(PLAIN, rows), MOMENT);
  expect([held.done, held.unconfirmed]).toEqual([false, ["mandateImport.twin"]]);
  const twins = held.findings.filter(({ code }) => code === "mandateImport.twin");
  expect(twins.map(({ params }) => params)).toEqual([
    { file: "oud.csv", line: 2, mandate: "M1", others: "M2" },
    { file: "oud.csv", line: 3, mandate: "M2", others: "M1" },
  ]);
  expect(taken(request(PLAIN, rows)).mandates).toHaveLength(3);
  const named = ["M1", "M2"].map((mandateId, at) => anInvoice({ number: `F${String(at)}`, mandateId }));
  const outcome = importMandatesAction.decide(book({ Invoices: named }), request(PLAIN, rows), MOMENT);
  expect([outcome.done, outcome.unconfirmed]).toEqual([true, []]);
});

const TWO = { Administrations: [anAdministration(), anAdministration({ code: "NL02" })] };

test("rows are of the administration that they name, or that is asked for", () => {
  const heading = "Administratie;Kenmerk machtiging;Debiteur";
  const { outcome, mandates } = taken(request(heading, ["nl02;M1;10001", ";M2;10001", "X;M3;10001"]), book(TWO));
  expect(mandates).toMatchObject([{ administration: "nl02" }, { administration: "NL01" }]);
  expect(outcome.findings.map(({ code }) => code)).toContain("mandateImport.administration");
  const plain = request(PLAIN, [`M1;10001;${FIRST};;`]);
  expect(objections(importMandatesAction.decide(book(TWO), plain, MOMENT))).toEqual(["request.severalAdministrations"]);
  expect(taken({ ...plain, administration: "nl02" }, book(TWO)).mandates).toMatchObject([{ administration: "NL02" }]);
});

test.each<readonly [string, ImportMandatesRequest, Book, readonly string[]]>([
  ["has no references", request("Debiteur;IBAN", ["10001;X"]), book(), ["mandateImport.column"]],
  ["lacks what is matched by", request("Kenmerk machtiging;Naam", ["M1;X"]), book(), ["mandateImport.column"]],
  ["is for an unknown administration", request(PLAIN, [], { administration: "X" }), book(), ["administration.unknown"]],
  [
    "has dates that can be read in two ways, in an English workbook",
    request(PLAIN, [`M1;10001;${FIRST};1-2-2020;`]),
    { ...book(), language: "en" },
    ["mandateImport.dates"],
  ],
  ["meets tables that are missing", request(PLAIN, []), stopping(), ["table.missing"]],
])("a list that %s is not read", (_what, asked, before, codes) => {
  const outcome = importMandatesAction.decide(before, asked, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
});

test.each<readonly [string, readonly string[], string]>([
  ["day first", ["OUD-1;10001;;13-2-2020;"], "31-12-2026"],
  ["month first", ["OUD-1;10001;;2-13-2020;"], "12-31-2026"],
  ["year first", ["OUD-1;10001;;2020-02-13;"], "2026-12-31"],
  ["that can be either, day first in a Dutch workbook", ["OUD-1;10001;;1-2-2020;"], "31-12-2026"],
  ["that are not there", ["OUD-1;10001;;;"], "-"],
])("days %s are shown by one of them", (_what, rows, dates) => {
  const { findings } = importMandatesAction.decide(book(), request(PLAIN, rows), MOMENT);
  expect(findings.find(({ code }) => code === row.code)?.params).toMatchObject({ dates });
});

test("a list of which nothing is taken says so and writes nothing", () => {
  const outcome = importMandatesAction.decide(book(), request(PLAIN, []), MOMENT);
  expect([outcome.done, outcome.findings.map(({ code }) => code)]).toEqual([
    false,
    ["mandateImport.read", "mandateImport.nothing"],
  ]);
});

test("a sheet has no encoding to tell, and a tab is called one", () => {
  const heading = ["Kenmerk machtiging", "Debiteur"];
  const list = mandateListOfSheet("oud.xlsx", [heading, ["M1", 10_001]], false);
  expect(taken({ list, matchBy: "debtor" }).outcome.findings[0]).toMatchObject({
    code: "mandateImport.sheetRead",
    params: { rows: 1, columns: "Kenmerk machtiging, Debiteur" },
  });
  const tabbed = taken({ list: listOf("Kenmerk machtiging\tDebiteur", "M1\t10001"), matchBy: "debtor" });
  expect(tabbed.outcome.findings[0]?.params).toMatchObject({ separator: "tab", order: "none" });
});

test("the Log keeps what was asked of which file, and not its rows", () => {
  const { outcome } = taken(request(PLAIN, [`M1;10001;${FIRST};;`], { migrated: true }));
  expect(outcome.parts?.[0]?.request).toEqual({ file: "oud.csv", matchBy: "debtor", migrated: true });
});

test("an import that broke off is taken out again, and another one can follow", () => {
  const before = book({ Mandates: [aMandate()] });
  const asked = { ...request(PLAIN, [`M1;10001;${FIRST};;`, `M2;10002;${SECOND};;`]), confirmed: "all" as const };
  const outcome = importMandatesAction.decide(before, asked, MOMENT);
  const writing = { action: importMandatesAction as Action, request: asked, moment: MOMENT, before, outcome };
  for (const written of [0, 1, 2]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Undone", 0]);
    expect(is).toEqual(mustBe);
  }
});

test("its answer holds how the list was read and what it gives", () => {
  const { outcome } = taken(request(PLAIN, [`M1;10001;${FIRST};;`]));
  if (outcome.result === null) throw new Error("nothing was read");
  expect(importMandatesAction.summary(outcome.result, true)).toMatchObject({
    ...{ file: "oud.csv", encoding: "utf-8", separator: ";", dateOrder: null, rowCount: 1, leftOut: 0 },
    imported: [{ row: 2, mandate: "M1" }],
    listColumns: [{ caption: "Kenmerk machtiging", field: "mandateId" }, {}, {}, {}, {}],
  });
});

function stopping(): Book {
  return { ...book(), findings: [finding("table.missing", null, { table: "Mandates" })] };
}
