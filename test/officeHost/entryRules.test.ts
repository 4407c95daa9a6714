import fc from "fast-check";

import { enteredCell } from "../support/officeHost/coerce";
import { cellText } from "../support/officeHost/cellText";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

afterAll(assertAllImplemented);

const RULES = { year: 2026, date1904: false, calculate: () => null };

/** What a cell holds and how it is shown, after this was entered. */
function entered(value: unknown, format = "General"): readonly unknown[] {
  const cell = enteredCell({ value: null, formula: null, format }, value, RULES);
  return cell.formula === null ? [cell.value, cell.format] : [cell.value, cell.format, cell.formula];
}

describe("What is entered in a cell without a format", () => {
  test.each<[string, unknown, readonly unknown[]]>([
    ["a number is a number", 1.5, [1.5, "General"]],
    ["a truth value is one", true, [true, "General"]],
    ["an empty text empties the cell", "", [null, "General"]],
    ["leading zeros are lost", "00123", [123, "General"]],
    ["digits after the 15th become zeros", "12345678901234567", [12345678901234500, "General"]],
    ["so do those behind the point", "0.12345678901234567", [0.123456789012345, "General"]],
    ["an exponent is a number", "1E5", [100000, "0.00E+00"]],
    ["a thousands comma brings its format", "1,234.50", [1234.5, "#,##0.00"]],
    ["a decimal comma is none: a text", "1,5", ["1,5", "General"]],
    ["a percentage is a hundredth", "5.5%", [0.055, "0.00%"]],
    ["brackets are minus", "(5)", [-5, "General"]],
    ["dollars are a currency", "$5", [5, "$#,##0"]],
    ["minus and digits are a number", "-5", [-5, "General"]],
    ["plus and digits are a number", "+31201234567", [31201234567, "General"]],
    ["an account number with letters is a text", "NL91ABNA0417164300", ["NL91ABNA0417164300", "General"]],
    ["the word TRUE is a truth value", "true", [true, "General"]],
    ["an error's text is an error", "#n/a", [{ error: "#N/A" }, "General"]],
    ["an apostrophe makes a text and is gone", "'00123", ["00123", "General"]],
    ["a formula is one", "=A1+B1", [{ error: "#CALC?" }, "General", "=A1+B1"]],
    ["minus and a word are a formula", "-foo", [{ error: "#NAME?" }, "General", "=-foo"]],
    ["plus and a cell are a formula", "+A1", [{ error: "#CALC?" }, "General", "=+A1"]],
    ["a lone literal is reckoned", '="a""b"', ['a"b', "General", '="a""b"']],
    ["a lone equals sign is a text", "=", ["=", "General"]],
    ["an ISO day is a date", "2018-12-31", [43465, "m/d/yyyy"]],
    ["month comes before day", "03/04/2024", [45355, "m/d/yyyy"]],
    ["no thirteenth month: a text", "13/04/2024", ["13/04/2024", "General"]],
    ["a day that no month has is a text", "2026-02-30", ["2026-02-30", "General"]],
    ["month and day take this year", "3/4", [46085, "d-mmm"]],
    ["a gene is a date", "MARCH1", [46082, "d-mmm"]],
    ["so is another", "SEPT2", [46267, "d-mmm"]],
    ["a month's name with a year", "4 March 2024", [45355, "d-mmm-yy"]],
    ["a month and a year are its first day", "Mar 2024", [45352, "mmm-yy"]],
    ["two digits of a year from 30 on are the last century", "1/1/30", [10959, "m/d/yyyy"]],
    ["the first day of the calendar is 1", "1/1/1900", [1, "m/d/yyyy"]],
    ["a time is a part of a day", "12:30", [0.5208333333333334, "h:mm"]],
    ["a time with a half day", "1:30 PM", [0.5625, "h:mm AM/PM"]],
  ])("%s", (_, value, expected) => {
    expect(entered(value)).toEqual(expected);
  });
});

