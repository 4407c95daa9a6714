import fc from "fast-check";
import { type CellContent, entryText, type EntryRules, readEntry } from "../../src/desk/grid/entry";

const dutch: EntryRules = { language: "nl", format: "General", date1904: false };
const english: EntryRules = { ...dutch, language: "en" };

function valueOf(typed: string, rules: EntryRules): unknown {
  return readEntry(typed, rules)?.value;
}

describe("what is typed into a cell", () => {
  test.each([
    ["12,5", dutch, 12.5],
    ["1.234,56", dutch, 1234.56],
    ["1.234", dutch, 1234],
    ["12.50", dutch, 12.5],
    ["-3", dutch, -3],
    ["€ 12,50", dutch, 12.5],
    ["12.5", english, 12.5],
    ["1,234.56", english, 1234.56],
    ["1,234", english, 1234],
    ["0", dutch, 0],
    ["0,05", dutch, 0.05],
  ] as const)("reads %s as a number in the user's language", (typed, rules, number) => {
    expect(valueOf(typed, rules)).toBe(number);
  });

  test.each(["00123", "1,2,3", "1.23.4", "1e5", "+31612345678", "NL91ABNA0417164300", "1234567890123456", "12%"])(
    "keeps %s as a text: as a number it would lose something",
    (typed) => {
      expect(valueOf(typed, dutch)).toBe(typed);
    },
  );

  test("reads days in the user's order, and guesses none", () => {
    expect(readEntry("1-12-2026", dutch)).toEqual({ value: 46357, format: "yyyy-mm-dd" });
    expect(valueOf("2026-12-01", english)).toBe(46357);
    expect(valueOf("12/1/2026", english)).toBe("12/1/2026");
    expect(valueOf("1-12-26", dutch)).toBe("1-12-26");
    expect(readEntry("2026-12-01 06:00", dutch)).toEqual({ value: 46357.25, format: "yyyy-mm-dd hh:mm:ss" });
    expect(valueOf("1-12-2026", { ...dutch, date1904: true })).toBe(46357 - 1462);
  });

  test("keeps the look that a cell has for days and amounts", () => {
    expect(readEntry("1-12-2026", { ...dutch, format: "dd-mm-yyyy" })?.format).toBe("dd-mm-yyyy");
    expect(readEntry("€ 5", { ...dutch, format: "0.00" })?.format).toBe("0.00");
    expect(readEntry("€ 5", dutch)?.format).toBe("#,##0.00");
  });

  test("stays text in a text cell, character for character", () => {
    const text = { ...dutch, format: "@" };
    for (const typed of ["00123", "1,5", "1-12-2026", "=1+1", "waar", " x "]) expect(valueOf(typed, text)).toBe(typed);
  });

  test("is text behind an apostrophe, nothing when it is blank, a truth by its word", () => {
    expect(valueOf("'12", dutch)).toBe("12");
    expect(valueOf("  ", dutch)).toBeNull();
    expect(valueOf("WAAR", dutch)).toBe(true);
    expect(valueOf("false", english)).toBe(false);
  });

  test("is not taken when it is a formula", () => {
    expect(readEntry("=SUM(A1:A2)", dutch)).toBeNull();
  });

  test("is what the cell shows to be typed again: nothing changes by looking", () => {
    const numbers = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 10_000))
      .map(([number, by]) => ({ value: number === 0 ? 0 : number / by, format: "General" }));
    const days = fc.integer({ min: 18_264, max: 73_050 }).map((value) => ({ value, format: "yyyy-mm-dd" }));
    const truths = fc.boolean().map((value) => ({ value, format: "General" }));
    fc.assert(
      fc.property(
        fc.oneof(numbers, days, truths),
        fc.constantFrom(dutch, english),
        (content: CellContent, { language, date1904 }) => {
          const typed = entryText(content, language, date1904);
          expect(readEntry(typed, { language, date1904, format: content.format })).toEqual(content);
        },
      ),
    );
  });
});
