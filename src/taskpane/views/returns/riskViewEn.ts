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

  whatNow: "What now with {code}?",
  withdraw: {
    of: "Withdraw mandate {mandate}",
    title: "Withdraw the mandate",
    intro: "Nothing is collected under this mandate any more.",
    on: "Withdrawn on",
    commit: "Withdraw",
    done: "Mandate {order} is withdrawn.",
  },
  changeIban: { of: "Change the IBAN of mandate {mandate}", title: "Change the IBAN" },
  hold: {
    of: "Hold {item}",
    title: "Hold",
    intro:
      "With a collection date up to and including this day the item does not go along. After that what Collect says counts again.",
    until: "Up to and including",
    text: "Why",
    commit: "Hold",
    done: "{order} is held.",
  },
  release: {
    of: "Collect {item} again",
    title: "Collect again",
    intro: "The block goes and Collect becomes Yes: the item goes along with a next order.",
    commit: "Let it go along again",
    done: "{order} goes along with a next order.",
  },
  mandate: { of: "Look at mandate {mandate} of {item}", title: "To the mandate" },
  heldUntil: "Held up to and including {date:date}",

  sheets: {
    show: "Put these figures on a sheet",
    write: "Put them there",
    willBeMade: "The sheet {sheet} will be made; nothing else changes.",
    willBeRenewed: "The sheet {sheet} will be renewed; nothing else changes.",
    made: "The sheet {sheet} was made.",
    renewed: "The sheet {sheet} was renewed.",
  },

  letter: "Letter with payment code",
  letterOf: "Letter to {name}",
  letterNone: "No account of your own is known to pay to, or there is nothing to ask any more.",
  code: "QR code by which a bank's app fills in the payment",
  noCode: "No QR code can be made for this payment.",
  copy: "Copy the text",
  copied: "Copied.",
  save: "Save the letter",
  saved: "Offered as a download.",
  failed: "That did not work. Select the text and copy it yourself.",
};
