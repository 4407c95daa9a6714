import type { Language } from "../domain/book/records";
import type { PaneTexts } from "./paneNl";

/*
 * The pane speaks one language at a time, and its texts in the other one would take a twentieth of what a browser loads
 * before it shows anything: so each is a part of its own.
 */
const loaded = new Map<Language, PaneTexts>();

/** Loads the pane's texts in a language, once. Rejects when their part cannot be reached. */
export async function loadPaneTexts(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  keepPaneTexts(language, language === "nl" ? (await import("./paneNl")).paneNl : (await import("./paneEn")).paneEn);
}

/** Takes texts that are at hand. */
export function keepPaneTexts(language: Language, texts: PaneTexts): void {
  loaded.set(language, texts);
}

/** Whether the pane can speak this language now. */
export function hasPaneTexts(language: Language): boolean {
  return loaded.has(language);
}

/** The pane's texts in a language that {@link loadPaneTexts} has loaded. */
export function paneTexts(language: Language): PaneTexts {
  const texts = loaded.get(language);
  if (texts === undefined) throw new Error(`the pane's texts in ${language} are not loaded`);
  return texts;
}
