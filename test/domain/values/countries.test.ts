import { isoDate } from "../../../src/domain/values/calendar";
import {
  ibanCountryOf,
  isEea,
  isListedForSepa,
  isSepaCountry,
  NON_SEPA_IBAN_LENGTHS,
  SEPA_COUNTRIES,
  SEPA_TERRITORIES,
} from "../../../src/domain/values/countries";

const TODAY = isoDate("2026-11-22");

const UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

describe("the countries of SEPA", () => {
  test("are 41 with IBANs of their own, and Gibraltar", () => {
    expect(SEPA_COUNTRIES.size).toBe(42);
    expect([...SEPA_COUNTRIES.keys()].filter((code) => code !== "GI")).toHaveLength(41);
  });

  test("have the IBAN lengths of the registry", () => {
    const lengths = [...SEPA_COUNTRIES.values()]
      .map(({ code, ibanLength }) => `${code}${String(ibanLength)}`)
      .join(" ");
    expect(lengths).toBe(
      "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 " +
        "LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22",
    );
  });

  test("are in the EEA when they are of the Union, or are Iceland, Liechtenstein or Norway", () => {
    const inside = [...SEPA_COUNTRIES.keys()].filter((code) => isEea(code));
    expect(inside.sort()).toEqual([...UNION, "IS", "LI", "NO"].sort());
  });

  test.each("AD AL CH GB GG GI IM JE MC MD ME MK PM RS SM VA".split(" "))(
    "include %s, which is outside the EEA",
    (code) => {
      expect(isSepaCountry(code, TODAY)).toBe(true);
      expect(isEea(code)).toBe(false);
    },
  );

  test.each(["AX", "GF", "GP", "MQ", "YT", "RE", "BL", "MF"])("include the territory %s within the EEA", (code) => {
    expect(isSepaCountry(code, TODAY)).toBe(true);
    expect(isEea(code)).toBe(true);
  });

  test.each(["NC", "PF", "WF", "TF", "SX", "CW", "AW", "TR", "US", "XX", ""])("do not include %p", (code) => {
    expect(isSepaCountry(code, TODAY)).toBe(false);
    expect(isListedForSepa(code)).toBe(false);
    expect(isEea(code)).toBe(false);
  });

  test.each([
    ["RS", "2026-05-05"],
    ["AL", "2025-10-05"],
    ["VA", "2019-03-01"],
    ["JE", "2016-05-01"],
    ["HR", "2013-07-01"],
    ["NL", "2008-01-28"],
  ])("include %s from %s on, and not the day before", (code, since) => {
    const first = isoDate(since);
    const before = isoDate(new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10));
    expect(isSepaCountry(code, first)).toBe(true);
    expect(isSepaCountry(code, before)).toBe(false);
    expect(isListedForSepa(code)).toBe(true);
  });

  test.each([
    ["JE", "GB"],
    ["GG", "GB"],
    ["IM", "GB"],
    ["RE", "FR"],
    ["PM", "FR"],
    ["AX", "FI"],
    ["GI", "GI"],
    ["NL", "NL"],
  ])("have IBANs: those of %s begin with %s", (code, ibanCountry) => {
    expect(ibanCountryOf(code)).toBe(ibanCountry);
    expect(SEPA_COUNTRIES.has(ibanCountry)).toBe(true);
  });

  test("are never also listed as outside SEPA", () => {
    for (const code of NON_SEPA_IBAN_LENGTHS.keys()) expect(isListedForSepa(code)).toBe(false);
    for (const code of SEPA_TERRITORIES.keys()) expect(SEPA_COUNTRIES.has(code)).toBe(false);
  });

  test("have neighbours whose IBANs are known too", () => {
    expect(NON_SEPA_IBAN_LENGTHS.get("TR")).toBe(26);
    expect(NON_SEPA_IBAN_LENGTHS.get("XK")).toBe(20);
    for (const length of NON_SEPA_IBAN_LENGTHS.values()) expect(length).toBeGreaterThan(15);
  });
});
