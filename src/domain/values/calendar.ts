declare const format: unique symbol;

/** A calendar day, `YYYY-MM-DD`; days compare as strings. */
export type IsoDate = string & { readonly [format]: "date" };

/** A wall-clock moment without zone, `YYYY-MM-DDThh:mm:ss`; moments compare as strings. */
export type IsoDateTime = string & { readonly [format]: "date-time" };

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** The day that a text names, or null when there is no such day (`2026-02-30`). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return moment.toISOString().slice(0, 10) === text ? (text as IsoDate) : null;
}

/** A day known to be right, as in constants and tests; a wrong one is a programming error. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(`no such day: ${text}`);
  return date;
}

/** The moment that a text names, or null when there is none. */
export function parseIsoDateTime(text: string): IsoDateTime | null {
  return DATE_TIME.test(text) && parseIsoDate(text.slice(0, 10)) !== null ? (text as IsoDateTime) : null;
}

/** A moment known to be right; a wrong one is a programming error. */
export function isoDateTime(text: string): IsoDateTime {
  const moment = parseIsoDateTime(text);
  if (moment === null) throw new RangeError(`no such moment: ${text}`);
  return moment;
}

/** The day of a moment. */
export function dateOf(moment: IsoDateTime): IsoDate {
  return moment.slice(0, 10) as IsoDate;
}

/** The time of a moment, `hh:mm:ss`. */
export function timeOf(moment: IsoDateTime): string {
  return moment.slice(11);
}

/** The year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The day with this number of days since 1970-01-01. */
export function dateFromDayNumber(days: number): IsoDate {
  return dayIn(new Date(days * DAY_MS));
}

/** The day of a Date in UTC; one outside the years of four digits is a programming error. */
function dayIn(moment: Date): IsoDate {
  return dayOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** The day of this year, month (1 to 12) and day, which exists. Put together by hand: a Date's own text costs ten times that. */
function dayOf(year: number, month: number, day: number): IsoDate {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`no such day: ${text}`);
  return text as IsoDate;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

/** The day `days` calendar days later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day number `months` later, clamped to the end of a shorter month: 2024-02-29 + 36 is 2027-02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** The number of days of a month (1 to 12) in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, day);
}

const FIXED_CLOSING_DAYS = new Set(["01-01", "05-01", "12-25", "12-26"]);

/**
 * Whether TARGET settles on this day: closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25
 * and 26 December (ECB, long-term calendar for TARGET closing days).
 */
export function isBusinessDay(date: IsoDate): boolean {
  const weekday = new Date(dayNumber(date) * DAY_MS).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (FIXED_CLOSING_DAYS.has(date.slice(5))) return false;
  const easter = easterSunday(yearOf(date));
  return date !== addDays(easter, -2) && date !== addDays(easter, 1);
}

/** The day itself when TARGET is open, else the next day on which it is. */
export function nextBusinessDay(date: IsoDate): IsoDate {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}

/** The last day of the month on which TARGET is open. */
export function lastBusinessDayOfMonth(date: IsoDate): IsoDate {
  let day = addDays(addMonths(`${date.slice(0, 7)}-01` as IsoDate, 1), -1);
  while (!isBusinessDay(day)) day = addDays(day, -1);
  return day;
}

/**
 * The business day that is `days` TARGET business days later, or earlier when negative. The day itself is not counted
 * and need not be one; with 0 it comes back as it is, open or not.
 */
export function addBusinessDays(date: IsoDate, days: number): IsoDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

/** The midnight (UTC) with which a day begins, for libraries that know no days. */
export function midnightOf(date: IsoDate): Date {
  return new Date(dayNumber(date) * DAY_MS);
}
