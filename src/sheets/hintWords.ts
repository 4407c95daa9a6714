import type { Language, TableName } from "../domain/book/records";
import { FIELD_HINTS, type HintWords } from "./headerHints";

/** A heading or name without case, accents, umlauts and everything but letters and digits: `Kundennr.` is `kundennr`. */
export function foldHeading(text: string): string {
  return text
    .replace(/_x00(?:0a|0d|09)_/gi, " ")
    .replace(/°/g, "")
    .replace(/#/g, "nr")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/([aou])e/g, "$1");
}

/** The words of all languages. */
export function wordsOf(hints: HintWords): readonly string[] {
  return [hints.nl, hints.en, hints.de, hints.fr].flatMap((words) => words ?? []);
}

/** What firms put above the columns of a field; nothing where no word is known. */
export function fieldHints(table: TableName, field: string): HintWords {
  const ofTable: Readonly<Record<string, HintWords>> = FIELD_HINTS[table] ?? {};
  return ofTable[field] ?? {};
}

/** The language of a heading that is a word of the trade for the field in Dutch or in English alone; null otherwise. */
export function languageOfWord(table: TableName, field: string, heading: string): Language | null {
  const folded = foldHeading(heading);
  const hints = fieldHints(table, field);
  const isWordOf = (language: keyof HintWords): boolean =>
    hints[language]?.some((word) => foldHeading(word) === folded) === true;
  const [only, more] = (["nl", "en", "de", "fr"] as const).filter(isWordOf);
  return more === undefined && (only === "nl" || only === "en") ? only : null;
}
