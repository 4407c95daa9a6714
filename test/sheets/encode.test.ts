import fc from "fast-check";
import { append, applyChanges, type Change, KEY_FIELDS, remove, setFields } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type {
  CollectionOrder,
  Debtor,
  Invoice,
  Language,
  Mandate,
  OrderFinding,
  RecordTypes,
  TableName,
} from "../../src/domain/book/records";
import { TABLE_NAMES } from "../../src/domain/book/records";
import type { TableWrite, WorkbookContents } from "../../src/sheets/contents";
import { decodeBook, type Decoded } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { fieldsOf } from "../../src/sheets/tables";
import { fieldValues, recordsOf } from "../support/arbitraryRecords";
import { contentsOf, foundSheet, written } from "../support/workbookInMemory";

/** A record of which only these fields are filled. */
function record<T extends TableName>(table: T, fields: Partial<RecordTypes[T]>): RecordTypes[T] {
  const blank = Object.fromEntries(fieldsOf(table).map(({ name }) => [name, null]));
  return { row: 0, ...blank, ...fields } as unknown as RecordTypes[T];
}

const order = (fields: Partial<CollectionOrder> = {}): CollectionOrder =>
  record("Orders", {
    number: "2026-0001",
    administration: "A",
    account: "NL91ABNA0417164300",
    localInstrument: "CORE",
    collectionDate: isoDate("2026-12-01"),
    status: "Draft",
    numberOfItems: 1,
    numberOfTransactions: 1,
    controlSum: cents(10_000),
    discountTotal: cents(0),
    ...fields,
  });
const invoice = (number: string, fields: Partial<Invoice> = {}): Invoice =>
  record("Invoices", {
    number,
    administration: "A",
    debtor: "10001",
    invoiceDate: isoDate("2026-11-01"),
    dueDate: isoDate("2026-12-01"),
    amount: cents(10_000),
    ...fields,
  });
const anOrderFinding = (fields: Partial<OrderFinding> = {}): OrderFinding =>
  record("OrderFindings", { order: "2026-0001", code: "mandate.unsigned", severity: "error", ...fields });

/** A workbook with these records, in Dutch. */
function books(
  records: { readonly [T in TableName]?: readonly RecordTypes[T][] },
  language: Language = "nl",
): WorkbookContents {
  return contentsOf(allNewSheets(language, records));
}

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error("nothing there");
  return item;
}

const first = <T>(items: readonly T[]): T => nth(items, 0);

function changed(change: Change | null): Change {
  if (change === null) throw new Error("no change");
  return change;
}

/** What a write puts into a table, as caption to row index to cell. */
function cellsOf(contents: WorkbookContents, write: TableWrite): Record<string, Record<number, unknown>> {
  const captions = [
    ...(contents.tables.find(({ name }) => name === write.table)?.captions ?? []),
    ...write.addColumns.map(({ caption }) => caption),
  ];
  return Object.fromEntries(
    write.columns.map(({ column, cells }) => [captions[column] ?? "?", Object.fromEntries(cells)]),
  );
}

function encoded(
  contents: WorkbookContents,
  decide: (decoded: Decoded) => readonly (Change | null)[],
): {
  readonly write: TableWrite;
  readonly cells: Record<string, Record<number, unknown>>;
} {
  const decoded = decodeBook(contents);
  const { newSheets, tables } = encodeChanges(decide(decoded).map(changed), decoded.layout, decoded.book.language);
  expect(newSheets).toEqual([]);
  expect(tables).toHaveLength(1);
  return { write: first(tables), cells: cellsOf(contents, first(tables)) };
}

