import * as fc from "fast-check";

import { FormulaGatherer, formulasByField } from "../../src/sheets/formulaRows";

const found = (rows: number, noted: readonly number[], calculated: readonly number[] = []) => {
  const gatherer = new FormulaGatherer();
  for (const row of noted) gatherer.note(2, row);
  const formulas = gatherer.gathered(calculated);
  return {
    name: "Invoices",
    sheet: "Facturen",
    headerRow: 1,
    firstColumn: 1,
    captions: ["a", "b", "c"],
    rows: Array.from({ length: rows }, () => [null, null, null]),
    ...(formulas === undefined ? {} : { formulas }),
  };
};
const COLUMNS = new Map([
  ["number", 0],
  ["openAmount", 2],
]);

describe("The formulas of a column", () => {
  test("are none of its rows where nobody keeps any", () => {
    expect(formulasByField(found(4, []), COLUMNS)).toBeUndefined();
    expect(formulasByField(found(4, [1]), new Map([["number", 0]]))).toBeUndefined();
  });

  test("make it one of formulas when half of its rows hold one, or the table calculates it", () => {
    const open = (rows: number, noted: readonly number[], calculated?: readonly number[]) =>
      formulasByField(found(rows, noted, calculated), COLUMNS)?.get("openAmount");
    expect(open(4, [1, 2])).toMatchObject({ isWhole: true, count: 2, first: 1 });
    expect(open(5, [1, 2])).toMatchObject({ isWhole: false, count: 2, first: 1 });
    const calculated = open(5, [], [2]);
    expect(calculated).toMatchObject({ isWhole: true, count: 0 });
    expect(calculated?.has(17)).toBe(true);
  });

  test("are told row by row of any other column, however they are spread", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { maxLength: 49 }), (some) => {
        const noted = [...some].sort((one, other) => one - other);
        const rows = formulasByField(found(100, noted), COLUMNS)?.get("openAmount");
        for (let row = 0; row < 120; row += 1) expect(rows?.has(row) ?? false).toBe(noted.includes(row));
      }),
      { numRuns: 50 },
    );
  });
});
