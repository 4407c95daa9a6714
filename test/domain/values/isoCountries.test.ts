import { NON_SEPA_IBAN_LENGTHS, SEPA_COUNTRIES, SEPA_TERRITORIES } from "../../../src/domain/values/countries";
import { isCountryCode } from "../../../src/domain/values/isoCountries";

describe("A country code", () => {
  const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const all = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`));

  it("is one of the 249 of ISO 3166-1, or XK, which banks use for Kosovo", () => {
    expect(all.filter(isCountryCode)).toHaveLength(250);
  });

  it("has a name of its own in the list of the browser and Node", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(all.filter(isCountryCode).filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it("is known for every country that has accounts", () => {
    const withAccounts = [...SEPA_COUNTRIES.keys(), ...SEPA_TERRITORIES.keys(), ...NON_SEPA_IBAN_LENGTHS.keys()];
    expect(withAccounts.filter((code) => !isCountryCode(code))).toEqual([]);
  });

  it("is read without regard to case and space around it", () => {
    expect([" nl ", "Be"].every(isCountryCode)).toBe(true);
  });

  it.each(["", "N", "NLD", "Nederland", "UK", "EU", "ZZ"])("is not %j", (text) => {
    expect(isCountryCode(text)).toBe(false);
  });
});
