import { BOOKED_MAX, type Cents, cents } from "../domain/values/money";
import { matchedGroup } from "../sheets/matchedGroup";
import type { DecimalSign } from "./rawList";

/** Longer texts hold no amount; it bounds the work on hostile input. */
const LENGTH_MAX = 40;
const CURRENCY = /€|\bEUR\b|\beuro\b/giu;
/** Dutch shops write no cents as a dash. */
const NO_CENTS = /[.,]-{1,2}$/;
/** As nearly all amounts are written: nothing has to be taken away first. */
const PLAIN = /^(-?)(\d(?:[\d.,]*\d)?)$/;
const SIGNED = /^([-\u2212+]?)(\(?)(\d[\d.,']*)(\)?)([-\u2212]?)$/u;

/** The amount's digits and signs, and whether it is below nothing; null where the text is no amount. */
function partsOf(text: string): { readonly digits: string; readonly isNegative: boolean } | null {
  if (text.length > LENGTH_MAX) return null;
  const plain = PLAIN.exec(text);
  if (plain !== null) return { digits: matchedGroup(plain, 2), isNegative: plain[1] !== "" };
  const bare = text.replace(CURRENCY, "").replace(/\s/gu, "").replace(NO_CENTS, "");
  const match = SIGNED.exec(bare);
  if (match === null) return null;
  const [before, opened, closed, behind] = [match[1], match[2], match[4], match[5]];
  if ((opened === "") !== (closed === "")) return null;
  const signs = [before !== "", opened !== "", behind !== ""].filter(Boolean).length;
  return signs > 1 ? null : { digits: matchedGroup(match, 3), isNegative: signs === 1 && before !== "+" };
}

/** Whether a text looks like an amount, whichever sign stands before its cents. */
export function isAmountText(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && /^\d+$|^\d{1,3}(?:[.,']\d{3})*(?:[.,]\d{1,2}0*)?$|^\d+[.,]\d+$/.test(parts.digits);
}

/** Whether it looks like an amount with cents: no number of a document has them. Some programs put `.0` behind whole numbers. */
export function hasCents(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && /[.,]\d{1,2}$/.test(parts.digits) && !parts.digits.endsWith(".0");
}

/** What a text tells of the decimal sign of its column: the sign, `any` where it needs none, null where it may be either. */
function signIn(digits: string): DecimalSign | "any" | null {
  const points = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (points + commas === 0) return "any";
  if (points > 0 && commas > 0) return digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
  const [sign, other] = points > 0 ? ([".", ","] as const) : ([",", "."] as const);
  if (points + commas > 1) return other;
  // Three digits behind the only sign may be thousands or thousandths.
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : sign;
}

/** A cell of a column of amounts, by its number in the list. */
export interface AmountText {
  readonly text: string;
  readonly row: number;
}

/** What whole columns of amounts tell of their decimal sign. */
export interface FoundDecimal {
  readonly comma: AmountText | null;
  readonly point: AmountText | null;
  /** How many amounts have each of them. */
  readonly commas: number;
  readonly points: number;
  /** The first that may be read in two ways. */
  readonly doubtful: AmountText | null;
}

/** The decimal signs of whole columns, each with the first amount that shows it. */
export function foundDecimal(cells: Iterable<AmountText>): FoundDecimal {
  let [comma, point, doubtful]: (AmountText | null)[] = [null, null, null];
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    const parts = partsOf(cell.text);
    if (parts === null) continue;
    const sign = signIn(parts.digits);
    if (sign === ",") [comma, commas] = [comma ?? cell, commas + 1];
    else if (sign === ".") [point, points] = [point ?? cell, points + 1];
    else if (sign === null) doubtful ??= cell;
  }
  return { comma: comma ?? null, point: point ?? null, commas, points, doubtful: doubtful ?? null };
}

const FORMS: Readonly<Record<DecimalSign, RegExp>> = {
  ",": /^(\d+|\d{1,3}(?:[.']\d{3})+)(?:,(\d*))?$/,
  ".": /^(\d+|\d{1,3}(?:[,']\d{3})+)(?:\.(\d*))?$/,
};

/** The amount that a text means where this sign stands before its cents; null where it is none. */
export function centsOfText(text: string, decimal: DecimalSign): Cents | null {
  const parts = partsOf(text);
  const match = parts === null ? null : FORMS[decimal].exec(parts.digits);
  if (parts === null || match === null) return null;
  const fraction = match[2] ?? "";
  if (!/^\d{0,2}0*$/.test(fraction)) return null;
  const whole = Number(matchedGroup(match, 1).replace(/[.,']/g, ""));
  const value = whole * 100 + Number(fraction.slice(0, 2).padEnd(2, "0"));
  if (value > BOOKED_MAX) return null;
  return cents(parts.isNegative && value !== 0 ? -value : value);
}
