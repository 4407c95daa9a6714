/*
 * What is said of figures at a date: apart from the other messages, since only the views and commands that tell them load it.
 */

/** What is said of figures at a date, in Dutch. */
export const figureNl = {
  /** The names of what the commands tell, and the captions of the sheets. */
  labels: {
    openItems: "Openstaande posten",
    openAmount: "Open",
    onItsWay: "Bij de bank",
    isGone: "Niet meer in de werkmap",
    ageBand: "Ouderdom",
    ageing: "Ouderdom per debiteur",
    upTo30: "1-30 dagen",
    upTo60: "31-60 dagen",
    upTo90: "61-90 dagen",
    over90: "Meer dan 90 dagen",
    ties: "Aansluiting met het grootboek",
    opening: "Beginstand",
    invoiced: "Facturen",
    collections: "Incasso's",
    receipts: "Ontvangsten",
    returns: "Storno's",
    bankDebits: "Afschrijvingen van de bank",
    chargesInvoiced: "Doorbelaste bankkosten",
    ordersCancelled: "Gestorneerde opdrachten",
    undone: "Teruggedraaid",
    closing: "Eindstand grootboek",
    listed: "Volgens de lijst",
    difference: "Verschil",
    transitParts: "Onderweg",
    since: "Sinds",
    trialAccounts: "Saldibalans",
    trialTotals: "Per administratie",
    isBalanced: "In evenwicht",
    seed: "Startgetal",
    byAmount: "Naar bedrag",
    population: "Regels waaruit is getrokken",
    populationAmount: "Bedrag waaruit is getrokken",
    drawn: "Getrokken regels",
    drawnAmount: "Bedrag getrokken",
    trail: "Controlespoor",
    trailStep: "Wat",
    ledgerAccount: "Grootboekrekening",
    fileLine: "Regel in het bestand",
    years: "Boekjaren",
    year: "Boekjaar",
    ahead: "Verwerkt voor het volgende boekjaar",
    issuedOn: "Verwerkt op",
    inTransit: "Onderweg op de laatste dag",
    exposed: "Kon op de laatste dag nog terugkomen",
    returnedLater: "Teruggekomen na het boekjaar",
    firstReturned: "Eerste storno",
    lastReturned: "Laatste storno",
    reversed: "Tegengeboekt",
    batchTurns: "Batches rond de jaarwisseling",
    lastOrder: "Laatste opdracht",
    lastBatch: "Laatste batch van het boekjaar",
    firstOrder: "Eerste opdracht",
    firstBatch: "Eerste batch van het volgende boekjaar",
    firstCollectionDate: "Eerste incassodatum",
    subject: "Opdracht of rekening",
    booked: "In het grootboek",
  },

  /** How old an amount is. */
  bands: {
    notDue: "niet vervallen",
    upTo30: "1-30 dagen",
    upTo60: "31-60 dagen",
    upTo90: "61-90 dagen",
    over90: "meer dan 90 dagen",
  },

  /** What moved a balance. */
  steps: {
    Invoiced: "Facturen",
    SettledOtherwise: "Anders voldaan",
    Collection: "Incasso's",
    Receipt: "Ontvangsten",
    Return: "Storno's",
    BankDebit: "Afschrijvingen van de bank",
    ChargesInvoiced: "Doorbelaste bankkosten",
    OrderCancelled: "Gestorneerde opdrachten",
    Undone: "Teruggedraaid",
  },

  /** The sheets of figures. */
  sheets: {
    openItems: "Openstaand op datum",
    inTransit: "Onderweg op datum",
    trialBalance: "Saldibalans",
    explain: "Toelichting onderweg",
    sample: "Steekproef",
    yearEnd: "Jaareinde",
  },

  /** Captions of the sheets that no column of the books has. */
  columns: {
    part: "Onderdeel",
    what: "Wat",
    item: "Post",
    transit: "Onderweg",
    tie: "Aansluiting",
    account: "Grootboekrekening",
    accountName: "Naam rekening",
    balance: "Saldo",
    cause: "Oorzaak",
    lines: "Aantal posten",
    toSettle: "Nog te verwerken",
    order: "Opdracht",
    total: "Totaal",
    amount: "Bedrag",
    cell: "Cel",
  },

  /** What an auditor follows a line along. */
  trail: {
    line: "incassoregel",
    invoice: "factuur",
    mandate: "machtiging",
    file: "bankbestand",
    bankEntry: "bankregel",
    journalLine: "journaalregel",
  },

  /** A sample, and what a line of it lacks. */
  sample: {
    title: "Steekproef van incassoregels",
    line: "Opdracht {order}, regel {line}",
    drawn:
      "{drawn:number} van {population:number} {population|regel|regels} getrokken, € {drawnAmount:amount} van € {populationAmount:amount}.",
    size: "Aantal regels",
    way: "Selectie",
    ways: { byNumber: "Elke regel heeft dezelfde kans", byAmount: "Elke euro heeft dezelfde kans" },
    from: "Incassodatum van",
    until: "Incassodatum tot en met",
    fileLine: "regel {line}",
    gone: "staat niet in de werkmap",
    lacks: {
      file: "niet te maken, of de regel staat er niet in",
      bankEntry: "nog geen verwerkte bankregel",
      journalLine: "niets geboekt",
    },
  },

  /** How the figures tie to the ledger. */
  tie: {
    tied: "Administratie {administration}: sluit op de cent aan op het grootboek ({accounts}) op {until:date}. {sum}",
    untied:
      "Administratie {administration}: sluit niet aan op het grootboek ({accounts}) op {until:date}; het verschil is € {difference:amount}. {sum}",
    sum: "Beginstand {from:date} € {opening:amount}{steps} = € {closing:amount}.",
    step: "{sign} {what} € {amount:amount}",
    noAccount: "geen rekening",
    balanced: "Administratie {administration}: debet = credit, en alle saldi samen zijn nul.",
    unbalanced: "Administratie {administration}: de saldi samen zijn niet nul maar € {balance:amount}.",
  },
};

/** What is said of figures at a date, in either language. */
export type FigureTexts = typeof figureNl;
