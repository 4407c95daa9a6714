import type { Action } from "../../src/actions/action";
import { signAction, type SignRequest } from "../../src/actions/sign";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { mandateListOfCsv } from "../../src/lists/mandateList";
import {
  actOn,
  aMandate,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  withRows,
} from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const unsigned = { dateOfSignature: null };

/** Four debtors whose mandates nobody has signed, but for what is said of each; and mandates besides. */
function book(over: readonly Partial<Mandate>[] = [], more: readonly Mandate[] = []): Book {
  const { tables, ...rest } = bookOfDebtors(4);
  const Mandates = tables.Mandates.map((one, at) => ({ ...one, ...unsigned, ...over[at] }));
  return withRows({ ...rest, tables: { ...tables, Mandates: [...Mandates, ...more] } });
}

const listOf = (...lines: readonly string[]) =>
  mandateListOfCsv("getekend.csv", new TextEncoder().encode(lines.join("\n")));

const PLAIN = "Kenmerk machtiging;Debiteur;Datum machtiging";

function asked(heading: string, rows: readonly string[], more: Partial<SignRequest> = {}): SignRequest {
  return { list: listOf(heading, ...rows), ...more };
}

const days = ({ tables }: Book) => tables.Mandates.map(({ dateOfSignature }) => dateOfSignature);

test("mandates of a list are signed, each on the day of its row, or else on the day that is given", () => {
  const request = asked(PLAIN, ["SR10001;;13-11-2026", "sr10002;10002;", ";10003;2026-11-02"], {
    on: isoDate("2026-11-20"),
  });
  const { book: after, outcome } = actOn(book(), signAction, request);
  expect(days(after)).toEqual(["2026-11-13", "2026-11-20", "2026-11-02", null]);
  expect(after.tables.Mandates[0]).toMatchObject({ status: "Active", expiryDate: "2029-11-13" });
  expect(outcome.result).toMatchObject({
    signedOn: "2026-11-20",
    signed: [
      { row: 2, mandate: "SR10001", on: "2026-11-13", place: { table: "Mandates", row: 2, field: "dateOfSignature" } },
      { row: 3, mandate: "SR10002", on: "2026-11-20" },
      { row: 4, mandate: "SR10003", debtor: "10003", on: "2026-11-02" },
    ],
    list: { file: "getekend.csv", separator: ";", dateOrder: "dayFirst", rowCount: 3, leftOut: 0 },
  });
  expect(outcome.findings[0]).toMatchObject({ code: "mandateImport.read", params: { rows: 3 } });
});

test("of a debtor's one-off mandates the one for the invoice of the row is meant", () => {
  const forInvoice = (invoice: string) =>
    aMandate({ mandateId: `SO10001${invoice}`, oneOff: true, invoice, ...unsigned });
  const before = book([{ dateOfSignature: isoDate("2026-01-15") }], [forInvoice("F1"), forInvoice("F2")]);
  const { book: after } = actOn(before, signAction, asked("Debiteur;Factuur", ["10001;f2"]));
  expect(days(after)).toEqual(["2026-01-15", null, null, null, null, "2026-11-22"]);
  const several = signAction.decide(before, asked("Debiteur", ["10001"]), MOMENT);
  expect(several.findings.find(({ code }) => code === "signList.several")?.params).toMatchObject({
    ...{ file: "getekend.csv", line: 2, column: "Debiteur", value: "10001" },
    mandates: "NL01 SO10001F1, NL01 SO10001F2",
  });
});

const DAY = isoDate("2026-11-01");

