/** The character encodings that lists of other programs come in. */
export type ListEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text, and how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: ListEncoding;
}

/**
 * The text of a file that does not say its encoding: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 where it is that
 * without a fault, else as windows-1252, which Excel writes in the west of Europe. `said` is what its user knows better.
 */
export function decodedText(bytes: Uint8Array, said?: ListEncoding): DecodedText {
  const encoding = said ?? markedEncoding(bytes) ?? zeroesEncoding(bytes);
  if (encoding !== null) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function markedEncoding([first, second]: Uint8Array): ListEncoding | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** So much of a file is looked at: captions are of letters that have a zero byte each in UTF-16. */
const LOOKED_AT = 256;

function zeroesEncoding(bytes: Uint8Array): ListEncoding | null {
  const start = bytes.subarray(0, LOOKED_AT);
  const isMost = (parity: number): boolean =>
    start.filter((byte, at) => byte === 0 && at % 2 === parity).length > start.length / 4;
  if (isMost(1)) return "utf-16le";
  return isMost(0) ? "utf-16be" : null;
}
