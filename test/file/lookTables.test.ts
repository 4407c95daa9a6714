import { openXlsx } from "../../src/file/xlsx";
import type { LaidTable } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { tableLooks } from "../../src/sheets/tableLooks";
import { type PlainPage, plainWorkbook } from "../support/plainWorkbook";
import { partTexts } from "../support/xlsxFixture";

const CAPTIONS = ["Factuur", "Debiteur", "Vervaldatum", "Bedrag", "Incassostatus", "Mijn notitie"];
const ROWS = [["F1", "10001", 46000, 12.5, "Onderweg", "eigen"]];

/** A book whose invoices stand in a bare table of the user's making, as far as `more` says nothing else. */
async function bare(more: Partial<PlainPage> = {}, titles = 0): Promise<Uint8Array> {
  const cells = [...Array.from({ length: titles }, () => ["Titel"]), CAPTIONS, ...ROWS];
  const bytes = plainWorkbook([{ sheet: "Facturen", cells, ...more }]);
  const laid: LaidTable = {
    ...{ table: "Invoices", sheet: "Facturen", headerRow: titles + 1, firstColumn: 1 },
    ...{ captions: CAPTIONS, rowCount: ROWS.length },
  };
  return (await openXlsx(bytes)).write({ laidTables: [laid], newSheets: [], tables: [] });
}

async function looked(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const looks = tableLooks(decodeBook(await workbook.read()).layout);
  return workbook.write({ looks, newSheets: [], tables: [] });
}

const sheetOf = (bytes: Uint8Array): string => partTexts(bytes).get("xl/worksheets/sheet1.xml") ?? "";
const cellsOf = (text: string): string => /<sheetData>.*<\/sheetData>/s.exec(text)?.[0] ?? "";

/** The sheet with this before its rows, where plain workbooks have nothing. */
const withHead = (bytes: Uint8Array, head: string): Promise<Uint8Array> =>
  changed(bytes, (text) => text.replace("<sheetData>", `${head}<sheetData>`));

/** The sheet with this right behind its rows. */
const withTail = (bytes: Uint8Array, tail: string): Promise<Uint8Array> =>
  changed(bytes, (text) => text.replace("</sheetData>", `</sheetData>${tail}`));

async function changed(bytes: Uint8Array, change: (text: string) => string): Promise<Uint8Array> {
  const { unzipSync, zipSync, strToU8, strFromU8 } = await import("fflate");
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet1.xml";
  const text = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(change(text)) });
}

describe("A table that is there already", () => {
  test("comes to look like a new one, and no cell changes", async () => {
    const before = await bare();
    const after = await looked(before);
    const text = sheetOf(after);
    // A totals row would keep Excel from growing the table over what is typed below it (decision 044).
    expect(partTexts(after).get("xl/tables/table1.xml")).not.toMatch(/totalsRowCount|totalsRowShown="1"/);
    expect(cellsOf(text)).toBe(cellsOf(sheetOf(before)));
    expect(text).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    // A sheet that has none of them gets them in the order of the schema, without which Excel would repair it.
    const order = ["sheetViews", "cols", "sheetData", "conditionalFormatting", "dataValidations", "tableParts"];
    const places = order.map((name) => text.indexOf(`<${name}`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect([...text.matchAll(/<col min="(\d)"/g)].map(([, at]) => at)).toEqual(["1", "2", "3", "4", "5"]);
    expect([...text.matchAll(/<conditionalFormatting sqref="([^"]+)"/g)].map(([, cells]) => cells)).toEqual([
      "E2:E1048576",
      "C2:C1048576",
    ]);
    expect(text).toContain('OR($E2="In opdracht",$E2="In order")');
    expect(text).toContain("AND(ISNUMBER($C2),$C2&lt;=TODAY(),$D2&lt;&gt;0,NOT(");
    expect([...text.matchAll(/promptTitle="[^"]+" prompt="[^"]*" sqref="([A-Z]\d)"/g)].map(([, cell]) => cell)).toEqual(
      ["A1", "B1", "C1", "D1", "E1"].toSorted(),
    );
    expect((await (await openXlsx(await looked(before))).read()).tables).toEqual(
      (await (await openXlsx(before)).read()).tables,
    );
  });

  test("is left as it is when it is asked for again", async () => {
    const once = await looked(await bare());
    expect(sheetOf(await looked(once))).toBe(sheetOf(once));
  });

  test("keeps what its user formatted: only what nobody formatted is added", async () => {
    const more =
      '<conditionalFormatting sqref="E2:E9"><cfRule type="expression" dxfId="0" priority="4"><formula>E2="x"</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="A1:B1"><formula1>1</formula1></dataValidation></dataValidations>';
    const head =
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" topLeftCell="C1" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="2" max="3" width="40" customWidth="1"/></cols>';
    const text = sheetOf(await looked(await withHead(await bare({ more }), head)));
    expect(text).toContain(head.slice(0, head.indexOf("<cols>")));
    expect([...text.matchAll(/<col min="(\d)" max="(\d)"/g)].map(([, min, max]) => [min, max])).toEqual([
      ...[
        ["1", "1"],
        ["2", "3"],
      ],
      ...[
        ["4", "4"],
        ["5", "5"],
      ],
    ]);
    expect([...text.matchAll(/<conditionalFormatting sqref="([^"]+)"/g)].map(([, cells]) => cells)).toEqual([
      "E2:E9",
      "C2:C1048576",
    ]);
    // The user's own goes first.
    expect(text).toContain('priority="5"');
    expect(text).toMatch(/<dataValidations count="4"><dataValidation type="whole"/);
  });

  test("keeps the view that its user has, with the captions in sight; not those far down", async () => {
    const view =
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><selection activeCell="B3" sqref="B3"/></sheetView></sheetViews>';
    expect(sheetOf(await looked(await withHead(await bare(), view)))).toContain(
      '<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection activeCell="B3" sqref="B3" pane="bottomLeft"/>',
    );
    const empty = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
    expect(sheetOf(await looked(await withHead(await bare(), empty)))).toContain(
      '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>',
    );
    const low = sheetOf(await looked(await bare({}, 12)));
    expect(low).not.toContain("<pane");
    expect(low).toContain("E14:E1048576");
  });

  test("is left alone on a sheet that is protected", async () => {
    await expect(looked(await withTail(await bare(), '<sheetProtection sheet="1"/>'))).rejects.toMatchObject({
      code: "workbook.protectedSheets",
    });
  });
});
