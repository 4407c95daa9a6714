import type { Language } from "../../domain/book/records";
import { hasPaneTexts, keepPaneTexts } from "./paneTexts";

/** Loads the pane's texts in a language, once. Rejects when their part cannot be reached. */
export async function loadPaneTexts(language: Language): Promise<void> {
  if (hasPaneTexts(language)) return;
  keepPaneTexts(
    language,
    language === "nl" ? (await import("./dutchPage")).dutchPage : (await import("./englishPage")).englishPage,
  );
}
