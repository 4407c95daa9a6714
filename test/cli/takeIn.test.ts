import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { type CliBook, cliBook, type CommandAnswer } from "../support/cliBook";
import { officeHost } from "../support/officeHost/nodeHost";

/* What a script has put below and beside the tables of a workbook is taken into them, and judged like all else. */

let folder: string;
let book: CliBook;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "take-in-"));
  book = cliBook(folder);
  await book.say("new book.xlsx --invoices 2");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const INVOICES = "xl/worksheets/sheet7.xml";
const rowOf = (number: number) =>
  new RegExp(`<row r="${String(number)}"[^>]*>.*?</row>`).exec(book.part(INVOICES))?.[0] ?? "";
const codesOf = ({ findings }: CommandAnswer) => findings.map(({ code }) => code);

/** An invoice below the others, as a script copies the row above it; its key is another one. */
function appendInvoice(): void {
  const [last, text] = [rowOf(3), book.part(INVOICES)];
  const number = /<c r="A3"[^>]*>.*?<t[^>]*>([^<]*)<\/t>/.exec(last)?.[1] ?? "";
  const copy = last.replaceAll(/r="([A-Z]*)3"/g, 'r="$14"').replace(`>${number}<`, ">EXTRA-1<");
  book.patch(INVOICES, () => text.replace("</sheetData>", `${copy}</sheetData>`));
}

/** A column of the firm's own beside the table. */
function addColumn(caption: string): void {
  const last = /<c r="([A-Z]+)1"[^>]*>(?:(?!<c ).)*<\/row>/.exec(rowOf(1))?.[1] ?? "";
  const next = last.slice(0, -1) + String.fromCharCode(last.charCodeAt(last.length - 1) + 1);
  book.patch(INVOICES, (text) =>
    [1, 2].reduce((all, row) => {
      const value = row === 1 ? caption : "Noord";
      const cell = `<c r="${next}${String(row)}" t="inlineStr"><is><t>${value}</t></is></c></row>`;
      const before = new RegExp(`<row r="${String(row)}"[^>]*>.*?</row>`).exec(all)?.[0] ?? "";
      return all.replace(before, before.replace(/<\/row>$/, cell));
    }, text),
  );
}

describe("Rows below a table", () => {
  test("are taken into it on request, after telling, and are then collected", async () => {
    appendInvoice();
    expect(codesOf(await book.say("check book.xlsx"))).toContain("table.rowsBelow");
    const cells = book.part(INVOICES);
    const plain = await book.say("new book.xlsx");
    expect(plain.summary["takenIn"]).toEqual([]);
    const preview = await book.say("new book.xlsx --take-in --dry-run");
    expect(preview.summary["takenIn"]).toMatchObject([{ table: "Invoices", sheet: "Facturen", rows: 1, columns: [] }]);
    expect(codesOf(await book.say("check book.xlsx"))).toContain("table.rowsBelow");

    const done = await book.say("new book.xlsx --take-in");
    expect([done.exit, done.summary["takenIn"]]).toEqual([0, preview.summary["takenIn"]]);
    expect(book.part(INVOICES)).toBe(cells);
    const checked = await book.say("check book.xlsx");
    expect(codesOf(checked)).not.toContain("table.rowsBelow");
    expect((checked.summary["records"] as Record<string, number>)["Invoices"]).toBe(3);
    const collected = await book.say("collect book.xlsx --collection-date 2026-12-07 --confirm");
    const invoices = collected.changes
      .filter(({ table }) => table === "DirectDebits")
      .map(({ fields }) => fields["invoice"]);
    expect([collected.exit, invoices]).toEqual([0, expect.arrayContaining(["EXTRA-1"])]);
    expect((await book.say("verify book.xlsx")).exit).toBe(0);
  });

  test("are judged like all others", async () => {
    appendInvoice();
    book.patch(INVOICES, (text) =>
      text.replace("EXTRA-1", /<c r="A3"[^>]*>.*?<t[^>]*>([^<]*)<\/t>/.exec(rowOf(3))?.[1] ?? ""),
    );
    await book.say("new book.xlsx --take-in");
    expect(codesOf(await book.say("check book.xlsx"))).toContain("key.duplicate");
  });

  test("of a protected sheet are left where they are", async () => {
    appendInvoice();
    book.patch(INVOICES, (text) => text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));
    expect((await book.say("new book.xlsx --take-in")).exit).toBe(3);
  });

  test("are taken in by Excel too, with the columns beside the table", async () => {
    appendInvoice();
    addColumn("Regio");
    const host = await officeHost(readFileSync(book.path()));
    const workbook = excelWorkbook();
    const done = await setUpWorkbook(workbook, { language: null, write: true, takeIn: true });
    expect(done.takenIn).toMatchObject([{ table: "Invoices", rows: 1, columns: ["Regio"] }]);
    const table = host.contents().tables.find(({ name }) => name === "Invoices");
    expect([table?.rows.length, table?.captions.at(-1)]).toEqual([3, "Regio"]);
    const { findings } = decodeBook(await workbook.read()).book;
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith("table."))).toEqual([]);
  });
});

test("Columns beside a table are taken into it as far as they have captions of their own", async () => {
  addColumn("Regio");
  expect(codesOf(await book.say("check book.xlsx"))).toContain("table.columnsBeside");
  const done = await book.say("new book.xlsx --take-in");
  expect(done.summary["takenIn"]).toMatchObject([{ table: "Invoices", rows: 0, columns: ["Regio"] }]);
  expect(codesOf(await book.say("check book.xlsx"))).not.toContain("table.columnsBeside");
  expect(book.part("xl/tables/table7.xml")).toContain('name="Regio"');
});
