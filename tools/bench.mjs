// npm run bench [-- --sizes 1000,10000 --runs 3 --only writer,floor --result FILE]
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measurementsText, tableOf, verdicts } from "./benchTable.mjs";
import { prepareBundles } from "./bundle.mjs";
import { BUNDLE, NODE_FLAGS, prepareCommandLine } from "./commandLine.mjs";
import { SetUpError, runTool, print } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

const MEASURE = join(ROOT, "bench", "measureAtExit.mjs");
const CONTESTANT = join(ROOT, "bench", "contestant.mjs");
const NPM_XLSX = join(ROOT, "bench", "npmXlsx.mjs");

/** In memory: each is one call inside a process of its own, which is given its input before the clock starts. */
const IN_MEMORY = ["input", "floor", "writer", "npm-sepa", "decision", "process"];
/** So many returns come in at once at most. */
const PROCESSED_MAX = 10_000;
/** Each reads a bank's file of so many entries; the file is written before, by a process of its own. */
const READING = ["read-camt", "npm-camt", "read-mt940", "npm-mt940", "read-coda", "npm-coda"];
/**
 * On a workbook, each measured from its start to its end: the command line as users run it, beside npm's `xlsx` that opens
 * the same workbook, and that opens and saves it.
 */
const ON_A_WORKBOOK = ["new", "npm-xlsx-open", "check", "npm-xlsx-save", "collect", "verify", "take-in"];
/** From this size on what writes a workbook is measured once: it takes half a minute, and nothing in it is left to chance. */
const ONCE_FROM = 100_000;
const WRITING = ["npm-xlsx-save", "collect", "take-in"];
/** Take up to half a minute for a file that is read in a few seconds. */
const SLOW_READING = ["npm-camt", "npm-coda"];
const OPEN_ITEMS = join(ROOT, "bench", "openItems.mjs");
const BANK_FILE = join(ROOT, "bench", "bankFile.mjs");

const MOMENT = ["--moment", "2026-11-22T10:15:00", "--user", "bench", "--language", "en"];
const COLLECTION_DATE = ["--collection-date", "2026-11-26"];
const COLLECTED = "collected.xlsx";

await runTool(async () => {
  const { sizes, runs, only, result } = readArguments(process.argv.slice(2));
  await prepareCommandLine();
  await prepareBundles([
    {
      name: "bench",
      what: "the benchmark",
      path: join(ROOT, "dist", "bench", "ours.cjs"),
      sources: ["bench/ours.ts"],
    },
  ]);
  const isWanted = (name) => only.length === 0 || only.includes(name);
  const rows = [];
  for (const size of sizes) {
    const names = IN_MEMORY.filter((name) => isWanted(name) && (name !== "process" || size <= PROCESSED_MAX));
    rows.push(...inMemory(names, size, runs));
    rows.push(...onBankFiles(READING.filter(isWanted), size, runs));
    rows.push(...onAWorkbook(ON_A_WORKBOOK.filter(isWanted), size, runs));
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
  const unknown = names.filter((name) => ![...IN_MEMORY, ...READING, ...ON_A_WORKBOOK].includes(name));
  if (unknown.length > 0) throw new SetUpError(`No contestant is called ${unknown.join(", ")}.`);
  return {
    sizes: values.sizes.split(",").map(Number),
    runs: Number(values.runs),
    only: names,
    result: resolve(values.result),
  };
}

/** The medians of contestants, and of the parts that one tells apart. */
function inMemory(names, size, runs) {
  const measured = inTurn(
    names,
    () => runs,
    size,
    (name) => contestant(name, size),
  );
  return names.flatMap((name) => {
    const all = measured.get(name);
    const [{ sha256, parts }] = all;
    return [
      { name, size, ...medians(all), sha256 },
      ...parts.map(({ stage }, index) => ({
        name: `${name}/${stage}`,
        size,
        ...medians(all.map((one) => one.parts[index])),
      })),
    ];
  });
}

/** What one contestant took, in a process of its own. */
function contestant(name, size, ...input) {
  const node = [...NODE_FLAGS, CONTESTANT, name, String(size), ...input];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: "utf8" });
  if (status !== 0) throw new SetUpError(`The contestant ${name} failed at ${size}.\n${stderr}`);
  return JSON.parse(stdout);
}

