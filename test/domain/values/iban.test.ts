import fc from "fast-check";
import { SEVERITIES } from "../../../src/domain/values/findingCodes";
import { bicFromIban, ibanCheckDigits, readIban } from "../../../src/domain/values/iban";
import { dutchIban, foreignIban, sepaIban, writtenDifferently } from "../../support/accountCodes";

/** One public test IBAN per country (SWIFT IBAN registry, python-stdnum, bank documentation). */
const VALID = (
  "NL91ABNA0417164300 BE68539007547034 DE89370400440532013000 FR1420041010050500013M02606 ES9121000418450200051332 " +
  "IT60X0542811101000000123456 AT611904300234573201 LU280019400644750000 IE29AIBK93115212345678 " +
  "PT50000201231234567890154 FI2112345600000785 GB29NWBK60161331926819 CH9300762011623852957 NO9386011117947 " +
  "SE4550000000058398257466 DK5000400440116243 PL61109010140000071219812874 MT84MALT011000012345MTLCAST001S " +
  "RS35260005601001611379 AL47212110090000000235698741 MD24AG000225100013104168 ME25505000012345678951 " +
  "MK07250120000058984 SM86U0322509800000000270100 VA59001123000012345678 GI75NWBK000000007099453 " +
  "AD1200012030200359100100 MC5811222000010123456789030 LI21088100002324013AA IS140159260076545510730339 " +
  "BG80BNBG96611020345678 CY17002001280000001200527600 CZ6508000000192000145399 EE382200221020145685 " +
  "GR1601101250000000012300695 HR1210010051863000160 HU42117730161111101800000000 LT121000011101001000 " +
  "LV80BANK0000435195001 RO49AAAA1B31007593840000 SK3112000000198742637541 SI56263300012039086"
).split(" ");

/** The codes of what is wrong. */
function codesOf(text: string): string[] {
  return readIban(text).problems.map(({ code }) => code);
}

/** The IBAN with the right check digits for its other characters. */
function withCheckDigits(iban: string): string {
  return iban.slice(0, 2) + ibanCheckDigits(iban.slice(0, 2), iban.slice(4)) + iban.slice(4);
}

/** The Belgian account with the right last two digits. */
function belgianAccount(iban: string): string {
  const ten = iban.slice(4, 14);
  const remainder = Number(ten) % 97;
  return `${iban.slice(0, 4)}${ten}${String(remainder === 0 ? 97 : remainder).padStart(2, "0")}`;
}

