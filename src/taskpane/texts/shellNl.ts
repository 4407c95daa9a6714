/** The frame of the pane, in Dutch. */
export const shellNl = {
  title: "Incassoblad",
  navigation: "Onderdelen",
  moreViews: "Meer",
  help: "Uitleg (handleiding)",
  administration: "Administratie",
  allAdministrations: "Alle administraties",
  manual: "Uitleg bij dit onderdeel (handleiding)",
  dropHere: "Laat los om het bankafschrift in te lezen",
  outdated: "De werkmap is gewijzigd. Wat u hier ziet, is van daarvoor.",
  opening: "De werkmap wordt gelezen …",
  readOnlyBook:
    "Alleen lezen: dat staat in de werkmap (blad Administraties, kolom Alleen lezen). Er wordt niets aangeboden dat schrijft.",
  readOnly: "Alleen lezen: er wordt niets aangeboden dat schrijft. Zet dit uit bij Instellingen.",
  finishNow: "Maak het nu af",
  busyHint: "Misschien is iemand nog bezig. Wacht twee minuten en lees de werkmap opnieuw, of maak het nu af.",
} as const;
