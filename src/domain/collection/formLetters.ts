/**
 * What the letters of a form's font reach (assets/fonts): Latin with all its marks, Greek, Cyrillic, and the signs that
 * stand between them.
 */
const IN_FONT =
  /^[\u0020-\u007e\u00a0-\u024f\u0370-\u03e1\u03f0-\u03ff\u0400-\u045f\u0490\u0491\u1e00-\u1eff\u2010-\u2026\u20ac]*$/u;

/** A text with a question mark for what the font does not have. */
export function inFormFont(text: string): string {
  return isInFormFont(text) ? text : [...text].map((letter) => (isInFormFont(letter) ? letter : "?")).join("");
}

/** Whether a form can be printed with this text. Marks that stand by themselves are put onto their letters before. */
export function isInFormFont(text: string): boolean {
  return IN_FONT.test(formText(text));
}

/** A text as it stands on a form: composed, and without what moves no pen. */
export function formText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
