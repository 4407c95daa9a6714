import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { type CliBook, cliBook, type CommandAnswer } from "../support/cliBook";
import { firmWorkbook } from "../support/firmWorkbook";
import { officeHost } from "../support/officeHost/nodeHost";
import { englishFirm } from "../support/ownTables";

/* What would refuse a posting is known before anything is decided, and so is what stands beside a table. */

let folder: string;
let book: CliBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "table-room-"));
  book = cliBook(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CODES = [
  ...["sheet.protected", "table.noRoomBeside", "table.columnsBeside", "table.queried", "table.refreshed"],
  ...["table.rowsNoRoom", "table.noRoomBelow"],
];
const around = ({ findings }: CommandAnswer) =>
  findings.filter(({ code }) => CODES.includes(code)).map(({ code, table, row }) => [code, table, row]);
const everywhere = async () => [
  around(await book.say("check book.xlsx")),
  around(await book.say("propose book.xlsx --collection-date 2026-12-07")),
];
const COLLECT = "collect book.xlsx --collection-date 2026-12-07 --confirm";

/** Puts a text into a cell of a sheet. */
function put(sheet: number, cell: string): void {
  const row = /\d+/.exec(cell)?.[0] ?? "";
  const xml = `<c r="${cell}" t="inlineStr"><is><t>Eigen</t></is></c>`;
  book.patch(`xl/worksheets/sheet${String(sheet)}.xml`, (text) => {
    const found = new RegExp(`(<row r="${row}"[^>]*>)(.*?)</row>`).exec(text);
    if (found === null) return text.replace("</sheetData>", `<row r="${row}">${xml}</row></sheetData>`);
    return text.replace(found[0], `${found[1] ?? ""}${found[2] ?? ""}${xml}</row>`);
  });
}

/** The same places, as Excel tells of them; it tells its queries, and not which tables they fill. */
async function inExcel(...queries: readonly string[]): Promise<unknown[]> {
  const host = await officeHost(readFileSync(book.path()));
  host.book.queries.all = queries.map((name) => ({ name, loadedTo: "Table" }));
  const { findings } = decodeBook(await excelWorkbook().read()).book;
  return findings
    .filter(({ code }) => CODES.includes(code))
    .map(({ code, place }) => [code, place?.table ?? null, place?.row ?? null]);
}

const INVOICES = 7;
const DIRECT_DEBITS = 11;

describe("In a workbook of ours", () => {
  beforeEach(() => book.say("new book.xlsx --invoices 4"));

  test("a protected sheet is told by check and propose, in the file and in Excel, and holds collecting back", async () => {
    const before = readFileSync(book.path());
    book.patch(`xl/worksheets/sheet${String(INVOICES)}.xml`, (text) =>
      text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    );
    const found = [["sheet.protected", "Invoices", null]];
    expect(await everywhere()).toEqual([found, found]);
    expect(await inExcel()).toEqual(found);
    const held = await book.say(COLLECT);
    expect([held.exit, around(held)]).toEqual([1, found]);
    expect(held.findings.find(({ code }) => code === "sheet.protected")?.message).toContain("opheffen");
    book.patch(`xl/worksheets/sheet${String(INVOICES)}.xml`, (text) =>
      text.replace('<sheetProtection sheet="1"/>', ""),
    );
    expect(book.part("xl/workbook.xml")).toBe(cliBook(folder).part("xl/workbook.xml"));
    expect((await book.say(COLLECT)).exit).toBe(0);
    expect(before.length).toBeGreaterThan(0);
  });

  test("a table that a query fills is told, for refreshing it loses what is posted", async () => {
    book.patch(`xl/tables/table${String(INVOICES)}.xml`, (text) =>
      text.replace("<table ", '<table tableType="queryTable" '),
    );
    const found = [["table.refreshed", "Invoices", null]];
    expect(await everywhere()).toEqual([found, found]);
    expect(await inExcel("Invoices")).toEqual(found);
  });

  test("what stands below a table that must grow holds back what does not fit, and nothing else", async () => {
    put(DIRECT_DEBITS, "A5");
    expect(await everywhere()).toEqual([[], []]);
    const held = await book.say(`${COLLECT} --dry-run`);
    expect([held.exit, around(held)]).toEqual([1, [["table.rowsNoRoom", "DirectDebits", 5]]]);
    expect((await book.say(`${COLLECT} --account NL00BANK0000000000`)).exit).toBe(1);
  });

  test("what stands right beside a table is told by check, verify and propose, in the file and in Excel", async () => {
    const { captions } = decodeBook(await readTables()).layout.tables.Invoices ?? { captions: [] };
    put(INVOICES, `${letters(captions.length + 1)}3`);
    const found = [["table.columnsBeside", "Invoices", 3]];
    expect(await everywhere()).toEqual([found, found]);
    expect(around(await book.say("verify book.xlsx"))).toEqual(found);
    expect(await inExcel()).toEqual(found);
    const held = await book.say(COLLECT.replace(" --confirm", ""));
    expect([held.exit, held.summary["unconfirmed"]]).toEqual([1, expect.arrayContaining(["table.columnsBeside"])]);
  });

  test("what stands an empty column away is nobody's business while no column must be added", async () => {
    const { captions } = decodeBook(await readTables()).layout.tables.Invoices ?? { captions: [] };
    put(INVOICES, `${letters(captions.length + 2)}3`);
    expect(await everywhere()).toEqual([[], []]);
    expect(await inExcel()).toEqual([]);
  });
});

describe("In a firm's own workbook", () => {
  beforeEach(async () => {
    writeFileSync(book.path(), firmWorkbook(englishFirm()));
    await book.say("map book.xlsx --confirm");
  });

  test("cells beside a table that must get columns are told by check and propose, in the file and in Excel", async () => {
    put(5, "J3");
    const found = [["table.noRoomBeside", "Invoices", 3]];
    expect(await everywhere()).toEqual([found, found]);
    expect(await inExcel()).toEqual(found);
    const held = await book.say(COLLECT);
    expect([held.exit, around(held)]).toEqual([1, found]);
  });

  test("a table that a query fills cannot get the columns that it lacks", async () => {
    book.patch("xl/tables/table5.xml", (text) => text.replace("<table ", '<table tableType="queryTable" '));
    const found = [["table.queried", "Invoices", null]];
    expect(await everywhere()).toEqual([found, found]);
    expect(await inExcel("OpenInvoices")).toEqual(found);
    expect((await book.say(COLLECT)).exit).toBe(1);
  });
});

async function readTables() {
  await officeHost(readFileSync(book.path()));
  return excelWorkbook().read();
}

function letters(column: number): string {
  return column > 26 ? `A${String.fromCharCode(64 + column - 26)}` : String.fromCharCode(64 + column);
}
