import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { orderAction } from "../../../src/actions/order";
import { settleAction } from "../../../src/actions/settle";
import { verifyAction } from "../../../src/actions/verify";
import type { Book } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { actOn, bookOfDebtors, momentOn, tampered } from "../../support/books";
import { sealedLog } from "../../support/orderBook";
import { aNewEntry, withEntries } from "../../support/processed";

const DAY = { collectionDate: isoDate("2026-12-01") };
const NEXT = momentOn("2026-11-23T09:00:00");
const LATER = momentOn("2026-12-31T09:00:00");
const ORDER = { order: "2026-0001" };

const found = (book: Book) =>
  verifyAction
    .decide(book, {}, LATER)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, place, params }) => [code, place?.table, place?.field, params["order"] ?? null]);
const sealed = (book: Book) => {
  const { sealed: count, issued } = verifyAction.decide(book, {}, LATER).result?.verified ?? {};
  return [count, issued];
};

const collected = actOn(bookOfDebtors(2), collectAction, DAY).book;
const delivered = actOn(collected, deliverAction, ORDER, NEXT).book;

test("an order is what was sealed when it was issued, whatever happened to it since", () => {
  expect(sealed(delivered)).toEqual([1, 1]);
  const forged = tampered(delivered, "DirectDebits", 0, { previousLastCollectionDate: isoDate("2026-01-01") });
  expect(found(forged)).toEqual([["verify.orderNotAsSealed", "Orders", "number", "2026-0001"]]);
  expect(sealed(forged)).toEqual([0, 1]);
  // Nor does a later event vouch for it.
  const settled = actOn(forged, settleAction, ORDER, momentOn("2026-12-02T09:00:00")).book;
  expect(found(settled)).toEqual([["verify.orderNotAsSealed", "Orders", "number", "2026-0001"]]);
});

test("a file whose hashes were set to none is not what was sealed, whatever else is written in it", () => {
  const blank = { hashMethod: "None", hash: null, contentHash: null } as const;
  const forged = tampered(tampered(delivered, "Orders", 0, blank), "DirectDebits", 0, { iban: "NL91ABNA0417164300" });
  expect(found(forged)).toContainEqual(["verify.orderNotAsSealed", "Orders", "number", "2026-0001"]);
});

test("what happened to it is what the last event sealed, and a change between two events is told for good", () => {
  const moved = tampered(delivered, "Orders", 0, { deliveredOn: isoDate("2026-11-24") });
  expect(found(moved)).toEqual([["verify.stateNotAsSealed", "Orders", "status", "2026-0001"]]);
  const settled = actOn(moved, settleAction, ORDER, momentOn("2026-12-02T09:00:00")).book;
  expect(found(settled)).toEqual([["verify.changedBetween", "Log", "request", "2026-0001"]]);
  const logged = verifyAction.decide(settled, {}, LATER).findings[0]?.params;
  expect(logged).toMatchObject({ from: 2, to: 3, since: NEXT.at, until: "2026-12-02T09:00:00" });
});

test("a last row of the Log that is gone leaves an order that nobody sealed so", () => {
  const rows = delivered.tables.Log.slice(0, -1);
  expect(found({ ...delivered, tables: { ...delivered.tables, Log: rows } })).toEqual([
    ["verify.stateNotAsSealed", "Orders", "status", "2026-0001"],
  ]);
  // The same where its row says that it did not come about.
  const undone = tampered(delivered, "Log", 1, { state: "Undone" });
  expect(found(undone)).toEqual([["verify.stateNotAsSealed", "Orders", "status", "2026-0001"]]);
});

test("who accepted a warning is sealed with the order", () => {
  const book = actOn(bookOfDebtors(1), collectAction, { ...DAY, bookingDate: isoDate("2027-02-01"), confirmed: "all" });
  expect(book.book.tables.OrderFindings).not.toEqual([]);
  expect(found(book.book)).toEqual([]);
  const other = tampered(book.book, "OrderFindings", 0, { acceptedBy: "bert" });
  expect(found(other)).toEqual([["verify.stateNotAsSealed", "Orders", "status", "2026-0001"]]);
});