describe("fields that are set", () => {
  test("go to the row of their key, in the words and format of their column", () => {
    const contents = books({ Invoices: [invoice("F1"), invoice("F2", { openAmount: cents(5_000) })] });
    const { write, cells } = encoded(contents, ({ book }) => [
      setFields("Invoices", nth(book.tables.Invoices, 1), {
        openAmount: null,
        collect: false,
        timesReturned: 1,
        status: "Returned",
      }),
    ]);
    expect(write).toMatchObject({ table: "Invoices", addColumns: [], rowCount: 2, appendRows: 0, removeRows: [] });
    expect(cells).toEqual({
      Openstaand: { 1: null },
      Incasso: { 1: "Nee" },
      "Aantal storneringen": { 1: 1 },
      Incassostatus: { 1: "Gestorneerd" },
    });
    expect(write.columns.map(({ kind }) => kind)).toEqual(["amount", "yes/no", "integer", "code"]);
  });

  test("in a table with English captions have English words", () => {
    const contents = books({ Invoices: [invoice("F1")] }, "en");
    const { cells } = encoded(contents, ({ book }) => [
      setFields("Invoices", first(book.tables.Invoices), { collect: true, status: "InTransit" }),
    ]);
    expect(cells).toEqual({ Collect: { 0: "Yes" }, "Collection status": { 0: "In transit" } });
  });

  test("several times keep the last value, each column where it was last changed", () => {
    const { write, cells } = encoded(books({ Orders: [order()] }), ({ book }) => {
      const before = first(book.tables.Orders);
      return [
        setFields("Orders", before, { status: "InTransit", batchNumber: "00001" }),
        setFields("Orders", before, { messageId: "2026-0001-00001" }),
        setFields("Orders", before, { status: "Settled" }),
      ];
    });
    expect(Object.entries(cells)).toEqual([
      ["Batchnummer", { 0: "00001" }],
      ["Bericht-ID", { 0: "2026-0001-00001" }],
      ["Status", { 0: "Afgehandeld" }],
    ]);
    expect(write.columns.map(({ kind }) => kind)).toEqual(["text", "text", "code"]);
  });

  test("in absent columns add them at the right, in the order of the workbook; nothing needs no column", () => {
    const captions = ["Factuur", "Administratie", "Debiteur", "Factuurdatum", "Vervaldatum", "Bedrag", "Eigen"];
    const found = {
      name: "Invoices",
      sheet: "Facturen",
      headerRow: 1,
      firstColumn: 1,
      captions,
      rows: [["F1", "A", "10001", 46_327, 46_357, 100, "="]],
    };
    const contents = { tables: [found], date1904: false };
    const { write, cells } = encoded(contents, ({ book }) => [
      setFields("Invoices", first(book.tables.Invoices), { status: "InOrder" }),
      setFields("Invoices", first(book.tables.Invoices), { timesReturned: 1 }),
      {
        kind: "set",
        table: "Invoices",
        key: "a\u001ff1",
        fields: { lastOrder: null },
        was: { lastOrder: null },
      },
    ]);
    expect(write.addColumns).toEqual([
      { caption: "Aantal storneringen", kind: "integer" },
      { caption: "Incassostatus", kind: "code" },
    ]);
    expect(write.columns.map(({ column }) => column)).toEqual([8, 7]);
    expect(cells).toEqual({ Incassostatus: { 0: "In opdracht" }, "Aantal storneringen": { 0: 1 } });
  });

  test("are dates of 1904 in a workbook of 1904", () => {
    const mandate = record("Mandates", { mandateId: "SR1", administration: "A", debtor: "1" });
    const contents = contentsOf(allNewSheets("nl", { Mandates: [mandate] }), true);
    const { cells } = encoded(contents, ({ book }) => [
      setFields("Mandates", first(book.tables.Mandates), { dateOfSignature: isoDate("2026-12-01") }),
    ]);
    expect(cells).toEqual({ "Datum machtiging": { 0: 44_895 } });
  });

  test("of a record that is not there are a programming error", () => {
    const { layout } = decodeBook(books({}));
    const lost = changed(setFields("Orders", order(), { status: "Settled" }));
    expect(() => encodeChanges([lost], layout, "nl")).toThrow("no record 2026-0001 in Orders");
    expect(() => encodeChanges([lost], { ...layout, tables: {} }, "nl")).toThrow("no record 2026-0001 in Orders");
    const keyless: Change = { kind: "set", table: "OrderFindings", key: "", fields: { at: null }, was: { at: null } };
    expect(() => encodeChanges([keyless], layout, "nl")).toThrow("in OrderFindings");
  });
});

