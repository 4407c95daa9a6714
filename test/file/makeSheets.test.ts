import fc from "fast-check";

import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { type CellKind, type CellValue, NUMBER_FORMATS } from "../../src/sheets/cellValue";
import type { NewSheet, SheetColumn, TableWrite } from "../../src/sheets/contents";
import { newSheet } from "../../src/sheets/newSheets";
import { firmParts, firmWith, packageOf, partOf, partTexts } from "../support/xlsxFixture";

function column(caption: string, changes: Partial<SheetColumn> = {}): SheetColumn {
  return { caption, kind: "text", width: 12, written: false, ...changes };
}

const orders: NewSheet = {
  sheet: "Incasso-opdrachten",
  table: "Orders",
  columns: [
    column("Opdracht", { width: 14 }),
    column("Status", { kind: "code", written: true, list: ["Nieuw", "Onderweg", 'Af"gehandeld'] }),
    column("Totaalbedrag", { kind: "amount", written: true }),
    column("Aangemaakt", { kind: "date-time" }),
  ],
  rows: [["2026-0001", "Nieuw", 12.5, 46000.25]],
};

async function made(sheets: readonly NewSheet[], bytes?: Uint8Array): Promise<Uint8Array> {
  const workbook = bytes === undefined ? await newXlsx() : await openXlsx(bytes);
  return workbook.write({ newSheets: sheets, tables: [] });
}

describe("a workbook that is made from nothing", () => {
  it("holds the sheets with their tables, from A1", async () => {
    const bytes = await made([orders, { ...orders, sheet: "Leeg & zo", table: "Empty", rows: [] }]);
    expect((await (await openXlsx(bytes)).read()).tables).toEqual([
      {
        name: "Orders",
        sheet: "Incasso-opdrachten",
        headerRow: 1,
        firstColumn: 1,
        captions: ["Opdracht", "Status", "Totaalbedrag", "Aangemaakt"],
        rows: [["2026-0001", "Nieuw", 12.5, 46000.25]],
      },
      expect.objectContaining({ name: "Empty", sheet: "Leeg & zo", rows: [[null, null, null, null]] }),
    ]);
  });

  it("freezes the header, sets widths, offers words, and tints the header of what the add-in writes", async () => {
    const sheet = partOf(await made([orders]), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="14" customWidth="1"/>');
    expect(sheet).toContain('sqref="B2"><formula1>"Nieuw,Onderweg,Af""gehandeld"</formula1>');
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1];
    expect(styleOf("A1")).not.toBe(styleOf("B1"));
    expect(styleOf("B1")).toBe(styleOf("C1"));
    expect(styleOf("A1")).toBe(styleOf("D1"));
  });

  it("colours a status over the whole column, says what is due, and notes at each heading who fills it", async () => {
    const bytes = await made([newSheet("Invoices", "nl"), newSheet("Orders", "nl")]);
    const [invoices = "", second = ""] = [1, 2].map((number) => partOf(bytes, `xl/worksheets/sheet${number}.xml`));
    const formats = [...invoices.matchAll(/<conditionalFormatting sqref="([^"]+)">(.*?)<\/conditionalFormatting>/g)];
    expect(formats.map(([, sqref, rules = ""]) => [sqref, rules.match(/<cfRule /g)?.length])).toEqual([
      ["S2:S1048576", 4],
      ["E2:E1048576", 1],
    ]);
    expect(invoices).toContain('<formula>OR($S2="Onderweg",$S2="In transit")</formula>');
    expect(invoices).toContain("$E2&lt;=TODAY()");
    expect(invoices).toContain('promptTitle="U vult dit in" prompt="Verplicht. Een datum." sqref="E1"/>');
    const styles = partOf(bytes, "xl/styles.xml");
    const dxfs = /<dxfs count="(\d+)">(.*?)<\/dxfs>/.exec(styles);
    const used = [...(invoices + second).matchAll(/dxfId="(\d+)"/g)].map(([, id]) => Number(id));
    expect([dxfs?.[1], dxfs?.[2]?.match(/<dxf>/g)?.length, Math.max(...used)]).toEqual(["5", 5, 4]);
  });

  it("puts its colours behind those that a workbook has already", async () => {
    const own = firmWith("xl/styles.xml", (text) =>
      text
        .replace(/<dxfs[^>]*\/>|<dxfs.*?<\/dxfs>/, "")
        .replace("</cellXfs>", '</cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>'),
    );
    const bytes = await made([newSheet("Orders", "en")], own);
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles).toMatch(/<dxfs count="5"><dxf><font><b\/><\/font><\/dxf><dxf>/);
    const sheet = [...partTexts(bytes).values()].find(
      (text) => text.includes("<conditionalFormatting") && text.includes("In transit"),
    );
    expect(sheet).toContain('dxfId="1" priority="1"');
  });

  it("leaves out a list that Excel would not take", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `woord ${index}`);
    for (const list of [long, ["met, komma"], []]) {
      const sheet = partOf(await made([{ ...orders, columns: [column("A", { list })] }]), "xl/worksheets/sheet1.xml");
      expect(sheet).not.toContain("dataValidation");
    }
  });

  it("tells what readers ask for: who made it, the size of its window, the colour of its letters", async () => {
    const after = await made([orders]);
    expect(partOf(after, "docProps/app.xml")).toContain("<Application>Incassoblad</Application>");
    expect(partOf(after, "docProps/core.xml")).toContain("coreProperties");
    const types = partOf(after, "[Content_Types].xml");
    const relations = partOf(after, "_rels/.rels");
    for (const part of ["docProps/core.xml", "docProps/app.xml"]) {
      expect([types.includes(`PartName="/${part}"`), relations.includes(`Target="${part}"`)]).toEqual([true, true]);
    }
    expect(partOf(after, "xl/workbook.xml")).toMatch(/<workbookView [^>]*windowWidth="\d+" windowHeight="\d+"/);
    const fonts = /<fonts.*<\/fonts>/.exec(partOf(after, "xl/styles.xml"))?.[0] ?? "";
    expect(fonts.match(/<font>/g)).toHaveLength(2);
    expect(fonts.match(/<color /g)).toHaveLength(2);
  });

  it("gives the same bytes each time", async () => {
    expect(await made([orders])).toEqual(await made([orders]));
  });
});

