import { sha256 } from "@noble/hashes/sha2";

/*
 * The bytes of a seal, which is made for every line of the ledger and every row of the Log. What a seal covers, and why, is
 * told in seal.ts.
 */

const SEPARATOR = "\u001f";

/** A ledger has hundreds of thousands of seals: state and result of the hash are made once, and used again for each. */
const BLANK = sha256.create();
const WORK = sha256.create();
const DIGEST = new Uint8Array(BLANK.outputLen);

type SealedValue = string | number | null;

/**
 * SHA-256, lower-case hex, of the previous seal and the fields joined by U+001F, as UTF-8; nothing for null, numbers as
 * String writes them.
 */
export function sealedDigest(previousSeal: string, fields: readonly SealedValue[]): string {
  const length = writeAscii(previousSeal, fields);
  // Joining leaves nothing for null, and writes numbers as String does.
  const bytes =
    length === null ? ENCODER.encode([previousSeal, ...fields].join(SEPARATOR)) : SCRATCH.subarray(0, length);
  BLANK._cloneInto(WORK);
  WORK.update(bytes).digestInto(DIGEST);
  return hex(DIGEST);
}

const ENCODER = new TextEncoder();
/** Longer than the text of any usual line; written over by the next one. */
const SCRATCH = new Uint8Array(2048);
const ASCII_MAX = 0x7f;

/**
 * Writes the text that a seal covers into SCRATCH and gives its length, or null where it is too long or not ASCII only.
 * Most lines are, and their text need not be put together first: that took longer than hashing it.
 */
function writeAscii(previousSeal: string, fields: readonly SealedValue[]): number | null {
  let end = writeText(previousSeal, 0);
  for (const field of fields) {
    end = writeText(SEPARATOR, end);
    if (typeof field === "number") end = writeNumber(field, end);
    else if (field !== null) end = writeText(field, end);
  }
  return end;
}

/** Writes this from `start` on and gives where it ends; null where it cannot, or something before it could not. */
function writeText(text: string, start: number | null): number | null {
  if (start === null || start + text.length > SCRATCH.length) return null;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > ASCII_MAX) return null;
    SCRATCH[start + index] = code;
  }
  return start + text.length;
}

/** Writes a number as String does, whole ones without making a text of them. */
function writeNumber(value: number, start: number | null): number | null {
  if (start === null || !Number.isSafeInteger(value) || value < 0) return writeText(String(value), start);
  let end = start + 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end += 1;
  if (end > SCRATCH.length) return null;
  for (let [rest, index] = [value, end - 1]; index >= start; rest = Math.floor(rest / 10), index -= 1) {
    SCRATCH[index] = DIGIT_ZERO + (rest % 10);
  }
  return end;
}

const DIGIT_ZERO = 0x30;

const HEX_DIGITS = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));
/** The characters of the last digest; written over by the next one. */
const HEX_CODES: number[] = Array.from({ length: 2 * BLANK.outputLen }, () => 0);

/**
 * Lower-case hex, made in one piece: a text that is put together bit by bit takes ten times its room in memory, and a
 * ledger keeps hundreds of thousands of seals.
 */
function hex(bytes: Uint8Array): string {
  let position = 0;
  for (const byte of bytes) {
    HEX_CODES[position] = HEX_DIGITS[byte >> 4] ?? 0;
    HEX_CODES[position + 1] = HEX_DIGITS[byte & 15] ?? 0;
    position += 2;
  }
  return String.fromCharCode(...HEX_CODES);
}
