import type { Confirmed } from "../actions/action";
import type { WarningName } from "../domain/book/finding";
import { CONFIRMED_SINGLY, type FindingCode, SEVERITIES } from "../domain/values/findingCodes";

/** What a command line confirms, and its other words. */
interface Confirmation {
  readonly rest: readonly string[];
  readonly confirmed: Confirmed | null;
  /** What was given as the name of a warning and is none. */
  readonly wrong: readonly string[];
}

/** Takes `--confirm` and `--confirm=CODE,…` out: parseArgs knows no option whose value may be left out. */
export function takeConfirmation(words: readonly string[]): Confirmation {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const isConfirmation = (word: string, index: number): boolean => index < end && /^--confirm(=|$)/.test(word);
  const given = words.filter(isConfirmation);
  const rest = words.filter((word, index) => !isConfirmation(word, index));
  if (given.length === 0) return { rest, confirmed: null, wrong: [] };
  const isAll = given.includes("--confirm");
  const names = given
    .filter((word) => word !== "--confirm")
    .flatMap((word) => word.slice("--confirm=".length).split(BETWEEN_NAMES))
    .map((name) => name.trim());
  const right = names.filter(isWarning);
  return {
    rest,
    confirmed: isAll ? (right.length === 0 ? "all" : ["all", ...right]) : right,
    wrong: names.filter((name) => !isWarning(name)),
  };
}

/** A comma before another code: an invoice number may hold one as well. */
const BETWEEN_NAMES = /,(?=\s*(?:[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*\s*(?:[,:]|$)|,|$))/u;

/** What is asked about one entry of the bank, debtor or item: confirmed by its name, or all of them by their code. */
const ONE_BY_ONE = /^(?:process|return|new|item|order|bookingDate|directDebit|bankDebit)\./;

/** The code of a warning, or such a code and what one warning is about: `item.collectedAlready:F2026-0012`. */
function isWarning(name: string): name is WarningName {
  const [code = ""] = name.split(":");
  if (!Object.hasOwn(SEVERITIES, code) || SEVERITIES[code as FindingCode] !== "warning") return false;
  return name === code || CONFIRMED_SINGLY.has(code as FindingCode) || ONE_BY_ONE.test(code);
}
