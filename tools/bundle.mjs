import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetUpError, print } from "./run.mjs";
import { ROOT, alone, setUp } from "./setUp.mjs";

/** What every bundle is made of. */
const SOURCES = ["src", "webpack.config.js", "package-lock.json", "tsconfig.json"];

/** Webpack keeps one core busy, and a second one at times. */
const BUILDS_AT_ONCE = 2;

/**
 * Sets up, and makes bundles hold what the sources say; does and says nothing when they do already. Each is one that
 * webpack.config.js calls `name`; `what` is what the user calls it, `path` a file of it, `sources` what it is made of besides
 * src. Everything it says goes to standard error. Throws SetUpError.
 */
export async function prepareBundles(bundles) {
  await setUp();
  if (bundles.every(isBuilt)) return;
  await alone(async () => {
    const missing = bundles.filter((bundle) => !isBuilt(bundle));
    const faults = [];
    const next = async () => {
      for (let bundle = missing.shift(); bundle !== undefined; bundle = missing.shift()) {
        const fault = await build(bundle);
        if (fault !== null) faults.push(fault);
      }
    };
    await Promise.all(Array.from({ length: BUILDS_AT_ONCE }, next));
    if (faults.length > 0) throw new SetUpError(faults.join("\n"));
  });
}

function inputsOf({ sources = [] }) {
  return [...SOURCES, ...sources];
}

function stampOf({ path }) {
  return join(dirname(path), "built-from");
}

function isBuilt(bundle) {
  const stamp = stampOf(bundle);
  return existsSync(bundle.path) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(inputsOf(bundle));
}

/** Builds a bundle; gives what went wrong, else null. */
async function build(bundle) {
  const { name, what } = bundle;
  const stamp = stampOf(bundle);
  // Taken before the build: what is edited while it runs makes the next command build again.
  const from = fingerprint(inputsOf(bundle));
  print(`Setting up: building ${what}.`);
  // No bundle may pass for current while it is being written.
  rmSync(stamp, { force: true });
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const { status, output } = await runForOutput(process.execPath, [
    webpack,
    "--mode",
    "production",
    "--config-name",
    name,
  ]);
  if (status !== 0) {
    print(output.trim());
    return `The build of ${what} failed; webpack's messages are above.`;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, from);
  return null;
}

/** Runs a program here to its end, and gives all that it said. */
async function runForOutput(program, args) {
  const said = [];
  const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => said.push(bytes));
  const [status] = await once(child, "close");
  return { status, output: Buffer.concat(said).toString() };
}

/** Changes when a source or setting of the bundle is edited, added, removed or renamed. */
function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs) addTo(hash, input);
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
