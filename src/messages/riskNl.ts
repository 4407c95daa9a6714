/*
 * What is said of money that can come back and of money that did: apart from the other messages, since the pane loads it only
 * with the views that say it.
 */

/** What is said of money that came back or still can, in Dutch. */
export const riskNl = {
  /** The names of what the commands tell. */
  labels: {
    date: "Datum",
    days: "Per dag",
    withoutQuestion: "Binnen 8 weken",
    onlyUnauthorised: "Tot 13 maanden",
    b2b: "B2B",
    total: "Totaal",
    ordersAtRisk: "Per opdracht",
    lastDay: "Laatste dag",
    firstDay: "Eerste dag",
    collected: "Geïncasseerd",
    collectedAmount: "Bedrag geïncasseerd",
    returned: "Gestorneerd",
    returnedAmount: "Bedrag gestorneerd",
    rate: "Storno's %",
    months: "Per maand",
    month: "Maand",
    returnReasons: "Per reden",
    debtorRates: "Per debiteur",
    explained: "Opdrachten",
    credited: "Bijgeschreven",
    debited: "Afgeschreven",
    inTransitAmount: "Onderweg",
    causes: "Waarom",
    cause: "Oorzaak",
    bankEntries: "Bankmutaties",
    causeLines: "Posten",
    causeEntries: "Bankmutaties",
    dunned: "Aan te manen",
    payTo: "Te betalen op",
    remittance: "Onder vermelding van",
    dunningItems: "Posten",
    item: "Post",
    returnedOn: "Teruggekomen op",
  },

  /** The sheets of figures, and what these stand on. */
  figures: {
    exposure: "Risico",
    returnRate: "Stornopercentage",
    part: "Onderdeel",
    what: "Wat",
    reason: "Redencode",
    debtor: "Debiteur",
    administration: "Administratie",
    asOf: "Stand op",
    log: "Logboek t/m",
    madeAt: "Gemaakt op",
    wouldBeMade: "Met deze cijfers wordt het blad {sheet} gemaakt ({count:number} {count|rij|rijen}).",
    wouldBeRenewed: "Met deze cijfers wordt het blad {sheet} vernieuwd ({count:number} {count|rij|rijen}).",
    made: "Het blad {sheet} is gemaakt met deze cijfers ({count:number} {count|rij|rijen}).",
    renewed: "Het blad {sheet} is vernieuwd met deze cijfers ({count:number} {count|rij|rijen}).",
  },

  /** The letter that asks a debtor to pay what came back. */
  letter: {
    heirs: "Aan de erven van {name}",
    subject: "Betaling van {count|factuur|facturen} {items}",
    dear: "Geachte heer, mevrouw,",
    dearHeirs: "Geachte nabestaanden,",
    intro:
      "Onze incasso van {count|deze factuur|deze facturen} is door de bank teruggeboekt. Het bedrag staat daarom weer open. Wij schrijven het niet opnieuw af.",
    introHeirs:
      "Wij hebben van de bank vernomen dat {name} is overleden, en condoleren u met dit verlies. Onze incasso van {count|deze factuur|deze facturen} is teruggeboekt; het bedrag staat nog open. Wij schrijven niets meer af.",
    item: "Factuur",
    due: "Vervaldatum",
    returned: "Teruggeboekt op",
    open: "Openstaand (€)",
    total: "Totaal",
    pay: "Wilt u € {total:amount} uiterlijk op {payBy:date} overmaken op {iban} ten name van {creditor}, onder vermelding van: {remittance}?",
    scan: "Of scan deze code met de app van uw bank. Rekening, bedrag en kenmerk staan dan al ingevuld.",
    paid: "Hebt u al betaald, of klopt er iets niet? Laat het ons dan weten.",
    regards: "Met vriendelijke groet,",
  },

  /** What makes that an order is not nil, in a word or two. */
  causes: {
    notDelivered: "niet aangeleverd",
    ahead: "incassodatum komt nog",
    awaited: "nog niet ontvangen",
    restAwaited: "deels ontvangen",
    debitAwaited: "afschrijving van de bank ontbreekt",
    returnedLater: "storno later geboekt",
    returnedBefore: "teruggekomen zonder afschrijving",
    bookedLater: "later geboekt",
    bookedWhenSettled: "geboekt als de opdracht is afgehandeld",
    undoneSince: "daarna teruggedraaid",
    cancelledSince: "daarna gestorneerd",
    unexplained: "niet te verklaren",
  },

  /** Why an order is not nil, in sentences. */
  explain: {
    nothing: "Opdracht {order}: er is niets meer te verwerken en niets onderweg.",
    stands:
      "Opdracht {order}: van € {collected:amount} is € {credited:amount} bijgeschreven, € {returned:amount} teruggekomen en € {debited:amount} weer afgeschreven. Nog te verwerken is € {toSettle:amount}; onderweg staat € {inTransit:amount}.",
    because: {
      notDelivered: "€ {amount:amount}: het bestand is nog niet bij de bank. Lever het aan, en leg dat vast.",
      ahead: "€ {amount:amount}: de incassodatum, {date:date}, komt nog.",
      awaited:
        "€ {amount:amount}: hiervoor heeft de bank nog niets bijgeschreven; de incassodatum was {date:date}. Het gaat om {count:number} {count|post|posten}: {items}.",
      restAwaited:
        "€ {amount:amount}: de bank schreef tot nu toe € {credited:amount} bij ({entries}); de rest moet nog komen. Het gaat om {count:number} {count|post|posten}: {items}.",
      debitAwaited:
        "€ {amount:amount}: dit kwam terug, en de afschrijving van de bank is nog niet geboekt. Het gaat om {count:number} {count|post|posten}: {items}.",
      returnedLater:
        "€ {amount:amount}: de bank schreef dit al af, maar de storno is pas op {date:date} geboekt. Het gaat om {count:number} {count|post|posten}: {items}.",
      returnedBefore:
        "€ {amount:amount} kwam terug zonder afschrijving van de bank ({items}). De bank schrijft dat minder bij, of schrijft alles bij en dit daarna af.",
      bookedLater: "€ {amount:amount} wordt op {date:date} geboekt, en staat daarom nog niet onderweg.",
      bookedWhenSettled:
        "€ {amount:amount} staat niet onderweg: bij boeken op ontvangst {count|wordt de post|worden de posten} pas geboekt als de opdracht is afgehandeld.",
      undoneSince: "€ {amount:amount} is op {date:date} teruggedraaid.",
      cancelledSince: "€ {amount:amount}: de opdracht is op {date:date} gestorneerd.",
      unexplained:
        "€ {amount:amount} is uit posten en bankmutaties niet te verklaren: iemand heeft de boeken met de hand gewijzigd. Laat ze narekenen met verify (Grootboek, Narekenen).",
    },
  },
};

/** What is said of money that came back or still can, in either language. */
export type RiskTexts = typeof riskNl;
