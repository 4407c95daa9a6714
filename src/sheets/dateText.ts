import { type IsoDate, type IsoDateTime, parseIsoDate, parseIsoDateTime } from "../domain/values/calendar";
import type { Language } from "../domain/book/records";
import { matchedGroup } from "./matchedGroup";

/** Why a text is no day or moment. */
export type DateTextProblem = "cell.notADate" | "cell.ambiguousDate" | "cell.timeInDate";

/** What a text in a date column means. */
export type DateText<Value> = { readonly value: Value } | { readonly problem: DateTextProblem };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?$/;
/** Which of day and month stands first in a column; `mixed` where some of its days can only be read in one order and some in the other. */
export type DayOrder = "dayFirst" | "monthFirst" | "mixed";

/** Months go to twelve; a number above it is a day. */
const MONTHS = 12;

/** A day, and after a space or a T a time; longer texts are none. */
const PARTS = /^(\S{6,10}?)(?:[T ]+(\S{4,14}))?$/;

const NOT_A_DATE = { problem: "cell.notADate" } as const;
const AMBIGUOUS = { problem: "cell.ambiguousDate" } as const;

/** The order that the texts of a column show; null where every one of them can be read in both. */
export function dayOrder(texts: Iterable<string>): DayOrder | null {
  let [isDayFirst, isMonthFirst] = [false, false];
  for (const text of texts) {
    const day = YEAR_LAST.exec(PARTS.exec(text.trim())?.[1] ?? "");
    if (day === null) continue;
    const [first, second] = [Number(day[1]), Number(day[3])];
    if (first > MONTHS && second <= MONTHS) isDayFirst = true;
    if (second > MONTHS && first <= MONTHS) isMonthFirst = true;
  }
  if (isDayFirst && isMonthFirst) return "mixed";
  if (isDayFirst) return "dayFirst";
  return isMonthFirst ? "monthFirst" : null;
}

/**
 * The day that a text means: `2026-12-01` everywhere, `1-12-2026` in a Dutch workbook. In an English one the latter is
 * read only where day and month cannot be exchanged; a year of two digits is read nowhere. Nothing is guessed. `order` is what
 * the others of its column show: it comes before the language.
 */
export function readDateText(text: string, language: Language, order: DayOrder | null = null): DateText<IsoDate> {
  const parts = PARTS.exec(text);
  if (parts === null) return NOT_A_DATE;
  const day = readDay(matchedGroup(parts, 1), language, order);
  if (parts[2] === undefined || "problem" in day) return day;
  const time = readTime(parts[2]);
  if (time === null) return NOT_A_DATE;
  return time === "00:00:00" ? day : { problem: "cell.timeInDate" };
}

/** The moment that a text means: a day as {@link readDateText} reads it, then hours, minutes and perhaps seconds. */
export function readDateTimeText(
  text: string,
  language: Language,
  order: DayOrder | null = null,
): DateText<IsoDateTime> {
  const parts = PARTS.exec(text);
  if (parts === null) return NOT_A_DATE;
  const day = readDay(matchedGroup(parts, 1), language, order);
  if ("problem" in day) return day;
  const moment = parseIsoDateTime(`${day.value}T${readTime(parts[2] ?? "0:00") ?? ""}`);
  return moment === null ? NOT_A_DATE : { value: moment };
}

function readTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  return `${matchedGroup(match, 1).padStart(2, "0")}:${matchedGroup(match, 2)}:${match[3] ?? "00"}`;
}

function readDay(text: string, language: Language, order: DayOrder | null): DateText<IsoDate> {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null)
    return dayOf(matchedGroup(yearFirst, 1), matchedGroup(yearFirst, 3), matchedGroup(yearFirst, 4));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast === null) return NOT_A_DATE;
  const [first, second, year] = [matchedGroup(yearLast, 1), matchedGroup(yearLast, 3), matchedGroup(yearLast, 4)];
  if (year.length === 2) return AMBIGUOUS;
  const dayFirst = dayOf(year, second, first);
  if (order === "dayFirst" || (order === null && language === "nl")) return dayFirst;
  const monthFirst = dayOf(year, first, second);
  if (order === "monthFirst") return monthFirst;
  if ("problem" in monthFirst) return dayFirst;
  if ("problem" in dayFirst || dayFirst.value === monthFirst.value) return monthFirst;
  return AMBIGUOUS;
}

function dayOf(year: string, month: string, day: string): DateText<IsoDate> {
  const date = parseIsoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date === null ? NOT_A_DATE : { value: date };
}
