import { basename, resolve } from "node:path";

import type { NamedBytes } from "../actions/compare";
import { WorkbookError } from "../workbook/workbook";
import type { CommandLine } from "./commandLine";
import type { World } from "./world";

/** The files that follow the workbook on a command line, read whole. Throws WorkbookError for one that is not there. */
export async function readNamedFiles(
  { files = [] }: CommandLine,
  { callerFolder, files: disk }: Pick<World, "callerFolder" | "files">,
): Promise<NamedBytes[]> {
  const read: NamedBytes[] = [];
  for (const file of files) {
    const path = resolve(callerFolder, file);
    const bytes = await disk.readBytes(path);
    if (bytes === null) throw new WorkbookError("file.notFound", { path });
    read.push({ name: basename(path), bytes });
  }
  return read;
}
