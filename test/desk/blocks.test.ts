import fc from "fast-check";
import { clipboardText, filled, parseClipboard } from "../../src/desk/grid/blocks";
import type { CellContent } from "../../src/desk/grid/entry";

function content(value: CellContent["value"], format = "General"): CellContent {
  return { value, format };
}

const isDay = ({ format }: CellContent): boolean => format === "yyyy-mm-dd";

function down(values: readonly CellContent[], count: number): unknown[] {
  return filled(
    values.map((one) => [one]),
    count,
    "down",
    isDay,
  ).map(([cell]) => cell?.value);
}

describe("the clipboard", () => {
  test("gives back the cells that were put on it", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "1") });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(texts),
        (h, w, stream) => {
          const rows = Array.from({ length: h }, () => Array.from({ length: w }, () => String(stream.next().value)));
          // A last blank row cannot be told from the line end behind the rows.
          rows.at(-1)?.splice(0, 1, "x");
          expect(parseClipboard(clipboardText(rows))).toEqual(rows);
        },
      ),
    );
  });

  test("takes what Excel puts there, with its line ends and a last one", () => {
    expect(parseClipboard('F1\t"a\nb"\r\nF2\t12"\r\n')).toEqual([
      ["F1", "a\nb"],
      ["F2", '12"'],
    ]);
  });
});

describe("drawing out cells", () => {
  test("goes on with numbers in line, days and numbered texts, and repeats all else", () => {
    expect(down([content(1), content(3)], 3)).toEqual([5, 7, 9]);
    expect(down([content(0.1), content(0.2)], 2)).toEqual([0.3, 0.4]);
    expect(down([content(5)], 2)).toEqual([5, 5]);
    expect(down([content(46357, "yyyy-mm-dd")], 2)).toEqual([46358, 46359]);
    expect(down([content("F2026-009")], 2)).toEqual(["F2026-010", "F2026-011"]);
    expect(down([content("a"), content("b")], 3)).toEqual(["a", "b", "a"]);
    expect(down([content(1), content(2), content(4)], 2)).toEqual([1, 2]);
    expect(down([content(null)], 1)).toEqual([null]);
  });

  test("goes backwards upwards and to the left, and does not count below nought", () => {
    const up = filled([[content(10)], [content(12)]], 2, "up", isDay).map(([cell]) => cell?.value);
    expect(up).toEqual([6, 8]);
    const left = filled([[content("F1")]], 2, "left", isDay)[0]?.map(({ value }) => value);
    expect(left).toEqual(["F1", "F0"]);
  });
});
