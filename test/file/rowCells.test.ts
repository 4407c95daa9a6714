import fc from "fast-check";
import { cellValue, type RawCell } from "../../src/file/cellElements";
import { filledCells, parseCells, rowTag } from "../../src/file/rowCells";

const cellsOf = (content: string, read = parseCells): readonly RawCell[] => {
  const row = `<row r="1">${content}</row>`;
  return read(row, rowTag(row, 0), "");
};
const shown = (cells: readonly RawCell[]) =>
  cells.map((cell) => ({
    ...cell,
    raw: undefined,
    tagLength: undefined,
    value: cellValue(cell, ["een", "twee"], false),
  }));

const letters = fc.stringMatching(/^[A-Z]{1,2}$/u);
const style = fc.option(fc.nat(99));
const contents = fc.constantFrom(
  ...[
    ["", ""],
    ["s", "<v>1</v>"],
    ["n", "<v>12.5</v>"],
    ["b", "<v>1</v>"],
    ["e", "<v>#N/A</v>"],
    ["str", "<v>a &amp; b</v>"],
    ["inlineStr", "<is><t>tekst</t></is>"],
    ["inlineStr", '<is><t xml:space="preserve"> tekst</t></is>'],
    ["inlineStr", "<is><r><t>te</t></r><r><t>kst</t></r></is>"],
    ["n", "<f>1+1</f><v>2</v>"],
    ["n", "<v>1</v><!-- </c> -->"],
    ["d", "<v>2026-12-01</v>"],
  ],
);

/** The same cell, written as programs do, or with single quotes, which is read as XML. */
function written(column: string, look: number | null, [type, inner]: readonly string[], quote: '"' | "'"): string {
  const attribute = (name: string, value: string | number) => ` ${name}=${quote}${String(value)}${quote}`;
  const start = `<c${attribute("r", `${column}1`)}${look === null ? "" : attribute("s", look)}${type === "" ? "" : attribute("t", type ?? "")}`;
  return inner === "" ? `${start}/>` : `${start}>${inner ?? ""}</c>`;
}

const rank = (column: string): number => [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const row = fc
  .uniqueArray(fc.tuple(letters, style, contents), { selector: ([column]) => column, maxLength: 12 })
  .map((cells) => cells.toSorted(([one], [other]) => rank(one) - rank(other)));

test("A cell as nearly every program writes it is read as the same cell written in another way", () => {
  fc.assert(
    fc.property(row, (cells) => {
      const [plain, odd] = (['"', "'"] as const).map((quote) =>
        shown(cellsOf(cells.map(([column, look, content]) => written(column, look, content, quote)).join(""))),
      );
      expect(plain).toEqual(odd);
      expect(plain).toHaveLength(cells.length);
    }),
  );
});

test("Who reads values gets every cell that holds something, and none that holds nothing", () => {
  fc.assert(
    fc.property(row, (cells) => {
      const content = cells.map(([column, look, inner]) => written(column, look, inner, '"')).join("");
      const filled = cellsOf(content).filter(({ raw, tagLength }) => raw.length > tagLength);
      expect(cellsOf(content, filledCells)).toEqual(filled);
    }),
  );
});

test.each([
  ['<c r="B1" s="1"/><c r="A1" s="1"/>', "columns that go back"],
  ['<c r="A1"/><c r="A1"/>', "one column twice"],
  ['<c r="XFE1"/>', "a column that no sheet has"],
  ['<c r="A1" s="x"/>', "a look that is no number"],
  ['<c r="A1"><v>1</c>', "an element that is not closed by its own tag"],
  ['<c r="A1"', "a cell that does not end"],
])("%s is refused for %s", (content) => {
  const read = () => cellsOf(content, filledCells).map((cell) => cellValue(cell, [], false));
  expect(read).toThrow("malformed");
});

test("White space, attributes of other programs and a prefix are read as XML", () => {
  expect(shown(cellsOf('<c r="A1" spans="1" t="s"><v>0</v></c>  <c  r="C1"><v>7</v></c><c/>'))).toMatchObject([
    { column: 1, value: "een" },
    { column: 3, value: 7, addressed: true },
    { column: 4, value: null, addressed: false },
  ]);
  const prefixed = '<x:row r="1"><x:c r="A1"><x:v>3</x:v></x:c></x:row>';
  expect(parseCells(prefixed, rowTag(prefixed, 0), "x:").map((cell) => cellValue(cell, [], false))).toEqual([3]);
});
