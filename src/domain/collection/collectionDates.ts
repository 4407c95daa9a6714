import { addBusinessDays, addDays, addMonths, dateOf, type IsoDate, type IsoDateTime } from "../values/calendar";
import { isBusinessDay, nextBusinessDay, timeOf } from "../values/calendar";
import type { Account, LocalInstrument } from "../book/records";

/** Business days between delivery and collection when the account does not say (EPC: D-1 for CORE and B2B). */
const LEAD_DAYS = 1;

/** Debtor banks take a collection at most this many calendar days ahead. */
export const AHEAD_DAYS_MAX = 14;

/** EPC016-06 and EPC222-07: business days in which the debtor's bank may return, by scheme. */
const RETURN_DAYS: Readonly<Record<LocalInstrument, number>> = { CORE: 5, B2B: 3 };

/** Payment Services Directive art. 77: a debtor may ask a CORE collection back for eight weeks. */
const REFUND_DAYS = 56;

/** Payment Services Directive art. 71: an unauthorised CORE collection may be contested for thirteen months. */
const UNAUTHORISED_MONTHS = 13;

/** Pre-notification unless otherwise agreed (EPC016-06 4.1). */
export const PRE_NOTIFICATION_DAYS = 14;

const CUT_OFF = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** The account's cut-off as `hh:mm:00`, or null when it names none or none that can be read. */
export function cutOffTime({ cutOff }: Pick<Account, "cutOff">): string | null {
  const match = cutOff === null ? null : CUT_OFF.exec(cutOff);
  if (match === null) return null;
  const [, hours = "", minutes = ""] = match;
  return `${hours.padStart(2, "0")}:${minutes}:00`;
}

/** The first day on which a file handed in at this moment can be collected from this account. */
export function earliestCollectionDate(at: IsoDateTime, account: Account): IsoDate {
  const today = dateOf(at);
  const cutOff = cutOffTime(account);
  const isTooLateToday = !isBusinessDay(today) || (cutOff !== null && timeOf(at) > cutOff);
  const handedIn = isTooLateToday ? nextBusinessDay(addDays(today, 1)) : today;
  return addBusinessDays(handedIn, account.leadDays ?? LEAD_DAYS);
}

/** The days that matter to an order with this collection date. */
export interface DateLadder {
  /** The last day on which the bank takes the file. */
  readonly deliverBy: IsoDate;
  readonly collectionDate: IsoDate;
  readonly returnUntil: IsoDate;
  /** null for B2B, where the debtor has no right to a refund. */
  readonly refundUntil: IsoDate | null;
  readonly unauthorisedUntil: IsoDate | null;
}

/** The date ladder of a collection from this account. */
export function dateLadder(
  collectionDate: IsoDate,
  account: Pick<Account, "leadDays">,
  scheme: LocalInstrument,
): DateLadder {
  return {
    deliverBy: addBusinessDays(collectionDate, -(account.leadDays ?? LEAD_DAYS)),
    collectionDate,
    returnUntil: addBusinessDays(collectionDate, RETURN_DAYS[scheme]),
    refundUntil: scheme === "CORE" ? addDays(collectionDate, REFUND_DAYS) : null,
    unauthorisedUntil: scheme === "CORE" ? addMonths(collectionDate, UNAUTHORISED_MONTHS) : null,
  };
}
