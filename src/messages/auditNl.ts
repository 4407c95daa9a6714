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
} as const;

/** The papers of an auditor in any language. */
export type AuditTexts = Texts<typeof auditNl>;
