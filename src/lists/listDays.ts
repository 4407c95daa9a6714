import { type IsoDate, parseIsoDate } from "../domain/values/calendar";
import { matchedGroup } from "../sheets/matchedGroup";
import type { ChosenDateOrder } from "./rawList";

/** What the days of whole columns tell of their order; `mixed` where some can only be the one and some only the other. */
export type FoundDateOrder = ChosenDateOrder | "either" | "mixed";

const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]+0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?: +0{1,2}:00(?::00)?)?$/;
const NAMED_MONTH = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-. ]+(\d{4}|\d{2})$/u;
/** `20261130`: the year first, a month behind it. */
const EIGHT_DIGITS = /^(?:19|20)\d{2}[01]\d{3}$/;
/** `30112026`, or `1112026` where a sheet took the first zero away. No such number is a day with the year first too. */
const DIGITS_ALONE = /^(\d{1,2})(\d{2})((?:19|20)\d{2})$/;
const MONTHS_IN_YEAR = 12;
/** Of a year of two digits: what is above lies in the last century. */
const TWO_DIGITS_MAX = 79;

/** The beginnings by which the months of Dutch, English, German and French are told apart, January first. */
const MONTH_NAMES: readonly RegExp[] = [
  /^jan/,
  /^(feb|fév|fev)/,
  /^(mrt|maart|mar|mär|maer)/,
  /^(apr|avr)/,
  /^(mei|may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aoû|aou)/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^(dec|dez|déc)/,
];

/** A day with its year behind. */
interface YearLast {
  readonly first: string;
  readonly second: string;
  readonly year: string;
  /** A point stands between day and month in that order alone. */
  readonly isDayFirst: boolean;
}

function yearLast(text: string): YearLast | null {
  const marked = YEAR_LAST.exec(text);
  if (marked !== null) {
    const [first, mark, second] = [matchedGroup(marked, 1), matchedGroup(marked, 2), matchedGroup(marked, 3)];
    return { first, second, year: matchedGroup(marked, 4), isDayFirst: mark === "." };
  }
  const digits = DIGITS_ALONE.exec(text);
  if (digits === null) return null;
  const [first, second, year] = [matchedGroup(digits, 1), matchedGroup(digits, 2), matchedGroup(digits, 3)];
  return { first, second, year, isDayFirst: false };
}

/** The order of the days of whole columns of texts; null when none of them needs one. */
export function foundDateOrder(texts: Iterable<string>): FoundDateOrder | null {
  let [isNeeded, isDayFirst, isMonthFirst] = [false, false, false];
  for (const text of texts) {
    const day = yearLast(text.trim());
    if (day === null) continue;
    isNeeded = true;
    if (day.isDayFirst || Number(day.first) > MONTHS_IN_YEAR) isDayFirst = true;
    if (Number(day.second) > MONTHS_IN_YEAR) isMonthFirst = true;
  }
  if (!isNeeded) return null;
  if (isDayFirst && isMonthFirst) return "mixed";
  if (isDayFirst) return "dayFirst";
  return isMonthFirst ? "monthFirst" : "either";
}

/** Whether this day cannot stand in the order that most of the others have. */
export function isAgainstOrder(text: string, order: ChosenDateOrder): boolean {
  const day = yearLast(text.trim());
  if (day === null) return false;
  return Number(order === "monthFirst" ? day.first : day.second) > MONTHS_IN_YEAR;
}

/** The day that a text of such a column means; null where it is none. */
export function dayOfText(text: string, order: ChosenDateOrder): IsoDate | null {
  const trimmed = text.trim();
  const first = YEAR_FIRST.exec(trimmed);
  if (first !== null && (first[2] !== "" || EIGHT_DIGITS.test(trimmed))) {
    return dayIn(matchedGroup(first, 1), matchedGroup(first, 3), matchedGroup(first, 4));
  }
  const last = yearLast(trimmed);
  if (last !== null) {
    return order === "monthFirst"
      ? dayIn(last.year, last.first, last.second)
      : dayIn(last.year, last.second, last.first);
  }
  const named = NAMED_MONTH.exec(trimmed);
  if (named === null) return null;
  const month = MONTH_NAMES.findIndex((name) => name.test(matchedGroup(named, 2).toLowerCase())) + 1;
  return dayIn(matchedGroup(named, 3), String(month), matchedGroup(named, 1));
}

function dayIn(year: string, month: string, dayOfMonth: string): IsoDate | null {
  const century = Number(year) > TWO_DIGITS_MAX ? "19" : "20";
  const whole = year.length === 2 ? `${century}${year}` : year;
  return parseIsoDate(`${whole}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}
