import { BOOKED_MAX, type Cents, cents } from "../domain/values/money";
import type { Language } from "../domain/book/records";
import { matchedGroup } from "./matchedGroup";

/** Why a cell is no amount. */
export type AmountProblem = "cell.notAnAmount" | "cell.ambiguousAmount" | "cell.notCents" | "cell.amountTooLarge";

/** Texts longer than this hold no number that we could read; it bounds the work on hostile input. */
const LENGTH_MAX = 60;
const AMOUNT = /^([-\u2212]?) ?(?:\u20ac|EUR)? ?([-\u2212]?)(\d[\d.,]*) ?(?:\u20ac|EUR)?$/i;
/** Dutch shops write no cents as a dash: `75,-`. */
const NO_CENTS = /([.,])(?:-{1,2}|[\u2013\u2014])(?= ?(?:\u20ac|EUR)?$)/i;
/** How numbers with thousands separators are written. */
const DUTCH = { group: ".", decimal: ",", grouped: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ };
const ENGLISH = { group: ",", decimal: ".", grouped: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ };
const PERCENT = /^([-\u2212]?)(\d{1,3})(?:[.,](\d{1,10}))? ?%?$/;
const WHOLE = /^([-\u2212]?)(\d{1,15})$/;
const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;

/** The shortest decimal text of a finite number, never with an exponent: `10001`, `0.0000001`. */
export function decimalText(number: number): string {
  const text = String(number);
  const match = EXPONENT.exec(text);
  if (match === null) return text;
  const [sign, rest, shift] = [matchedGroup(match, 1), matchedGroup(match, 3), Number(match[4])];
  const digits = matchedGroup(match, 2) + rest;
  return shift < 0
    ? `${sign}0.${"0".repeat(-shift - 1)}${digits}`
    : `${sign}${digits}${"0".repeat(shift - rest.length)}`;
}

/**
 * The amount that a number of euros is: a number within 0.000001 of a whole cent is that cent, which takes away the noise
 * of formulas (docs/workbook, `amount`). Exact for every amount up to the maximum.
 */
export function readAmountNumber(euros: number): Cents | AmountProblem {
  if (!Number.isFinite(euros)) return "cell.notAnAmount";
  const nearest = Math.round(euros * 100);
  if (Math.abs(nearest) > BOOKED_MAX) return "cell.amountTooLarge";
  // The quotient is the double nearest to these cents, so equality says that the number stands for exactly them.
  if (nearest / 100 === euros) return cents(nearest);
  const centFraction = Number(`0.${parted(decimalText(euros), ".").fraction.slice(2)}0`);
  return centFraction <= 0.0001 || centFraction >= 0.9999 ? cents(nearest) : "cell.notCents";
}

/**
 * The amount that a text means in the notation of the workbook's language: `1.234,56` in a Dutch one, `1,234.56` in an
 * English one. One separator before one or two digits is a decimal sign in both. What the other language reads otherwise
 * (`1.234`) or alone can read is ambiguous. A euro sign or `EUR` may stand before or behind, and a dash for
 * the cents.
 */
export function readAmountText(text: string, language: Language): Cents | AmountProblem {
  const match = text.length > LENGTH_MAX ? null : AMOUNT.exec(withCents(text.replace(/\s+/g, " ")));
  if (match === null) return "cell.notAnAmount";
  const [before, after, digits] = [matchedGroup(match, 1), matchedGroup(match, 2), matchedGroup(match, 3)];
  if (before !== "" && after !== "") return "cell.notAnAmount";
  const negative = before + after !== "";
  const separators = digits.replace(/\d/g, "");
  if (separators.length === 1) {
    const { whole, fraction } = parted(digits, separators);
    // Three digits behind the only separator: thousands here, thousandths elsewhere. No group begins with a nought.
    if (/^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3) return "cell.ambiguousAmount";
    return fraction === "" ? "cell.notAnAmount" : signedCents(whole, fraction, negative);
  }
  const own = language === "nl" ? DUTCH : ENGLISH;
  if (separators.length > 1 && !own.grouped.test(digits)) {
    const other = language === "nl" ? ENGLISH : DUTCH;
    return other.grouped.test(digits) ? "cell.ambiguousAmount" : "cell.notAnAmount";
  }
  const { whole, fraction } = parted(digits.replaceAll(own.group, ""), own.decimal);
  return signedCents(whole, fraction, negative);
}

function withCents(text: string): string {
  return text.replace(NO_CENTS, (_mark, sign: string) => `${sign}00`);
}

/** The digits before and behind a decimal sign. */
function parted(number: string, decimal: string): { readonly whole: string; readonly fraction: string } {
  const sign = number.indexOf(decimal);
  return sign < 0
    ? { whole: number, fraction: "" }
    : { whole: number.slice(0, sign), fraction: number.slice(sign + 1) };
}

function signedCents(whole: string, fraction: string, negative: boolean): Cents | AmountProblem {
  if (!/^\d{0,2}0*$/.test(fraction)) return "cell.notCents";
  const value = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, "0"));
  if (value > BOOKED_MAX) return "cell.amountTooLarge";
  return cents(negative ? -value : value);
}

/** The percentage that a text means (`2`, `2,5`, `2.5 %`), or null; at most three digits, so a separator is a decimal sign. */
export function readPercentText(text: string): number | null {
  const match = PERCENT.exec(text);
  if (match === null) return null;
  return withSign(Number(`${matchedGroup(match, 2)}.${matchedGroup(match, 3)}`), matchedGroup(match, 1));
}

/** The whole number that a text of digits means, or null. */
export function readIntegerText(text: string): number | null {
  const match = WHOLE.exec(text);
  return match === null ? null : withSign(Number(match[2]), matchedGroup(match, 1));
}

function withSign(value: number, sign: string): number {
  return sign === "" || value === 0 ? value : -value;
}
