import type { FormTexts } from "./formNl";

/** The words of mandate forms, in French: of the consent those that the EPC has published in that language. */
export const formFr: FormTexts = {
  title: {
    recurrent: "Mandat de prélèvement SEPA (récurrent)",
    oneOff: "Mandat de prélèvement SEPA (ponctuel)",
    b2b: "Mandat de prélèvement SEPA interentreprises (B2B)",
  },
  consent: {
    recurrent:
      "En signant ce formulaire de mandat, vous autorisez (A) {creditor} à envoyer des instructions à votre banque pour débiter votre compte, et (B) votre banque à débiter votre compte conformément aux instructions de {creditor}.\nVous bénéficiez du droit d'être remboursé par votre banque selon les conditions décrites dans la convention que vous avez passée avec elle. Toute demande de remboursement doit être présentée dans les 8 semaines suivant la date de débit de votre compte. Vos droits sont expliqués dans un document que vous pouvez obtenir auprès de votre banque.",
    oneOff:
      "En signant ce formulaire de mandat, vous autorisez (A) {creditor} à envoyer une instruction à votre banque pour débiter votre compte, et (B) votre banque à débiter votre compte une seule fois conformément à l'instruction de {creditor}.\nVous bénéficiez du droit d'être remboursé par votre banque selon les conditions décrites dans la convention que vous avez passée avec elle. Toute demande de remboursement doit être présentée dans les 8 semaines suivant la date de débit de votre compte. Vos droits sont expliqués dans un document que vous pouvez obtenir auprès de votre banque.",
    b2b: "En signant ce formulaire de mandat, vous autorisez (A) {creditor} à envoyer des instructions à votre banque pour débiter votre compte, et (B) votre banque à débiter votre compte conformément aux instructions de {creditor}.\nCe mandat est réservé aux opérations entre professionnels. Vous n'avez pas droit au remboursement par votre banque une fois que votre compte a été débité, mais vous pouvez demander à votre banque de ne pas débiter votre compte jusqu'au jour de l'échéance. Communiquez ce mandat à votre banque avant le premier prélèvement.",
  },
  creditor: "Créancier",
  creditorName: "Nom",
  creditorId: "Identifiant créancier SEPA",
  address: "Adresse",
  mandate: "Mandat",
  reference: "Référence du mandat",
  referenceLater: "à compléter par le créancier",
  kind: "Type de paiement",
  kinds: { recurrent: "récurrent", oneOff: "ponctuel" },
  invoice: "Facture",
  debtor: "Titulaire du compte",
  debtorName: "Nom",
  debtorNumber: "Numéro de client",
  street: "Rue et numéro",
  town: "Code postal et ville",
  country: "Pays",
  addressNeeded: "L'adresse est obligatoire : une des banques se trouve hors de l'Espace économique européen.",
  iban: "IBAN",
  signing: "Signature",
  place: "Lieu",
  date: "Date",
  signature: "Signature",
  sendTo: "Renvoyez le formulaire signé à {creditor}.",
};
