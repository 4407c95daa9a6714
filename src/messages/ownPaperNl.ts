/** The words of papers that stay in the house or go to the bank, and of tables for mail, in Dutch. */
export const ownPaperNl = {
  table: {
    order: "Opdracht",
    debtor: "Debiteur",
    name: "Naam",
    street: "Straat",
    postalCode: "Postcode",
    town: "Plaats",
    country: "Land",
    email: "E-mail",
    language: "Taal",
    collectionDate: "Incassodatum",
    amount: "Bedrag",
    creditor: "Incassant",
    creditorId: "Incassant-ID",
    mandate: "Kenmerk machtiging",
    account: "Rekening",
    items: "Posten",
    subject: "Onderwerp",
    text: "Tekst",
    sent: "Verstuurd op",
  },
};

/** The words of papers that stay in the house or go to the bank, in either language. */
export type OwnPaperTexts = typeof ownPaperNl;
