import fc from "fast-check";
import { browserCodec } from "../../src/file/browserCodec";
import { portableCodec } from "../../src/file/codec";
import { blankWorkbook } from "../../src/file/emptyWorkbook";
import { memoryFileWorkbook } from "../../src/file/memoryFileWorkbook";
import { openXlsx } from "../../src/file/xlsx";
import type { CellValue } from "../../src/sheets/cellValue";
import type { CellEdit, CellPiece, SheetEnd, SheetStart } from "../../src/sheets/sheetCells";
import { firmParts, firmWith, packageOf, partOf, partTexts } from "../support/xlsxFixture";

const firm = packageOf(firmParts());
const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";

function cell(row: number, column: number, value: CellValue, format: string | null = null): CellEdit {
  return { row, column, value, format };
}

async function edited(bytes: Uint8Array, ...cells: CellEdit[]): Promise<Uint8Array> {
  return (await openXlsx(bytes)).edit([{ sheet: "Facturen", cells }]);
}

interface WholeSheet {
  readonly start: SheetStart | null;
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly looks: ReadonlyMap<string, number>;
  readonly formulas: ReadonlyMap<string, string>;
  readonly end: SheetEnd | null;
}

/** A whole sheet, its cells by row and column as `4:2`. */
async function sheetIn(bytes: Uint8Array, sheet = "Facturen"): Promise<WholeSheet> {
  let start: SheetStart | null = null;
  let end: SheetEnd | null = null;
  const cells = new Map<string, CellValue>();
  const looks = new Map<string, number>();
  const formulas = new Map<string, string>();
  const take = (piece: CellPiece): void => {
    piece.values.forEach((value, index) => {
      const key = `${piece.rows[index]}:${piece.columns[index]}`;
      if (value !== null) cells.set(key, value);
      looks.set(key, piece.looks[index] ?? 0);
      const formula = piece.formulas.get(index);
      if (formula !== undefined) formulas.set(key, formula.text);
    });
  };
  for await (const piece of (await openXlsx(bytes)).readSheet(sheet)) {
    if (piece.kind === "start") start = piece.start;
    else if (piece.kind === "end") end = piece.end;
    else take(piece.cells);
  }
  return { start, cells, looks, formulas, end };
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partTexts(before);
  const all = new Set([...old.keys(), ...partTexts(after).keys()]);
  return [...all].filter((name) => old.get(name) !== partTexts(after).get(name)).sort();
}

describe("a whole sheet", () => {
  it("has the cells inside and outside tables, with their formulas in full", async () => {
    const { cells, formulas } = await sheetIn(firm);
    expect(cells.get("1:1")).toBe("Open posten");
    expect(cells.get("4:2")).toBe(100.5);
    expect(cells.get("5:8")).toBe(-40);
    expect(cells.get("6:6")).toBe(5);
    expect(formulas.get("5:8")).toBe("=$B5*2+A$1");
    expect(formulas.get("6:6")).toBe("=B6-1");
  });

  it("tells widths, frozen rows, merged cells and protection", async () => {
    const bytes = firmWith(SHEET, (text) =>
      text
        .replace(
          '<sheetView workbookViewId="0"/>',
          '<sheetView workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView>',
        )
        .replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    );
    const { start, end } = await sheetIn(bytes);
    expect(start).toMatchObject({ frozenRows: 3, frozenColumns: 1, extent: { rows: 6, columns: 8 } });
    expect(start?.columns).toEqual([{ from: 1, to: 1, width: 18, hidden: false, look: 0 }]);
    expect(end).toEqual({ merged: [{ top: 1, left: 1, bottom: 1, right: 2 }], protectedSheet: true, made: [] });
  });

  it("says how cells look", async () => {
    const { sheets, looks } = await (await openXlsx(firm)).outline();
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Facturen", false],
      ["Over & zicht", false],
    ]);
    expect(sheets[0]?.tables).toEqual([
      { name: "Invoices", range: { top: 3, left: 1, bottom: 6, right: 6 }, headerRows: 1, totalsRows: 0 },
    ]);
    expect(looks.map(({ format, bold, horizontal }) => [format, bold, horizontal])).toEqual([
      ["General", false, null],
      ["General", true, "center"],
      ["@", false, null],
      ["#,##0.00", false, null],
      ["dd-mm-yyyy", false, null],
    ]);
  });
});