test("of a draft it is a warning, and its issue seals it anew", () => {
  const draft = actOn(bookOfDebtors(1), orderAction, DAY).book;
  expect([found(draft), sealed(draft)]).toEqual([[], [0, 0]]);
  const typed = tampered(draft, "DirectDebits", 0, { remittanceInformation: "Iets anders" });
  expect(found(typed)).toEqual([["verify.draftNotAsSealed", "Orders", "number", "2026-0001"]]);
  expect(verifyAction.decide(typed, {}, LATER).done).toBe(true);
});

test("what the bank told is sealed with all of it, and a change between two events is told", () => {
  const book = withEntries(delivered, aNewEntry({ reference: "X1", name: "Jansen" }));
  expect(found(book)).toEqual([]);
  const renamed = tampered(book, "BankEntries", 0, { name: "Pietersen" });
  expect(found(renamed)).toEqual([["verify.bankNotAsSealed", "BankEntries", "reference", null]]);
  expect(found(withEntries(renamed, aNewEntry({ reference: "X2" })))).toEqual([
    ["verify.bankChangedBetween", "Log", "request", null],
  ]);
  const gone = { ...book, tables: { ...book.tables, BankEntries: [] } };
  expect(found(gone)).toEqual([["verify.bankNotAsSealed", "BankEntries", "reference", null]]);
  // What the user fills in of an entry is his.
  expect(found(tampered(book, "BankEntries", 0, { order: "2026-0001", line: 1 }))).toEqual([]);
});

test("of a row that broke off, or whose seal is broken, nothing is known of its orders", () => {
  const last = delivered.tables.Log.length - 1;
  const started = tampered(delivered, "Log", last, { state: "Started" });
  expect(found(started).map(([code]) => code)).toEqual(["verify.actionUnfinished"]);
  expect(sealed(started)).toEqual([0, 1]);
  const broken = tampered(delivered, "Log", last, { summary: "anders" });
  expect(found(broken).map(([code]) => code)).toEqual(["verify.sealBroken"]);
  expect(sealed(broken)).toEqual([0, 1]);
  const withBank = withEntries(delivered, aNewEntry({ reference: "X1" }));
  const brokenBank = tampered(withBank, "Log", withBank.tables.Log.length - 1, { summary: "anders" });
  expect(found(tampered(brokenBank, "BankEntries", 0, { name: "x" })).map(([code]) => code)).toEqual([
    "verify.sealBroken",
  ]);
});

test("values that nobody can read are told on their cell", () => {
  const request = delivered.tables.Log[1]?.request?.replace('"orders":{', '"orders":{"1":5,') ?? "";
  const changed = tampered(delivered, "Log", 1, { request });
  const forged = { ...changed, tables: { ...changed.tables, Log: sealedLog(...changed.tables.Log) } };
  expect(found(forged)).toContainEqual(["log.rowUnreadable", "Log", "request", null]);
});

test("an order that only an earlier version wrote is in order, and not counted as sealed until its next event", () => {
  const rows = delivered.tables.Log.map((row) => ({
    ...row,
    request: row.request?.replace(/"sealed":\{"orders":\{[^}]*\}\},?/, "").replace(/,\}$/, "}") ?? null,
  }));
  const old = { ...delivered, tables: { ...delivered.tables, Log: sealedLog(...rows) } };
  expect([found(old), sealed(old)]).toEqual([[], [0, 1]]);
  const typed = tampered(old, "Orders", 0, { deliveredOn: isoDate("2026-11-24") });
  expect(found(typed)).toEqual([]);
  const settled = actOn(old, settleAction, ORDER, momentOn("2026-12-02T09:00:00")).book;
  expect([found(settled), sealed(settled)]).toEqual([[], [1, 1]]);
  const later = tampered(settled, "Orders", 0, { collectionSet: "X" });
  expect(found(later)).toEqual([["verify.orderNotAsSealed", "Orders", "number", "2026-0001"]]);
});
