import type { Language } from "../domain/book/records";
import { figureEn } from "./figureEn";
import { figureNl, type FigureTexts } from "./figureNl";

const TEXTS: Readonly<Record<Language, FigureTexts>> = { nl: figureNl, en: figureEn };

/** What is said of figures at a date, in this language. */
export function figureTexts(language: Language): FigureTexts {
  return TEXTS[language];
}
