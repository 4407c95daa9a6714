import { openXlsx } from "../../src/file/xlsx";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../../src/sheets/contents";
import { firmParts, firmWith, packageOf } from "../support/xlsxFixture";

const sheet = "xl/worksheets/sheet1.xml";
const table = "xl/tables/table1.xml";

async function read(bytes: Uint8Array): Promise<WorkbookContents> {
  return (await openXlsx(bytes)).read();
}

async function onlyTable(bytes: Uint8Array): Promise<FoundTable> {
  const [found, ...others] = (await read(bytes)).tables;
  if (found === undefined || others.length > 0) throw new Error("not one table");
  return found;
}

/** The value of B4 when this is its element. */
async function valueOf(cell: string): Promise<CellValue | undefined> {
  const found = await onlyTable(firmWith(sheet, (text) => text.replace('<c r="B4" s="3"><v>100.5</v></c>', cell)));
  return found.rows[0]?.[1];
}

describe("reading a firm's own workbook", () => {
  it("finds the table below its title, with captions and raw cells", async () => {
    expect(await read(packageOf(firmParts()))).toEqual({
      date1904: false,
      tables: [
        {
          name: "Invoices",
          sheet: "Facturen",
          headerRow: 3,
          firstColumn: 1,
          captions: ["Factuur", "Bedrag", "Verval\ndatum", "Met btw", "Notitie", "Minder & min"],
          rows: [
            ["F_x000a_1", 100.5, 46000, 121.605, " bel & mail ", 99.5],
            ["F2", -20, null, -24.2, null, -21],
            ["F3", { error: "#DIV/0!" }, true, { error: "#CALC?" }, null, 5],
          ],
          formulas: new Map([
            [3, { isCalculated: true, runs: [{ first: 0, last: 2 }] }],
            [5, { isCalculated: true, runs: [{ first: 0, last: 2 }] }],
            [0, { isCalculated: false, runs: [{ first: 2, last: 2 }] }],
            [1, { isCalculated: false, runs: [{ first: 2, last: 2 }] }],
          ]),
          room: {
            ...{ isProtected: false, isQueried: false, freeColumns: 1 },
            beside: { row: 4, column: 8, isOfTable: false },
          },
        },
      ],
    });
  });

  it("tells progress in bytes up to the whole, and the same contents", async () => {
    const workbook = await openXlsx(packageOf(firmParts()));
    const steps: [string, number, number][] = [];
    const contents = await workbook.read((...step) => steps.push(step));
    expect(contents).toEqual(await workbook.read());
    expect(steps.at(-1)).toEqual(["read", steps.at(-1)?.[2], steps.at(-1)?.[2]]);
  });

  it.each<[string, CellValue]>([
    ['<c r="B4" t="n"><v>1E-7</v></c>', 1e-7],
    ["<c r='B4'>\n <f>1+1</f>\n <v xml:space='preserve'>2</v> </c>", 2],
    ['<c r="B4" t="str"><f>T()</f><v/></c>', null],
    ['<c r="B4" t="str"><f>T()</f><v>_x0041_</v></c>', "A"],
    ['<c r="B4" t="b"><v>0</v></c>', false],
    ['<c r="B4" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ['<c r="B4"><f>A1</f></c>', { error: "#CALC?" }],
    ['<c r="B4" t="d"><v>2026-12-01</v></c>', 46357],
    ['<c r="B4" t="d"><v>2026-12-01T12:00:00</v></c>', 46357.5],
    ['<c r="B4" t="d"><v>morgen</v></c>', "morgen"],
    ['<c r="B4"><v>abc</v></c>', "abc"],
    ['<c r="B4" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', "a b"],
    ['<c r="B4" t="inlineStr"><is><t><![CDATA[</c><c r="C4">]]></t></is></c>', '</c><c r="C4">'],
    ['<c r="B4" t="inlineStr"><is><t></t></is></c>', null],
    ['<c r="B4" t="inlineStr"/>', null],
    ['<c r="B4" t="s"><v></v></c>', null],
    ['<c s="3"><v>7</v></c>', 7],
    ['<c r="B4" t="inlineStr"><is><t>a\r\nb&#13;c</t></is></c>', "a\nb\rc"],
  ])("reads %s", async (cell, value) => {
    expect(await valueOf(cell)).toEqual(value);
  });

  it("hands over whether dates count from 1904", async () => {
    const later = firmWith("xl/workbook.xml", (text) => text.replace("<workbookPr ", '<workbookPr date1904="1" '));
    expect((await read(later)).date1904).toBe(true);
  });

  it("leaves the totals row out", async () => {
    const totals = firmWith(table, (text) => text.replace('totalsRowShown="0"', 'totalsRowCount="1"'));
    expect((await onlyTable(totals)).rows).toHaveLength(2);
  });

  it("reads a table without a header row", async () => {
    const bare = firmWith(table, (text) =>
      text.replace('totalsRowShown="0"', 'headerRowCount="0"').replace('name="Factuur"', 'name="Kolom1"'),
    );
    const found = await onlyTable(bare);
    expect(found.headerRow).toBe(2);
    expect(found.rows.map(([first]) => first)).toEqual(["Factuur", "F_x000a_1", "F2", "F3"]);
  });

  it("reads rows and cells that do not tell their place", async () => {
    const implied = firmWith(sheet, (text) => text.replace(/<row r="([56])"/g, "<row").replace(/ r="[A-F]5"/g, ""));
    expect((await onlyTable(implied)).rows[1]).toEqual(["F2", -20, null, -24.2, -21, null]);
  });

  it("reads rows that are not there as blank", async () => {
    const sparse = firmWith(sheet, (text) => text.replace(/<row r="5".*?<\/row>/, ""));
    expect((await onlyTable(sparse)).rows[1]).toEqual([null, null, null, null, null, null]);
    const none = firmWith(sheet, (text) => text.replace(/<sheetData>[^]*<\/sheetData>/, "<sheetData />"));
    expect((await onlyTable(none)).rows.flat().every((value) => value === null)).toBe(true);
  });

  it("reads a table over a million rows, of which it keeps those that hold something", async () => {
    const [table] = (
      await openXlsx(
        firmWith("xl/tables/table1.xml", (text) => text.replace('ref="A3:F6" totals', 'ref="A3:F1048576" totals')),
      ).then((workbook) => workbook.read())
    ).tables;
    expect(table?.rows).toHaveLength(1_048_573);
    expect(new Set(table?.rows).size).toBe(4);
    expect(table?.rows.at(-1)).toEqual([null, null, null, null, null, null]);
  });

  it("reads elements with a prefix", async () => {
    const prefixed = (text: string) =>
      text
        .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
        .replace(/xmlns="/, 'xmlns:x="')
        .replace(/<x:(drawing|legacy|pageSetup)[^>]*>/g, "");
    const parts = firmParts();
    for (const part of [sheet, table, "xl/sharedStrings.xml", "xl/workbook.xml"])
      parts[part] = prefixed(String(parts[part]));
    expect(await read(packageOf(parts))).toEqual(await read(packageOf(firmParts())));
  });

  it("reads a workbook with macros and a template", async () => {
    for (const type of [
      "vnd.ms-excel.sheet.macroEnabled",
      "vnd.openxmlformats-officedocument.spreadsheetml.template",
    ]) {
      const bytes = firmWith("[Content_Types].xml", (text) =>
        text.replace("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main", `${type}.main`),
      );
      expect(await read(bytes)).toEqual(await read(packageOf(firmParts())));
    }
  });

  it("reads the strict namespace", async () => {
    const parts = firmParts();
    for (const [name, text] of Object.entries(parts)) {
      if (typeof text !== "string") continue;
      parts[name] = text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    }
    expect(await read(packageOf(parts))).toEqual(await read(packageOf(firmParts())));
  });

  it("reads a workbook without tables or shared strings", async () => {
    const none = firmWith("xl/worksheets/_rels/sheet1.xml.rels", (text) =>
      text.replace(/<Relationship Id="rId1"[^>]*>/, ""),
    );
    expect((await read(none)).tables).toEqual([]);
  });
});
