import { remembered } from "../kit/remembered";
import type { Language } from "../domain/book/records";
import { en } from "./en";
import { type Messages, nl } from "./nl";
import { type Translator, translatorWith } from "./translator";

export { lookUp, type Translator } from "./translator";

const MESSAGES: Readonly<Record<Language, Messages>> = { nl, en };

/** The translator of a language, where both are at hand: not in a page, which would have to load them. */
export const translate: (language: Language) => Translator = remembered((language) =>
  translatorWith(language, MESSAGES[language]),
);
