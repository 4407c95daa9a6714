import fc from "fast-check";
import { readDateText, readDateTimeText } from "../../src/sheets/dateText";

const AMBIGUOUS = { problem: "cell.ambiguousDate" };
const NOT_A_DATE = { problem: "cell.notADate" };
const TIME_IN_DATE = { problem: "cell.timeInDate" };
const day = (value: string): { value: string } => ({ value });

describe("a text in a date cell", () => {
  test.each([
    ["2026-12-01", day("2026-12-01"), day("2026-12-01")],
    ["2026/12/1", day("2026-12-01"), day("2026-12-01")],
    ["2026-12-01T00:00:00", day("2026-12-01"), day("2026-12-01")],
    ["2026-12-01 00:00", day("2026-12-01"), day("2026-12-01")],
    ["2026-12-01 13:45", TIME_IN_DATE, TIME_IN_DATE],
    ["2026-12-01 25:45", NOT_A_DATE, NOT_A_DATE],
    ["1-12-2026", day("2026-12-01"), AMBIGUOUS],
    ["01.12.2026", day("2026-12-01"), AMBIGUOUS],
    ["1/12/2026", day("2026-12-01"), AMBIGUOUS],
    ["31-12-2026", day("2026-12-31"), day("2026-12-31")],
    ["12/31/2026", NOT_A_DATE, day("2026-12-31")],
    ["5-5-2026", day("2026-05-05"), day("2026-05-05")],
    ["1-12-26", AMBIGUOUS, AMBIGUOUS],
    ["30-2-2026", NOT_A_DATE, NOT_A_DATE],
    ["2026-02-30", NOT_A_DATE, NOT_A_DATE],
    ["29-2-2028", day("2028-02-29"), day("2028-02-29")],
    ["2026-12/01", NOT_A_DATE, NOT_A_DATE],
    ["20261201", NOT_A_DATE, NOT_A_DATE],
    ["morgen", NOT_A_DATE, NOT_A_DATE],
    ["1 december 2026", NOT_A_DATE, NOT_A_DATE],
    [`2026-12-01${" ".repeat(30_000)}x`, NOT_A_DATE, NOT_A_DATE],
  ])("%.30j is %j in a Dutch workbook and %j in an English one", (text, dutch, english) => {
    expect(readDateText(text, "nl")).toEqual(dutch);
    expect(readDateText(text, "en")).toEqual(english);
  });

  test("is never one day in Dutch and another in English", () => {
    const part = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(part, part, fc.constantFrom("-", "/", "."), (first, second, separator) => {
        const text = [first, second, 2026].join(separator);
        const [dutch, english] = [readDateText(text, "nl"), readDateText(text, "en")];
        if ("value" in dutch && "value" in english) expect(english.value).toBe(dutch.value);
      }),
    );
  });
});

describe("a text in a date-time cell", () => {
  test.each([
    ["2026-11-22 10:15:30", day("2026-11-22T10:15:30")],
    ["2026-11-22T10:15", day("2026-11-22T10:15:00")],
    ["2026-11-22 9:05", day("2026-11-22T09:05:00")],
    ["2026-11-22T10:15:30.000", day("2026-11-22T10:15:30")],
    ["2026-11-22", day("2026-11-22T00:00:00")],
    ["22-11-2026 10:15", day("2026-11-22T10:15:00")],
    ["2026-11-22 24:00:00", NOT_A_DATE],
    ["2026-11-31 10:15", NOT_A_DATE],
    ["10:15", NOT_A_DATE],
  ])("%j is %j in a Dutch workbook", (text, meant) => {
    expect(readDateTimeText(text, "nl")).toEqual(meant);
  });
});
