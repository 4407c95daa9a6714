import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { loadAction } from "../../src/actions/registry";
import { diskFiles } from "../../src/cli/diskFiles";
import { isoDateTime } from "../../src/domain/values/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { officeHost } from "../support/officeHost/nodeHost";

/* A script that adds rows right below the tables of a workbook does not know that these are no part of them. */

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rows-below-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, "book.xlsx");

interface Json {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly table: string | null; readonly row: number | null }[];
  readonly orders: readonly string[];
}

async function json(words: string): Promise<Json> {
  const world = fakeWorld(fakeDisk(), [], {
    callerFolder: folder,
    files: diskFiles,
    actionNamed: loadAction,
    now: () => isoDateTime("2026-11-22T10:15:00"),
  });
  return JSON.parse((await say(`${words} --json`, world)).out) as Json;
}

/** The workbook with a text in the first column, so many rows below the end of a sheet's table. */
function add(sheet: number, below = 1): number {
  const parts = unzipSync(readFileSync(path()));
  const name = `xl/worksheets/sheet${String(sheet)}.xml`;
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const last = Math.max(...[...text.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)));
  const row = last + below;
  const cell = `<row r="${String(row)}"><c r="A${String(row)}" t="inlineStr"><is><t>X1</t></is></c></row>`;
  parts[name] = strToU8(text.replace("</sheetData>", `${cell}</sheetData>`));
  writeFileSync(path(), zipSync(parts));
  return row;
}

const below = ({ findings }: Json) =>
  findings
    .filter(({ code }) => code === "table.rowsBelow" || code === "table.noRoomBelow")
    .map(({ code, table, row }) => [code, table, row]);

const INVOICES = 7;
const ORDERS = 10;
const COLLECT = "collect book.xlsx --collection-date 2026-12-07";

describe("Rows right below a table", () => {
  beforeEach(async () => {
    await json("new book.xlsx --invoices 4");
  });

  test("of the user's are told by check, propose and verify, and must be confirmed before anything is collected", async () => {
    const row = add(INVOICES);
    const found = [["table.rowsBelow", "Invoices", row]];
    expect(below(await json("check book.xlsx"))).toEqual(found);
    expect(below(await json("verify book.xlsx"))).toEqual(found);
    expect(below(await json("propose book.xlsx --collection-date 2026-12-07"))).toEqual(found);
    const held = await json(COLLECT);
    expect([held.exit, held.orders, below(held)]).toEqual([1, [], found]);
    const accepted = await json(`${COLLECT} --confirm`);
    expect([accepted.exit, accepted.orders]).toEqual([0, ["2026-0001"]]);
  });

  test("of the add-in's are an error before anything is written", async () => {
    const row = add(ORDERS);
    const found = [["table.noRoomBelow", "Orders", row]];
    expect(below(await json("propose book.xlsx --collection-date 2026-12-07"))).toEqual(found);
    const held = await json(`${COLLECT} --confirm`);
    expect([held.exit, held.orders, below(held)]).toEqual([1, [], found]);
    expect((await json("verify book.xlsx")).exit).toBe(1);
  });

  test("are nothing when an empty row lies between", async () => {
    add(INVOICES, 2);
    expect(below(await json("check book.xlsx"))).toEqual([]);
  });

  test("are told in Excel too, but not the heading of another table", async () => {
    const row = add(INVOICES);
    await officeHost(readFileSync(path()));
    const found = async () =>
      decodeBook(await excelWorkbook().read())
        .book.findings.filter(({ code }) => code === "table.rowsBelow")
        .map(({ place }) => [place?.table, place?.row]);
    expect(await found()).toEqual([["Invoices", row]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Facturen");
      sheet.tables.add(`A${String(row)}:A${String(row + 1)}`, true);
      await context.sync();
    });
    expect(await found()).toEqual([]);
  });
});
