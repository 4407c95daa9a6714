import { isCellError, NUMBER_FORMATS } from "../../src/sheets/cellValue";

describe("a written cell", () => {
  test("has the number format of its kind, and text where a formula or a leading nought could be lost", () => {
    expect(NUMBER_FORMATS).toEqual({
      text: "@",
      date: "yyyy-mm-dd",
      "date-time": "yyyy-mm-dd hh:mm:ss",
      amount: "#,##0.00",
      percent: "0.00##",
      integer: "0",
      "yes/no": "@",
      code: "@",
    });
  });
});

describe("an error in a cell", () => {
  test("is told from text that looks like one, and from nothing", () => {
    expect(isCellError({ error: "#N/A" })).toBe(true);
    expect(isCellError("#N/A")).toBe(false);
    expect(isCellError(null)).toBe(false);
  });
});
