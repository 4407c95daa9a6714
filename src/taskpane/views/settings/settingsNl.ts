/** The view Settings of the pane, in Dutch. */
export const settingsNl = {
  tab: "Instellingen",
  title: "Instellingen",
  saved: "Bewaard.",

  you: "Van u",
  youIntro: "Dit geldt alleen voor u, op dit apparaat.",
  user: "Uw naam",
  userHint:
    "Komt in het logboek, bij opdrachten en bij wat u aanvaardt. Nodig als een ander uw opdrachten verwerkt (vier ogen).",
  userEmpty: "Vul uw naam in, anders staat er niet wie iets heeft gedaan.",
  language: "Taal van dit venster",
  languages: { excel: "Als Excel", desk: "Als de browser", nl: "Nederlands", en: "English" },
  theme: "Kleuren",
  themes: {
    system: { excel: "Als Office", desk: "Als de browser" },
    light: "Licht",
    dark: "Donker",
    highContrast: "Hoog contrast",
  },
  readOnly: "Alleen lezen",
  readOnlyHint: "Voor wie controleert: alles is te zien, niets wordt geschreven.",

  book: "Van deze werkmap",
  bookIntro: "Deze staan in de werkmap zelf. Klik op een naam om de cel te wijzigen.",
  noBook: "In deze werkmap staan nog geen administraties en bankrekeningen.",
  administration: "{name} {title}",
  account: "{title} {name}",
  changeCell: "{field}: wijzig in {address}",
  byDefault: "standaard",
  byBank: "volgens de bank",
  none: "niet ingevuld",
  unreadable: "niet te lezen",
  offer: "De bank wil: {value}. Ga na of dat klopt.",

  sheets: "Bladen en eigen tabellen",
  sheetsIntro: "Voeg bladen en kolommen toe die ontbreken, of zeg welke tabellen van uzelf zijn.",
  look: "Kijk wat er ontbreekt",
  added: "Toegevoegd.",
  looks: "Maak de bladen op",
  looksNow: "Maak op",
  looked: "De bladen zijn opgemaakt.",
  own: "Koppel eigen tabellen",
  ownClose: "Sluit eigen tabellen",
  mapped: "De koppeling ligt vast.",

  about: "Over Incassoblad",
  version: "Versie {version}",
  manual: "De handleiding staat in de map docs/manual/nl, die bij Incassoblad hoort.",
  licence:
    "Vrije software onder de MIT-licentie: iedereen mag haar gebruiken, wijzigen en doorgeven. Er is geen garantie.",
  privacy: "Uw gegevens blijven in de werkmap. Er gaat niets naar een server.",
} as const;
