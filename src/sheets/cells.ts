import { rememberedOf } from "../kit/remembered";
import {
  dateFromDayNumber,
  dateOf,
  dayNumber,
  type IsoDate,
  isoDate,
  type IsoDateTime,
  timeOf,
} from "../domain/values/calendar";
import { type Cents, formatCents } from "../domain/values/money";
import type { FindingParams } from "../domain/values/problem";
import type { FindingCode } from "../domain/values/findingCodes";
import type { Language } from "../domain/book/records";
import { type CodeWords, YES_NO_SYNONYMS, YES_NO_WORDS } from "./captions";
import { type CellValue, isCellError } from "./cellValue";
import { type DateText, type DayOrder, readDateText, readDateTimeText } from "./dateText";
import type { FieldRules } from "./fields";
import { foldCaption } from "./foldCaption";
import { decimalText, readAmountNumber, readAmountText, readIntegerText, readPercentText } from "./numberText";

/** What a field of a record holds: text, code, ISO date or moment; cents, percentage or whole number; yes or no. */
export type FieldValue = string | number | boolean | null;

/** Why a cell holds no lawful value. */
export interface CellProblem {
  readonly code: FindingCode;
  /** `value`: what the cell shows; `min`, `max`: the limits; `length`: of the text; `allowed`: the words of a code column. */
  readonly params: FindingParams;
  /** The text that is there all the same, of a text that is too long. */
  readonly kept?: string;
}

/** How the cells of a workbook are read. */
export interface Reading {
  readonly language: Language;
  /** Whether serials count from 1904-01-01. */
  readonly date1904: boolean;
  /** The order of day and month that the cell's column shows; absent or null where it shows none. */
  readonly dayOrder?: DayOrder | null;
  /** Told what was read otherwise than as it stands: `value` is shown; `amount`, `date` or `number` is what was read. */
  readonly note: (code: FindingCode, params: FindingParams) => void;
}

/** An Excel cell holds no longer text. */
export const TEXT_LENGTH_MAX = 32_767;

/** The serial of 1970-01-01 in the two date systems of Excel (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** Days before and after cannot be meant, and carry the arithmetic of dates out of its bounds. */
const FIRST_DAY = dayNumber(isoDate("1950-01-01"));
const LAST_DAY = dayNumber(isoDate("2100-12-31"));
const DAY_SECONDS = 86_400;
/** Excel keeps 15 digits of a number. */
const KEPT_DIGITS = 1e15;
const PERCENT_MAX = 100;
const SHOWN_LENGTH_MAX = 60;
const CONTROL_CHARACTERS = /\p{Cc}/u;

/** Whether the cell holds nothing; white space is nothing. */
export function isBlankCell(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && (cell === "" || cell.trim() === ""));
}

