import { SurroundingCells } from "../../src/file/surroundingCells";

const TABLE = { top: 3, left: 2, bottom: 6, right: 4 };
const cell = (column: number, isFilled = true) => ({
  column,
  raw: isFilled ? "<c><v>1</v></c>" : "<c/>",
  tagLength: isFilled ? 3 : 4,
  style: 0,
  type: "n",
  addressed: false,
});

const titled = (...captions: string[]) => ({ captions, rows: [["F1", 10, 46000]] });
const EDGES = { hasHeader: true, hasTotals: false };

describe("What stands around a table", () => {
  test("is nothing where its sheet is free", () => {
    const around = new SurroundingCells(TABLE, []);
    around.note(7, cell(2, false), () => "Regio");
    around.note(7, cell(5), () => "Regio");
    around.note(2, cell(5), () => "Regio");
    around.note(2_000, cell(2), () => "Regio");
    expect(around.room(false, false)).toBeUndefined();
    expect(around.room(true, false)).toEqual({ isProtected: true, isQueried: false });
    expect(around.room(false, true)).toEqual({ isProtected: false, isQueried: true });
  });

  test("is the nearest cell below it and the nearest beside it", () => {
    const around = new SurroundingCells(TABLE, []);
    for (const [row, column] of [
      [4, 9],
      [5, 7],
      [6, 7],
      [9, 3],
      [12, 2],
    ] as const)
      around.note(row, cell(column), () => "Regio");
    expect(around.room(false, false)).toEqual({
      isProtected: false,
      isQueried: false,
      freeRows: 2,
      freeColumns: 2,
      beside: { row: 5, column: 7, isOfTable: false },
    });
  });

  test("is another table, blank or not", () => {
    const beside = { top: 1, left: 6, bottom: 4, right: 8 };
    const below = { top: 9, left: 1, bottom: 12, right: 2 };
    const around = new SurroundingCells(TABLE, [beside, below]);
    expect(around.room(false, false)).toMatchObject({
      freeRows: 2,
      freeColumns: 1,
      beside: { row: 3, column: 6, isOfTable: true },
    });
  });

  test("can be taken in as far as it follows without a gap, and each column has a caption of its own", () => {
    const around = new SurroundingCells(TABLE, []);
    for (const [row, column] of [
      [3, 5],
      [3, 6],
      [7, 3],
      [8, 2],
      [8, 4],
      [10, 2],
    ] as const) {
      around.note(row, cell(column), ({ column: at }) => (at === 5 ? "Regio" : "Bedrag"));
    }
    expect(around.outside(titled("Factuur", "bedrag"), EDGES)).toEqual({ rows: 2, captions: ["Regio"] });
    expect(around.outside(titled(), { hasHeader: false, hasTotals: true })).toBeUndefined();
    expect(around.outside(titled(), { ...EDGES, hasTotals: true })).toEqual({ rows: 0, captions: ["Regio", "Bedrag"] });
    expect(new SurroundingCells(TABLE, []).outside(titled(), EDGES)).toBeUndefined();
  });

  test("is taken in down to a total", () => {
    const around = new SurroundingCells(TABLE, []);
    around.note(7, cell(2), () => "F2");
    around.note(7, cell(3), () => 20);
    around.note(7, cell(4), () => 46001);
    around.note(8, cell(3), () => 30);
    around.note(9, cell(2), () => "F3");
    expect(around.outside(titled("Factuur", "Bedrag", "Datum"), EDGES)).toEqual({ rows: 1, captions: [] });
  });

  test("of another table is not taken in", () => {
    const around = new SurroundingCells(TABLE, [{ top: 7, left: 2, bottom: 9, right: 4 }]);
    around.note(7, cell(2), () => "Factuur");
    expect(around.outside(titled(), EDGES)).toBeUndefined();
  });
});