test.each<readonly [string, string, string, string | undefined, Partial<Mandate>]>([
  ["names nobody", ";;1-11-2026", "signList.blank", undefined, {}],
  ["names a mandate that is not there", "X;;", "signList.unknown", "Kenmerk machtiging", {}],
  ["names a debtor who is not there", ";99;", "signList.noUnsigned", "Debiteur", {}],
  ["names a debtor whose mandate is signed", ";10001;", "signList.noUnsigned", "Debiteur", { dateOfSignature: DAY }],
  ["names a mandate of another debtor", "SR10001;10003;", "signList.otherDebtor", "Debiteur", {}],
  ["has a day to come", "SR10001;;23-11-2026", "signList.day", "Datum machtiging", {}],
  ["has a day of before SEPA", "SR10001;;31-10-2009", "signList.day", "Datum machtiging", {}],
  ["has no day for a day", "SR10001;;ooit", "mandateImport.unreadable", "Datum machtiging", {}],
  ["is of a mandate that was withdrawn", "SR10001;;", "signList.ended", "Kenmerk machtiging", { withdrawnOn: DAY }],
  [
    "is of a mandate that was signed on another day",
    "SR10001;;2-11-2026",
    "signList.otherDay",
    "Kenmerk machtiging",
    { dateOfSignature: DAY },
  ],
  ["is of a mandate on no account", "SR10001;;", "signList.account", "Kenmerk machtiging", { iban: null }],
  [
    "is of a mandate on an account that cannot be",
    "SR10001;;",
    "signList.account",
    "Kenmerk machtiging",
    { iban: "NL00RABO0123456789" },
  ],
])("a row that %s is left out once that is accepted, with its row and column", (_what, line, code, column, over) => {
  const request = asked(PLAIN, [line, "SR10002;;13-11-2026"]);
  const before = book([over]);
  const held = signAction.decide(before, request, MOMENT);
  expect([held.done, held.changes, held.unconfirmed, held.result?.list?.leftOut]).toEqual([false, [], [code], 1]);
  expect(held.result?.signed).toMatchObject([{ mandate: "SR10002" }]);
  expect(held.findings.find((one) => one.code === code)?.params).toMatchObject({
    ...{ file: "getekend.csv", line: 2, column: column ?? "" },
  });
  const { book: after } = actOn(before, signAction, { ...request, confirmed: [code as "signList.blank"] });
  expect(days(after).slice(0, 2)).toEqual([before.tables.Mandates[0]?.dateOfSignature, "2026-11-13"]);
});

test("what must be mended in the workbook stands on its cell there", () => {
  const before = book([{ dateOfSignature: DAY }, { iban: null }, { withdrawnOn: DAY }]);
  const request = asked(PLAIN, ["SR10001;;2-11-2026", "SR10002;;", "SR10003;;", "SR10004;;"]);
  const { findings } = signAction.decide(before, request, MOMENT);
  expect(findings.slice(1).map(({ code, place }) => [code, place?.row, place?.field])).toEqual([
    ["signList.otherDay", 2, "dateOfSignature"],
    ["signList.account", 3, "iban"],
    ["signList.ended", 4, "mandateId"],
  ]);
});

test("a mandate with a cell that cannot be read is not written over", () => {
  const unread = finding("cell.notADate", { table: "Mandates", row: 2, field: "dateOfSignature" }, { value: "ooit" });
  const before = { ...book([{ unreadable: ["dateOfSignature"] }]), findings: [unread] };
  const outcome = signAction.decide(before, asked(PLAIN, ["SR10001;;", "SR10002;;"]), MOMENT);
  expect(outcome.unconfirmed).toEqual(["signList.cell"]);
  expect(outcome.findings.find(({ code }) => code === "signList.cell")?.place).toEqual(unread.place);
});

test("what the list says again stays as it is, and stands in nobody's way", () => {
  const before = book([{ dateOfSignature: DAY }, { dateOfSignature: DAY }]);
  const { book: after, outcome } = actOn(
    before,
    signAction,
    asked(PLAIN, ["SR10001;;1-11-2026", "SR10002;;", "SR10003;;"]),
  );
  expect(days(after)).toEqual([DAY, DAY, "2026-11-22", null]);
  expect(outcome.findings.map(({ code }) => code)).toEqual([
    "mandateImport.read",
    "signList.already",
    "signList.already",
  ]);
});

test("a mandate that stands in the list twice is signed by its first row", () => {
  const request = asked(PLAIN, ["SR10001;;13-11-2026", ";10001;14-11-2026"], { confirmed: "all" });
  const { book: after, outcome } = actOn(book(), signAction, request);
  expect(days(after)[0]).toBe("2026-11-13");
  expect(objections(outcome)).toContain("mandateImport.twice");
});

test("rows are of the administration that they name, or that is asked for", () => {
  const second = [anAdministration(), anAdministration({ code: "BE01", creditorId: "NL08ZZZ502057730000" })];
  const { tables, ...rest } = book([], [aMandate({ administration: "BE01", iban: dutchIbanOf(1), ...unsigned })]);
  const before = { ...rest, tables: { ...tables, Administrations: second } };
  const by = (heading: string, row: string, more: Partial<SignRequest> = {}) =>
    signAction.decide(before, asked(heading, [row], more), MOMENT);
  expect(objections(by("Kenmerk machtiging", "SR10001"))).toContain("signList.several");
  expect(by("Kenmerk machtiging;Administratie", "SR10001;be01").result?.signed).toMatchObject([
    { administration: "BE01" },
  ]);
  expect(by("Debiteur", "10001", { administration: "NL01" }).result?.signed).toMatchObject([
    { administration: "NL01" },
  ]);
  expect(objections(by("Kenmerk machtiging;Administratie", "SR10001;X"))).toContain("mandateImport.administration");
});

