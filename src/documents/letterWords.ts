import { remembered } from "../kit/remembered";
import type { PaperLanguage } from "../domain/book/records";
import type { RiskTexts } from "../messages/riskNl";
import { fillTemplate, type TemplateParams, type ValueForm, valueWriter } from "../messages/template";

/** How values are written in one language, which need not be the reader's. */
export interface PaperWords {
  readonly fill: (text: string, params: TemplateParams) => string;
  readonly write: (value: string, form: ValueForm) => string;
}

/** The same with the words of letters. */
export interface LetterWords extends PaperWords {
  readonly letter: RiskTexts["letter"];
}

const itself = (name: string): string => name;

/** A letter names no table, column or code: it is for people who have never seen the workbook. */
const NO_NAMES = {
  table: itself,
  field: itself,
  code: itself,
  reason: itself,
  advice: itself,
  upTo: "-",
  blank: "",
  none: "",
};

/** The words of a language, by its texts. */
export function letterWords(language: PaperLanguage, letter: RiskTexts["letter"]): LetterWords {
  return { letter, ...paperWords(language) };
}

/** How days, amounts and numbers are written in a language; made once for each, since that is costly. */
export const paperWords = remembered((language: PaperLanguage): PaperWords => {
  const writer = valueWriter(language, NO_NAMES);
  return {
    fill: (text, params) => fillTemplate(text, params, writer),
    write: (value, form) => writer.write(value, form),
  };
});
