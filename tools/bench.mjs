// npm run bench [-- --sizes 1000,10000 --runs 3 --only writer,floor --result FILE]
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measurementsText, tableOf, verdicts } from "./benchTable.mjs";
import { prepareBundle } from "./bundle.mjs";
import { BUNDLE, NODE_FLAGS, prepareCommandLine } from "./commandLine.mjs";
import { SetUpError, runTool, tell } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

const MEASURE = join(ROOT, "bench", "measureAtExit.mjs");
const CONTESTANT = join(ROOT, "bench", "contestant.mjs");

/** In memory: each is one call inside a process of its own, which is given its input before the clock starts. */
const IN_MEMORY = ["input", "floor", "writer", "npm-sepa", "decision"];
/** On a workbook: the command line as users run it, measured from its start to its end. */
const ON_A_WORKBOOK = ["new", "check", "collect"];
/** From this size on collecting is measured once: it takes half a minute, and nothing in it is left to chance. */
const ONCE_FROM = 100_000;

const MOMENT = ["--moment", "2026-11-22T10:15:00", "--user", "bench", "--language", "en"];
const COLLECTION_DATE = ["--collection-date", "2026-11-26"];

await runTool(async () => {
  const { sizes, runs, only, result } = readArguments(process.argv.slice(2));
  await prepareCommandLine();
  await prepareBundle({
    name: "bench",
    what: "the benchmark",
    path: join(ROOT, "dist", "bench", "ours.cjs"),
    sources: ["bench/ours.ts"],
  });
  const isWanted = (name) => only.length === 0 || only.includes(name);
  const rows = [];
  for (const size of sizes) {
    for (const name of IN_MEMORY.filter(isWanted)) rows.push(...inMemory(name, size, runs));
    if (ON_A_WORKBOOK.some(isWanted)) rows.push(...onAWorkbook(size, runs).filter(({ name }) => isWanted(name)));
  }
  compareFiles(rows);
  process.stdout.write(`${tableOf(rows)}\n${verdicts(rows)}\n${conditions(runs)}\n`);
  const stored = rows.map(({ name, size, cpuMs, wallMs, peakMiB }) => ({ name, size, cpuMs, wallMs, peakMiB }));
  writeFileSync(result, measurementsText(stored));
  return 0;
});

function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string", default: "1000,10000,100000" },
      runs: { type: "string", default: "5" },
      only: { type: "string", default: "" },
      result: { type: "string", default: join(ROOT, "bench", "result.json") },
    },
  });
  const names = values.only.split(",").filter((name) => name !== "");
  const unknown = names.filter((name) => ![...IN_MEMORY, ...ON_A_WORKBOOK].includes(name));
  if (unknown.length > 0) throw new SetUpError(`No contestant is called ${unknown.join(", ")}.`);
  return {
    sizes: values.sizes.split(",").map(Number),
    runs: Number(values.runs),
    only: names,
    result: resolve(values.result),
  };
}

/** The medians of a contestant, and of the parts that it tells apart. */
function inMemory(name, size, runs) {
  tell(`${name} ${size}`);
  const measured = Array.from({ length: runs }, () => {
    const node = [...NODE_FLAGS, CONTESTANT, name, String(size)];
    const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: "utf8" });
    if (status !== 0) throw new SetUpError(`The contestant ${name} failed at ${size}.\n${stderr}`);
    return JSON.parse(stdout);
  });
  const [{ sha256, parts }] = measured;
  return [
    { name, size, ...medians(measured), sha256 },
    ...parts.map(({ stage }, index) => ({
      name: `${name}/${stage}`,
      size,
      ...medians(measured.map((one) => one.parts[index])),
    })),
  ];
}

/** A workbook is made, checked and collected; each collection gets a copy of it and a folder of its own. */
function onAWorkbook(size, runs) {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-bench-"));
  try {
    const book = join(folder, "book.xlsx");
    const made = commandLine(folder, ["new", book, "--invoices", String(size), "--seed", "1"]);
    const checked = Array.from({ length: runs }, () => commandLine(folder, ["check", book]));
    const collected = Array.from({ length: size >= ONCE_FROM ? 1 : runs }, (_, run) => {
      const copy = join(folder, `copy${run}.xlsx`);
      copyFileSync(book, copy);
      const out = join(folder, `out${run}`);
      const measured = commandLine(folder, ["collect", copy, ...COLLECTION_DATE, "--out", out]);
      rmSync(copy);
      rmSync(out, { recursive: true });
      return measured;
    });
    return [
      { name: "new", size, ...medians([made]) },
      { name: "check", size, ...medians(checked) },
      { name: "collect", size, ...medians(collected) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commandLine(folder, [action, ...args]) {
  tell(`${action} ${args.join(" ")}`);
  const measured = join(folder, "measured.json");
  const node = [...NODE_FLAGS, "--import", MEASURE, BUNDLE, action, ...args, ...MOMENT];
  const { status, stderr } = spawnSync(process.execPath, node, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { ...process.env, BENCH_MEASURED: measured },
  });
  if (status !== 0) throw new SetUpError(`incassoblad ${action} ended with exit ${status}.\n${stderr}`);
  return JSON.parse(readFileSync(measured, "utf8"));
}

function medians(measured) {
  const of = (field) => {
    const values = measured.map((one) => one[field]).filter((value) => value !== undefined);
    return values.length === 0 ? null : Math.round(median(values) * 10) / 10;
  };
  return { cpuMs: of("cpuMs"), wallMs: of("wallMs"), peakMiB: of("peakMiB") };
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Whoever writes less than the whole file is faster; floor, writer and decision must give the same bytes. */
function compareFiles(rows) {
  for (const { size, sha256 } of rows.filter(({ name }) => name === "writer")) {
    const others = rows.filter((row) => row.size === size && (row.name === "floor" || row.name === "decision"));
    const different = others.filter((row) => row.sha256 !== sha256).map(({ name }) => name);
    if (different.length > 0)
      throw new SetUpError(`At ${size} other bytes than the writer's: ${different.join(", ")}.`);
  }
}

function conditions(runs) {
  return [
    `Node ${process.versions.node}, ${availableParallelism()} cores; medians of ${runs} processes, collect at 100,000 and new once.`,
    "CPU is user and system time of all threads: of the one call for input to decision, of the whole process for new, check",
    "and collect. Peak is the highest resident set of the whole process, Node itself and the input included: nothing is",
    "subtracted; `input` shows what making the message alone takes. Every process runs with the flags of the command line:",
    `${NODE_FLAGS.join(" ")}.`,
  ].join("\n");
}
