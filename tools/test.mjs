// npm test [-- paths and options of jest]
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareBundles } from "./bundle.mjs";
import { COMMAND_LINE_BUNDLE } from "./commandLine.mjs";
import { findBrowser, provideBrowser } from "./browser.mjs";
import { provideLibreOffice } from "./libreOffice.mjs";
import { provideOpenpyxl } from "./openpyxl.mjs";
import { pageBundles } from "./pages.mjs";
import { SetUpError, run, runTool, print } from "./run.mjs";
import { ROOT, setUp } from "./setUp.mjs";
import { needsOf } from "./testNeeds.mjs";
import { provideWebServers } from "./webServers.mjs";

const JEST = join(ROOT, "node_modules", "jest", "bin", "jest.js");

/**
 * Runs jest and gives its exit code and its result. With arguments it runs what they ask; without, everything, with the
 * coverage that jest.config.cjs demands (a part of the tests would never reach it) of what jest.all.config.cjs counts.
 */
async function runJest(args, browser) {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-test-"));
  const outputFile = join(folder, "result.json");
  // libxml2-wasm is an ES module; jest loads those with Node's own module API, which is behind this flag.
  const options = `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules`.trim();
  const env = {
    ...process.env,
    NODE_OPTIONS: options,
    CHROMIUM_PATH: browser ?? "",
    INCASSOBLAD_MEMORY: join(folder, "memory"),
  };
  try {
    const asked = args.length > 0 ? args : ["--config", join(ROOT, "jest.all.config.cjs"), "--coverage"];
    const exit = await run(process.execPath, [JEST, "--json", `--outputFile=${outputFile}`, ...asked], {
      cwd: ROOT,
      env,
      stdio: ["ignore", process.stderr, process.stderr],
    });
    // Without a result jest did something else than run tests, like printing its help.
    return { exit, result: existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, "utf8")) : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether what tests start, the command line or pages, is built from the sources; says why not. */
async function areBuilt(bundles) {
  try {
    await prepareBundles(bundles);
    return true;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    print(error.message);
    return false;
  }
}

/** A suite that does not even load counts as a failed test: its tests were never seen. */
function countsOf(result) {
  const skipped = result.numPendingTests + result.numTodoTests;
  return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites, skipped };
}

function printWhatNext({ exit, isBuilt, counts, args }) {
  if (!isBuilt) print("Next: mend what webpack says at the top; what tests start could not be built.");
  else if (counts.failed > 0) print("Next: mend what failed above; one file alone: npm test -- test/<path>");
  else if (exit !== 0)
    print("Next: every test passes, but coverage is below what jest.config.cjs demands (see above).");
  else if (args.length > 0) print("Next: npm test runs everything, as CI does.");
  else print("Next: npm run demo shows the whole job; .ci/run does what CI does.");
  if (counts.skipped > 0) print("Skipped tests need something this machine lacks; each suite's name says what.");
}

await runTool(async () => {
  const args = process.argv.slice(2);
  await setUp();
  const needs = needsOf(args.filter((arg) => !arg.startsWith("-")));
  const isBuilt = await areBuilt([
    ...(needs.has("commandLine") ? [COMMAND_LINE_BUNDLE] : []),
    ...(needs.has("pages") ? pageBundles() : []),
  ]);
  if (needs.has("libreOffice")) await provideLibreOffice();
  if (needs.has("openpyxl")) await provideOpenpyxl();
  if (needs.has("webServers")) await provideWebServers();
  const browser = needs.has("pages") ? await provideBrowser() : findBrowser();
  const { exit, result } = await runJest(args, browser);
  if (result === null) return exit;
  const counts = countsOf(result);
  // The other tests are worth running all the same; this counts as one that failed.
  if (!isBuilt) counts.failed += 1;
  printWhatNext({ exit, isBuilt, counts, args });
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  return isBuilt ? exit : 1;
});
