// node bench/contestant.mjs NAME SIZE: runs one contestant once and tells in one line of JSON what that took.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const [name, size] = [process.argv[2], Number(process.argv[3])];
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
  decision: async () => ({ input: ours.generatedBook(size), work: decision }),
};

const stages = [];

function decision(book) {
  const outcome = ours.decide(book, (stage) => {
    // Judging is told in steps; only its first one begins it.
    if (stages.at(-1)?.stage !== stage) stages.push({ stage, ...now() });
  });
  if (!outcome.done) throw new Error(`held back: ${JSON.stringify(outcome.findings.slice(0, 3))}`);
  return outcome.documents[0].bytes;
}

function now() {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() };
}

const { input, work } = await CONTESTANTS[name]();
const before = now();
const result = work(input);
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
