import { append, type Change, remove, setFields } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import type { Language, RecordTypes } from "../../src/domain/book/records";
import { decodeBook } from "../../src/sheets/decode";
import { encodeSteps } from "../../src/sheets/encodeSteps";
import { newSheet } from "../../src/sheets/newSheets";
import { anInvoice } from "../support/books";
import { draftOrder, startedLogRow } from "../support/orderBook";
import { contentsOf, written } from "../support/workbookInMemory";

const DELIVERED = isoDate("2026-11-23");

function orders(...numbers: readonly string[]): readonly RecordTypes["Orders"][] {
  return numbers.map((number) => draftOrder({ number }));
}

/** A workbook with these orders, an invoice and a Log, and what comes of changes that are written step by step. */
function workbookWith(...numbers: readonly string[]) {
  const sheets = [newSheet("Orders", "nl", orders(...numbers)), newSheet("Invoices", "nl", [anInvoice()])];
  const contents = contentsOf(sheets);
  const { book, layout } = decodeBook(contents);
  return {
    orders: book.tables.Orders,
    invoices: book.tables.Invoices,
    steps: (changes: readonly Change[], language: Language = "nl") => encodeSteps(changes, layout, language),
    after: (changes: readonly Change[]) =>
      decodeBook(encodeSteps(changes, layout, "nl").reduce(written, contents)).book.tables,
  };
}

function deliver(order: RecordTypes["Orders"] | undefined): Change[] {
  const change = order === undefined ? null : setFields("Orders", order, { deliveredOn: DELIVERED });
  return change === null ? [] : [change];
}

test("what was decided to come first is written first, also in a table that is written twice", () => {
  const { steps, invoices } = workbookWith();
  const [order] = orders("2026-0001");
  const [invoice] = invoices;
  if (order === undefined || invoice === undefined) throw new Error("no records");
  const block = setFields("Invoices", invoice, { blocked: "betwist" });
  const changes = [append("Orders", order), ...(block === null ? [] : [block]), ...deliver(order)];
  expect(steps(changes).map(({ tables }) => tables.map(({ table }) => table))).toEqual([
    ["Orders"],
    ["Invoices"],
    ["Orders"],
  ]);
});

test("neighbours of one kind and table go in one step", () => {
  const { steps } = workbookWith();
  expect(steps(orders("2026-0001", "2026-0002", "2026-0003").map((order) => append("Orders", order)))).toHaveLength(1);
});

test("a later step finds a record that an earlier one added, in an empty table and below others", () => {
  for (const numbers of [[], ["2026-0001", "2026-0002"]]) {
    const [order] = orders("2026-0009");
    if (order === undefined) throw new Error("no order");
    const { Orders } = workbookWith(...numbers).after([append("Orders", order), ...deliver(order)]);
    expect(Orders.map(({ number, deliveredOn }) => [number, deliveredOn])).toEqual([
      ...numbers.map((number) => [number, null]),
      ["2026-0009", DELIVERED],
    ]);
  }
});

test("a later step finds a record in the row to which removals have moved it", () => {
  const { orders: before, after } = workbookWith("2026-0001", "2026-0002", "2026-0003", "2026-0004");
  const [first, , third, fourth] = before;
  const [added] = orders("2026-0005");
  if (first === undefined || third === undefined || added === undefined) throw new Error("no orders");
  const { Orders } = after([
    remove("Orders", first),
    remove("Orders", third),
    append("Orders", added),
    ...deliver(fourth),
    ...deliver(added),
  ]);
  expect(Orders.map(({ row, number, deliveredOn }) => [row, number, deliveredOn])).toEqual([
    [2, "2026-0002", null],
    [3, "2026-0004", DELIVERED],
    [4, "2026-0005", DELIVERED],
  ]);
});

test("a later step finds a record in a sheet that an earlier one made", () => {
  const row = startedLogRow({ number: 1 });
  const completed = setFields("Log", row, { state: "Completed" });
  if (completed === null) throw new Error("nothing to set");
  const { after, steps } = workbookWith("2026-0001");
  expect(after([append("Log", row), completed]).Log.map(({ state }) => state)).toEqual(["Completed"]);
  expect(steps([append("Log", row), completed], "en")[0]?.newSheets[0]?.sheet).toBe("Log");
});

test("a later step finds a column that an earlier one added", () => {
  const sheet = newSheet("Log", "nl");
  const state = sheet.columns.findIndex(({ caption }) => caption === "Status");
  const contents = contentsOf([{ ...sheet, columns: sheet.columns.toSpliced(state, 1), rows: [] }]);
  const { layout } = decodeBook(contents);
  const row = startedLogRow({ number: 1 });
  const completed = setFields("Log", row, { state: "Completed" });
  const changes = [append("Log", row), ...(completed === null ? [] : [completed])];
  const steps = encodeSteps(changes, layout, "nl");
  expect(steps.map(({ tables }) => tables[0]?.addColumns.map(({ caption }) => caption))).toEqual([["Status"], []]);
  expect(decodeBook(steps.reduce(written, contents)).book.tables.Log[0]?.state).toBe("Completed");
});
