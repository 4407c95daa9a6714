import type { Texts } from "../../../messages/texts";
import type { mandateLifeNl } from "./mandateLifeNl";

/** What is done about mandates in the pane, in English. */
export const mandateLifeEn: Texts<typeof mandateLifeNl> = {
  tick: "Choose {mandate}",
  tickAll: "Choose all {count:number}",
  ticked: "{count:number} {count|mandate|mandates} chosen",
  sign: {
    of: "Record the signature of {mandate}",
    ofTicked: "Record the signature",
    title: "Signed",
    intro: "The date on the form. From then on the mandate can be collected under.",
    on: "Signed on",
    list: "Mandates that are signed",
    commit: "Record",
    done: "Signature of {order} recorded.",
    doneTicked: "Signatures of {order} mandates recorded.",
  },
  signByList: {
    title: "Signatures from a list",
    intro:
      "Do you keep a list of the forms that came back signed? Each row names the mandate or the debtor, and if known the day. First you see which mandates they are.",
    on: "Signed on (rows without a date)",
    row: "{mandate}, debtor {debtor}, signed on {date:date}",
    commit: "Record {count:number} {count|signature|signatures}",
    done: "{count:number} {count|signature is|signatures are} recorded.",
  },
  useAnyway: {
    of: "Use {mandate} anyway",
    title: "Use anyway",
    intro:
      "After 36 months without a collection a mandate lapses. If it was collected under elsewhere in that time, it is still in force. Record until when, and why; every order warns of it.",
    until: "Can be used until",
    reason: "Reason",
    reasonHint: "For instance: collected from the former program until May 2025.",
    commit: "Record",
    done: "Mandate {order} can be used again.",
  },
  enable: {
    of: "Make the mandates of debtor {debtor}",
    title: "Make the mandates",
    intro:
      "Every invoice of this debtor that is collected gets a mandate to sign. After that only the date is left to record.",
    commit: "Make them",
    done: "Debtor {order}: the mandates are ready to be signed.",
  },
  begin: {
    of: "Collect automatically from debtor {debtor}",
    title: "Collect automatically",
    intro:
      "New invoices of this debtor are collected from now on. Mandates that are lacking are then ready to be signed.",
    commit: "Collect from now on",
    done: "Debtor {order} is collected from now on.",
  },
  includeOpen: "Also collect what is open now",
  delete: {
    of: "Delete {mandate}",
    title: "Delete",
    intro: "Only a mandate that nothing was ever collected under can go. Its row disappears from the sheet.",
    commit: "Delete",
    done: "Mandate {order} is deleted.",
  },
  history: {
    title: "History",
    of: "History of {mandate}",
    list: "Collections under {mandate}",
    none: "Nothing was collected under this mandate in this workbook yet.",
    line: "{item}, order {order}, {code}",
    became: "{status:code}",
    back: "{kind:code} on {date:date}: {reason:reason}",
    entries: "Booked in {entries}",
  },
};
