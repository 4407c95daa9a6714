import { declaredEncoding } from "./encoding";

/** Bytes that are no text in the encoding that they claim. */
export class XmlEncodingError extends Error {
  override readonly name: string = "XmlEncodingError";

  constructor(
    readonly encoding: string,
    /** So many line feeds stand before the wrong bytes in the text that could not be given any more. */
    readonly linesBefore: number,
  ) {
    super(encoding);
  }
}

/** Decoded at a time, so that a file of any length is never one string. */
const PIECE_BYTES = 65_536;

/** An XML declaration stands within so many bytes. */
const DECLARATION_BYTES = 200;

/**
 * The text of a document that comes in chunks of any length, in pieces that begin and end anywhere between characters.
 * The encoding is what a byte order mark or the declaration names, else UTF-8. Throws {@link XmlEncodingError}.
 */
export function* xmlPieces(chunks: Iterable<Uint8Array>): Iterable<string> {
  let decoder: TextDecoder | null = null;
  // Of UTF-8: the bytes of a character that goes on in the next piece. A decoder that keeps them itself, as those of
  // other encodings do, gives texts of two bytes per character, twice the memory for all that is kept of a file.
  let begun: Uint8Array | null = null;
  for (const piece of evenChunks(chunks)) {
    decoder ??= decoderFor(piece);
    if (decoder.encoding !== "utf-8") {
      yield decoded(decoder, piece, true);
      continue;
    }
    const bytes: Uint8Array = begun === null ? piece : whole([begun, piece], begun.length + piece.length);
    const end = wholeCharacters(bytes);
    begun = end === bytes.length ? null : bytes.slice(end);
    yield decoded(decoder, bytes.subarray(0, end), false);
  }
  if (decoder !== null) yield decoded(decoder, begun ?? NO_BYTES, false);
}

const NO_BYTES = new Uint8Array(0);

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return stream ? decoder.decode(bytes, { stream }) : decoder.decode(bytes);
  } catch {
    throw new XmlEncodingError(decoder.encoding, linesBeforeFault(decoder.encoding, bytes));
  }
}

/** So many bytes are whole characters of UTF-8; what is no character at all is left to the decoder to refuse. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0b1000_0000) break;
    // The first byte of a character says in its highest bits how many it has.
    const length = byte >= 0b1111_0000 ? 4 : byte >= 0b1110_0000 ? 3 : byte >= 0b1100_0000 ? 2 : 0;
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function decoderFor(first: Uint8Array): TextDecoder {
  const encoding = encodingOf(first.subarray(0, DECLARATION_BYTES));
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw new XmlEncodingError(encoding, 0);
  }
}

/** The encoding that a byte order mark or the XML declaration names, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return declaredEncoding(String.fromCharCode(...start).replace(/^\u00ef\u00bb\u00bf/, "")) ?? "utf-8";
}

function linesBeforeFault(encoding: string, bytes: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, text.indexOf("\ufffd")).split("\n").length - 1;
}

/** The same bytes in chunks of one length, but for the last: many small ones would be put together over and over. */
function* evenChunks(chunks: Iterable<Uint8Array>): Iterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + PIECE_BYTES - length);
      from += part.length;
      length += part.length;
      // Whoever gives the chunks may use their memory again for the next.
      waiting.push(from < chunk.length || length === PIECE_BYTES ? part : part.slice());
      if (length < PIECE_BYTES) continue;
      yield whole(waiting, length);
      [waiting, length] = [[], 0];
    }
  }
  if (length > 0) yield whole(waiting, length);
}

function whole(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
