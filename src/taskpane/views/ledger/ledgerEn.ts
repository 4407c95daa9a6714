import type { Texts } from "../../../messages/texts";
import type { ledgerNl } from "./ledgerNl";

/** The view Ledger of the pane, in English. */
export const ledgerEn: Texts<typeof ledgerNl> = {
  tab: "Ledger",
  parts: "Parts of the ledger",
  part: { verify: "Verify", balances: "Balances", entries: "Entries" },

  verifyIntro:
    "Reckons again from orders, lines and bank entries what ledger, counters, bank files and seals must be, and names every difference. Nothing is changed.",
  verify: "Verify",
  verifyAgain: "Verify again",
  seal: "Last seal",
  logSeal: "Last seal of the log, for orders and bank entries",
  sealWhy:
    "Write this seal down with the date, or keep it with your annual accounts. Whoever changes a line up to here later gets another seal: so you prove on paper that nothing was changed.",
  sealNone: "Nothing is booked yet, so there is no seal yet.",
  copy: "Copy the seal",
  copied: "Copied.",
  copyFailed: "It could not be copied. Select the seal and copy it yourself.",
  settledOtherwise: "Settled otherwise",
  settledOtherwiseWhy:
    "So much of these items was paid or written off without a collection of ours, by a transfer for instance.",
  verifiedTransit: "In transit per order",
  verifiedTransitNone: "Nothing is in transit.",
  otherwiseItem: "{item} ({administration})",

  control: "Reconciliation in Excel",
  controlWhy:
    "A sheet of formulas reckons per order, entry and item whether all agrees, without Incassoblad too. Your auditor sees in every cell what it follows from.",
  controlSheet: {
    show: "Put the reconciliation on a sheet",
    write: "Put it there",
    willBeMade: "The sheet {sheet} will be made; nothing else changes.",
    willBeRenewed: "The sheet {sheet} will be renewed; nothing else changes.",
    made: "The sheet {sheet} was made.",
    renewed: "The sheet {sheet} was renewed.",
  },

  from: "From",
  until: "Until",
  periodHint: "Booking date; empty is everything.",
  periodWrong: "This date lies before the beginning.",
  nothingBooked: "Nothing is booked yet.",
  nothingBookedHere: "Nothing is booked in this period.",

  chart: "In transit at the end of each month",
  chartSummary:
    "In transit at the end of the last twelve months: {first:amount} euros at the beginning, {last:amount} euros now.",
  month: "Month",
  amount: "Amount",
  accounts: "Ledger accounts",
  accountsOf: "Administration {administration}",
  balanced: "Debit = credit: € {amount:amount}",
  unbalanced: "Debit € {debit:amount} and credit € {credit:amount} are not equal. Verify to see where.",
  balanceOf: "debit € {debit:amount}, credit € {credit:amount}",

  transit: "In transit per order",
  transitUntil: "As at the end of {date:date}.",
  transitNow: "By all that is booked.",
  transitNone: "Nothing is in transit.",
  transitTotal: "In transit together",
  transitLine: "Collection date {date:date}",
  reason: {
    notDelivered: "The bank does not have the file yet. Deliver it, and record that under Orders.",
    ahead: "The collection date is still to come.",
    awaited: "This money has not been received yet. Book the receipt under Orders when it is on the account.",
    partlyReceived: "This came in already and waits until the order is complete; then it goes to the debtors.",
    debitAwaited: "Money went back after it was received. The bank's debit is not booked yet.",
  },
  event: {
    Collection: "Collection",
    Receipt: "Receipt",
    Return: "Return",
    BankDebit: "Bank debit",
    ChargesInvoiced: "Bank charges invoiced on",
    OrderCancelled: "Order cancelled",
    Undone: "Undone",
  },
  toOrder: "To order {order}",

  search: "Find an entry",
  searchHint: "Entry, invoice, order, debtor, name or amount.",
  entries: "Entries, the last one first",
  found: "{count:number} {count|entry|entries}",
  noneFound: "No entry found. Search with fewer words or a longer period.",
  entryLine: "{date:date} {event}",
  entryAbout: "Order {order}, invoice {item}, debtor {debtor}",
  entryOrder: "Order {order}",
  reversalOf: "Reversal of {entry}",
  reversedBy: "Reversed by {entry}",
  bankReference: "Bank entry {reference}",
  details: "Show the lines of {entry}",
  less: "Hide the lines of {entry}",
  linesOf: "Lines of entry {entry}",
};
