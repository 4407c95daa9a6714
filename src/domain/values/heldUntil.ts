import { type IsoDate, parseIsoDate } from "./calendar";

/*
 * A cell `blocked` holds back whatever it stands on. One that begins with a day, `2026-12-20` or `2026-12-20: payment
 * arrangement`, does so up to and including that day and ends by itself; any other text does until somebody empties it.
 */

const DAY_LENGTH = 10;

/** What stands in the cell `blocked` of what is held until a day: the day first, then why, if anybody says so. */
export function heldText(until: IsoDate, why?: string): string {
  return why === undefined || why.trim() === "" ? until : `${until}: ${why.trim()}`;
}

/** Until which day, itself included, this cell `blocked` holds; null where it names no day, and blocks for good. */
export function heldUntil(blocked: string | null): IsoDate | null {
  if (blocked === null || !/^\d{4}-\d{2}-\d{2}(:|$)/.test(blocked.trim())) return null;
  return parseIsoDate(blocked.trim().slice(0, DAY_LENGTH));
}

/** What this cell `blocked` says, as long as it holds back on a day; null when nothing does. */
export function blockOn(blocked: string | null, day: IsoDate): string | null {
  return endedHold(blocked, day) === null ? blocked : null;
}

/** The last day of a hold that is over on this day; null where nothing was held, or something still is. */
export function endedHold(blocked: string | null, day: IsoDate): IsoDate | null {
  const until = heldUntil(blocked);
  return until !== null && until < day ? until : null;
}
