import fc from "fast-check";

import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable } from "../../src/sheets/contents";
import { hasLibreOffice, openInLibreOffice } from "../support/libreOffice";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { loadXlsx } from "../support/officeHost/xlsxLoad";
import { saveXlsx } from "../support/officeHost/xlsxSave";
import { HostBook } from "../support/officeHost/workbook";
import { firmParts, firmWith, packageOf } from "../support/xlsxFixture";
import { refusal } from "./refusal";
import { invoiceSheet } from "./workbook";

jest.setTimeout(300_000);

afterAll(assertAllImplemented);

/** A table without what the file adapter sees in and around it: the host answers those only when it is asked. */
function itself({ name, sheet, headerRow, firstColumn, captions, rows }: FoundTable): FoundTable {
  return { name, sheet, headerRow, firstColumn, captions, rows };
}

describe("A firm's own workbook", () => {
  test("is read as the file adapter reads it, with formulas and number formats beside", async () => {
    const bytes = packageOf(firmParts());
    const host = await officeHost(bytes);
    const read = await (await openXlsx(bytes)).read();
    expect(host.contents()).toEqual({ ...read, tables: read.tables.map(itself) });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Invoices");
      const range = table.getDataBodyRange().load("formulas,numberFormat,address");
      const total = context.workbook.worksheets.getItem("Over & zicht").getRange("A1").load("values,formulas,address");
      const named = context.workbook.names.getItem("Btw").getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Facturen!A4:F6");
      expect(range.formulas[1]?.[5]).toBe("=B5-1");
      expect(range.numberFormat[0]?.slice(0, 4)).toEqual(["@", "#,##0.00", "dd-mm-yyyy", "General"]);
      expect([total.values, total.formulas]).toEqual([[[80.5]], [["=SUM(Invoices[Bedrag])"]]]);
      expect(named.address).toBe("'Over & zicht'!A1");
    });
  });

  test("gives new rows the formulas of its calculated columns", async () => {
    const host = await officeHost(packageOf(firmParts()));
    host.write("Facturen!A7", "F9");
    const sheet = host.book.findSheet("Facturen");
    expect(sheet?.grid.cell(7, 4)).toMatchObject({ formula: "=Invoices[[#This Row],[Bedrag]]*1.21" });
  });

  test("is the same after it was saved and opened again", async () => {
    const host = await officeHost(packageOf(firmParts()));
    const saved = await host.save();
    const again = await loadXlsx(saved, nodeCodec);
    const read = await (await openXlsx(saved)).read();
    expect(read.tables.map(itself)).toEqual(host.contents().tables);
    expect(cellsOf(again)).toEqual(cellsOf(host.book));
    expect(again.names.map(({ name }) => name)).toEqual(["Btw"]);
    expect(again.findTable("Invoices")?.columns.map(({ formula }) => formula)).toEqual(
      host.book.findTable("Invoices")?.columns.map(({ formula }) => formula),
    );
  });

  test("counts its days from 1904 when it says so", async () => {
    const bytes = firmWith("xl/workbook.xml", (text) => text.replace("<workbookPr", '<workbookPr date1904="1"'));
    const host = await officeHost(bytes);
    expect(host.contents().date1904).toBe(true);
    expect((await loadXlsx(await host.save(), nodeCodec)).date1904).toBe(true);
  });

  test("does not let go of a password that only its hash is known of", async () => {
    const bytes = firmWith("xl/worksheets/sheet1.xml", (text) =>
      text.replace("<mergeCells", '<sheetProtection sheet="1" password="CC1A"/><mergeCells'),
    );
    await officeHost(bytes);
    const error = await refusal(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Facturen").protection.unprotect();
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "AccessDenied" });
  });
});

