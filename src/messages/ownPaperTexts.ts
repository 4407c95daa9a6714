import type { Language } from "../domain/book/records";
import { ownPaperEn } from "./ownPaperEn";
import { ownPaperNl, type OwnPaperTexts } from "./ownPaperNl";

const TEXTS: Readonly<Record<Language, OwnPaperTexts>> = { nl: ownPaperNl, en: ownPaperEn };

/** The words of papers that stay in the house or go to the bank, in the language of whoever asks for them. */
export function ownPaperTexts(language: Language): OwnPaperTexts {
  return TEXTS[language];
}
