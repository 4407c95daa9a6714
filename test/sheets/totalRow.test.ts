import { isTotalRow, usualFill } from "../../src/sheets/totalRow";

describe("A total below records of six cells", () => {
  test.each([
    ["a word and sums", ["Totaal", null, null, null, 408, 167]],
    ["a word with a sign, in another column", [null, "Totaal:", null, null, 408]],
    ["a word with the number of rows", ["Totaal (4)", null, null, null, 408, 167]],
    ["a word and nothing else", ["Totalen", null, null, null, null, null]],
    ["a word in every other way", ["Gesamtsumme", "4", "x", "y", 408, 167]],
    ["words for what is added up", ["Totaal openstaand per 1-11", null, null, null, 408, 167]],
    ["sums alone", [null, null, null, null, 408, 167]],
    ["a sum that nobody calculated yet", [null, null, null, null, { error: "#CALC?" }, null]],
  ])("is %s", (_what, row) => {
    expect(isTotalRow(row, 6)).toBe(true);
  });

  test.each([
    ["a record of a debtor whose name begins so", ["Total Energies", "F1", 46_000, 46_014, 100, 40]],
    ["the same with a blank cell", ["Totaalbouw BV", "F1", 46_000, null, 100, 40]],
    ["a debtor's name alone, of a list of names", ["Total Energies", null, null, null, null, null]],
    ["a record of numbers", [2026001, 101, 46_000, 46_014, 100, 40]],
    ["a note", ["Bijgewerkt tot november", null, null, null, null, null]],
    ["nothing", [null, null, null, null, null, null]],
  ])("is not %s", (_what, row) => {
    expect(isTotalRow(row, 6)).toBe(false);
  });
});

test("A record usually fills what the middle one of the first twenty fills, blank rows apart", () => {
  expect(usualFill([])).toBe(0);
  expect(usualFill([["a", 1], [], ["b", null], ["c", 3]])).toBe(2);
  const many = Array.from({ length: 40 }, (_, index) => (index < 20 ? ["a"] : ["a", "b", "c"]));
  expect(usualFill(many)).toBe(1);
});