describe("cells that a user typed", () => {
  it("go into the file, and every part that has none of them stays byte for byte", async () => {
    const after = await edited(firm, cell(4, 2, 99.95), cell(2, 9, "buiten de tabel"), cell(20, 1, true));
    const { cells } = await sheetIn(after);
    expect([cells.get("4:2"), cells.get("2:9"), cells.get("20:1")]).toEqual([99.95, "buiten de tabel", true]);
    expect(changedParts(firm, after)).toEqual(["xl/workbook.xml", SHEET]);
    expect(partOf(after, SHEET)).toContain('<dimension ref="A1:I20"/>');
    expect(partOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("keep their look, and get a number format of their own when it says so", async () => {
    const after = await edited(firm, cell(4, 1, "F0009"), cell(5, 3, 46010, "yyyy-mm-dd"), cell(4, 3, 46011));
    const { looks } = await sheetIn(after);
    const outline = await (await openXlsx(after)).outline();
    const formatAt = (key: string): string | undefined => outline.looks[looks.get(key) ?? -1]?.format;
    expect([formatAt("4:1"), formatAt("5:3"), formatAt("4:3")]).toEqual(["@", "yyyy-mm-dd", "dd-mm-yyyy"]);
  });

  it("are cleared without a trace, but for their look", async () => {
    const after = await edited(firm, cell(4, 2, null), cell(4, 5, null));
    expect(partOf(after, SHEET)).toMatch(/<c r="B4" s="3"\/>/);
    expect(partOf(after, SHEET)).not.toContain('r="E4"');
  });

  it("let the results of formulas that may depend on them go, and of no others", async () => {
    const { cells } = await sheetIn(await edited(firm, cell(4, 5, "anders")));
    expect([cells.get("4:4"), cells.get("4:6"), cells.get("4:8")]).toEqual([
      { error: "#CALC?" },
      { error: "#CALC?" },
      { error: "#CALC?" },
    ]);
    // Those of other rows look at A1 too, which may be anything; the calculated columns only at their own row.
    expect([cells.get("5:4"), cells.get("6:1")]).toEqual([{ error: "#CALC?" }, "F3"]);
  });

  it("keep results of formulas of other rows that look at their own row alone", async () => {
    const local = firmWith(SHEET, (text) => text.replace("$B4*2+A$1", "$B4*2"));
    const { cells } = await sheetIn(await edited(local, cell(4, 5, "anders")));
    expect([cells.get("5:4"), cells.get("5:6"), cells.get("5:8")]).toEqual([-24.2, -21, -40]);
  });

  it("take the place of a formula that others share, which go on as they were", async () => {
    const { cells, formulas } = await sheetIn(await edited(firm, cell(4, 8, 7)));
    expect(cells.get("4:8")).toBe(7);
    expect([formulas.get("4:8"), formulas.get("5:8")]).toEqual([undefined, "=$B5*2+A$1"]);
  });
});

describe("rows typed right below a table", () => {
  it("become rows of the table, which goes on calculating", async () => {
    const after = await edited(firm, cell(7, 1, "F4"), cell(7, 2, 12.5), cell(8, 2, 3));
    expect(partOf(after, TABLE)).toContain('ref="A3:F8"');
    const [table] = (await (await openXlsx(after)).read()).tables;
    expect(table?.rows.slice(3)).toEqual([
      ["F4", 12.5, null, { error: "#CALC?" }, null, { error: "#CALC?" }],
      [null, 3, null, { error: "#CALC?" }, null, { error: "#CALC?" }],
    ]);
    expect(partOf(after, SHEET)).toContain('<c r="B7" s="3"><v>12.5</v></c>');
  });

  it("stay beside it when a row is left blank, or the column is not the table's", async () => {
    for (const typed of [cell(8, 1, "F4"), cell(7, 9, "x"), cell(7, 1, null)]) {
      expect(partOf(await edited(firm, typed), TABLE)).toContain('ref="A3:F6"');
    }
  });

  it("stay beside it where the sheet has cells of its own", async () => {
    const taken = firmWith(SHEET, (text) =>
      text.replace("</sheetData>", '<row r="8"><c r="D8"><v>1</v></c></row></sheetData>'),
    );
    const after = await edited(taken, cell(7, 1, "F4"), cell(8, 1, "F5"));
    expect(partOf(after, TABLE)).toContain('ref="A3:F7"');
    expect((await sheetIn(after)).cells.get("8:1")).toBe("F5");
  });
});

describe("a workbook in memory", () => {
  it("is the very file as long as nothing was typed, or all of it was taken back", async () => {
    const workbook = await memoryFileWorkbook(firm, portableCodec);
    expect(await workbook.bytes()).toBe(firm);
    workbook.edit([{ sheet: "Facturen", cells: [cell(4, 2, 1)] }], []);
    workbook.edit([], [{ sheet: "Facturen", row: 4, column: 2 }]);
    expect(await workbook.bytes()).toBe(firm);
  });

  it("is saved with what was typed, and what is typed afterwards comes upon it", async () => {
    const workbook = await memoryFileWorkbook(firm, portableCodec);
    workbook.edit([{ sheet: "Facturen", cells: [cell(4, 2, 1)] }], []);
    const saved = await workbook.bytes();
    workbook.edit([{ sheet: "Facturen", cells: [cell(5, 2, 2)] }], []);
    workbook.edit([], [{ sheet: "Facturen", row: 5, column: 2 }]);
    expect(await workbook.bytes()).toBe(saved);
    expect((await sheetIn(saved)).cells.get("4:2")).toBe(1);
  });

  it("reads what was typed, and writes upon it", async () => {
    const written: Uint8Array[] = [];
    const workbook = await memoryFileWorkbook(firm, browserCodec, (bytes) => written.push(bytes));
    workbook.edit([{ sheet: "Facturen", cells: [cell(7, 1, "F4"), cell(4, 2, 1)] }], []);
    expect((await workbook.read()).tables[0]?.rows.map(([name, amount]) => [name, amount])).toEqual([
      ["F_x000a_1", 1],
      ["F2", -20],
      ["F3", { error: "#DIV/0!" }],
      ["F4", null],
    ]);
    const columns = [{ column: 1, kind: "amount" as const, cells: new Map([[3, 44]]) }];
    const write = { table: "Invoices", addColumns: [], columns, rowCount: 4, appendRows: 0, removeRows: [] };
    await workbook.write({ newSheets: [], tables: [write] });
    expect(written).toEqual([await workbook.bytes()]);
    expect((await workbook.read()).tables[0]?.rows[3]?.slice(0, 2)).toEqual(["F4", 44]);
  });

  it("refuses what is no workbook", async () => {
    await expect(memoryFileWorkbook(new Uint8Array([1, 2, 3]), portableCodec)).rejects.toMatchObject({
      code: "file.notAWorkbook",
    });
  });

  it("starts with one blank sheet", async () => {
    const bytes = await blankWorkbook("Blad & 1", portableCodec);
    const { sheets } = await (await openXlsx(bytes)).outline();
    expect(sheets).toEqual([{ name: "Blad & 1", hidden: false, tables: [] }]);
    const after = await (await openXlsx(bytes)).edit([{ sheet: "Blad & 1", cells: [cell(3, 2, "hier")] }]);
    expect([...(await sheetIn(after, "Blad & 1")).cells]).toEqual([["3:2", "hier"]]);
  });
});

const values = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== ""),
);
const positions = fc.record({ row: fc.integer({ min: 4, max: 12 }), column: fc.integer({ min: 1, max: 9 }) });
/** Cells of captions, and cells that hold formulas, which the grid does not offer. */
const isTyped = ({ row, column }: { row: number; column: number }): boolean =>
  !(row <= 6 && [4, 6, 8].includes(column)) && !(row === 6 && [1, 2].includes(column));

describe("any sequence of typing and taking back", () => {
  it("equals the file that is read again", async () => {
    const step = fc.record({
      at: positions.filter(isTyped),
      value: fc.option(values, { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const workbook = await memoryFileWorkbook(firm, portableCodec);
        const expected = new Map((await sheetIn(firm)).cells);
        const original = new Map(expected);
        const typed = new Set<string>();
        for (const { at, value } of steps) {
          const key = `${at.row}:${at.column}`;
          if (value === undefined) {
            workbook.edit([], [{ sheet: "Facturen", ...at }]);
            typed.delete(key);
          } else {
            workbook.edit([{ sheet: "Facturen", cells: [cell(at.row, at.column, value)] }], []);
            typed.add(key);
          }
          const now = value === undefined ? original.get(key) : value;
          if (now == null) expected.delete(key);
          else expected.set(key, now);
        }
        const { cells, formulas } = await sheetIn(await workbook.bytes());
        for (const key of formulas.keys()) expected.delete(key);
        const plain = new Map([...cells].filter(([key]) => !formulas.has(key)));
        expect(plain).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
