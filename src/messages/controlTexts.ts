import type { Language } from "../domain/book/records";
import { controlEn } from "./controlEn";
import { controlNl, type ControlTexts } from "./controlNl";

const TEXTS: Readonly<Record<Language, ControlTexts>> = { nl: controlNl, en: controlEn };

/** What the control sheet says in this language. */
export function controlTexts(language: Language): ControlTexts {
  return TEXTS[language];
}
