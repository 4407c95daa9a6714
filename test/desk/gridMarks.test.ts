import { GridMarks } from "../../src/desk/grid/gridMarks";

const at = (row: number, column: number, sheet = "Klanten") => ({ sheet, row, column });
const LIST = { sheet: "Klanten", range: { top: 4, left: 2, bottom: 8, right: 5 } };

describe("What is coloured in the grid", () => {
  test("is a list that was found, its heading apart, until no list is marked any more", () => {
    let drawn = 0;
    const marks = new GridMarks(() => (drawn += 1));
    expect(marks.at(at(4, 2))).toBeNull();
    marks.markLists([LIST]);
    expect([at(4, 2), at(4, 5), at(5, 2), at(8, 5)].map((place) => marks.at(place))).toEqual([
      ...["heading", "heading", "list", "list"],
    ]);
    const outside = [at(3, 2), at(9, 2), at(5, 1), at(5, 6), at(5, 2, "Facturen")];
    expect(outside.map((place) => marks.at(place))).toEqual(outside.map(() => null));
    marks.markLists([]);
    expect([marks.at(at(5, 2)), drawn]).toEqual([null, 2]);
  });

  test("is a finding before the list that its cell is in", () => {
    const marks = new GridMarks(() => undefined);
    marks.markLists([LIST]);
    marks.mark([{ place: at(5, 2), severity: "error" }]);
    expect([marks.at(at(5, 2)), marks.at(at(5, 3))]).toEqual(["error", "list"]);
    marks.mark([]);
    expect(marks.at(at(5, 2))).toBe("list");
  });
});
