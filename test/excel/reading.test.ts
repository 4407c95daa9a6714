import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { openXlsx } from "../../src/file/xlsx";
import type { CellValue } from "../../src/sheets/cellValue";
import type { NewSheet } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { WorkbookError } from "../../src/workbook/workbook";
import { anInvoice, bookOfDebtors } from "../support/books";
import { bytesOf, excelBook, tableIn } from "../support/excelBook";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { HostBook } from "../support/officeHost/workbook";

afterAll(assertAllImplemented);

/** A table of the user's own with these columns. */
function ownSheet(captions: readonly string[], ...rows: readonly (readonly CellValue[])[]): NewSheet {
  const columns = captions.map((caption) => ({ caption, kind: "amount", width: 12, written: false }) as const);
  return { sheet: "Eigen", table: "Eigen", columns, rows };
}

test("Excel hands over the same tables as the file that it has open", async () => {
  const bytes = await bytesOf(bookOfDebtors(5));
  const { workbook } = await excelBook(bytes);
  expect(await workbook.read()).toEqual(await (await openXlsx(bytes)).read());
});

test("numbers, texts, truth values, errors and blanks are told apart", async () => {
  const host = await officeHost([ownSheet(["A", "B", "C", "D", "E", "F"], [1.5, "x", true, null, 46000, -2])]);
  host.write("Eigen!B2:B2", "#N/A");
  host.write("Eigen!F2:F2", [["=UNKNOWN()"]]);
  const { tables } = await excelWorkbook().read();
  expect(tables[0]?.rows).toEqual([[1.5, { error: "#N/A" }, true, null, 46000, { error: "#CALC?" }]]);
});

test("a caption with a line break is the same caption", async () => {
  await officeHost([ownSheet(["Factuur\ndatum", "Bedrag"], [1, 2])]);
  expect((await excelWorkbook().read()).tables[0]?.captions).toEqual(["Factuur\ndatum", "Bedrag"]);
});

test("an empty table has one blank row and holds no record", async () => {
  await officeHost([newSheet("Invoices", "nl")]);
  const contents = await excelWorkbook().read();
  expect(tableIn(contents, "Invoices").rows).toHaveLength(1);
  expect(decodeBook(contents).book.tables.Invoices).toEqual([]);
});

test("totals are no record", async () => {
  const host = await officeHost([newSheet("Invoices", "nl", [anInvoice()])]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Invoices").showTotals = true;
    await context.sync();
  });
  host.write("Facturen!A3", "Totaal");
  const contents = await excelWorkbook().read();
  expect(tableIn(contents, "Invoices").rows).toHaveLength(1);
});

test("dates that count from 1904 are read and written as the days that they are", async () => {
  const book = new HostBook();
  book.date1904 = true;
  book.addSheet("Sheet1");
  await officeHost(book);
  const workbook = excelWorkbook();
  const due = isoDate("2026-12-01");
  await workbook.write({ newSheets: [newSheet("Invoices", "nl", [anInvoice({ dueDate: due })], true)], tables: [] });
  const contents = await workbook.read();
  expect(contents.date1904).toBe(true);
  expect(decodeBook(contents).book.tables.Invoices[0]?.dueDate).toBe(due);
  expect(tableIn(contents, "Invoices").rows[0]).toContain(46357 - 1462);
});

test("a workbook without tables holds nothing", async () => {
  await officeHost();
  expect(await excelWorkbook().read()).toEqual({ tables: [], date1904: false });
});

test("a table that grows while it is read is read as it is then", async () => {
  const { host, workbook } = await excelBook(bookOfDebtors(3));
  host.faults.beforeRequest = (request) => {
    if (request === 2) host.write("Facturen!A5", [["F9"]]);
  };
  const contents = await workbook.read();
  expect(contents).toEqual(host.contents());
  expect(tableIn(contents, "Invoices").rows).toHaveLength(4);
});

test("a table that goes away while it is read is not there", async () => {
  const { host, workbook } = await excelBook(bookOfDebtors(3));
  host.faults.beforeRequest = (request) => {
    if (request === 2) host.book.deleteSheet(host.book.findSheet("Exports") ?? host.book.activeSheet);
  };
  const { tables } = await workbook.read();
  expect(tables.map(({ name }) => name)).not.toContain("Exports");
});

test("Excel older than 2021 is told to be too old", async () => {
  await officeHost([], { apiSets: { ExcelApi: "1.13" } });
  await expect(excelWorkbook().read()).rejects.toThrow(new WorkbookError("workbook.excelTooOld", { floor: "1.14" }));
});

test("progress is told row by row of all tables, up to the end", async () => {
  const { workbook } = await excelBook(bookOfDebtors(3, { Invoices: [anInvoice({ amount: cents(1) })] }));
  const steps: [string, number, number][] = [];
  await workbook.read((...step) => steps.push(step));
  expect(steps.at(-1)?.[0]).toBe("read");
  expect(steps.at(-1)?.[1]).toBe(steps.at(-1)?.[2]);
});
