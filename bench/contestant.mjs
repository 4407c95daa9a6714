// node bench/contestant.mjs NAME SIZE [FILE]: runs one contestant once and tells in one line of JSON what that took.
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const [name, size, bankFile] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const ours = createRequire(import.meta.url)("../dist/bench/ours.cjs");

/** What each contestant is given, and what it does with it; loaded only by the process that runs it. */
const CONTESTANTS = {
  input: async () => ({ input: null, work: () => ours.generatedMessage(size) }),
  floor: async () => {
    const { floorFile } = await import("./floor.mjs");
    return { input: ours.generatedMessage(size), work: floorFile };
  },
  writer: async () => ({ input: ours.generatedMessage(size), work: ours.writerFile }),
  "npm-sepa": async () => {
    const { npmSepaFile } = await import("./npmSepa.mjs");
    return { input: ours.generatedMessage(size), work: npmSepaFile };
  },
  process: async () => ({ input: ours.returnedBook(size), work: ours.process }),
  decision: async () => ({ input: ours.generatedBook(size), work: decision }),
  "read-camt": async () => ({ input: bankFile, work: readBankFile }),
  "npm-camt": async () => ({ input: bankFile, work: (await import("./npmStatements.mjs")).npmCamt }),
  "read-mt940": async () => ({ input: bankFile, work: readBankFile }),
  "npm-mt940": async () => ({ input: bankFile, work: (await import("./npmStatements.mjs")).npmMt940 }),
  "read-coda": async () => ({ input: bankFile, work: readBankFile }),
  "npm-coda": async () => ({ input: bankFile, work: (await import("./npmStatements.mjs")).npmCoda }),
};

const CHUNK_BYTES = 65_536;
const stages = [];

function decision(book) {
  const outcome = ours.decide(book, (stage) => {
    // Judging is told in steps; only its first one begins it.
    if (stages.at(-1)?.stage !== stage) stages.push({ stage, ...now() });
  });
  if (!outcome.done) throw new Error(`held back: ${JSON.stringify(outcome.findings.slice(0, 3))}`);
  return outcome.documents[0].bytes;
}

/** By the piece, as the command line reads it. */
function readBankFile(file) {
  const read = ours.readBankFile(file, chunksOf(file));
  const entries = read.statements.reduce((sum, one) => sum + one.entries.length, 0);
  if (entries !== size || read.problems.length > 0)
    throw new Error(`${entries} entries, ${read.problems.length} problems`);
  return read;
}

function* chunksOf(file) {
  const opened = openSync(file, "r");
  try {
    while (true) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const length = readSync(opened, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

function now() {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() };
}

const { input, work } = await CONTESTANTS[name]();
const before = now();
const result = await work(input);
const after = now();
// Before anything is done with the result that the contestant itself would not do.
const peakMiB = process.resourceUsage().maxRSS / 1024;

const took = (from, to) => ({ cpuMs: to.cpuMs - from.cpuMs, wallMs: to.wallMs - from.wallMs });
const isFile = result instanceof Uint8Array;
const steps = [{ stage: "propose", ...before }, ...stages.filter(({ stage }) => stage === "issue" || stage === "post")];
process.stdout.write(
  `${JSON.stringify({
    ...took(before, after),
    peakMiB,
    sha256: isFile ? createHash("sha256").update(result).digest("hex") : null,
    parts:
      name === "decision"
        ? steps.map((step, index) => ({ stage: step.stage, ...took(step, steps[index + 1] ?? after) }))
        : [],
  })}\n`,
);
