const NUMBER = /^(?:termijn|instal{1,2}ment)?\s*(?:nr\.?)?\s*(\d{1,3})(?:\s*(?:\/|van|of)\s*\d{1,3})?$/iu;

/** The number of an instalment, as `2`, `2/3`, `2 van 3` or `termijn 2`; null where the text says none. */
export function instalmentNumber(text: string): number | null {
  const number = Number(NUMBER.exec(text)?.[1] ?? 0);
  return number === 0 ? null : number;
}
