import type { Language } from "../domain/book/records";
import { deskEn } from "../messages/deskEn";
import { type DeskMessages, deskNl } from "../messages/deskNl";

/** The texts of the desk in a language. Not among the pane's: Excel never shows them. */
export function deskWords(language: Language): DeskMessages {
  return language === "nl" ? deskNl : deskEn;
}
