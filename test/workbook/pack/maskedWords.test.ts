import fc from "fast-check";
import { readCreditorId } from "../../../src/domain/values/creditorId";
import { readIban } from "../../../src/domain/values/iban";
import { toSepaText } from "../../../src/domain/values/sepaText";
import { readStructuredReference } from "../../../src/domain/values/structuredReference";
import { drawsFor } from "../../../src/kit/seededNumbers";
import { codeMasks } from "../../../src/workbook/pack/maskedCodes";
import { textMask } from "../../../src/workbook/pack/maskedText";
import { type Draw, wordMask } from "../../../src/workbook/pack/maskedWords";

function drawing(seed = 1): Draw {
  const { between } = drawsFor(seed, 0);
  return (below) => between({ min: 0, max: below - 1 });
}

const word = fc.stringMatching(/^[a-zA-Zé]{1,12}$/);

describe("What stands for a word", () => {
  test("begins as what stands for its beginning, has its length and capitals, and no letter of it in its place", () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        const mask = wordMask(drawing(seed));
        const masked = mask(text);
        const begun = mask(text.slice(0, Math.ceil(text.length / 2)));
        expect(masked.startsWith(begun)).toBe(true);
        expect(masked).toHaveLength(text.length);
        [...masked].forEach((letter, at) => {
          expect(letter).not.toBe(text.charAt(at));
          expect(letter === letter.toUpperCase()).toBe(text.charAt(at) === text.charAt(at).toUpperCase());
        });
      }),
    );
  });

  test("is another one for another word, and becomes at the bank what stands for what the word becomes there", () => {
    fc.assert(
      fc.property(word, word, fc.nat(), (one, other, seed) => {
        const mask = wordMask(drawing(seed));
        expect(mask(one) === mask(other)).toBe(one === other);
        expect(toSepaText(mask(one), "EPC")).toBe(mask(toSepaText(one, "EPC")));
      }),
    );
  });

  test("keeps leading zeros, and makes no other ones", () => {
    const mask = wordMask(drawing());
    expect(mask("00417")).toMatch(/^00[1-9]\d\d$/);
    expect(mask("417")).toMatch(/^[1-9]\d\d$/);
    expect(mask("0")).toBe("0");
  });

  test("is of another writing where the word is", () => {
    const mask = wordMask(drawing());
    expect(mask("Αθήνα")).toMatch(/^\p{Script=Greek}{5}$/u);
    expect(mask("Москва")).toMatch(/^\p{Script=Cyrillic}{6}$/u);
    expect(mask("東京")).not.toMatch(/[東京]/u);
    expect(mask("Straße")).toMatch(/ß/);
  });
});

function masks(orders: readonly (readonly [string, string | null])[] = [], seed = 1) {
  const draw = drawing(seed);
  const text: (text: string) => string = textMask({
    word: wordMask(draw),
    codes: () => codes,
    orders: new Map(orders),
  });
  const codes = codeMasks(draw, text, new Set());
  return { text, codes };
}

describe("What stands for a code", () => {
  const ibans = [
    ...["NL91ABNA0417164300", "NL20INGB0001234567", "BE68539007547034", "DE89370400440532013000", "NL91ABNA0417164301"],
    ...["FR1420041010050500013M02606", "ES9121000418450200051332", "PT50000201231234567890154", "NL00ABNA0417164300"],
    ...["NL91ABNA04171643", "XX91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300", "NL91ABNA041716430?"],
  ];

  test.each(ibans)("is an IBAN of which the same is found: %s", (iban) => {
    const codesOf = (text: string) => readIban(text).problems.map(({ code }) => code);
    const masked = masks().codes.iban(iban);
    expect(codesOf(masked)).toEqual(codesOf(iban));
    expect(masked).not.toBe(iban);
    expect(masked.slice(0, 2)).toBe(iban.slice(0, 2));
    expect(masked).toHaveLength(iban.length);
  });

  test("keeps the bank of a Dutch account, and is the same however the account is spaced", () => {
    const { codes, text } = masks();
    const masked = codes.iban("NL91ABNA0417164300");
    expect(masked).toMatch(/^NL\d\dABNA\d{10}$/);
    expect(codes.iban("NL91 ABNA 0417 1643 00").replaceAll(" ", "")).toBe(masked);
    expect(text("van NL91ABNA0417164300 naar u")).toContain(masked);
    expect(text("rekening NL91 ABNA 0417 1643 00 dank").replaceAll(" ", "")).toContain(masked);
  });

  test.each(["NL13ZZZ123456780000", "BE68ZZZ0123456749", "DE98ZZZ09999999999", "NL14ZZZ123456780000"])(
    "is a creditor ID of which the same is found: %s",
    (id) => {
      const codesOf = (text: string) => readCreditorId(text).problems.map(({ code }) => code);
      const masked = masks().codes.creditorId(id);
      expect(codesOf(masked)).toEqual(codesOf(id));
      expect(masked).not.toBe(id);
    },
  );

  test.each(["RF18539007547034", "+++090/9337/55493+++", "090933755493", "5000012345678901"])(
    "is a payment reference of the same kind: %s",
    (reference) => {
      const masked = masks().codes.reference(reference) ?? "";
      expect(readStructuredReference(masked)?.kind).toBe(readStructuredReference(reference)?.kind);
      expect(masked).not.toBe(reference);
    },
  );

  test("is no reference where none was", () => {
    expect(masks().codes.reference("factuur 12")).toBeNull();
  });
});

describe("What stands for a text", () => {
  test("keeps days, moments, order numbers with what is made of them, instalments and the ending of a file", () => {
    const { text } = masks([
      ["2026-0001", "00007"],
      ["bak2026-0002", null],
    ]);
    expect(text("2026-12-20: Jansen")).toMatch(/^2026-12-20: \p{L}{6}$/u);
    expect(text("2026-12-20T10:15:00")).toBe("2026-12-20T10:15:00");
    for (const kept of ["2026-0001", "2026-0001-00001-1", "2026-0001 00007", "BAK2026-0002"])
      expect(text(kept)).toBe(kept);
    expect(text("H-2026-0001-3")).toMatch(/^[A-Z]-2026-0001-3$/);
    expect(text("2026-0009")).not.toBe("2026-0009");
    expect(text("F7/2")).toMatch(/^[A-Z]\d\/2$/);
    expect(text("Jansen.xml")).toMatch(/^\p{L}{6}\.xml$/u);
  });

  test("is an address that nobody has", () => {
    expect(masks().text("jan@bakkerij.nl; p@x")).toMatch(/^\p{L}{3}@\p{L}{8}\.example; \p{L}@\p{L}$/u);
  });
});