/** The cell as the user sees it, cut where it is long. */
export function shownValue(cell: CellValue): string {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = typeof cell === "number" ? decimalText(cell) : cell.trim();
  return text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX - 1)}…` : text;
}

/**
 * What a cell of a column means: null when it is blank, a value of the column's kind, or why it is none. Never throws and
 * never guesses (docs/workbook, "Cell kinds"). Text is trimmed, of no-break spaces too; control characters stay in it.
 */
export function decodeCell(field: FieldRules, cell: CellValue, reading: Reading): FieldValue | CellProblem {
  if (isBlankCell(cell)) return null;
  if (isCellError(cell)) return problem(cell.error === "#CALC?" ? "cell.notCalculated" : "cell.errorValue", cell);
  const value = typeof cell === "string" ? cell.trim() : cell;
  switch (field.kind) {
    case "text":
      return decodeText(field, value, reading);
    case "date":
      return decodeDate(value, reading);
    case "date-time":
      return decodeDateTime(value, reading);
    case "amount":
      return decodeAmount(value, reading);
    case "percent":
      return decodePercent(value, reading);
    case "integer":
      return decodeInteger(field, value, reading);
    case "yes/no":
      return decodeYesNo(value);
    case "code":
      return decodeCode(field.words, value, reading.language);
  }
}

type Scalar = string | number | boolean | null;

function problem(code: FindingCode, cell: CellValue, more: FindingParams = {}): CellProblem {
  return { code, params: { value: shownValue(cell), ...more } };
}

function decodeText(field: FieldRules, value: Scalar, reading: Reading): FieldValue | CellProblem {
  if (typeof value === "number") return decodeNumberAsText(field, value, reading);
  if (typeof value !== "string") return problem("cell.notText", value);
  if (CONTROL_CHARACTERS.test(value)) {
    reading.note("cell.controlCharacters", { value: shownValue(value.replace(/\p{Cc}+/gu, " ")) });
  }
  return withinLength(field, value);
}

function withinLength({ lengthMax }: FieldRules, value: string): string | CellProblem {
  if (lengthMax === undefined || value.length <= lengthMax) return value;
  const length = Array.from(value).length;
  return length <= lengthMax ? value : { ...problem("cell.tooLong", value, { length, max: lengthMax }), kept: value };
}

function decodeNumberAsText(field: FieldRules, value: number, reading: Reading): FieldValue | CellProblem {
  if (!Number.isFinite(value)) return problem("cell.notText", value);
  if (field.identifier === true && Math.abs(value) >= KEPT_DIGITS) return problem("cell.digitsLost", value);
  const text = decimalText(value);
  reading.note("cell.numberAsText", { value: text });
  return withinLength(field, text);
}

function epoch(date1904: boolean): number {
  return date1904 ? EPOCH_1904 : EPOCH_1900;
}

/** The days of {@link FIRST_DAY} and later, made once each: a column of 100,000 dates shares them. */
const dates: (IsoDate | undefined)[] = [];

function dateFromDay(day: number): IsoDate {
  return (dates[day - FIRST_DAY] ??= dateFromDayNumber(day));
}

function isOutside(day: number): boolean {
  return !(day >= FIRST_DAY && day <= LAST_DAY);
}

const DATE_LIMITS = { min: dateFromDayNumber(FIRST_DAY), max: dateFromDayNumber(LAST_DAY) };

function decodeDate(value: Scalar, reading: Reading): FieldValue | CellProblem {
  if (typeof value === "string")
    return fromDateText(value, readDateText(value, reading.language, reading.dayOrder), reading);
  if (typeof value !== "number" || Number.isNaN(value)) return problem("cell.notADate", value);
  const day = Math.floor(value) - epoch(reading.date1904);
  if (isOutside(day)) return problem("cell.dateOutside", value, DATE_LIMITS);
  return Number.isInteger(value) ? dateFromDay(day) : problem("cell.timeInDate", value, { date: dateFromDay(day) });
}

function fromDateText(
  value: string,
  read: DateText<IsoDate | IsoDateTime>,
  { note }: Reading,
): FieldValue | CellProblem {
  if ("problem" in read) return problem(read.problem, value);
  if (isOutside(dayNumber(read.value.slice(0, 10) as IsoDate))) return problem("cell.dateOutside", value, DATE_LIMITS);
  note("cell.textAsDate", { value: shownValue(value), date: read.value });
  return read.value;
}

function decodeDateTime(value: Scalar, reading: Reading): FieldValue | CellProblem {
  if (typeof value === "string")
    return fromDateText(value, readDateTimeText(value, reading.language, reading.dayOrder), reading);
  if (typeof value !== "number" || Number.isNaN(value)) return problem("cell.notADate", value);
  const seconds = Math.round(value * DAY_SECONDS) - epoch(reading.date1904) * DAY_SECONDS;
  const day = Math.floor(seconds / DAY_SECONDS);
  if (isOutside(day)) return problem("cell.dateOutside", value, DATE_LIMITS);
  return `${dateFromDay(day)}T${timeText(seconds - day * DAY_SECONDS)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function decodeAmount(value: Scalar, reading: Reading): FieldValue | CellProblem {
  if (typeof value === "number") {
    const amount = readAmountNumber(value);
    return typeof amount === "number" ? amount : problem(amount, value);
  }
  if (typeof value !== "string") return problem("cell.notAnAmount", value);
  const amount = readAmountText(value, reading.language);
  if (typeof amount !== "number") return problem(amount, value);
  reading.note("cell.textAsAmount", { value: shownValue(value), amount: formatCents(amount) });
  return amount;
}

function decodePercent(value: Scalar, reading: Reading): FieldValue | CellProblem {
  const percent = typeof value === "string" ? readPercentText(value) : value;
  // The negation turns NaN away too.
  if (typeof percent !== "number" || !(Math.abs(percent) <= PERCENT_MAX)) return problem("cell.notAPercentage", value);
  if (typeof value === "string") reading.note("cell.textAsNumber", { value: shownValue(value), number: percent });
  return percent === 0 ? 0 : percent;
}

function decodeInteger(field: FieldRules, value: Scalar, reading: Reading): FieldValue | CellProblem {
  const number = typeof value === "string" ? readIntegerText(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) return problem("cell.notAnInteger", value);
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = field;
  if (number < min || number > max) return problem("cell.integerOutside", value, { min, max });
  if (typeof value === "string") reading.note("cell.textAsNumber", { value: shownValue(value), number });
  return number === 0 ? 0 : number;
}

const YES_NO = new Map<string, boolean>(
  ([true, false] as const).flatMap((meaning) => {
    const side = meaning ? "yes" : "no";
    const readings = [YES_NO_WORDS[side].nl, YES_NO_WORDS[side].en, ...YES_NO_SYNONYMS[side]];
    return readings.map((word) => [word.toLowerCase(), meaning] as const);
  }),
);

function decodeYesNo(value: Scalar): FieldValue | CellProblem {
  if (typeof value === "boolean") return value;
  return YES_NO.get(String(value).toLowerCase()) ?? problem("cell.notYesNo", value);
}

/** Every word of a code column, as it is written and folded, with its code. */
const codesOf = rememberedOf((words: CodeWords): ReadonlyMap<string, string> => {
  return new Map(
    Object.entries(words).flatMap(([code, { nl, en }]) =>
      [nl, en, code].flatMap((word) => [[word, code] as const, [foldCaption(word), code] as const]),
    ),
  );
});

function decodeCode(words: CodeWords, value: Scalar, language: Language): FieldValue | CellProblem {
  const code =
    typeof value === "string" ? (codesOf(words).get(value) ?? codesOf(words).get(foldCaption(value))) : undefined;
  if (code !== undefined) return code;
  const allowed = Object.values(words).map((word) => word[language]);
  return problem("cell.notACode", value, { allowed: allowed.join(", ") });
}

/** How the cells of a table are written. */
export interface Writing {
  /** Of code words and yes or no: the language of the table's captions. */
  readonly language: Language;
  readonly date1904: boolean;
}

/** The cell of a lawful value of a column; blank text empties the cell. A code without a word is a programming error. */
export function encodeCell(field: FieldRules, value: FieldValue, writing: Writing): CellValue {
  if (value === null || value === "") return null;
  switch (field.kind) {
    case "text":
    case "percent":
    case "integer":
      return value;
    case "amount":
      return (value as Cents) / 100;
    case "date":
      return dayNumber(value as IsoDate) + epoch(writing.date1904);
    case "date-time":
      return encodeDateTime(value as IsoDateTime, writing.date1904);
    case "yes/no":
      return YES_NO_WORDS[value === true ? "yes" : "no"][writing.language];
    case "code": {
      const word = field.words[String(value)];
      if (word === undefined) throw new Error(`no word for the code ${String(value)}`);
      return word[writing.language];
    }
  }
}

function encodeDateTime(moment: IsoDateTime, date1904: boolean): number {
  const time = timeOf(moment);
  const seconds = Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6));
  // One division: the serial is the double nearest to the second.
  return ((dayNumber(dateOf(moment)) + epoch(date1904)) * DAY_SECONDS + seconds) / DAY_SECONDS;
}