describe("records that are added", () => {
  test("stand below the last row, and leave blank what they lack", () => {
    const { write, cells } = encoded(books({ OrderFindings: [anOrderFinding()] }), () => [
      append("OrderFindings", anOrderFinding({ message: "=HYPERLINK()", at: isoDateTime("2026-11-22T12:00:00") })),
      append("OrderFindings", anOrderFinding({ severity: "warning", acceptedBy: "Anna" })),
    ]);
    expect(write).toMatchObject({ rowCount: 1, appendRows: 2 });
    expect(cells).toEqual({
      Opdracht: { 1: "2026-0001", 2: "2026-0001" },
      Code: { 1: "mandate.unsigned", 2: "mandate.unsigned" },
      Ernst: { 1: "Fout", 2: "Waarschuwing" },
      Melding: { 1: "=HYPERLINK()" },
      "Geaccepteerd door": { 2: "Anna" },
      Tijdstip: { 1: 46_348.5 },
    });
  });

  test("fill the blank row of an empty table first", () => {
    const { write } = encoded(books({}), () => [append("Orders", order()), append("Orders", order({ number: "2" }))]);
    expect(write).toMatchObject({ rowCount: 0, appendRows: 2 });
    expect([...(write.columns[0]?.cells.keys() ?? [])]).toEqual([0, 1]);
  });

  test("and changed again are written once, as they end", () => {
    const { write, cells } = encoded(books({}), () => [
      append("Orders", order()),
      setFields("Orders", order(), { status: "InTransit" }),
      setFields("Orders", order({ status: "InTransit" }), { batchNumber: "00001" }),
      setFields("Orders", order({ status: "InTransit" }), { status: "Settled" }),
    ]);
    expect(write.appendRows).toBe(1);
    expect(cells["Status"]).toEqual({ 0: "Afgehandeld" });
    expect(Object.keys(cells).slice(-2)).toEqual(["Batchnummer", "Status"]);
  });

  test("and removed again are not written at all", () => {
    const { layout } = decodeBook(books({}));
    const changes = [
      append("Orders", order()),
      append("OrderFindings", anOrderFinding()),
      remove("OrderFindings", anOrderFinding()),
      remove("Orders", order()),
    ];
    expect(encodeChanges(changes, layout, "nl")).toEqual({ newSheets: [], tables: [] });
    expect(encodeChanges(changes, { ...layout, tables: {} }, "nl")).toEqual({ newSheets: [], tables: [] });
  });

  test("to an absent table make its sheet, in the language that is asked for", () => {
    const { layout } = decodeBook({ tables: [], date1904: true });
    const write = encodeChanges([append("Orders", order())], layout, "en");
    expect(write.tables).toEqual([]);
    expect(write.newSheets).toEqual([newSheet("Orders", "en", [order()], true)]);
  });

  test("may carry what is no column: the row they came from, and what was unreadable there", () => {
    const debtor = { ...record("Debtors", { number: "1", name: "Een" }), row: 7, unreadable: ["iban"] } as Debtor;
    const { cells } = encoded(books({}), () => [
      append("Debtors", debtor),
      { kind: "set", table: "Debtors", key: "1", fields: { row: 9, bic: "ABNANL2A" }, was: {} },
    ]);
    expect(cells).toEqual({ Debiteur: { 0: "1" }, Naam: { 0: "Een" }, BIC: { 0: "ABNANL2A" } });
  });
});

describe("records that are removed", () => {
  test("are named by their rows, from the top down", () => {
    const orders = ["1", "2", "3"].map((number) => order({ number }));
    const { write } = encoded(books({ Orders: orders }), ({ book }) => [
      remove("Orders", nth(book.tables.Orders, 2)),
      remove("Orders", first(book.tables.Orders)),
    ]);
    expect(write).toMatchObject({ columns: [], rowCount: 3, appendRows: 0, removeRows: [0, 2] });
  });

  test("lose what was set before", () => {
    const { write } = encoded(books({ Orders: [order()] }), ({ book }) => [
      setFields("Orders", first(book.tables.Orders), { batchNumber: "00001" }),
      remove("Orders", first(book.tables.Orders)),
    ]);
    expect(write).toMatchObject({ columns: [], removeRows: [0] });
  });

  test("may come back as new ones", () => {
    const { write, cells } = encoded(books({ Orders: [order()] }), ({ book }) => [
      remove("Orders", first(book.tables.Orders)),
      append("Orders", order({ batchNumber: "00002" })),
    ]);
    expect(write).toMatchObject({ rowCount: 1, appendRows: 1, removeRows: [0] });
    expect(cells["Batchnummer"]).toEqual({ 1: "00002" });
  });

  test("of a table without a key are found by all they hold, each row once", () => {
    const contents = books({
      OrderFindings: [anOrderFinding({ code: "a" }), anOrderFinding({ code: "b" }), anOrderFinding({ code: "b" })],
    });
    const { write } = encoded(contents, () => [
      remove("OrderFindings", anOrderFinding({ code: "b" })),
      remove("OrderFindings", anOrderFinding({ code: "b" })),
    ]);
    expect(write.removeRows).toEqual([1, 2]);
    const { layout } = decodeBook(contents);
    const thrice = Array.from({ length: 3 }, () => remove("OrderFindings", anOrderFinding({ code: "b" })));
    expect(() => encodeChanges(thrice, layout, "nl")).toThrow("no such record in OrderFindings");
    expect(() => encodeChanges([first(thrice)], { ...layout, tables: {} }, "nl")).toThrow("no such record");
  });

  test("cannot be changed any more", () => {
    const { book, layout } = decodeBook(books({ Orders: [order()] }));
    const before = first(book.tables.Orders);
    const changes = [remove("Orders", before), changed(setFields("Orders", before, { status: "Settled" }))];
    expect(() => encodeChanges(changes, layout, "nl")).toThrow("no record 2026-0001 in Orders");
  });
});

