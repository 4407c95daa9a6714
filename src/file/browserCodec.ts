import { type Codec, portableCodec } from "./codec";

/** Small pieces cost a turn of the event loop each. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The codec of a browser: its own deflate, which runs beside our code and is several times as fast as fflate; fflate where
 * the browser has none.
 */
export const browserCodec: Codec = hasOwnDeflate()
  ? { inflate: inflateStream, deflate: deflateStream, crc32: portableCodec.crc32 }
  : portableCodec;

/** `deflate-raw` came later than the streams themselves. */
function hasOwnDeflate(): boolean {
  try {
    new DecompressionStream("deflate-raw");
    return typeof CompressionStream === "function";
  } catch {
    return false;
  }
}

async function* inflateStream(deflated: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* passed(inputPieces(deflated), new DecompressionStream("deflate-raw"));
}

async function* deflateStream(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* passed(plain, new CompressionStream("deflate-raw"));
}

async function* inputPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

/** What the stream makes of these pieces. Throws what feeding or the stream itself throws. */
async function* passed(
  pieces: AsyncIterable<Uint8Array>,
  stream: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const fed = feed(pieces, stream.writable.getWriter() as WritableStreamDefaultWriter<Uint8Array>);
  // A failure ends the reading below; that it also ends this promise must not be reported twice.
  fed.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
  } catch (error) {
    // Of the two ends the one that was fed knows why.
    await fed;
    throw error;
  } finally {
    // Whoever stops early leaves nothing waiting.
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(pieces: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    for await (const piece of pieces) {
      await writer.ready;
      await writer.write(piece);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
