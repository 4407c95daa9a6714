import fc from "fast-check";
import { bicCountryMatches, readBic } from "../../../src/domain/values/bic";
import { bicFromIban } from "../../../src/domain/values/iban";
import { dutchIban, writtenDifferently } from "../../support/accountCodes";

/** What the two versions of the message allow (pain.008.001.02 BICIdentifier, .08 BICFIDec2014Identifier). */
const OF_VERSION_02 = /^[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}$/;
const OF_VERSION_08 = /^[A-Z0-9]{4,4}[A-Z]{2,2}[A-Z0-9]{2,2}([A-Z0-9]{3,3}){0,1}$/;

describe("a BIC", () => {
  test.each(["ABNANL2A", "INGBNL2A", "RABONL2U", "NTSBDEB1", "GENODE61LAH", "BOFSNL21002", "REVOLT21"])(
    "is right: %s",
    (bic) => {
      expect(readBic(bic)).toEqual({ bic, problems: [] });
    },
  );

  test.each(["ingbnl2a", "INGB NL 2A", "INGB-NL-2A", "\u00a0INGBNL2A"])("is tidied, and that is told: %p", (text) => {
    expect(readBic(text)).toEqual({
      bic: "INGBNL2A",
      problems: [{ code: "bic.normalised", params: { bic: "INGBNL2A" } }],
    });
  });

  test.each(["NOTPROVIDED", "notprovided", " NOT PROVIDED "])("is blank, and that is told: %p", (text) => {
    expect(readBic(text)).toEqual({ bic: null, problems: [{ code: "bic.notProvided", params: {} }] });
  });

  test.each([
    ["seven characters", "ABNANL2"],
    ["nine characters", "ABNANL2AX"],
    ["ten characters", "ABNANL2AXX"],
    ["twelve characters", "ABNANL2AXXXX"],
    ["a digit in the bank's part", "ABN4NL2A"],
    ["a country that does not exist", "ABNAQQ2A"],
    ["a 1 at the head of the location", "ABNANL1A"],
    ["a letter O at the end of the location", "ABNANL2O"],
    ["a character that no BIC has", "ABNANL2_"],
    ["nothing", ""],
  ])("is refused for %s", (_, text) => {
    const { bic, problems } = readBic(text);
    expect(bic).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["bic.invalid"]);
  });

  test("that is right may stand in a file of either version", () => {
    const text = fc.stringMatching(/^[A-Z0-9]{4}(NL|BE|DE)[A-Z0-9]{2}([A-Z0-9]{3})?$/);
    fc.assert(
      fc.property(text, (candidate) => {
        const { bic } = readBic(candidate);
        expect(bic !== null).toBe(OF_VERSION_02.test(candidate));
        if (bic !== null) expect(bic).toMatch(OF_VERSION_08);
      }),
    );
  });

  test("is the same however it is grouped and whichever letters are small", () => {
    fc.assert(
      fc.property(writtenDifferently("GENODE61LAH"), (written) => {
        expect(readBic(written).bic).toBe("GENODE61LAH");
      }),
    );
  });
});

describe("the country of a BIC", () => {
  test.each([
    ["ABNANL2A", "NL91ABNA0417164300", true],
    ["ABNANL2A", "BE68539007547034", false],
    ["BARCJESH", "GB29NWBK60161331926819", true],
    ["BARCIMD1", "GB29NWBK60161331926819", true],
    ["BNPAREX1", "FR1420041010050500013M02606", true],
    ["NDEAAXHH", "FI2112345600000785", true],
    ["NWBKGIGI", "GI75NWBK000000007099453", true],
    ["NWBKGIGI", "GB29NWBK60161331926819", false],
    ["ABNANL2A", "FR1420041010050500013M02606", false],
  ])("of %s and the account %s: %p", (bic, iban, matches) => {
    expect(bicCountryMatches(bic, iban)).toBe(matches);
  });

  test("always matches when the BIC was taken from the account", () => {
    fc.assert(
      fc.property(dutchIban(), (iban) => {
        const bic = bicFromIban(iban) ?? "";
        expect(readBic(bic).problems).toEqual([]);
        expect(bicCountryMatches(bic, iban)).toBe(true);
      }),
    );
  });
});
