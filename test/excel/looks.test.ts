import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { tableLooks } from "../../src/sheets/tableLooks";
import { officeHost } from "../support/officeHost/nodeHost";
import { type PlainPage, plainWorkbook } from "../support/plainWorkbook";

const CAPTIONS = ["Factuur", "Debiteur", "Vervaldatum", "Bedrag", "Incassostatus"];

/** Invoices in a bare table of the user's making. */
async function opened(more: Partial<PlainPage> = {}) {
  const page = { sheet: "Facturen", cells: [CAPTIONS, ["F1", "10001", 46000, 12.5, "Onderweg"]], ...more };
  await officeHost(plainWorkbook([page]));
  const workbook = excelWorkbook();
  const laid = { table: "Invoices", sheet: "Facturen", headerRow: 1, firstColumn: 1, captions: CAPTIONS, rowCount: 1 };
  await workbook.write({ laidTables: [laid], newSheets: [], tables: [] });
  return workbook;
}

async function look(workbook: ReturnType<typeof excelWorkbook>): Promise<void> {
  const looks = tableLooks(decodeBook(await workbook.read()).layout);
  await workbook.write({ looks, newSheets: [], tables: [] });
}

/** What the sheet looks like, column by column: rules below the caption, its width and its note. */
const seen = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Facturen");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const columns = CAPTIONS.map((_, at) => {
      const heading = sheet.getRangeByIndexes(0, at, 1, 1);
      heading.load("format/columnWidth,dataValidation/prompt");
      return { heading, count: sheet.getRangeByIndexes(1, at, 1_048_575, 1).conditionalFormats.getCount() };
    });
    await context.sync();
    return {
      frozen: frozen.isNullObject ? null : frozen.address,
      rules: columns.map(({ count }) => count.value),
      widths: columns.map(({ heading }) => heading.format.columnWidth),
      notes: columns.map(({ heading }) => heading.dataValidation.prompt.title),
    };
  });

describe("A table that is there already, in Excel", () => {
  test("may have marks of findings: they are no format of its user's", async () => {
    const workbook = await opened();
    await workbook.markPlaces([{ address: "Facturen!E2", severity: "error" }]);
    await look(workbook);
    expect((await seen()).rules).toEqual([0, 0, 1, 0, 5]);
  });

  test("comes to look like a new one, once", async () => {
    const workbook = await opened();
    await look(workbook);
    const first = await seen();
    expect(first).toMatchObject({ rules: [0, 0, 1, 0, 4], frozen: expect.stringMatching(/1:1$/) as string });
    expect(first.widths.every((width) => width > 48)).toBe(true);
    expect(first.notes[0]).toBe("U vult dit in");
    await look(workbook);
    expect(await seen()).toEqual(first);
  });

  test("keeps what its user formatted", async () => {
    const workbook = await opened();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Facturen");
      sheet.getRange("E2:E5").conditionalFormats.add("Custom").custom.rule.formula = "=E2=1";
      sheet.getRange("A1").format.columnWidth = 200;
      sheet.getRange("B1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      sheet.freezePanes.freezeColumns(2);
      await context.sync();
    });
    const before = await seen();
    await look(workbook);
    const after = await seen();
    expect(after.frozen).toBe(before.frozen);
    expect(after.rules).toEqual([0, 0, 1, 0, 1]);
    expect(after.widths[0]).toBe(200);
    expect(after.notes.map((note) => note === "" || note === null)).toEqual([false, true, false, false, false]);
  });

  test("is left alone on a sheet that is protected", async () => {
    const workbook = await opened();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Facturen").protection.protect();
      await context.sync();
    });
    await expect(look(workbook)).rejects.toMatchObject({ code: "workbook.protectedSheets" });
  });
});
