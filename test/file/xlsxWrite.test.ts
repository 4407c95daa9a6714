import { newXlsx, openXlsx } from "../../src/file/xlsx";
import type { CellKind, CellValue } from "../../src/sheets/cellValue";
import type { ColumnWrite, FoundTable, TableWrite } from "../../src/sheets/contents";
import { WorkbookError } from "../../src/workbook/workbook";
import { firmParts, firmWith, packageOf, partOf, partTexts } from "../support/xlsxFixture";

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const firm = packageOf(firmParts());

/** A write to the firm's invoices that changes nothing. */
function write(changes: Partial<TableWrite>): TableWrite {
  return { table: "Invoices", addColumns: [], columns: [], rowCount: 3, appendRows: 0, removeRows: [], ...changes };
}

function column(position: number, kind: CellKind, ...cells: [number, CellValue][]): ColumnWrite {
  return { column: position, kind, cells: new Map(cells) };
}

async function written(bytes: Uint8Array, changes: Partial<TableWrite>): Promise<Uint8Array> {
  return (await openXlsx(bytes)).write({ newSheets: [], tables: [write(changes)] });
}

async function tableIn(bytes: Uint8Array): Promise<FoundTable> {
  const [found] = (await (await openXlsx(bytes)).read()).tables;
  if (found === undefined) throw new Error("no table");
  return found;
}

async function refusal(bytes: Uint8Array, changes: Partial<TableWrite>): Promise<unknown> {
  return written(bytes, changes).then(
    () => "written",
    (error: unknown) => (error instanceof WorkbookError ? [error.code, error.params] : error),
  );
}

/** The row of the sheet with this number, as text. */
function row(bytes: Uint8Array, number: number): string {
  return new RegExp(`<row r="${number}"[^]*?</row>`).exec(partOf(bytes, SHEET))?.[0] ?? "";
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partTexts(before);
  const all = new Set([...old.keys(), ...partTexts(after).keys()]);
  return [...all].filter((name) => old.get(name) !== partTexts(after).get(name)).sort();
}

const twoMore: Partial<TableWrite> = {
  appendRows: 2,
  columns: [
    column(0, "text", [3, "F4"], [4, "=F5"]),
    column(1, "amount", [3, 40], [4, 50.25]),
    column(2, "date", [4, 46010]),
  ],
};

