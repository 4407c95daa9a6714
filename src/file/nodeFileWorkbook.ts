import { basename, dirname, join } from "node:path";

import type { WorkbookContents } from "../sheets/contents";
import { type Workbook, WorkbookError } from "../workbook/workbook";
import { nodeCodec } from "./nodeCodec";
import { fileError, isThere, throughFileBeside } from "./nodeFiles";
import { disk, type FileState, type FileSystem } from "./nodeFileSystem";
import { openXlsx, type XlsxPackage } from "./xlsx";

/** Node reads files up to 2 GiB whole; no workbook that Excel opens comes near. */
const FILE_BYTES_MAX = 2 ** 30;

/** A file as it was when it was read. */
interface Loaded {
  readonly state: FileState;
  readonly workbook: XlsxPackage;
  contents: WorkbookContents | null;
}

/**
 * The workbook in this file. Reading again while the file stays the same gives the same contents. Writing replaces the
 * file in one step, and only the very file that was read. Throws {@link WorkbookError} when it cannot be opened.
 */
export async function nodeFileWorkbook(path: string, system: FileSystem = disk): Promise<Workbook> {
  let loaded = await load(path, system);
  return {
    writesAtOnce: true,
    read: async (report) => {
      if (!isSame(loaded.state, await stateOf(path, system))) loaded = await load(path, system);
      const { workbook } = loaded;
      loaded.contents ??= await ofFile(path, () => workbook.read(report));
      return loaded.contents;
    },
    write: async (write, report) => {
      const target = await realPath(path, system);
      await checkUntouched(path, target, loaded.state, system);
      const { workbook } = loaded;
      // The bytes are made without a pause: nothing of the file is written until all of them are there.
      const told: Parameters<Workbook["read"]>[0] = (...progress) => void report?.(...progress);
      const bytes = await ofFile(path, () => workbook.write(write, told));
      await throughFileBeside(target, bytes, loaded.state, system, async (beside) => {
        // The write took a while: somebody may have saved meanwhile.
        await checkUntouched(path, target, loaded.state, system);
        await system.replace(beside, target);
      });
      loaded = { state: await stateOf(path, system), workbook: await openXlsx(bytes, nodeCodec), contents: null };
    },
  };
}

async function load(path: string, system: FileSystem): Promise<Loaded> {
  const state = await stateOf(path, system);
  if (!state.isFile) throw new WorkbookError("file.notAWorkbook", { path });
  if (state.size > FILE_BYTES_MAX) throw new WorkbookError("file.tooLarge", { path, bytes: state.size });
  const workbook = await ofFile(path, async () => openXlsx(await system.read(path), nodeCodec));
  return { state, workbook, contents: null };
}

/** What `work` gives; a refusal is told with the file that it is about. Throws {@link WorkbookError}. */
async function ofFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError)
      throw new WorkbookError(error.code, { path, ...error.params }, { cause: error });
    throw fileError(error, path, false);
  }
}

async function stateOf(path: string, system: FileSystem): Promise<FileState> {
  try {
    return await system.stateOf(path);
  } catch (error) {
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

async function checkUntouched(path: string, target: string, read: FileState, system: FileSystem): Promise<void> {
  if (!isSame(read, await stateOf(path, system))) throw new WorkbookError("file.changedMeanwhile", { path });
  for (const place of new Set([path, target])) {
    for (const name of [`~$${basename(place)}`, `.~lock.${basename(place)}#`]) {
      const mark = join(dirname(place), name);
      if (await isThere(mark, path, system)) {
        throw new WorkbookError("file.openElsewhere", { path, mark });
      }
    }
  }
}