/** A bank's file is written once for all that read its format. */
function onBankFiles(names, size, runs) {
  if (names.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-bench-"));
  try {
    const files = new Map();
    for (const format of new Set(names.map(formatOf))) {
      const file = join(folder, format);
      const { status, stderr } = spawnSync(process.execPath, [BANK_FILE, format, String(size), file], {
        encoding: "utf8",
      });
      if (status !== 0) throw new SetUpError(`The bank's file in ${format} was not written.\n${stderr}`);
      files.set(format, file);
    }
    const runsOf = (name) => (SLOW_READING.includes(name) && size >= ONCE_FROM ? 1 : runs);
    const measured = inTurn(names, runsOf, size, (name) => contestant(name, size, files.get(formatOf(name))));
    return names.map((name) => ({ name, size, ...medians(measured.get(name)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formatOf(name) {
  return name.slice(name.indexOf("-") + 1);
}

/** What each contestant took. They take turns: a machine is faster in one minute than in the next. */
function inTurn(names, runsOf, size, measure) {
  const measured = new Map(names.map((name) => [name, []]));
  for (let run = 0; names.some((name) => run < runsOf(name)); run += 1) {
    for (const name of names.filter((one) => run < runsOf(one))) {
      print(`${name} ${size}`);
      measured.get(name).push(measure(name));
    }
  }
  return measured;
}

/** A workbook is made once; whoever writes gets a copy of it and a folder of its own. */
function onAWorkbook(names, size, runs) {
  if (names.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-bench-"));
  try {
    const book = join(folder, "book.xlsx");
    const made = commandLine(folder, ["new", book, "--invoices", String(size), "--seed", "1"]);
    const runsOf = (name) => (name === "new" || (WRITING.includes(name) && size >= ONCE_FROM) ? 1 : runs);
    const measured = inTurn(names, runsOf, size, (name) =>
      name === "new" ? made : name === "take-in" ? takenIn(folder, book, size) : withWorkbook(name, folder, book),
    );
    return names.map((name) => ({ name, size, ...medians(measured.get(name)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withWorkbook(name, folder, book) {
  if (name === "check") return commandLine(folder, ["check", book]);
  if (name === "npm-xlsx-open") return measureProgram(folder, [NPM_XLSX, "open", book]);
  if (name === "collect") return collected(folder, book);
  if (name === "verify") {
    const path = join(folder, COLLECTED);
    if (!existsSync(path)) collected(folder, book);
    return commandLine(folder, ["verify", path]);
  }
  const copy = join(folder, "copy.xlsx");
  try {
    return measureProgram(folder, [NPM_XLSX, "save", book, copy]);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** A month later's list of the workbook's invoices is compared with it and written. */
function takenIn(folder, book, size) {
  const [copy, list] = [join(folder, "copy.xlsx"), join(folder, "open-items.csv")];
  try {
    if (!existsSync(list)) {
      const { status, stderr } = spawnSync(process.execPath, [OPEN_ITEMS, String(size), list], { encoding: "utf8" });
      if (status !== 0) throw new SetUpError(`The list of open items was not written.\n${stderr}`);
    }
    copyFileSync(book, copy);
    return commandLine(folder, ["take-in", copy, list, "--confirm"]);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** The workbook with its order is left behind, to be proved. */
function collected(folder, book) {
  const [copy, out] = [join(folder, "copy.xlsx"), join(folder, "out")];
  try {
    copyFileSync(book, copy);
    const measured = commandLine(folder, ["collect", copy, ...COLLECTION_DATE, "--out", out]);
    renameSync(copy, join(folder, COLLECTED));
    return measured;
  } finally {
    rmSync(copy, { force: true });
    rmSync(out, { recursive: true, force: true });
  }
}

function commandLine(folder, args) {
  return measureProgram(folder, [BUNDLE, ...args, ...MOMENT]);
}

function measureProgram(folder, [program, ...args]) {
  const measured = join(folder, "measured.json");
  const { status, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, "--import", MEASURE, program, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { ...process.env, BENCH_MEASURED: measured },
  });
  if (status !== 0) throw new SetUpError(`${[program, ...args].join(" ")} ended with exit ${status}.\n${stderr}`);
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
    `Node ${process.versions.node}, ${availableParallelism()} cores; medians of ${runs} processes that take turns; once: new, and what writes a`,
    "workbook of 100,000. CPU is user and system time of all threads: of the one call for input to decision, of the whole",
    "process for what works on a workbook. Peak is the highest resident set of the whole process, Node itself and the input included: nothing is",
    "subtracted; `input` shows what making the message alone takes. Every process runs with the flags of the command line:",
    `${NODE_FLAGS.join(" ")}.`,
  ].join("\n");
}
