import { areCheckDigits, mod97 } from "./mod97";

/** A payment reference that a machine can check. */
export interface StructuredReference {
  /** RF: ISO 11649; OGM: Belgian structured communication; NL: Dutch betalingskenmerk. */
  readonly kind: "RF" | "OGM" | "NL";
  /** As it goes into `CdtrRefInf/Ref`: capitals and digits only. */
  readonly reference: string;
  /** `CdtrRefInf/Tp/Issr`: whose rules the reference follows; null where it speaks for itself. */
  readonly issuer: string | null;
}

/** As most texts do not: they need no closer look. */
const BEGINS_AS_ONE = /^\s*(?:[Rr]\s*[Ff]|[\d+*])/;

/**
 * The structured reference that a text is, spaces left out, or null for free text. Twelve bare digits that pass both
 * the Belgian and the Dutch test are taken as Belgian: only Belgian ones always have twelve.
 */
export function readStructuredReference(text: string): StructuredReference | null {
  if (!BEGINS_AS_ONE.test(text)) return null;
  const compact = text.replace(/\s/g, "").toUpperCase();
  if (isCreditorReference(compact)) return { kind: "RF", reference: compact, issuer: null };
  const belgian = belgianDigits(compact);
  if (belgian !== null) return { kind: "OGM", reference: belgian, issuer: "BBA" };
  if (isDutchReference(compact)) return { kind: "NL", reference: compact, issuer: "CUR" };
  return null;
}

/** Whether a text is built as a structured reference, though its check digits may be wrong. */
export function hasReferenceForm(text: string): boolean {
  const compact = text.replace(/\s/g, "").toUpperCase();
  return /^RF\d\d[A-Z0-9]{1,21}$/.test(compact) || BELGIAN.test(compact) || DUTCH.test(compact);
}

/** ISO 11649: RF, check digits, 1 to 21 letters and digits; the sum as for an IBAN. */
function isCreditorReference(text: string): boolean {
  if (!/^RF\d\d[A-Z0-9]{1,21}$/.test(text)) return false;
  return areCheckDigits(text.slice(2, 4)) && mod97(text.slice(0, 4), mod97(text.slice(4))) === 1;
}

const BELGIAN = /^(\+{3}|\*{3}|)\d{3}(\/?)\d{4}\2\d{5}\1$/;

/**
 * The twelve digits of `+++ddd/dddd/ddddd+++` (or with stars, or bare): the last two are the first ten by 97, 0 being
 * 97.
 */
function belgianDigits(text: string): string | null {
  if (!BELGIAN.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  const remainder = Number(digits.slice(0, 10)) % 97;
  return Number(digits.slice(10)) === (remainder === 0 ? 97 : remainder) ? digits : null;
}

const DUTCH = /^(?:\d{7}|\d{9,14}|\d{16})$/;

/** Weights from the right: ten that repeat, as far as the longest reference reaches. */
const DUTCH_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1, 2, 4, 8, 5, 10];

/**
 * Dutch betalingskenmerk (Betaalvereniging Nederland): 7 digits have no check. 9 to 14 are a check digit, the number
 * of digits that follow (its last figure), and these. 16 are a check digit and 15 more. Other lengths do not exist.
 */
function isDutchReference(text: string): boolean {
  if (!DUTCH.test(text)) return false;
  if (text.length === 7) return true;
  if (text.length < 16 && Number(text.charAt(1)) !== (text.length - 2) % 10) return false;
  const digits = text.slice(1);
  // To the left of a shorter reference there is nothing, which counts as 0.
  const sum = DUTCH_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(digits.charAt(digits.length - 1 - index)),
    0,
  );
  const rest = 11 - (sum % 11);
  return Number(text.charAt(0)) === (rest === 11 ? 0 : rest === 10 ? 1 : rest);
}
