import fc from "fast-check";

import type { CellValue } from "../../src/sheets/cellValue";
import { ColumnCells } from "../../src/sheets/columnCells";
import { fieldOf } from "../../src/sheets/tables";

const AMOUNT = fieldOf("Invoices", "amount");
const WRITING = { language: "nl", date1904: false } as const;

/** The cells of the column for amounts: these changed ones, and records with these amounts from `first` on. */
function cellsOf(changed: readonly [number, CellValue][], first: number, amounts: readonly (number | null)[]) {
  const records = amounts.map((amount) => ({ amount }));
  return new ColumnCells(new Map(changed), { first, records }, AMOUNT, WRITING);
}

describe("The cells of a column", () => {
  test("are those of changed rows and, made when asked for, those of added rows", () => {
    const cells = cellsOf([[1, null]], 10, [1250, null, 0]);
    expect([...cells]).toEqual([
      [1, null],
      [10, 12.5],
      [12, 0],
    ]);
    expect([cells.get(1), cells.get(2), cells.get(10), cells.get(11), cells.get(13)]).toEqual([
      null,
      undefined,
      12.5,
      undefined,
      undefined,
    ]);
    expect([1, 2, 10, 11].map((row) => cells.has(row))).toEqual([true, false, true, false]);
  });

  test("are none where every added record leaves the column blank", () => {
    expect(cellsOf([], 0, [null, null]).isEmpty()).toBe(true);
    expect(cellsOf([[0, null]], 1, []).isEmpty()).toBe(false);
  });

  test("are seen like those of any map", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { maxLength: 8 }), (amounts) => {
        const cells = cellsOf([[0, 3]], 1, amounts);
        const map = new Map<number, CellValue>([[0, 3]]);
        amounts.forEach((amount, at) => amount !== null && map.set(1 + at, amount / 100));
        const visited: [number, CellValue][] = [];
        cells.forEach((cell, row) => visited.push([row, cell]));
        expect(visited).toEqual([...map]);
        expect([...cells.keys()]).toEqual([...map.keys()]);
        expect([...cells.values()]).toEqual([...map.values()]);
        expect([cells.size, cells.isEmpty()]).toEqual([map.size, false]);
      }),
    );
  });
});