describe("an IBAN", () => {
  test.each(VALID)("of a SEPA country is right: %s", (iban) => {
    expect(readIban(iban)).toEqual({ iban, problems: [] });
  });

  test("has an example for every country above", () => {
    expect(new Set(VALID.map((iban) => iban.slice(0, 2))).size).toBe(42);
  });

  test("that is right as it stands has no finding at all", () => {
    expect(readIban("NL91ABNA0417164300")).toEqual({ iban: "NL91ABNA0417164300", problems: [] });
  });

  test.each([
    "NL91 ABNA 0417 1643 00",
    "nl91abna0417164300",
    "NL91\u00a0ABNA\u00a00417164300",
    " NL91-ABNA.0417164300 ",
  ])("is tidied, and that is told: %p", (text) => {
    expect(readIban(text)).toEqual({
      iban: "NL91ABNA0417164300",
      problems: [{ code: "iban.normalised", params: { iban: "NL91ABNA0417164300" } }],
    });
  });

  test.each([
    ["a character that no IBAN has", "NL91ABNA04171643O/", ["iban.characters"]],
    ["such a character and a country that does not exist", "ZZ91_ABNA0417164300", ["iban.characters", "iban.country"]],
    ["such a character and a country outside SEPA", "TR33/0006100519786457841326", ["iban.characters", "iban.nonSepa"]],
    ["nothing but such characters", "???", ["iban.characters"]],
    ["nothing at all", "", ["iban.country"]],
    ["only spaces", " \u00a0 ", ["iban.country"]],
    ["a country that does not exist", "ZZ91ABNA0417164300", ["iban.country"]],
    ["the code of a territory, whose accounts have British IBANs", "JE29NWBK60161331926819", ["iban.country"]],
    ["a country outside SEPA", "TR330006100519786457841326", ["iban.nonSepa"]],
    ["a country outside SEPA and a wrong length", "TR33000610051978645784132", ["iban.nonSepa", "iban.length"]],
    ["a digit too few", "NL91ABNA041716430", ["iban.length"]],
    ["a digit too many", "NL91ABNA04171643000", ["iban.length"]],
    ["only a country", "NL", ["iban.length", "iban.checkDigits"]],
    ["a letter where a digit stands", withCheckDigits("NL00ABNA041716430O"), ["iban.structure"]],
    ["a digit where the bank's letters stand", withCheckDigits("NL00ABN10417164300"), ["iban.structure"]],
    ["a letter for a digit and so a wrong sum", "NL91ABNA0417164O00", ["iban.structure", "iban.mod97"]],
    ["a changed digit", "NL91ABNA0417164301", ["iban.mod97"]],
    ["two digits changed about", "NL91ABNA0417163400", ["iban.mod97"]],
    ["check digits 00", "NL00ABNA0417164300", ["iban.checkDigits"]],
    ["letters for check digits", "NLOIABNA0417164300", ["iban.checkDigits"]],
    ["impossible check digits and a wrong length", "NL99ABNA041716430", ["iban.length", "iban.checkDigits"]],
  ])("is refused for %s", (_, text, codes) => {
    expect(readIban(text).iban).toBeNull();
    expect(codesOf(text)).toEqual(codes);
  });

  test.each(["00", "01", "99"])("with check digits %s is refused even when the sum is right", (checkDigits) => {
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02.
    const twin = { "00": "97", "01": "98", "99": "02" }[checkDigits] ?? "";
    const bban = Array.from({ length: 500 }, (_, n) => `ABNA${String(n).padStart(10, "0")}`).find(
      (candidate) => ibanCheckDigits("NL", candidate) === twin,
    );
    if (bban === undefined) throw new Error("no account with these check digits");
    expect(codesOf(`NL${checkDigits}${bban}`)).toEqual(["iban.checkDigits"]);
  });

  test("names what is wrong with it", () => {
    expect(readIban("NL91ABNA041716430").problems).toEqual([
      { code: "iban.length", params: { country: "NL", length: 17, expected: 18 } },
    ]);
    expect(readIban("NL91ABNA0417#64300").problems[0]?.params).toEqual({ characters: "#" });
    expect(readIban("ZZ91ABNA0417164300").problems[0]?.params).toEqual({ country: "ZZ" });
    expect(readIban(withCheckDigits("NL00ABNA041716430O")).problems[0]?.params).toEqual({ country: "NL" });
    expect(readIban("NL00ABNA0417164300").problems[0]?.params).toEqual({ checkDigits: "00" });
    expect(readIban("NL91ABNA0417164301").problems[0]?.params).toEqual({ iban: "NL91ABNA0417164301" });
    expect(readIban(withCheckDigits("NL00ABNA0417164301")).problems[0]?.params).toEqual({
      iban: withCheckDigits("NL00ABNA0417164301"),
      country: "NL",
    });
  });

  test.each(["1NL/", "N1/", "/"])(
    "with unlawful characters names no country where it does not begin with one: %s",
    (text) => {
      expect(codesOf(text)).toEqual(["iban.characters"]);
    },
  );

  test("with any single digit changed is refused", () => {
    fc.assert(
      fc.property(sepaIban(), fc.nat(), fc.integer({ min: 1, max: 9 }), (iban, where, by) => {
        const digits = [...iban].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
        const index = digits[where % digits.length] ?? 2;
        const changed = (Number(iban.charAt(index)) + by) % 10;
        expect(readIban(iban.slice(0, index) + String(changed) + iban.slice(index + 1)).iban).toBeNull();
      }),
    );
  });

  test("with two different neighbouring digits changed about is refused", () => {
    fc.assert(
      fc.property(sepaIban(), fc.nat(), (iban, where) => {
        const index = 4 + (where % (iban.length - 5));
        const [first, second] = [iban.charAt(index), iban.charAt(index + 1)];
        // A letter counts as two digits, so beside a digit it may leave the same remainder.
        fc.pre(first !== second && /\d\d/.test(first + second));
        expect(readIban(iban.slice(0, index) + second + first + iban.slice(index + 2)).iban).toBeNull();
      }),
    );
  });

  test("is the same however it is grouped and whichever letters are small", () => {
    fc.assert(
      fc.property(
        sepaIban().chain((iban) => fc.tuple(fc.constant(iban), writtenDifferently(iban))),
        ([iban, written]) => {
          expect(readIban(written).iban).toBe(iban);
          expect(codesOf(written).includes("iban.normalised")).toBe(written !== iban);
        },
      ),
    );
  });

  test("of a country outside SEPA has that one fault when nothing else is wrong", () => {
    fc.assert(
      fc.property(foreignIban(), (iban) => {
        expect(codesOf(iban)).toEqual(["iban.nonSepa"]);
      }),
    );
  });

  test("is never both given and refused, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), sepaIban()), (text) => {
        const { iban, problems } = readIban(text);
        const refused = problems.some(({ code }) => SEVERITIES[code] === "error");
        expect(iban === null).toBe(refused);
      }),
    );
  });
});

