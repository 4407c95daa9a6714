import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetUpError, print } from "./run.mjs";
import { ROOT, alone, setUp } from "./setUp.mjs";

/** What every bundle is made of. */
const SOURCES = ["src", "webpack.config.js", "package-lock.json", "tsconfig.json"];

/**
 * Sets up, and makes the bundle that webpack.config.js calls `name` hold what the sources say; does and says nothing
 * when it does already. `what` is what the user calls it, `path` the file, `sources` what it is made of besides src.
 * Everything it says goes to standard error. Throws SetUpError.
 */
export async function prepareBundle({ name, what, path, sources = [] }) {
  const inputs = [...SOURCES, ...sources];
  const stamp = join(dirname(path), "built-from");
  const isBuilt = (from) => existsSync(path) && existsSync(stamp) && readFileSync(stamp, "utf8") === from;
  await setUp();
  if (isBuilt(fingerprint(inputs))) return;
  await alone(() => {
    // Taken before the build: what is edited while it runs makes the next command build again.
    const from = fingerprint(inputs);
    if (isBuilt(from)) return;
    print(`Setting up: building ${what}.`);
    // No bundle may pass for current while it is being written.
    rmSync(stamp, { force: true });
    build(name, what);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, from);
  });
}

function build(name, what) {
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--mode", "production", "--config-name", name];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status === 0) return;
  print(`${stdout}${stderr}`.trim());
  throw new SetUpError(`The build of ${what} failed; webpack's messages are above.`);
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
