import type { Cents } from "../domain/values/money";
import { absolute } from "../domain/values/money";
import { typedAmount } from "./typedAmount";

/** Tells whether a record is meant: by its texts, and by its amounts, whatever their sign. */
export type Search = (texts: readonly (string | null)[], amounts?: readonly Cents[]) => boolean;

/** Letters without capitals and accents: `Müller` is found by `muller`. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain, and taking letters apart costs time.
  return /^[\n -~]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The amounts, in cents, that begin with what is typed: `24` begins all from 24.00 to 24.99, and `24,6` those from 24.60 to 24.69. */
function begunAmounts(word: string): readonly [from: number, to: number] | null {
  const [, euros, decimal] = /^-?€?-?(\d{1,9})(?:[.,](\d?))?$/.exec(word) ?? [];
  if (euros === undefined) return null;
  const isTens = decimal !== undefined && decimal !== "";
  const from = Number(euros) * 100 + (isTens ? Number(decimal) * 10 : 0);
  return [from, from + (isTens ? 9 : 99)];
}

/**
 * A search for words that must all be found, each in any text; a word that is an amount, or the beginning of one, is found
 * among the amounts too.
 */
export function searchFor(text: string): Search {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "€")
    .map((word) => {
      const amount = typedAmount(word);
      const exact = amount == null ? null : absolute(amount);
      return { text: folded(word), amounts: begunAmounts(word) ?? (exact === null ? null : [exact, exact]) };
    });
  if (words.length === 0) return () => true;
  return (texts, amounts = []) => {
    const all = folded(texts.join("\n"));
    return words.every(({ text: word, amounts: meant }) => {
      if (all.includes(word)) return true;
      if (meant === null) return false;
      const [from, to] = meant;
      return amounts.some((one) => absolute(one) >= from && absolute(one) <= to);
    });
  };
}

/** The records that are meant by a search; all of them, at once, when nothing is searched for. */
export function foundAmong<T>(
  records: readonly T[],
  search: string,
  textsOf: (record: T) => readonly (string | null)[],
  amountsOf: (record: T) => readonly Cents[] = () => [],
): readonly T[] {
  if (search.trim() === "") return records;
  const isMeant = searchFor(search);
  return records.filter((record) => isMeant(textsOf(record), amountsOf(record)));
}
