/** Why a page shows no workbook, in Dutch: said before it is known which language is spoken. */
export const absentHostNl = {
  unreachable:
    "Office.js kon niet worden geladen van appsforoffice.microsoft.com. Controleer de internetverbinding, of vraag uw beheerder dit adres toe te staan, en open het venster opnieuw.",
  outsideExcel:
    "Deze pagina hoort in Excel. Installeer Incassoblad in Excel met het manifest, en open het venster via het tabblad Incassoblad.",
  otherHost: "Incassoblad werkt in Excel, niet in {host}.",
  slow: "Excel antwoordt niet. Sluit het venster en open het opnieuw.",
} as const;