describe("sheets that are added to a firm's workbook", () => {
  const firm = packageOf(firmParts());

  it("leave every part but the package's own lists as it was", async () => {
    const after = await made([orders], firm);
    const old = partTexts(firm);
    const changed = [...partTexts(after)].filter(([name, text]) => old.get(name) !== text).map(([name]) => name);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/tables/table2.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet3.xml.rels",
      "xl/worksheets/sheet3.xml",
    ]);
    expect(partOf(after, "xl/workbook.xml")).toContain(
      '<sheet name="Incasso-opdrachten" sheetId="9" r:id="rId10"/></sheets>',
    );
    expect(partOf(after, "xl/tables/table2.xml")).toContain('id="8" name="Orders"');
    expect((await (await openXlsx(after)).read()).tables.map(({ name }) => name)).toEqual(["Invoices", "Orders"]);
  });

  it("are written to in the same step as the tables that are there", async () => {
    const cells = new Map<number, CellValue>([[0, 1]]);
    const table: TableWrite = {
      table: "Invoices",
      addColumns: [],
      columns: [{ column: 1, kind: "amount", cells }],
      rowCount: 3,
      appendRows: 0,
      removeRows: [],
    };
    const after = await (await openXlsx(firm)).write({ newSheets: [orders], tables: [table] });
    const { tables } = await (await openXlsx(after)).read();
    expect(tables.map(({ rows }) => rows[0]?.[1])).toEqual([1, "Nieuw"]);
  });

  it("bring the namespace of relationships where the workbook calls it otherwise", async () => {
    const other = firmWith("xl/workbook.xml", (text) =>
      text.replaceAll("r:id", "rel:id").replace("xmlns:r=", "xmlns:rel="),
    );
    expect((await (await openXlsx(await made([orders], other))).read()).tables).toHaveLength(2);
  });

  it("speak the strict namespace in a strict workbook", async () => {
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
    const after = await made([orders], packageOf(parts));
    expect(partOf(after, "xl/worksheets/sheet3.xml")).toContain("http://purl.oclc.org/ooxml/spreadsheetml/main");
    expect((await (await openXlsx(after)).read()).tables).toHaveLength(2);
  });

  it("bring styles to a workbook without", async () => {
    const { "xl/styles.xml": gone, ...parts } = firmParts();
    expect(gone).toBeDefined();
    const withoutRelation = String(parts["xl/_rels/workbook.xml.rels"]).replace(/<Relationship Id="rId3"[^>]*>/, "");
    const after = await made([orders], packageOf({ ...parts, "xl/_rels/workbook.xml.rels": withoutRelation }));
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).toContain('/styles" Target="styles.xml"');
    expect(partOf(after, "xl/styles.xml")).toContain("yyyy-mm-dd hh:mm:ss");
  });

  it.each([
    ["the name of a sheet that is there", { ...orders, sheet: "FACTUREN" }, "sheetNameTaken"],
    ["the name of a table that is there", { ...orders, table: "invoices" }, "tableNameTaken"],
    ["a name that the firm defined", { ...orders, table: "BTW" }, "definedNameTaken"],
  ])("are refused with %s", async (_, sheet, reason) => {
    await expect(made([sheet], firm)).rejects.toMatchObject({ code: "file.unsupported", params: { reason } });
  });
});

