import type { Texts } from "./texts";

/*
 * What stands on the papers of an auditor: apart from the other messages, since the pane loads it only with the papers.
 */

/** The papers of an auditor, in Dutch. */
export const auditNl = {
  card: {
    mandate: "Historie van machtiging {name}",
    debtor: "Historie van debiteur {name}",
    invoice: "Historie van factuur {name}",
    order: "Historie van opdracht {name}",
    made: "Gemaakt op",
    madeBy: "Door",
    lastSeal: "Laatste zegel van het journaal",
    lastLogSeal: "Laatste zegel van het logboek",
    collections: "Incasso's, de oudste eerst",
    noCollections: "Er is niets geïncasseerd.",
    date: "Incassodatum",
    ofOrder: "Opdracht",
    line: "Regel",
    item: "Post",
    ofMandate: "Machtiging",
    code: "Code",
    amount: "Bedrag",
    became: "Wat ervan werd",
    returned: "{kind:code} op {date:date}: {reason:reason}",
    next: "De volgende incasso",
    status: "Status machtiging",
    usableUntil: "Te gebruiken tot",
    none: "geen",
    booked: "Boekingen, op nummer",
    noBooked: "Er is niets geboekt.",
    entry: "Boekstuk",
    bookingDate: "Boekdatum",
    event: "Gebeurtenis",
    account: "Rekening",
    debit: "Debet",
    credit: "Credit",
    reversal: "Tegenboeking",
    reversalOf: "van {entry}",
    reversedBy: "door {entry}",
    total: "Totaal",
    logged: "Wie wat deed, volgens het logboek",
    noLogged: "Het logboek noemt geen opdracht hiervan.",
    number: "Nummer",
    at: "Tijdstip",
    user: "Gebruiker",
    summary: "Wat",
    seal: "Zegel",
    proof: "Deze pagina toont wat er in de werkmap staat. Of dat klopt, zegt narekenen (Journaal, Reken na).",
  },
  proof: {
    title: "Verklaring van narekenen",
    administration: "Administratie {code}",
    made: "Nagerekend op",
    madeBy: "Door",
    file: "Werkmap",
    fileHash: "SHA-256 van de werkmap",
    program: "Met",
    found: "Gevonden",
    foundCounts: "{errors:number} {errors|fout|fouten} en {warnings:number} {warnings|waarschuwing|waarschuwingen}",
    lastSeal: "Laatste zegel van het journaal",
    lastLogSeal: "Laatste zegel van het logboek",
    none: "geen",
    means:
      "Met deze zegels is later te bewijzen dat aan het journaal, de opdrachten en de bankregels tot hier niets is veranderd: narekenen geeft dan dezelfde zegels. Het bewijst niet dat bankafschriften volledig zijn ingelezen, en niet wat u zelf in de stamgegevens hebt gezet. De SHA-256 hoort bij het bestand zoals het nu is; elke keer opslaan geeft een andere.",
    signKeeper: "Naam, datum en handtekening (wie de administratie voert)",
    signAuditor: "Naam, datum en handtekening (wie controleert)",
    balances: "Saldi per grootboekrekening",
    of: "Administratie",
    account: "Rekening",
    debit: "Debet",
    credit: "Credit",
    balance: "Saldo",
    nothingBooked: "Er is nog niets geboekt.",
    inTransit: "Onderweg per opdracht",
    nothingInTransit: "Er is niets onderweg.",
    order: "Opdracht",
    amount: "Bedrag",
    hashes: "Opdrachten en de integriteitskenmerken van hun bestanden",
    date: "Incassodatum",
    status: "Status",
    hash: "Integriteitskenmerk",
    noOrders: "Er is nog geen opdracht verwerkt.",
  },
  leave: {
    starts: "Excel opent Incassoblad met deze werkmap: dat vervalt.",
    colours: "{count:number} {count|gekleurde plaats|gekleurde plaatsen} van bevindingen: de kleur vervalt.",
    nothing: "Buiten de tabellen heeft Incassoblad niets in de werkmap achtergelaten.",
    left: "Incassoblad is uit de werkmap. Alle bladen en tabellen, met hun namen, gegevens en opmaak, staan er nog.",
    stays:
      "Wat blijft: alle bladen en tabellen met hun namen, gegevens, opmaak, keuzelijsten en toelichtingen. Het zijn gewone Excel-tabellen; u kunt ze blijven gebruiken of verwijderen.",
  },
  pack: {
    title: "Over dit pakket",
    holds: "Het supportpakket bevat {tables:number} {tables|tabel|tabellen} met {rows:number} {rows|rij|rijen}.",
    counted:
      "In {columns:number} {columns|kolom|kolommen} {cells|is|zijn} {cells:number} {cells|cel|cellen} vervangen.",
    replaced:
      "Vervangen, en overal door hetzelfde: namen, adressen, e-mailadressen, nummers van debiteuren en facturen, IBAN's, kenmerken, incassant-ID's, omschrijvingen, teksten van bankafschriften en gebruikersnamen. Controlegetallen kloppen waar ze klopten. Van een IBAN blijft het land, van een Nederlands of Belgisch IBAN ook de bank.",
    stays:
      "Wat blijft: bedragen, datums, codes, nummers van opdrachten en boekstukken, grootboekrekeningen, dagboeken, landen, BIC's en de lengte van teksten.",
    seals:
      "Zegels en integriteitskenmerken zijn over de vervangen gegevens opnieuw berekend: wat klopte, klopt, en wat niet klopte, klopt ook hier niet. Het zijn niet de zegels van uw eigen boeken.",
    leftOut:
      "Alleen de tabellen van de incassoboekhouding gaan mee. Andere bladen, opmerkingen, opmaak en eigen formules gaan niet mee. Eigen tabellen die zijn weggelaten: {tables:number}; eigen kolommen die leeg zijn: {columns:number}.",
    same: "De controles en het narekenen vinden in het pakket hetzelfde als in uw werkmap.",
    differs: "De controles of het narekenen vinden in het pakket iets anders dan in uw werkmap: {codes}.",
  },
} as const;

/** The papers of an auditor in any language. */
export type AuditTexts = Texts<typeof auditNl>;