test.each<readonly [string, SignRequest, Book, readonly string[]]>([
  ["names neither mandates nor debtors", asked("IBAN;Naam", ["X;Y"]), book(), ["signList.column"]],
  ["is for an unknown administration", asked(PLAIN, [], { administration: "X" }), book(), ["administration.unknown"]],
  [
    "has days that can be read in two ways, in an English workbook",
    asked(PLAIN, ["SR10001;;1-2-2026"]),
    { ...book(), language: "en" },
    ["mandateImport.dates"],
  ],
  ["is signed tomorrow", asked(PLAIN, ["SR10001;;"], { on: isoDate("2026-11-23") }), book(), ["sign.inFuture"]],
  [
    "meets tables that are missing",
    asked(PLAIN, ["SR10001;;"]),
    { ...book(), findings: [finding("table.missing", null, { table: "Mandates" })] },
    ["table.missing"],
  ],
])("a list that %s is not read", (_what, request, before, codes) => {
  const outcome = signAction.decide(before, request, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
});

test("days of columns that are not read do not matter, and a list of which nothing is recorded says so", () => {
  const request = asked("Kenmerk machtiging;Datum laatste incasso", ["SR10001;1-2-2026"]);
  expect(signAction.decide({ ...book(), language: "en" }, request, MOMENT).done).toBe(true);
  const nothing = signAction.decide(book(), asked(PLAIN, []), MOMENT);
  expect([nothing.done, nothing.findings.map(({ code }) => code)]).toEqual([
    false,
    ["mandateImport.read", "signList.nothing"],
  ]);
});

test("its answer holds how the list was read, and of each mandate its row and day", () => {
  const { outcome } = actOn(book(), signAction, asked(PLAIN, ["SR10001;;13-11-2026"]));
  if (outcome.result === null) throw new Error("nothing was signed");
  expect(signAction.summary(outcome.result, true)).toMatchObject({
    ...{ file: "getekend.csv", separator: ";", rowCount: 1, leftOut: 0, signedOn: "2026-11-22" },
    signed: [{ administration: "NL01", mandate: "SR10001", debtor: "10001", row: 2, signedOn: "2026-11-13" }],
    listColumns: [{ caption: "Kenmerk machtiging", field: "mandateId" }, {}, {}],
  });
});

/** More than one row of the Log holds. */
function many(): { readonly before: Book; readonly request: SignRequest } {
  const { tables, ...rest } = bookOfDebtors(230);
  const before = withRows({
    ...rest,
    tables: { ...tables, Mandates: tables.Mandates.map((one) => ({ ...one, ...unsigned })) },
  });
  const rows = tables.Mandates.map(({ mandateId }, at) => `${mandateId};;2026-11-${String(10 + (at % 10))}`);
  return { before, request: asked(PLAIN, rows) };
}

test("the Log keeps what was recorded of which list, in as many rows as its cells need", () => {
  const { before, request } = many();
  const { book: after } = actOn(before, signAction, request);
  expect(after.tables.Log.map(({ action, summary }) => [action, summary])).toHaveLength(2);
  const [first] = after.tables.Log;
  expect(JSON.parse(first?.request ?? "")).toMatchObject({
    request: { file: "getekend.csv", signatures: { length: 200 } },
    facts: { signed: 200 },
  });
  expect(Math.max(...after.tables.Log.map((row) => row.request?.length ?? 0))).toBeLessThan(32_767);
});

test("a list that broke off is finished as far as it was begun, and given again it signs the rest", () => {
  const { before, request } = many();
  const outcome = signAction.decide(before, request, MOMENT);
  const writing = { action: signAction as Action, request, moment: MOMENT, before, outcome };
  for (const written of [0, 1, 150, 200, 201, 230]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Recovered", 0]);
    expect(is).toEqual(mustBe);
  }
});

test("a mandate that was deleted since is nobody's to sign", () => {
  const before = book();
  const request = asked(PLAIN, ["SR10001;;"]);
  const { book: after } = actOn(before, signAction, request);
  const [row] = after.tables.Log;
  if (row === undefined || signAction.resume === undefined) throw new Error("it cannot be resumed");
  expect(signAction.resume({ ...before, tables: { ...before.tables, Mandates: [] } }, row).changes).toEqual([]);
});

test("invoices of those that a list signs can be collected", () => {
  const { tables } = actOn(book(), signAction, asked(PLAIN, ["SR10001;;"])).book;
  expect(tables.Invoices[0]).toMatchObject({ number: anInvoice().number });
  expect(tables.Mandates[0]).toMatchObject({ status: "Active", sequenceType: "RCUR" });
});
