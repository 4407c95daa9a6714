import { type IsoDate, parseIsoDate } from "../domain/values/calendar";
import { matchedGroup } from "../sheets/matchedGroup";
import type { ChosenDateOrder } from "./rawList";

/** What the days of whole columns tell of their order; `mixed` where some can only be the one and some only the other. */
export type FoundDateOrder = ChosenDateOrder | "either" | "mixed";

const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]+0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?: +0{1,2}:00(?::00)?)?$/;
const NAMED_MONTH = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-. ]+(\d{4}|\d{2})$/u;
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

/** The order of the days of whole columns of texts; null when none of them needs one. */
export function foundDateOrder(texts: Iterable<string>): FoundDateOrder | null {
  let [isNeeded, isDayFirst, isMonthFirst] = [false, false, false];
  for (const text of texts) {
    const match = YEAR_LAST.exec(text.trim());
    if (match === null) continue;
    isNeeded = true;
    if (Number(match[1]) > MONTHS_IN_YEAR) isDayFirst = true;
    if (Number(match[3]) > MONTHS_IN_YEAR) isMonthFirst = true;
  }
  if (!isNeeded) return null;
  if (isDayFirst && isMonthFirst) return "mixed";
  if (isDayFirst) return "dayFirst";
  return isMonthFirst ? "monthFirst" : "either";
}

/** Whether this day cannot stand in the order that most of the others have. */
export function isAgainstOrder(text: string, order: ChosenDateOrder): boolean {
  const match = YEAR_LAST.exec(text.trim());
  if (match === null) return false;
  return Number(match[order === "monthFirst" ? 1 : 3]) > MONTHS_IN_YEAR;
}

/** The day that a text of such a column means; null where it is none. */
export function dayOfText(text: string, order: ChosenDateOrder): IsoDate | null {
  const trimmed = text.trim();
  const first = YEAR_FIRST.exec(trimmed);
  if (first !== null && (first[2] !== "" || trimmed.length === 8)) {
    return day(matchedGroup(first, 1), matchedGroup(first, 3), matchedGroup(first, 4));
  }
  const last = YEAR_LAST.exec(trimmed);
  if (last !== null) {
    const [one, other] = [matchedGroup(last, 1), matchedGroup(last, 3)];
    const year = matchedGroup(last, 4);
    return order === "monthFirst" ? day(year, one, other) : day(year, other, one);
  }
  const named = NAMED_MONTH.exec(trimmed);
  if (named === null) return null;
  const month = MONTH_NAMES.findIndex((name) => name.test(matchedGroup(named, 2).toLowerCase())) + 1;
  return day(matchedGroup(named, 3), String(month), matchedGroup(named, 1));
}

function day(year: string, month: string, dayOfMonth: string): IsoDate | null {
  const century = Number(year) > TWO_DIGITS_MAX ? "19" : "20";
  const whole = year.length === 2 ? `${century}${year}` : year;
  return parseIsoDate(`${whole}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}