describe("the national check of an account", () => {
  test.each([
    ["a Dutch account that fails the eleven test", withCheckDigits("NL00ABNA0417164301")],
    ["a short number that is not at ING", withCheckDigits("NL00RABO0001234567")],
    ["a Belgian account that fails its own sum by 97", withCheckDigits("BE00539007547035")],
    ["a Slovenian account that fails its sum by 97", withCheckDigits("SI00263300012039087")],
    ["a Montenegrin account that fails its sum by 97", withCheckDigits("ME00505000012345678952")],
    ["a Macedonian account that fails its sum by 97", withCheckDigits("MK00250120000058985")],
    ["a Portuguese account that fails its sum by 97", withCheckDigits("PT00000201231234567890155")],
    ["a Serbian account that fails its sum by 97", withCheckDigits("RS00260005601001611370")],
    ["a French account that fails its key", withCheckDigits("FR0020041010050500013M02607")],
    ["a Czech account that fails its check digit", withCheckDigits("CZ0008000000192000145390")],
    ["a Norwegian account that fails its check digit", withCheckDigits("NO0086011117948")],
    ["a Spanish account that fails its check digits", withCheckDigits("ES0021000418450200051333")],
  ])("only warns of %s", (_, iban) => {
    expect(readIban(iban).iban).toBe(iban);
    expect(codesOf(iban)).toEqual(["iban.national"]);
  });

  test.each([
    ["a number of the former Postbank", withCheckDigits("NL00INGB0001234567")],
    ["a Belgian account whose remainder of 0 is written as 97", withCheckDigits("BE00000000009797")],
    ["a Portuguese account that keeps its sum by 97", "PT50000201231234567890154"],
    ["a Macedonian account that keeps its sum by 97", "MK07250120000058984"],
    ["a French account whose key fits", "FR1420041010050500013M02606"],
    ["a Polish account whose check digit fits", "PL61109010140000071219812874"],
    ["a German account, which has no common rule", "DE89370400440532013000"],
  ])("passes %s", (_, iban) => {
    expect(codesOf(iban)).toEqual([]);
  });

  test("passes Dutch accounts made after the eleven test, and warns when one digit of the account differs", () => {
    fc.assert(
      fc.property(dutchIban(), fc.integer({ min: 11, max: 17 }), fc.integer({ min: 1, max: 9 }), (iban, index, by) => {
        expect(codesOf(iban)).toEqual([]);
        const changed = (Number(iban.charAt(index)) + by) % 10;
        const other = withCheckDigits(iban.slice(0, index) + String(changed) + iban.slice(index + 1));
        expect(codesOf(other)).toEqual(["iban.national"]);
      }),
    );
  });
});

describe("the bank code of an account", () => {
  test.each([
    ["letters that no Dutch bank has", "NL00ZZZZ0417164300", "ZZZZ", "NL"],
    ["two letters changed about", "NL00RAOB0123456789", "RAOB", "NL"],
    ["a number that is free in Belgium", "BE00112000000021", "112", "BE"],
    ["a number between two Belgian ranges", "BE00154000000051", "154", "BE"],
    ["the number after a Belgian range", "BE00985000000049", "985", "BE"],
  ])("is asked about: %s", (_, written, bankCode, country) => {
    const digits = country === "BE" ? belgianAccount(written) : written;
    const iban = withCheckDigits(digits);
    expect(readIban(iban)).toEqual({
      iban,
      problems: [{ code: "iban.bankUnknown", params: { iban, bankCode, country } }],
    });
  });

  test.each([
    ["a Dutch bank of today", "NL00BUNQ0123456789"],
    ["a Dutch bank that is no more, but whose accounts may live", "NL00FRBK0123456789"],
    ["the first number of a Belgian range", belgianAccount("BE00971000000000")],
    ["the last number of a Belgian range", belgianAccount("BE00984000000000")],
    ["a Belgian number on its own", belgianAccount("BE00167000000000")],
    ["a Belgian number that a bank had before", belgianAccount("BE00539000000000")],
  ])("is known of %s", (_, written) => {
    expect(codesOf(withCheckDigits(written))).toEqual([]);
  });

  test("of other countries is not judged", () => {
    expect(codesOf("LT121000011101001000")).toEqual([]);
  });

  test("is told beside a national check that fails", () => {
    expect(codesOf(withCheckDigits("NL00ZZZZ0417164301"))).toEqual(["iban.national", "iban.bankUnknown"]);
  });
});

describe("the BIC of an account", () => {
  test.each([
    ["NL91ABNA0417164300", "ABNANL2A"],
    ["NL20INGB0001234567", "INGBNL2A"],
    ["NL44RABO0123456789", "RABONL2U"],
    ["NL80TRIO0000000000", "TRIONL2U"],
    ["NL80ASNB0000000000", "ASNBNL21"],
    ["NL80SNSB0000000000", "SNSBNL2A"],
    ["NL80RBRB0000000000", "RBRBNL21"],
    ["NL80BUNQ0000000000", "BUNQNL2A"],
    ["NL80KNAB0000000000", "KNABNL2H"],
    ["NL80FVLB0000000000", "FVLBNL22"],
    ["NL80HAND0000000000", "HANDNL2A"],
    ["NL80BNGH0000000000", "BNGHNL2G"],
  ])("of the Dutch IBAN %s is %s", (iban, bic) => {
    expect(bicFromIban(iban)).toBe(bic);
  });

  test("is not guessed for a bank that is not in the list, nor abroad", () => {
    expect(bicFromIban("NL80ZZZZ0000000000")).toBeNull();
    expect(bicFromIban("GB29ABNA60161331926819")).toBeNull();
  });
});
