import { append, remove, setFields } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { Invoice } from "../../src/domain/book/records";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import type { NewSheet, TableWrite, WorkbookWrite } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { anInvoice, bookOfDebtors } from "../support/books";
import { excelBook, tableIn } from "../support/excelBook";
import { assertAllImplemented, type OfficeHost, officeHost } from "../support/officeHost/nodeHost";

afterAll(assertAllImplemented);

/** A table with two columns of ours and one of the user's. */
function ownSheet(count: number): NewSheet {
  const columns = (["text", "amount", "text"] as const).map((kind, index) => {
    const caption = ["Factuur", "Bedrag", "Notitie"][index] ?? "";
    return { caption, kind, width: 12, written: index < 2 };
  });
  const rows = Array.from({ length: count }, (_, index) => [`F${String(index + 1)}`, index, `n${String(index + 1)}`]);
  return { sheet: "Facturen", table: "Invoices", columns, rows };
}

function tableWrite(over: Partial<TableWrite>): WorkbookWrite {
  return {
    newSheets: [],
    tables: [{ table: "Invoices", addColumns: [], columns: [], rowCount: 0, appendRows: 0, removeRows: [], ...over }],
  };
}

async function openedWith(sheet: NewSheet): Promise<OfficeHost> {
  return officeHost([sheet]);
}

/** What the .xlsx door makes of the same write. */
async function asFile(sheet: NewSheet, write: WorkbookWrite): Promise<unknown> {
  const bytes = await (await newXlsx()).write({ newSheets: [sheet], tables: [] });
  const written = await (await openXlsx(bytes)).write(write);
  return (await openXlsx(written)).read();
}

async function formatAt(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Facturen").getRange(address);
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat.flat() as unknown[];
  });
}

describe("The same write leaves the same tables through Excel as in a file", () => {
  const cells = (entries: readonly (readonly [number, string | number | null])[]) => new Map(entries);
  const writes: readonly (readonly [string, number, WorkbookWrite])[] = [
    [
      "the first record of an empty table",
      0,
      tableWrite({ appendRows: 1, columns: [{ column: 0, kind: "text", cells: cells([[0, "F1"]]) }] }),
    ],
    [
      "records below others",
      3,
      tableWrite({
        rowCount: 3,
        appendRows: 2,
        columns: [
          { column: 0, kind: "text", cells: cells([[3, "F4"]]) },
          { column: 1, kind: "amount", cells: cells([[4, 12.5]]) },
        ],
      }),
    ],
    [
      "cells here and there, far from each other too",
      900,
      tableWrite({
        rowCount: 900,
        columns: [
          {
            column: 1,
            kind: "amount",
            cells: cells([
              [0, 1],
              [1, 2],
              [7, 3],
              [450, 4],
              [899, null],
            ]),
          },
          {
            column: 0,
            kind: "text",
            cells: cells([
              [7, "X"],
              [451, "00123"],
            ]),
          },
        ],
      }),
    ],
    ["rows that go", 9, tableWrite({ rowCount: 9, removeRows: [0, 3, 4, 5, 8] })],
    ["all rows that go", 3, tableWrite({ rowCount: 3, removeRows: [0, 1, 2] })],
    [
      "rows that go, with others added and changed",
      5,
      tableWrite({
        rowCount: 5,
        appendRows: 2,
        removeRows: [1, 2],
        columns: [
          {
            column: 0,
            kind: "text",
            cells: cells([
              [0, "A"],
              [4, "E"],
              [5, "F"],
              [6, "G"],
            ]),
          },
        ],
      }),
    ],
    [
      "a new column",
      3,
      tableWrite({
        rowCount: 3,
        addColumns: [{ caption: "Vervaldatum", kind: "date" }],
        columns: [{ column: 3, kind: "date", cells: cells([[1, 46357]]) }],
      }),
    ],
  ];

  test.each(writes)("%s", async (_what, count, write) => {
    const host = await openedWith(ownSheet(count));
    await excelWorkbook().write(write);
    expect(host.contents()).toEqual(await asFile(ownSheet(count), write));
  });
});

