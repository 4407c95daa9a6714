import { closeSync, openSync, readSync } from "node:fs";

import { fileError } from "./nodeFiles";

/** So much of a file is in memory at a time. */
const PIECE_BYTES = 1 << 20;

/**
 * A file from its beginning to its end, read piece by piece as they are asked for, so that a file of hundreds of megabytes is never
 * in memory as a whole. Throws `WorkbookError` for what the disk refuses.
 */
export function* filePieces(path: string): Generator<Uint8Array> {
  const file = refused(path, () => openSync(path, "r"));
  try {
    for (;;) {
      // Each piece its own memory: a reader may keep a part of one.
      const piece = new Uint8Array(PIECE_BYTES);
      const length = refused(path, () => readSync(file, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function refused<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileError(error, path, false);
  }
}
