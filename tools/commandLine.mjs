import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, alone, setUp } from "./setUp.mjs";
import { SetUpError, run, tell } from "./run.mjs";
import { spawnSync } from "node:child_process";

const FOLDER = join(ROOT, "dist", "cli");
/** The bundle that holds the command line. */
export const BUNDLE = join(FOLDER, "incassoblad.cjs");
const STAMP = join(FOLDER, "built-from");
const INPUTS = ["src", "webpack.config.js", "package-lock.json", "tsconfig.json"];

/**
 * Sets up, and makes the bundle hold what the sources say; does and says nothing when it does already. Everything it
 * says goes to standard error. Throws SetUpError.
 */
export async function prepareCommandLine() {
  await setUp();
  if (isBuilt(fingerprint())) return;
  await alone(() => {
    // Taken before the build: what is edited while it runs makes the next command build again.
    const inputs = fingerprint();
    if (!isBuilt(inputs)) build(inputs);
  });
}

/**
 * Runs the command line with these arguments in a process of its own, on our standard input and output. Relative paths
 * among the arguments count from `folder`. Gives the exit code.
 */
export function runCommandLine(args, folder) {
  return run(process.execPath, [BUNDLE, ...args], { cwd: folder, stdio: "inherit" });
}

function isBuilt(inputs) {
  return existsSync(BUNDLE) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === inputs;
}

function build(inputs) {
  tell("Setting up: building the command line.");
  // No bundle may pass for current while it is being written.
  rmSync(STAMP, { force: true });
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--mode", "production", "--config-name", "cli"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) {
    tell(`${stdout}${stderr}`.trim());
    throw new SetUpError("The command line could not be built; webpack's messages are above.");
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(STAMP, inputs);
}

/** Changes when a source or setting of the bundle is edited, added, removed or renamed. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const input of INPUTS) addTo(hash, input);
  return hash.digest("hex");
}

function addTo(hash, path) {
  const { mtimeMs, size } = statSync(join(ROOT, path));
  const entries = readEntries(path);
  if (entries === null) hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  else for (const entry of entries.sort()) addTo(hash, `${path}/${entry}`);
}

/** The names in a folder; null for a file. */
function readEntries(path) {
  return statSync(join(ROOT, path)).isDirectory() ? readdirSync(join(ROOT, path)) : null;
}
