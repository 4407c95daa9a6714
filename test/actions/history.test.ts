import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { historyAction, type HistoryRequest } from "../../src/actions/history";
import { returnAction } from "../../src/actions/return";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Account, Invoice, Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, aDebtor, aMandate, anAccount, anInvoice, bookOf, MOMENT, momentOn } from "../support/books";
import { objections } from "../support/outcomeCodes";

const GERMAN: Partial<Account> = { iban: "DE89370400440532013000" };

function book(
  mandate: Partial<Mandate> = {},
  account: Partial<Account> = {},
  invoices: readonly Partial<Invoice>[] = [{}],
): Book {
  return bookOf({
    Accounts: [anAccount(account)],
    Debtors: [aDebtor()],
    Mandates: [aMandate(mandate)],
    Invoices: invoices.map((one, at) => anInvoice({ number: `F${String(at + 1)}`, ...one })),
  });
}

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };

/** The book after a collection that came back. */
function returned(kind: "Reject" | "Return", account: Partial<Account> = GERMAN): Book {
  const collected = actOn(book({}, account), collectAction, REQUEST).book;
  const delivered = actOn(collected, deliverAction, { order: "2026-0001", confirmed: "all" }).book;
  const request = { order: "2026-0001", line: 1, kind, reasonCode: "AM04", confirmed: "all" as const };
  return actOn(delivered, returnAction, request, momentOn("2026-12-02T10:00:00")).book;
}

function historyOf(before: Book, request: HistoryRequest) {
  const { result, findings } = historyAction.decide(before, request, MOMENT);
  if (result === null) throw new Error("no history was told");
  return { ...result, codes: findings.map(({ code }) => code) };
}

test.each<readonly [string, HistoryRequest]>([
  ["a mandate", { mandate: "sr10001" }],
  ["a debtor", { debtor: "10001" }],
  ["an invoice", { invoice: "f1" }],
])("the history of %s is every collection, with what became of it and where it was booked", (_whose, request) => {
  const { history, next } = historyOf(returned("Return"), request);
  expect(history).toMatchObject([
    {
      order: "2026-0001",
      item: "F1",
      mandate: "SR10001",
      sequenceType: "FRST",
      status: "Returned",
      returnKind: "Return",
    },
  ]);
  expect(history[0]).toMatchObject({ reasonCode: "AM04", returnedOn: "2026-12-02", collectionDate: "2026-12-01" });
  expect(history[0]?.entries).toHaveLength(2);
  expect(history[0]?.place).toEqual({ table: "DirectDebits", row: 2, field: "status" });
  expect(next).toMatchObject([{ mandate: "SR10001", sequenceType: "RCUR", status: "Active" }]);
});

test("the instalments of an invoice are told together, or one of them", () => {
  const tables = returned("Return").tables;
  const [line] = tables.DirectDebits;
  if (line === undefined) throw new Error("nothing was collected");
  const DirectDebits = [
    { ...line, instalment: 1 },
    { ...line, line: 2, instalment: 2, row: 3 },
  ];
  const split = { ...book(), tables: { ...tables, DirectDebits } };
  expect(historyOf(split, { invoice: "F1" }).history.map(({ item }) => item)).toEqual(["F1/1", "F1/2"]);
  expect(historyOf(split, { invoice: "F1/2" }).history.map(({ item }) => item)).toEqual(["F1/2"]);
});

const next = (mandate: Partial<Mandate>, account: Partial<Account> = GERMAN): Book => book(mandate, account);

