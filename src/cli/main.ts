import { homedir, userInfo } from "node:os";
import { stderr, stdout } from "node:process";

import { loadAction } from "../actions/registry";
import { type IsoDateTime, isoDateTime } from "../domain/values/calendar";
import type { Language } from "../domain/book/records";
import { nodeHash } from "../file/nodeHash";
import { diskMemory, memoryFolder } from "./bookMemory";
import { diskFiles } from "./diskFiles";
import { run } from "./run";

/** How wide text is that goes into a file or another program, where nobody tells. */
const PAGE_COLUMNS = 120;

/** The wall clock in whole seconds, without a zone, as the workbook has it. */
function wallClock(): IsoDateTime {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return isoDateTime(local.toISOString().slice(0, 19));
}

/** The name under which the user is known to the system. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in a container.
    return process.env["USER"] ?? process.env["USERNAME"] ?? "onbekend";
  }
}

function systemLanguage(): Language {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith("nl") ? "nl" : "en";
}

// A reader that has seen enough (`| head`) is no failure of ours.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), {
  callerFolder: process.cwd(),
  now: wallClock,
  user: systemUser(),
  language: systemLanguage(),
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  outColumns: stdout.isTTY ? stdout.columns : PAGE_COLUMNS,
  errorIsTerminal: stderr.isTTY,
  files: diskFiles,
  memory: diskMemory(memoryFolder({ platform: process.platform, home: homedir(), environment: process.env })),
  hash: nodeHash,
  actionNamed: loadAction,
}).then((exit) => {
  // Not process.exit: what was written to a pipe must still get through.
  process.exitCode = exit;
});
