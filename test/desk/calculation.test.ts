import { CellValueType, type ICellData } from "@univerjs/core";
import { calculated, type Outcome, placeKey, type PlacedFormula } from "../../src/desk/grid/calculation";
import { type FormulaEngine, startFormulaEngine } from "../../src/desk/grid/formulaEngine";
import { type CaptionedTable, resolvedFormula } from "../../src/desk/grid/formulaReads";
import { cellData } from "../../src/desk/grid/univerCells";
import { formulaReach } from "../../src/file/formulaReach";
import type { CellValue } from "../../src/sheets/cellValue";

const TABLE: CaptionedTable = {
  name: "Facturen",
  sheet: "Facturen",
  range: { top: 1, left: 1, bottom: 4, right: 4 },
  headerRows: 1,
  totalsRows: 0,
  captions: ["Nummer", "Bedrag", "Btw [%]", "Totaal"],
};
const tableNamed = (name: string): CaptionedTable | null => (name === "Facturen" ? TABLE : null);

let engine: FormulaEngine;
beforeAll(() => (engine = startFormulaEngine()));
afterAll(() => engine.dispose());

/** A formula as a test writes it: where it stands, its text, and what the file says that it gives. */
type Written = readonly [sheet: string, row: number, column: number, text: string, saved: CellValue];

interface Given {
  /** By sheet, row by row: what was there before anything was typed. */
  readonly cells: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly formulas: readonly Written[];
  readonly typed?: readonly (readonly [sheet: string, row: number, column: number, value: CellValue])[];
  readonly refuted?: Set<string>;
}

async function workedOut({ cells, formulas, typed = [], refuted = new Set() }: Given) {
  const originals = typed.map(([sheet, row, column]) => ({
    place: { sheet, row, column },
    original: cells[sheet]?.[row - 1]?.[column - 1] ?? null,
  }));
  const sheets = new Map(
    Object.entries(cells).map(([name, rows]) => {
      const matrix: Record<number, Record<number, ICellData>> = {};
      const put = (row: number, column: number, value: CellValue): void => {
        (matrix[row - 1] ??= {})[column - 1] = cellData(value, 0);
      };
      rows.forEach((row, index) => row.forEach((value, column) => put(index + 1, column + 1, value)));
      for (const [sheet, row, column, , saved] of formulas) if (sheet === name) put(row, column, saved);
      for (const [sheet, row, column, value] of typed) if (sheet === name) put(row, column, value);
      return [name, { cells: matrix, rows: 200, columns: 26 }] as const;
    }),
  );
  const missing: string[] = [];
  const placed: readonly PlacedFormula[] = formulas.map(([sheet, row, column, text, saved]) => ({
    place: { sheet, row, column },
    formula: { text, reach: formulaReach(text.slice(1), row) },
    saved,
  }));
  const source = { formulas: placed, sheets, typed: originals, tableNamed, refuted };
  const outcomes = await calculated({ ...source, missing: (sheet) => missing.push(sheet) }, engine);
  return { missing, outcomes: placed.map(({ place }): Outcome | undefined => outcomes.get(placeKey(place))) };
}

const SAME = { kind: "same" };
const UNKNOWN = { kind: "unknown" };
const changed = (value: CellValue) => ({ kind: "changed", value });

const INVOICES = [
  ["Nummer", "Bedrag", "Btw [%]", "Totaal"],
  ["F1", 100, 21, null],
  ["F2", 200, 21, null],
  ["F3", 300, 9, null],
];
const TOTAL = "=ROUND(Facturen[[#This Row],[Bedrag]]*(1+Facturen[[#This Row],[Btw '[%']]]/100),2)";
const total = (row: number, saved: CellValue): Written => ["Facturen", row, 4, TOTAL, saved];
const CELLS = { Facturen: INVOICES, Blad1: [[null]] };
/** As the file has a formula that nobody has worked out. */
const NO_RESULT = { error: "#CALC?" };

