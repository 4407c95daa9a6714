import fc from "fast-check";
import { creditorIdCheckDigits, readCreditorId } from "../../../src/domain/values/creditorId";
import { ofPattern, writtenDifferently } from "../../support/accountCodes";

/** Public examples whose check digits were computed again. */
const VALID = (
  "NL53ZZZ091734220000 NL93ZZZ332656790051 NL10ZZZ302086370000 NL64ZZZ321096320000 NL22ZZZ524885430000 " +
  "NL42ZZZ123456780001 DE98ZZZ09999999999 BE68ZZZ0123456789 BE69ZZZ050D000000008 FR72ZZZ123456 FR82ZZZ331244 " +
  "FR78ZZZ424242 ES23ZZZ47690558N MT50ZZZ670169305T LU96ZZZ0000000000000000058 LU27ZZZ0000000000123456789 " +
  "AT61ZZZ01234567890 IT66ZZZA1B2C3D4E5F6G7H8 PL18ZZZ0123456789 SE41ZZZ1234567890 NO38ZZZ123456785 BG07ZZZ100064095 " +
  "CH1312300000012345"
).split(" ");

/** Found in public documents and bank samples, with the digits that would have been right. */
const WRONG_CHECK_DIGITS = [
  ["NL89ZZZ011234567890", "03"],
  ["NL97ZZZ123456780001", "42"],
  ["NL63ZZZ400123790000", "34"],
  ["DE00ZZZ00099999999", "10"],
  ["DE26ZZZ00000000000", "36"],
  ["DE67ZZZ00000123456", "32"],
  ["IE03ZZZ123456", "84"],
  ["FR12ZZZ123456", "72"],
  ["BG40ZZZ507778", "22"],
] as const;

/** The codes of what is wrong. */
function codesOf(text: string): string[] {
  return readCreditorId(text).problems.map(({ code }) => code);
}

describe("a creditor identifier", () => {
  test.each(VALID)("is right: %s", (creditorId) => {
    expect(readCreditorId(creditorId)).toEqual({ creditorId, problems: [] });
  });

  test.each(WRONG_CHECK_DIGITS)("with wrong check digits is refused: %s, not %s", (creditorId, expected) => {
    expect(readCreditorId(creditorId)).toEqual({
      creditorId: null,
      problems: [{ code: "creditorId.checkDigits", params: { checkDigits: creditorId.slice(2, 4), expected } }],
    });
  });

  test.each(["nl42 zzz 12345678 0001", "NL42-ZZZ-12345678.0001", "NL42ZZZ\u00a0123456780001"])(
    "is tidied, and that is told: %p",
    (text) => {
      expect(readCreditorId(text)).toEqual({
        creditorId: "NL42ZZZ123456780001",
        problems: [{ code: "creditorId.normalised", params: { creditorId: "NL42ZZZ123456780001" } }],
      });
    },
  );

  test.each([
    ["a character that none has", "NL42ZZZ12345678/0001", ["creditorId.characters"]],
    [
      "such a character and a country outside SEPA",
      "US42ZZZ12345678/0001",
      ["creditorId.characters", "creditorId.country"],
    ],
    ["only such characters", "***", ["creditorId.characters"]],
    ["a country outside SEPA", `US${creditorIdCheckDigits("US", "123")}ZZZ123`, ["creditorId.country"]],
    ["a country outside SEPA and wrong check digits", "US00ZZZ123", ["creditorId.country", "creditorId.checkDigits"]],
    [
      "a country outside SEPA and nothing behind the business code",
      "US42ZZZ",
      ["creditorId.country", "creditorId.length"],
    ],
    ["nothing", "", ["creditorId.country", "creditorId.length"]],
    ["a Dutch one of 18", "NL42ZZZ12345678000", ["creditorId.length"]],
    ["a German one of 19", "DE98ZZZ099999999990", ["creditorId.length"]],
    ["a Belgian one of 18", "BE68ZZZ01234567890", ["creditorId.length"]],
    ["a French one of 12", "FR72ZZZ12345", ["creditorId.length"]],
    ["one of 36", `SE41ZZZ${"1".repeat(29)}`, ["creditorId.length"]],
    ["a letter in a Dutch number", "NL42ZZZ12345678000A", ["creditorId.structure"]],
    ["a letter in a Belgian enterprise number", "BE68ZZZ012345678A", ["creditorId.structure"]],
    ["letters for check digits", "SEXXZZZ1234567890", ["creditorId.structure"]],
  ])("is refused for %s", (_, text, codes) => {
    expect(readCreditorId(text).creditorId).toBeNull();
    expect(codesOf(text)).toEqual(codes);
  });

  test("says which lengths its country has", () => {
    expect(readCreditorId("BE68ZZZ01").problems[0]?.params).toEqual({ country: "BE", length: 9, expected: "17, 20" });
    expect(readCreditorId("SE41ZZZ").problems[0]?.params).toEqual({ country: "SE", length: 7, expected: "8-35" });
  });

  test("names what else is wrong with it", () => {
    const paramsOf = (text: string) => readCreditorId(text).problems.map(({ params }) => params);
    expect(paramsOf("NL42ZZZ12345678/0001")).toEqual([{ characters: "/" }]);
    expect(paramsOf("US00ZZZ123")).toEqual([{ country: "US" }, { checkDigits: "00", expected: expect.any(String) }]);
    expect(paramsOf("NL42ZZZ12345678000A")).toEqual([{ country: "NL" }]);
  });

  test.each(["1US/", "U1/", "/"])(
    "with unlawful characters names no country where it does not begin with one: %s",
    (text) => {
      expect(codesOf(text)).toEqual(["creditorId.characters"]);
    },
  );

  test("of 35 characters is right", () => {
    const national = "1".repeat(28);
    expect(codesOf(`SE${creditorIdCheckDigits("SE", national)}ZZZ${national}`)).toEqual([]);
  });

  test("stays right under any business code", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), ofPattern("ccc"), (creditorId, businessCode) => {
        expect(codesOf(creditorId.slice(0, 4) + businessCode + creditorId.slice(7))).toEqual([]);
      }),
    );
  });

  test("with any single digit changed, outside the business code, is refused", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(), fc.integer({ min: 1, max: 9 }), (creditorId, where, by) => {
        const places = [...creditorId].flatMap((character, index) =>
          /\d/.test(character) && (index < 4 || index > 6) ? [index] : [],
        );
        const index = places[where % places.length] ?? 2;
        const changed = String((Number(creditorId.charAt(index)) + by) % 10);
        expect(
          readCreditorId(creditorId.slice(0, index) + changed + creditorId.slice(index + 1)).creditorId,
        ).toBeNull();
      }),
    );
  });

  test("is the same however it is grouped and whichever letters are small", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...VALID)
          .chain((creditorId) => fc.tuple(fc.constant(creditorId), writtenDifferently(creditorId))),
        ([creditorId, written]) => {
          expect(readCreditorId(written).creditorId).toBe(creditorId);
        },
      ),
    );
  });
});

describe("the check digits of a creditor identifier", () => {
  test("count letters and digits of the national part only", () => {
    expect(creditorIdCheckDigits("NL", "123456780001")).toBe("42");
    expect(creditorIdCheckDigits("NL", "12345678 0001")).toBe("42");
    expect(creditorIdCheckDigits("ES", "47690558-n")).toBe("23");
    expect(creditorIdCheckDigits("BG", "100064095")).toBe("07");
  });
});
