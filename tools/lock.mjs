import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 200;
/** A lock without an owner's number is being made right now, or its maker died in between. */
const UNSIGNED_MAX_MS = 10_000;

/**
 * Does the work while holding the lock, a directory that only one process can make. Waits while another live process
 * holds it; a lock whose owner is gone is taken over. `onWait` is called once, before the first wait.
 */
export async function withLock(directory, work, onWait = () => {}) {
  mkdirSync(dirname(directory), { recursive: true });
  let waited = false;
  while (!tryAcquire(directory)) {
    if (removeIfDead(directory)) continue;
    if (!waited) onWait();
    waited = true;
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function tryAcquire(directory) {
  try {
    mkdirSync(directory);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  // Written beside and renamed, so that nobody reads half a number.
  const unfinished = join(directory, "owner.new");
  writeFileSync(unfinished, String(process.pid));
  renameSync(unfinished, ownerFile(directory));
  return true;
}

/**
 * Removes the lock of a process that is gone. Two waiters may find it dead at once, and the slower one must not remove
 * what the faster one has just made: so the second look and the removal happen inside a lock of their own.
 */
function removeIfDead(directory) {
  if (!isDead(directory)) return false;
  const guard = `${directory}.takeover`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (ageOf(guard) > UNSIGNED_MAX_MS) rmSync(guard, { recursive: true, force: true });
    return false;
  }
  try {
    if (!isDead(directory)) return false;
    rmSync(directory, { recursive: true, force: true });
    return true;
  } finally {
    rmdirSync(guard);
  }
}

function isDead(directory) {
  let owner;
  try {
    owner = Number(readFileSync(ownerFile(directory), "utf8"));
  } catch {
    return ageOf(directory) > UNSIGNED_MAX_MS;
  }
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return error.code === "ESRCH";
  }
}

/** Milliseconds since the directory changed; 0 when it is gone. */
function ageOf(directory) {
  try {
    return Date.now() - statSync(directory).mtimeMs;
  } catch {
    return 0;
  }
}

function ownerFile(directory) {
  return join(directory, "owner");
}
