// npm run attack [-- --seed 1 --seconds 60 --share 100 --only "full or fails"]: tries to do harm in every way that is known,
// each campaign for at most so many seconds and so many hundredths of its tries, and tells what came of it. A whole
// run writes docs/attack.md; a part of one (--only, --share) writes nothing.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepareCommandLine } from "./commandLine.mjs";
import { SetUpError, print, run, runTool } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";

const JEST = join(ROOT, "node_modules", "jest", "bin", "jest.js");
const PAGE = join(ROOT, "docs", "attack.md");

await runTool(async () => {
  const asked = readArguments(process.argv.slice(2));
  await setUp();
  await prepareCommandLine();
  const played = await attack(asked);
  if (played === null) throw new SetUpError("The attack could not be tried; see above.");
  for (const { name, failures } of played)
    for (const { seed, fault } of failures) process.stdout.write(`${name}, seed ${seed}: ${fault}\n`);
  process.stdout.write(`${tableOf(played)}\n`);
  const failures = played.reduce((sum, one) => sum + one.failures.length, 0);
  if (failures > 0) print('Next: npm run attack -- --seed N --only "NAME" --share 1 plays one of them again.');
  else if (asked.only === "" && asked.share === 100) writeFileSync(PAGE, pageOf(played, asked));
  return failures > 0 ? 1 : 0;
});

function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: "string", default: "1" },
      seconds: { type: "string", default: "60" },
      share: { type: "string", default: "100" },
      only: { type: "string", default: "" },
    },
  });
  for (const name of ["seed", "seconds", "share"])
    if (!/^\d{1,9}$/.test(values[name])) throw new SetUpError(`--${name} is a number, not ${values[name]}.`);
  const { seed, seconds, share, only } = values;
  return { seed: Number(seed), seconds: Number(seconds), share: Number(share), only };
}

/** What became of the campaigns; null when jest did not get that far. */
async function attack({ seed, seconds, share, only }) {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-attack-"));
  const result = join(folder, "result.json");
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim(),
    INCASSOBLAD_MEMORY: join(folder, "memory"),
    ATTACK_SEED: String(seed),
    ATTACK_SECONDS: String(seconds),
    ATTACK_SHARE: String(share),
    ATTACK_ONLY: only,
    ATTACK_RESULT: result,
  };
  const args = [JEST, "--config", join(ROOT, "jest.campaign.config.cjs"), "--noStackTrace", "test/attack"];
  try {
    await run(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", process.stderr, process.stderr] });
    return existsSync(result) ? JSON.parse(readFileSync(result, "utf8")) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table as Markdown, its columns as wide as prettier makes them. */
function tableOf(played) {
  const rows = [
    ["campaign", "what is tried, and may not come of it", "tries", "failures"],
    ...played.map(({ name, about, tries, failures }) => [name, about, String(tries), String(failures.length)]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const [head, ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function pageOf(played, { seed, seconds }) {
  const tries = played.reduce((sum, one) => sum + one.tries, 0);
  return `# What was tried against it

Written by \`npm run attack\` (seed ${seed}, at most ${seconds} seconds each): ${tries} tries. A failure stops the run from writing this page.
A short run of each campaign is part of the tests; they lie in \`test/attack\`.

${tableOf(played)}

Beside these: \`npm run campaign\` (workbooks of other programs keep all that is the user's) and \`npm run model\` (random books beside a model of the contract).
What is bounded, and how, says [SECURITY.md](../SECURITY.md) and [035](decisions/035-what-a-small-file-may-cost.md).
`;
}
