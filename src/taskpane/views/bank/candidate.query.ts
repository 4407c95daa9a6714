import type { LineStatus } from "../../../domain/book/records";
import type { IsoDate } from "../../../domain/values/calendar";

/** Why something stands where it stands in the list: proposed, another that it could be, of the same amount, or any. */
export type CandidateRank = "proposed" | "alternative" | "sameAmount" | "any";

/** What an entry may be of. */
export type Candidate = CollectionCandidate | InvoiceCandidate;

/** An order, or a transaction of one. */
export interface CollectionCandidate {
  readonly order: string;
  /** The first line of the transaction; null for the order as a whole. */
  readonly line: number | null;
  readonly invoice?: never;
  readonly item: string | null;
  readonly name: string | null;
  readonly amount: string;
  readonly collectionDate: IsoDate;
  readonly endToEndId: string | null;
  readonly status: LineStatus | null;
  readonly rank: CandidateRank;
}

/** An invoice that no order of ours collects, and of which as much can come open again as the bank debited. */
export interface InvoiceCandidate {
  readonly invoice: string;
  readonly name: string;
  readonly amount: string;
  readonly open: string;
  readonly invoiceDate: IsoDate;
  readonly rank: CandidateRank;
}
