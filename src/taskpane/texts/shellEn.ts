import type { Texts } from "../../messages/texts";
import type { shellNl } from "./shellNl";

/** The frame of the pane, in English. */
export const shellEn: Texts<typeof shellNl> = {
  title: "Incassoblad",
  navigation: "Parts",
  moreViews: "More",
  help: "Help (manual)",
  administration: "Administration",
  allAdministrations: "All administrations",
  manual: "How this part works (manual)",
  dropHere: "Let go to read the bank statement",
  outdated: "The workbook has changed. What you see here is from before.",
  opening: "Reading the workbook …",
  readOnlyBook:
    "Read-only: the workbook says so (sheet Administrations, column Read-only). Nothing that writes is offered.",
  readOnly: "Read-only: nothing that writes is offered. Turn this off in Settings.",
  finishNow: "Finish it now",
  busyHint: "Somebody may still be at work. Wait two minutes and read the workbook again, or finish it now.",
};
