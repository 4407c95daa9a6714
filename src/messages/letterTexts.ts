import type { PaperLanguage } from "../domain/book/records";
import { letterDe } from "./letterDe";
import { letterFr } from "./letterFr";
import { riskEn } from "./riskEn";
import { riskNl, type RiskTexts } from "./riskNl";

const TEXTS: Readonly<Record<PaperLanguage, RiskTexts["letter"]>> = {
  nl: riskNl.letter,
  en: riskEn.letter,
  fr: letterFr,
  de: letterDe,
};

/** The words of the letter that asks for what came back, in the language of whoever gets it. */
export function letterTexts(language: PaperLanguage): RiskTexts["letter"] {
  return TEXTS[language];
}
