import { openXlsx } from "../../src/file/xlsx";
import type { TableWrite } from "../../src/sheets/contents";
import { WorkbookError } from "../../src/workbook/workbook";
import { firmParts, packageOf, partOf, partTexts } from "../support/xlsxFixture";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CACHE = "xl/pivotCache/pivotCacheDefinition1.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const SHEET_RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";

/** A text part of the firm's workbook with another relationship in it. */
function related(part: string, type: string, target: string): string {
  const relationship = `<Relationship Id="rIdPivot" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return String(firmParts()[part]).replace("</Relationships>", `${relationship}</Relationships>`);
}

/** The firm's workbook with a pivot cache of this source. Its table `Invoices` lies at A3:F6 of `Facturen`. */
function withCache(source: string): Uint8Array {
  return packageOf({
    ...firmParts(),
    [RELATIONSHIPS]: related(RELATIONSHIPS, "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
    [CACHE]:
      `<?xml version="1.0"?><!-- kept --><pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" recordCount="3">` +
      `<cacheSource type="worksheet">${source}</cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
  });
}

const twoMore: Partial<TableWrite> = { appendRows: 2 };

async function written(bytes: Uint8Array, changes: Partial<TableWrite>): Promise<Uint8Array> {
  const table = { table: "Invoices", addColumns: [], columns: [], rowCount: 3, appendRows: 0, removeRows: [] };
  return (await openXlsx(bytes)).write({ newSheets: [], tables: [{ ...table, ...changes }] });
}

async function sourceAfter(source: string, changes: Partial<TableWrite>): Promise<string> {
  const text = partOf(await written(withCache(source), changes), CACHE);
  expect(text).toContain("<!-- kept -->");
  return /<worksheetSource.*?\/>/u.exec(text)?.[0] ?? "";
}

describe("A pivot table whose source is the cells of a table", () => {
  it("gets the rows that are added", async () => {
    expect(await sourceAfter('<worksheetSource ref="A3:F6" sheet="Facturen"/>', twoMore)).toBe(
      '<worksheetSource ref="A3:F8" sheet="Facturen"/>',
    );
  });

  it("loses the rows that are removed", async () => {
    expect(await sourceAfter('<worksheetSource ref="$A$3:$F$6" sheet="Facturen"/>', { removeRows: [1] })).toBe(
      '<worksheetSource ref="A3:F5" sheet="Facturen"/>',
    );
  });

  it("keeps to its own columns of it", async () => {
    expect(await sourceAfter('<worksheetSource ref="B3:D6" sheet="Facturen"/>', twoMore)).toBe(
      '<worksheetSource ref="B3:D8" sheet="Facturen"/>',
    );
  });

  it("gets no row of totals", async () => {
    const totals = String(firmParts()["xl/tables/table1.xml"])
      .replace('totalsRowShown="0"', 'totalsRowCount="1"')
      .replace("A3:F6", "A3:F7");
    const source = '<worksheetSource ref="A3:F6" sheet="Facturen"/>';
    const texts = Object.fromEntries(partTexts(withCache(source)));
    const after = await written(packageOf({ ...texts, "xl/tables/table1.xml": totals }), twoMore);
    expect(partOf(after, CACHE)).toContain('<worksheetSource ref="A3:F8" sheet="Facturen"/>');
  });
});

describe("A pivot table with another source", () => {
  it.each([
    ["the table by its name, which follows by itself", '<worksheetSource name="Invoices"/>'],
    ["the same cells of another sheet", '<worksheetSource ref="A3:F6" sheet="Over &amp; zicht"/>'],
    ["the same cells of another workbook", '<worksheetSource ref="A3:F6" sheet="Facturen" r:id="rId1"/>'],
    ["a part of the rows", '<worksheetSource ref="A3:F5" sheet="Facturen"/>'],
    ["more than the table", '<worksheetSource ref="A3:H6" sheet="Facturen"/>'],
    ["rows from the title on", '<worksheetSource ref="A1:F6" sheet="Facturen"/>'],
    ["no cells that can be read", '<worksheetSource ref="A:F" sheet="Facturen"/>'],
  ])("keeps it: %s", async (_, source) => {
    const before = withCache(source);
    expect(partTexts(await written(before, twoMore)).get(CACHE)).toBe(partTexts(before).get(CACHE));
  });

  it("keeps its source when the table has as many rows as before", async () => {
    const source = '<worksheetSource ref="A3:F6" sheet="Facturen"/>';
    expect(await sourceAfter(source, { removeRows: [0], appendRows: 1 })).toBe(source);
  });
});

describe("A table above a pivot table", () => {
  const PIVOT = "xl/pivotTables/pivotTable1.xml";
  const above = (location: string) =>
    packageOf({
      ...firmParts(),
      [SHEET_RELATIONSHIPS]: related(SHEET_RELATIONSHIPS, "pivotTable", "../pivotTables/pivotTable1.xml"),
      [PIVOT]: `<?xml version="1.0"?><pivotTableDefinition xmlns="${MAIN}" name="P">${location}</pivotTableDefinition>`,
    });

  it("does not grow into it, not even where its cells are blank", async () => {
    const error: unknown = await written(above('<location ref="B8:C12"/>'), twoMore).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: "file.cellsBelowTable", params: { sheet: "Facturen", cell: "B8" } });
  });

  it.each(['<location ref="B9:C12"/>', '<location ref="H4:I9"/>', ""])("grows beside it: %p", async (location) => {
    const before = above(location);
    const after = await written(before, twoMore);
    expect(partOf(after, "xl/tables/table1.xml")).toContain('ref="A3:F8"');
    expect(partTexts(after).get(PIVOT)).toBe(partTexts(before).get(PIVOT));
  });
});
