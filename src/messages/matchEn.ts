import type { MatchTexts } from "./matchNl";

/** What is said of a bank entry and what it is matched with, in English. */
export const matchEn: MatchTexts = {
  reasons: {
    ByHand: "You matched this entry yourself.",
    EndToEndId: "The end-to-end ID is that of this order.",
    MandateAndAmount: "The mandate and the amount are those of this direct debit.",
    PaymentInformationId: "The batch reference is that of this order.",
    MessageId: "The message ID is that of this order's file.",
    BatchNumber: "The bank's text names the batch number of this order.",
    TotalAndDate: "The amount and the day fit what this order still expects.",
    InvoiceNamed: "The bank names this invoice, or the mandate under which it was collected.",
  },
};
