import { MANDATE_VIEWS, type MandateView } from "../../src/actions/mandateViews";
import { checkAction } from "../../src/actions/check";
import { mandatesAction, type MandatesRequest } from "../../src/actions/mandates";
import { finding } from "../../src/domain/book/finding";
import type { Mandate } from "../../src/domain/book/records";
import { addMonths, isoDate } from "../../src/domain/values/calendar";
import { aDebtor, aMandate, anAdministration, anInvoice, bookOf, dutchIbanOf, MOMENT } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { sampleBook } from "../support/sampleBook";

const TODAY = isoDate("2026-11-22");

function bookWith(...mandates: readonly Partial<Mandate>[]) {
  return bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "NL02" })],
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2), oneOffMandateRequired: true }),
    ],
    Mandates: mandates.map((mandate) => aMandate(mandate)),
    Invoices: [anInvoice(), anInvoice({ number: "F2", debtor: "10002" }), anInvoice({ number: "F3", debtor: "10002" })],
  });
}

function listed(book: ReturnType<typeof bookOf>, request: MandatesRequest = {}) {
  const { result } = mandatesAction.decide(book, request, MOMENT);
  if (result === null) throw new Error("nothing was listed");
  return result;
}

const last = (months: number): Partial<Mandate> => ({ lastCollectionDate: addMonths(TODAY, -months) });

test.each<readonly [MandateView, Partial<Mandate>, string]>([
  ["unsigned", { dateOfSignature: null }, "dateOfSignature"],
  ["signed", {}, "mandateId"],
  ["dormant", last(35), "lastCollectionDate"],
  ["dormant", last(37), "lastCollectionDate"],
])("the list %s holds each mandate with its cell", (view, mandate, field) => {
  const { mandates } = listed(bookWith(mandate), { view });
  expect(mandates.map((one) => [one.mandate, one.place])).toEqual([["SR10001", { table: "Mandates", row: 2, field }]]);
});

test("two mandates for the same collections are listed with each other's reference", () => {
  const { mandates, counts } = listed(bookWith({}, { mandateId: "SR10001-2" }), { view: "duplicates" });
  expect(mandates.map(({ mandate, duplicates }) => [mandate, duplicates])).toEqual([
    ["SR10001", "SR10001-2"],
    ["SR10001-2", "SR10001"],
  ]);
  expect(counts.duplicates).toBe(2);
});

test("invoices that need a one-off mandate are listed with the cell in which it is lacking", () => {
  const waiting = { mandateId: "SO10002F3", debtor: "10002", oneOff: true, invoice: "F3", dateOfSignature: null };
  const { invoices, counts } = listed(bookWith(waiting), { view: "unsigned-one-off" });
  expect(invoices.map(({ item, unsigned, place }) => [item, unsigned, place.table, place.row, place.field])).toEqual([
    ["F2", null, "Invoices", 3, "mandateId"],
    ["F3", "SO10002F3", "Mandates", 2, "dateOfSignature"],
  ]);
  expect(counts).toEqual({ unsigned: 0, "unsigned-one-off": 2, signed: 0, duplicates: 0, dormant: 0 });
});

test("how far ahead is looked is asked for", () => {
  const book = bookWith(last(30));
  expect(listed(book, { view: "dormant" }).mandates).toEqual([]);
  expect(listed(book, { view: "dormant", months: 7 }).mandates).toHaveLength(1);
});

test("all administrations are listed, or the one that is asked for", () => {
  const book = bookWith({}, { administration: "NL02" });
  expect(listed(book).mandates.map(({ administration }) => administration)).toEqual(["NL01", "NL02"]);
  expect(listed(book, { administration: "nl02" }).mandates).toHaveLength(1);
  expect(objections(mandatesAction.decide(book, { administration: "X" }, MOMENT))).toEqual(["administration.unknown"]);
});

test("the counts are those of the lists, on a whole firm", () => {
  const book = sampleBook("nl", TODAY);
  const { counts } = listed(book);
  const lengths = MANDATE_VIEWS.map((view) => {
    const { mandates, invoices } = listed(book, { view });
    return [view, view === "unsigned-one-off" ? invoices.length : mandates.length];
  });
  expect(Object.entries(counts)).toEqual(lengths);
  expect(counts.signed).toBeGreaterThan(10);
});

test("a stopping book is not listed", () => {
  const book = { ...bookWith(), findings: [finding("table.missing", null, { table: "Debtors" })] };
  expect(mandatesAction.decide(book, {}, MOMENT).done).toBe(false);
});

test("its answer holds each row with its place", () => {
  const summary = mandatesAction.summary(listed(bookWith({}), { view: "signed" }), true);
  expect(summary).toMatchObject({
    date: TODAY,
    months: 3,
    mandates: [{ mandate: "SR10001", status: "Active", place: { table: "Mandates", row: 2 } }],
    needingMandate: [],
  });
  const needs = mandatesAction.summary(listed(bookWith(), { view: "unsigned-one-off" }), true);
  expect(needs["needingMandate"]).toMatchObject([{ item: "F2", openAmount: "100.00" }, {}]);
});

test.each<readonly [string, Partial<Mandate>, readonly string[]]>([
  ["35 months ago", last(35), ["mandate.dormantSoon"]],
  ["30 months ago", last(30), []],
  ["under a mandate that was withdrawn", { ...last(35), withdrawnOn: TODAY }, []],
])("check tells in time of a mandate that was last collected under %s", (_when, mandate, codes) => {
  const { findings } = checkAction.decide(bookWith(mandate), {}, MOMENT);
  const found = findings.filter(({ code }) => code === "mandate.dormantSoon");
  expect(found.map(({ code }) => code)).toEqual(codes);
  for (const { params } of found) expect(params).toEqual({ mandate: "SR10001", usableUntil: "2026-12-22" });
});
