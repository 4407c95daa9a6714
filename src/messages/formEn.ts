import type { FormTexts } from "./formNl";

/** The words of mandate forms, in English: of the consent those that the EPC's rulebooks print. */
export const formEn: FormTexts = {
  title: {
    recurrent: "SEPA Direct Debit Mandate (recurrent)",
    oneOff: "SEPA Direct Debit Mandate (one-off)",
    b2b: "SEPA Business-to-Business Direct Debit Mandate",
  },
  consent: {
    recurrent:
      "By signing this mandate form, you authorise (A) {creditor} to send instructions to your bank to debit your account and (B) your bank to debit your account in accordance with the instructions from {creditor}.\nAs part of your rights, you are entitled to a refund from your bank under the terms and conditions of your agreement with your bank. A refund must be claimed within 8 weeks starting from the date on which your account was debited. Your rights are explained in a statement that you can obtain from your bank.",
    oneOff:
      "By signing this mandate form, you authorise (A) {creditor} to send one instruction to your bank to debit your account and (B) your bank to debit your account once in accordance with the instruction from {creditor}.\nAs part of your rights, you are entitled to a refund from your bank under the terms and conditions of your agreement with your bank. A refund must be claimed within 8 weeks starting from the date on which your account was debited. Your rights are explained in a statement that you can obtain from your bank.",
    b2b: "By signing this mandate form, you authorise (A) {creditor} to send instructions to your bank to debit your account and (B) your bank to debit your account in accordance with the instructions from {creditor}.\nThis mandate is only intended for business-to-business transactions. You are not entitled to a refund from your bank after your account has been debited, but you are entitled to request your bank not to debit your account up until the day on which the payment is due. Tell your bank of this mandate before the first collection.",
  },
  creditor: "Creditor",
  creditorName: "Name",
  creditorId: "Creditor identifier",
  address: "Address",
  mandate: "Mandate",
  reference: "Mandate reference",
  referenceLater: "to be filled in by the creditor",
  kind: "Type of payment",
  kinds: { recurrent: "recurrent", oneOff: "one-off" },
  invoice: "Invoice",
  debtor: "Account holder",
  debtorName: "Name",
  debtorNumber: "Customer number",
  street: "Street and number",
  town: "Postal code and town",
  country: "Country",
  addressNeeded: "The address is required: one of the banks is outside the European Economic Area.",
  iban: "IBAN",
  signing: "Signature",
  place: "Place",
  date: "Date",
  signature: "Signature",
  sendTo: "Return the signed form to {creditor}.",
};
