/** The page that checks where the add-in was put and makes its manifest, in Dutch. */
export const setUpPageNl = {
  title: "Incassoblad in Excel installeren",
  address: "Adres van de invoegtoepassing",
  checking: "De server wordt gecontroleerd …",
  check: "Controle",
  result: "Uitkomst",
  states: { right: "In orde", doubtful: "Let op", wrong: "Niet in orde" },
  right: {
    https: "Het adres begint met https.",
    present: "Alle bestanden zijn er.",
    types: "De bestanden hebben het juiste type.",
    shared: "Excel op het web mag de beschrijving van de functies lezen.",
    framed: "De pagina's mogen binnen Excel worden getoond.",
    fresh: "Een nieuwe versie is meteen te zien.",
  },
  wrong: {
    https: "Excel laadt invoegtoepassingen alleen van een adres dat met https begint. Zet de map op zo'n adres.",
    present: "Niet gevonden: {paths}. Zet de hele inhoud van het zipbestand neer, zonder doorverwijzing.",
    types: "De server geeft een verkeerd type (Content-Type) voor {paths}. Stel het type per bestandssoort in.",
    shared:
      "Excel op het web leest {paths} vanaf een ander adres. Laat de server daarvoor de kop Access-Control-Allow-Origin: * meesturen.",
    framed:
      "De server verbiedt dat {paths} binnen een andere pagina wordt getoond (X-Frame-Options of frame-ancestors). Haal die kop weg voor deze map: Excel toont de pagina's in een kader.",
    fresh:
      "De server zegt niet dat {paths} telkens opnieuw moet worden opgevraagd. Een nieuwe versie is dan pas later te zien. Stuur Cache-Control: no-cache mee voor .html.",
  },
  manifest: "Het manifest",
  ready: "Hierin staat dit adres. Bewaar het en geef het aan Excel:",
  readyButWrong:
    "Hierin staat dit adres. Los eerst op wat hierboven niet in orde is, anders werkt de invoegtoepassing niet in elk Excel.",
  notReady: "Een manifest kan pas worden gemaakt als de pagina op een https-adres staat.",
  unread:
    "Het bestand manifest-without-address.xml is hier niet te lezen. Zet de hele inhoud van het zipbestand neer en laad deze pagina opnieuw.",
  save: "Bewaar {name}",
  functions: "Uitleg bij de functies",
  functionsWhy:
    "Excel opent bij een functie een pagina van de handleiding. In deze bestanden staat daarvoor dit adres: bewaar ze en zet ze op de server, over de bestanden van dezelfde naam heen. De functies werken ook zonder.",
  steps: [
    "Voor iedereen: Microsoft 365-beheercentrum, Instellingen, Geïntegreerde apps, Aangepaste apps uploaden, Office-invoegtoepassing.",
    "Voor uzelf, in Excel op het web: Start, Invoegtoepassingen, Meer invoegtoepassingen, Mijn invoegtoepassing uploaden.",
    "Een nieuwe versie: zet de bestanden over de oude heen. Alleen als het versienummer in het manifest hoger is, geeft u ook het manifest opnieuw op.",
  ],
  private: "Deze pagina vraagt alleen bestanden op van dit adres en verstuurt niets.",
};

/** What the page says, in one language. */
export type SetUpPageTexts = typeof setUpPageNl;
