import { isValidBBAN } from "ibantools";
import { rememberedLast } from "../../kit/remembered";
import { unknownBankCode } from "./bankCodes";
import { fitsPattern } from "./characterPattern";
import { compactCode } from "./compactCode";
import { NON_SEPA_IBAN_LENGTHS, SEPA_COUNTRIES } from "./countries";
import { areCheckDigits, mod97, mod97CheckDigits } from "./mod97";
import type { Problem } from "./problem";

/** What a text says as an IBAN. */
export interface IbanReading {
  /** In capitals without spaces, as ISO 20022 wants it; null when there is an error. */
  readonly iban: string | null;
  /**
   * All errors; or the warnings that the bank's own account check fails or that no bank has the bank code, and the info
   * that the text was tidied.
   */
  readonly problems: readonly Problem[];
}

/**
 * Reads an IBAN of a SEPA country (ISO 13616, SWIFT's IBAN registry, EPC409-09; docs/law/actions.md#0). Each rule is
 * told when it can be judged: the structure and the sum need the right length, the sum needs possible check digits,
 * the national account check needs everything else. Whether the country takes part on a certain day is
 * `isSepaCountry`'s to say.
 */
export const readIban: (text: string) => IbanReading = rememberedLast(readingOf);

function readingOf(text: string): IbanReading {
  const { code, unlawful } = compactCode(text);
  const errors = unlawful === "" ? errorsIn(code) : errorsInUnlawful(code, unlawful);
  if (errors.length > 0) return { iban: null, problems: errors };
  const problems: Problem[] = [];
  const country = code.slice(0, 2);
  if (!passesNationalCheck(code, country)) problems.push({ code: "iban.national", params: { iban: code, country } });
  const bankCode = unknownBankCode(code);
  if (bankCode !== null) problems.push({ code: "iban.bankUnknown", params: { iban: code, bankCode, country } });
  if (code !== text) problems.push({ code: "iban.normalised", params: { iban: code } });
  return { iban: code, problems };
}

function errorsInUnlawful(code: string, unlawful: string): Problem[] {
  const errors: Problem[] = [{ code: "iban.characters", params: { characters: unlawful } }];
  if (/^[A-Z]{2}/.test(code)) errors.push(...countryErrors(code.slice(0, 2)));
  return errors;
}

function countryErrors(country: string): Problem[] {
  if (SEPA_COUNTRIES.has(country)) return [];
  return [{ code: NON_SEPA_IBAN_LENGTHS.has(country) ? "iban.nonSepa" : "iban.country", params: { country } }];
}

function errorsIn(iban: string): Problem[] {
  const country = iban.slice(0, 2);
  const sepaCountry = SEPA_COUNTRIES.get(country);
  const expected = sepaCountry?.ibanLength ?? NON_SEPA_IBAN_LENGTHS.get(country);
  const errors = countryErrors(country);
  if (expected === undefined) return errors;
  const hasLength = iban.length === expected;
  if (!hasLength) errors.push({ code: "iban.length", params: { country, length: iban.length, expected } });
  if (hasLength && sepaCountry !== undefined && !fitsPattern(iban, 4, sepaCountry.bban)) {
    errors.push({ code: "iban.structure", params: { country } });
  }
  const checkDigits = iban.slice(2, 4);
  if (!areCheckDigits(checkDigits)) errors.push({ code: "iban.checkDigits", params: { checkDigits } });
  else if (hasLength && mod97(iban.slice(0, 4), mod97(iban.slice(4))) !== 1) {
    errors.push({ code: "iban.mod97", params: { iban } });
  }
  return errors;
}

/** The two check digits of an IBAN with this national part, in capitals without spaces (ISO 13616). */
export function ibanCheckDigits(country: string, bban: string): string {
  return mod97CheckDigits(country, bban);
}

/** Countries whose whole national part leaves 1 by 97. */
const MOD97_ACCOUNTS: ReadonlySet<string> = new Set(["ME", "MK", "PT", "RS", "SI"]);

/**
 * Countries whose account check is ibantools' to make; the other SEPA countries have none that holds for every bank.
 */
const CHECKED_ACCOUNTS: ReadonlySet<string> = new Set("CZ EE ES FR HR HU MC NO PL SK".split(" "));

/**
 * Whether the check digits inside the national part, whose structure is right, fit. A failure is no proof of a wrong
 * account: banks have given out numbers that do not follow their country's rule.
 */
function passesNationalCheck(iban: string, country: string): boolean {
  if (country === "NL") return passesDutchCheck(iban);
  const bban = iban.slice(4);
  if (country === "BE") return passesBelgianCheck(bban);
  if (MOD97_ACCOUNTS.has(country)) return mod97(bban) === 1;
  return !CHECKED_ACCOUNTS.has(country) || isValidBBAN(bban, country);
}

/**
 * The eleven test: the ten digits of the account weighed 10, 9, … 1 add up to a multiple of 11. Numbers of the former
 * Postbank, at most seven digits and now ING's, never had it.
 */
function passesDutchCheck(iban: string): boolean {
  if (iban.startsWith("INGB000", 4)) return true;
  let sum = 0;
  for (let index = 0; index < 10; index += 1) sum += (10 - index) * (iban.charCodeAt(8 + index) - 48);
  return sum % 11 === 0;
}

/** The last two of the twelve digits are the remainder of the first ten by 97, and 97 when there is none. */
function passesBelgianCheck(bban: string): boolean {
  const remainder = Number(bban.slice(0, 10)) % 97;
  return Number(bban.slice(10)) === (remainder === 0 ? 97 : remainder);
}

/**
 * Bank code in a Dutch IBAN, then the rest of the BIC (Betaalvereniging Nederland, list of IBAN bank codes and BICs).
 */
const DUTCH_BICS: ReadonlyMap<string, string> = new Map(
  (
    "ABNANL2A ADYBNL2A ANDLNL2A ARSNNL21 ASNBNL21 BKMGNL2A BLGWNL21 BNDANL2A BNGHNL2G BUNQNL2A CITINL2X COBANL2X " +
    "DEUTNL2A DHBNNL2R DNIBNL2G FBHLNL2A FLORNL2A FVLBNL22 HANDNL2A HSBCNL2A INGBNL2A KNABNL2H NNBANL2G NWABNL2G " +
    "RABONL2U RBRBNL21 REVONL22 SNSBNL2A TRIONL2U UGBINL2A"
  )
    .split(" ")
    .map((bic) => [bic.slice(0, 4), bic]),
);

/**
 * The BIC of the bank that a Dutch IBAN, in capitals without spaces, names; null for a bank that is not in our list and
 * for other countries, where the bank code does not tell it.
 */
export function bicFromIban(iban: string): string | null {
  return iban.startsWith("NL") ? (DUTCH_BICS.get(iban.slice(4, 8)) ?? null) : null;
}
