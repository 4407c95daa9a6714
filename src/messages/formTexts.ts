import type { PaperLanguage } from "../domain/book/records";
import { formDe } from "./formDe";
import { formEn } from "./formEn";
import { formFr } from "./formFr";
import { formNl, type FormTexts } from "./formNl";

const TEXTS: Readonly<Record<PaperLanguage, FormTexts>> = { nl: formNl, en: formEn, fr: formFr, de: formDe };

/** The words of mandate forms in the language of whoever signs. */
export function formTexts(language: PaperLanguage): FormTexts {
  return TEXTS[language];
}
