import type { Messages } from "../nl";

/** The view Start of the pane, in English. */
export const startEn: Messages["pane"]["start"] = {
  today: "Today, {date:longDate}",
  attention: "What needs attention today",
  nothing: "Nothing needs your attention today.",
  toSettings: "To Settings",

  cards: {
    toDeliver: "Deliver {count:number} {count|order|orders} to the bank",
    drafts: "Issue {count:number} {count|draft order|draft orders}",
    toCollect: "{count:number} {count|item|items} to collect",
    toSettle: "{count:number} {count|order|orders} to settle",
    returned: "{count:number} {count|return|returns} in the last 30 days",
    toSign: "{count:number} {count|mandate|mandates} to be signed",
    dormantSoon: "{count:number} {count|mandate|mandates} about to lapse",
    onItsWay: "{count:number} {count|order|orders} in transit",
  },
  together: "Together € {amount:amount}.",
  deliverBy: "At the bank by {by:longDate}.",
  deliverToday: "At the bank before today ends.",
  deliverLate: "Should have been at the bank by {by:longDate}.",
  toCollectDetail: "Due within two weeks.",
  toSettleDetail: "Collection date {by:longDate}. Book the receipt once the bank has paid.",
  returnedDetail: "See what has to be done with these items now.",
  toSignDetail: "Nothing is collected without a signature.",
  dormantSoonDetail: "Not usable in three months' time, unless you collect under them first.",
  dormantAlready: "{count:number} {count|other has|others have} lapsed already.",
  onItsWayDetail: "Collection date {by:longDate}. There is nothing to do now.",

  toFill: "Still to fill in",
  toFillIntro: "The sheets are there. Fill them in this order:",
  sheetOf: {
    Administrations: "your firm, with its creditor ID and ledger accounts",
    Accounts: "the bank account on which you collect",
    Debtors: "whom you collect from",
    Mandates: "what they have signed",
    Invoices: "what is open",
  },
  rowsThere: "{count:number} {count|row|rows}",
  rowsMissing: "still empty",

  months: "Collected and returned per month",
  month: "Month",
  collected: "Collected",
  returned: "Returned",
  monthsSummary: "The last twelve months: collected € {collected:amount}, returned € {returned:amount}.",
  monthSummary: "{month:month}: collected € {collected:amount}, returned € {returned:amount}",

  transit: "In transit, by age",
  transitSummary: "In transit are € {amount:amount} in {orders:number} {orders|order|orders}.",
  age: "Since the collection date",
  ages: {
    ahead: "not collected yet",
    week: "up to a week",
    month: "a week to a month",
    older: "longer than a month",
  },
  ageOrders: "Orders",
  ageAmount: "Amount",
};
