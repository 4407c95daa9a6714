import { dayNumber, type IsoDate, type IsoDateTime } from "../../domain/values/calendar";
import type { Language } from "../../domain/book/records";
import { type CellValue, isCellError, NUMBER_FORMATS } from "../../sheets/cellValue";
import { readDateText, readDateTimeText } from "../../sheets/dateText";
import { decimalText } from "../../sheets/numberText";

/** What a cell holds and how it shows a number. */
export interface CellContent {
  readonly value: CellValue;
  /** Its number format; `General` for none. */
  readonly format: string;
}

/** How what is typed is read. */
export interface EntryRules {
  readonly language: Language;
  /** The number format of the cell. */
  readonly format: string;
  /** Whether serials count from 1904-01-01. */
  readonly date1904: boolean;
}

export const GENERAL = "General";
const TEXT = NUMBER_FORMATS.text;

/** The serial of 1970-01-01 in the two date systems (ECMA-376 part 1, 18.17.4.1). */
const EPOCHS = { y1900: 25_569, y1904: 24_107 } as const;
const DAY_SECONDS = 86_400;
/** Excel keeps 15 digits of a number: more of them are an account number, of which none may get lost. */
const DIGITS_MAX = 15;

const SIGNS = {
  nl: { whole: /^\d{1,3}(?:\.\d{3})+$/, group: ".", decimal: "," },
  en: { whole: /^\d{1,3}(?:,\d{3})+$/, group: ",", decimal: "." },
} as const;
const EURO = /^(?:€|EUR)\s*|\s*(?:€|EUR)$/gi;
const TRUTHS: Readonly<Record<string, boolean>> = { true: true, waar: true, false: false, onwaar: false };

/** Whether a number format shows a day. */
export function isDateFormat(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase();
  return ["y", "m", "d"].every((letter) => plain.includes(letter));
}

/**
 * What a text means that was typed into a cell, in the user's language; null when it is a formula, which is not taken. A
 * text cell keeps every character. What could be read in two ways, and digits with noughts before them, stays text: a
 * check then finds it, and nothing was guessed.
 */
export function readEntry(typed: string, rules: EntryRules): CellContent | null {
  const { format } = rules;
  const text = typed.trim();
  if (text === "") return { value: null, format };
  if (text.startsWith("'")) return { value: text.slice(1) === "" ? null : text.slice(1), format };
  if (format === TEXT) return { value: typed, format };
  if (text.startsWith("=")) return null;
  const truth = TRUTHS[text.toLowerCase()];
  if (truth !== undefined) return { value: truth, format };
  return readNumber(text, rules) ?? readDay(text, rules) ?? { value: typed, format };
}

function readNumber(text: string, { language, format }: EntryRules): CellContent | null {
  const bare = text.replace(EURO, "");
  const isEuro = bare !== text;
  const match = /^([-\u2212]?)(\d[\d.,]*)$/.exec(bare);
  const number = match === null ? null : decimalOf(match[2] ?? "", language);
  if (match === null || number === null) return null;
  const value = match[1] === "" || number === 0 ? number : -number;
  return { value, format: isEuro && format === GENERAL ? NUMBER_FORMATS.amount : format };
}

/** The number of digits with separators; null when they are none, or would lose something as one. */
function decimalOf(digits: string, language: Language): number | null {
  const own = SIGNS[language];
  let [whole = "", fraction, ...more] = digits.split(own.decimal);
  // One dot before one or two digits is a decimal sign in every language.
  const [, dotted = "", cents] = /^(\d+)\.(\d{1,2})$/.exec(digits) ?? [];
  if (cents !== undefined) [whole, fraction, ...more] = [dotted, cents];
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const plain = own.whole.test(whole) ? whole.replaceAll(own.group, "") : whole;
  if (!/^(?:0|[1-9]\d*)$/.test(plain)) return null;
  if ((plain + (fraction ?? "")).replace(/^0+/, "").length > DIGITS_MAX) return null;
  return Number(`${plain}.${fraction ?? "0"}`);
}

function readDay(text: string, { language, format, date1904 }: EntryRules): CellContent | null {
  const day = readDateText(text, language);
  const moment = "problem" in day && text.includes(":") ? readDateTimeText(text, language) : null;
  if (!("problem" in day)) return dayContent(serialOf(day.value, date1904), format, NUMBER_FORMATS.date);
  if (moment === null || "problem" in moment) return null;
  return dayContent(serialOfMoment(moment.value, date1904), format, NUMBER_FORMATS["date-time"]);
}

function dayContent(serial: number, format: string, own: string): CellContent | null {
  // Excel shows no day before its first.
  return serial < 1 ? null : { value: serial, format: isDateFormat(format) ? format : own };
}

function epoch(date1904: boolean): number {
  return date1904 ? EPOCHS.y1904 : EPOCHS.y1900;
}

function serialOf(date: IsoDate, date1904: boolean): number {
  return dayNumber(date) + epoch(date1904);
}

function serialOfMoment(moment: IsoDateTime, date1904: boolean): number {
  const [date = "", time = ""] = moment.split("T");
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const whole = serialOf(date as IsoDate, date1904) * DAY_SECONDS;
  // One division: the serial is the double nearest to the second.
  return (whole + hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}

/** What a user types to get what the cell holds: `readEntry` gives it back. */
export function entryText({ value, format }: CellContent, language: Language, date1904: boolean): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return truthWord(value, language);
  if (typeof value === "string") return value;
  if (isDateFormat(format)) {
    const shown = dayText(value, date1904, language);
    if (shown !== null) return shown;
  }
  const text = decimalText(value);
  return language === "nl" ? text.replace(".", ",") : text;
}

function truthWord(value: boolean, language: Language): string {
  if (language === "nl") return value ? "WAAR" : "ONWAAR";
  return value ? "TRUE" : "FALSE";
}

/** The day, and its time when it has one; null for a serial that is no day. */
function dayText(serial: number, date1904: boolean, language: Language): string | null {
  const seconds = Math.round((serial - epoch(date1904)) * DAY_SECONDS);
  const whole = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  if (serial < 1 || serial > 2_958_465) return null;
  const parts = new Map(whole.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const date = language === "nl" ? `${day}-${month}-${year}` : `${year}-${month}-${day}`;
  const time = `${part("hour")}:${part("minute")}:${part("second")}`;
  return time === "00:00:00" ? date : `${date} ${time}`;
}
