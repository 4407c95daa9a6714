const ZERO = 48;
const NINE = 57;
/** A letter counts as two digits, A = 10 to Z = 35: its character code less this. */
const LETTER_OFFSET = 55;

/**
 * The remainder by 97 of the number that the text spells, letters counting as two digits (ISO 7064 MOD 97-10). The text
 * holds digits and capital letters only. `start` continues a number whose earlier part left that remainder.
 */
export function mod97(text: string, start = 0): number {
  let remainder = start;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    remainder = code <= NINE ? (remainder * 10 + code - ZERO) % 97 : (remainder * 100 + code - LETTER_OFFSET) % 97;
  }
  return remainder;
}

/**
 * The two check digits, 02 to 98, of a text of digits and capital letters behind which `prefix` and they are thought
 * (ISO 7064 MOD 97-10, as ISO 13616 for IBANs, ISO 11649 for references and EPC262-08 for creditor identifiers use it).
 */
export function mod97CheckDigits(prefix: string, text: string): string {
  return String(98 - mod97(`${prefix}00`, mod97(text))).padStart(2, "0");
}

/** Whether the text is two digits that {@link mod97CheckDigits} can give; 00, 01 and 99 would pass the sum as well. */
export function areCheckDigits(text: string): boolean {
  return /^\d\d$/.test(text) && text >= "02" && text <= "98";
}
