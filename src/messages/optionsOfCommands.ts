import type { Language } from "../domain/book/records";
import { optionsOfCommandsEn } from "./optionsOfCommandsEn";
import { optionsOfCommandsNl } from "./optionsOfCommandsNl";

const TEXTS: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  nl: optionsOfCommandsNl,
  en: optionsOfCommandsEn,
};

/** What an option does with this command; undefined where it does what it does with all. */
export function optionOfCommand(command: string, option: string, language: Language): string | undefined {
  const texts = Object.hasOwn(TEXTS[language], command) ? TEXTS[language][command] : undefined;
  return texts !== undefined && Object.hasOwn(texts, option) ? texts[option] : undefined;
}
