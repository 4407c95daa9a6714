import type { Language } from "../domain/book/records";
import { matchEn } from "./matchEn";
import { matchNl, type MatchTexts } from "./matchNl";

const TEXTS: Readonly<Record<Language, MatchTexts>> = { nl: matchNl, en: matchEn };

/** What is said of a bank entry and what it is matched with, in this language. */
export function matchTexts(language: Language): MatchTexts {
  return TEXTS[language];
}
