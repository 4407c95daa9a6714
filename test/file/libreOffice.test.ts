import { newXlsx, openXlsx } from "../../src/file/xlsx";
import type { NewSheet, TableWrite } from "../../src/sheets/contents";
import { hasLibreOffice, openInLibreOffice } from "../support/libreOffice";
import { firmParts, packageOf } from "../support/xlsxFixture";

jest.setTimeout(300_000);

const orders: NewSheet = {
  sheet: "Incasso-opdrachten",
  table: "Orders",
  columns: [
    { caption: "Opdracht", kind: "text", width: 14, written: true },
    { caption: "Status", kind: "code", width: 14, written: true, list: ["Nieuw", "Onderweg"] },
    { caption: "Bedrag", kind: "amount", width: 14, written: true },
    { caption: "Datum", kind: "date", width: 14, written: false },
    { caption: "Aangemaakt", kind: "date-time", width: 20, written: false },
  ],
  rows: [
    ["0001", "Nieuw", 1234.5, 46357, 46357.5],
    ["=1+1", "Onderweg", -2, null, null],
  ],
};

function write(changes: Partial<TableWrite>): TableWrite {
  return { table: "Invoices", addColumns: [], columns: [], rowCount: 3, appendRows: 0, removeRows: [], ...changes };
}

/** Visibly skipped where LibreOffice is not installed. */
const whereInstalled = hasLibreOffice ? describe : describe.skip;

whereInstalled("LibreOffice", () => {
  it("opens a workbook made from nothing: values, formats and table range", async () => {
    const seen = openInLibreOffice(await (await newXlsx()).write({ newSheets: [orders], tables: [] }));
    expect(seen.ranges.get("Orders")).toBe("'Incasso-opdrachten'.A1:'Incasso-opdrachten'.E3");
    expect(seen.sheets.get("Incasso-opdrachten")).toEqual([
      ["Opdracht", "Status", "Bedrag", "Datum", "Aangemaakt"],
      ["0001", "Nieuw", "1,234.50", "2026-12-01", "2026-12-01 12:00:00"],
      ["=1+1", "Onderweg", "-2.00"],
    ]);
  });

  it("opens a firm's workbook after rows, a column and a sheet were added", async () => {
    const workbook = await openXlsx(packageOf(firmParts()));
    const table = write({
      addColumns: [{ caption: "Status", kind: "text" }],
      appendRows: 2,
      columns: [
        {
          column: 0,
          kind: "text",
          cells: new Map([
            [3, "F4"],
            [4, "F5"],
          ]),
        },
        {
          column: 1,
          kind: "amount",
          cells: new Map([
            [2, 10],
            [3, 40],
            [4, 50],
          ]),
        },
        {
          column: 6,
          kind: "text",
          cells: new Map([
            [0, "Onderweg"],
            [4, "Nieuw"],
          ]),
        },
      ],
    });
    const seen = openInLibreOffice(await workbook.write({ newSheets: [orders], tables: [table] }));
    expect(seen.ranges.get("Invoices")).toBe("Facturen.A3:Facturen.G8");
    expect([...seen.sheets.keys()]).toEqual(["Facturen", "Over & zicht", "Incasso-opdrachten"]);
    const rows = seen.sheets.get("Facturen") ?? [];
    expect(rows[0]?.[0]).toBe("Open posten");
    expect(rows.slice(5).map((cells) => [cells[0], cells[1], cells[6] ?? ""])).toEqual([
      ["F3", "10.00", ""],
      ["F4", "40.00", ""],
      ["F5", "50.00", "Nieuw"],
    ]);
    // The columns of the firm that calculate go on doing so in the new rows.
    expect(rows.slice(6).map((cells) => [Number(cells[3]), Number(cells[5])])).toEqual([
      [48.4, 39],
      [60.5, 49],
    ]);
  });

  it("opens a firm's workbook after rows were removed", async () => {
    const workbook = await openXlsx(packageOf(firmParts()));
    const seen = openInLibreOffice(await workbook.write({ newSheets: [], tables: [write({ removeRows: [0] })] }));
    expect(seen.ranges.get("Invoices")).toBe("Facturen.A3:Facturen.F5");
    const rows = seen.sheets.get("Facturen") ?? [];
    expect(rows.slice(3).map((cells) => cells[0])).toEqual(["F2", "F3", ""]);
    expect(rows.slice(3).map((cells) => cells[7] === undefined)).toEqual([false, false, false]);
  });

  it("opens a firm's workbook after cells were typed in it, calculates anew, and knows the row below its table", async () => {
    const cells = [
      { row: 4, column: 2, value: 200, format: null },
      { row: 7, column: 1, value: "007", format: null },
      { row: 7, column: 2, value: 40, format: null },
      { row: 20, column: 1, value: 46357, format: "yyyy-mm-dd" },
    ];
    const seen = openInLibreOffice(await (await openXlsx(packageOf(firmParts()))).edit([{ sheet: "Facturen", cells }]));
    expect(seen.ranges.get("Invoices")).toBe("Facturen.A3:Facturen.F7");
    const rows = seen.sheets.get("Facturen") ?? [];
    expect([rows[3]?.[1], rows[3]?.[3], rows[3]?.[5]]).toEqual(["200.00", "242", "199"]);
    expect(rows[6]?.slice(0, 2)).toEqual(["007", "40.00"]);
    expect(rows[6]?.[3]).toBe("48.4");
    expect(rows[19]).toEqual(["2026-12-01"]);
  });
});
