import { NON_SEPA_IBAN_LENGTHS, SEPA_COUNTRIES } from "../domain/values/countries";

/** Words with which banks say that there is no reference. */
const NO_REFERENCE = /^(?:NOT ?PROVIDED|NONREF|0*)$/i;

/** A reference without the blanks around it; null where the bank says in some way that there is none. */
export function referenceIn(text: string | null | undefined): string | null {
  const reference = (text ?? "").trim();
  return NO_REFERENCE.test(reference) ? null : reference;
}

/** An IBAN in a text that holds nothing else, without blanks; null for another account, or none. It is not judged. */
export function ibanIn(text: string | null | undefined): string | null {
  const iban = (text ?? "").replace(/\s+/g, "").toUpperCase();
  return /^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(iban) ? iban : null;
}

/** An IBAN where something else may stand as well: only one of a country's length. */
export function ibanAmong(text: string | null | undefined): string | null {
  const iban = ibanIn(text);
  const country = iban?.slice(0, 2) ?? "";
  const length = SEPA_COUNTRIES.get(country)?.ibanLength ?? NON_SEPA_IBAN_LENGTHS.get(country);
  return iban?.length === length ? iban : null;
}

/** White space that is not one blank. */
const UNTIDY = /[^\S ]|\s\s/;

/** Free text with runs of blanks made one; null for none. */
export function textOf(...parts: readonly (string | null | undefined)[]): string | null {
  const written = parts.filter((part) => part != null);
  // One part that is in order already is not copied: what was cut out of it stays a part of it.
  const joined = written.length === 1 ? (written[0] ?? "") : written.join(" ");
  const text = (UNTIDY.test(joined) ? joined.replace(/\s+/g, " ") : joined).trim();
  return text === "" ? null : text;
}
