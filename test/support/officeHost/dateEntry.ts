import { dayNumber, parseIsoDate } from "../../../src/domain/values/calendar";

/** A serial, and the format that typing it gives. */
export interface DatedEntry {
  readonly value: number;
  readonly format: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
];

/** The days that serial 0 stands for; before March 1900 the older system counts a day that never was. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
const MARCH_1900 = 61;

/** The serial of a day; null for a day that no calendar has or Excel does not know. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const pad = (number: number, length: number): string => String(number).padStart(length, "0");
  const date = parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  if (date === null) return null;
  const days = dayNumber(date) - (date1904 ? EPOCH_1904 : EPOCH_1900);
  const serial = date1904 || days >= MARCH_1900 ? days : days - 1;
  return serial < (date1904 ? 0 : 1) ? null : serial;
}

/** A text that Excel takes for a date, read as in en-US: month before day. Null when it is a text. */
export function dateEntry(text: string, thisYear: number, date1904: boolean): DatedEntry | null {
  const made = (year: number, month: number, day: number, format: string): DatedEntry | null => {
    const value = serialOf(year, month, day, date1904);
    return value === null ? null : { value, format };
  };
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (iso !== null) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const american = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(trimmed);
  if (american !== null) {
    const [, month, , day, year] = american;
    if (year !== undefined) return made(fullYear(year), Number(month), Number(day), "m/d/yyyy");
    return made(thisYear, Number(month), Number(day), "d-mmm") ?? monthOf(Number(month), Number(day), made);
  }
  return namedMonth(trimmed, thisYear, made);
}

type Make = (year: number, month: number, day: number, format: string) => DatedEntry | null;

/** `13` after a month is no day but a year: `2/31` is February 1931. */
function monthOf(month: number, number: number, made: Make): DatedEntry | null {
  return made(fullYear(String(number).padStart(2, "0")), month, 1, "mmm-yy");
}

function namedMonth(text: string, thisYear: number, made: Make): DatedEntry | null {
  const dayFirst = /^(\d{1,2})[-\s]*([a-z]+)\.?(?:[-\s,]+(\d{4}|\d{2}))?$/i.exec(text);
  const monthFirst = /^([a-z]+)[-\s]*(\d{1,4})(?:[\s,]+(\d{4}|\d{2}))?$/i.exec(text);
  const month = monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  if (month === null) return null;
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  const number = dayFirst?.[1] ?? monthFirst?.[2] ?? "";
  if (number.length > 2)
    return number.length === 4 && year === undefined ? made(Number(number), month, 1, "mmm-yy") : null;
  if (year !== undefined) return made(fullYear(year), month, Number(number), "d-mmm-yy");
  return made(thisYear, month, Number(number), "d-mmm") ?? monthOf(month, Number(number), made);
}

function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const name = lower === "sept" ? "sep" : lower;
  const index = Math.max(MONTHS.indexOf(name), MONTH_NAMES.indexOf(name));
  return index < 0 ? null : index + 1;
}

/** Two digits: up to 29 in this century, from 30 on in the last. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** A time of day as Excel takes it: `12:30`, `9:05:10`, `1:30 PM`. */
export function timeEntry(text: string): DatedEntry | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, hourText, minuteText, secondText, half] = match;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const seconds = secondText === undefined ? "" : ":ss";
  return {
    value: (hours * 3600 + minute * 60 + second) / 86_400,
    format: `h:mm${seconds}${half === undefined ? "" : " AM/PM"}`,
  };
}
