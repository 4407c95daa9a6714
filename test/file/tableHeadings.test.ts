import { openXlsx } from "../../src/file/xlsx";
import { firmParts, firmWith, packageOf, partOf } from "../support/xlsxFixture";

const TABLE = "xl/tables/table1.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const without = (text: string) => text.replace(' totalsRowShown="0"', ' headerRowCount="0" totalsRowShown="0"');

describe("a table that says it has no heading", () => {
  const read = async (bytes: Uint8Array) => (await openXlsx(bytes)).read();

  it("has one where its first row holds its captions", async () => {
    expect(await read(firmWith(TABLE, without))).toEqual(await read(packageOf(firmParts())));
  });

  it("is written to below it, and goes on saying so", async () => {
    const table = {
      table: "Invoices",
      addColumns: [{ caption: "Status", kind: "text" }],
      columns: [{ column: 1, kind: "amount", cells: new Map([[3, 40]]) }],
      rowCount: 3,
      appendRows: 1,
      removeRows: [],
    } as const;
    const written = async (bytes: Uint8Array) => (await openXlsx(bytes)).write({ newSheets: [], tables: [table] });
    const after = await written(firmWith(TABLE, without));
    expect(await read(after)).toEqual(await read(await written(packageOf(firmParts()))));
    expect(partOf(after, TABLE)).toContain('headerRowCount="0"');
    expect(partOf(after, SHEET)).toContain("<t>Status</t>");
  });

  it.each([
    ["a caption is missing", '<c r="E3" t="s"><v>5</v></c>', '<c r="E3"/>'],
    ["a cell is another", '<c r="E3" t="s"><v>5</v></c>', '<c r="E3" t="s"><v>7</v></c>'],
    ["the row is not there", '<row r="3" ', '<row r="2" '],
  ])("has none, and four records, where %s", async (_, cell, other) => {
    const parts = firmParts();
    const bytes = packageOf({
      ...parts,
      [TABLE]: without(String(parts[TABLE])),
      [SHEET]: String(parts[SHEET])
        .replace(cell, other)
        .replaceAll(/ r="[A-H]3"(?=.*<row r="4")/g, (address) =>
          other.includes('r="2"') ? address.replace("3", "2") : address,
        ),
    });
    const [table] = (await read(bytes)).tables;
    expect([table?.headerRow, table?.rows.length]).toEqual([2, 4]);
  });
});
