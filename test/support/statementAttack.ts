import { performance } from "node:perf_hooks";

import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementFile } from "../../src/statements/statement";
import type { BankFile } from "./bankDay";
import { pick, type Random, seededRandom, upTo } from "./seededRandom";

/*
 * Files of banks that were damaged, mixed up or tampered with: whatever comes, it is read or refused, in bounded time, and
 * never thrown. Each is made from a seed, so that a fault can be played again.
 */

/** A fault of the readers, with what plays it again. */
export interface AttackFault {
  readonly seed: number;
  readonly file: string;
  readonly fault: string;
}

/** What became of the files. */
export interface AttackResult {
  readonly faults: readonly AttackFault[];
  readonly read: number;
  readonly refused: number;
  /** Of the slowest. */
  readonly longestMs: number;
}

/** So long may a file of some ten kilobytes take at the most, on the slowest machine. */
const MS_MAX = 5_000;

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** The parts of a file that mean something by themselves: elements, lines, fields. */
function parts(bytes: Buffer): string[] {
  return bytes.toString("latin1").split(/(?=<)|(?<=\n)/);
}

function joined(all: readonly string[]): Buffer {
  return Buffer.from(all.join(""), "latin1");
}

function spliced(bytes: Buffer, at: number, cut: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
}

const NUMBERS = ["9".repeat(400), "-1", "1e308", "0", "99999999999,99", "9999999999999.99", "NaN", ""] as const;
const BOMBS = [
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
  "&c;&c;&c;",
  "<a>".repeat(5_000),
  `<a ${'b="" '.repeat(5_000)}>`,
  "x".repeat(300_000),
  "<!--".repeat(50_000),
  ":61:".repeat(30_000),
  `${":86:/RTRN/".repeat(5_000)}\n`,
  `:86:${"?20".repeat(30_000)}\n`,
  `${"(".repeat(20_000)}\n`,
  "\n".repeat(100_000),
  `2100010000${"1".repeat(50_000)}\n`,
  " ".repeat(200_000),
  "\u0000".repeat(1_000),
] as const;

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  // A byte is another.
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    changed[upTo(random, bytes.length)] = upTo(random, 256);
    return changed;
  },
  // It breaks off, or begins later.
  (bytes, random) => bytes.subarray(0, upTo(random, bytes.length)),
  (bytes, random) => bytes.subarray(upTo(random, bytes.length)),
  // Something is gone, or there twice.
  (bytes, random) => spliced(bytes, upTo(random, bytes.length), upTo(random, 200), Buffer.alloc(0)),
  (bytes, random) => {
    const at = upTo(random, bytes.length);
    return spliced(bytes, at, 0, bytes.subarray(at, at + upTo(random, 500)));
  },
  (bytes, random) => {
    const all = parts(bytes);
    all.splice(upTo(random, all.length), 1 + upTo(random, 4));
    return joined(all);
  },
  // Two things stand in each other's place.
  (bytes, random) => {
    const all = parts(bytes);
    const [one, two] = [upTo(random, all.length), upTo(random, all.length)];
    [all[one], all[two]] = [all[two] ?? "", all[one] ?? ""];
    return joined(all);
  },
  // A number is another.
  (bytes, random) => {
    const numbers = [...bytes.toString("latin1").matchAll(/\d+([.,]\d+)?/g)];
    const found = numbers[upTo(random, numbers.length)];
    return spliced(bytes, found?.index ?? 0, found?.[0].length ?? 0, Buffer.from(pick(random, NUMBERS)));
  },
  // It is in another character set than it says.
  (bytes, random) => Buffer.from(bytes.toString("utf8"), pick(random, ["latin1", "utf16le"] as const)),
  (bytes) => Buffer.concat([Buffer.of(0xff, 0xfe), bytes]),
  // A bomb.
  (bytes, random) => spliced(bytes, upTo(random, bytes.length), 0, Buffer.from(pick(random, BOMBS))),
  // It goes on as another file.
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, upTo(random, bytes.length)), other.subarray(upTo(random, other.length))]),
];

/** One damaged file: up to three things are done to one of the files. */
function damaged(files: readonly BankFile[], random: Random): BankFile {
  const [file, other] = [files[upTo(random, files.length)], files[upTo(random, files.length)]];
  let bytes = Buffer.from(file?.bytes ?? []);
  for (let left = 1 + upTo(random, 3); left > 0 && bytes.length > 0; left -= 1) {
    bytes = Buffer.from(pick(random, MUTATIONS)(bytes, random, Buffer.from(other?.bytes ?? [])));
  }
  return { name: file?.name ?? "", bytes };
}

/** Reads so many damaged files, of seeds that follow each other. */
export function attackReaders(files: readonly BankFile[], count: number, firstSeed: number): AttackResult {
  const faults: AttackFault[] = [];
  let [read, refused, longestMs] = [0, 0, 0];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = seededRandom(seed);
    const { name, bytes } = damaged(files, random);
    const began = performance.now();
    try {
      const at = upTo(random, bytes.length + 1);
      const result = readStatementFile(name, [bytes.subarray(0, at), bytes.subarray(at)]);
      for (const fault of faultsOf(result)) faults.push({ seed, file: name, fault });
      if (result.statements.length > 0) read += 1;
      else refused += 1;
    } catch (error) {
      faults.push({ seed, file: name, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    const took = performance.now() - began;
    longestMs = Math.max(longestMs, took);
    if (took > MS_MAX) faults.push({ seed, file: name, fault: `${took.toFixed(0)} ms` });
  }
  return { faults, read, refused, longestMs };
}

const REFUSALS = /^statement\.(unknownFormat|damaged|hostile|characters)$/;

/** What may be of no file that was read, whatever stood in it. */
function faultsOf({ statements, problems }: StatementFile): readonly string[] {
  const faults: string[] = [];
  if (statements.length === 0 && problems.length === 0) faults.push("neither read nor refused");
  const isRefused = problems.some(({ code }) => code === "statement.unknownFormat" || code === "statement.hostile");
  if (isRefused && statements.length > 0) faults.push("refused, yet read");
  if (statements.length === 0 && !problems.some(({ code }) => REFUSALS.test(code)))
    faults.push("empty, yet not refused");
  for (const { place } of problems) if (!(place.line >= 1)) faults.push(`on line ${String(place.line)}`);
  for (const { entries } of statements) {
    for (const { amount, bookingDate, details } of entries) {
      const amounts = [amount, ...details.flatMap((one) => [one.amount, one.originalAmount ?? 0, one.charges ?? 0])];
      if (!amounts.every(Number.isSafeInteger)) faults.push(`amounts ${amounts.join(" ")}`);
      if (!/^\d{4}-\d\d-\d\d$/.test(bookingDate)) faults.push(`day ${bookingDate}`);
    }
  }
  return faults;
}
