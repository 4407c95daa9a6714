import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";

import { type Codec, portableCodec } from "./codec";

const CHUNK_BYTES = 256 * 1024;
/** Deflated; what is larger is not waited for. */
const SMALL_BYTES = 32 * 1024;
/** 305 MB of sheets take 1.1 s at level 1 and 3.9 s at level 6, for a file that is a fifth larger. */
const LEVEL = 1;

/** The codec of Node: zlib, off the main thread. */
export const nodeCodec: Codec = {
  inflate: inflateStream,
  deflate: deflateStream,
  // Node 20.15 brought it; older ones take the portable way.
  crc32: typeof zlib.crc32 === "function" ? (bytes, before) => zlib.crc32(bytes, before) : portableCodec.crc32,
};

/** A part as small as most are, at once: a stream of Node costs more than its work (0.15 instead of 0.03 ms). */
async function* inflateStream(deflated: Uint8Array): AsyncGenerator<Uint8Array> {
  const small = deflated.length <= SMALL_BYTES ? inflatedAtOnce(deflated) : null;
  if (small !== null) {
    yield small;
    return;
  }
  const inflater = zlib.createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflater.end(deflated);
  yield* inflater as AsyncIterable<Uint8Array>;
}

/** Null when it becomes more than a chunk. Throws what zlib says of bytes that are damaged. */
function inflatedAtOnce(deflated: Uint8Array): Uint8Array | null {
  try {
    return zlib.inflateRawSync(deflated, { maxOutputLength: CHUNK_BYTES });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function* deflateStream(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const deflater = zlib.createDeflateRaw({ level: LEVEL, chunkSize: CHUNK_BYTES });
  const fed = pipeline(plain, deflater);
  // A failure of the source ends the reading below; that it also ends this promise must not be reported twice.
  fed.catch(() => undefined);
  yield* deflater as AsyncIterable<Uint8Array>;
  await fed;
}
