import type { Texts } from "../../../messages/texts";
import type { mandatesNl } from "./mandatesNl";

/** The view Mandates of the pane, in English. */
export const mandatesEn: Texts<typeof mandatesNl> = {
  tab: "Mandates",
  intro:
    "Without a signed mandate you may not collect. Choose what you want to see; with every mandate stands which cell to fill in, and with what.",
  filters: "What do you want to see?",
  filter: {
    all: "All {count:number}",
    unsigned: "To be signed {count:number}",
    needOneOff: "Invoices without a one-off {count:number}",
    signed: "In use {count:number}",
    duplicates: "Duplicate {count:number}",
    otherIban: "Other IBAN {count:number}",
    dormantSoon: "Dormant soon {count:number}",
    dormant: "Dormant {count:number}",
    ended: "Blocked or over {count:number}",
  },
  about: {
    all: "All mandates.",
    unsigned: "Recurrent mandates without a date of signature: nothing can be collected under them yet.",
    needOneOff:
      "Invoices of debtors who give a mandate for every invoice, and that have no signed one yet that can be used.",
    signed: "Signed, not blocked, and still to be used.",
    duplicates:
      "Two mandates of one debtor for the same account and kind, or one reference twice. With two mandates only invoices that name one of them are collected; with one reference twice nothing is collected from these debtors.",
    otherIban: "Mandates on another account than the one that the debtor prefers now.",
    dormantSoon:
      "If nothing is collected for {months:number} {months|month|months}, these may not be used any more: after 36 months without a collection a mandate is no longer valid.",
    dormant: "Nothing collected for more than 36 months: not to be used any more.",
    ended: "Blocked, withdrawn, replaced, or one-off and used.",
  },
  months: "Look ahead so far",
  monthsOf: "{months:number} {months|month|months}",
  administration: "Administration",
  allAdministrations: "All administrations",
  search: "Find a mandate",
  searchHint: "Reference, debtor, name, IBAN or invoice.",
  list: "Mandates",
  invoices: "Invoices that need a one-off mandate",
  none: "No mandates in this list.",
  noneUnsigned: "All recurrent mandates are signed.",
  noneNeeded: "Every invoice that needs a one-off mandate has one.",
  noneFound: "Nothing found. Search with fewer words, or choose All.",

  kind: { oneOff: "one-off", recurrent: "recurrent" },
  line: "{name} ({debtor}), {scheme:code} {kind}",
  blocked: "Blocked",
  details: "More about {mandate}",
  less: "Less about {mandate}",
  iban: "IBAN",
  noIban: "no IBAN yet",
  preferredIban: "Debtor's IBAN",
  forInvoice: "For invoice",
  signedOn: "Signed on",
  notSigned: "not yet",
  next: "Next collection",
  nextNone: "no longer possible",
  sequence: {
    FRST: "FRST: the first of a series",
    RCUR: "RCUR: a next one of the series",
    OOFF: "OOFF: one-off",
    FNAL: "FNAL: the last one, after which the mandate is used",
  },
  last: "Last collection",
  lastNone: "none yet",
  expiry: "To be used until",
  reports: "The next collection reports to the bank what has changed:",
  amendment: "{field:field} was {was}",
  formOne: "Mandate form",
  formAll: "Forms to sign",
  formMaking: "Making the form",
  formMade:
    "{count:number} {count|form|forms}, in the debtor's language. What is not known yet can be filled in on the screen or by pen.",
  formPdf: "Save PDF",
  formPage: "Save to print",
  formSaved: "Saved: {file}",
  formFailed: "The form could not be made or saved. Try again.",
  formNoWay: "No file can be saved here. Make the forms on the command line: mandate-form.",
  toMandate: "Mandate",
  toDebtor: "Debtor",
  steps: "What you can do",
  step: {
    sign: "Signed? Enter the date on the signed form.",
    fillIban: "Enter the debtor's IBAN as it stands on the mandate.",
    unblock: "Blocked: {reason}. Empty this cell when collecting is allowed again.",
    duplicate:
      "Is for the same as {others}. Enter at each invoice which mandate it goes under, or end one of them: enter today's date here, or with the other one.",
    otherIban:
      "Does the debtor have a new account, and may you collect from it under the same mandate? Put {iban} here, and {preferred} at the IBAN of the mandate. The next collection reports the change to the bank.",
    preferredIban: "Does {iban} stay the account? Then put that IBAN here, with the debtor.",
    collectBefore: "Collect on {until:date} at the latest; after that this mandate may not be used.",
    useAnyway:
      "After {until:date} this mandate may not be used. Was it collected under elsewhere after {last:date}? Then enter here until when it holds.",
    askNew: "Still to collect? Ask for a new mandate, and put it on a new row below the others.",
    withdraw: "Withdrawn by the debtor? Enter the date here.",
    form: "Keep the signed form, and note here where: when a collection is contested you have to show it.",
  },

  needLine: "{name} ({debtor}), due on {due:date}",
  needUnsigned: "Mandate {mandate} is there, but it is not signed yet. Enter the date of signature.",
  needNone:
    "Put a row below the mandates: debtor {debtor}, invoice {item}, One-off Yes, with IBAN and date of signature.",
  toInvoice: "Invoice",
};
