import type { PapersTexts } from "./papersNl";

/** What the view Orders says of letters and reports, in English. */
export const papersEn: PapersTexts = {
  menu: "Letters",
  notification: {
    button: "Advance notice",
    title: "Advance notice",
    intro:
      "A letter to each debtor, in the debtor's language: how much you collect when, under which mandate and for what.",
  },
  specification: {
    button: "Specification",
    title: "Specification",
    intro: "A letter to each debtor, in the debtor's language: what the collected amount consists of.",
  },
  orderLetter: {
    button: "Cover sheet",
    title: "Cover sheet",
    intro: "For whoever signs the order: batch number, totals, integrity values and what is new since the last order.",
  },
  unsent: "Only what did not go out yet",
  count: "{count:number} {count|letter|letters}, € {amount:amount} together.",
  someSent: "Of {count:number} {count|debtor|debtors} it is recorded that the letter went out.",
  preparing: "Looking …",
  save: "Save as",
  forms: {
    pdf: "PDF",
    page: "Page to print",
    mail: "Draft mails (zip)",
    xlsx: "Table for mail merge (.xlsx)",
    csv: "Table (.csv)",
  },
  making: "Being made …",
  saved: "Saved: {file}",
  failed: "This could not be made or saved. Try again.",
  noMail: "None of these debtors has an email address.",
  noWay: "No file can be saved here. Make it on the command line.",
  wentOut: "Did they go out?",
  wentOutText: "Record when. That day counts for the days of advance notice, and is kept in the log.",
  record: "Record the sending",
  sent: {
    title: "Record the sending",
    intro: "The day goes with each line of the order of which it is not recorded yet.",
    on: "Sent on",
    notSent: "Not sent after all: take the day away again",
    commit: "Record",
    done: "Recorded with order {order}.",
  },
  report: "Save report as",
};
