import type { Language } from "../../domain/book/records";

/** Chooses the wording of a text that the sample holds. */
export type Wording = (dutch: string, english: string) => string;

/** The wording for a workbook in this language. */
export function wordingFor(language: Language): Wording {
  return language === "nl" ? (dutch) => dutch : (_dutch, english) => english;
}
