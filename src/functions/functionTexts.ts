import type { Language } from "../domain/book/records";
import { functionsEn } from "../messages/functionsEn";
import { functionsNl } from "../messages/functionsNl";
import type { Texts } from "../messages/texts";
import type { SpokenTexts } from "../messages/translator";
import { valueFindingsEn } from "../messages/valueFindingsEn";
import { valueFindingsNl } from "../messages/valueFindingsNl";
import { valueTextsEn } from "../messages/valueTextsEn";
import { valueTextsNl } from "../messages/valueTextsNl";

/** All that the custom functions say: of single values, never of a book. */
export interface FunctionTexts extends SpokenTexts {
  readonly functions: Texts<typeof functionsNl>;
}

const NONE = { fileFields: {}, stages: { other: "" } };

/** The texts of the custom functions by themselves: Excel loads them with every workbook that has one of the functions. */
export const FUNCTION_TEXTS: Readonly<Record<Language, FunctionTexts>> = {
  nl: { ...NONE, ...valueTextsNl, findings: valueFindingsNl, functions: functionsNl },
  en: { ...NONE, ...valueTextsEn, findings: valueFindingsEn, functions: functionsEn },
};
