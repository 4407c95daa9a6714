import { join } from "node:path";

import { leftBy, type LeftBy } from "./nodeLeftoverNames";
import { disk, type FileSystem } from "./nodeFileSystem";
import { type Processes, processes } from "./nodeProcesses";

/** No command takes so long: who made an older file is gone, also where that cannot be asked. */
const AT_WORK_MS = 3_600_000;

/** A file that a command which was killed left behind. */
export interface Leftover {
  readonly path: string;
  /** Whether it is gone now; another user's cannot always be removed. */
  readonly isRemoved: boolean;
}

/**
 * Removes from a folder what commands that were killed left there on its way to another file: copies of workbooks, pieces
 * of bank files. Never what a command that still runs may be making. A folder that is not there holds nothing.
 */
export async function removeLeftovers(
  folder: string,
  system: FileSystem = disk,
  known: Processes = processes,
): Promise<readonly Leftover[]> {
  const names = await system.list(folder).catch(() => []);
  const removed: Leftover[] = [];
  for (const name of names) {
    const left = leftBy(name);
    const path = join(folder, name);
    if (left === null || !(await isLeft(left, path, system, known))) continue;
    const isRemoved = await system.remove(path).then(
      () => true,
      () => false,
    );
    removed.push({ path, isRemoved });
  }
  return removed;
}

async function isLeft({ owner }: LeftBy, path: string, system: FileSystem, known: Processes): Promise<boolean> {
  const state = owner === null ? "unknown" : known.stateOf(owner);
  if (state !== "unknown") return state === "ended";
  try {
    const { changedAt, isFile } = await system.stateOf(path);
    return isFile && system.now() - Number(changedAt / 1_000_000n) > AT_WORK_MS;
  } catch {
    return false;
  }
}
