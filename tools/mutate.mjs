// npm run mutate [-- seal iban] [-- --concurrency 1]: changes the law line by line and expects a test of its own to fail
// each time; tells the score of each module and the changes that none noticed. Only what changed since is judged again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LAW, reportOf } from "../stryker.config.mjs";
import { SetUpError, run, runTool, print } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

/** Of a hundred changes so many must be noticed, over all modules that were asked for. */
const SCORE_MIN = 85;

const NOTICED = new Set(["Killed", "Timeout"]);
const UNNOTICED = new Set(["Survived", "NoCoverage"]);

await runTool(async () => {
  const { modules, options } = readArguments(process.argv.slice(2));
  await setUp();
  const rows = [];
  for (const module of modules) {
    print(`${module.name}: ${module.source} against ${module.tests}`);
    const started = Date.now();
    await mutate(module, options);
    rows.push({ name: module.name, ...judged(module), seconds: Math.round((Date.now() - started) / 1000) });
  }
  const all = rows.reduce(
    (sum, { killed, survived, seconds }) => ({
      name: "all",
      killed: sum.killed + killed,
      survived: sum.survived + survived,
      seconds: sum.seconds + seconds,
    }),
    { name: "all", killed: 0, survived: 0, seconds: 0 },
  );
  process.stdout.write(`${survivors(modules)}${tableOf([...rows, all])}\n`);
  const enough = scoreOf(all) >= SCORE_MIN;
  print(enough ? "Next: docs/mutation.md tells of each survivor." : "The mutation score is too low.");
  return enough ? 0 : 1;
});

function readArguments(args) {
  const first = args.findIndex((arg) => arg.startsWith("-"));
  const [names, options] = first === -1 ? [args, []] : [args.slice(0, first), args.slice(first)];
  const unknown = names.filter((name) => !LAW.some((module) => module.name === name));
  if (unknown.length > 0) throw new SetUpError(`No module of the law is called ${unknown.join(", ")}.`);
  return { modules: LAW.filter(({ name }) => names.length === 0 || names.includes(name)), options };
}

async function mutate({ name }, options) {
  const stryker = join(ROOT, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const code = await run(process.execPath, [stryker, "run", ...options], {
    cwd: ROOT,
    // Its own table is in the way of ours.
    stdio: ["ignore", 2, 2],
    env: { ...process.env, MUTATED_MODULE: name },
  });
  if (code !== 0) throw new SetUpError(`The changes of ${name} could not be judged.`);
}

/** The changes of a module that were judged, each with its place. Those that do not compile are none. */
function mutantsOf({ name }) {
  const { files } = JSON.parse(readFileSync(join(ROOT, reportOf(name)), "utf8"));
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, source })),
  );
}

function judged(module) {
  const mutants = mutantsOf(module);
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
  return { killed: count(NOTICED), survived: count(UNNOTICED) };
}

function scoreOf({ killed, survived }) {
  return killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
}

function survivors(modules) {
  return modules
    .flatMap(mutantsOf)
    .filter(({ status }) => UNNOTICED.has(status))
    .map(({ file, source, location, replacement, mutatorName, status }) => {
      const { start } = location;
      const line = source.split("\n")[start.line - 1].trim();
      return `${file}:${start.line}:${start.column} ${mutatorName}, ${status}\n  - ${line}\n  + ${replacement}\n`;
    })
    .join("");
}

function tableOf(rows) {
  const cells = rows.map((row) => [
    row.name,
    String(row.killed + row.survived),
    String(row.survived),
    `${scoreOf(row).toFixed(1)} %`,
    `${row.seconds} s`,
  ]);
  const all = [["module", "changes", "unnoticed", "score", "took"], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lineOf = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  return all.map(lineOf).join("\n");
}
