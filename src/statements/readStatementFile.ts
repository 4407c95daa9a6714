import { portableSha256Stream, type Sha256Stream } from "../domain/values/hash";
import { problemAt, START_BYTES, type StatementReading, type StatementSource } from "./statementReading";
import { codaSource } from "./coda/readCoda";
import { mt940Source } from "./mt940/readMt940";
import type { StatementFile } from "./statement";
import { xmlStatements } from "./xmlStatements";

/** What a host lends to the reading of a file. */
export interface ReadingHost {
  /** Told how many bytes have been read, every now and then. */
  readonly report?: (bytesRead: number) => void;
  /** The host's own SHA-256. */
  readonly startSha256?: () => Sha256Stream;
}

/** The formats, each told by how a file begins, never by its name. The first that fits reads it. */
const SOURCES: readonly StatementSource[] = [xmlStatements, codaSource, mt940Source];

/**
 * What a bank's file says. Whatever the bytes are, a file comes back: one that is refused has no statements and a
 * problem that says why, with its place. Only what the chunks themselves throw is thrown.
 */
export function readStatementFile(name: string, chunks: Iterable<Uint8Array>, host: ReadingHost = {}): StatementFile {
  const sha256 = (host.startSha256 ?? portableSha256Stream)();
  const bytes = passed(chunks, sha256, host.report);
  const [start, all] = begun(bytes);
  const source = SOURCES.find(({ isBegunBy }) => isBegunBy(start));
  const reading = source?.read(all) ?? UNKNOWN;
  // A reader that refused a file has not seen its end, but the hash is of all of it.
  exhaust(all[Symbol.iterator]());
  return { name: name.replace(/^.*[/\\]/, ""), sha256: sha256.digest(), ...reading };
}

const UNKNOWN: StatementReading = {
  format: null,
  version: null,
  statements: [],
  problems: [problemAt("statement.unknownFormat", 1, {})],
};

/** The chunks, each hashed and reported as it goes by. Leaving off does not end it: what is left can be asked for later. */
function passed(
  chunks: Iterable<Uint8Array>,
  sha256: Sha256Stream,
  report: ReadingHost["report"],
): Iterator<Uint8Array> {
  const source = chunks[Symbol.iterator]();
  let bytesRead = 0;
  return {
    next: () => {
      const next = source.next();
      if (next.done === true) return next;
      sha256.update(next.value);
      bytesRead += next.value.length;
      report?.(bytesRead);
      return next;
    },
  };
}

/** How the bytes begin, one character each, and all of them. */
function begun(bytes: Iterator<Uint8Array>): readonly [string, Iterable<Uint8Array>] {
  const first: Uint8Array[] = [];
  let start = "";
  while (start.length < START_BYTES) {
    const next = bytes.next();
    if (next.done === true) break;
    first.push(next.value);
    start += latin1(next.value.subarray(0, START_BYTES - start.length));
  }
  const all: Iterator<Uint8Array> = {
    next: () => {
      const value = first.shift();
      return value === undefined ? bytes.next() : { done: false, value };
    },
  };
  return [start, { [Symbol.iterator]: () => all }];
}

function exhaust(bytes: Iterator<Uint8Array>): void {
  let next = bytes.next();
  while (next.done !== true) next = bytes.next();
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
