import type { Texts } from "../../../messages/texts";
import type { riskViewNl } from "./riskViewNl";

/** What can come back and what did, in the pane, in English. */
export const riskViewEn: Texts<typeof riskViewNl> = {
  tab: "Risk",
  why: "Why it is not nil yet",
  nothing: "Nothing has been collected yet that can come back.",

  exposure: "Can still come back",
  withoutQuestion: "Within 8 weeks, for no reason",
  onlyUnauthorised: "Up to 13 months, without a valid mandate",
  b2b: "B2B, only by the bank",
  ahead: "How that runs out",
  aheadSummary:
    "Now € {now:amount} can still come back; without new collections it is nothing any more in thirteen months.",
  aheadSentence:
    "{date:date}: € {withoutQuestion:amount} for no reason, € {onlyUnauthorised:amount} only without a valid mandate.",
  now: "now",
  weeks: "{count:number} w",
  monthsAhead: "{count:number} m",
  date: "Day",

  rates:
    "Of {collected:number} {collected|transaction|transactions} in the last twelve months {returned:number} came back: {rate:percent}, together € {amount:amount}.",
  rateChart: "Returns per month of collection",
  month: "Month",
  collected: "Collected",
  returned: "Back",
  rate: "Part",
  monthSentence: "{month:month}: {returned:number} of {collected:number} ({rate:percent})",
  debtors: "Who gives most back",
  debtorLine: "{returned:number} of {collected:number} {collected|transaction|transactions} ({rate:percent})",
};
