import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 200;
/** A lock without an owner's number is being made right now, or its maker died in between. */
const UNSIGNED_MAX_MS = 10_000;

/** Nobody sets up or builds for so long; of a lock older than this a number alone proves nothing. */
const UNPROVEN_MAX_MS = 30 * 60_000;

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
  writeFileSync(unfinished, `${process.pid} ${bornAt(process.pid)}`);
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
  let owner, born;
  try {
    const [number, ...rest] = readFileSync(ownerFile(directory), "utf8").split(" ");
    [owner, born] = [Number(number), rest.join(" ")];
  } catch {
    return ageOf(directory) > UNSIGNED_MAX_MS;
  }
  if (!isRunning(owner)) return true;
  // Numbers are given out again: another program may have it by now, perhaps for as long as the machine runs.
  const now = born === "" ? "" : bornAt(owner);
  return now === "" ? ageOf(directory) > UNPROVEN_MAX_MS : now !== born;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return error.code !== "ESRCH";
  }
}

/** When this process began, in whatever form the system tells it; "" where it does not. */
function bornAt(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The name, in brackets, may hold spaces; the time of birth is field 22 (proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return `${boot} ${fields[19]}`;
  } catch {
    if (process.platform === "win32") return "";
    const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return (stdout ?? "").trim();
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
