import { formatCents } from "../../domain/money";
import type { MessageVersion, PostalAddress } from "../../domain/records";
import { type Texts, unlessEmpty, type XmlContent } from "../xmlPrototype";
import type { DirectDebitMessage, PaymentInformation, Transaction } from "./message";

/*
 * The elements of pain.008 in the order of their schemas, which .02 and .08 share but for the name of the BIC. Each
 * function looks like what it writes.
 */

/** The texts of a transaction, by what they mean. */
export type TransactionTexts = Texts<
  | "endToEndId"
  | "amount"
  | "mandateId"
  | "dateOfSignature"
  | "originalMandateId"
  | "originalCreditorName"
  | "originalCreditorId"
  | "originalDebtorIban"
  | "originalDebtorAccount"
  | "debtorAgentBic"
  | "debtorName"
  | keyof PostalAddress
  | "debtorIban"
  | "unstructured"
  | "reference"
  | "issuer"
>;

/** The texts that a transaction is written with. */
export function textsOf(transaction: Transaction): TransactionTexts {
  const { amendment, debtorAddress: address, remittance } = transaction;
  const oldAccount = amendment === null ? null : amendment.originalDebtorAccount;
  const structured = remittance?.kind === "structured" ? remittance : null;
  return {
    endToEndId: transaction.endToEndId,
    amount: formatCents(transaction.amount),
    mandateId: transaction.mandateId,
    dateOfSignature: transaction.dateOfSignature,
    originalMandateId: amendment === null ? null : amendment.originalMandateId,
    originalCreditorName: amendment === null ? null : amendment.originalCreditorName,
    originalCreditorId: amendment === null ? null : amendment.originalCreditorId,
    originalDebtorIban: oldAccount === null || oldAccount === "SMNDA" ? null : oldAccount.iban,
    originalDebtorAccount: oldAccount === "SMNDA" ? oldAccount : null,
    debtorAgentBic: transaction.debtorAgentBic,
    debtorName: transaction.debtorName,
    street: address === null ? null : address.street,
    buildingNumber: address === null ? null : address.buildingNumber,
    postalCode: address === null ? null : address.postalCode,
    town: address === null ? null : address.town,
    country: address === null ? null : address.country,
    debtorIban: transaction.debtorIban,
    unstructured: remittance?.kind === "unstructured" ? remittance.text : null,
    reference: structured === null ? null : structured.reference,
    issuer: structured === null ? null : structured.issuer,
  };
}

/** The whole document but for its batches: `paymentInformation` stands where they go. */
export function documentElement(message: DirectDebitMessage, paymentInformation: string): XmlContent {
  return {
    Document: {
      "@xmlns": `urn:iso:std:iso:20022:tech:xsd:${message.version}`,
      CstmrDrctDbtInitn: {
        GrpHdr: {
          MsgId: message.messageId,
          CreDtTm: message.creationDateTime,
          NbOfTxs: String(message.numberOfTransactions),
          CtrlSum: formatCents(message.controlSum),
          InitgPty: { Nm: message.initiatingPartyName },
        },
        PmtInf: paymentInformation,
      },
    },
  };
}

/** A batch but for its transactions: `transactions` stands where they go. */
export function paymentInformationElement(
  batch: PaymentInformation,
  version: MessageVersion,
  transactions: string,
): XmlContent {
  const { batchBooking, creditor } = batch;
  return {
    PmtInf: {
      PmtInfId: batch.paymentInformationId,
      PmtMtd: "DD",
      BtchBookg: batchBooking === null ? null : String(batchBooking),
      NbOfTxs: String(batch.numberOfTransactions),
      CtrlSum: formatCents(batch.controlSum),
      PmtTpInf: {
        SvcLvl: { Cd: "SEPA" },
        LclInstrm: { Cd: batch.localInstrument },
        SeqTp: batch.sequenceType,
      },
      ReqdColltnDt: batch.collectionDate,
      Cdtr: { Nm: creditor.name, PstlAdr: creditor.address === null ? null : postalAddress(creditor.address) },
      CdtrAcct: { Id: { IBAN: creditor.iban }, Ccy: "EUR" },
      CdtrAgt: agent(creditor.bic, version),
      ChrgBr: "SLEV",
      CdtrSchmeId: { Id: creditorIdentification(creditor.creditorId) },
      DrctDbtTxInf: transactions,
    },
  };
}

/** A transaction with these texts. */
export function transactionElement(texts: TransactionTexts, version: MessageVersion): XmlContent {
  const amendment = amendmentDetails(texts);
  return {
    DrctDbtTxInf: {
      PmtId: { EndToEndId: texts.endToEndId },
      InstdAmt: { "@Ccy": "EUR", "#": texts.amount },
      DrctDbtTx: {
        MndtRltdInf: {
          MndtId: texts.mandateId,
          DtOfSgntr: texts.dateOfSignature,
          AmdmntInd: amendment === null ? null : "true",
          AmdmntInfDtls: amendment,
        },
      },
      DbtrAgt: agent(texts.debtorAgentBic, version),
      Dbtr: { Nm: texts.debtorName, PstlAdr: postalAddress(texts) },
      DbtrAcct: { Id: { IBAN: texts.debtorIban } },
      RmtInf: unlessEmpty({ Ustrd: texts.unstructured, Strd: creditorReference(texts) }),
    },
  };
}

function amendmentDetails(texts: TransactionTexts): XmlContent | null {
  const { originalCreditorId, originalDebtorIban, originalDebtorAccount } = texts;
  return unlessEmpty({
    OrgnlMndtId: texts.originalMandateId,
    OrgnlCdtrSchmeId: unlessEmpty({
      Nm: texts.originalCreditorName,
      Id: originalCreditorId === null ? null : creditorIdentification(originalCreditorId),
    }),
    OrgnlDbtrAcct: unlessEmpty({
      Id: unlessEmpty({ IBAN: originalDebtorIban, Othr: unlessEmpty({ Id: originalDebtorAccount }) }),
    }),
  });
}

/** Structured only: address lines alone are refused since November 2026 (sepa.md 1.4). */
function postalAddress({ street, buildingNumber, postalCode, town, country }: PostalAddress): XmlContent | null {
  return unlessEmpty({ StrtNm: street, BldgNb: buildingNumber, PstCd: postalCode, TwnNm: town, Ctry: country });
}

function agent(bic: string | null, version: MessageVersion): XmlContent {
  if (bic === null) return { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } };
  return { FinInstnId: version === "pain.008.001.02" ? { BIC: bic } : { BICFI: bic } };
}

function creditorIdentification(creditorId: string): XmlContent {
  return { PrvtId: { Othr: { Id: creditorId, SchmeNm: { Prtry: "SEPA" } } } };
}

function creditorReference({ reference, issuer }: TransactionTexts): XmlContent | null {
  if (reference === null) return null;
  return { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: "SCOR" }, Issr: issuer }, Ref: reference } };
}
