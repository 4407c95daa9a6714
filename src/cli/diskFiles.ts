import { dirname, resolve } from "node:path";

import { memoryFileWorkbook } from "../file/memoryFileWorkbook";
import { nodeCodec } from "../file/nodeCodec";
import { filePieces } from "../file/nodeFilePieces";
import { removeLeftovers } from "../file/nodeLeftovers";
import { createWorkbookFile, fileError, probeFolder, writeFileSafely } from "../file/nodeFiles";
import { disk, errorCode } from "../file/nodeFileSystem";
import { nodeFileWorkbook } from "../file/nodeFileWorkbook";
import { newXlsx } from "../file/xlsx";
import { WorkbookError } from "../workbook/workbook";
import type { Files } from "./world";

/** As of a workbook: no bank file or statement comes near. */
const FILE_BYTES_MAX = 2 ** 30;

/** The files of this machine. */
export const diskFiles: Files = {
  workbookAt: (path) => nodeFileWorkbook(path),
  isThere: (path) => withRefusals(path, () => disk.exists(path)),
  newWorkbook: async (sheets) => {
    const made = await newXlsx(nodeCodec);
    return memoryFileWorkbook(await made.write({ newSheets: sheets, tables: [] }), nodeCodec);
  },
  createWorkbook: (path, sheets, report) => createWorkbookFile(path, sheets, report),
  readBytes: async (path) => ((await sizeOf(path)) === null ? null : withRefusals(path, () => disk.read(path))),
  readPieces: async (path) => {
    const bytes = await sizeOf(path);
    return bytes === null ? null : { bytes, pieces: filePieces(path) };
  },
  probeFolder: (path) => probeFolder(path),
  writeBytes: async (path, bytes, like) => {
    await writeFileSafely(path, bytes, disk, like);
  },
  removeLeftovers: async (workbook, folder) => {
    // A link's own folder holds nothing of ours: the copies stand beside the file itself.
    const real = await disk.realPath(workbook).catch(() => workbook);
    const folders = new Set([dirname(real), ...(folder === null ? [] : [resolve(folder)])]);
    const removed = await Promise.all([...folders].map((one) => removeLeftovers(one)));
    return removed.flat();
  },
};

/** How large a file is that can be read; null when there is none. */
function sizeOf(path: string): Promise<number | null> {
  return withRefusals(path, async () => {
    try {
      const { isFile, size } = await disk.stateOf(path);
      // A pipe or a device may never end, and a folder has no bytes.
      if (!isFile) throw new WorkbookError("file.notAFile", { path });
      if (size > FILE_BYTES_MAX) throw new WorkbookError("file.tooLarge", { path, bytes: size });
      return size;
    } catch (error) {
      if (errorCode(error) === "ENOENT") return null;
      throw error;
    }
  });
}

async function withRefusals<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileError(error, path, false);
  }
}
