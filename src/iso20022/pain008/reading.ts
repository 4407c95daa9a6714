import type { Cents } from "../../domain/values/money";
import type { XmlRefusal } from "../../xml/readXml";

/*
 * What a pain.008 file of any bank's or package's making says. Every part that a file may leave out, or may fill with
 * what is no amount, count or code of ours, is null then: reading judges nothing.
 */

/** The file, or why it is none; `notDirectDebit`: XML of another kind, which `detail` names. */
export type FileReading =
  | { readonly kind: "read"; readonly file: DirectDebitFile }
  | {
      readonly kind: "refused";
      readonly reason: XmlRefusal["reason"] | "notDirectDebit";
      readonly detail: string;
    };

export interface DirectDebitFile {
  /** From the namespace: `pain.008.001.08`. */
  readonly version: string;
  readonly messageId: string | null;
  readonly creationDateTime: string | null;
  readonly initiatingPartyName: string | null;
  /** Of an organisation, where it says so (InitgPty/Id/OrgId/Othr). */
  readonly initiatingPartyId: string | null;
  readonly initiatingPartyIssuer: string | null;
  /** As stated, which may differ from what is there. */
  readonly numberOfTransactions: number | null;
  readonly controlSum: Cents | null;
  readonly batches: readonly ReadBatch[];
}

/** Scheme, sequence type and creditor ID may stand here or at the transactions, which then differ. */
export interface ReadBatch {
  readonly paymentInformationId: string | null;
  readonly paymentMethod: string | null;
  readonly batchBooking: boolean | null;
  readonly localInstrument: string | null;
  readonly sequenceType: string | null;
  readonly collectionDate: string | null;
  readonly categoryPurpose: string | null;
  readonly ultimateCreditorName: string | null;
  readonly chargeBearer: string | null;
  readonly creditor: ReadCreditor;
  readonly numberOfTransactions: number | null;
  readonly controlSum: Cents | null;
  readonly transactions: readonly ReadTransaction[];
}

export interface ReadCreditor {
  readonly name: string | null;
  readonly address: ReadAddress | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly creditorId: string | null;
}

export interface ReadTransaction {
  readonly instructionId: string | null;
  readonly endToEndId: string | null;
  /** The transaction's own, else its batch's. */
  readonly localInstrument: string | null;
  readonly sequenceType: string | null;
  readonly creditorId: string | null;
  readonly amount: Cents | null;
  readonly currency: string | null;
  readonly mandateId: string | null;
  readonly dateOfSignature: string | null;
  /** Whether an amendment is announced (AmdmntInd), which is false when it is left out. */
  readonly isAmended: boolean;
  readonly originalMandateId: string | null;
  readonly originalCreditorName: string | null;
  readonly originalCreditorId: string | null;
  readonly originalDebtorIban: string | null;
  /** OrgnlDbtrAcct/Id/Othr/Id: `SMNDA`. */
  readonly originalDebtorAccount: string | null;
  readonly debtorAgentBic: string | null;
  readonly debtorName: string | null;
  readonly debtorAddress: ReadAddress | null;
  readonly debtorIban: string | null;
  readonly ultimateCreditorName: string | null;
  readonly ultimateDebtorName: string | null;
  /** UltmtDbtr/Id: of an organisation (OrgId/Othr), or of a person (PrvtId/Othr). */
  readonly ultimateDebtorOrganisation: string | null;
  readonly ultimateDebtorIssuer: string | null;
  readonly ultimateDebtorPerson: string | null;
  readonly purpose: string | null;
  /** RmtInf/Ustrd; several are joined by a space. */
  readonly unstructured: string | null;
  readonly reference: string | null;
  readonly referenceIssuer: string | null;
}

export interface ReadAddress {
  readonly street: string | null;
  readonly buildingNumber: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly country: string | null;
  /** AdrLine, outside the structured parts. */
  readonly lines: readonly string[];
}
