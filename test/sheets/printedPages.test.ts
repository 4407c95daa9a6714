import { TABLE_NAMES } from "../../src/domain/book/records";
import { newSheet } from "../../src/sheets/newSheets";
import { pagesWide, pointsOf, repeatedColumnsIn } from "../../src/sheets/printedPages";

/** The width of A4 that lies, less margins of a quarter of an inch. */
const ROOM = (297 / 25.4) * 72 - 36;

function sheetOf(widths: readonly number[], repeatedColumns?: number) {
  const columns = widths.map((width) => ({ caption: "x", kind: "text" as const, width, written: false }));
  return { columns, ...(repeatedColumns === undefined ? {} : { repeatedColumns }) };
}

describe("How many pages wide a sheet is printed", () => {
  it("is one while the letters are of seven points or more", () => {
    const fitting = Array.from({ length: 9 }, () => 25);
    expect([pagesWide(sheetOf(fitting)), pagesWide(sheetOf([...fitting, 25]))]).toEqual([1, 2]);
  });

  it("counts the columns that are repeated on every page", () => {
    const widths = Array.from({ length: 17 }, () => 25);
    expect([pagesWide(sheetOf(widths)), pagesWide(sheetOf(widths, 3))]).toEqual([2, 3]);
  });

  it("lets a column that is wider than a page have one of its own", () => {
    expect(pagesWide(sheetOf([10, 400, 400], 1))).toBe(3);
  });

  it.each(TABLE_NAMES)("leaves letters that can be read, with what tells a row apart: %s", (table) => {
    const sheet = newSheet(table, "nl");
    const pages = pagesWide(sheet);
    const widths = sheet.columns.map(({ width }) => pointsOf(width));
    const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0);
    const repeated = sum(widths.slice(0, repeatedColumnsIn(sheet)));
    expect((11 * ROOM * pages) / (sum(widths) + (pages - 1) * repeated)).toBeGreaterThanOrEqual(7);
    expect(repeatedColumnsIn(sheet) > 0).toBe(pages > 1);
  });
});