const kinds = Object.keys(NUMBER_FORMATS) as CellKind[];
// A blank text is a blank cell.
const value = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constantFrom("=1+1", "_x000a_", "  ", "]]>", "💶"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
);

describe("whatever is written is read", () => {
  const caption = fc.string({ unit: "binary", minLength: 1, maxLength: 8 });
  const sheet = fc
    .uniqueArray(caption, { minLength: 1, maxLength: 5 })
    .chain((captions) =>
      fc.record({
        columns: fc.tuple(...captions.map((name) => fc.constantFrom(...kinds).map((kind) => column(name, { kind })))),
        rows: fc.array(fc.array(value, { minLength: captions.length, maxLength: captions.length }), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    )
    .map((parts): NewSheet => ({ sheet: "Blad", table: "T", ...parts }));

  it("in a new sheet", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (one) => {
        const [found] = (await (await openXlsx(await made([one]))).read()).tables;
        expect(found?.captions).toEqual(one.columns.map((each) => each.caption));
        expect(found?.rows).toEqual(one.rows);
      }),
    );
  });

  it("in an existing table: set, added and removed rows and columns, and the user's own column as it was", async () => {
    const change = fc.record({
      rows: fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }),
      set: fc.array(fc.tuple(fc.nat(), value), { maxLength: 5 }),
      added: fc.array(value, { maxLength: 5 }),
      removed: fc.array(fc.nat(), { maxLength: 4 }),
      third: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ rows, set, added, removed, third }) => {
        const before = await made([{ ...orders, columns: [column("A"), column("Eigen")], rows }]);
        const cells = new Map(set.map(([at, one]) => [at % rows.length, one] as const));
        added.forEach((one, index) => cells.set(rows.length + index, one));
        const removeRows = [...new Set(removed.map((at) => at % rows.length))].sort((one, other) => one - other);
        const table: TableWrite = {
          table: "Orders",
          addColumns: third ? [{ caption: "C", kind: "text" }] : [],
          columns: [
            { column: 0, kind: "text", cells },
            ...(third ? [{ column: 2, kind: "text" as const, cells }] : []),
          ],
          rowCount: rows.length,
          appendRows: added.length,
          removeRows,
        };
        const after = await (await openXlsx(before)).write({ newSheets: [], tables: [table] });
        const full = [...rows, ...added.map((): [CellValue, CellValue] => [null, null])].map(([first, own], index) => {
          const written = cells.get(index);
          const extra = third ? [written ?? null] : [];
          return [written === undefined ? first : written, own, ...extra];
        });
        const expected = full.filter((_, index) => !removeRows.includes(index));
        const [found] = (await (await openXlsx(after)).read()).tables;
        expect(found?.rows).toEqual(expected.length > 0 ? expected : [full[0]?.map(() => null)]);
      }),
    );
  });
});

it("reads the workbooks of another writer, writes to them, and leaves its other sheets", async () => {
  const { writeXlsx, readXlsx } = await import("hucre/xlsx");
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Debiteuren",
        rows: [
          ["Debiteur", "Naam", "Saldo"],
          ["1", "Jansen & Zn", 12.5],
          ["2", "De Vries", -3],
        ],
        tables: [
          { name: "Debtors", range: "A1:C3", columns: [{ name: "Debiteur" }, { name: "Naam" }, { name: "Saldo" }] },
        ],
      },
      { name: "Eigen", rows: [["blijft", 1, true]] },
    ],
  });
  const workbook = await openXlsx(bytes);
  const [found] = (await workbook.read()).tables;
  expect(found?.rows).toEqual([
    ["1", "Jansen & Zn", 12.5],
    ["2", "De Vries", -3],
  ]);
  const after = await workbook.write({
    newSheets: [],
    tables: [
      {
        table: "Debtors",
        addColumns: [],
        columns: [
          { column: 0, kind: "text", cells: new Map([[2, "3"]]) },
          {
            column: 2,
            kind: "amount",
            cells: new Map([
              [0, 99.95],
              [2, 7],
            ]),
          },
        ],
        rowCount: 2,
        appendRows: 1,
        removeRows: [],
      },
    ],
  });
  const seen = await readXlsx(after);
  expect(seen.sheets[0]?.rows.map((cells) => cells.slice(0, 3))).toEqual([
    ["Debiteur", "Naam", "Saldo"],
    ["1", "Jansen & Zn", 99.95],
    ["2", "De Vries", -3],
    ["3", null, 7],
  ]);
  expect(seen.sheets[1]?.rows).toEqual([["blijft", 1, true]]);
});
