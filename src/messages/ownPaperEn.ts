import type { OwnPaperTexts } from "./ownPaperNl";

/** The words of papers that stay in the house or go to the bank, and of tables for mail, in English. */
export const ownPaperEn: OwnPaperTexts = {
  table: {
    order: "Order",
    debtor: "Debtor",
    name: "Name",
    street: "Street",
    postalCode: "Postal code",
    town: "Town",
    country: "Country",
    email: "Email",
    language: "Language",
    collectionDate: "Collection date",
    amount: "Amount",
    creditor: "Creditor",
    creditorId: "Creditor ID",
    mandate: "Mandate reference",
    account: "Account",
    items: "Items",
    subject: "Subject",
    text: "Text",
    sent: "Sent on",
  },
};
