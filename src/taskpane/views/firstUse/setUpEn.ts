import type { Texts } from "../../../messages/texts";
import type { setUpNl } from "./setUpNl";

/** The form of who collects, in English. */
export const setUpEn: Texts<typeof setUpNl> = {
  who: "Who collects?",
  intro: "Fill this in, and the sheets of your firm and your bank account are ready.",
  introOptional:
    "Fill this in, and the sheets of your firm and your bank account are ready. You can also fill in those sheets later.",
  name: "Name",
  nameHint: "As your customers or members see it on their statement.",
  creditorId: "Creditor ID",
  creditorIdHint: "In your direct debit contract with the bank, like NL00ZZZ123456780000.",
  iban: "Account that you collect on (IBAN)",
  ibanHint: "Your own account, with a direct debit contract.",
  right: "Correct.",
  bank: "Use the settings of {bank}",
  bankCutOff: "submit before {cutOff}",
  bankLeadDays: "{days:number} {days|business day|business days} ahead",
  bankItems: "at most {count:number} items in an order",
  ledger: "Ledger: {accounts}",
  ledgerNames: {
    debtorsAccount: "{number} debtors",
    bankAccount: "{number} bank",
    inTransitAccount: "{number} in transit",
    chargesAccount: "{number} bank charges",
  },
  ledgerHint: "These are usual. Leave them, or fill in what your books use.",
  debtorsAccount: "Debtors account",
  bankAccount: "Bank account",
  inTransitAccount: "In-transit account",
  chargesAccount: "Bank charges account (may be blank)",
  user: "Your name",
  userHint: "Goes into the log and beside what you accept. Stays on this computer.",
  keep: "Keep this",
  incomplete: "Fill in name, creditor ID and IBAN, or leave all three blank.",
};
