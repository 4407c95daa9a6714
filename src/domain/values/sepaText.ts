import { epcReplacement } from "./sepaTable";

/** Which letters a bank takes: the EPC's, or those and the German way with umlauts. */
export type CharacterSet = "EPC" | "DE";

/** The 73 characters of the SEPA set (EPC217-08 6.1; EPC132-08 1.4). */
const SEPA_CHARACTERS = /^[A-Za-z0-9/\-?:().,'+ ]*$/;
const SEPA_CHARACTER_RUNS = /[A-Za-z0-9/\-?:().,'+ ]+/g;
/** Control characters, and Unicode's own line and paragraph separators. */
const BREAK = /[\p{Cc}\u2028\u2029]/u;

/** Germany's own way with umlauts and sharp s (DFÜ agreement, annex 3, "alternatively permitted"). */
const GERMAN: ReadonlyMap<string, string> = new Map([
  ["Ä", "AE"],
  ["Ö", "OE"],
  ["Ü", "UE"],
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
  ["ẞ", "SS"],
]);

/** Whether every character is one of the SEPA set. */
export function isSepaText(text: string): boolean {
  return SEPA_CHARACTERS.test(text);
}

/** Every different character of the text that is not in the SEPA set, in order of appearance; empty when all are. */
export function charactersOutsideSepa(text: string): string {
  return isSepaText(text) ? "" : [...new Set(text.replace(SEPA_CHARACTER_RUNS, ""))].join("");
}

/**
 * The text in the SEPA set, as a bank accepts it: accents are composed first (NFC), control characters and line breaks
 * become a space, every other character what EPC217-08 writes for it; with `DE` umlauts and sharp s become two letters.
 * Runs of spaces collapse and the ends are trimmed. A text of the set comes out as it is; it can grow, so cut
 * afterwards.
 */
export function toSepaText(text: string, characterSet: CharacterSet): string {
  const converted = isSepaText(text) ? text : convert(text.normalize("NFC"), characterSet);
  return converted.replace(/ {2,}/g, " ").trim();
}

function convert(text: string, characterSet: CharacterSet): string {
  let result = "";
  for (const character of text) {
    if (isSepaText(character)) result += character;
    else if (BREAK.test(character)) result += " ";
    else result += (characterSet === "DE" ? GERMAN.get(character) : undefined) ?? epcReplacement(character);
  }
  return result;
}

/** A text as the bank gets it, and what was done to it. */
export interface FittedText {
  readonly text: string;
  /** The bank gets other characters than stand in the workbook, or other spacing. */
  readonly changed: boolean;
  /** The end was left off. */
  readonly cut: boolean;
}

/**
 * The text in the SEPA set and at most `max` characters: converted first, then measured and cut
 * (docs/law/actions.md#5).
 */
export function toSepaTextMax(text: string, characterSet: CharacterSet, max: number): FittedText {
  const converted = toSepaText(text, characterSet);
  const cut = converted.length > max;
  return { text: cut ? converted.slice(0, max).trimEnd() : converted, changed: converted !== text, cut };
}

/** Whether a letter or digit is left when the bank gets the text in this set; a name without any counts as empty. */
export function hasSepaLetters(text: string, characterSet: CharacterSet = "EPC"): boolean {
  return /[A-Za-z0-9]/.test(toSepaText(text, characterSet));
}
