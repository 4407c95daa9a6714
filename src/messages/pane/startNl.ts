/** The view Start of the pane, in Dutch. */
export const startNl = {
  today: "Vandaag, {date:longDate}",
  attention: "Wat vandaag aandacht vraagt",
  nothing: "Vandaag vraagt niets uw aandacht.",
  toSettings: "Naar Instellingen",

  /** What waits, as the first line of its card. */
  cards: {
    toDeliver: "{count:number} {count|opdracht|opdrachten} bij de bank aanleveren",
    drafts: "{count:number} {count|nieuwe opdracht|nieuwe opdrachten} verwerken",
    toCollect: "{count:number} {count|post|posten} te incasseren",
    toSettle: "{count:number} {count|opdracht|opdrachten} af te handelen",
    returned: "{count:number} {count|storno|storno's} in de laatste 30 dagen",
    toSign: "{count:number} {count|machtiging|machtigingen} te ondertekenen",
    dormantSoon: "{count:number} {count|machtiging|machtigingen} bijna verlopen",
    onItsWay: "{count:number} {count|opdracht|opdrachten} onderweg",
  },
  /** What else there is to know of it; sentences, put one after the other. */
  together: "Samen € {amount:amount}.",
  deliverBy: "Uiterlijk {by:longDate} bij de bank.",
  deliverToday: "Vandaag nog bij de bank.",
  deliverLate: "Had {by:longDate} bij de bank moeten zijn.",
  toCollectDetail: "Vervalt binnen twee weken.",
  toSettleDetail: "Incassodatum {by:longDate}. Boek de ontvangst als de bank heeft betaald.",
  returnedDetail: "Kijk wat er nu met deze posten moet gebeuren.",
  toSignDetail: "Zonder handtekening wordt er niet geïncasseerd.",
  dormantSoonDetail: "Over drie maanden niet meer te gebruiken, tenzij u er eerst mee incasseert.",
  dormantAlready: "{count:number} {count|andere is|andere zijn} al verlopen.",
  onItsWayDetail: "Incassodatum {by:longDate}. U hoeft nu niets te doen.",

  toFill: "Nog in te vullen",
  toFillIntro: "De bladen staan klaar. Vul ze in deze volgorde:",
  sheetOf: {
    Administrations: "uw bedrijf, met incassant-ID en grootboekrekeningen",
    Accounts: "de bankrekening waarop u incasseert",
    Debtors: "van wie u incasseert",
    Mandates: "waarvoor zij hebben getekend",
    Invoices: "wat er openstaat",
  },
  rowsThere: "{count:number} {count|rij|rijen}",
  rowsMissing: "nog leeg",

  months: "Geïncasseerd en gestorneerd per maand",
  month: "Maand",
  collected: "Geïncasseerd",
  returned: "Gestorneerd",
  monthsSummary: "De laatste twaalf maanden: geïncasseerd € {collected:amount}, gestorneerd € {returned:amount}.",
  monthSummary: "{month:month}: geïncasseerd € {collected:amount}, gestorneerd € {returned:amount}",

  transit: "Onderweg, naar ouderdom",
  transitSummary: "Onderweg is € {amount:amount} in {orders:number} {orders|opdracht|opdrachten}.",
  age: "Sinds de incassodatum",
  ages: {
    ahead: "nog niet geïncasseerd",
    week: "tot en met een week",
    month: "een week tot een maand",
    older: "langer dan een maand",
  },
  ageOrders: "Opdrachten",
  ageAmount: "Bedrag",
} as const;
