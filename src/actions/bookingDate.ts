import { addDays, addMonths, dateOf, type IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding } from "../domain/book/finding";
import type { Administration } from "../domain/book/records";
import type { Moment } from "./action";

/**
 * What is wrong with a booking date: in a closed period (an error that names the first open day), more than a month ahead,
 * or before the booking that it reverses (warnings).
 */
export function bookingDateFindings(
  administration: Administration | undefined,
  bookingDate: IsoDate,
  moment: Moment,
  original: IsoDate | null = null,
): Finding[] {
  const findings: Finding[] = [];
  const closedUntil = administration?.closedUntil ?? null;
  if (administration !== undefined && closedUntil !== null && bookingDate <= closedUntil) {
    const params = { date: bookingDate, closedUntil, firstOpen: addDays(closedUntil, 1) };
    findings.push(finding("bookingDate.closed", at("Administrations", administration, "closedUntil"), params));
  }
  if (bookingDate > addMonths(dateOf(moment.at), 1)) {
    findings.push(finding("bookingDate.farAhead", null, { date: bookingDate }));
  }
  if (original !== null && bookingDate < original) {
    findings.push(finding("bookingDate.beforeOriginal", null, { date: bookingDate, original }));
  }
  return findings;
}