test.each<readonly [string, Book, string | null, string]>([
  ["from a Dutch account", next({}, {}), "RCUR", "sequence.dutchAccount"],
  ["from another one for the first time", next({}), "FRST", "sequence.first"],
  ["after one elsewhere", next({ lastCollectionDate: isoDate("2026-01-01") }), "RCUR", "sequence.collectedElsewhere"],
  ["after one that came back", returned("Return"), "RCUR", "sequence.collectedBefore"],
  ["after one that was rejected", returned("Reject"), "FRST", "sequence.firstAgain"],
  ["under a one-off mandate", next({ oneOff: true, invoice: "F1" }), "OOFF", "sequence.oneOff"],
  ["as the user says", next({ sequenceTypeOverride: "FNAL" }), "FNAL", "sequence.override"],
  ["under a mandate that was withdrawn", next({ withdrawnOn: isoDate("2026-01-01") }), null, "sequence.none"],
  ["under a dormant mandate", next({ lastCollectionDate: isoDate("2020-01-01") }), null, "sequence.none"],
  ["from no account", next({}, { administration: "X" }), null, "sequence.noAccount"],
])("why the next collection %s carries its code is told in a sentence", (_what, before, code, sentence) => {
  const { next: coming, codes } = historyOf(before, { mandate: "SR10001" });
  expect([coming[0]?.sequenceType, codes]).toEqual([code, [sentence]]);
});

test("a final collection that was rejected is final again", () => {
  const before = returned("Reject");
  const DirectDebits = before.tables.DirectDebits.map((line) => ({ ...line, sequenceType: "FNAL" as const }));
  const { codes } = historyOf({ ...before, tables: { ...before.tables, DirectDebits } }, { debtor: "10001" });
  expect(codes).toEqual(["sequence.finalAgain"]);
});

test("a debtor's collections of all administrations are told, or of the one that is asked for", () => {
  const { tables, ...rest } = returned("Return");
  const Mandates = [...tables.Mandates, aMandate({ administration: "BE01", mandateId: "SR10001-2" })];
  const both = { ...rest, tables: { ...tables, Mandates } };
  expect(historyOf(both, { debtor: "10001" }).next).toHaveLength(2);
  expect(historyOf(both, { debtor: "10001", administration: "be01" })).toMatchObject({
    history: [],
    next: [{ administration: "BE01" }],
  });
});

test("what was collected is told also where the item is gone", () => {
  const before = returned("Return");
  const gone = { ...before, tables: { ...before.tables, Invoices: [], Debtors: [] } };
  expect(historyOf(gone, { invoice: "F1" }).history).toHaveLength(1);
  expect(historyOf(gone, { debtor: "10001" }).codes).toEqual(["sequence.noAccount"]);
});

test.each<readonly [string, HistoryRequest, string]>([
  ["mandate", { mandate: "X" }, "mandate.unknown"],
  ["debtor", { debtor: "X" }, "debtor.unknown"],
  ["invoice", { invoice: "X" }, "invoice.unknown"],
  ["nothing", {}, "invoice.unknown"],
])("of an unknown %s there is no history", (_what, request, code) => {
  expect(objections(historyAction.decide(book(), request, MOMENT))).toEqual([code]);
});

test("a stopping book has none to tell, and a mandate in two administrations is asked about", () => {
  const stopping = { ...book(), findings: [finding("table.missing", null, { table: "Debtors" })] };
  expect(objections(historyAction.decide(stopping, { debtor: "10001" }, MOMENT))).toEqual(["table.missing"]);
  const { tables, ...rest } = book();
  const twice = {
    ...rest,
    tables: { ...tables, Mandates: [...tables.Mandates, aMandate({ administration: "BE01" })] },
  };
  expect(objections(historyAction.decide(twice, { mandate: "SR10001" }, MOMENT))).toEqual([
    "request.severalAdministrations",
  ]);
  const { next: one } = historyOf(twice, { mandate: "SR10001", administration: "BE01" });
  expect(one.map(({ administration }) => administration)).toEqual(["BE01"]);
});

test("its answer holds amounts and places", () => {
  const { result } = historyAction.decide(returned("Return"), { debtor: "10001" }, MOMENT);
  if (result === null) throw new Error("no history was told");
  expect(historyAction.summary(result, true)).toMatchObject({
    history: [{ amount: "100.00", place: { table: "DirectDebits", row: 2, field: "status" } }],
    next: [{ mandate: "SR10001", usableUntil: "2029-12-01" }],
  });
});
