import fc from "fast-check";
import { NON_SEPA_IBAN_LENGTHS, SEPA_COUNTRIES } from "../../src/domain/values/countries";
import { ibanCheckDigits } from "../../src/domain/values/iban";

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A text of this pattern: `a` a capital letter, `n` a digit, anything else either. */
export function ofPattern(pattern: string): fc.Arbitrary<string> {
  const characters = [...pattern].map((kind) =>
    fc.constantFrom(...(kind === "a" ? LETTERS : kind === "n" ? DIGITS : DIGITS + LETTERS)),
  );
  return fc.tuple(...characters).map((parts) => parts.join(""));
}

/** An IBAN of any SEPA country that is right by ISO 13616; the national check digits inside it may be wrong. */
export function sepaIban(): fc.Arbitrary<string> {
  return fc
    .constantFrom(...SEPA_COUNTRIES.values())
    .chain(({ code, bban }) => ofPattern(bban).map((part) => `${code}${ibanCheckDigits(code, part)}${part}`));
}

/** A Dutch IBAN that passes the eleven test too. */
export function dutchIban(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom("ABNA", "INGB", "RABO", "TRIO", "KNAB"), ofPattern("nnnnnnnnn"))
    .filter(([, nine]) => !nine.startsWith("000") && elevenTestDigit(nine) < 10)
    .map(([bank, nine]) => {
      const bban = `${bank}${nine}${String(elevenTestDigit(nine))}`;
      return `NL${ibanCheckDigits("NL", bban)}${bban}`;
    });
}

function elevenTestDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11;
}

/** An IBAN with the right length and check digits for a country outside SEPA. */
export function foreignIban(): fc.Arbitrary<string> {
  return fc
    .constantFrom(...NON_SEPA_IBAN_LENGTHS)
    .chain(([country, length]) =>
      ofPattern("n".repeat(length - 4)).map((bban) => `${country}${ibanCheckDigits(country, bban)}${bban}`),
    );
}

/** The same code with spaces, dashes, dots and invisible characters strewn in, and some of its letters in lower case. */
export function writtenDifferently(code: string): fc.Arbitrary<string> {
  const grouping = fc.constantFrom("", "", "", " ", "  ", "-", ".", "\u00a0", "\u2009", "\u200b", "\ufeff", "\t", "\n");
  return fc
    .array(fc.tuple(grouping, fc.boolean()), { minLength: code.length, maxLength: code.length })
    .map((parts) =>
      parts
        .map(([before, lower], index) => before + (lower ? code.charAt(index).toLowerCase() : code.charAt(index)))
        .join(""),
    );
}
