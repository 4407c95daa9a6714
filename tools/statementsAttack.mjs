// npm run statements:attack [-- --files 20000 --seed 1]: files of banks in every format, damaged, mixed up and tampered
// with; tells of every one that is neither read nor refused, takes long, or is read as what no file can say
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SetUpError, run, runTool } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

const JEST = join(ROOT, "node_modules", "jest", "bin", "jest.js");

await runTool(async () => {
  const { files, seed } = readArguments(process.argv.slice(2));
  await setUp();
  const result = await attack({ files, seed });
  if (result === null) throw new SetUpError("The files could not be tried; see above.");
  for (const { seed: at, file, fault } of result.faults) process.stdout.write(`seed ${at}, ${file}: ${fault}\n`);
  const { read, refused, longestMs, faults } = result;
  process.stdout.write(
    `${files} files from seed ${seed}: ${read} read, ${refused} refused, the slowest in ${longestMs.toFixed(0)} ms, ${faults.length} faults\n`,
  );
  return faults.length > 0 ? 1 : 0;
});

function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: { files: { type: "string", default: "20000" }, seed: { type: "string", default: "1" } },
  });
  for (const [name, value] of Object.entries(values))
    if (!/^\d{1,9}$/.test(value)) throw new SetUpError(`--${name} is a number, not ${value}.`);
  return { files: Number(values.files), seed: Number(values.seed) };
}

/** What became of them; null when jest did not get that far. */
async function attack({ files, seed }) {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-attack-"));
  const result = join(folder, "result.json");
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
    ATTACK_FILES: String(files),
    ATTACK_SEED: String(seed),
    ATTACK_RESULT: result,
  };
  const args = [JEST, "--config", join(ROOT, "jest.campaign.config.cjs"), "--noStackTrace", "test/statements"];
  try {
    await run(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", process.stderr, process.stderr] });
    return existsSync(result) ? JSON.parse(readFileSync(result, "utf8")) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
