/** What can come back and what did, in the pane, in Dutch. */
export const riskViewNl = {
  tab: "Risico",
  why: "Waarom nog niet nul",
  nothing: "Er is nog niets geïncasseerd dat terug kan komen.",

  exposure: "Kan nog terugkomen",
  withoutQuestion: "Binnen 8 weken, zonder reden",
  onlyUnauthorised: "Tot 13 maanden, zonder geldige machtiging",
  b2b: "B2B, alleen door de bank",
  ahead: "Zo loopt dat af",
  aheadSummary: "Nu kan € {now:amount} nog terugkomen; zonder nieuwe incasso's is dat over dertien maanden niets meer.",
  aheadSentence:
    "{date:date}: € {withoutQuestion:amount} zonder reden, € {onlyUnauthorised:amount} alleen zonder geldige machtiging.",
  now: "nu",
  weeks: "{count:number} w",
  monthsAhead: "{count:number} m",
  date: "Dag",

  rates:
    "Van {collected:number} {collected|transactie|transacties} in de laatste twaalf maanden kwamen er {returned:number} terug: {rate:percent}, samen € {amount:amount}.",
  rateChart: "Storno's per maand van incasso",
  month: "Maand",
  collected: "Geïncasseerd",
  returned: "Terug",
  rate: "Deel",
  monthSentence: "{month:month}: {returned:number} van {collected:number} ({rate:percent})",
  debtors: "Wie het meest terugstuurt",
  debtorLine: "{returned:number} van {collected:number} {collected|transactie|transacties} ({rate:percent})",
} as const;
