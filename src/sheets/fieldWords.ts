import type { Language, TableName } from "../domain/book/records";
import { FIELD_WORDS, type TradeWords } from "./tradeWords";

/** A caption or name without case, accents, umlauts and everything but letters and digits: `Kundennr.` is `kundennr`. */
export function foldWord(text: string): string {
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
export function allWords(words: TradeWords): readonly string[] {
  return [words.nl, words.en, words.de, words.fr].flatMap((ofLanguage) => ofLanguage ?? []);
}

/** What firms put above the columns of a field; nothing where no word is known. */
export function fieldWords(table: TableName, field: string): TradeWords {
  const ofTable: Readonly<Record<string, TradeWords>> = FIELD_WORDS[table] ?? {};
  return ofTable[field] ?? {};
}

/** The language of a caption that is a word of the trade for the field in Dutch or in English alone; null otherwise. */
export function languageOfWord(table: TableName, field: string, caption: string): Language | null {
  const folded = foldWord(caption);
  const words = fieldWords(table, field);
  const isWordOf = (language: keyof TradeWords): boolean =>
    words[language]?.some((word) => foldWord(word) === folded) === true;
  const [only, more] = (["nl", "en", "de", "fr"] as const).filter(isWordOf);
  return more === undefined && (only === "nl" || only === "en") ? only : null;
}