describe("What the add-in made", () => {
  test("is in the file: sheets, look, lists, names, filters, totals, protection", async () => {
    const host = await officeHost([invoiceSheet()]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Hidden & frozen");
      sheet.tabColor = "#FF8800";
      sheet.freezePanes.freezeAt("A1:B2");
      sheet.visibility = "VeryHidden";
      sheet.getRange("A:A").format.columnWidth = 100;
      sheet.getRange("A1").formulas = [["=1+2"]];
      sheet.getRange("A2").formulas = [['="text"']];
      sheet.protection.protect();
      const invoices = context.workbook.worksheets.getItem("Invoices");
      invoices.getRange("E2:E9").dataValidation.rule = { list: { inCellDropDown: true, source: "open,paid" } };
      context.workbook.names.add("Numbers", invoices.getRange("A2:A3"));
      const table = invoices.tables.getItem("Invoices");
      table.style = "TableStyleLight1";
      table.showTotals = true;
      table.columns.getItem("Number").filter.applyValuesFilter(["F2"]);
      table.columns.getItem("Amount").filter.applyCustomFilter(">5");
      await context.sync();
    });
    const again = await loadXlsx(await host.save(), nodeCodec);
    const [, sheet] = again.sheets;
    expect(sheet).toMatchObject({
      ...{ name: "Hidden & frozen", visibility: "VeryHidden", tabColor: "#FF8800" },
      frozen: { rows: 2, columns: 2 },
    });
    expect(sheet?.protection).not.toBeNull();
    expect(sheet?.looks.find(({ name }) => name === "ColumnWidth")?.value).toBeCloseTo(100, 0);
    expect(sheet?.grid.cell(1, 1)).toMatchObject({ value: { error: "#CALC?" }, formula: "=1+2" });
    expect(sheet?.grid.cell(2, 1)).toMatchObject({ value: "text", formula: '="text"' });
    const [invoices] = again.sheets;
    expect(invoices?.validations.map(({ properties }) => properties.get("Rule"))).toEqual([
      { list: { inCellDropDown: true, source: "open,paid" } },
    ]);
    expect(again.names[0]?.area?.range).toEqual({ top: 2, left: 1, bottom: 3, right: 1 });
    const table = again.findTable("Invoices");
    expect(table).toMatchObject({ style: "TableStyleLight1", showTotals: true, isFiltered: true });
    expect(table?.range.bottom).toBe(4);
    expect(table?.columns.map(({ filter }) => filter)).toEqual([
      { filterOn: "Values", values: ["F2"] },
      { filterOn: "Custom", criterion1: ">5" },
      null,
    ]);
  });
});

test("every cell comes back from the file as it went in", async () => {
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }).filter((text) => text !== ""),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.boolean(),
    fc.constant({ error: "#N/A" }),
  ) satisfies fc.Arbitrary<CellValue>;
  const cell = fc.record({
    value,
    formula: fc.constantFrom(null, null, '=A1&"<x>"'),
    format: fc.constantFrom("General", "@", "yyyy-mm-dd", "#,##0.00", '0 "EUR & more"'),
  });
  const place = fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 30 }), cell });
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: 12 }), async (places) => {
      const book = new HostBook();
      const { grid } = book.addSheet("S 1");
      places.forEach(({ row, column, cell: content }) => grid.set(row, column, content));
      expect(cellsOf(await loadXlsx(await saveXlsx(book, nodeCodec), nodeCodec))).toEqual(cellsOf(book));
    }),
    { numRuns: 30 },
  );
});

/** All cells of a workbook that hold or look like anything, by sheet and place. */
function cellsOf(book: HostBook): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, grid } of book.sheets) {
    for (const { row, cells } of grid.cells()) {
      cells.forEach((cell, column) => {
        if (cell === undefined || (cell.value === null && cell.formula === null && cell.format === "General")) return;
        found.set(`${name}!${row},${column}`, cell);
      });
    }
  }
  return found;
}

/** Visibly skipped where LibreOffice is not installed. */
const whereInstalled = hasLibreOffice ? describe : describe.skip;

whereInstalled("LibreOffice", () => {
  test("opens the saved workbook", async () => {
    const host = await officeHost([invoiceSheet()]);
    host.write("Invoices!A4", [["F3", 8, 46026]]);
    const seen = openInLibreOffice(await host.save());
    expect(seen.ranges.get("Invoices")).toBe("Invoices.A1:Invoices.C4");
    expect(seen.sheets.get("Invoices")?.[1]).toEqual(["00123", "5.50", "2026-01-02"]);
  });
});
