import type { Language } from "../../domain/book/records";
import type { Messages } from "../../messages/nl";
import type { PaneTexts } from "./paneNl";

/*
 * The pane speaks one language at a time, and the texts in the other one would take a tenth of what a browser loads before
 * it shows anything: so each is a part of its own, the pane's own texts and what all say, and the command line has none of
 * the pane's.
 */
const kept = new Map<Language, PageTexts>();

/** All texts of a page in one language: the pane's own, and those of actions and findings. */
export interface PageTexts {
  readonly pane: PaneTexts;
  readonly plain: Messages;
}

/** Takes the pane's texts in a language. */
export function keepPaneTexts(language: Language, texts: PageTexts): void {
  kept.set(language, texts);
}

/** Whether the pane can speak this language now. */
export function hasPaneTexts(language: Language): boolean {
  return kept.has(language);
}

/** The pane's texts in a language that was taken before. */
export function paneTexts(language: Language): PageTexts {
  const texts = kept.get(language);
  if (texts === undefined) throw new Error(`the pane's texts in ${language} are not loaded`);
  return texts;
}
