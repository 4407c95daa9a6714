import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { columnLetters } from "../../src/sheets/address";
import { newSheet } from "../../src/sheets/newSheets";
import { anInvoice } from "../support/books";
import { withoutTables } from "../support/droppedTables";
import { partOf } from "../support/firmWorkbook";

/** Of the table of invoices. */
const LAST_COLUMN = columnLetters(newSheet("Invoices", "nl", []).columns.length);

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook with two invoices and no Excel table, its parts changed. */
async function dropped(changes: Readonly<Record<string, (text: string) => string>> = {}): Promise<Uint8Array> {
  const invoices = [anInvoice({ number: "F1" }), anInvoice({ number: "F2" })];
  const made = await (
    await newXlsx(nodeCodec)
  ).write({ newSheets: [newSheet("Invoices", "nl", invoices)], tables: [] });
  const parts = unzipSync(withoutTables(made));
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  }
  return zipSync(parts);
}

/** The workbook with its table laid over the list again. */
async function laid(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openXlsx(bytes);
  const { lists = [] } = await file.read();
  const laidTables = lists.map((list) => ({ ...list, table: list.headed.table }));
  expect(laidTables).toHaveLength(1);
  return file.write({ laidTables, newSheets: [], tables: [] });
}

const found = async (bytes: Uint8Array) =>
  (await (await openXlsx(bytes)).read()).tables.map(({ name, headerRow, rows }) => [name, headerRow, rows.length]);

describe("A table that is laid over its cells", () => {
  test("leaves every other part and every cell as it is", async () => {
    const before = await dropped();
    const after = await laid(before);
    expect(await found(after)).toEqual([["Invoices", 1, 2]]);
    const cells = (bytes: Uint8Array) => /<sheetData>.*<\/sheetData>/s.exec(partOf(bytes, SHEET))?.[0];
    expect(cells(after)).toBe(cells(before));
    const same = ["xl/styles.xml", "xl/_rels/workbook.xml.rels"];
    for (const name of same) expect(partOf(after, name)).toBe(partOf(before, name));
    expect(partOf(after, "xl/tables/table1.xml")).toContain(`ref="A1:${LAST_COLUMN}3"`);
  });

  test("takes the place of a filter that a program made of its own, also among the names", async () => {
    const filter = '<autoFilter ref="A1:S3"/>';
    const names =
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Facturen!$A$1:$S$3</definedName></definedNames>';
    const after = await laid(
      await dropped({
        [SHEET]: (text) => text.replace("</sheetData>", `</sheetData>${filter}`),
        "xl/workbook.xml": (text) => text.replace("</sheets>", `</sheets>${names}`),
      }),
    );
    expect(partOf(after, SHEET)).not.toContain("<autoFilter");
    expect(partOf(after, "xl/workbook.xml")).not.toContain("_FilterDatabase");
    expect(await found(after)).toEqual([["Invoices", 1, 2]]);
  });

  test("leaves names alone that are of something else, and stands before what must come after it", async () => {
    const names = '<definedNames><definedName name="Btw">0.21</definedName></definedNames>';
    const after = await laid(
      await dropped({
        [SHEET]: (text) => text.replace("</worksheet>", "<extLst/></worksheet>").replace(/ xmlns:r="[^"]*"/, ""),
        "xl/workbook.xml": (text) => text.replace("</sheets>", `</sheets>${names}`),
      }),
    );
    expect(partOf(after, "xl/workbook.xml")).toContain(names);
    expect(partOf(after, SHEET)).toMatch(/<tablePart xmlns:r="[^"]+" r:id="rId1"\/><\/tableParts><extLst\/>/);
    expect(await found(after)).toEqual([["Invoices", 1, 2]]);
  });

  test("goes down to the last row in which something stands, blank rows between included", async () => {
    const last = '<row r="9"><c r="A9" t="inlineStr"><is><t>F9</t></is></c></row>';
    const after = await laid(await dropped({ [SHEET]: (text) => text.replace("</sheetData>", `${last}</sheetData>`) }));
    expect(await found(after)).toEqual([["Invoices", 1, 8]]);
  });

  test("has a blank row where nothing stands below its heading", async () => {
    const after = await laid(await dropped({ [SHEET]: (text) => text.replace(/<row r="[23]".*?<\/row>/gs, "") }));
    expect(await found(after)).toEqual([["Invoices", 1, 1]]);
  });
});

describe("A table is not laid", () => {
  test.each([
    ["over merged cells", '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>', "file.unsupported"],
    ["on a protected sheet", '<sheetProtection sheet="1"/>', "workbook.protectedSheets"],
  ])("%s", async (_, xml, code) => {
    const bytes = await dropped({ [SHEET]: (text) => text.replace("</sheetData>", `</sheetData>${xml}`) });
    await expect(laid(bytes)).rejects.toMatchObject({ code });
  });

  test("under a name that is defined for something else", async () => {
    const names = '<definedNames><definedName name="invoices">1</definedName></definedNames>';
    const bytes = await dropped({ "xl/workbook.xml": (text) => text.replace("</sheets>", `</sheets>${names}`) });
    await expect(laid(bytes)).rejects.toMatchObject({
      code: "file.unsupported",
      params: { reason: "definedNameTaken" },
    });
  });
});
