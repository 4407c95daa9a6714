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

/** A search for words that must all be found, each in any text; a word that is an amount is found among the amounts too. */
export function searchFor(text: string): Search {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "€")
    .map((word) => {
      const amount = typedAmount(word);
      return { text: folded(word), amount: amount == null ? null : absolute(amount) };
    });
  if (words.length === 0) return () => true;
  return (texts, amounts = []) => {
    const all = folded(texts.join("\n"));
    return words.every(
      (word) =>
        all.includes(word.text) || (word.amount !== null && amounts.some((one) => absolute(one) === word.amount)),
    );
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
