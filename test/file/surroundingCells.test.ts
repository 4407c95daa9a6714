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

describe("What stands around a table", () => {
  test("is nothing where its sheet is free", () => {
    const around = new SurroundingCells(TABLE, []);
    around.note(7, cell(2, false));
    around.note(7, cell(5));
    around.note(2, cell(5));
    around.note(2_000, cell(2));
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
      around.note(row, cell(column));
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
});
