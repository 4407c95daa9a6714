import type { Language } from "../domain/book/records";
import { riskEn } from "./riskEn";
import { riskNl, type RiskTexts } from "./riskNl";

const TEXTS: Readonly<Record<Language, RiskTexts>> = { nl: riskNl, en: riskEn };

/** What is said of money that came back or still can, in this language. */
export function riskTexts(language: Language): RiskTexts {
  return TEXTS[language];
}
