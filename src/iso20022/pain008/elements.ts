import { formatCents } from "../../domain/values/money";
import type { MessageVersion, PostalAddress } from "../../domain/book/records";
import { type Texts, unlessEmpty, type XmlContent } from "../../xml/xmlPrototype";
import type { DirectDebitMessage, MessageAddress, PaymentInformation, Transaction } from "./message";

/*
 * The elements of pain.008 in the order of their schemas, which .02 and .08 share but for the name of the BIC. Each
 * function looks like what it writes.
 */

/** The texts of an address: a hybrid one has lines instead of street and building number. */
type AddressTexts = Texts<keyof PostalAddress | "firstLine" | "secondLine">;

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
  | keyof AddressTexts
  | "debtorIban"
  | "ultimateCreditorName"
  | "ultimateDebtorName"
  | "ultimateDebtorOrganisation"
  | "ultimateDebtorIssuer"
  | "ultimateDebtorPerson"
  | "unstructured"
  | "reference"
  | "issuer"
>;

const NO_ADDRESS: AddressTexts = {
  street: null,
  buildingNumber: null,
  postalCode: null,
  town: null,
  country: null,
  firstLine: null,
  secondLine: null,
};

function addressTexts({ street, buildingNumber, postalCode, town, country, lines }: MessageAddress): AddressTexts {
  const [firstLine = null, secondLine = null] = lines ?? [];
  return { street, buildingNumber, postalCode, town, country, firstLine, secondLine };
}

/** The texts that a transaction is written with. */
export function textsOf(transaction: Transaction): TransactionTexts {
  const { amendment, debtorAddress: address, remittance } = transaction;
  const oldAccount = amendment === null ? null : amendment.originalDebtorAccount;
  const structured = remittance?.kind === "structured" ? remittance : null;
  const { ultimateDebtor } = transaction;
  const organisation = ultimateDebtor === null ? null : ultimateDebtor.organisation;
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
    ...(address === null ? NO_ADDRESS : addressTexts(address)),
    debtorIban: transaction.debtorIban,
    ultimateCreditorName: transaction.ultimateCreditorName,
    ultimateDebtorName: ultimateDebtor === null ? null : ultimateDebtor.name,
    ultimateDebtorOrganisation: organisation === null ? null : organisation.id,
    ultimateDebtorIssuer: organisation === null ? null : organisation.issuer,
    ultimateDebtorPerson: ultimateDebtor === null ? null : ultimateDebtor.person,
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
          InitgPty: {
            Nm: message.initiatingPartyName,
            Id: unlessEmpty({
              OrgId: unlessEmpty({
                Othr: unlessEmpty({ Id: message.initiatingPartyId, Issr: message.initiatingPartyIssuer }),
              }),
            }),
          },
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
        CtgyPurp: unlessEmpty({ Cd: batch.categoryPurpose }),
      },
      ReqdColltnDt: batch.collectionDate,
      Cdtr: {
        Nm: creditor.name,
        PstlAdr: creditor.address === null ? null : postalAddress(addressTexts(creditor.address)),
      },
      CdtrAcct: { Id: { IBAN: creditor.iban }, Ccy: "EUR" },
      CdtrAgt: agent(creditor.bic, version),
      UltmtCdtr: unlessEmpty({ Nm: batch.ultimateCreditorName }),
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
      UltmtCdtr: unlessEmpty({ Nm: texts.ultimateCreditorName }),
      DbtrAgt: agent(texts.debtorAgentBic, version),
      Dbtr: { Nm: texts.debtorName, PstlAdr: postalAddress(texts) },
      DbtrAcct: { Id: { IBAN: texts.debtorIban } },
      UltmtDbtr: ultimateDebtor(texts),
      RmtInf: unlessEmpty({ Ustrd: texts.unstructured, Strd: creditorReference(texts) }),
    },
  };
}

function ultimateDebtor(texts: TransactionTexts): XmlContent | null {
  return unlessEmpty({
    Nm: texts.ultimateDebtorName,
    Id: unlessEmpty({
      OrgId: unlessEmpty({
        Othr: unlessEmpty({ Id: texts.ultimateDebtorOrganisation, Issr: texts.ultimateDebtorIssuer }),
      }),
      PrvtId: unlessEmpty({ Othr: unlessEmpty({ Id: texts.ultimateDebtorPerson }) }),
    }),
  });
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

function postalAddress(texts: AddressTexts): XmlContent | null {
  const lines = [texts.firstLine, texts.secondLine].filter((line) => line !== null);
  return unlessEmpty({
    StrtNm: texts.street,
    BldgNb: texts.buildingNumber,
    PstCd: texts.postalCode,
    TwnNm: texts.town,
    Ctry: texts.country,
    AdrLine: lines.length === 0 ? null : lines,
  });
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
