import { addMonths, type IsoDate, isoDate } from "../values/calendar";
import { type CollectedLine, isPresented, lastPresentedDate, latest } from "./mandateHistory";
import type { Mandate, MandateStatus, SequenceType } from "../book/records";

/** EPC016-06: a mandate under which nothing was collected for this long may not be used again. */
export const DORMANCY_MONTHS = 36;

/**
 * The start of SEPA direct debit in the Netherlands: a mandate that was never used counts from here at the earliest.
 */
const SEPA_START: IsoDate = isoDate("2014-02-01");

/** The date of signature that every Dutch mandate from before SEPA carries (docs/law/sepa.md#5.2.10). */
export const MIGRATED_SIGNATURE: IsoDate = isoDate("2009-11-01");

/** What of a mandate its use depends on. */
export type MandateUse = Pick<
  Mandate,
  "dateOfSignature" | "lastCollectionDate" | "withdrawnOn" | "replacedBy" | "oneOff" | "dormancyOverride"
>;

/** How a mandate stands to the 36 months on a day. */
export type Dormancy =
  | { readonly state: "inUse" }
  /** Nothing was collected in the 36 months before: not to be used. */
  | { readonly state: "dormant"; readonly usableUntil: IsoDate }
  /** Dormant here, but the user declares that it was collected under elsewhere. */
  | { readonly state: "overridden"; readonly usableUntil: IsoDate }
  /** Signed long ago and never collected under: lawful, but the debtor may not remember. */
  | { readonly state: "neverUsed"; readonly usableUntil: IsoDate };

/** Judges the 36 months on a collection date; the last day itself still counts. An unsigned mandate is in use. */
export function dormancyOn(mandate: MandateUse, date: IsoDate, lines: readonly CollectedLine[]): Dormancy {
  const last = lastPresentedDate(mandate, lines);
  if (last !== null) {
    const until = addMonths(last, DORMANCY_MONTHS);
    if (date <= until) return { state: "inUse" };
    const overridden = mandate.dormancyOverride !== null && date <= mandate.dormancyOverride;
    return { state: overridden ? "overridden" : "dormant", usableUntil: until };
  }
  if (mandate.dateOfSignature === null) return { state: "inUse" };
  const until = addMonths(signedSince(mandate.dateOfSignature), DORMANCY_MONTHS);
  return date <= until ? { state: "inUse" } : { state: "neverUsed", usableUntil: until };
}

/**
 * The last day on which a mandate can be collected under: 36 months after the last collection, also one that came back, else after the
 * signature; null when unsigned, or one-off.
 */
export function usableUntil(mandate: MandateUse, lines: readonly CollectedLine[]): IsoDate | null {
  if (mandate.oneOff === true || mandate.dateOfSignature === null) return null;
  return addMonths(lastPresentedDate(mandate, lines) ?? signedSince(mandate.dateOfSignature), DORMANCY_MONTHS);
}

function signedSince(dateOfSignature: IsoDate): IsoDate {
  return latest(dateOfSignature, SEPA_START) ?? SEPA_START;
}

/**
 * Whether the mandate is used up: a line under it counts as presented, and the mandate is one-off, or the line told the bank that it
 * was the last (FNAL) or the only one (OOFF), whatever the mandate says since.
 */
export function isUsedUp(mandate: Pick<Mandate, "oneOff">, lines: readonly CollectedLine[]): boolean {
  return lines.some(({ line }) => isPresented(line) && (mandate.oneOff === true || isTheLast(line.sequenceType)));
}

/** Whether a bank takes no other collection under the mandate after one with this code (docs/law/sepa.md#5.1.4). */
export function isTheLast(sequenceType: SequenceType): boolean {
  return sequenceType === "FNAL" || sequenceType === "OOFF";
}

/** The mandate's status on a day (docs/law/actions.md#2). Whether it is blocked is apart. */
export function mandateStatus(mandate: MandateUse, date: IsoDate, lines: readonly CollectedLine[]): MandateStatus {
  if (mandate.withdrawnOn !== null && mandate.withdrawnOn <= date) return "Withdrawn";
  if (mandate.replacedBy !== null) return "Expired";
  if (mandate.dateOfSignature === null) return "ToBeSigned";
  if (isUsedUp(mandate, lines)) return "Used";
  return dormancyOn(mandate, date, lines).state === "dormant" ? "Dormant" : "Active";
}

/**
 * The expiry date as the bookkeeping shows it: 36 months after the last collection, else after the signature; null
 * when unsigned.
 */
export function shownExpiryDate(
  mandate: Pick<Mandate, "dateOfSignature">,
  lastCollectionDate: IsoDate | null,
): IsoDate | null {
  if (mandate.dateOfSignature === null) return null;
  return addMonths(lastCollectionDate ?? signedSince(mandate.dateOfSignature), DORMANCY_MONTHS);
}
