/*
 * What the control sheet says: apart from the other messages, since it is loaded only when the sheet is made.
 */

/** What the control sheet says, in Dutch. */
export const controlNl = {
  sheet: "Aansluiting",
  captions: {
    part: "Onderdeel",
    subject: "Gegeven",
    administration: "Administratie",
    account: "Rekening",
    what: "Wat moet kloppen",
    stated: "Staat er",
    expected: "Volgt eruit",
    difference: "Verschil",
    verdict: "Oordeel",
  },
  agrees: "Klopt",
  differs: "Klopt niet",
  parts: {
    notes: "Toelichting",
    orders: "Opdrachten",
    ledger: "Journaal",
    numbers: "Nummering",
    items: "Posten",
  },
  kinds: {
    controlSum: "Totaalbedrag = som van de incassoregels",
    items: "Aantal posten = aantal incassoregels",
    discount: "Totaal korting = korting op de incassoregels",
    returned: "Gestorneerd bedrag = gestorneerde incassoregels",
    received: "Ontvangen bedrag = verwerkte bankregels, zonder kosten",
    toSettle: "Nog te verwerken = totaalbedrag − gestorneerd − ontvangen",
    inTransit: "Onderweg in het journaal = nog te verwerken, zonder wat nog niet geboekt is",
    bankAccount: "Bankrekening in het journaal = verwerkte bankregels",
    orderLines: "Posten van alle opdrachten = alle incassoregels",
    orderSums: "Totaal van alle opdrachten = totaal van alle incassoregels",
    ordersListed: "Opdrachten in de werkmap = opdrachten op dit blad (anders: vernieuw het blad)",
    entry: "Debet = credit in dit boekstuk",
    ledgerBalance: "Debet = credit in het hele journaal",
    entriesListed: "Boekstukken in het journaal = boekstukken op dit blad (anders: vernieuw het blad)",
    highestNumber: "Hoogste nummer = aantal verschillende nummers",
    lowestNumber: "Laagste nummer = 1",
    numberedOnce: "Aantal regels = aantal verschillende nummers",
    entryNumbers: "Hoogste boekstuknummer = aantal boekstukken",
    openAmount: "Openstaand = bedrag − geïncasseerd + gestorneerd; het verschil is elders voldaan",
    splitAmount: "Openstaand van de factuur = openstaand van de termijnen",
  },
  notes: {
    made: "Gemaakt op {at:moment}, na regel {log} van het logboek. De formules rekenen zelf verder, ook zonder Incassoblad.",
    madeFirst: "Gemaakt op {at:moment}. De formules rekenen zelf verder, ook zonder Incassoblad.",
    use: "Elke regel is een formule over de tabellen van deze werkmap: groen klopt, rood klopt niet. Filter op het oordeel; kies een cel om te zien hoe de uitkomst tot stand komt.",
    beyond:
      "Niet met formules te bewijzen: de zegels van journaal, logboek, opdrachten en bankregels; dat de bankbestanden hun integriteitskenmerk geven; dagen, statussen, kenmerken en machtigingen; tegenboekingen als spiegelbeeld. Dat doet Controleren van Incassoblad (verify).",
    texts:
      "Excel telt een bedrag dat als tekst in een tabel staat niet mee, en een nummer met spaties ervoor of erachter is voor Excel een ander nummer.",
    fromBank: "Zonder regel voor onderweg en bank, want rechtstreeks van de bank geboekt: {names}.",
    sameAccount: "Zonder regel, want op één rekening geboekt met iets anders: {names}.",
    collectedAgain: "Zonder regel, want met akkoord nog eens geïncasseerd: {names}.",
    ownFormula: "Zonder regel, want het openstaande bedrag is een eigen formule: {names}.",
    countedTogether: "Zonder regel, want genummerd samen met een andere administratie: {names}.",
  },
  /** Behind the names of which there are more. */
  more: "{names} en {count:number} meer",
  /** The names of what the command tells. */
  labels: {
    controlLines: "Regels",
    differing: "Klopt niet",
    differences: "Wat niet klopt",
    controlPart: "Onderdeel",
    subject: "Gegeven",
    claim: "Wat moet kloppen",
    stated: "Staat er",
    expected: "Volgt eruit",
  },
};

export type ControlTexts = typeof controlNl;
