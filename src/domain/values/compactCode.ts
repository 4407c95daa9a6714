/** A code (IBAN, BIC, creditor identifier) as it was meant. */
export interface CompactCode {
  /** Without grouping and in capitals; holds only `A-Z0-9` when `unlawful` is empty. */
  readonly code: string;
  /** Every different character that cannot stand in a code, in order of appearance; empty when there is none. */
  readonly unlawful: string;
}

const COMPACT = /^[A-Z0-9]*$/;
/**
 * White space and the invisible format characters (zero-width, direction marks, soft hyphen) that pasting brings along.
 */
const GROUPING = /[\s\p{Cf}.-]/gu;

/**
 * Takes out what people and programs put in for reading: NFKC, then all white space, invisible format characters, `-`
 * and `.` removed, then capitals (docs/law/actions.md#0). Any other character is not guessed at but told.
 */
export function compactCode(text: string): CompactCode {
  if (COMPACT.test(text)) return { code: text, unlawful: "" };
  // Only ASCII letters are raised: toUpperCase() of the whole would turn a dotless i or a sharp s into lawful letters.
  const code = text
    .normalize("NFKC")
    .replace(GROUPING, "")
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const unlawful = COMPACT.test(code) ? "" : [...new Set(code.replace(/[A-Z0-9]/g, ""))].join("");
  return { code, unlawful };
}
