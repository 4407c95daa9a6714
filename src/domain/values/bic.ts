import { validateBIC, ValidationErrorsBIC } from "ibantools";
import { compactCode } from "./compactCode";
import { ibanCountryOf } from "./countries";
import type { Problem } from "./problem";

/** What a text says as a BIC. */
export interface BicReading {
  /** 8 or 11 characters in capitals; null when it is no BIC, or says that there is none. */
  readonly bic: string | null;
  /** The error, or the info that the text was tidied or stands for a blank. */
  readonly problems: readonly Problem[];
}

/**
 * The pattern of pain.008.001.02. That of .08 also takes digits in the first four places, and any character in the
 * place of the location; no bank has such a BIC, and one that fits here can stand in a file of either version.
 */
const BIC = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/;

const NOT_PROVIDED = "NOTPROVIDED";

/** Reads a BIC (ISO 9362, pain.008 BICIdentifier) whose fifth and sixth letters name a country of ISO 3166. */
export function readBic(text: string): BicReading {
  const { code } = compactCode(text);
  // What a bank file says where a BIC is left out, which would pass for one of a bank in Romania.
  if (code === NOT_PROVIDED) return { bic: null, problems: [{ code: "bic.notProvided", params: {} }] };
  if (!BIC.test(code) || validateBIC(code).errorCodes.includes(ValidationErrorsBIC.NoBICCountry)) {
    return { bic: null, problems: [{ code: "bic.invalid", params: { bic: code } }] };
  }
  return { bic: code, problems: code === text ? [] : [{ code: "bic.normalised", params: { bic: code } }] };
}

/**
 * Whether a BIC can be of the bank that keeps this account: its country is the IBAN's, or a territory with IBANs of
 * that country (a bank in Jersey and an IBAN from GB). Both canonical.
 */
export function bicCountryMatches(bic: string, iban: string): boolean {
  return ibanCountryOf(bic.slice(4, 6)) === iban.slice(0, 2);
}
