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
  },
};

/** What is said of money that came back or still can, in either language. */
export type RiskTexts = typeof riskNl;
