import fc from "fast-check";

import { isListedForSepa, SEPA_COUNTRIES, SEPA_TERRITORIES } from "../../../src/domain/values/countries";
import { COUNTRY_NAMES, readCountry } from "../../../src/domain/values/countryNames";
import { isCountryCode } from "../../../src/domain/values/isoCountries";

describe("A country in a cell", () => {
  it.each(["NL", "nl", " BE ", "TR", "XK"])("may be a code: %j", (text) => {
    expect(readCountry(text)).toEqual({ code: text.trim().toUpperCase(), byName: false });
  });

  it.each([
    ["België", "BE"],
    ["BELGIE", "BE"],
    ["Belgium", "BE"],
    ["Belgique", "BE"],
    ["Nederland", "NL"],
    ["The Netherlands", "NL"],
    ["Deutschland", "DE"],
    ["duitsland", "DE"],
    ["Österreich", "AT"],
    ["Osterreich", "AT"],
    ["U.K.", "GB"],
    ["Ελλάδα", "GR"],
    ["Belgie\u0308", "BE"],
  ])("may be a name: %s is %s", (text, code) => {
    expect(readCountry(text)).toEqual({ code, byName: true });
  });

  it.each(["", "HL", "Holland", "Macedonië", "Amerika", "Guyana", "België of Nederland", "B"])(
    "is not guessed at: %j",
    (text) => {
      expect(readCountry(text).code).toBeNull();
    },
  );

  it("has one meaning for each name, and every country of SEPA has one", () => {
    const meanings = new Map<string, Set<string>>();
    for (const [name, code] of COUNTRY_NAMES) {
      expect([name, readCountry(name).code]).toEqual([name, code]);
      expect(isCountryCode(code)).toBe(true);
      const key = name.normalize("NFKD").replace(/\P{L}/gu, "").toLowerCase();
      meanings.set(key, (meanings.get(key) ?? new Set()).add(code));
    }
    expect([...meanings.values()].filter(({ size }) => size > 1)).toEqual([]);
    const named = new Set(COUNTRY_NAMES.map(([, code]) => code));
    expect([...SEPA_COUNTRIES.keys(), ...SEPA_TERRITORIES.keys()].filter((code) => !named.has(code))).toEqual([]);
    expect(isListedForSepa("NL")).toBe(true);
  });

  it("is a code or nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { code } = readCountry(text);
        expect(code === null || isCountryCode(code)).toBe(true);
      }),
    );
  });
});
