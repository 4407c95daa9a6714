import {
  addMonths,
  dayNumber,
  isoDate,
  type IsoDate,
  midnightOf,
  parseIsoDate,
  yearOf,
} from "../../../domain/values/calendar";
import type { Language } from "../../../domain/book/records";

/*
 * Days as people type them, and as they read them. What can be meant in one way alone is that day; all else is none.
 */

/** In which order a reader writes a day in figures, and with what between them. */
export interface DayForm {
  readonly order: "dayFirst" | "monthFirst" | "yearFirst";
  readonly sign: string;
}

/** The form of a language: in Dutch 31-12-2026; in English as this reader's own language (`en-US`) has it. */
export function dayForm(language: Language, reader: string): DayForm {
  if (language === "nl") return { order: "dayFirst", sign: "-" };
  const locale = /^en\b/i.test(reader) ? reader : "en-GB";
  const format = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric" });
  const parts = format.formatToParts(0);
  const first = parts.find(({ type }) => type !== "literal")?.type;
  const sign = parts.find(({ type }) => type === "literal")?.value ?? "/";
  return { order: first === "month" || first === "year" ? `${first}First` : "dayFirst", sign };
}

/** A day in this form; also of letters that stand for day, month and year. */
export function inForm(form: DayForm, day: string, month: string, year: string): string {
  const parts = { dayFirst: [day, month, year], monthFirst: [month, day, year], yearFirst: [year, month, day] };
  return parts[form.order].join(form.sign);
}

/** A day as its reader writes it. */
export function writtenDay(day: IsoDate, form: DayForm): string {
  return inForm(form, day.slice(8), day.slice(5, 7), day.slice(0, 4));
}

/** Excel knows no day before. */
const FIRST_DAY = "1900-01-01";
/** With a year in four figures and nothing that could still follow. */
const FINISHED = /^(?:\d{8}|\d{4}[-/. ]\d{1,2}[-/. ]\d{2}|.*\D\d{4})$/u;

/** The day of a text to which nothing is added any more; null while it may still become another one. */
export function finishedDay(text: string, form: DayForm, today: IsoDate): IsoDate | null {
  return FINISHED.test(text.trim()) ? typedDay(text, form, today) : null;
}

/**
 * The day that a text means: `31-12-2026`, `31/12/26`, `31122026`, `2026-12-31`, `31 dec`. Without a year it is the one nearest to
 * today. Null where none is meant, or nobody knows which.
 */
export function typedDay(text: string, form: DayForm, today: IsoDate): IsoDate | null {
  const parts = partsOf(text.trim().toLowerCase(), form);
  const named = parts.findIndex((part) => /^\p{L}+\.?$/u.test(part));
  const day = named === -1 ? ofNumbers(parts, form, today) : ofNamedMonth(parts, named, today);
  return day === null || day < FIRST_DAY ? null : day;
}

function partsOf(text: string, { order }: DayForm): readonly string[] {
  const whole = order === "yearFirst" ? /^(\d{4})(\d\d)(\d\d)$/.exec(text) : /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  return whole === null ? text.split(/[-/,.\s]+/u).filter((part) => part !== "") : whole.slice(1);
}

function ofNumbers(parts: readonly string[], { order }: DayForm, today: IsoDate): IsoDate | null {
  const [first = "", second = "", third] = parts;
  if (parts.length < 2 || parts.length > 3) return null;
  if (first.length === 4) return third === undefined ? null : dayOf(third, second, first, today);
  if (order === "yearFirst") return null;
  const dayFirst = dayOf(first, second, third, today);
  if (order === "dayFirst") return dayFirst;
  // Only one of the two is in the calendar: the other order was meant.
  return dayOf(second, first, third, today) ?? dayFirst;
}

function ofNamedMonth(parts: readonly string[], named: number, today: IsoDate): IsoDate | null {
  const month = monthNamed(parts[named] ?? "");
  const [first = "", second] = parts.filter((_part, at) => at !== named);
  if (month === null || parts.length > 3) return null;
  return first.length === 4 && second !== undefined
    ? dayOf(second, month, first, today)
    : dayOf(first, month, second, today);
}

/** A month by its name in Dutch or English, or the first three letters of it. */
function monthNamed(word: string): string | null {
  const letters = word.replace(".", "");
  if (letters.length < 3) return null;
  const months = new Set(monthNames().flatMap(({ name, month }) => (name.startsWith(letters) ? [month] : [])));
  const [month = null] = months;
  return months.size === 1 ? month : null;
}

let names: readonly { readonly name: string; readonly month: string }[] | null = null;

function monthNames(): NonNullable<typeof names> {
  names ??= ["nl", "en"].flatMap((locale) =>
    (["long", "short"] as const).flatMap((length) => {
      const format = new Intl.DateTimeFormat(locale, { month: length, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => {
        const name = format.format(midnightOf(addMonths(isoDate("2026-01-01"), at)));
        return { name: name.toLowerCase().replace(".", ""), month: String(at + 1) };
      });
    }),
  );
  return names;
}

/** A year of two figures is one of this century up to here. */
const YEARS_MAX = 50;
const CENTURY = 2000;

function dayOf(day: string, month: string, year: string | undefined, today: IsoDate): IsoDate | null {
  if (![day, month].every((part) => /^\d{1,2}$/.test(part))) return null;
  const inYear = (whole: number): IsoDate | null =>
    parseIsoDate(`${String(whole).padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (year === undefined)
    return nearest(
      [-1, 0, 1].map((more) => inYear(yearOf(today) + more)),
      today,
    );
  if (/^\d{4}$/.test(year)) return inYear(Number(year));
  return /^\d\d$/.test(year) && Number(year) <= YEARS_MAX ? inYear(CENTURY + Number(year)) : null;
}

function nearest(days: readonly (IsoDate | null)[], today: IsoDate): IsoDate | null {
  const away = (day: IsoDate): number => Math.abs(dayNumber(day) - dayNumber(today));
  const there = days.filter((day) => day !== null);
  return there.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}
