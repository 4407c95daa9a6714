import fc from "fast-check";
import { tableLayout } from "../../src/documents/paperTable";

const GAP = 8;
const WIDTH = 500;

const columns = fc.array(
  fc.record({ weight: fc.integer({ min: 5, max: 60 }), least: fc.integer({ min: 0, max: 120 }), more: fc.nat(400) }),
  { minLength: 1, maxLength: 8 },
);

describe("The columns of a table on paper", () => {
  test("fill the page, break no word that has room, and wrap nothing where all of it has", () => {
    fc.assert(
      fc.property(columns, (all) => {
        const needs = all.map(({ least, more }) => ({ least, whole: least + more }));
        const layout = tableLayout(
          all.map(({ weight }) => ({ caption: "", weight })),
          needs,
          WIDTH,
          GAP,
        );
        const room = WIDTH - GAP * (all.length - 1);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
        expect(sum(layout.map(({ width }) => width))).toBeCloseTo(room, 6);
        layout.forEach(({ x, width }, column) => {
          const before = layout[column - 1];
          expect(x).toBeCloseTo(before === undefined ? 0 : before.x + before.width + GAP, 6);
          const { least = 0, whole = 0 } = needs[column] ?? {};
          if (sum(needs.map((one) => one.least)) <= room) expect(width).toBeGreaterThanOrEqual(least - 1e-6);
          if (sum(needs.map((one) => one.whole)) <= room) expect(width).toBeGreaterThanOrEqual(whole - 1e-6);
        });
      }),
    );
  });

  test("a long text has what the short ones leave", () => {
    const column = { caption: "", weight: 10 };
    const [short, long] = tableLayout(
      [column, column],
      [
        { least: 10, whole: 40 },
        { least: 60, whole: 900 },
      ],
      308,
      GAP,
    );
    expect([short?.width, long?.width]).toEqual([40, 260]);
  });
});
