import { dirname } from "node:path";

import type { NewSheet } from "../sheets/contents";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook";
import { nameBeside, probeName } from "./nodeLeftoverNames";
import { nodeCodec } from "./nodeCodec";
import { disk, errorCode, type FileBytes, type FileState, type FileSystem } from "./nodeFileSystem";
import { processes } from "./nodeProcesses";
import type { Report } from "./readParts";
import { whileUnfinished } from "./nodeUnfinishedFiles";
import { newXlsx } from "./xlsx";

const NO_ACCESS = ["EACCES", "EPERM"];
const NO_SPACE = ["ENOSPC", "EDQUOT", "EFBIG"];
const READ_ONLY = ["EACCES", "EPERM", "EROFS"];

/** What the file system refuses, as the user gets it. `whileMaking`: a file was to be made in a folder. */
export function fileError(error: unknown, path: string, whileMaking: boolean): unknown {
  if (error instanceof WorkbookError) return error;
  const code = errorCode(error);
  if (code === "") return error;
  const refusal = (ours: WorkbookErrorCode, params: Readonly<Record<string, string>> = {}) =>
    new WorkbookError(ours, { path, ...params }, { cause: error });
  if (whileMaking && READ_ONLY.includes(code)) return refusal("file.readOnlyFolder", { folder: dirname(path) });
  if (NO_ACCESS.includes(code) || code === "EROFS") return refusal("file.noAccess");
  if (NO_SPACE.includes(code)) return refusal("file.noSpace");
  if (code === "ENOENT" || code === "ENOTDIR") return refusal("file.notFound");
  if (code === "EEXIST") return refusal("file.exists");
  if (code === "EBUSY" || code === "ETXTBSY") return refusal("file.openElsewhere");
  if (code === "EISDIR") return refusal("file.notAWorkbook");
  return whileMaking ? refusal("file.writeFailed", { reason: code }) : refusal("file.noAccess", { reason: code });
}

/**
 * Makes the bytes last in a new file beside `path`, lets `finish` put it in its place, and leaves nothing behind when
 * any of it fails. Throws {@link WorkbookError}.
 */
export async function throughFileBeside(
  path: string,
  bytes: FileBytes,
  like: FileState | null,
  system: FileSystem,
  finish: (beside: string) => Promise<void>,
): Promise<void> {
  const beside = nameBeside(path, processes.self);
  await whileUnfinished(beside, async () => {
    try {
      await system.create(beside, bytes, like);
      await finish(beside);
    } catch (error) {
      // Whatever went wrong first is what the user must know, not that cleaning up failed too.
      await system.remove(beside).catch(() => undefined);
      throw fileError(error, path, true);
    }
  });
}

/**
 * Makes a file with these bytes, whole or not at all; gives whether it was made. A file that has the very same bytes
 * already is fine; any other is never overwritten: `file.exists`. `like`: a file, and who may not read it may not read
 * this one. Throws {@link WorkbookError}.
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  system: FileSystem = disk,
  like: string | null = null,
): Promise<boolean> {
  if (await hasBytes(path, bytes, system)) return false;
  const state = like === null ? null : readableLike(await stateOf(like, system));
  await throughFileBeside(path, bytes, state, system, (beside) => system.publish(beside, path));
  return true;
}

/** Who may read the one may read the other; its user may also write it, and nobody can run it. */
function readableLike(state: FileState): FileState {
  return { ...state, mode: (state.mode & 0o666) | 0o200 };
}

/** The state of a file that must be there. Throws {@link WorkbookError}. */
export async function stateOf(path: string, system: FileSystem): Promise<FileState> {
  try {
    return await system.stateOf(path);
  } catch (error) {
    throw fileError(error, path, false);
  }
}

async function hasBytes(path: string, bytes: Uint8Array, system: FileSystem): Promise<boolean> {
  try {
    if (!(await system.exists(path))) return false;
    const state = await system.stateOf(path);
    const same = state.isFile && state.size === bytes.length && equal(await system.read(path), bytes);
    if (!same) throw new WorkbookError("file.exists", { path });
    return true;
  } catch (error) {
    throw fileError(error, path, false);
  }
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Whether `place` is taken; trouble with looking is trouble with `path`. Throws {@link WorkbookError}. */
export async function isThere(place: string, path: string, system: FileSystem): Promise<boolean> {
  try {
    return await system.exists(place);
  } catch (error) {
    throw fileError(error, path, false);
  }
}

/** Makes a workbook with these sheets; never overwrites: `file.exists`. Throws {@link WorkbookError}. */
export async function createWorkbookFile(
  path: string,
  sheets: readonly NewSheet[],
  report?: Report,
  system: FileSystem = disk,
): Promise<void> {
  const taken = () => new WorkbookError("file.exists", { path });
  if (await isThere(path, path, system)) throw taken();
  const workbook = await newXlsx(nodeCodec);
  const bytes = await workbook.writePieces({ newSheets: sheets, tables: [] }, report);
  await throughFileBeside(path, bytes, null, system, (beside) => system.publish(beside, path));
}

/** Makes the folder when it is absent, and makes sure that files can be made in it. Throws {@link WorkbookError}. */
export async function probeFolder(folder: string, system: FileSystem = disk): Promise<void> {
  const probe = probeName(folder, processes.self);
  try {
    await system.makeFolder(folder);
  } catch (error) {
    throw fileError(error, folder, true);
  }
  await whileUnfinished(probe, async () => {
    try {
      await system.create(probe, new Uint8Array([0]), null);
      await system.remove(probe);
    } catch (error) {
      await system.remove(probe).catch(() => undefined);
      throw fileError(error, probe, true);
    }
  });
}