describe("A cell with a format", () => {
  test("keeps its format when a number of another one is entered", () => {
    expect(entered("2018-12-31", "yyyy-mm-dd")).toEqual([43465, "yyyy-mm-dd"]);
    expect(entered("5%", "0.00")).toEqual([0.05, "0.00"]);
  });

  test("that is text takes everything as text", () => {
    expect(entered("=1+1", "@")).toEqual(["=1+1", "@"]);
    expect(entered("00123", "@")).toEqual(["00123", "@"]);
    expect(entered("'x", "@")).toEqual(["'x", "@"]);
    expect(entered(12, "@")).toEqual(["12", "@"]);
    expect(entered(true, "@")).toEqual(["TRUE", "@"]);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(entered(text, "@")).toEqual([text, "@"]);
      }),
    );
  });

  test("of any kind takes every number as it is", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("General", "0", "0%"),
        (number, format) => {
          expect(entered(number, format)).toEqual([number, format]);
        },
      ),
    );
  });
});

test("whole numbers of up to 15 digits that are entered as text come out as that number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (number) => {
      expect(entered(String(number))).toEqual([number === 0 ? 0 : number, "General"]);
    }),
  );
});

test("in 1904 days count from another day", () => {
  const cell = enteredCell({ value: null, formula: null, format: "General" }, "1/2/1904", { ...RULES, date1904: true });
  expect(cell.value).toBe(1);
});

describe("What a cell shows", () => {
  test.each<[number, string, string]>([
    [1234.5, "#,##0.00", "1,234.50"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [0.125, "0.00##", "0.125"],
    [0.5, "0.00##", "0.50"],
    [0.055, "0.0%", "5.5%"],
    [-5, "0;(0)", "(5)"],
    [0, "0;-0;-", "-"],
    [5, '"EUR" 0.00', "EUR 5.00"],
    [0.1 + 0.2, "General", "0.3"],
    [1e12, "General", "1E+12"],
    [46024, "yyyy-mm-dd", "2026-01-02"],
    [46024.5, "yyyy-mm-dd hh:mm:ss", "2026-01-02 12:00:00"],
    [46024.75, "m/d/yyyy h:mm AM/PM", "1/2/2026 6:00 PM"],
    [46024, "dddd d mmmm yy", "Friday 2 January 26"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(cellText(value, format, false)).toBe(text);
  });
});

describe("Through the library", () => {
  test("null and undefined leave the cell, and an empty text empties it", async () => {
    const host = await officeHost();
    host.write("Sheet1!A1", [["a", "b", "c"]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
      range.values = [[null, undefined, ""]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["a", "b", ""]]);
      expect(range.valueTypes).toEqual([["String", "String", "Empty"]]);
    });
  });

  test("a text format queued before the values keeps their zeros, one queued after them does not", async () => {
    await officeHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const [before, after] = [sheet.getRange("A1"), sheet.getRange("A2")];
      before.numberFormat = [["@"]];
      before.values = [["00123"]];
      after.values = [["00123"]];
      after.numberFormat = [["@"]];
      before.load("values");
      after.load("values,numberFormat");
      await context.sync();
      expect([before.values, after.values, after.numberFormat]).toEqual([[["00123"]], [[123]], [["@"]]]);
    });
  });

  test("one value fills a range, and a formula is told as one", async () => {
    const host = await officeHost();
    host.book.rules.calculate = (formula) => (formula === "=SUM(B1:B2)" ? 3 : null);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      // The declarations know only arrays; the documentation allows one value for all cells.
      range.set({ formulas: "=SUM(B1:B2)" as unknown as string[][] });
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[3], [3]]);
      expect(range.formulas).toEqual([["=SUM(B1:B2)"], ["=SUM(B1:B2)"]]);
    });
  });

  test("a workbook of 1904 is told apart by what a function makes of a day", async () => {
    const serial = async (): Promise<number> =>
      Excel.run(async (context) => {
        const result = context.workbook.functions.date(2026, 1, 2).load("value");
        await context.sync();
        return result.value;
      });
    const host = await officeHost();
    expect(await serial()).toBe(46024);
    host.book.date1904 = true;
    expect(await serial()).toBe(44562);
  });
});
