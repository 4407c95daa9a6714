import type { NoticeTexts } from "./noticeNl";

/** The words of what a debtor is written about a collection, in English. */
export const noticeEn: NoticeTexts = {
  notification: {
    title: "Advance notice of a direct debit",
    subject: "Advance notice: direct debit of €{total:amount} on {date:date}",
    intro:
      "On {date:longDate} we will debit €{total:amount} from your bank account. Below you find what it is for. You need not do anything; please only make sure that your balance is sufficient on that day.",
    closing: "Is something not right? Please let us know before {date:date}.",
  },
  specification: {
    title: "Specification of a direct debit",
    subject: "Specification: direct debit of €{total:amount} on {date:date}",
    intro:
      "Our direct debit of €{total:amount} on {date:longDate} consists of the following. You need not pay this yourself.",
    closing: "Is something not right? Please let us know.",
  },
  several: "On your bank statement there are {count} amounts.",
  dear: "Dear Sir or Madam,",
  regards: "Kind regards,",
  creditor: "Creditor",
  creditorId: "Creditor ID",
  mandate: "Mandate reference",
  account: "Your account",
  collectionDate: "Collection date",
  amount: "Amount (€)",
  endToEndId: "End-to-end ID",
  debtorNumber: "Customer number",
  part: "Amount {number} of {count}",
  invoice: "Invoice",
  invoiceDate: "Invoice date",
  dueDate: "Due date",
  description: "Description",
  open: "Open (€)",
  discount: "Discount (€)",
  total: "Total",
};
