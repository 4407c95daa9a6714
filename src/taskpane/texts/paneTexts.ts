import type { Language } from "../../domain/book/records";
import type { PaneTexts } from "./paneNl";

/*
 * The pane speaks one language at a time, and its texts in the other one would take a twentieth of what a browser loads
 * before it shows anything: so each is a part of its own, and the command line has none.
 */
const kept = new Map<Language, PaneTexts>();

/** Takes the pane's texts in a language. */
export function keepPaneTexts(language: Language, texts: PaneTexts): void {
  kept.set(language, texts);
}

/** Whether the pane can speak this language now. */
export function hasPaneTexts(language: Language): boolean {
  return kept.has(language);
}

/** The pane's texts in a language that was taken before. */
export function paneTexts(language: Language): PaneTexts {
  const texts = kept.get(language);
  if (texts === undefined) throw new Error(`the pane's texts in ${language} are not loaded`);
  return texts;
}
