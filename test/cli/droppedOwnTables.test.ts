import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { type CliBook, cliBook, type CommandAnswer } from "../support/cliBook";
import { withoutTables } from "../support/droppedTables";
import { type FirmSheet, firmWorkbook } from "../support/firmWorkbook";
import { englishFirm, germanFirm } from "../support/ownTables";

/*
 * A firm's own tables, saved by a program that keeps the cells and loses every Excel table: `Mapping` still tells which
 * captions each of them had, and so they are put back as ours are.
 */

let folder: string;
let book: CliBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dropped-own-"));
  book = cliBook(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const COLLECT = "--collection-date 2026-12-07 --confirm";
const codes = ({ findings }: CommandAnswer) => findings.map(({ code }) => code);
const dropped = ({ findings }: CommandAnswer) =>
  findings.find(({ code }) => code === "tables.dropped")?.params["names"];
const laid = ({ summary }: CommandAnswer) =>
  (summary["laidTables"] as readonly { readonly table: string; readonly sheet: string; readonly range: string }[]).map(
    ({ table, sheet, range }) => `${table} ${sheet}!${range}`,
  );

/** The firm's workbook with its tables mapped. */
async function mapped(firm: readonly FirmSheet[], ...words: readonly string[]): Promise<void> {
  writeFileSync(book.path(), firmWorkbook(firm));
  const answer = await book.say(["map book.xlsx --confirm", ...words].join(" "));
  expect([answer.exit, codes(answer).filter((code) => code !== "mapping.unsure")]).toEqual([0, []]);
}

/** Makes `book.xlsx` what such a program leaves of it; the whole one is kept as `whole.xlsx`. */
function drop(isDropped?: (name: string) => boolean): void {
  const bytes = readFileSync(book.path());
  writeFileSync(book.path("whole.xlsx"), bytes);
  writeFileSync(book.path(), withoutTables(bytes, isDropped));
}

/** Every table, without how its columns are calculated, which went with the tables. */
async function tablesOf(file: string): Promise<ReadonlyMap<string, unknown>> {
  const { tables } = await (await nodeFileWorkbook(book.path(file))).read();
  return new Map(tables.map((table) => [table.name, { ...table, formulas: undefined }]));
}

async function bankFiles(file: string): Promise<unknown> {
  const out = book.path(`bank-${file}`);
  const { exit, findings } = await book.say(`collect ${file} ${COLLECT} --out ${out}`);
  expect([exit, findings.filter(({ severity }) => severity === "error")]).toEqual([0, []]);
  const names = readdirSync(out).filter((name) => name.endsWith(".xml"));
  expect(names.length).toBeGreaterThan(0);
  return names.sort().map((name) => [name, readFileSync(join(out, name), "utf8")]);
}

describe.each([
  ["German", germanFirm, ["tblFirma", "tblBanken", "tblKunden", "tblMandate", "tblOP"], "Debtors (Kundenstamm)"],
  ["English", englishFirm, ["Company", "OurBanks", "Members", "DDMandates", "OpenInvoices"], "Debtors (Members)"],
] as const)("A %s firm's own tables that another program dropped", (_, firm, own, debtors) => {
  const names = (table: string) => own.some((name) => name === table);

  test("are named by every command with those of ours, and nothing is written", async () => {
    await mapped(firm());
    drop();
    const before = readFileSync(book.path());
    for (const words of ["check book.xlsx", "verify book.xlsx", `propose book.xlsx ${COLLECT}`, "map book.xlsx"]) {
      const found = await book.say(words);
      expect([words, found.exit, dropped(found)]).toEqual([words, 1, expect.stringContaining(debtors)]);
      expect(dropped(found)).toContain("Mapping (");
      expect(codes(found)).not.toContain("table.missing");
      expect(codes(found)).not.toContain("mapping.tableMissing");
    }
    const held = await book.say(`collect book.xlsx ${COLLECT} --out ${book.path("held")}`);
    expect([held.exit, held.changes, held.orders]).toEqual([1, [], []]);
    expect(readFileSync(book.path()).equals(before)).toBe(true);
  });

  test("come back by new, which tells it first, and the next collection is the same file", async () => {
    await mapped(firm());
    drop();
    const before = readFileSync(book.path());
    const preview = await book.say("new book.xlsx --dry-run");
    expect(readFileSync(book.path()).equals(before)).toBe(true);
    const done = await book.say("new book.xlsx");
    expect(done.summary).toEqual(preview.summary);
    expect(laid(done).map((one) => one.split(" ")[0])).toEqual(expect.arrayContaining([...own, "Mapping", "Log"]));
    expect(done.summary).toMatchObject({ columns: [], openTables: [], ownTables: [], otherNames: [] });

    const [was, is] = await Promise.all([tablesOf("whole.xlsx"), tablesOf("book.xlsx")]);
    for (const name of [...own, "Mapping", "Log"]) expect([name, is.get(name)]).toEqual([name, was.get(name)]);
    expect(codes(await book.say("verify book.xlsx"))).toEqual([]);
    expect(codes(await book.say("check book.xlsx"))).toEqual(codes(await book.say("check whole.xlsx")));
    expect(await bankFiles("book.xlsx")).toEqual(await bankFiles("whole.xlsx"));
  });

  test("after a collection leave the books in order, and nothing is collected twice", async () => {
    await mapped(firm());
    expect((await book.say(`collect book.xlsx ${COLLECT} --out ${book.path("first")}`)).exit).toBe(0);
    expect((await book.say("deliver book.xlsx --order 2026-0001")).exit).toBe(0);
    drop();
    expect(dropped(await book.say(`collect book.xlsx ${COLLECT} --out ${book.path("held")}`))).toContain("Orders (");
    const done = await book.say("new book.xlsx");
    // No more is made than in the whole workbook.
    const { sheets, columns } = (await book.say("new whole.xlsx --dry-run")).summary;
    expect(done.summary).toMatchObject({ sheets, columns, openTables: [], ownTables: [] });
    const [was, is] = await Promise.all([tablesOf("whole.xlsx"), tablesOf("book.xlsx")]);
    for (const name of own) expect([name, is.get(name)]).toEqual([name, was.get(name)]);
    const verified = await book.say("verify book.xlsx");
    expect([verified.exit, codes(verified)]).toEqual([0, []]);
    const again = await book.say(`collect book.xlsx ${COLLECT} --out ${book.path("again")}`);
    expect([again.changes, again.orders]).toEqual([[], []]);
  });

  test("come back as well when only they are gone, and are not said to be missing meanwhile", async () => {
    await mapped(firm());
    drop(names);
    const found = await book.say("check book.xlsx");
    expect([dropped(found), codes(found)]).toEqual([
      expect.stringContaining(debtors),
      expect.not.arrayContaining(["mapping.tableMissing"]),
    ]);
    expect(laid(await book.say("new book.xlsx")).map((one) => one.split(" ")[0])).toEqual(own);
    expect(codes(await book.say("check book.xlsx"))).toEqual(codes(await book.say("check whole.xlsx")));
  });
});

describe("Not everything can be put back", () => {
  const KUNDEN = 3;
  const copy = (): FirmSheet => {
    const [, , debtors] = germanFirm();
    if (debtors === undefined) throw new Error("no sheet");
    return { ...debtors, sheet: "Kundenstamm (2)", table: "tblKopie" };
  };

  test("of two lists with the captions of one table none is taken, and both are told; the sheet's name decides", async () => {
    await mapped([...germanFirm(), copy()], "--table Debtors=tblKunden");
    drop();
    const open = [{ table: "Debtors", sheets: ["Kundenstamm", "Kundenstamm (2)"], sheet: "Debiteuren" }];
    expect((await book.say("new book.xlsx --dry-run")).summary).toMatchObject({ openTables: open });
    const done = await book.say("new book.xlsx");
    expect([laid(done).join().includes("tblKunden"), done.summary["openTables"]]).toEqual([false, open]);
    const held = await book.say(`collect book.xlsx ${COLLECT}`);
    expect([held.exit, dropped(held)]).toEqual([1, "Debtors (Kundenstamm, Kundenstamm (2))"]);
    book.patch("xl/workbook.xml", (text) => text.replace('name="Kundenstamm"', 'name="Debiteuren"'));
    expect(laid(await book.say("new book.xlsx"))).toEqual([expect.stringMatching(/^tblKunden Debiteuren!B4:/)]);
    expect(codes(await book.say("verify book.xlsx"))).toEqual([]);
  });

  test("a list that lacks a caption which Mapping names is not taken, and the rows of Mapping tell", async () => {
    await mapped(germanFirm());
    drop();
    book.patch(`xl/worksheets/sheet${String(KUNDEN)}.xml`, (text) => text.replace(">Kundennr.<", ">Nummer alt<"));
    const done = await book.say("new book.xlsx");
    expect(laid(done).join()).not.toContain("tblKunden");
    const found = await book.say("check book.xlsx");
    const missing = found.findings.filter(({ code }) => code === "mapping.tableMissing");
    expect(missing.length).toBeGreaterThan(0);
    expect(new Set(missing.map(({ params }) => params["tableName"]))).toEqual(new Set(["tblKunden"]));
    expect(codes(found)).not.toContain("tables.dropped");
  });

  test("merged cells under the captions are refused as in a table of ours, and nothing is written", async () => {
    await mapped(germanFirm());
    drop();
    book.patch(`xl/worksheets/sheet${String(KUNDEN)}.xml`, (text) =>
      text.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="B5:C5"/></mergeCells>'),
    );
    const before = readFileSync(book.path());
    const refused = await book.say("new book.xlsx");
    expect(refused.exit).not.toBe(0);
    expect(JSON.stringify(refused)).toContain("Kundenstamm");
    expect(readFileSync(book.path()).equals(before)).toBe(true);
  });
});
