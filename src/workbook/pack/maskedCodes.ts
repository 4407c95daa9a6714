import { compactCode } from "../../domain/values/compactCode";
import { creditorIdCheckDigits, readCreditorId } from "../../domain/values/creditorId";
import { ibanCheckDigits, readIban } from "../../domain/values/iban";
import type { Problem } from "../../domain/values/problem";
import { hasReferenceForm, readStructuredReference } from "../../domain/values/structuredReference";
import type { Draw } from "./maskedWords";

/*
 * Codes with check digits in the place of others: what was right is right, what was wrong is wrong in the same way, so that the
 * same is found of them. The bank of a Dutch or Belgian account stays: limits and BIC go by it.
 */

/** Replaces codes: the same one by the same one, however it is spaced. */
export interface CodeMasks {
  readonly iban: (text: string) => string;
  readonly creditorId: (text: string) => string;
  /** A payment reference that is built as one that a machine checks; null for any other text. */
  readonly reference: (text: string) => string | null;
  /** What stands for a code that was replaced before; null for any other text. */
  readonly known: (text: string) => string | null;
}

/** Shorter ones tell of no account. */
const CODE_MIN = 10;
/** National checks are passed by one code in a few hundred at most. */
const TRIES_MAX = 20_000;

/** `taken`: the codes that stand in the workbook, compact: none of them stands for another. */
export function codeMasks(draw: Draw, words: (text: string) => string, taken: ReadonlySet<string>): CodeMasks {
  const masked = new Map<string, string>();
  const given = new Set<string>();
  const replaced = (text: string, made: (code: string) => Candidates): string => {
    const code = compactOf(text);
    if (code.length < CODE_MIN) return words(text);
    const known = masked.get(code);
    if (known !== undefined) return inFormOf(text, known);
    const candidates = made(code);
    let next = code;
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      next = candidates.fitted(alike(code, candidates.kept, draw));
      if (!taken.has(next) && !given.has(next) && candidates.isAlike(next)) break;
    }
    given.add(next);
    masked.set(code, next);
    return inFormOf(text, next);
  };
  return {
    iban: (text) => replaced(text, ibanCandidates),
    creditorId: (text) => replaced(text, creditorIdCandidates),
    reference: (text) => (hasReferenceForm(text) ? replaced(text, referenceCandidates) : null),
    known: (text) => {
      const known = masked.get(compactOf(text));
      return known === undefined ? null : inFormOf(text, known);
    },
  };
}

/** How a code of a kind is drawn. */
interface Candidates {
  /** Whether the character at this place stays. */
  readonly kept: (at: number) => boolean;
  /** With check digits that fit, where those of the code did. */
  readonly fitted: (code: string) => string;
  /** Whether the same is found of it. */
  readonly isAlike: (code: string) => boolean;
}

/** A code without what only groups it; of a payment reference also without its slashes, plus signs and stars. */
export function compactOf(text: string): string {
  return compactCode(text).code.replace(/[^A-Z0-9]/gu, "");
}

function problemsOf(problems: readonly Problem[]): string {
  return problems.flatMap(({ code }) => (code.endsWith(".normalised") ? [] : [code])).join();
}

function ibanCandidates(code: string): Candidates {
  const { iban, problems } = readIban(code);
  const found = problemsOf(problems);
  const kept = bankEnd(code);
  return {
    kept: (at) => at < kept,
    fitted: (next) =>
      iban === null ? next : next.slice(0, 2) + ibanCheckDigits(next.slice(0, 2), next.slice(4)) + next.slice(4),
    isAlike: (next) => problemsOf(readIban(next).problems) === found,
  };
}

/** Where the bank ends in an IBAN; the former numbers of the Postbank begin with three zeros. */
function bankEnd(code: string): number {
  if (code.startsWith("NL")) return code.startsWith("INGB000", 4) ? 11 : 8;
  return code.startsWith("BE") ? 7 : 4;
}

/** Country, check digits and business code stand before what says who it is. */
const NATIONAL_START = 7;

function creditorIdCandidates(code: string): Candidates {
  const { creditorId, problems } = readCreditorId(code);
  const found = problemsOf(problems);
  return {
    kept: (at) => at < NATIONAL_START,
    fitted: (next) => {
      if (creditorId === null) return next;
      return next.slice(0, 2) + creditorIdCheckDigits(next.slice(0, 2), next.slice(NATIONAL_START)) + next.slice(4);
    },
    isAlike: (next) => problemsOf(readCreditorId(next).problems) === found,
  };
}

/** A Dutch reference of these lengths says its length in its second digit. */
const SAYS_LENGTH = /^\d{9,14}$/;

function referenceCandidates(code: string): Candidates {
  const kind = readStructuredReference(code)?.kind;
  return {
    kept: (at) => (code.startsWith("RF") ? at < 2 : at === 1 && SAYS_LENGTH.test(code)),
    fitted: (next) => next,
    isAlike: (next) => readStructuredReference(next)?.kind === kind,
  };
}

function alike(code: string, kept: (at: number) => boolean, draw: Draw): string {
  return [...code].map((character, at) => (kept(at) ? character : drawn(character, draw))).join("");
}

const LETTERS = 26;
const CAPITAL_A = 65;

function drawn(character: string, draw: Draw): string {
  return /\d/.test(character) ? String(draw(10)) : String.fromCharCode(CAPITAL_A + draw(LETTERS));
}

/** The code spaced, and in small letters, as this text has its own. */
function inFormOf(text: string, code: string): string {
  let at = 0;
  const spaced = text.replace(/[A-Za-z0-9]/g, (character) => {
    const next = code.charAt(at);
    at += 1;
    return character === character.toUpperCase() ? next : next.toLowerCase();
  });
  return at === code.length ? spaced : code;
}
