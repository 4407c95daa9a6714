import type { Texts } from "../../../messages/texts";
import type { oneListNl } from "./oneListNl";

/** Taking in one list of names, accounts and amounts in the pane, in English. */
export const oneListEn: Texts<typeof oneListNl> = {
  missing: "The list does not say this",
  creditorName: "Name of the creditor",
  creditorId: "Creditor ID",
  account: "Account that you collect on (IBAN)",
  hints: {
    creditorName: "As your customers or members see it on their statement.",
    creditorId: "Stands in your direct debit contract with the bank, such as NL00ZZZ123456780000.",
    account: "Your own account, with a contract for direct debits.",
  },
  collectionDate: "Collection date",
  signing: "When was {count|the mandate|each mandate} signed? ({count:number} without a date)",
  signings: {
    joined: "on the day on which somebody joined",
    day: "on a day that I give here",
    later: "I fill that in later; nothing is collected until then",
  },
  signedOn: "Date of signature",
  fee: "What does group {group} pay?",
  go: "Go on",
  collectedOn: "{creditor}, account {account}",
  on: "Collection on {date:date}",
  members: "New debtors: {count:number}",
  changedMembers: "Another IBAN: {count:number}",
  mandate: "Mandate {mandate}, signed {date:date}",
  unsigned: "Mandate {mandate}, to be signed",
  formerIban: "{iban} (was {former})",
  isPart: "Not everybody is in this list: who is missing stays unchanged",
  make: "Make the sheets and import",
  commit: "Import the list",
  sums: "{invoices:number} to collect (€ {amount:amount}), {members:number} {members|new debtor|new debtors}",
  done: "{file} is imported.",
};