describe("Text that looks like something else", () => {
  const texts = ["=1+1", "+31 6 1234", "-5", "@home", "00123", "12345678901234567890", "1-12-2026", "TRUE", "#N/A "];

  test.each([...texts, "'s-Hertogenbosch", "''t Hart", "'"])(
    "stays %p, in a new row and in one that is there",
    async (text) => {
      await openedWith(ownSheet(2));
      const column = {
        column: 0,
        kind: "text",
        cells: new Map([
          [0, text],
          [2, text],
        ]),
      } as const;
      await excelWorkbook().write(tableWrite({ rowCount: 2, appendRows: 1, columns: [column] }));
      const { rows } = tableIn(await excelWorkbook().read(), "Invoices");
      expect([rows[0]?.[0], rows[2]?.[0]]).toEqual([text, text]);
      expect(await formatAt("A2:A4")).toEqual(["@", "@", "@"]);
    },
  );

  test.each([...texts, "'s-Hertogenbosch", "12/1/26", "1.234,56", "1,234.56", "x"])(
    "stays %p in a column of amounts, whose format the cell keeps",
    async (text) => {
      await openedWith(ownSheet(2));
      const cells = new Map([
        [0, text],
        [2, text],
      ]);
      const column = { column: 1, kind: "amount", cells } as const;
      await excelWorkbook().write(tableWrite({ rowCount: 2, appendRows: 1, columns: [column] }));
      const { rows } = tableIn(await excelWorkbook().read(), "Invoices");
      expect([rows[0]?.[1], rows[2]?.[1]]).toEqual([text, text]);
      expect(await formatAt("B2:B4")).toEqual(["#,##0.00", "#,##0.00", "#,##0.00"]);
    },
  );
});

test("every written cell gets the format of its kind, and no other cell does", async () => {
  await openedWith(ownSheet(4));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Facturen").getRange("B2:B5");
    range.numberFormat = [["0.000"], ["0.000"], ["0.000"], ["0.000"]];
    await context.sync();
  });
  const column = {
    column: 1,
    kind: "amount",
    cells: new Map([
      [1, 5],
      [3, null],
    ]),
  } as const;
  await excelWorkbook().write(tableWrite({ rowCount: 4, columns: [column] }));
  expect(await formatAt("B2:B5")).toEqual(["0.000", "#,##0.00", "0.000", "#,##0.00"]);
});

test("a table grows also when the last cells of 1,501 new rows are empty", async () => {
  const host = await openedWith(ownSheet(1));
  const cells = new Map(Array.from({ length: 1_500 }, (_, index) => [index + 1, `F${String(index)}`]));
  await excelWorkbook().write(
    tableWrite({ rowCount: 1, appendRows: 1_501, columns: [{ column: 0, kind: "text", cells }] }),
  );
  expect(tableIn(host.contents(), "Invoices").rows).toHaveLength(1_502);
});

test("columns of the user's own keep their values and formulas, and calculate in new rows", async () => {
  const host = await openedWith(ownSheet(2));
  const table = host.book.tables[0];
  const [, , own] = table?.columns ?? [];
  if (own === undefined) throw new Error("no column");
  own.formula = "=1";
  const column = {
    column: 0,
    kind: "text",
    cells: new Map([
      [0, "X"],
      [2, "F3"],
    ]),
  } as const;
  await excelWorkbook().write(tableWrite({ rowCount: 2, appendRows: 1, columns: [column] }));
  expect(tableIn(host.contents(), "Invoices").rows.map((row) => row[2])).toEqual(["n1", "n2", 1]);
});

test("totals stay below the last record", async () => {
  const host = await openedWith(ownSheet(2));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Invoices").showTotals = true;
    await context.sync();
  });
  const column = {
    column: 0,
    kind: "text",
    cells: new Map([
      [2, "F3"],
      [3, "F4"],
    ]),
  } as const;
  await excelWorkbook().write(tableWrite({ rowCount: 2, appendRows: 2, columns: [column] }));
  expect(tableIn(host.contents(), "Invoices").rows.map(([number]) => number)).toEqual(["F1", "F2", "F3", "F4"]);
  expect(host.book.tables[0]).toMatchObject({ showTotals: true, range: { top: 1, bottom: 6 } });
});

