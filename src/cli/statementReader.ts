import { basename, resolve } from "node:path";

import type { Report } from "../actions/action";
import { nodeSha256Stream } from "../file/nodeHash";
import { readStatementFile } from "../statements/readStatementFile";
import type { StatementFile } from "../statements/statement";
import { WorkbookError } from "../workbook/workbook";
import type { PreparedName } from "../workbook/prepareNamed";
import type { CommandLine } from "./commandLine";
import type { World } from "./world";

/** The commands whose files are a bank's. */
const OF_STATEMENTS: ReadonlySet<PreparedName> = new Set<PreparedName>(["import", "process"]);

/** Whether the files that follow the workbook are a bank's, and are read piece by piece. */
export function areStatements(name: PreparedName): boolean {
  return OF_STATEMENTS.has(name);
}

/**
 * What the files of a bank say that follow the workbook on a command line, read piece by piece with progress. Throws
 * WorkbookError for one that is not there.
 */
export async function readStatements(
  { files = [] }: CommandLine,
  { callerFolder, files: disk }: Pick<World, "callerFolder" | "files">,
  report: Report,
): Promise<readonly StatementFile[]> {
  const read: StatementFile[] = [];
  for (const file of files) {
    const path = resolve(callerFolder, file);
    const found = await disk.readPieces(path);
    if (found === null) throw new WorkbookError("file.notFound", { path });
    const { bytes, pieces } = found;
    const host = {
      report: (done: number) => {
        report("statements", done, bytes);
      },
      startSha256: nodeSha256Stream,
    };
    read.push(readStatementFile(basename(path), pieces, host));
  }
  return read;
}
