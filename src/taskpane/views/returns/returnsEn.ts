import type { Texts } from "../../../messages/texts";
import type { returnsNl } from "./returnsNl";

/** The view Returns of the pane, in English. */
export const returnsEn: Texts<typeof returnsNl> = {
  tab: "Returns",
  intro:
    "A return is a collection that the bank gave back. Find the line, see what happens, and post it: the invoice is open again then.",
  parts: "Parts of returns",
  find: "Post a return",
  recent: "Posted ({count:number})",
  dunning: "To dun ({count:number})",

  search: "Find the line that came back",
  searchHint: "Invoice, debtor, name, amount, IBAN, order or reference. More words narrow the search.",
  lines: "Collected lines",
  returnable: "{count:number} {count|line|lines} can come back.",
  noneIssued:
    "Nothing has been collected yet that can come back. A return needs an order that was issued and delivered to the bank.",
  noneFound: "No line found. Search with fewer words, or see under Orders whether the order was issued and delivered.",
  lineOf: "Order {order}/{line}, {date:date}",
  choose: "Return",
  chooseLine: "Return {item} of {name}, {amount:amount} euros",
  returnedOn: "Came back on {date:date}",
  notDelivered: "The bank does not have the file yet, so this cannot come back yet.",
  notDeliveredShort: "Not at the bank yet.",
  waiting: "{count:number} {count|line waits|lines wait} to be delivered to the bank and cannot come back yet.",
  toOrder: "To the order",
  toOrderOf: "To order {order}",

  gone: "Line {line} of order {order} is not there, or the order was not issued yet or is cancelled.",
  alreadyReturned: "This line was returned already.",
  otherLine: "Choose another line",
  chosen: "{item} of {name} ({debtor})",
  collectedOn: "€ {amount:amount}, collected on {date:date} from {iban}",
  collectedRef: "Mandate {mandate}, reference {endToEndId}",

  scope: "What came back?",
  scopeWhole: "The whole transaction: {count:number} items, together € {amount:amount}",
  scopeWholeWhy: "These items were collected in one amount. The bank always gives that whole amount back.",
  scopeLine: "Only this line: € {amount:amount}",
  scopeLineWhy: "A bank does not give back part of a transaction. Choose this only to correct one item by hand.",
  scopeCredit: "A credit note does not come back alone: it was netted with the other items.",
  members: "Items of the transaction",
  memberReturned: "returned already",

  kind: "What kind of return is it?",
  kinds: {
    Reject: "Reject",
    Return: "Return by the bank",
    Refund: "Refund to the debtor",
    Recalled: "Recalled by you",
  },
  kindWhy: {
    Reject: "The bank refused the collection before it was carried out; the debtor was never debited.",
    Return: "The debtor's bank sent the money back within a few days, for instance for lack of funds.",
    Refund:
      "The debtor asked for the money back: within eight weeks for no reason, within thirteen months without a mandate.",
    Recalled:
      "You withdrew the collection at the bank yourself. It does not count as a return and says nothing about the debtor.",
  },
  likely: "Going by the collection date, {kind} is the most likely.",

  reason: "The bank's reason",
  reasonHint: "Beside the debit on the statement, a code of four characters.",
  reasonNone: "No reason given",
  reasonOther: "Another code …",
  reasonOwn: "Reason code",
  reasonOwnHint: "Copy the code as the bank gives it.",
  advice: {
    Again: "Advice: collect again. The item can go along as it is.",
    Correct: "Advice: correct first. Correct the data, then collect again.",
    NoMore: "Advice: stop. Do not collect this item any more.",
    NewMandate: "Advice: new mandate. Without a new mandate this may not be collected again.",
    AskDebtor: "Advice: ask. Contact the debtor first.",
  },

  bookingDate: "Booking date",
  bookingDateHint: "The day on which the return goes into the ledger. A closed period is not possible.",
  hasBankDebit: "The bank has debited my account for it already",
  bankDebitLater:
    "If not, book the debit later, with the order, once it is on the statement. If the bank nets it with what it credits, there is no debit to book.",
  bankDebit: "Date of the debit",
  charges: "Bank charges",
  chargesHint: "What the bank charged for it; leave empty for nothing.",
  chargesEachHint: "What the bank charged for each return; leave empty if nothing.",
  several: "What holds for all ticked lines",
  untick: "Clear ticks",
  lookSeveral: "Review {count:number} {count|return|returns}: € {amount:amount}",
  severalSum: "{count:number} {count|transaction comes|transactions come} back, € {amount:amount} together.",
  commitSeveral: "Post {count:number} {count|return|returns}: € {amount:amount}",
  doneSeveral: "{count:number} {count|return is|returns are} posted, € {amount:amount} together.",
  look: "See what happens",
  wholeOrder: "Was the whole file not used? Then cancel the order: that counts against no invoice.",

  effects: "This is going to happen",
  opens: "{item} is open again for € {after:amount} (now € {before:amount}).",
  staysOpen: "{item} stays open for € {after:amount}: nothing was taken off it yet.",
  counts: "The number of returns of this item goes from {before:number} to {after:number}.",
  countsNot: "It does not count as a return of this item ({count:number} so far).",
  again: "The item goes along in a next order by itself.",
  notAgain: {
    notRepeated: "The item does not go along again by itself: this administration does not repeat.",
    repeatedEnough:
      "The item does not go along again by itself: it was repeated as often as the administration allows.",
    mandateUsed: "The item does not go along again: its mandate is used. Ask for a new one, or remind the debtor.",
    advice: "The item does not go along again by itself: {advice:advice}.",
    creditNote: "The credit note stays open: it goes along when invoices of its debtor are collected in one amount.",
    blocked: "The item does not go along again as long as it is blocked.",
    notWanted: "The item does not go along again by itself: set Collect to Yes to collect it again.",
  },
  lastBack: "Mandate {mandate}: the last collection goes from {before:date} back to {after:date}.",
  sequence: "Mandate {mandate}: the next collection goes as {after} instead of {before}.",
  reversed:
    "On {date:date} {count:number} {count|entry is|entries are} reversed ({entries}), together € {amount:amount}.",
  reversedMany: "On {date:date} {count:number} entries are reversed, together € {amount:amount}.",
  nothingReversed: "There is no entry to reverse: nothing was booked for this line yet.",
  bankTakes: "The bank's debit, € {amount:amount}, is booked on {date:date}.",
  bankTakesCharges:
    "The bank's debit, € {amount:amount}, is booked on {date:date}; € {charges:amount} of it are charges.",
  bankLater: "The bank's debit is not booked yet.",
  settles: "With that the whole order is settled.",
  effectItems: "Items",
  commit: "Post the return",

  done: "The return is posted.",
  next: "Next",
  nextStep: {
    Again:
      "If the administration repeats, the item goes along with a next order by itself. If not, set Collect to Yes for the item.",
    Correct: "Correct what the bank names on the sheet, and set Collect to Yes for the item.",
    NoMore: "Do not collect this item any more. Ask the debtor (or heirs) to transfer the amount.",
    NewMandate: "Ask the debtor to sign a new mandate, or to transfer the amount.",
    AskDebtor: "Call or mail the debtor. Then set Collect to Yes, or ask for a transfer.",
  },
  nextCollect: "To Collect",
  nextReturn: "Next return",

  recentList: "Posted returns",
  recentNone: "Nothing has come back yet.",
  recentLine: "Order {order}, line {line}",
  recentOutside: "Collected outside this workbook",
  recentKind: "{kind:code} on {date:date}: {reason}",
  undoShort: "Undo",
  undoOne: "Undo return {item} of {name}",
  undoTitle: "Undo the return of {item}, {name}",
  undoIntro:
    "Corrects a mistake: the return and the bank's debit are reversed, and invoice, mandate and counter are restored. If the bank entry is of another collection, match it again afterwards.",
  undoOutsideIntro:
    "Corrects a mistake: the entry is reversed, the invoice is restored, and the bank entry is new again. If it is of something else, match it again afterwards.",
  undoOutsideDone: "The return is undone. The bank entry waits under Statements again.",
  undoCommit: "Undo the return",
  undoDone: "The return is undone.",
  debitAwaited: "The bank still debits € {amount:amount}",
  noReason: "no reason given",
  reasons: "Returns per reason, last twelve months",
  reasonCount: "Number",

  dunningIntro:
    "These items came back, are still open and are not collected any more. Ask the debtor for payment yourself. Set Collect to Yes when it is possible again.",
  dunningNone: "Whatever came back is paid, or goes along again.",
  dunningList: "Items to dun",
  dunningOpen: "Open together: € {amount:amount}",
  dunningLine: "Due on {due:date}, returned {times:number}×",
  dunningWhy: "{reason}: {advice:advice}",
};
