// npm run model [-- --sequences 2000 --seed 1 --shrink 20]: plays random sequences of actions on a firm's workbook and,
// beside it, on a model of the contract that shares nothing with src; tells where they part, as a story that is made
// shorter for as many seconds as --shrink says, and how much was played
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SetUpError, run, runTool, print } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

const JEST = join(ROOT, "node_modules", "jest", "bin", "jest.js");

await runTool(async () => {
  const { sequences, seed, shrink } = readArguments(process.argv.slice(2));
  await setUp();
  const played = await play({ sequences, seed, shrink });
  if (played === null) throw new SetUpError("The sequences could not be played; see above.");
  for (const story of played.stories) process.stdout.write(`${story}\n\n`);
  process.stdout.write(`${tableOf(played)}\n`);
  const parted = played.stories.length;
  process.stdout.write(`${played.sequences} sequences from seed ${seed}, ${parted} parted\n`);
  if (parted > 0) print("Next: npm run model -- --sequences 1 --seed N plays one of them again.");
  return parted > 0 ? 1 : 0;
});

function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: {
      sequences: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      shrink: { type: "string", default: "20" },
    },
  });
  for (const [name, value] of Object.entries(values))
    if (!/^\d{1,9}$/.test(value)) throw new SetUpError(`--${name} is a number, not ${value}.`);
  return { sequences: Number(values.sequences), seed: Number(values.seed), shrink: Number(values.shrink) };
}

/** What came of them; null when jest did not get that far. */
async function play({ sequences, seed, shrink }) {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-model-"));
  const result = join(folder, "result.json");
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
    MODEL_SEQUENCES: String(sequences),
    MODEL_SEED: String(seed),
    MODEL_SHRINK: String(shrink),
    MODEL_RESULT: result,
  };
  const args = [JEST, "--config", join(ROOT, "jest.model.config.cjs"), "--silent=false", "--noStackTrace"];
  try {
    await run(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", process.stderr, process.stderr] });
    return existsSync(result) ? JSON.parse(readFileSync(result, "utf8")) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tableOf({ counts }) {
  const rows = Object.entries(counts).map(([name, { done, refused }]) => [name, String(done), String(refused)]);
  const all = [["action", "done", "refused"], ...rows.sort(([one], [other]) => (one < other ? -1 : 1))];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))))
    .map((cells) => cells.join("  "))
    .join("\n");
}