describe("setting cells in existing rows", () => {
  it("changes these cells, and nothing else in the package", async () => {
    const after = await written(firm, { columns: [column(1, "amount", [0, 200]), column(4, "text", [1, "nieuw"])] });
    expect((await tableIn(after)).rows.map(([, amount, , , note]) => [amount, note])).toEqual([
      [200, " bel & mail "],
      [-20, "nieuw"],
      [{ error: "#DIV/0!" }, null],
    ]);
    expect(changedParts(firm, after)).toEqual(["xl/workbook.xml", SHEET]);
    expect(row(after, 4)).toBe(row(firm, 4).replace("<v>100.5</v>", "<v>200</v>").replace(' spans="1:8"', ""));
    expect(row(after, 1)).toBe(row(firm, 1));
    expect(row(after, 6)).toBe(row(firm, 6));
    expect(partOf(after, SHEET)).toContain("<!-- a remark </row> between rows -->");
  });

  it("keeps the cell's own format when it fits, and gives a blank cell its kind's", async () => {
    const after = await written(firm, { columns: [column(2, "date", [0, 46001], [1, 46002], [2, null])] });
    expect(row(after, 4)).toContain('<c r="C4" s="4"><v>46001</v></c>');
    expect(row(after, 5)).toContain('<c r="C5" s="5"><v>46002</v></c>');
    expect(row(after, 6)).toContain('<c r="C6" s="5"/>');
    expect(partOf(after, "xl/styles.xml")).toContain('<numFmt numFmtId="171" formatCode="yyyy-mm-dd"/>');
    expect(partOf(after, "xl/styles.xml")).toContain('<xf numFmtId="171" fontId="0"');
  });

  it("keeps font and alignment under another number format", async () => {
    const bold = firmWith(SHEET, (text) => text.replace('<c r="C5"/>', '<c r="C5" s="1"/>'));
    const after = await written(bold, { columns: [column(2, "amount", [1, 1])] });
    expect(partOf(after, "xl/styles.xml")).toContain(
      '<xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs>',
    );
  });

  it("looks at the format of row and column where the cell is not there", async () => {
    const looks = firmWith(SHEET, (text) =>
      text
        .replace("</cols>", '<col min="5" max="5" width="9" style="2"/></cols>')
        .replace('<row r="6" spans="1:8">', '<row r="6" spans="1:8" s="1" customFormat="1">'),
    );
    const after = await written(looks, { columns: [column(4, "text", [1, "a"], [2, "b"])] });
    expect(row(after, 5)).toContain('<c r="E5" s="2" t="inlineStr">');
    expect(row(after, 6)).toContain('<c r="E6" s="5" t="inlineStr">');
  });

  it("takes the last of several writes to a cell", async () => {
    const after = await written(firm, { columns: [column(1, "amount", [0, 1], [1, 5]), column(1, "amount", [0, 2])] });
    expect((await tableIn(after)).rows.map(([, amount]) => amount)).toEqual([2, 5, { error: "#DIV/0!" }]);
  });

  it("writes texts as text, whatever they start with or hold", async () => {
    const texts = ["=HYPERLINK(1)", " a  b\n", "_x000a_", "\u0007<&>\r", "+31"];
    for (const text of texts) {
      const after = await written(firm, { columns: [column(4, "text", [0, text])] });
      expect((await tableIn(after)).rows[0]?.[4]).toBe(text);
    }
  });

  it("drops the calculation order only when a formula goes", async () => {
    const value = await written(firm, { columns: [column(1, "amount", [0, 1])] });
    expect(partOf(value, "xl/calcChain.xml")).not.toBe("");
    const formula = await written(firm, { columns: [column(0, "text", [2, "F9"])] });
    expect(partOf(formula, "xl/calcChain.xml")).toBe("");
    expect(partOf(formula, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partOf(formula, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(partOf(formula, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it("gives the others their own formula when the one they share is overwritten", async () => {
    const after = await written(firm, { columns: [column(5, "amount", [0, 1])] });
    expect(row(after, 5)).toContain('<c r="F5"><f>B5-1</f><v>-21</v></c>');
    expect(row(after, 6)).toContain('<c r="F6"><f>B6-1</f><v>5</v></c>');
    expect(row(after, 6)).toContain('<c r="H6"><f t="shared" si="1"/><v>10</v></c>');
  });

  it("writes into rows that the sheet does not have yet", async () => {
    const sparse = firmWith(SHEET, (text) => text.replace(/<row r="5".*?<\/row>/, ""));
    const after = await written(sparse, { columns: [column(1, "amount", [1, 7])] });
    expect((await tableIn(after)).rows.map(([, amount]) => amount)).toEqual([100.5, 7, { error: "#DIV/0!" }]);
  });

  it("says which rows and columns there are not", async () => {
    await expect(written(firm, { rowCount: 2 })).rejects.toThrow("Invoices has 3 rows, not 2");
    await expect(written(firm, { columns: [column(1, "amount", [3, 1])] })).rejects.toThrow("Invoices has no row 3");
    await expect(written(firm, { columns: [column(6, "amount")] })).rejects.toThrow("Invoices has no column 6");
    await expect(written(firm, { table: "Debtors" })).rejects.toThrow("the workbook has no table Debtors");
    await expect(written(firm, { columns: [column(1, "amount", [0, Number.NaN])] })).rejects.toThrow("no number");
    await expect(written(firm, { columns: [column(4, "text", [0, "x".repeat(32_768)])] })).rejects.toThrow("no text");
  });
});

describe("rows below the table", () => {
  it("get values, the looks of the row above and the columns' own formulas", async () => {
    const after = await written(firm, twoMore);
    expect((await tableIn(after)).rows.slice(3)).toEqual([
      ["F4", 40, null, { error: "#CALC?" }, null, { error: "#CALC?" }],
      ["=F5", 50.25, 46010, { error: "#CALC?" }, null, { error: "#CALC?" }],
    ]);
    expect(row(after, 7)).toBe(
      '<row r="7"><c r="A7" s="2" t="inlineStr"><is><t>F4</t></is></c><c r="B7" s="3"><v>40</v></c><c r="C7" s="5"/>' +
        '<c r="D7"><f>Invoices[[#This Row],[Bedrag]]*1.21</f></c><c r="F7"><f>B7-1</f></c></row>',
    );
    expect(row(after, 8)).toContain('<c r="F8"><f>B8-1</f></c>');
    expect(partOf(after, "xl/calcChain.xml")).toBe("");
  });

  it("stretch the table, its filter, the dimension, and what covered exactly its columns", async () => {
    const after = await written(firm, twoMore);
    expect(partOf(after, TABLE)).toBe(
      partOf(firm, TABLE).replaceAll("A3:F6", "A3:F8").replace("A4:F6", "A4:F8").replace("B4:B6", "B4:B8"),
    );
    const sheet = partOf(after, SHEET);
    expect(sheet).toContain('<dimension ref="A1:H8"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="B4:B8">');
    expect(sheet).toContain('<conditionalFormatting sqref="H1:H99">');
    expect(sheet).toContain('sqref="E4:E8 H4"');
    for (const number of [1, 3, 4, 5, 6]) expect(row(after, number)).toBe(row(firm, number));
    const untouched = changedParts(firm, after).filter((name) => !name.startsWith("xl/w") && name !== TABLE);
    expect(untouched).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
    ]);
  });

  it("stretch the validations of newer versions too", async () => {
    const newer = firmWith(SHEET, (text) =>
      text.replace(
        "</worksheet>",
        '<extLst><ext xmlns:xm="urn:xm"><xm:sqref>C4:C6</xm:sqref></ext></extLst></worksheet>',
      ),
    );
    expect(partOf(await written(newer, twoMore), SHEET)).toContain("<xm:sqref>C4:C8</xm:sqref>");
  });

  it("are refused where another cell stands, by its address", async () => {
    const below = (cell: string) =>
      firmWith(SHEET, (text) => text.replace("</sheetData>", `<row r="8">${cell}</row></sheetData>`));
    expect(await refusal(below('<c r="B8"><v>1</v></c>'), twoMore)).toEqual([
      "file.cellsBelowTable",
      { sheet: "Facturen", cell: "B8" },
    ]);
    expect(await refusal(below('<c r="C8" t="inlineStr"><is><t>x</t></is></c>'), twoMore)).toEqual([
      "file.cellsBelowTable",
      { sheet: "Facturen", cell: "C8" },
    ]);
    expect(await refusal(below('<c r="B8" s="2"/><c r="H8"><v>1</v></c>'), twoMore)).toBe("written");
    expect(await refusal(below('<c r="B8"><v>1</v></c>'), { ...twoMore, appendRows: 1, columns: [] })).toBe("written");
  });

  it("are refused where cells are merged or another table lies", async () => {
    const merged = firmWith(SHEET, (text) => text.replace('<mergeCell ref="A1:B1"/>', '<mergeCell ref="D8:G9"/>'));
    expect(await refusal(merged, twoMore)).toEqual(["file.cellsBelowTable", { sheet: "Facturen", cell: "D8" }]);
    const parts = firmParts();
    parts["xl/tables/table2.xml"] = String(parts[TABLE])
      .replaceAll("Invoices", "Debtors")
      .replaceAll("A3:F6", "A8:F9")
      .replace('id="7"', 'id="8"');
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = String(parts["xl/worksheets/_rels/sheet1.xml.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="rId8" Type="x/table" Target="../tables/table2.xml"/></Relationships>',
    );
    expect(await refusal(packageOf(parts), twoMore)).toEqual([
      "file.cellsBelowTable",
      { sheet: "Facturen", cell: "A8" },
    ]);
  });

  it("fill the blank row of an empty table first", async () => {
    const empty = firmWith(TABLE, (text) =>
      text.replace('totalsRowShown="0"', 'insertRow="1"').replaceAll("A3:F6", "A3:F4"),
    );
    const blank = await openXlsx(empty).then(() =>
      packageOf({
        ...firmParts(),
        [TABLE]: partOf(empty, TABLE),
        [SHEET]: partOf(firm, SHEET).replace(/<row r="4".*(?=<\/sheetData>)/s, '<row r="4"><c r="A4" s="2"/></row>'),
      }),
    );
    const after = await written(blank, {
      rowCount: 0,
      appendRows: 2,
      columns: [column(0, "text", [0, "F1"], [1, "F2"])],
    });
    expect((await tableIn(after)).rows).toEqual([
      ["F1", null, null, { error: "#CALC?" }, null, null],
      ["F2", null, null, { error: "#CALC?" }, null, null],
    ]);
    expect(partOf(after, TABLE)).not.toContain("insertRow");
  });
});

describe("the totals row", () => {
  const totals = (cell: string) =>
    packageOf({
      ...firmParts(),
      [TABLE]: String(firmParts()[TABLE]).replace('totalsRowShown="0"', 'totalsRowCount="1"').replace("A3:F6", "A3:F7"),
      [SHEET]: String(firmParts()[SHEET]).replace(
        "</sheetData>",
        `<row r="7"><c r="A7" s="1"/>${cell}<c r="H7"><v>9</v></c></row></sheetData>`,
      ),
    });
  const subtotal = '<c r="B7"><f>SUBTOTAL(109,Invoices[Bedrag])</f><v>80.5</v></c>';

  it("moves down when rows are added, its looks with it", async () => {
    const after = await written(totals(subtotal), twoMore);
    expect(row(after, 9)).toBe(
      '<row r="9"><c r="A9" s="1"/><c r="B9"><f>SUBTOTAL(109,Invoices[Bedrag])</f><v>80.5</v></c></row>',
    );
    expect(row(after, 7)).toContain('<c r="H7"><v>9</v></c>');
    expect((await tableIn(after)).rows.map(([first]) => first)).toEqual(["F_x000a_1", "F2", "F3", "F4", "=F5"]);
    expect(partOf(after, TABLE)).toContain('ref="A3:F9"');
  });

  it("moves up when rows are removed", async () => {
    const after = await written(totals(subtotal), { removeRows: [0, 2] });
    expect(row(after, 5)).toContain("SUBTOTAL");
    expect((await tableIn(after)).rows.map(([first]) => first)).toEqual(["F2"]);
  });

  it("stays where it is when cells are only set", async () => {
    const after = await written(totals(subtotal), { columns: [column(1, "amount", [2, 1])] });
    expect(row(after, 7)).toBe(row(totals(subtotal), 7));
  });

  it("is refused when it adds up addresses", async () => {
    expect(await refusal(totals('<c r="B7"><f>SUM(B4:B6)</f></c>'), twoMore)).toEqual([
      "file.totalsRow",
      { sheet: "Facturen", table: "Invoices" },
    ]);
  });
});

describe("columns at the right of the table", () => {
  it("get a header with the looks of its neighbour, and their cells", async () => {
    const after = await written(firm, {
      addColumns: [{ caption: "Aantal\nstorneringen", kind: "integer" }],
      columns: [column(6, "integer", [1, 2])],
    });
    const found = await tableIn(after);
    expect(found.captions.at(-1)).toBe("Aantal\nstorneringen");
    expect(found.rows.map((cells) => cells.at(-1))).toEqual([null, 2, null]);
    expect(partOf(after, TABLE)).toContain('<tableColumn id="10" name="Aantal_x000A_storneringen"/>');
    expect(partOf(after, TABLE)).toContain('<tableColumns count="7">');
    expect(row(after, 4)).toBe(row(firm, 4));
  });

  it("are refused where cells are in the way", async () => {
    const addColumns = ["Een", "Twee"].map((caption) => ({ caption, kind: "text" as const }));
    expect(await refusal(firm, { addColumns })).toEqual(["file.cellsBelowTable", { sheet: "Facturen", cell: "H4" }]);
  });

  it("are refused in a table that a query fills, or without a header", async () => {
    const addColumns = [{ caption: "Een", kind: "text" as const }];
    const query = firmWith(TABLE, (text) => text.replace("totalsRowShown", 'tableType="queryTable" totalsRowShown'));
    expect(await refusal(query, { addColumns })).toMatchObject(["file.unsupported", { reason: "queryTable" }]);
    const bare = firmWith(TABLE, (text) =>
      text.replace("totalsRowShown", 'headerRowCount="0" totalsRowShown').replace('name="Factuur"', 'name="Kolom1"'),
    );
    expect(await refusal(bare, { addColumns, rowCount: 4 })).toMatchObject([
      "file.unsupported",
      { reason: "noHeader" },
    ]);
  });
});

/** A long table of which every third row is removed, and as many are added below. */
async function thinned(length: number): Promise<{ after: Uint8Array; left: readonly string[] }> {
  const names = Array.from({ length }, (_, index) => `N${index}`);
  const columns = [{ caption: "A", kind: "text" as const, width: 9, written: true }];
  const sheet = { sheet: "Lang", table: "Long", columns, rows: names.map((name) => [name]) };
  const before = await (await newXlsx()).write({ newSheets: [sheet], tables: [] });
  const removeRows = names.flatMap((_, index) => (index % 3 === 0 ? [index] : []));
  const added = removeRows.map((index): [number, string] => [length + index / 3, `E${index}`]);
  const after = await written(before, {
    table: "Long",
    rowCount: length,
    removeRows,
    appendRows: added.length,
    columns: [column(0, "text", ...added)],
  });
  return { after, left: [...names.filter((_, index) => index % 3 !== 0), ...added.map(([, name]) => name)] };
}

describe("removing rows", () => {
  it("moves only the table's cells up, and each formula reads its own row", async () => {
    const after = await written(firm, { removeRows: [0] });
    expect((await tableIn(after)).rows).toEqual([
      ["F2", -20, null, -24.2, null, -21],
      ["F3", { error: "#DIV/0!" }, true, { error: "#CALC?" }, null, 5],
    ]);
    expect(row(after, 4)).toContain('<c r="F4"><f>B4-1</f><v>-21</v></c>');
    expect(row(after, 4)).toContain('<c r="H4"><f t="shared" ref="H4:H6" si="1">$B4*2+A$1</f><v>201</v></c>');
    expect(row(after, 6)).toContain('<c r="H6"><f t="shared" si="1"/><v>10</v></c>');
    expect(row(after, 6)).not.toContain('r="A6"');
    expect(partOf(after, SHEET)).toContain('<conditionalFormatting sqref="B4:B5">');
    expect(partOf(after, TABLE)).toContain('ref="A3:F5"');
  });

  it("writes by the rows as they were, and fills what became free", async () => {
    const after = await written(firm, {
      removeRows: [0, 1],
      appendRows: 3,
      columns: [column(0, "text", [2, "laatste"], [3, "a"], [4, "b"], [5, "c"])],
    });
    expect((await tableIn(after)).rows.map(([first]) => first)).toEqual(["laatste", "a", "b", "c"]);
  });

  it("leaves one blank row with its looks when all go", async () => {
    const after = await written(firm, { removeRows: [0, 1, 2] });
    expect((await tableIn(after)).rows).toEqual([[null, null, null, null, null, null]]);
    expect(row(after, 4)).toContain('<c r="A4" s="2"/>');
    expect(partOf(after, TABLE)).toContain('ref="A3:F4"');
  });

  it("moves cells into rows that the sheet does not have", async () => {
    const sparse = firmWith(SHEET, (text) => text.replace(/<row r="5".*?<\/row>/, ""));
    const after = await written(sparse, { removeRows: [0] });
    expect((await tableIn(after)).rows.map(([first]) => first)).toEqual([null, "F3"]);
    expect(row(after, 5)).toContain('<c r="F5"><f>B5-1</f><v>5</v></c>');
  });

  it("of a thousand, with as many added, leaves the others in their order", async () => {
    const { after, left } = await thinned(3000);
    expect((await tableIn(after)).rows.map(([first]) => first)).toEqual(left);
  });

  it("is refused when a formula looks at another row that moves, or fills several cells", async () => {
    const formula = (text: string) => firmWith(SHEET, (sheet) => sheet.replace('<c r="C5"/>', `<c r="C5">${text}</c>`));
    const refused = ["file.unsupported", { reason: "formulaMoves", sheet: "Facturen", cell: "C5" }];
    expect(await refusal(formula("<f>B6</f>"), { removeRows: [0] })).toEqual(refused);
    expect(await refusal(formula('<f t="array" ref="C5">SUM(B5)</f>'), { removeRows: [0] })).toEqual(refused);
    expect(await refusal(formula("<f>A$1+Blad2!B6+H6+B5</f>"), { removeRows: [0] })).toBe("written");
  });

  it("is refused when a comment or a link hangs on a row that moves", async () => {
    const comment = firmWith("xl/comments1.xml", (text) => text.replace('ref="A1"', 'ref="B5"'));
    const attached = ["file.unsupported", { reason: "attachedToCell", sheet: "Facturen", cell: "B5" }];
    expect(await refusal(comment, { removeRows: [1] })).toEqual(attached);
    expect(await refusal(comment, { removeRows: [2] })).toBe("written");
    const link = firmWith(SHEET, (text) =>
      text.replace("<pageMargins", '<hyperlinks><hyperlink ref="B5"/></hyperlinks><pageMargins'),
    );
    expect(await refusal(link, { removeRows: [0] })).toEqual(attached);
    expect(await refusal(link, twoMore)).toBe("written");
  });
});

it("writes with the prefix that the workbook uses", async () => {
  const parts = firmParts();
  for (const part of [SHEET, TABLE, "xl/styles.xml", "xl/workbook.xml"]) {
    parts[part] = String(parts[part])
      .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace(/xmlns="/, 'xmlns:x="');
  }
  const after = await written(packageOf(parts), { ...twoMore, addColumns: [{ caption: "Nieuw", kind: "text" }] });
  expect((await tableIn(after)).rows.slice(3).map(([first, , , met]) => [first, met])).toEqual([
    ["F4", { error: "#CALC?" }],
    ["=F5", { error: "#CALC?" }],
  ]);
  expect(partOf(after, SHEET)).not.toMatch(/<(c|row|f)[ >]/);
});
