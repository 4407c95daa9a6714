import type {
  AddressForm,
  AddressUse,
  AmendmentStyle,
  BatchesPerFile,
  PostalAddress,
  PostingStyle,
  RemittanceStyle,
  SequenceType,
} from "./records";
import type { CharacterSet } from "../values/sepaText";

/**
 * What an order's file and entries depend on beside its own columns and lines, frozen at issue in `Orders.settings`, so
 * that a later change of master data changes neither the file nor a reversal.
 */
export interface OrderSettings {
  /** The version of the file writer: an older one stays in the product for as long as an order may name it. */
  readonly writer: 1;
  /** As sent: in the account's character set, at most 70 characters. */
  readonly creditorName: string;
  readonly creditorId: string;
  /** As sent; null when the file carries none. */
  readonly creditorAddress: PostalAddress | null;
  readonly creditorBic: string | null;
  readonly batchBooking: boolean;
  readonly characterSet: CharacterSet;
  readonly addressUse: AddressUse;
  /** Absent: Structured, as all orders were before there was a choice. */
  readonly addressForm?: AddressForm;
  readonly amendmentStyle: AmendmentStyle;
  readonly remittanceStyle: RemittanceStyle;
  readonly batchesPerFile: BatchesPerFile;
  readonly postingStyle: PostingStyle;
  /**
   * On receipt, 2: every receipt is booked bank to in transit. Absent: an order of before that, of which lines may be
   * booked straight from the bank. On issue nothing ever was.
   */
  readonly posting?: 2;
  readonly journal: string;
  readonly bankJournal: string;
  readonly bankAccount: string;
  readonly inTransitAccount: string;
  readonly debtorsAccount: string;
  readonly discountAccount: string | null;
  readonly chargesAccount: string | null;
  /** The sequence types that the user had set for this issue, by mandate reference: a cancelled order gives them back. */
  readonly sequenceTypeOverrides: Readonly<Record<string, SequenceType>>;
}

/** The JSON that `Orders.settings` holds. */
export function settingsToText(settings: OrderSettings): string {
  return JSON.stringify(settings);
}

/** The settings that the text holds, or null when they are not there or not ours. */
export function settingsFromText(text: string | null): OrderSettings | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isOrderSettings(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isOrderSettings(value: unknown): value is OrderSettings {
  if (typeof value !== "object" || value === null) return false;
  const { writer, creditorName, creditorId, postingStyle, journal, addressForm } = value as Readonly<
    Partial<Record<keyof OrderSettings, unknown>>
  >;
  return (
    writer === 1 &&
    typeof creditorName === "string" &&
    typeof creditorId === "string" &&
    typeof journal === "string" &&
    (postingStyle === "OnIssue" || postingStyle === "OnReceipt") &&
    (addressForm === undefined || addressForm === "Structured" || addressForm === "Hybrid")
  );
}