describe("A formula whose cells were typed in", () => {
  test("is worked out, and what depends on it after it; one that looks elsewhere keeps its result", async () => {
    const { outcomes } = await workedOut({
      cells: CELLS,
      formulas: [["Blad1", 1, 1, "=SUM(Facturen[Totaal])", 690], total(2, 121), total(3, 242), total(4, 327)],
      typed: [["Facturen", 3, 2, 1000]],
    });
    expect(outcomes).toEqual([changed(1658), SAME, changed(1210), SAME]);
  });

  test.each([
    ['=B2&" euro"', "100 euro", "250 euro"],
    ["=IF(B2>200,TRUE,FALSE)", false, true],
    ["=SUM($B:$B)", 600, 750],
    ["=SUM(B2:C2)-C2", 100, 250],
    ['=VLOOKUP("F1",A2:C4,2,FALSE)', 100, 250],
    ['=_xlfn.XLOOKUP("F1",A2:A4,B2:B4)', 100, 250],
    ['=SUMIFS(Facturen[Bedrag],Facturen[Nummer],"F1")', 100, 250],
    ["=COUNTA(Facturen[[#All],[Bedrag]:[Btw '[%']]])+B2", 108, 258],
    ["='Facturen'!B2*2", 200, 500],
    ["=B2/0", { error: "#DIV/0!" }, { error: "#DIV/0!" }],
  ])("%s", async (text, saved, now) => {
    const { outcomes } = await workedOut({
      cells: CELLS,
      formulas: [["Facturen", 2, 8, text, saved]],
      typed: [["Facturen", 2, 2, 250]],
    });
    expect(outcomes).toEqual([changed(now)]);
  });

  test("is left to Excel where the engine does not give what Excel gave, also when the file has no result later", async () => {
    const refuted = new Set<string>();
    const before = await workedOut({
      cells: CELLS,
      formulas: [["Facturen", 2, 8, "=B2*2", 777]],
      typed: [["Facturen", 2, 2, 250]],
      refuted,
    });
    expect(before.outcomes).toEqual([UNKNOWN]);
    const later = { cells: CELLS, formulas: [["Facturen", 2, 8, "=B2*2", NO_RESULT]] } as const;
    expect((await workedOut({ ...later, refuted })).outcomes).toEqual([UNKNOWN]);
    expect((await workedOut(later)).outcomes).toEqual([changed(200)]);
  });

  test.each([
    ["a name", "=Korting*B2"],
    ["another workbook", "=[1]Blad1!A1+B2"],
    ["a function that looks anywhere", '=INDIRECT("B2")'],
    ["chance", "=RAND()*B2"],
    ["a table that is not there", "=SUM(Weg[Bedrag])+B2"],
    ["a column that is not there", "=SUM(Facturen[Weg])+B2"],
    ["an intersection", "=SUM(A2:B2 B2:B3)"],
    ["a spilled range", "=SUM(B2#)"],
    ["itself", "=H2+B2"],
    ["more than one value", "=B2:B3*2"],
    ["a function that nobody has", "=INCASSO.IBANOK(B2)"],
  ])("is left to Excel when it depends on %s", async (_what, text) => {
    const { outcomes } = await workedOut({
      cells: CELLS,
      formulas: [["Facturen", 2, 8, text, 5]],
      typed: [["Facturen", 2, 2, 250]],
    });
    expect(outcomes).toEqual([UNKNOWN]);
  });

  test("is left to Excel when what it depends on is, and when its sheet was not read, which is asked for", async () => {
    const { outcomes, missing } = await workedOut({
      cells: CELLS,
      formulas: [
        ["Blad1", 2, 1, "=A1+1", 6],
        ["Blad1", 1, 1, "=Korting+Facturen!B2", 5],
        ["Blad1", 3, 1, "=Ver!A1+Facturen!B2", 5],
      ],
      typed: [["Facturen", 2, 2, 250]],
    });
    expect(outcomes).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(missing).toEqual(["Ver"]);
  });

  test("is worked out where the file has no result of it, unless that is an error", async () => {
    const { outcomes } = await workedOut({
      cells: CELLS,
      formulas: [total(2, NO_RESULT), ["Blad1", 2, 1, "=NIETS(Facturen!B2)", NO_RESULT]],
    });
    expect(outcomes).toEqual([changed(121), UNKNOWN]);
  });

  test("is left to Excel among so many that typing would wait for them", async () => {
    const formulas = Array.from({ length: 4_000 }, (_, row): Written => ["Blad1", row + 1, 2, `=A${row + 1}`, 0]);
    const { outcomes } = await workedOut({ cells: CELLS, formulas, typed: [["Blad1", 1, 1, 5]] });
    expect(new Set(outcomes.map((outcome) => outcome?.kind))).toEqual(new Set(["unknown"]));
  });

  test("leaves the cells that it was given as they are", async () => {
    const cells = { 0: { 0: { v: 3, t: CellValueType.NUMBER }, 1: { v: 4, t: CellValueType.NUMBER } } };
    const given = JSON.stringify(cells);
    const place = { sheet: "Blad1", row: 1, column: 2 };
    const outcomes = await calculated(
      {
        formulas: [{ place, formula: { text: "=A1*2", reach: "row" }, saved: 4 }],
        sheets: new Map([["Blad1", { cells, rows: 10, columns: 10 }]]),
        typed: [{ place: { sheet: "Blad1", row: 1, column: 1 }, original: 2 }],
        tableNamed,
        missing: () => undefined,
        refuted: new Set(),
      },
      engine,
    );
    expect(outcomes.get(placeKey(place))).toEqual(changed(6));
    expect(JSON.stringify(cells)).toBe(given);
  });
});

describe("What a formula looks at", () => {
  const place = { sheet: "Facturen", row: 2, column: 9 };

  test.each([
    ["=B2", "='Facturen'!$B$2"],
    ["=$B2:D$3", "='Facturen'!$B$2:$D$3"],
    ["=C:C", "='Facturen'!$C:$C"],
    ["=3:2", "='Facturen'!$2:$3"],
    ["=Facturen[#Headers]", "='Facturen'!$A$1:$D$1"],
    ["=Facturen[]", "='Facturen'!$A$2:$D$4"],
    ["=Facturen[#This Row]", "='Facturen'!$A$2:$D$2"],
    ["='Ander ''blad'''!A1:B2", "='Ander ''blad'''!$A$1:$B$2"],
    ['="B2"&TRUE', '="B2"&TRUE'],
  ])("%s is written out", (formula, text) => {
    expect(resolvedFormula(formula, place, tableNamed)?.text).toBe(text);
  });

  test.each(["=Facturen[#Totals]", "=Blad1:Blad3!A1", "=@B2", "=Facturen[[#All],[#Totals]]", "=A1:Korting"])(
    "%s is left to Excel",
    (formula) => {
      expect(resolvedFormula(formula, place, tableNamed)).toBeNull();
    },
  );

  test("a row of a table outside of which the formula stands is left to Excel", () => {
    expect(resolvedFormula("=Facturen[[#This Row],[Bedrag]]", { ...place, row: 9 }, tableNamed)).toBeNull();
  });
});
