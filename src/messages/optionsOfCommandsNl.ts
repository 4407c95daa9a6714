const ON_REPLACED = "dag waarop de nieuwe machtiging is ondertekend (zonder deze optie moet dat nog gebeuren)";

/** What an option does with one command, where it is more or other than it does with most of them. */
export const optionsOfCommandsNl = {
  "take-in": {
    administration: "administratie van regels die er geen noemen; de code van een nieuwe administratie (standaard 1)",
    "creditor-id": "incassant-ID van wie incasseert; van meer incassanten in de bestanden degene die wordt bedoeld",
    "creditor-name": "naam van wie incasseert, als de lijst die niet noemt",
    account: "eigen bankrekening waarop wordt geïncasseerd, als de lijst die niet noemt",
    "collection-date": "dag waarop de ene lijst wordt geïncasseerd",
    choose: "antwoord op een vraag over een bankbestand, zoals NAAM=one of KENMERK=IBAN (mag vaker)",
    "due-date": "vervaldatum van wat --next-invoices maakt (standaard een maand na de vorige incasso)",
    exclude: "neem niets over van deze factuur of dit lid (mag vaker)",
    field: "de kolom van een veld, zoals Invoices.openAmount=Saldo; zonder kop: deze lijst heeft er geen (mag vaker)",
    text: "omschrijving van wat in de ene lijst geen omschrijving heeft; {period} en {name} worden ingevuld",
  },
  "import-mandates": { administration: "administratie van machtigingen die er geen noemen" },
  export: {
    csv: "schrijf de boekstukken naar dit CSV-bestand",
    layout: "indeling van het CSV-bestand: het boekhoudprogramma dat het inleest",
    from: "boekstukken vanaf deze dag (standaard het begin van het boekjaar)",
    to: "boekstukken tot en met deze dag (standaard het einde van het boekjaar)",
  },
  orders: {
    account: "alleen opdrachten op deze eigen bankrekening",
    debtor: "alleen opdrachten met deze debiteur",
    from: "opdrachten met een incassodatum vanaf deze dag",
    to: "opdrachten met een incassodatum tot en met deze dag",
  },
  "return-rate": { from: "incasso's vanaf deze dag (standaard de laatste twaalf maanden)" },
  "open-items": { from: "mutaties van het grootboek vanaf deze dag (standaard het begin van het boekjaar)" },
  "in-transit": { from: "mutaties van het grootboek vanaf deze dag (standaard het begin van het boekjaar)" },
  sample: { from: "incasso's vanaf deze dag (standaard het begin van het boekjaar)" },
  "trial-balance": { from: "mutaties vanaf deze dag (standaard het begin van het boekjaar)" },
  settle: { account: "eigen bankrekening waarop de batch is ontvangen" },
  deliver: { on: "dag waarop de bank het bestand heeft (standaard vandaag)" },
  "bank-debit": { on: "dag waarop de bank het bedrag afschreef" },
  sign: { mandate: "kenmerk van de machtiging (mag vaker)", on: "dag van ondertekening (standaard vandaag)" },
  withdraw: { mandate: "kenmerk van de machtiging", on: "dag van intrekking (standaard vandaag)" },
  "use-anyway": {
    mandate: "kenmerk van de machtiging",
    until: "de laatste incassodatum waarvoor de machtiging nog wordt gebruikt",
    text: "de reden",
  },
  "delete-mandate": { mandate: "kenmerk van de machtiging" },
  "change-iban": { mandate: "kenmerk van de machtiging", on: ON_REPLACED },
  "change-scheme": { mandate: "kenmerk van de machtiging", on: ON_REPLACED },
  "change-reference": { mandate: "kenmerk van de machtiging", on: ON_REPLACED },
  "change-creditor": { administration: "de administratie die wordt gewijzigd" },
  "change-text": {
    debtor: "de debiteur van wie de tekst wordt gewijzigd",
    mandate: "de machtiging waarvan de tekst wordt gewijzigd",
    invoice: "de factuur waarvan de tekst wordt gewijzigd",
    text: "wat er komt te staan",
  },
  change: { text: "wat elke debiteur van de opdracht op het afschrift leest" },
  hold: { text: "de reden" },
  history: {
    mandate: "kenmerk van de machtiging",
    debtor: "van deze debiteur",
    out: "schrijf het ook als pagina in deze map",
  },
  "papers-sent": { on: "dag van versturen (standaard vandaag)" },
  "mandate-form": {
    mandate: "kenmerk van de machtiging",
    out: "map voor de formulieren (standaard die van de werkmap)",
  },
  verify: { out: "schrijf wat is nagerekend als pagina in deze map" },
  leave: { out: "map voor de pagina met wat is nagerekend (standaard die van de werkmap)" },
  "support-pack": { out: "het bestand dat wordt gemaakt" },
  propose: { out: "map voor het verslag (standaard die van de werkmap)" },
  collect: { out: "map voor de bankbestanden (standaard die van de werkmap)" },
  issue: { out: "map voor de bankbestanden (standaard die van de werkmap)" },
  file: { out: "map voor de bankbestanden (standaard die van de werkmap)" },
  dunning: { out: "map voor de brieven (standaard die van de werkmap)" },
  notify: { out: "map voor de brieven (standaard die van de werkmap)" },
  specification: { out: "map voor de brieven (standaard die van de werkmap)" },
  "order-letter": { out: "map voor het formulier (standaard die van de werkmap)" },
} as const;

/** The texts of options of single commands, the same ones in each language. */
export type CommandOptionTexts = {
  readonly [Command in keyof typeof optionsOfCommandsNl]: {
    readonly [Option in keyof (typeof optionsOfCommandsNl)[Command]]: string;
  };
};
