/** The page in the browser that saves a file for the pane, in Dutch. */
export const savePageNl = {
  title: "Bestand opslaan",
  name: "Naam",
  size: "Grootte",
  sizeOf: "{bytes:number} bytes",
  hash: "SHA-256",
  save: "Sla op",
  saving:
    "Uw browser is gevraagd het bestand te bewaren, meestal in de map Downloads. Staat het er niet, druk dan nogmaals op Sla op.",
  after:
    "Kijk of het er staat, en zeg het daarna in het venster van Incassoblad in Excel. Deze pagina kan het niet zien, en mag dicht.",
  paste:
    "De inhoud staat op het klembord. Plak deze hier: druk op Ctrl+V, op een Mac op ⌘V. Daarna laat de pagina zien wat erin staat, en wordt het bewaard als u op Sla op drukt.",
  pasteLabel: "Inhoud van het bestand",
  checked:
    "De inhoud is volledig: grootte en SHA-256 zijn die van de link. Wie de link heeft gemaakt, kan deze pagina niet weten.",
  contents: "Wat er in het bestand staat",
  creditor: "Incassant",
  account: "Te crediteren rekening",
  collectionDate: "Incassodatum",
  transactions: "Aantal incasso's",
  total: "Totaal",
  look: "Vergelijk dit met de opdracht in Excel. Hebt u deze pagina niet zelf vanuit Incassoblad geopend, of is het een andere rekening of een ander bedrag, sla het bestand dan niet op.",
  unread:
    "Wat er in dit bestand staat, kan deze pagina niet laten zien. Sla het alleen op als u deze pagina zelf vanuit Incassoblad hebt geopend.",
  private:
    "Niets verlaat deze browser: de pagina stuurt niets weg en bewaart niets. Andere programma's kunnen het klembord lezen; kopieer daarna iets anders.",
  privateAddress:
    "Niets verlaat deze browser: de pagina stuurt niets weg en bewaart niets. De inhoud stond in het adres van deze pagina; uw browser kan dat in zijn geschiedenis hebben gezet. Verwijder deze pagina daar als anderen erbij kunnen.",
  problems: {
    noFile:
      "In het adres van deze pagina staat geen bestand. Open deze vanuit Incassoblad in Excel: kies bij het bestand Open de opslagpagina.",
    forbiddenName: "{name} is geen bestand dat Incassoblad maakt. Deze pagina bewaart het niet.",
    tooLarge: "{name} is te groot voor deze pagina. Kies in Incassoblad een andere manier.",
    damaged:
      "De inhoud is onvolledig of gewijzigd: de SHA-256 klopt niet. Er is niets bewaard. Het adres was te lang en is afgekapt, of de inhoud is niet helemaal gekopieerd. Ga terug naar Excel en kies Open de opslagpagina opnieuw, of een andere manier.",
    otherFile:
      "Dit is niet de inhoud van {name}. Ga terug naar Excel, kies Open de opslagpagina opnieuw, en plak meteen.",
  },
} as const;

/** The same texts in any language. */
export type SavePageTexts = TextsLike<typeof savePageNl>;

type TextsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]> };
