/*
 * Days as a bookkeeper writes them, 2026-11-22, and counts them on a calendar. Apart from the product's calendar on
 * purpose: a fault there must not be shared here.
 */

/** `yyyy-mm-dd`; such texts compare as the days do. */
export type Day = string;

const MS_OF_A_DAY = 86_400_000;

function utcOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date);
}

/** The day that many days later, or earlier. */
export function plusDays(day: Day, count: number): Day {
  return new Date(utcOf(day) + count * MS_OF_A_DAY).toISOString().slice(0, 10);
}

/** The same day of the month that many months later, or the last of that month. */
export function plusMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return plusDays(first.toISOString().slice(0, 10), Math.min(date, lastOfMonth) - 1);
}

/** Good Fridays and Easter Mondays of the years that a sequence can reach (docs/law/sepa.md#5.4). */
const EASTER = ["2026-04-03", "2026-04-06", "2027-03-26", "2027-03-29", "2028-04-14", "2028-04-17"];
const CLOSED_EVERY_YEAR = ["01-01", "05-01", "12-25", "12-26"];

/** Whether the banks settle on it: not in a weekend, nor on a TARGET closing day (docs/law/sepa.md#5.4.5). */
export function isBankDay(day: Day): boolean {
  const weekday = new Date(utcOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !EASTER.includes(day) && !CLOSED_EVERY_YEAR.includes(day.slice(5));
}

/** The day itself, or the first bank day after it. */
export function bankDayFrom(day: Day): Day {
  return isBankDay(day) ? day : bankDayFrom(plusDays(day, 1));
}

/** The bank day that many bank days after it. */
export function plusBankDays(day: Day, count: number): Day {
  return count === 0 ? bankDayFrom(day) : plusBankDays(bankDayFrom(plusDays(bankDayFrom(day), 1)), count - 1);
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}
