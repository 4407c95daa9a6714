import type { PaperLanguage } from "../domain/book/records";
import type { RiskTexts } from "../messages/riskNl";
import { fillTemplate, type TemplateParams, type ValueForm, valueWriter } from "../messages/template";

/** The words of letters in one language, which need not be the reader's. */
export interface LetterWords {
  readonly letter: RiskTexts["letter"];
  readonly fill: (text: string, params: TemplateParams) => string;
  readonly write: (value: string, form: ValueForm) => string;
}

const itself = (name: string): string => name;

/** A letter names no table, column or code: it is for people who have never seen the workbook. */
const NO_NAMES = { table: itself, field: itself, code: itself, reason: itself, advice: itself, upTo: "-", blank: "" };

/** The words of a language, by its texts. */
export function letterWords(language: PaperLanguage, letter: RiskTexts["letter"]): LetterWords {
  const writer = valueWriter(language, NO_NAMES);
  return {
    letter,
    fill: (text, params) => fillTemplate(text, params, writer),
    write: (value, form) => writer.write(value, form),
  };
}