describe("a write", () => {
  test("leaves the table for last that was changed last", () => {
    const { book, layout } = decodeBook(books({ Invoices: [invoice("F1")] }));
    const log = record("Log", { number: 1, action: "order", at: isoDateTime("2026-11-22T10:15:00") });
    const write = encodeChanges(
      [
        append("Orders", order()),
        changed(setFields("Invoices", first(book.tables.Invoices), { lastOrder: "2026-0001" })),
        changed(setFields("Orders", order(), { status: "InTransit" })),
        append("Log", { ...log, state: "Completed", seal: "a" }),
      ],
      layout,
      "nl",
    );
    expect(write.tables.map(({ table }) => table)).toEqual(["Invoices", "Orders", "Log"]);
  });

  test("of no changes is empty", () => {
    expect(encodeChanges([], decodeBook(books({})).layout, "nl")).toEqual({ newSheets: [], tables: [] });
  });

  test("skips a field that is not there to be set", () => {
    const { cells } = encoded(
      books({ Mandates: [record("Mandates", { mandateId: "SR1", administration: "A", debtor: "1" })] }),
      () => [
        {
          kind: "set",
          table: "Mandates",
          key: "a\u001fsr1",
          fields: { status: "Active", blocked: undefined } as unknown as Partial<Mandate>,
          was: {},
        },
      ],
    );
    expect(cells).toEqual({ "Status machtiging": { 0: "Actief" } });
  });
});

/** One step of an action: a record added, changed or taken away. */
type Step = { readonly at: number; readonly kind: "append" | "set" | "remove" };

const steps = fc.array(
  fc.record<Step>({ at: fc.nat(), kind: fc.constantFrom<Step["kind"]>("append", "set", "remove") }),
  { maxLength: 12 },
);

describe("every table", () => {
  test.each(TABLE_NAMES)("%s holds after a write what the book says after the changes", (table: TableName) => {
    const keys: readonly string[] = KEY_FIELDS[table];
    const open = fieldsOf(table).filter(({ name }) => !keys.includes(name));
    const values = fc.record(Object.fromEntries(open.map((field) => [field.name, fieldValues(field)])), {
      requiredKeys: [],
    });
    const language = fc.constantFrom<Language>("nl", "en");
    fc.assert(
      fc.property(
        recordsOf(table, 12),
        fc.nat(6),
        steps,
        fc.array(values, { minLength: 12, maxLength: 12 }),
        language,
        fc.boolean(),
        (records, kept, todo, news, words, absent) => {
          type Row = RecordTypes[TableName];
          const [there, later] = [records.slice(0, kept), records.slice(kept)] as [Row[], Row[]];
          const sheet = foundSheet(newSheet(table, words, there, true));
          // An absent table is as good as an empty one.
          const contents = { tables: absent && there.length === 0 ? [] : [sheet], date1904: true };
          const { book, layout } = decodeBook(contents);
          let after = book;
          const changes: Change[] = [];
          for (const [index, { at, kind }] of todo.entries()) {
            const now = after.tables[table] as readonly Row[];
            const target = now[at % Math.max(now.length, 1)];
            const fresh = later[index];
            const change =
              kind === "append"
                ? fresh === undefined
                  ? null
                  : append(table, fresh)
                : target === undefined || (kind === "set" && keys.length === 0)
                  ? null
                  : kind === "set"
                    ? setFields(table, target, (news[index] ?? {}) as Partial<Row>)
                    : remove(table, target);
            if (change === null) continue;
            changes.push(change);
            after = applyChanges(after, [change]);
          }
          const again = decodeBook(written(contents, encodeChanges(changes, layout, words))).book;
          const plain = (list: readonly Row[]): unknown[] => list.map((one) => ({ ...one, row: 0 }));
          expect(plain(again.tables[table] as readonly Row[])).toEqual(plain(after.tables[table] as readonly Row[]));
        },
      ),
      { numRuns: 60 },
    );
  });
});
