import { compactCode } from "./compactCode";
import { SEPA_COUNTRIES } from "./countries";
import { readIban } from "./iban";
import { areCheckDigits, mod97 } from "./mod97";

/*
 * What was probably meant by an IBAN that is wrong. Two check digits and, for a Dutch or Belgian account, its own check, leave
 * so few right IBANs beside a wrong one that a single one is worth proposing; nobody takes it without looking.
 */

/** The countries of whose banks there is a list: only of these it can be said that a bank has the code. */
const LISTED_COUNTRIES = ["NL", "BE"] as const;

/** Signs that are mistaken for each other, by what must stand there. */
const AS_DIGIT: Readonly<Record<string, string>> = { O: "0", Q: "0", D: "0", I: "1", L: "1", Z: "2", S: "5", B: "8" };
const AS_LETTER: Readonly<Record<string, string>> = { "0": "O", "1": "I", "2": "Z", "5": "S", "8": "B" };

const DIGITS = "0123456789";
const SIGNS = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/**
 * The only right IBAN of a known bank that one mistake in writing makes of this text: one sign wrong, missing or too many, two
 * neighbours exchanged, or letters and digits taken for each other. Null when there is none, or more than one, or when
 * the text is right as it stands.
 */
export function proposedIban(text: string): string | null {
  if (readIban(text).iban !== null) return null;
  const code = compactCode(text)
    .code.replace(/[^A-Z0-9]/g, "")
    .replace(/^IBAN/, "");
  const right = new Set<string>();
  for (const country of LISTED_COUNTRIES) {
    const length = SEPA_COUNTRIES.get(country)?.ibanLength ?? 0;
    // One sign more or less; all else was never this country's.
    if (Math.abs(code.length - length) > 1) continue;
    for (const candidate of candidatesOf(code, length)) {
      if (candidate.startsWith(country) && isRight(candidate)) right.add(candidate);
    }
    if (right.size > 1) return null;
  }
  const [only] = right;
  return right.size === 1 && only !== undefined ? only : null;
}

/** Everything that one mistake makes of a code of this length. */
function* candidatesOf(code: string, length: number): Generator<string> {
  if (code.length < length) {
    for (let at = 0; at <= code.length; at += 1) {
      for (const sign of SIGNS) yield code.slice(0, at) + sign + code.slice(at);
    }
    return;
  }
  if (code.length > length) {
    for (let at = 0; at < code.length; at += 1) yield code.slice(0, at) + code.slice(at + 1);
    return;
  }
  // What could not stand in a code was taken out of it.
  yield code;
  yield unconfused(code);
  for (let at = 0; at < code.length; at += 1) {
    const [before, after] = [code.slice(0, at), code.slice(at + 1)];
    for (const sign of SIGNS) yield before + sign + after;
    yield before + after.slice(0, 1) + code.slice(at, at + 1) + after.slice(1);
  }
}

/** The code with a digit wherever its country has one, and a letter where that has letters. */
function unconfused(code: string): string {
  const isDutch = code.startsWith("NL");
  return Array.from(code, (sign, at) => {
    const isLetter = at < 2 || (isDutch && at >= 4 && at < 8);
    return (isLetter ? AS_LETTER : AS_DIGIT)[sign] ?? sign;
  }).join("");
}

/** Whether nothing at all is to be said of it; the sum is looked at first, for it turns nearly all of them away. */
function isRight(iban: string): boolean {
  if (!areCheckDigits(iban.slice(2, 4)) || mod97(iban.slice(0, 4), mod97(iban.slice(4))) !== 1) return false;
  return readIban(iban).problems.length === 0;
}
