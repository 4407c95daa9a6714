import { CellMarks } from "../../src/desk/grid/cellMarks";

const place = { sheet: "Facturen", row: 7, column: 3 };

describe("The marks of cells", () => {
  test("an error wins over a remark on the same cell, in whatever order they come", () => {
    const [error, info] = [
      { place, severity: "error" as const },
      { place, severity: "info" as const },
    ];
    expect(new CellMarks([error, info]).at(place)).toBe("error");
    expect(new CellMarks([info, error]).at(place)).toBe("error");
  });

  test("what is about a whole row is on each of its cells that has nothing of its own", () => {
    const marks = new CellMarks([
      { place: { ...place, column: 0 }, severity: "warning" },
      { place, severity: "info" },
    ]);
    expect(marks.at({ ...place, column: 9 })).toBe("warning");
    expect(marks.at({ ...place, row: 8 })).toBeNull();
  });
});
