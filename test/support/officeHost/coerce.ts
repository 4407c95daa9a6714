import type { CellValue } from "../../../src/sheets/cellValue";
import { dateEntry, timeEntry } from "./dateEntry";
import { GENERAL, type Cell } from "./grid";

/** What the host must know to take an entry. */
export interface EntryRules {
  /** Of a date that was typed without one. */
  readonly year: number;
  readonly date1904: boolean;
  /** What a formula gives; null when nobody knows. */
  readonly calculate: (formula: string) => CellValue;
}

/** The texts that Excel takes for its error values. */
const ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#CALC!", "#SPILL!"];

/** Excel keeps so many digits of a number that was typed; the rest become zeros (support article 269370). */
const DIGITS_MAX = 15;

/**
 * The cell after a value was entered, by the rules of typing in en-US, whatever the user's language: Office.js takes
 * every value so. `value` is a string, a number or a boolean of the request; an empty string empties the cell.
 */
export function enteredCell(before: Cell, value: unknown, rules: EntryRules): Cell {
  const { format } = before;
  const holds = (content: CellValue, shown: string = format): Cell => ({
    value: content,
    formula: null,
    format: shown,
  });
  if (value === "") return holds(null);
  if (format === "@") return holds(textOf(value));
  if (typeof value === "number" || typeof value === "boolean") return holds(value);
  if (typeof value !== "string") return holds(textOf(value));
  if (value.startsWith("'")) return holds(value.slice(1));
  const number = numberEntry(value);
  if (number !== null) return holds(number.value, shownAs(format, number.format));
  if (/^[=+-]./s.test(value)) return formulaCell(value.startsWith("=") ? value : `=${value}`, format, rules);
  if (/^(true|false)$/i.test(value)) return holds(value.toLowerCase() === "true");
  if (ERRORS.includes(value.toUpperCase())) return holds({ error: value.toUpperCase() });
  const dated = dateEntry(value, rules.year, rules.date1904) ?? timeEntry(value);
  return dated === null ? holds(value) : holds(dated.value, shownAs(format, dated.format));
}

function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** An entry brings its own format only to a cell that has none. */
function shownAs(format: string, brought: string): string {
  return format === GENERAL ? brought : format;
}

/** A cell with this formula; only a lone literal is reckoned here. */
export function formulaCell(formula: string, format: string, rules: Pick<EntryRules, "calculate">): Cell {
  return { value: literal(formula) ?? rules.calculate(formula) ?? unknownResult(formula), formula, format };
}

function literal(formula: string): CellValue {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = /^=\s*(-?\d+(?:\.\d+)?)$/.exec(formula)?.[1];
  if (number !== undefined) return Number(number);
  const truth = /^=(true|false)(?:\(\))?$/i.exec(formula)?.[1];
  return truth === undefined ? null : truth.toLowerCase() === "true";
}

/** Words that are no cell, no function and no table name a name that nobody defined. */
function unknownResult(formula: string): CellValue {
  const isWord = /^=[+\-\s]*[\p{L}_][\p{L}_]*(?:[+\-\s]+[\p{L}_]+)*$/u.test(formula);
  return { error: isWord ? "#NAME?" : "#CALC?" };
}

interface NumberEntry {
  readonly value: number;
  readonly format: string;
}

const NUMBER = new RegExp(
  "^(?<open>\\()?(?<sign>[+-])?(?<currency>\\$)?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d*)(?<fraction>\\.\\d*)?" +
    "(?<exponent>e[+-]?\\d+)?(?<percent>%)?(?<close>\\))?$",
  "i",
);

/** A number as it is typed in en-US, with the format that typing it gives; null for anything else. */
function numberEntry(text: string): NumberEntry | null {
  const trimmed = text.trim();
  const match = NUMBER.exec(trimmed);
  const parts = match?.groups;
  if (parts === undefined || !/\d/.test(`${parts["digits"] ?? ""}${parts["fraction"] ?? ""}`)) return null;
  if ((parts["open"] === undefined) !== (parts["close"] === undefined)) return null;
  const digits = (parts["digits"] ?? "").replaceAll(",", "");
  const magnitude = Number(fifteenDigits(digits, (parts["fraction"] ?? "").slice(1)) + (parts["exponent"] ?? ""));
  if (!Number.isFinite(magnitude)) return null;
  const negative = parts["sign"] === "-" || parts["open"] !== undefined;
  const scaled = parts["percent"] === undefined ? magnitude : magnitude / 100;
  return { value: negative ? -scaled : scaled, format: formatOf(parts) };
}

function formatOf(parts: Readonly<Record<string, string | undefined>>): string {
  const hasFraction = (parts["fraction"] ?? "").length > 1;
  if (parts["percent"] !== undefined) return hasFraction ? "0.00%" : "0%";
  if (parts["exponent"] !== undefined) return "0.00E+00";
  if (parts["currency"] !== undefined) return hasFraction ? "$#,##0.00" : "$#,##0";
  if ((parts["digits"] ?? "").includes(",")) return hasFraction ? "#,##0.00" : "#,##0";
  return GENERAL;
}

function fifteenDigits(digits: string, fraction: string): string {
  const whole = digits.replace(/^0+(?=\d)/, "");
  const leading = whole === "0" || whole === "" ? fraction.length - fraction.replace(/^0+/, "").length : 0;
  const counted = whole === "0" ? 0 : whole.length;
  if (counted > DIGITS_MAX) return whole.slice(0, DIGITS_MAX) + "0".repeat(counted - DIGITS_MAX);
  return `${whole === "" ? "0" : whole}.${fraction.slice(0, leading + DIGITS_MAX - counted)}`;
}
