import { type CharacterPattern, expandPattern, fitsPattern } from "./characterPattern";
import { compactCode } from "./compactCode";
import { isListedForSepa } from "./countries";
import { mod97CheckDigits } from "./mod97";
import type { Problem } from "./problem";

/** What a text says as a creditor identifier. */
export interface CreditorIdReading {
  /** In capitals without spaces; null when there is an error. */
  readonly creditorId: string | null;
  /** All errors, or the info that the text was tidied. */
  readonly problems: readonly Problem[];
}

/** Country, check digits and creditor business code stand before the national part. */
const NATIONAL_START = 7;
const LENGTH_MAX = 35;

/**
 * How the national part looks, per country: a Dutch Chamber of Commerce number of 8 and a location number of 4; a
 * German and an Austrian number of 11; a Belgian enterprise number of 10 or a bank's own number of 13; a French
 * national issuer number of 6; a Spanish NIF of 9; an Italian tax code of 16; a Luxembourg number of 19. Source:
 * EPC262-08, creditor identifier overview, and the public examples in the tests.
 */
const NATIONAL_PARTS: ReadonlyMap<string, readonly CharacterPattern[]> = new Map(
  Object.entries({
    AT: ["11!n"],
    BE: ["10!n", "13!c"],
    DE: ["11!n"],
    ES: ["9!c"],
    FR: ["6!c"],
    IT: ["16!c"],
    LU: ["19!n"],
    NL: ["12!n"],
  }).map(([country, structures]) => [country, structures.map(expandPattern)]),
);

/**
 * Reads a creditor identifier (EPC262-08; EPC AT-E005): country, check digits over country and national part, a
 * business code of three that changes nothing, the national part. The structure is judged when the length is right, the
 * check digits when the structure is. A wrong one stops a creditor; in a file that is read it is only worth telling.
 */
export function readCreditorId(text: string): CreditorIdReading {
  const { code, unlawful } = compactCode(text);
  const errors = unlawful === "" ? errorsIn(code) : errorsInUnlawful(code, unlawful);
  if (errors.length > 0) return { creditorId: null, problems: errors };
  const problems: Problem[] = code === text ? [] : [{ code: "creditorId.normalised", params: { creditorId: code } }];
  return { creditorId: code, problems };
}

function errorsInUnlawful(code: string, unlawful: string): Problem[] {
  const errors: Problem[] = [{ code: "creditorId.characters", params: { characters: unlawful } }];
  if (/^[A-Z]{2}/.test(code)) errors.push(...countryErrors(code.slice(0, 2)));
  return errors;
}

function countryErrors(country: string): Problem[] {
  return isListedForSepa(country) ? [] : [{ code: "creditorId.country", params: { country } }];
}

function errorsIn(creditorId: string): Problem[] {
  const country = creditorId.slice(0, 2);
  const errors = countryErrors(country);
  const patterns = NATIONAL_PARTS.get(country);
  const lengths = patterns?.map(({ length }) => NATIONAL_START + length);
  const { length } = creditorId;
  const hasLength = lengths === undefined ? length > NATIONAL_START && length <= LENGTH_MAX : lengths.includes(length);
  if (!hasLength) {
    const expected = lengths?.join(", ") ?? `${String(NATIONAL_START + 1)}-${String(LENGTH_MAX)}`;
    return [...errors, { code: "creditorId.length", params: { country, length, expected } }];
  }
  if (!/^[A-Z]{2}\d\d/.test(creditorId) || patterns?.some((pattern) => fits(creditorId, pattern)) === false) {
    return [...errors, { code: "creditorId.structure", params: { country } }];
  }
  const checkDigits = creditorId.slice(2, 4);
  const expected = creditorIdCheckDigits(country, creditorId.slice(NATIONAL_START));
  if (checkDigits !== expected) errors.push({ code: "creditorId.checkDigits", params: { checkDigits, expected } });
  return errors;
}

function fits(creditorId: string, pattern: CharacterPattern): boolean {
  return fitsPattern(creditorId, NATIONAL_START, pattern);
}

/**
 * The check digits of a creditor identifier, from the national part without its business code; whatever is no letter or
 * digit does not count (EPC262-08: ISO 7064 MOD 97-10).
 */
export function creditorIdCheckDigits(country: string, nationalPart: string): string {
  return mod97CheckDigits(country, nationalPart.toUpperCase().replace(/[^A-Z0-9]/g, ""));
}
