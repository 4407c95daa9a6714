import { memoryFileWorkbook } from "../../src/file/memoryFileWorkbook";
import { portableCodec } from "../../src/file/codec";
import { openXlsx } from "../../src/file/xlsx";
import type { NewSheet } from "../../src/sheets/contents";
import { en } from "../../src/messages/en";
import { nl } from "../../src/messages/nl";
import { firmParts, firmWith, packageOf, type PackageParts, partOf, partTexts } from "../support/xlsxFixture";

/*
 * Workbooks in forms that Excel opens and few programs write: they are opened too, and what lies in them stays.
 */

const STYLES = "xl/styles.xml";
const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

const sheetOf = (table: string): NewSheet => ({
  sheet: table,
  table,
  columns: [
    { caption: "A", kind: "text", width: 9, written: true },
    { caption: "B", kind: "amount", width: 9, written: false },
  ],
  rows: [["1", 1]],
});

async function withSheet(bytes: Uint8Array, ...tables: readonly string[]): Promise<Uint8Array> {
  return (await openXlsx(bytes)).write({ newSheets: tables.map(sheetOf), tables: [] });
}

function withText(parts: PackageParts, name: string, change: (text: string) => string): PackageParts {
  const text = String(parts[name]);
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${name}`);
  return { ...parts, [name]: changed };
}

function formatsIn(styles: string): readonly string[] {
  const list = /<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0] ?? "";
  return [...list.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
}

describe("styles that the workbook does not lead to as others do", () => {
  const otherType = withText(firmParts(), RELATIONS, (text) => text.replace("/styles", "/cellStyles"));
  const noRelation = withText(firmParts(), RELATIONS, (text) => text.replace(/<Relationship Id="rId3"[^>]*>/, ""));

  it("are known by the type of their part, and added to", async () => {
    const after = await withSheet(packageOf(otherType), "New");
    expect(partOf(after, STYLES)).toContain('<cellXfs count="');
    expect(partOf(after, STYLES)).toContain('formatCode="dd-mm-yyyy"');
    expect(formatsIn(partOf(after, STYLES))[4]).toContain('numFmtId="170"');
    expect(partOf(after, RELATIONS).match(/styles\.xml/g)).toHaveLength(1);
  });

  it("are left as they are when nothing leads to them, and ours get another name", async () => {
    const after = await withSheet(packageOf(noRelation), "New");
    expect(partOf(after, STYLES)).toBe(firmParts()[STYLES]);
    expect(partOf(after, RELATIONS)).toContain('/styles" Target="styles1.xml"');
    expect(partOf(after, "[Content_Types].xml")).toContain('PartName="/xl/styles1.xml"');
    // Cells of the firm that name a format which nobody tells go on without a look.
    const formats = formatsIn(partOf(after, "xl/styles1.xml"));
    expect(formats.slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
    );
    expect(formats.length).toBeGreaterThan(5);
  });

  it("are left as they are too when a cell is typed", async () => {
    const typed = { row: 30, column: 2, value: 1, format: "0.00" };
    const after = await (await openXlsx(packageOf(noRelation))).edit([{ sheet: "Facturen", cells: [typed] }]);
    expect(partOf(after, STYLES)).toBe(firmParts()[STYLES]);
    expect(partOf(after, "xl/styles1.xml")).toContain('numFmtId="2"');
  });

  it("and shared strings likewise are known by their type", async () => {
    const strings = withText(firmParts(), RELATIONS, (text) => text.replace("/sharedStrings", "/strings"));
    const read = async (parts: PackageParts) => (await openXlsx(packageOf(parts))).read();
    expect(await read(strings)).toEqual(await read(firmParts()));
  });
});

describe("sheets without cells", () => {
  const module = '<sheet name="Module1" sheetId="4" state="veryHidden" r:id=""/>';
  const addSheet = (sheet: string) => (text: string) => text.replace("<sheet name=", `${sheet}<sheet name=`);

  it.each([
    ["a module of old, without a part", module],
    ["one that does not even say so", '<sheet name="Module1" sheetId="4"/>'],
  ])("are listed and kept: %s", async (_, sheet) => {
    const before = firmWith(BOOK, addSheet(sheet));
    const read = await (await openXlsx(before)).read();
    expect(read.tables.map(({ name }) => name)).toEqual(["Invoices"]);
    const after = await withSheet(before, "New");
    expect(partOf(after, BOOK)).toContain(sheet);
    await expect(withSheet(before, "module1")).rejects.toMatchObject({ params: { reason: "sheetNameTaken" } });
    const outline = await (await memoryFileWorkbook(before, portableCodec)).outline();
    expect(outline.sheets.map(({ name }) => name)).toEqual(["Facturen", "Over & zicht"]);
  });

  it.each([
    ["macros", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"],
    ["a dialog", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/dialogsheet"],
  ])("are kept with their part: %s", async (_, type) => {
    const withPart = withText(firmParts(), BOOK, addSheet('<sheet name="Macro1" sheetId="4" r:id="rId77"/>'));
    const parts = withText(withPart, RELATIONS, (text) =>
      text.replace(
        "</Relationships>",
        `<Relationship Id="rId77" Type="${type}" Target="other/sheet1.xml"/></Relationships>`,
      ),
    );
    const before = packageOf({ ...parts, "xl/other/sheet1.xml": "<other/>" });
    const after = await withSheet(before, "New");
    expect(partOf(after, "xl/other/sheet1.xml")).toBe("<other/>");
    expect((await (await openXlsx(after)).read()).tables.map(({ name }) => name)).toEqual(["Invoices", "New"]);
  });

  it("are refused with a remedy when they name a part that is nowhere", async () => {
    const lost = firmWith(BOOK, addSheet('<sheet name="Kwijt" sheetId="4" r:id="rId99"/>'));
    await expect(openXlsx(lost)).rejects.toMatchObject({
      code: "file.unsupported",
      params: { reason: "sheetWithoutPart", sheet: "Kwijt" },
    });
  });
});

describe("a package whose names have the separator of Windows", () => {
  const backslashed = packageOf(
    Object.fromEntries(Object.entries(firmParts()).map(([name, part]) => [name.replaceAll("/", "\\"), part])),
  );

  it("is read as every other", async () => {
    const read = async (bytes: Uint8Array) => (await openXlsx(bytes)).read();
    expect(await read(backslashed)).toEqual(await read(packageOf(firmParts())));
  });

  it("is written with the separator of packages, and nothing of it is lost", async () => {
    const after = partTexts(await withSheet(backslashed, "New"));
    expect([...after.keys()].filter((name) => name.includes("\\"))).toEqual([]);
    const unchanged = Object.keys(firmParts()).filter(
      (name) => name.startsWith("xl/charts/") || name === "xl/vbaProject.bin",
    );
    const before = partTexts(packageOf(firmParts()));
    for (const name of unchanged) expect([name, after.get(name)]).toEqual([name, before.get(name)]);
  });
});

describe("names of the user's own", () => {
  const named = firmWith(BOOK, (text) =>
    text.replace(
      "</definedNames>",
      '<definedName name="Orders">\'Over &amp; zicht\'!$A$1</definedName><definedName name="LOG">1</definedName></definedNames>',
    ),
  );

  it("that are those of tables of ours are all told at once, before anything is made", async () => {
    await expect(withSheet(named, "Accounts", "Orders", "Log")).rejects.toMatchObject({
      code: "file.unsupported",
      params: { reason: "definedNameTaken", part: "Orders, Log" },
    });
    expect(await withSheet(named, "Accounts")).toBeInstanceOf(Uint8Array);
  });

  it.each([
    ["nl", nl],
    ["en", en],
  ])("are told with what to do (%s)", (_, { unsupportedReasons }) => {
    expect(unsupportedReasons["definedNameTaken"]).toMatch(/Namen beheren|Name Manager/);
    for (const reason of [
      "missingPart",
      "sheetWithoutPart",
      "encoding",
      "path",
      "zip64",
      "zipMethod",
      "duplicateEntry",
    ] as const) {
      expect([reason, unsupportedReasons[reason]]).toEqual([reason, expect.stringMatching(/sla deze|save it/)]);
    }
  });
});
