import type { NoticeTexts } from "./noticeNl";

/** The words of what a debtor is written about a collection, in French. */
export const noticeFr: NoticeTexts = {
  notification: {
    title: "Préavis de prélèvement",
    subject: "Préavis : prélèvement de {total:amount} € le {date:date}",
    intro:
      "Le {date:longDate}, nous prélèverons {total:amount} € sur votre compte bancaire. Vous trouverez ci-dessous à quoi correspond ce montant. Vous n'avez rien à faire ; veillez seulement à ce que le solde de votre compte soit suffisant ce jour-là.",
    closing: "Quelque chose n'est pas correct ? Veuillez nous le faire savoir avant le {date:date}.",
  },
  specification: {
    title: "Détail d'un prélèvement",
    subject: "Détail : prélèvement de {total:amount} € le {date:date}",
    intro:
      "Notre prélèvement de {total:amount} €, daté du {date:longDate}, se compose comme suit. Vous n'avez pas à payer ce montant vous-même.",
    closing: "Quelque chose n'est pas correct ? Veuillez nous le faire savoir.",
  },
  several: "Votre extrait de compte mentionne {count} montants.",
  dear: "Madame, Monsieur,",
  regards: "Cordialement,",
  creditor: "Créancier",
  creditorId: "Identifiant du créancier",
  mandate: "Référence du mandat",
  account: "Votre compte",
  collectionDate: "Date du prélèvement",
  amount: "Montant (€)",
  endToEndId: "Référence de l'opération",
  debtorNumber: "Numéro de client",
  part: "Montant {number} sur {count}",
  invoice: "Facture",
  invoiceDate: "Date de facture",
  dueDate: "Échéance",
  description: "Description",
  open: "Reste dû (€)",
  discount: "Remise (€)",
  total: "Total",
};
