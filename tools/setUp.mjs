import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./lock.mjs";
import { SetUpError, runAside, print } from "./run.mjs";

/** The folder that holds package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const NODE_MAJOR_MIN = 20;
const LOCK_FILE = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".set-up");

/**
 * Makes `node_modules` hold exactly what package-lock.json says. Does nothing, and says nothing, when it does already.
 * Everything it says goes to standard error. Throws SetUpError.
 */
export async function setUp() {
  requireNode();
  if (isInstalled()) return;
  await alone(async () => {
    // Whoever held the lock before us may have done it.
    if (isInstalled()) return;
    if (!matchesInstalled()) await install();
    writeFileSync(STAMP, stampNow());
  });
}

/** Does the work while no other command of this project sets up or builds. */
export function alone(work) {
  return withLock(join(ROOT, ".cache", "set-up.lock"), work, () => print("Waiting: another command is setting up."));
}

function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= NODE_MAJOR_MIN) return;
  throw new SetUpError(
    `Node ${NODE_MAJOR_MIN} or newer is needed; this is ${process.version}. See https://nodejs.org.`,
  );
}

function isInstalled() {
  return readOrNull(STAMP) === stampNow();
}

/** What the installed packages depend on: the lock file and the machine that they were made for. */
function stampNow() {
  const lock = createHash("sha256").update(readFileSync(LOCK_FILE)).digest("hex");
  return `${lock} node${process.versions.modules} ${process.platform} ${process.arch}\n`;
}

/**
 * Whether somebody's own `npm ci` or `npm install` has done it already: npm writes what it installed into a lock file
 * of its own, as its last step.
 */
function matchesInstalled() {
  // A stamp says for which machine the packages are; it was just found to differ.
  if (readOrNull(STAMP) !== null) return false;
  const installed = readOrNull(join(ROOT, "node_modules", ".package-lock.json"));
  if (installed === null) return false;
  const found = JSON.parse(installed).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK_FILE, "utf8")).packages);
  return wanted.every(([path, { version, optional }]) => {
    if (path === "" || (optional && found[path] === undefined)) return true;
    return found[path]?.version === version;
  });
}

async function install() {
  print("Setting up: installing the packages of package-lock.json (about a minute, once).");
  const args = ["ci", "--loglevel=error", "--no-audit", "--no-fund"];
  const code = await runNpm(args);
  if (code === 0) return;
  throw new SetUpError(
    `npm ci ended with code ${code}; its own message is above. ` +
      "Is the network there, and does npm reach its registry (npm ping)? Then run the same command again.",
  );
}

/** npm is a script: the one that started us when we are run by npm, else the one on the path. */
function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return runAside(process.execPath, [script, ...args], { cwd: ROOT });
  return runAside("npm", args, { cwd: ROOT, shell: process.platform === "win32" });
}

function readOrNull(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
