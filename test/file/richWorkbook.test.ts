import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { collectAction } from "../../src/actions/collect";
import type { CollectionRequest } from "../../src/actions/collectionRequest";
import type { Outcome } from "../../src/actions/action";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { newXlsx } from "../../src/file/xlsx";
import { columnLetters } from "../../src/sheets/address";
import { decodeBook } from "../../src/sheets/decode";
import { commit } from "../../src/workbook/commit";
import { prepare } from "../../src/workbook/prepare";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { convertedByLibreOffice, hasLibreOffice, seenIn, type SeenWorkbook } from "../support/libreOffice";
import { withCalculation, withOverview } from "../support/richWorkbook";

jest.setTimeout(900_000);

const whereInstalled = hasLibreOffice ? describe : describe.skip;
const WORDS = { describe: () => "", summarise: (action: string) => action };

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "rich-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sample(): Promise<Uint8Array> {
  return (await newXlsx()).write({ newSheets: sampleSheets("en", isoDate("2026-11-22")), tables: [] });
}

/** Collects in a workbook file and gives what it is then. */
async function collected(
  name: string,
  bytes: Uint8Array,
  day: string,
  request: CollectionRequest,
): Promise<{ readonly bytes: Uint8Array; readonly outcome: Outcome }> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const workbook = await nodeFileWorkbook(path);
  const moment = { at: isoDateTime(`${day}T10:15:00`), user: "anna" };
  const prepared = await prepare(workbook, collectAction, request, moment, { wording: () => WORDS });
  await commit(workbook, prepared);
  return { bytes: readFileSync(path), outcome: prepared.outcome };
}

/** Of the table of the lines. */
const LAST_COLUMN = columnLetters(
  sampleSheets("en", isoDate("2026-11-22")).find(({ sheet }) => sheet === "Direct debits")?.columns.length ?? 0,
);

const FIRST = { collectionDate: isoDate("2026-11-30"), confirmed: "all" } as const;
const SECOND = { collectionDate: isoDate("2027-01-12"), confirmed: "all" } as const;

/** The parts that a write may change: those of our tables, and what the workbook tells of itself. */
const OURS = /^xl\/(?:worksheets\/sheet\d+\.xml|tables\/[^/]+|workbook\.xml|styles\.xml)$/u;

