import type { Report } from "../actions/action";
import type { NamedBytes } from "../actions/compare";
import { nodeSha256Stream } from "../file/nodeHash";
import { readStatementFile } from "../statements/readStatementFile";
import type { StatementFile } from "../statements/statement";

/** Reads a bank's file that is in memory. */
export type StatementReader = (file: NamedBytes) => StatementFile;

/** So much of a file is read between two reports of how far it is. */
const CHUNK = 1 << 20;

/** Reads the files of a bank with progress. */
export function statementReader(report: Report): StatementReader {
  return ({ name, bytes }) =>
    readStatementFile(name, chunksOf(bytes), {
      report: (read) => {
        report("statements", read, bytes.length);
      },
      startSha256: nodeSha256Stream,
    });
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}
