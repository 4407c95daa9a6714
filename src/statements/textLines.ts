/*
 * Files of lines, read as their bytes come. Each line becomes a text of its own: a part of it that an entry keeps does
 * not keep the whole file in memory.
 */

/** Longer lines are in no bank's file: the longest seen has 173 characters. */
export const LONGEST_LINE = 16_384;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The lines of the chunks, without their ends (LF or CRLF), good until the next is asked for. The last may lack its end.
 * After a line longer than {@link LONGEST_LINE} nothing more comes.
 */
export function* byteLines(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let carried = new Uint8Array(0);
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const line = chunk.subarray(start, end);
      start = end + 1;
      const whole = carried.length === 0 ? line : joined(carried, line);
      if (carried.length > 0) carried = new Uint8Array(0);
      yield withoutReturn(whole);
      if (whole.length > LONGEST_LINE) return;
    }
    if (start < chunk.length) carried = joined(carried, chunk.subarray(start));
    if (carried.length > LONGEST_LINE) {
      yield carried;
      return;
    }
  }
  if (carried.length > 0) yield withoutReturn(carried);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

/** What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F); five places are empty in both. */
const WINDOWS_1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** The line with one character per byte: Windows-1252, which holds all of Latin-1. */
export function singleByteText(line: Uint8Array): string {
  // ASCII is the same in both, and the platform's decoder is the fastest there is.
  const decoded = utf8Text(line);
  if (decoded?.length === line.length) return decoded;
  // Takes anything that has a length; an array made first would cost more than the text.
  const text = String.fromCharCode.apply(null, line as unknown as number[]);
  return text.replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

/** The line in UTF-8; null where its bytes are not. */
export function utf8Text(line: Uint8Array): string | null {
  try {
    return UTF_8.decode(line);
  } catch {
    return null;
  }
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** The line in UTF-8 where its bytes are, else in Windows-1252: banks' text files name no encoding. */
export function lineText(line: Uint8Array): string {
  return utf8Text(line) ?? singleByteText(line);
}
