import { basename, dirname, join } from "node:path";

import type { WorkbookContents } from "../sheets/contents";
import { type Workbook, WorkbookError } from "../workbook/workbook";
import { withLock } from "./nodeFileLock";
import { nodeCodec } from "./nodeCodec";
import { fileError, isThere, stateOf, throughFileBeside } from "./nodeFiles";
import { disk, errorCode, type FileBytes, type FileState, type FileSystem } from "./nodeFileSystem";
import { openXlsx, type XlsxPackage } from "./xlsx";

/** Node reads files up to 2 GiB whole; no workbook that Excel opens comes near. */
const FILE_BYTES_MAX = 2 ** 30;

/** A file as it was when it was read. */
interface Loaded {
  readonly state: FileState;
  /** null: read for the last time, as far as anybody knew. */
  workbook: XlsxPackage | null;
}

/**
 * The workbook in this file. Its cells are read anew each time: those of a long book are as large as its records. Writing replaces the
 * file in one step, and only the very file that was read. Throws {@link WorkbookError} when it cannot be opened.
 */
export async function nodeFileWorkbook(path: string, system: FileSystem = disk): Promise<Workbook> {
  let loaded = await load(path, system);
  const opened = async (): Promise<XlsxPackage> => (loaded.workbook ??= await openFile(path, system));
  return {
    writesAtOnce: true,
    read: async (report, { once = false } = {}) => {
      if (!isSame(loaded.state, await stateOf(path, system))) loaded = await load(path, system);
      const contents = await readTables(path, await opened(), report);
      // Who only looks holds the records alone, and not the file.
      if (once) loaded = { ...loaded, workbook: null };
      return contents;
    },
    readPlain: (report) => ofFile(path, async () => (await opened()).readPlain(report)),
    write: async (write, report) => {
      // The bytes are made without a pause: nothing of the file is written until all of them are there.
      const onProgress: Report = (...progress) => void report?.(...progress);
      await replaceBy(async () => (await opened()).writePieces(write, onProgress));
    },
    marks: async (remove) => {
      const { marks, bytes } = await ofFile(path, async () => (await opened()).withoutMarks());
      if (remove && bytes !== null) await replaceBy(() => Promise.resolve(bytes));
      return marks;
    },
  };

  async function replaceBy(make: () => Promise<FileBytes>): Promise<void> {
    const target = await realPath(path, system);
    await checkWritable(path, loaded.state, system);
    await checkUntouched(path, target, loaded.state, system);
    const bytes = await ofFile(path, make);
    const state = await replaceUntouched(path, target, bytes, loaded.state, system);
    loaded = { state, workbook: null };
  }
}

/**
 * Puts the bytes in the place of the file that was read, when that is still the one that was read. Looking and replacing
 * happen under one lock: else two commands could both find the file untouched and both replace it. Gives the new state.
 */
async function replaceUntouched(
  path: string,
  target: string,
  bytes: FileBytes,
  read: FileState,
  system: FileSystem,
): Promise<FileState> {
  let state = read;
  await throughFileBeside(target, bytes, read, system, async (beside) => {
    // Its age is by the clock of the disk, which may be another machine's.
    const now = Number((await system.stateOf(beside)).changedAt / 1_000_000n);
    await withLock(target, now, { system }, async (lock) => {
      await checkUntouched(path, target, read, system);
      await lock.checkHeld();
      await system.replace(beside, target);
      // Under the lock still: a moment later the file may be another command's.
      state = await stateOf(target, system);
    });
  });
  return state;
}

/** No permission to write for anybody means that it is not to be written: also not by who may do everything. */
async function checkWritable(path: string, { mode }: FileState, system: FileSystem): Promise<void> {
  if ((mode & 0o222) === 0) throw new WorkbookError("file.readOnly", { path });
  try {
    await system.mayWrite(path);
  } catch (error) {
    if (errorCode(error) === "EACCES" || errorCode(error) === "EPERM" || errorCode(error) === "EROFS") {
      throw new WorkbookError("file.readOnly", { path }, { cause: error });
    }
    throw fileError(error, path, false);
  }
}

async function load(path: string, system: FileSystem): Promise<Loaded> {
  const state = await stateOf(path, system);
  if (!state.isFile) throw new WorkbookError("file.notAWorkbook", { path });
  if (state.size > FILE_BYTES_MAX) throw new WorkbookError("file.tooLarge", { path, bytes: state.size });
  return { state, workbook: await openFile(path, system) };
}

function openFile(path: string, system: FileSystem): Promise<XlsxPackage> {
  return ofFile(path, async () => openXlsx(await system.read(path), nodeCodec));
}

type Report = Parameters<Workbook["read"]>[0];

function readTables(path: string, workbook: XlsxPackage, report: Report): Promise<WorkbookContents> {
  return ofFile(path, () => workbook.read(report));
}

/** What `work` gives; a refusal names the file that it is about. Throws {@link WorkbookError}. */
async function ofFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError)
      throw new WorkbookError(error.code, { path, ...error.params }, { cause: error });
    throw fileError(error, path, false);
  }
}

async function realPath(path: string, system: FileSystem): Promise<string> {
  try {
    return await system.realPath(path);
  } catch (error) {
    throw fileError(error, path, false);
  }
}

function isSame(one: FileState, other: FileState): boolean {
  return one.size === other.size && one.changedAt === other.changedAt && one.inode === other.inode;
}

/** A browser that saves a page's file writes it beside the file first, under this ending (Chromium). */
const BROWSER_SWAP = ".crswap";
/** An older one was left by a browser that was killed. */
const SWAP_BELIEVED_NS = 120_000_000_000n;

async function checkUntouched(path: string, target: string, read: FileState, system: FileSystem): Promise<void> {
  const state = await stateOf(path, system);
  if (!isSame(read, state)) throw new WorkbookError("file.changedMeanwhile", { path });
  for (const place of new Set([path, target])) {
    for (const name of [`~$${basename(place)}`, `.~lock.${basename(place)}#`]) {
      const mark = join(dirname(place), name);
      if (await isThere(mark, path, system)) {
        throw new WorkbookError("file.openElsewhere", { path, mark });
      }
    }
    const mark = `${place}${BROWSER_SWAP}`;
    if (await isThere(mark, path, system)) await checkSwapIsOld(path, mark, system);
  }
}

async function checkSwapIsOld(path: string, mark: string, system: FileSystem): Promise<void> {
  const { changedAt } = await stateOf(mark, system);
  const now = BigInt(Math.round(system.now())) * 1_000_000n;
  if (now - changedAt < SWAP_BELIEVED_NS) throw new WorkbookError("file.openElsewhere", { path, mark });
}