whereInstalled("A workbook with a pivot table, a picture, a chart, a comment, a calculated column and totals", () => {
  let before: Uint8Array;
  let after: Uint8Array;
  let linesBefore: number;
  let linesAfter: number;
  let flat: string;
  let seen: SeenWorkbook;

  beforeAll(async () => {
    const first = await collected("first.xlsx", await sample(), "2026-11-22", FIRST);
    expect(first.outcome.done).toBe(true);
    const pivot = { table: "DirectDebits", rowCaption: "Debtor", dataCaption: "Amount" };
    before = withCalculation(withOverview(first.bytes, pivot), "DirectDebits", "Amount", 2);
    const second = await collected("second.xlsx", before, "2027-01-04", SECOND);
    expect(second.outcome.done).toBe(true);
    after = second.bytes;
    [linesBefore, linesAfter] = [await linesIn(before), await linesIn(after)];
    flat = Buffer.from(convertedByLibreOffice([after], "xlsx", "fods")[0] ?? "").toString("utf8");
    seen = seenIn(flat);
  });

  async function linesIn(bytes: Uint8Array): Promise<number> {
    const path = join(folder, "counted.xlsx");
    writeFileSync(path, bytes);
    return decodeBook(await (await nodeFileWorkbook(path)).read()).book.tables.DirectDebits.length;
  }

  it("really has all of them, and grew", () => {
    const names = Object.keys(unzipSync(before)).join("\n");
    for (const part of [
      "media/image",
      "charts/chart",
      "drawings/drawing",
      "comments",
      "pivotTables/",
      "pivotCacheRecords",
    ]) {
      expect(names).toContain(part);
    }
    expect(linesBefore).toBeGreaterThan(20);
    expect(linesAfter).toBeGreaterThan(linesBefore);
  });

  it("keeps every part that is not ours byte for byte, but for the range that its pivot table is of", () => {
    const [was, is] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    const others = Object.keys(was).filter((name) => !OURS.test(name));
    const changed = others.filter((name) => Buffer.compare(was[name] ?? Buffer.of(), is[name] ?? Buffer.of()) !== 0);
    expect(changed).toEqual(["xl/pivotCache/pivotCacheDefinition1.xml"]);
    const [sourceWas, sourceIs] = [was, is].map((parts) => strFromU8(parts[changed[0] ?? ""] ?? new Uint8Array()));
    const refTo = (last: number) => `ref="A1:${LAST_COLUMN}${String(last + 1)}" sheet="Direct debits"`;
    expect(sourceWas).toContain(refTo(linesBefore));
    expect(sourceIs).toBe(sourceWas?.replace(refTo(linesBefore), refTo(linesAfter)));
  });

  it("opens with its pivot table over all lines, and with picture, chart and comment where they were", () => {
    const pivot = /<table:data-pilot-table [^>]*>.*?<table:source-cell-range [^>]*cell-range-address="([^"]*)"/su.exec(
      flat,
    );
    expect(pivot?.[1]?.replaceAll(/\$|&apos;/gu, "")).toBe(
      `Direct debits.A1:Direct debits.${LAST_COLUMN}${String(linesAfter + 1)}`,
    );
    expect(flat).toMatch(/<draw:frame [^>]*draw:name="Logo"/u);
    expect(flat).toContain("<office:binary-data>");
    expect(flat).toMatch(/<draw:frame [^>]*draw:name="Chart"/u);
    expect(flat).toMatch(/<office:annotation [^>]*>.*?ask the tax adviser/su);
  });

  it("has the user's column calculate in the new rows, and the totals below them over all", () => {
    const rows = seen.sheets.get("Direct debits") ?? [];
    const [captions = []] = rows;
    const [amount, own] = [captions.indexOf("Amount"), captions.indexOf("Own")];
    const numberAt = (row: number, column: number) => Number(rows[row]?.[column]?.replaceAll(",", ""));
    expect(rows).toHaveLength(linesAfter + 2);
    let sum = 0;
    for (let row = 1; row <= linesAfter; row += 1) {
      expect(numberAt(row, own)).toBeCloseTo(2 * numberAt(row, amount), 2);
      sum += numberAt(row, amount);
    }
    expect(numberAt(linesAfter + 1, amount)).toBeCloseTo(sum, 2);
    expect(numberAt(linesAfter + 1, own)).toBeCloseTo(2 * sum, 2);
  });
});

const MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

describe("A workbook with macros", () => {
  it("keeps them byte for byte, and stays one", async () => {
    const macros = Uint8Array.from({ length: 5_000 }, (_, index) => (index * index) % 251);
    const parts = unzipSync(await sample());
    const changed = (name: string, change: (text: string) => string) =>
      strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
    const book = zipSync({
      ...parts,
      "[Content_Types].xml": changed("[Content_Types].xml", (text) =>
        text
          .replace(/application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/u, MACRO_TYPE)
          .replace(
            "<Override",
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
          ),
      ),
      "xl/_rels/workbook.xml.rels": changed("xl/_rels/workbook.xml.rels", (text) =>
        text.replace(
          "</Relationships>",
          '<Relationship Id="rIdMacros" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"' +
            ' Target="vbaProject.bin"/></Relationships>',
        ),
      ),
      "xl/vbaProject.bin": macros,
    });
    const { bytes, outcome } = await collected("macros.xlsm", book, "2026-11-22", FIRST);
    expect(outcome.done).toBe(true);
    const after = unzipSync(bytes);
    expect(Buffer.compare(after["xl/vbaProject.bin"] ?? Buffer.of(), macros)).toBe(0);
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
      expect(strFromU8(after[name] ?? new Uint8Array())).toBe(strFromU8(unzipSync(book)[name] ?? new Uint8Array()));
    }
    expect(strFromU8(after["[Content_Types].xml"] ?? new Uint8Array())).toContain(MACRO_TYPE);
  });
});
