import type { reasonAdviceNl } from "./reasonAdviceNl";
import type { Texts } from "./texts";

const AGAIN = "The invoice is open again. Collect it again as soon as the data are right.";
const STAYS = "Nothing has to change.";
const NOTHING = "The customer notices nothing and has nothing to do.";
const TRANSFER =
  "The invoice is open again. Have the customer transfer the amount, or collect again after you have talked.";

/** The advice per reason code, in English: the manual's page has the same words. */
export const reasonAdviceEn: Texts<typeof reasonAdviceNl> = {
  AC01: {
    happened: "The IBAN does not exist, or is none of this bank.",
    invoice: AGAIN,
    mandate: "Compare the IBAN with the signed mandate. A typing error is mended in the mandate itself.",
    debtor: "If the IBAN is that of the mandate, ask the customer which number it should be.",
  },
  AC02: {
    happened: "The bank finds the customer's account number invalid.",
    invoice: AGAIN,
    mandate: "Compare the IBAN with the signed mandate, and correct it if it is another one.",
    debtor: "Ask the customer for the IBAN of a payment account.",
  },
  AC03: {
    happened: "The bank finds your own account number in the order invalid.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Check your own IBAN on the sheet Accounts, and your direct debit contract.`,
  },
  AC04: {
    happened: "The customer's account was closed.",
    invoice: "The invoice is open again. Collect it again only when you have another IBAN.",
    mandate:
      "Nothing goes out under this mandate until you decide. If the customer moves with the same mandate, change the IBAN; else have a new mandate signed.",
    debtor: "Ask for the new IBAN. Hold the item until then.",
  },
  AC06: {
    happened: "The customer's account is blocked, by the bank or by the customer.",
    invoice: TRANSFER,
    mandate: "The mandate stays valid. Block it if the account stays blocked.",
    debtor:
      "Ask what is the matter, and how the customer can pay. Seizure or a debt arrangement is for a collection agency or your lawyer.",
  },
  AC13: {
    happened: "You collected business-to-business (B2B) from a consumer's account. That is not allowed.",
    invoice: "The invoice is open again. Collect it under a core mandate.",
    mandate: "The B2B mandate cannot be used. Withdraw it and have a core mandate signed.",
    debtor: "Explain why a new mandate is needed. Set the customer's scheme to Core.",
  },
  AG01: {
    happened: "Nothing can be collected from this account; often it is a savings account.",
    invoice: TRANSFER,
    mandate: "Ask for a mandate on a payment account, or change the IBAN if the customer gives it in writing.",
    debtor: "Ask for the IBAN of a payment account.",
  },
  AG02: {
    happened:
      "The bank does not accept this type of collection: the sequence type (FRST, RCUR, OOFF) is wrong, or a one-off mandate was used before.",
    invoice: AGAIN,
    mandate:
      "If the mandate is one-off and was used, have a new one signed. Else see whether collections were made under this reference elsewhere.",
    debtor: NOTHING,
  },
  AM02: {
    happened: "The amount is higher than the bank or the customer allows.",
    invoice: TRANSFER,
    mandate: "The mandate stays valid.",
    debtor: "Ask the customer to have the bank's limit raised, or agree on payment in parts.",
  },
  AM04: {
    happened: "There was not enough money in the account.",
    invoice:
      "The invoice is open again. Collect it again, best shortly after the day on which wages come in; how often it is repeated is set at the administration.",
    mandate: "The mandate stays valid. A one-off mandate is used up by a return.",
    debtor:
      "Announce the new collection. If it happens more often, call, or agree on another day or a payment arrangement.",
  },
  AM05: {
    happened: "The bank says that this amount was collected before.",
    invoice: "See first whether the money is in. If so, book the payment on the invoice; if not, collect again.",
    mandate: STAYS,
    debtor: "If you did collect twice, say so before the customer calls about it.",
  },
  AM09: {
    happened: "The amount is not what the bank or the customer expected.",
    invoice: "Compare the amount with the invoice. If the invoice is wrong, make a credit note and a new invoice.",
    mandate: STAYS,
    debtor: "Ask which amount the customer expected, and why.",
  },
  BE04: {
    happened: "The bank misses your address as the creditor.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Fill in street, town and country with the administration.`,
  },
  BE05: {
    happened: "The customer's bank does not know your creditor ID, or it has changed and you have not reported that.",
    invoice: AGAIN,
    mandate:
      "Fill in the original creditor ID and the original name with the mandate. The next collection then reports the change.",
    debtor: "With a B2B mandate the customer must have it registered or changed at their bank.",
  },
  CNOR: {
    happened: "Your own bank cannot be reached for direct debits under this BIC.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Check the BIC on the sheet Accounts, and ask your bank whether the contract is in force.`,
  },
  DNOR: {
    happened: "The customer's bank cannot be reached under this BIC, or takes no part in this scheme (B2B).",
    invoice: TRANSFER,
    mandate:
      "Empty the BIC: with the IBAN alone the bank finds its way. If the bank does no B2B, a core mandate is needed.",
    debtor: "Ask for an account at another bank if need be.",
  },
  DT01: {
    happened: "The date in the order is invalid.",
    invoice: "The invoice is open again. Collect it on a new day on which banks work.",
    mandate: STAYS,
    debtor: "Announce the new day.",
  },
  ED05: {
    happened: "Settlement between the banks failed.",
    invoice: "The invoice is open again. Collect it again as it is.",
    mandate: STAYS,
    debtor: `${NOTHING} Announce the new collection.`,
  },
  FF01: {
    happened: "The file did not have the form that the bank asks for.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Ask your bank which version it takes, and set that on the sheet Accounts.`,
  },
  FF05: {
    happened: "The scheme (Core or B2B) is wrong.",
    invoice: AGAIN,
    mandate:
      "Compare the scheme with the signed mandate and with your contract. It must be the same for customer and mandate.",
    debtor: NOTHING,
  },
  MD01: {
    happened:
      "The customer or the bank says that there is no valid mandate. The customer can say so for thirteen months after the collection.",
    invoice: "The invoice is open again. Do not collect it again under this mandate.",
    mandate:
      "Look up the signed mandate: the bank may ask for it. If you do not have it, or the customer does not want it any more, withdraw it and have a new one signed.",
    debtor: "Call the customer: often the name on the statement was not recognised. Else ask for a transfer.",
  },
  MD02: {
    happened: "Data of the mandate are missing, or are not as the customer's bank knows them.",
    invoice: AGAIN,
    mandate:
      "Compare reference, date of signature and type with the signed form, and correct what differs. A changed reference is reported with the original one.",
    debtor: "With B2B the customer must register the mandate at their bank.",
  },
  MD06: {
    happened: "The customer had the money refunded within eight weeks. No reason has to be given for that.",
    invoice: "The invoice is open again and still to be paid, unless the customer is right to object.",
    mandate: "The mandate stays valid. A one-off one is used up.",
    debtor:
      "Ask why first. Correct an error in the invoice; otherwise ask for a transfer, or whether you may collect again.",
  },
  MD07: {
    happened: "The account holder has died.",
    invoice: "Do not collect again. The claim passes to the heirs.",
    mandate: "Withdraw the mandate.",
    debtor: "Write to the heirs. The letter for dunning has words of its own for that.",
  },
  MS02: {
    happened: "The customer refused this collection before it was carried out.",
    invoice: TRANSFER,
    mandate: "The mandate stays valid, unless the customer withdraws it.",
    debtor: "Ask why, and whether you may collect again.",
  },
  MS03: {
    happened:
      "The bank gives no reason. Mostly there was not enough money or the account was closed; banks in some countries may not say so.",
    invoice: "The invoice is open again. Collecting it once more is fine; if it comes back again, stop.",
    mandate: "The mandate stays valid.",
    debtor: "Ask whether the account still exists and has money in it.",
  },
  NARR: {
    happened: "The bank gives the reason in words.",
    invoice: TRANSFER,
    mandate: "Read the text with the bank entry, and act on it.",
    debtor: "Get in touch if the text is about the customer.",
  },
  NOAS: {
    happened: "The bank had no answer from the customer.",
    invoice: TRANSFER,
    mandate: STAYS,
    debtor: "Get in touch yourself.",
  },
  RC01: {
    happened: "The BIC is wrong.",
    invoice: AGAIN,
    mandate: "Empty the BIC of mandate and debtor: the IBAN is enough.",
    debtor: NOTHING,
  },
  RR01: {
    happened: "For a legal reason the account or an identification of the customer is missing.",
    invoice: AGAIN,
    mandate: "Complete IBAN and account holder.",
    debtor: "Ask for what is missing.",
  },
  RR02: {
    happened:
      "The bank misses the customer's name or address. At banks outside the European Economic Area the address is required.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: "Fill in the customer's name, town and country, and have the account send addresses.",
  },
  RR03: {
    happened: "The bank misses your own name or address.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Fill in name, town and country with the administration.`,
  },
  RR04: {
    happened: "The bank refuses for a legal or regulatory reason, such as a sanctions list.",
    invoice: "Do not collect again before the bank has said what is the matter.",
    mandate: "Block the mandate meanwhile.",
    debtor: "Ask your bank first. Say nothing to the customer of an investigation.",
  },
  SL01: {
    happened: "The customer has set a block, a limit or a list of allowed creditors at their bank.",
    invoice: TRANSFER,
    mandate: "The mandate stays valid.",
    debtor: "Ask the customer to lift the block or to allow your creditor ID. Then it can be collected again.",
  },
  TM01: {
    happened: "The order reached the bank after the cut-off time.",
    invoice: "The invoice is open again. Collect it on a later day.",
    mandate: STAYS,
    debtor: "Announce the new day. Deliver earlier from now on; the cut-off time is on the sheet Accounts.",
  },
};
