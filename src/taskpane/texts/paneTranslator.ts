import { remembered } from "../../kit/remembered";
import type { Language } from "../../domain/book/records";
import type { Messages } from "../../messages/nl";
import { type Translator, translatorWith } from "../../messages/translator";
import type { PaneTexts } from "./paneNl";
import { paneTexts } from "./paneTexts";

/** A translator that has the pane's own texts too. */
export interface PaneTranslator extends Translator {
  readonly messages: Messages & { readonly pane: PaneTexts };
}

/**
 * The translator of a language as the pane speaks it: findings advise its buttons instead of commands, and an amount
 * stands on one line with its sign. The pane's texts in that language must be loaded.
 */
export const translateInPane: (language: Language) => PaneTranslator = remembered(paneTranslatorOf);

function paneTranslatorOf(language: Language): PaneTranslator {
  const { pane, plain } = paneTexts(language);
  const messages = { ...plain, pane, findings: { ...plain.findings, ...pane.findings } };
  const translator = translatorWith(language, messages);
  return {
    ...translator,
    messages,
    fill: (text, params) => withUnbrokenAmounts(translator.fill(text, params)),
    describe: (finding) => withUnbrokenAmounts(translator.describe(finding)),
  };
}

/** No line ends between the sign of the euro and its amount, nor before a per cent sign. */
function withUnbrokenAmounts(text: string): string {
  return text.replaceAll("€ ", "€\u00a0").replace(/(?<=\d) %/g, "\u00a0%");
}
