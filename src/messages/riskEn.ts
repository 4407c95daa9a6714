import type { RiskTexts } from "./riskNl";

/** What is said of money that came back or still can, in English. */
export const riskEn: RiskTexts = {
  labels: {
    date: "Date",
    days: "Per day",
    withoutQuestion: "Within 8 weeks",
    onlyUnauthorised: "Up to 13 months",
    b2b: "B2B",
    total: "Total",
    ordersAtRisk: "Per order",
    lastDay: "Last day",
    firstDay: "First day",
    collected: "Collected",
    collectedAmount: "Amount collected",
    returned: "Returned",
    returnedAmount: "Amount returned",
    rate: "Returns %",
    months: "Per month",
    month: "Month",
    returnReasons: "Per reason",
    debtorRates: "Per debtor",
  },
};
