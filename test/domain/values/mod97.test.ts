import fc from "fast-check";
import { areCheckDigits, mod97, mod97CheckDigits } from "../../../src/domain/values/mod97";

describe("the sum by 97", () => {
  test("is the remainder of the number that digits and letters spell", () => {
    expect(mod97("98")).toBe(1);
    expect(mod97("A")).toBe(10);
    expect(mod97("Z")).toBe(35);
    // The Dutch example of the IBAN registry, rearranged: ABNA0417164300NL91.
    expect(mod97("ABNA0417164300NL91")).toBe(1);
  });

  test("equals exact arithmetic, in one go and in two parts", () => {
    const text = fc.stringMatching(/^[A-Z0-9]{0,20}$/);
    fc.assert(
      fc.property(text, text, (first, second) => {
        const spelled = [...(first + second)].map((character) => String(Number.parseInt(character, 36))).join("");
        const exact = Number(BigInt(`0${spelled}`) % 97n);
        expect(mod97(first + second)).toBe(exact);
        expect(mod97(second, mod97(first))).toBe(exact);
      }),
    );
  });

  test("gives check digits that can be check digits, and that make the remainder 1", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}$/), fc.stringMatching(/^[A-Z0-9]{1,30}$/), (prefix, text) => {
        const digits = mod97CheckDigits(prefix, text);
        expect(areCheckDigits(digits)).toBe(true);
        expect(mod97(text + prefix + digits)).toBe(1);
      }),
    );
  });

  test.each(["00", "01", "99", "1", "021", "AB", "", "0x"])("knows that %p are no check digits", (text) => {
    expect(areCheckDigits(text)).toBe(false);
  });

  test.each(["02", "50", "98"])("takes %p as check digits", (text) => {
    expect(areCheckDigits(text)).toBe(true);
  });
});
