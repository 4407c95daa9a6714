import { type IsoDate, parseIsoDate } from "../values/calendar";

const DAY_LENGTH = 10;

/** What stands in the cell `blocked` of an item that is held until a day: the day first, then why, if anybody says so. */
export function heldText(until: IsoDate, why?: string): string {
  return why === undefined || why.trim() === "" ? until : `${until}: ${why.trim()}`;
}

/** Until which day an item is held by what its cell `blocked` says; null where it names no day, and is blocked for good. */
export function heldUntil(blocked: string | null): IsoDate | null {
  if (blocked === null || !/^\d{4}-\d{2}-\d{2}(:|$)/.test(blocked.trim())) return null;
  return parseIsoDate(blocked.trim().slice(0, DAY_LENGTH));
}
