import type { absentHostNl } from "./absentHostNl";
import type { Texts } from "./texts";

/** Why a page shows no workbook, in English: said before it is known which language is spoken. */
export const absentHostEn: Texts<typeof absentHostNl> = {
  unreachable:
    "Office.js could not be loaded from appsforoffice.microsoft.com. Check the connection, or ask your administrator to allow this address, and open the pane again.",
  outsideExcel:
    "This page belongs in Excel. Install Incassoblad in Excel with its manifest, and open the pane from the Incassoblad tab.",
  otherHost: "Incassoblad works in Excel, not in {host}.",
  slow: "Excel does not answer. Close the pane and open it again.",
};
