// npm run campaign [-- --books 200 --seed 1]: makes workbooks of firms with openpyxl, ExcelJS and LibreOffice in the odd
// forms that real ones have, gives new, check, map and collect on each, and tells of every one from which something of
// the user's went
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { provideLibreOffice } from "./libreOffice.mjs";
import { provideOpenpyxl } from "./openpyxl.mjs";
import { SetUpError, run, runTool } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

const JEST = join(ROOT, "node_modules", "jest", "bin", "jest.js");

await runTool(async () => {
  const { books, seed } = readArguments(process.argv.slice(2));
  await setUp();
  await provideLibreOffice();
  await provideOpenpyxl();
  const played = await play({ books, seed });
  if (played === null) throw new SetUpError("The workbooks could not be tried; see above.");
  for (const fault of played.faults) process.stdout.write(`${fault}\n`);
  for (const [command, { done, held, refused }] of Object.entries(played.counts)) {
    process.stdout.write(`${command}: ${done} done, ${held} held back, ${refused} refused\n`);
  }
  process.stdout.write(`${books} workbooks from seed ${seed}, ${played.faults.length} faults\n`);
  return played.faults.length > 0 ? 1 : 0;
});

function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: { books: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  });
  for (const [name, value] of Object.entries(values))
    if (!/^\d{1,9}$/.test(value)) throw new SetUpError(`--${name} is a number, not ${value}.`);
  return { books: Number(values.books), seed: Number(values.seed) };
}

/** What became of them; null when jest did not get that far. */
async function play({ books, seed }) {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-campaign-"));
  const result = join(folder, "result.json");
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
    CAMPAIGN_BOOKS: String(books),
    CAMPAIGN_SEED: String(seed),
    CAMPAIGN_RESULT: result,
  };
  const args = [
    JEST,
    "--config",
    join(ROOT, "jest.campaign.config.cjs"),
    "--silent=false",
    "--noStackTrace",
    "test/file",
  ];
  try {
    await run(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", process.stderr, process.stderr] });
    return existsSync(result) ? JSON.parse(readFileSync(result, "utf8")) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
