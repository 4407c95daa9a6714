import { SEPA_COUNTRIES } from "../../domain/values/countries";

/**
 * The account that a field 25 names: the IBAN without the currency that some banks put behind it, else the national
 * number as the bank writes it, without blanks and without the bank's name before it.
 */
export function mt940Account(written: string): string {
  const text = written.replace(/\s+/g, "");
  const length = SEPA_COUNTRIES.get(text.slice(0, 2))?.ibanLength;
  const isIban = length !== undefined && /^[A-Z]{2}\d{2}/.test(text);
  if (isIban && new RegExp(`^.{${length}}(?:/?[A-Z]{3})?$`).test(text)) return text.slice(0, length);
  return text.replace(/^TRIODOSBANK\//, "");
}
