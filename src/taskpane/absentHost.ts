import { translate } from "../messages/translate";

/** Why there is no workbook to show. */
export type AbsentHost = "unreachable" | "outsideExcel" | "otherHost" | "slow";

/** Says in both languages why this page cannot work here and what to do; the host's language is not known then. */
export function showAbsentHost(page: HTMLElement, reason: AbsentHost, host = ""): void {
  page.replaceChildren(
    ...(["nl", "en"] as const).map((language) => {
      const { messages, fill } = translate(language);
      const paragraph = document.createElement("p");
      paragraph.lang = language;
      paragraph.setAttribute("role", "alert");
      paragraph.textContent = fill(messages.absentHost[reason], { host });
      return paragraph;
    }),
  );
}
