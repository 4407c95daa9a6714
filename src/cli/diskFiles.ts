import { createWorkbookFile, fileError, probeFolder, writeFileSafely } from "../file/nodeFiles";
import { disk, errorCode } from "../file/nodeFileSystem";
import { nodeFileWorkbook } from "../file/nodeFileWorkbook";
import type { Files } from "./world";

/** The files of this machine. */
export const diskFiles: Files = {
  workbookAt: (path) => nodeFileWorkbook(path),
  isThere: (path) => withRefusals(path, () => disk.exists(path)),
  createWorkbook: (path, sheets, report) => createWorkbookFile(path, sheets, report),
  readBytes: (path) =>
    withRefusals(path, async () => {
      try {
        return await disk.read(path);
      } catch (error) {
        if (errorCode(error) === "ENOENT") return null;
        throw error;
      }
    }),
  probeFolder: (path) => probeFolder(path),
  writeBytes: async (path, bytes) => {
    await writeFileSafely(path, bytes);
  },
};

async function withRefusals<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileError(error, path, false);
  }
}
