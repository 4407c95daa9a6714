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
    explained: "Orders",
    credited: "Credited",
    debited: "Debited",
    inTransitAmount: "In transit",
    causes: "Why",
    cause: "Cause",
    bankEntries: "Bank entries",
    causeLines: "Lines",
    causeEntries: "Bank entries",
    dunned: "To be dunned",
    payTo: "To be paid to",
    remittance: "Stating",
    dunningItems: "Items",
    item: "Item",
    returnedOn: "Returned on",
  },

  figures: {
    exposure: "Exposure",
    returnRate: "Return rate",
    part: "Part",
    what: "What",
    reason: "Reason code",
    debtor: "Debtor",
    administration: "Administration",
    asOf: "As of",
    log: "Log up to",
    madeAt: "Made at",
    wouldBeMade: "The sheet {sheet} is made with these figures ({count:number} {count|row|rows}).",
    wouldBeRenewed: "The sheet {sheet} is renewed with these figures ({count:number} {count|row|rows}).",
    made: "The sheet {sheet} was made with these figures ({count:number} {count|row|rows}).",
    renewed: "The sheet {sheet} was renewed with these figures ({count:number} {count|row|rows}).",
  },

  letter: {
    heirs: "To the heirs of {name}",
    subject: "Payment of {count|invoice|invoices} {items}",
    dear: "Dear Sir or Madam,",
    dearHeirs: "To the family,",
    intro:
      "The bank returned our direct debit of {count|this invoice|these invoices}. The amount is therefore open again. We will not debit it again.",
    introHeirs:
      "The bank informed us that {name} has died; please accept our condolences. Our direct debit of {count|this invoice|these invoices} was returned, and the amount is still open. We will debit nothing any more.",
    item: "Invoice",
    due: "Due date",
    returned: "Returned on",
    open: "Open (€)",
    total: "Total",
    pay: "Please transfer € {total:amount} by {payBy:date} at the latest to {iban} in the name of {creditor}, stating: {remittance}.",
    scan: "Or scan this code with your bank's app. Account, amount and reference are filled in then.",
    paid: "Have you paid already, or is something wrong? Please let us know.",
    regards: "Kind regards,",
  },

  causes: {
    notDelivered: "not delivered",
    ahead: "collection date to come",
    awaited: "not received yet",
    restAwaited: "partly received",
    debitAwaited: "bank's debit missing",
    returnedLater: "return booked later",
    returnedBefore: "returned without debit",
    bookedLater: "booked later",
    bookedWhenSettled: "booked when the order is settled",
    undoneSince: "undone since",
    cancelledSince: "cancelled since",
    unexplained: "unexplained",
  },

  explain: {
    nothing: "Order {order}: nothing is to be settled any more, and nothing is in transit.",
    stands:
      "Order {order}: of € {collected:amount} the bank credited € {credited:amount}, € {returned:amount} came back, and € {debited:amount} was debited again. To be settled is € {toSettle:amount}; in transit is € {inTransit:amount}.",
    because: {
      notDelivered: "€ {amount:amount}: the bank does not have the file yet. Deliver it, and record that.",
      ahead: "€ {amount:amount}: the collection date, {date:date}, is still to come.",
      awaited:
        "€ {amount:amount}: the bank has credited nothing for it yet; the collection date was {date:date}. It concerns {count:number} {count|line|lines}: {items}.",
      restAwaited:
        "€ {amount:amount}: the bank has credited € {credited:amount} so far ({entries}); the rest is still to come. It concerns {count:number} {count|line|lines}: {items}.",
      debitAwaited:
        "€ {amount:amount}: this came back, and the bank's debit is not booked yet. It concerns {count:number} {count|line|lines}: {items}.",
      returnedLater:
        "€ {amount:amount}: the bank had debited this, but its return was booked only on {date:date}. It concerns {count:number} {count|line|lines}: {items}.",
      returnedBefore:
        "€ {amount:amount} came back without a debit of the bank ({items}). The bank credits that much less, or credits all and debits this afterwards.",
      bookedLater: "€ {amount:amount} is booked on {date:date}, and therefore not in transit yet.",
      bookedWhenSettled:
        "€ {amount:amount} is not in transit: posted on receipt, {count|the line is|the lines are} only booked when the order is settled.",
      undoneSince: "€ {amount:amount} was undone on {date:date}.",
      cancelledSince: "€ {amount:amount}: the order was cancelled on {date:date}.",
      unexplained:
        "€ {amount:amount} cannot be explained by lines and bank entries: somebody changed the books by hand. Have them worked out again with verify (Ledger, Verify).",
    },
  },
};
