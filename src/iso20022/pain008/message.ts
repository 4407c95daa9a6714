import type { IsoDate, IsoDateTime } from "../../domain/values/calendar";
import type { Cents } from "../../domain/values/money";
import type { LocalInstrument, MessageVersion, PostalAddress, SequenceType } from "../../domain/book/records";

/*
 * One customer direct debit initiation (ISO 20022 pain.008), in the vocabulary of the EPC rulebooks. Texts are as the
 * bank gets them: in the SEPA character set and cut to length. `profile.ts` says what a lawful message is.
 */

/** One bank file: group header and batches (CstmrDrctDbtInitn). */
export interface DirectDebitMessage {
  readonly version: MessageVersion;
  /** Unique per creditor (GrpHdr/MsgId). */
  readonly messageId: string;
  readonly creationDateTime: IsoDateTime;
  readonly initiatingPartyName: string;
  /** InitgPty/Id/OrgId/Othr/Id; null: the name is enough. */
  readonly initiatingPartyId: string | null;
  readonly initiatingPartyIssuer: string | null;
  /** Over all batches. */
  readonly numberOfTransactions: number;
  /** Over all batches. */
  readonly controlSum: Cents;
  readonly batches: readonly PaymentInformation[];
}

/** One batch (PmtInf): what its transactions have in common. */
export interface PaymentInformation {
  readonly paymentInformationId: string;
  /** null: as the contract with the bank says. */
  readonly batchBooking: boolean | null;
  readonly localInstrument: LocalInstrument;
  readonly sequenceType: SequenceType;
  readonly collectionDate: IsoDate;
  /** CtgyPurp/Cd: for what is collected; null: it is not said. */
  readonly categoryPurpose: string | null;
  readonly creditor: Creditor;
  /** UltmtCdtr/Nm: on whose behalf; null: on the creditor's own. */
  readonly ultimateCreditorName: string | null;
  readonly numberOfTransactions: number;
  readonly controlSum: Cents;
  readonly transactions: readonly Transaction[];
}

/** Who collects, and on which account. */
export interface Creditor {
  readonly name: string;
  readonly address: MessageAddress | null;
  readonly iban: string;
  /** null: the bank knows itself (NOTPROVIDED). */
  readonly bic: string | null;
  readonly creditorId: string;
}

/** One collection from one debtor (DrctDbtTxInf). */
export interface Transaction {
  readonly endToEndId: string;
  /** 0.01 to 999,999,999.99. */
  readonly amount: Cents;
  readonly mandateId: string;
  readonly dateOfSignature: IsoDate;
  /** null: the mandate is as it was in the last collection. */
  readonly amendment: MandateAmendment | null;
  /** null: found by the IBAN (NOTPROVIDED). */
  readonly debtorAgentBic: string | null;
  readonly debtorName: string;
  readonly debtorAddress: MessageAddress | null;
  readonly debtorIban: string;
  /** UltmtCdtr/Nm: on whose behalf; null: as the batch says. */
  readonly ultimateCreditorName: string | null;
  /** UltmtDbtr: for whom; null: for the debtor. */
  readonly ultimateDebtor: UltimateParty | null;
  readonly remittance: Remittance | null;
}

/** Somebody beside debtor and creditor, by name, identification or both; of an organisation or a person, never of both. */
export interface UltimateParty {
  readonly name: string | null;
  /** Id/OrgId/Othr. */
  readonly organisation: { readonly id: string; readonly issuer: string | null } | null;
  /** Id/PrvtId/Othr/Id. */
  readonly person: string | null;
}

/**
 * Structured: each part in its own element. Hybrid: with one or two free lines, which hold street and building number and
 * repeat neither town nor country. Free lines alone are refused by banks since November 2026 (EPC153-22).
 */
export interface MessageAddress extends PostalAddress {
  /** Absent: the address is structured. */
  readonly lines?: readonly string[];
}

/** What the mandate was before (AmdmntInfDtls); at least one part is there. */
export interface MandateAmendment {
  readonly originalMandateId: string | null;
  readonly originalCreditorId: string | null;
  readonly originalCreditorName: string | null;
  /** The old account, or "SMNDA": the same mandate with a new debtor account, whatever the old one was. */
  readonly originalDebtorAccount: OriginalDebtorAccount | null;
}

export type OriginalDebtorAccount = { readonly iban: string } | "SMNDA";

/** What the debtor reads: free text, or a reference that the debtor's bank and the creditor's program read back. */
export type Remittance =
  | { readonly kind: "unstructured"; readonly text: string }
  | { readonly kind: "structured"; readonly reference: string; readonly issuer: string | null };
