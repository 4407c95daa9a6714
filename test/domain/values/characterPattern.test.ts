import fc from "fast-check";
import { expandPattern, fitsPattern } from "../../../src/domain/values/characterPattern";
import { ofPattern } from "../../support/accountCodes";

describe("a structure of the IBAN registry", () => {
  test("is written out one letter per position", () => {
    expect(expandPattern("4!a10!n")).toBe("aaaannnnnnnnnn");
    expect(expandPattern("1!a2!c")).toBe("acc");
  });

  test.each([
    ["letters where letters stand", "AB12", "aann", true],
    ["a digit where a letter stands", "A112", "aann", false],
    ["a letter where a digit stands", "ABC2", "aann", false],
    ["either where either may stand", "A1", "cc", true],
    ["a small letter nowhere", "a1", "cc", false],
    ["a character between the digits and the letters nowhere", ":1", "cc", false],
    ["a character before the digits nowhere", "/1", "cc", false],
    ["a character after the letters nowhere", "[1", "cc", false],
    ["a text that is too short not", "AB1", "aann", false],
    ["a text that is too long not", "AB123", "aann", false],
  ])("takes %s", (_, text, pattern, fits) => {
    expect(fitsPattern(text, 0, pattern)).toBe(fits);
  });

  test("is compared from a position on", () => {
    expect(fitsPattern("NL91AB12", 4, "aann")).toBe(true);
    expect(fitsPattern("NL91AB12", 3, "aann")).toBe(false);
  });

  test("takes every text that is made after it", () => {
    const pattern = fc.stringMatching(/^[anc]{1,30}$/);
    fc.assert(
      fc.property(
        pattern.chain((kinds) => fc.tuple(fc.constant(kinds), ofPattern(kinds))),
        ([kinds, text]) => {
          expect(fitsPattern(text, 0, kinds)).toBe(true);
        },
      ),
    );
  });
});
