import type { Texts } from "../../../messages/texts";
import type { chargesNl } from "./chargesNl";

/** The bank's charges of returns, in the pane, in English. */
export const chargesEn: Texts<typeof chargesNl> = {
  tab: "Bank charges ({count:number})",
  intro:
    "This is what your bank charged for returns. Tick what you invoice on to the debtor: each bank entry becomes one invoice, without VAT.",
  nothing: "The bank has charged nothing for returns, or it is not posted yet.",
  allInvoiced: "There are no bank charges left to invoice on.",
  ofSeveral:
    "The charges of {count:number} bank {count|entry|entries} are for several returns at once: they cannot be invoiced on like this.",
  open: "Bank charges to invoice on",
  tickAll: "All {count:number}, together € {amount:amount}",
  of: "{name}, invoice {invoice}",
  entry: "Bank entry of {date:date}",
  look: "Invoice € {amount:amount} on",
  lookNone: "Invoice on",

  step: {
    title: "Invoice bank charges on",
    intro:
      "The invoices go on the sheet Invoices and the entries into the ledger: debtors to bank charges. You inform the debtor yourself that there is an invoice; it goes along in an order as the debtor's other invoices do.",
    bookingDate: "Booking date",
    bookingDateHint: "The date of the invoices as well.",
    dueDate: "Due date",
    dueDateHint: "Empty: after the administration's days of pre-notification.",
    total: "{count:number} {count|invoice|invoices}, together € {total:amount}",
    invoices: "Invoices that are made",
    due: "Due on {due:date}",
    commit: "Post the invoices",
    done: "{count:number} {count|invoice is|invoices are} made and posted.",
  },

  invoiced: "Invoiced on",
  invoicedFor: "For the return of {invoice}, posted on {date:date}.",
  stillOpen: "Open: € {open:amount}.",
  paid: "Nothing is open any more.",
  undoOne: "Undo invoice {number} of {name}",
  undo: {
    title: "Undo invoice {number} ({name})",
    intro:
      "The entry is reversed. The invoice stays on the sheet, with nothing open and Collect on No. The charges can be invoiced again afterwards.",
    commit: "Undo the invoice",
    done: "Invoice {number} is undone.",
  },
};
