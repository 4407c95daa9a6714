import type { RiskTexts } from "./riskNl";

/** The letter that asks a debtor to pay what came back, in French. */
export const letterFr: RiskTexts["letter"] = {
  heirs: "Aux héritiers de {name}",
  subject: "Paiement {count|de la facture|des factures} {items}",
  dear: "Madame, Monsieur,",
  dearHeirs: "Madame, Monsieur,",
  intro:
    "La banque a rejeté notre prélèvement de {count|cette facture|ces factures}. Le montant reste donc dû. Nous ne le prélèverons pas de nouveau.",
  introHeirs:
    "La banque nous a informés du décès de {name} ; nous vous présentons nos condoléances. Notre prélèvement de {count|cette facture|ces factures} a été rejeté et le montant reste dû. Nous ne prélèverons plus rien.",
  item: "Facture",
  due: "Échéance",
  returned: "Rejeté le",
  open: "Reste dû (€)",
  total: "Total",
  pay: "Veuillez virer {total:amount} € au plus tard le {payBy:date} sur le compte {iban} au nom de {creditor}, avec la communication : {remittance}.",
  scan: "Ou scannez ce code avec l'application de votre banque. Le compte, le montant et la communication sont alors déjà remplis.",
  paid: "Vous avez déjà payé, ou quelque chose n'est pas correct ? Veuillez nous le faire savoir.",
  regards: "Cordialement,",
};
