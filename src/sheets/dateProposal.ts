import { type IsoDate, parseIsoDate } from "../domain/values/calendar";
import { matchedGroup } from "./matchedGroup";

const PARTS = /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})$/;
/** A year of two digits is one of this century, and none that a book is still to see. */
const CENTURY = 2000;
const YEARS_AHEAD = 50;

/**
 * The only day that a text can mean which is none as it stands: a year of two digits, day and month exchanged, other signs
 * between them. Null when there is none, or more than one.
 */
export function proposedDate(text: string): IsoDate | null {
  const parts = PARTS.exec(text.trim());
  if (parts === null) return null;
  const [first, second, third] = [matchedGroup(parts, 1), matchedGroup(parts, 2), matchedGroup(parts, 3)];
  const days = new Set([
    dayOf(third, second, first),
    dayOf(third, first, second),
    ...(first.length === 4 ? [dayOf(first, second, third), dayOf(first, third, second)] : []),
  ]);
  days.delete(null);
  const [only = null] = days;
  return days.size === 1 ? only : null;
}

function dayOf(year: string, month: string, day: string): IsoDate | null {
  if (month.length > 2 || day.length > 2) return null;
  if (year.length !== 4 && year.length !== 2) return null;
  if (year.length === 2 && Number(year) > YEARS_AHEAD) return null;
  const whole = year.length === 4 ? year : String(CENTURY + Number(year));
  return parseIsoDate(`${whole}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
