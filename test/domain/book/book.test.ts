import fc from "fast-check";
import { unwrittenChanges } from "../../../src/actions/unwrittenChanges";
import { append, applyChanges, type Change, keyFrom, keyOf, remove, setFields } from "../../../src/domain/book/book";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { cents } from "../../../src/domain/values/money";
import { type OrderFinding, TABLE_NAMES } from "../../../src/domain/book/records";
import { basisDifferences, countersOf } from "../../../src/workbook/basis";
import { aDebtor, aMandate, anInvoice, bookOf } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";
import { recordsOf } from "../../support/arbitraryRecords";

const orderFinding: OrderFinding = {
  row: 0,
  order: "2026-0001",
  code: "mandate.unsigned",
  severity: "error",
  record: "SR10001",
  message: null,
  acceptedBy: null,
  at: null,
};

describe("the key of a record", () => {
  test("compares trimmed and without case", () => {
    expect(keyFrom(" Nl01 ", "SR10001")).toBe(keyFrom("NL01", "sr10001"));
  });

  test("keeps its parts apart", () => {
    expect(keyFrom("A", "BC")).not.toBe(keyFrom("AB", "C"));
    expect(keyFrom("A", null)).toBe(keyFrom("A", ""));
  });

  test("is made of the table's key fields", () => {
    expect(keyOf("Mandates", aMandate())).toBe(keyFrom("nl01", "sr10001"));
    expect(keyOf("DirectDebits", aLine({ line: 12 }))).toBe(keyFrom("2026-0001", 12));
    expect(keyOf("OrderFindings", orderFinding)).toBe("");
  });
});

describe("a change", () => {
  test("of fields tells what they were, and only of those that differ", () => {
    const invoice = anInvoice({ openAmount: cents(100_00) });
    expect(setFields("Invoices", invoice, { openAmount: cents(0), status: "InTransit", collect: null })).toEqual({
      kind: "set",
      table: "Invoices",
      key: keyFrom("NL01", "F1"),
      fields: { openAmount: 0, status: "InTransit" },
      was: { openAmount: 100_00, status: null },
    });
  });

  test("of fields that have these values already is none", () => {
    expect(setFields("Invoices", anInvoice(), { openAmount: null, amount: cents(100_00) })).toBeNull();
  });

  test("is applied in its place: set, added, removed", () => {
    const book = bookOf({ Debtors: [aDebtor(), aDebtor({ number: "10002" })], DirectDebits: [aLine()] });
    const [first, second] = book.tables.Debtors;
    const [line] = book.tables.DirectDebits;
    if (first === undefined || second === undefined || line === undefined) throw new Error("no records");
    const changes = [
      setFields("Debtors", second, { name: "Slagerij Pietersen" }),
      remove("DirectDebits", line),
      append("Orders", anOrder()),
    ].filter((change): change is Change => change !== null);
    const after = applyChanges(book, changes);
    expect(after.tables.Debtors).toEqual([first, { ...second, name: "Slagerij Pietersen" }]);
    expect(after.tables.DirectDebits).toEqual([]);
    expect(after.tables.Orders).toEqual([anOrder()]);
    expect(after.tables.Mandates).toBe(book.tables.Mandates);
    expect(book.tables.DirectDebits).toHaveLength(1);
  });

  test("finds a record that an earlier change of the same action added", () => {
    const set = setFields("Orders", anOrder(), { status: "Settled" });
    if (set === null) throw new Error("nothing to set");
    expect(applyChanges(bookOf(), [append("Orders", anOrder()), set]).tables.Orders).toEqual([
      anOrder({ status: "Settled" }),
    ]);
  });

  test("of records with one key is of the first, which the index gives, wherever it is looked for", () => {
    const first = aMandate({ row: 2 });
    const book = bookOf({ Mandates: [first, aMandate({ row: 3 })] });
    const index = indexBook(book);
    const meant = index.mandates.get(keyOf("Mandates", first)) ?? aMandate({ row: 9 });
    const change = setFields("Mandates", meant, { status: "Active" });
    const changes = change === null ? [] : [change];
    const after = applyChanges(book, changes);
    expect(after.tables.Mandates.map(({ row, status }) => [row, status])).toEqual([
      [2, "Active"],
      [3, null],
    ]);
    expect(basisDifferences(book, changes, countersOf(book))).toEqual([]);
    expect(basisDifferences(after, changes, countersOf(after))).toEqual([
      { table: "Mandates", row: 2, field: "status" },
    ]);
    expect(unwrittenChanges(after, changes)).toEqual([]);
  });

  test("removes from a table without a key the very record", () => {
    const other = { ...orderFinding };
    const book = { ...bookOf(), tables: { ...bookOf().tables, OrderFindings: [other, orderFinding] } };
    const after = applyChanges(book, [remove("OrderFindings", orderFinding), append("OrderFindings", other)]);
    expect(after.tables.OrderFindings).toHaveLength(2);
    expect(after.tables.OrderFindings[0]).toBe(other);
  });

  test("of a record that is not there, or no longer, is a programming error", () => {
    const set = setFields("Orders", anOrder(), { status: "Settled" });
    if (set === null) throw new Error("nothing to set");
    expect(() => applyChanges(bookOf(), [set])).toThrow("no record 2026-0001 in Orders");
    const book = bookOf({ Orders: [anOrder()] });
    expect(() => applyChanges(book, [remove("Orders", anOrder()), set])).toThrow("no record 2026-0001 in Orders");
    expect(() => applyChanges(bookOf(), [remove("OrderFindings", orderFinding)])).toThrow("no record");
  });

  test("in a table without a key only adds and removes", () => {
    const set = { kind: "set", table: "OrderFindings", key: "", fields: {}, was: {} } as unknown as Change;
    expect(() => applyChanges(bookOf(), [set])).toThrow("no record");
  });
});

describe("laws of changes", () => {
  test("adding records and removing them again leaves the book as it was", () => {
    fc.assert(
      fc.property(recordsOf("Invoices"), recordsOf("Orders"), (invoices, orders) => {
        const book = bookOf();
        const there = [...invoices.map((i) => append("Invoices", i)), ...orders.map((o) => append("Orders", o))];
        const back = [...invoices.map((i) => remove("Invoices", i)), ...orders.map((o) => remove("Orders", o))];
        const after = applyChanges(book, [...there, ...back]);
        for (const table of TABLE_NAMES) expect(after.tables[table]).toEqual(book.tables[table]);
      }),
      { numRuns: 30 },
    );
  });

  test("setting what a change tells was brings the record back", () => {
    fc.assert(
      fc.property(recordsOf("Debtors", 1), recordsOf("Debtors", 1), ([one], [other]) => {
        fc.pre(one !== undefined && other !== undefined);
        if (one === undefined || other === undefined) return;
        const wanted = { ...other, number: one.number };
        const change = setFields("Debtors", one, wanted);
        fc.pre(change?.kind === "set");
        if (change?.kind !== "set") return;
        const book = { ...bookOf(), tables: { ...bookOf().tables, Debtors: [one] } };
        const changed = applyChanges(book, [change]);
        const [after] = changed.tables.Debtors;
        expect(after).toEqual(wanted);
        const undo = { ...change, fields: change.was, was: change.fields } as Change;
        expect(applyChanges(changed, [undo]).tables.Debtors).toEqual([one]);
      }),
      { numRuns: 50 },
    );
  });
});
