import { Deflate, Inflate } from "fflate";

/**
 * Deflate as a port: the Node door lends zlib, the browser fflate. Both stream, so that the text of a large sheet is
 * never in memory as a whole.
 */
export interface Codec {
  /** The plain bytes of a raw deflate stream, chunk by chunk. Throws where the stream is damaged or ends too early. */
  readonly inflate: (deflated: Uint8Array) => AsyncIterable<Uint8Array>;
  /** The raw deflate stream of these bytes. */
  readonly deflate: (plain: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** CRC-32 (ISO 3309) of `bytes` after what gave `before`; start with 0. The result is unsigned. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
}

/** At most a thousand times as much comes out of a piece at once. */
const SLICE_BYTES = 16 * 1024;
/** Level 3 is a third faster than 6 and makes sheets about a tenth larger. */
const LEVEL = 3;

/** The codec that runs everywhere, without anything of the host. */
export const portableCodec: Codec = { inflate: inflateSlices, deflate: deflateChunks, crc32: crc32Of };

async function* inflateSlices(deflated: Uint8Array): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = { ended: false };
  const inflater = new Inflate((chunk, final) => {
    stream.ended ||= final;
    if (chunk.length > 0) ready.push(chunk);
  });
  for (let from = 0; from < deflated.length && !stream.ended; from += SLICE_BYTES) {
    const to = Math.min(from + SLICE_BYTES, deflated.length);
    // fflate keeps what it was given: a view of the workbook's own bytes, which nobody changes.
    inflater.push(deflated.subarray(from, to), to === deflated.length);
    yield* ready.splice(0);
  }
  if (!stream.ended) throw new Error("the deflate stream ends too early");
}

async function* deflateChunks(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const deflater = new Deflate({ level: LEVEL }, (chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  for await (const chunk of plain) {
    deflater.push(chunk, false);
    yield* ready.splice(0);
  }
  deflater.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

const POLYNOMIAL = 0xedb88320;
let table: Int32Array | undefined;

function crcTable(): Int32Array {
  if (table !== undefined) return table;
  table = new Int32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
    table[byte] = remainder;
  }
  return table;
}

function crc32Of(bytes: Uint8Array, before: number): number {
  const remainders = crcTable();
  let crc = ~before;
  // The index is masked to the table's length, so the fallback is never taken; it satisfies the compiler only.
  for (const byte of bytes) crc = (crc >>> 8) ^ (remainders[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
