import type { LocalInstrument, OptionalFields, PostalAddress, SequenceType } from "../../domain/book/records";
import type { IsoDate } from "../../domain/values/calendar";
import type { Cents } from "../../domain/values/money";

/** Who collected, as a bank file says it. */
export interface FileCreditor extends PostalAddress {
  readonly creditorId: string;
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** What a collection reported of its mandate: what the debtor's bank knew before it. */
export interface ReportedChange {
  readonly mandateId: string | null;
  /** Whether the debtor's account is another one than before. */
  readonly isOtherAccount: boolean;
  readonly creditorId: string | null;
  readonly creditorName: string | null;
}

/** One collection in the file of any program, read and judged. */
export interface FileCollection {
  readonly file: string;
  /** Where it begins, and which of the file's transactions it is, both from 1. */
  readonly line: number;
  readonly number: number;
  readonly collectionDate: IsoDate;
  readonly localInstrument: LocalInstrument;
  readonly sequenceType: SequenceType;
  readonly creditor: FileCreditor;
  readonly mandateId: string;
  readonly dateOfSignature: IsoDate | null;
  readonly reported: ReportedChange;
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly address: PostalAddress;
  readonly amount: Cents;
  readonly text: string | null;
  readonly reference: string | null;
  /** For whom and on whose behalf it was collected, and for what; as its transaction says, else its batch. */
  readonly optional: OptionalFields;
}

/** What a file says of how it wants to be sent: the account's settings go by it. */
export interface FileSettings {
  readonly version: string;
  readonly batchBooking: boolean | null;
  /** Whether every collection of the batch carries the debtor's address. */
  readonly hasAddresses: boolean;
  /** Whether it reports accounts by their former IBAN instead of SMNDA; null where it reports none. */
  readonly reportsOldIban: boolean | null;
}

/** A batch, of which only what its collections have in common is kept. */
export interface FileBatch {
  readonly collectionDate: IsoDate;
  readonly iban: string;
  readonly settings: FileSettings;
}

/** A file that was read whole. */
export interface TakenFile {
  readonly file: string;
  readonly version: string;
  readonly messageId: string | null;
  readonly transactions: number;
  readonly amount: Cents;
  /** Of its batches the last. */
  readonly collectionDate: IsoDate;
  readonly batches: readonly FileBatch[];
  readonly collections: readonly FileCollection[];
}

/** A name as it is compared: without accents, punctuation and capitals, which banks and programs write as they like. */
export function comparedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toUpperCase();
}
