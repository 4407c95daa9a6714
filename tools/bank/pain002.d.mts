import type { BankDetail } from "./bank.mjs";

/** RJCT rejected, CANC cancelled at our request, PART in part, the others accepted or on their way. */
export type BankStatus = "RJCT" | "CANC" | "PART" | "ACCP" | "ACTC" | "ACSP" | "ACSC" | "ACWC" | "PDNG" | "RCVD";

/** What has a status, with its reason where the bank gives one at this level. */
interface Answered {
  readonly status?: BankStatus | null;
  readonly reason?: string | null;
  readonly reasonText?: string | null;
  readonly numberOfTransactions?: number | null;
  /** Cents. */
  readonly controlSum?: number | null;
}

/** A batch, with the transactions that the bank lists. */
export interface BankBatchStatus extends Answered {
  readonly paymentInformationId: string;
  readonly transactions?: readonly (BankDetail & Pick<Answered, "status">)[];
}

/** A bank's answer to a file of collections. */
export interface BankStatusReport extends Answered {
  readonly messageId: string;
  /** A moment without zone. */
  readonly createdAt: string;
  readonly originalMessageId: string;
  /** `pain.008.001.08` when absent. */
  readonly originalMessageName?: string;
  readonly batches?: readonly BankBatchStatus[];
}

/** A status report, valid by the schema of its version; .10 when absent. */
export function pain002(report: BankStatusReport, options?: { readonly version?: "03" | "10" }): string;
