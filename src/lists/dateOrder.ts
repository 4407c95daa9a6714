import { matchedGroup } from "../sheets/matchedGroup";

/** In which order the days of a column stand; `either` where every one of them can be read in both. */
export type DateOrder = "yearFirst" | "dayFirst" | "monthFirst" | "either";

const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;

/** Days and months go to twelve; a number above it is a day. */
const MONTHS = 12;

/** The order of the days of whole columns; null when there are none, and `yearFirst` where none of them needs one. */
export function dateOrder(texts: readonly string[]): DateOrder | null {
  const filled = texts.filter((text) => text.trim() !== "");
  if (filled.length === 0) return null;
  const parts = filled.flatMap((text) => {
    const match = YEAR_LAST.exec(text.trim());
    // A point stands between day and month in that order alone.
    return match === null
      ? []
      : [{ first: match[2] === "." ? MONTHS + 1 : Number(match[1]), second: Number(match[3]) }];
  });
  if (parts.length === 0) return "yearFirst";
  const isDayFirst = parts.some(({ first }) => first > MONTHS);
  const isMonthFirst = parts.some(({ second }) => second > MONTHS);
  if (isDayFirst === isMonthFirst) return "either";
  return isDayFirst ? "dayFirst" : "monthFirst";
}

/** Whether a text is a day with the year behind it. */
export function isYearLast(text: string): boolean {
  return YEAR_LAST.test(text.trim());
}

/** The same day with the year first; what is no day stays as it is. */
export function yearFirst(text: string, order: DateOrder | null): string {
  const match = YEAR_LAST.exec(text.trim());
  if (match === null) return text;
  const [first, second] = [matchedGroup(match, 1), matchedGroup(match, 3)];
  const [day, month] = order === "monthFirst" ? [second, first] : [first, second];
  return `${matchedGroup(match, 4)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
