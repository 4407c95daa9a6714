import fc from "fast-check";
import { cents } from "../../src/domain/values/money";
import { searchFor } from "../../src/session/searchWords";

const TEXTS = ["F2026-0012", "Café Müller & Zn.", "NL91ABNA0417164300", null];

const found = (search: string, ...amounts: readonly number[]): boolean => searchFor(search)(TEXTS, amounts.map(cents));

describe("A search", () => {
  test("finds parts of texts, whatever their capitals and accents", () => {
    for (const search of ["0012", "f2026", "CAFE", "muller", "müller", "nl91 abna 0417", " zn. "]) {
      expect([search, found(search)]).toEqual([search, true]);
    }
  });

  test("wants all of its words, and no text to reach into the next", () => {
    expect(found("muller 0012")).toBe(true);
    expect(found("muller 0013")).toBe(false);
    expect(found("0012Café")).toBe(false);
  });

  test("finds amounts with a comma or a point, with or without thousands and sign", () => {
    for (const search of ["1.234,50", "1234.5", "€ 1234,50", "€1.234,50", "-1234,50"]) {
      expect([search, found(search, -1234_50)]).toEqual([search, true]);
    }
    expect(found("1234,51", 1234_50)).toBe(false);
    expect(found("123", 1234_50)).toBe(false);
  });

  test("finds amounts by how they begin, and not by other parts of them", () => {
    for (const search of ["24", "24,", "24.6", "24,6", "€24,6", "-24,6", "24,68"]) {
      expect([search, found(search, -24_68)]).toEqual([search, true]);
    }
    for (const search of ["4,68", "24,7", "25", "246"]) {
      expect([search, found(search, 24_68, 240_00)]).toEqual([search, false]);
    }
  });

  test("for nothing finds everything", () => {
    expect([found(""), found("  "), found("€")]).toEqual([true, true, true]);
  });

  test("finds every text by itself and by any part of it", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/\s|€/u.test(text));
    fc.assert(fc.property(words, words, (before, word) => searchFor(word)([`${before}${word}`])));
  });
});
