/*
 * Criteria of COUNTIFS and SUMIFS are no plain comparisons: `*`, `?` and `~` stand for other characters, a text that reads as
 * a number or a day also finds other spellings of it, and of numbers only 15 digits count. What is compared so must be plain.
 */

const WORDS = /^[\p{L}\p{N} ._/-]+$/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d*)?(?:e\d+)?$/iu;
const DIGITS_MAX = 15;
/** `1-12`, `2026-1-2`, `3/4`: read as days in one country or another. */
const DAY = /^\d{1,4}[-/. ]\d{1,2}(?:[-/. ]\d{1,4})?$/u;
/** `mrt1`, `3 May`, `dec-26`. */
const MONTH = /^\d{0,4}[-/. ]*(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*[-/. ]*\d{0,4}$/iu;
const TRUTH = /^(?:true|false|waar|onwaar)$/iu;

/** How spreadsheets may take a text that is compared by a criterion: as a number, else without case. */
function looseKey(text: string): string {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? String(Number(trimmed.replace(",", "."))) : trimmed.toLowerCase();
}

/** Tells which of these texts a criterion finds and nothing beside them. */
export function plainCriteria(texts: Iterable<string>): (text: string) => boolean {
  const spellings = new Map<string, Set<string>>();
  for (const text of texts) {
    const key = looseKey(text);
    const known = spellings.get(key) ?? new Set<string>();
    spellings.set(key, known.add(text.trim().toLowerCase()));
  }
  return (text) => isPlainText(text) && (spellings.get(looseKey(text))?.size ?? 0) <= 1;
}

function isPlainText(text: string): boolean {
  if (!WORDS.test(text) || DAY.test(text) || MONTH.test(text) || TRUTH.test(text)) return false;
  return !NUMBER.test(text) || (/^[1-9]\d*$/u.test(text) && text.length <= DIGITS_MAX);
}