describe("Making sheets", () => {
  test("a new workbook gets the same tables as a new file, formats and all", async () => {
    const host = await officeHost();
    const sheets = allNewSheets("nl", bookOfDebtors(3).tables);
    await excelWorkbook().write({ newSheets: sheets, tables: [] });
    const file = await (await newXlsx()).write({ newSheets: sheets, tables: [] });
    const saved = await openXlsx(await host.save());
    expect(await saved.read()).toEqual(await (await openXlsx(file)).read());
    expect(await formatAt("C2:C4")).toEqual(["@", "@", "@"]);
  });

  test("headers are frozen and bold, columns wide enough, code columns offer their words, and what the add-in writes is tinted", async () => {
    const host = await officeHost();
    await excelWorkbook().write({ newSheets: [newSheet("Invoices", "nl")], tables: [] });
    const sheet = host.book.findSheet("Facturen");
    expect(sheet?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(host.book.tables[0]).toMatchObject({ name: "Invoices", style: "TableStyleLight1" });
    const looks = sheet?.looks.map(({ name, value }) => [name, value]);
    expect(looks).toContainEqual(["Font.Bold", true]);
    expect(looks).toContainEqual(["Fill.Color", "#DDEBF7"]);
    expect(sheet?.looks.some(({ name, value }) => name === "ColumnWidth" && Number(value) > 60)).toBe(true);
    const rules = sheet?.validations.map(({ properties }) => properties.get("Rule"));
    expect(rules).toContainEqual({ list: { inCellDropDown: true, source: "Ja,Nee" } });
    expect(sheet?.conditions.map(({ area }) => area.range)).toEqual([
      ...Array.from({ length: 4 }, () => ({ top: 2, left: 19, bottom: 1_048_576, right: 19 })),
      { top: 2, left: 5, bottom: 1_048_576, right: 5 },
    ]);
    const prompts = sheet?.validations.map(({ properties }) => properties.get("Prompt"));
    expect(prompts).toContainEqual({ showPrompt: true, title: "U vult dit in", message: "Verplicht. Een datum." });
  });

  test("setting up adds only what is missing", async () => {
    const host = await officeHost([newSheet("Invoices", "nl", [anInvoice()]), newSheet("Debtors", "nl")]);
    const first = await setUpWorkbook(excelWorkbook(), { language: null, write: true });
    expect(first.sheets).toContain("Administraties");
    expect(first.sheets).not.toContain("Facturen");
    host.stats.reset();
    expect((await setUpWorkbook(excelWorkbook(), { language: null, write: true })).sheets).toEqual([]);
    expect(host.contents().tables).toHaveLength(17);
  });

  test("a sheet that was left half made is finished", async () => {
    const write = { newSheets: [newSheet("Invoices", "nl", [anInvoice()])], tables: [] };
    let stopped = 0;
    for (let actions = 1; actions < 400; actions += 7) {
      const host = await officeHost();
      host.faults.fail({ request: 2, when: { actions } });
      const refused = await excelWorkbook()
        .write(write)
        .then(
          () => false,
          () => true,
        );
      if (!refused) break;
      stopped += 1;
      if (host.book.tables.some(({ name }) => name === "Invoices")) continue;
      await excelWorkbook().write(write);
      expect(decodeBook(host.contents()).book.tables.Invoices).toHaveLength(1);
      expect(host.contents().tables).toHaveLength(1);
    }
    expect(stopped).toBeGreaterThan(10);
  });
});

test("what is changed, added and taken away in one write lands in the right rows", async () => {
  const excel = await excelBook(bookOfDebtors(4));
  const { book, layout } = decodeBook(await excel.workbook.read());
  const change = (record: Invoice, fields: Partial<Invoice>) => setFields("Invoices", record, fields) ?? [];
  const [first, second, third] = book.tables.Invoices;
  if (first === undefined || second === undefined || third === undefined) throw new Error("no invoices");
  const changes = [
    change(second, { openAmount: cents(10_00), dueDate: isoDate("2026-12-24") }),
    append("Invoices", anInvoice({ number: "F5" })),
    remove("Invoices", first),
  ].flat();
  await excel.workbook.write(encodeChanges(changes, layout, book.language));
  const numbers = excel.book().tables.Invoices.map(({ number, openAmount }) => [number, openAmount]);
  expect(numbers).toEqual([
    ["F2", 1000],
    ["F3", null],
    ["F4", null],
    ["F5", null],
  ]);
});

test.each(["nl", "en"] as const)(
  "the sample made in Excel (%s) is the sample made in a file, cell by cell",
  async (language) => {
    const host = await officeHost([]);
    const newSheets = sampleSheets(language, isoDate("2026-11-20"));
    await excelWorkbook().write({ newSheets, tables: [] });
    const file = await openXlsx(await (await newXlsx()).write({ newSheets, tables: [] }));
    expect(host.contents()).toEqual(await file.read());
  },
);
