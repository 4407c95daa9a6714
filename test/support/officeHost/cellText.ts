import { dateFromDayNumber } from "../../../src/domain/values/calendar";
import { type CellValue, isCellError } from "../../../src/sheets/cellValue";
import { GENERAL } from "./grid";

const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** What a cell shows, as `Range.text` tells it, in en-US and whatever the column's width. */
export function cellText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return value;
  if (format === GENERAL || format === "@") return generalText(value);
  const section = sectionFor(value, format);
  if (/[ymdhs]/i.test(withoutLiterals(section.code))) return dateText(value, section.code, date1904);
  return numberText(section.value, section.code);
}

function generalText(value: number): string {
  const rounded = Number(value.toPrecision(10));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  }
  return String(rounded);
}

function sectionFor(value: number, format: string): { readonly code: string; readonly value: number } {
  const sections = format.split(";");
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { code: negative, value: -value };
  if (value === 0 && zero !== undefined) return { code: zero, value };
  return { code: positive, value };
}

/** Colours, conditions and locales in brackets, padding and literal text. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
}

function literals(code: string): string {
  return code
    .replace(/\[[^\]]*\]/g, "")
    .replace(/_./g, " ")
    .replace(/\*./g, "")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1");
}

function numberText(value: number, code: string): string {
  const plain = withoutLiterals(code);
  const digits = /[#0?,]*(?:\.[#0?]*)?(?:E[+-]0+)?/i.exec(plain.slice(Math.max(0, plain.search(/[#0?]/))))?.[0] ?? "";
  if (digits === "") return literals(code);
  const scaled = plain.includes("%") ? value * 100 : value;
  const [whole = "", fraction = ""] = digits.split(".");
  const least = fraction.replace(/[^0]/g, "").length;
  let [integer = "0", decimals = ""] = Math.abs(scaled).toFixed(fraction.length).split(".");
  while (decimals.length > least && decimals.endsWith("0")) decimals = decimals.slice(0, -1);
  integer = integer.padStart(whole.replace(/[^0]/g, "").length, "0");
  if (whole.includes(",")) integer = integer.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = `${integer}${fraction === "" ? "" : "."}${decimals}`;
  const isZero = Number(number.replaceAll(",", "")) === 0;
  return (value < 0 && !isZero ? "-" : "") + literals(code.replace(digits, number));
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

function dateText(serial: number, code: string, date1904: boolean): string {
  if (serial < 0) return "########";
  const seconds = Math.round((serial % 1) * 86_400);
  const days = Math.floor(serial) + (date1904 ? EPOCH_1904 : EPOCH_1900);
  const [year = "", month = "", day = ""] = dateFromDayNumber(days).split("-");
  const hour = Math.floor(seconds / 3600);
  const isHalfDay = /am\/pm/i.test(code);
  const shownHour = isHalfDay ? (hour % 12 === 0 ? 12 : hour % 12) : hour;
  const minute = Math.floor((seconds % 3600) / 60);
  const two = (number: number): string => String(number).padStart(2, "0");
  let afterHour = false;
  const pattern = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|y+|m+|d+|h+|s+|./gi;
  return (code.match(pattern) ?? [])
    .map((token, index, all) => {
      const kind = token[0]?.toLowerCase() ?? "";
      const long = token.length;
      if (/^am\/pm$/i.test(token)) return hour < 12 ? "AM" : "PM";
      if (kind === "y") return long > 2 ? year : year.slice(2);
      if (kind === "d") return long === 1 ? String(Number(day)) : long === 2 ? day : weekday(days, long);
      if (kind === "h") return ((afterHour = true), long === 1 ? String(shownHour) : two(shownHour));
      if (kind === "s") return long === 1 ? String(seconds % 60) : two(seconds % 60);
      if (kind === "m" && (afterHour || /^s/i.test(all[index + 2] ?? ""))) {
        afterHour = false;
        return long === 1 ? String(minute) : two(minute);
      }
      if (kind === "m") return long === 1 ? String(Number(month)) : long === 2 ? month : monthName(Number(month), long);
      return literals(token);
    })
    .join("");
}

function weekday(days: number, long: number): string {
  // 1970-01-01 was a Thursday.
  const name = WEEKDAYS[(((days + 4) % 7) + 7) % 7] ?? "";
  return long === 3 ? name.slice(0, 3) : name;
}

function monthName(month: number, long: number): string {
  const name = MONTHS[month - 1] ?? "";
  return long === 3 ? name.slice(0, 3) : name;
}
