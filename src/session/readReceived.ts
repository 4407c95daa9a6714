import type { StatementFile } from "../statements/statement";
import { type CallAids, Cancelled, type ReceivedFile } from "./session";

/** Between two pieces it is reported how far the reading is. */
const PIECE_BYTES = 65_536;

/** Reads files of a bank; between two of them it can be given up. The readers are loaded when the first file comes. */
export async function readReceived(
  files: readonly ReceivedFile[],
  { report, signal }: CallAids,
): Promise<readonly StatementFile[]> {
  const { readStatementFile } = await import("../statements/readStatementFile");
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const read: StatementFile[] = [];
  let before = 0;
  for (const { name, bytes } of files) {
    await report?.("statements", before, total);
    if (signal?.aborted === true) throw new Cancelled();
    const start = before;
    read.push(
      readStatementFile(name, piecesOf(bytes), { report: (done) => void report?.("statements", start + done, total) }),
    );
    before += bytes.length;
  }
  return read;
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
