/** One letter per position: a capital letter `a`, a digit `n`, either `c`. */
export type CharacterPattern = string;

/**
 * Writes out a structure in the notation of the IBAN registry (`4!a10!n`: four letters, then ten digits), one letter
 * per position, so that a text is compared without regular expressions.
 */
export function expandPattern(structure: string): CharacterPattern {
  return structure.replace(/(\d+)!([anc])/g, (_, count: string, kind: string) => kind.repeat(Number(count)));
}

/** Whether the text from `start` to its end has the pattern's length and the right kind of character everywhere. */
export function fitsPattern(text: string, start: number, pattern: CharacterPattern): boolean {
  if (text.length - start !== pattern.length) return false;
  for (let index = 0; index < pattern.length; index += 1) {
    const code = text.charCodeAt(start + index);
    const isDigit = code >= 48 && code <= 57;
    const isLetter = code >= 65 && code <= 90;
    const kind = pattern.charAt(index);
    if (!((isDigit && kind !== "a") || (isLetter && kind !== "n"))) return false;
  }
  return true;
}
