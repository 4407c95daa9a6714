import type { Language } from "../domain/book/records";
import { absentHostEn } from "../messages/absentHostEn";
import { absentHostNl } from "../messages/absentHostNl";
import type { Texts } from "../messages/texts";

/** Why there is no workbook to show. */
export type AbsentHost = keyof typeof absentHostNl;

// Both at once, and without the other texts: what cannot be loaded may be why there is nothing to show.
const TEXTS: Readonly<Record<Language, Texts<typeof absentHostNl>>> = { nl: absentHostNl, en: absentHostEn };

/** Says in both languages why this page cannot work here and what to do; the host's language is not known then. */
export function showAbsentHost(page: HTMLElement, reason: AbsentHost, host = ""): void {
  page.replaceChildren(
    ...(["nl", "en"] as const).map((language) => {
      const paragraph = document.createElement("p");
      paragraph.lang = language;
      paragraph.setAttribute("role", "alert");
      paragraph.textContent = TEXTS[language][reason].replaceAll("{host}", () => host);
      return paragraph;
    }),
  );
}
