import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import { WorkbookError } from "../workbook/workbook";
import { lockName, ownerFrom, ownerText } from "./nodeLeftoverNames";
import { errorCode, type FileSystem } from "./nodeFileSystem";
import { type Owner, type Processes, processes } from "./nodeProcesses";
import { whileUnfinished } from "./nodeUnfinishedFiles";

/** How long who is not known to live is believed: to check and rename takes a moment, on a slow share some seconds. */
const BELIEVED_MS = 120_000;
/** A lock that says nothing yet was made a moment ago, or by a process that was killed in that moment. */
const EMPTY_BELIEVED_MS = 5_000;
const WAIT_MS = 15_000;
const PAUSE_MS = 40;
/** A lock, the lock under which a left one is removed, and the lock for a left one of those. */
const DEPTH_MAX = 3;

/** What stands in a lock file. */
interface Lock {
  readonly owner: Owner;
  readonly host: string;
  /** Tells this lock from any other, also of the same process. */
  readonly mark: string;
}

/** How a lock is taken. */
export interface LockAids {
  readonly system: FileSystem;
  readonly processes?: Processes;
  /** So long one waits for somebody else's. */
  readonly waitMs?: number;
}

/** A lock while it is held. */
export interface HeldLock {
  /** Throws WorkbookError when somebody took this process for dead and the lock away: whoever sleeps long enough. */
  readonly checkHeld: () => Promise<void>;
}

/**
 * Does work while nobody else who honours the lock on the file at `path` does theirs. One that was left by a process that no
 * longer runs is removed. `now`: the time by the clock of the disk, in milliseconds. Throws WorkbookError
 * `file.beingWritten` when somebody else holds it for too long.
 */
export async function withLock<T>(
  path: string,
  now: number,
  aids: LockAids,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  const began = performance.now();
  return underLock({ ...aids, path, now: () => now + performance.now() - began }, lockName(path), 1, work);
}

interface Locking extends LockAids {
  readonly path: string;
  readonly now: () => number;
}

async function underLock<T>(
  locking: Locking,
  place: string,
  depth: number,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  const { system, path } = locking;
  const mark = randomUUID();
  const { self, host } = locking.processes ?? processes;
  await take(locking, place, depth, JSON.stringify({ program: "incassoblad", owner: ownerText(self), host, mark }));
  const isOurs = async (): Promise<boolean> => (await read(system, place))?.mark === mark;
  return whileUnfinished(place, async () => {
    try {
      return await work({
        checkHeld: async () => {
          if (!(await isOurs())) throw new WorkbookError("file.changedMeanwhile", { path });
        },
      });
    } finally {
      if (await isOurs().catch(() => false)) await system.remove(place).catch(() => undefined);
    }
  });
}

async function take(locking: Locking, place: string, depth: number, text: string): Promise<void> {
  const { system, path, waitMs = WAIT_MS } = locking;
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      await system.claim(place, text);
      return;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const held = await read(system, place);
    if (depth < DEPTH_MAX && (await isLeft(locking, place, held))) await removeLeft(locking, place, depth);
    else if (performance.now() >= until) throw beingWritten(path, place, held);
    else await pause(PAUSE_MS);
  }
}

function beingWritten(path: string, place: string, held: Lock | null): WorkbookError {
  const params = { path, lock: place, host: held?.host ?? "?", process: held?.owner.pid ?? "?" };
  return new WorkbookError("file.beingWritten", params);
}

/** Only who holds the lock on removing looks again and removes: else two could remove, the second one the first one's new lock. */
async function removeLeft(locking: Locking, place: string, depth: number): Promise<void> {
  await underLock(locking, `${place}.remove`, depth + 1, async () => {
    if (await isLeft(locking, place, await read(locking.system, place))) await locking.system.remove(place);
  });
}

/** Whether the lock is of nobody who can still be at work. */
async function isLeft(locking: Locking, place: string, held: Lock | null): Promise<boolean> {
  if (held !== null) {
    const state = (locking.processes ?? processes).stateOf(held.owner);
    if (state !== "unknown") return state === "ended";
  }
  const age = await ageOf(locking, place);
  return age !== null && age > (held === null ? EMPTY_BELIEVED_MS : BELIEVED_MS);
}

/** Null when it is gone. */
async function ageOf({ system, now }: Locking, place: string): Promise<number | null> {
  try {
    return now() - Number((await system.stateOf(place)).changedAt / 1_000_000n);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** What a lock says; null when it says nothing, or is gone. */
async function read(system: FileSystem, place: string): Promise<Lock | null> {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(await system.read(place)));
    const { owner, host, mark } = content as Readonly<Record<string, unknown>>;
    if (typeof owner !== "string" || typeof host !== "string" || typeof mark !== "string") return null;
    const known = ownerFrom(owner);
    return known === null ? null : { owner: known, host, mark };
  } catch (error) {
    if (errorCode(error) === "ENOENT" || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
