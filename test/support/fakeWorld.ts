import type { ActionTraits } from "../../src/actions/action";
import { isoDateTime } from "../../src/domain/values/calendar";
import { portableHash } from "../../src/domain/values/hash";
import type { ExitCode, World } from "../../src/cli/world";
import { run } from "../../src/cli/run";
import { WorkbookError } from "../../src/workbook/workbook";
import { type MemoryWorkbook, memoryWorkbook } from "./memoryWorkbook";

/** A file system in memory: workbooks, other files, and the folders that were probed. */
export interface FakeDisk {
  readonly workbooks: Map<string, MemoryWorkbook>;
  readonly files: Map<string, Uint8Array>;
  readonly probed: string[];
  /** What happened, in its order. */
  readonly events: string[];
}

/** A disk with these workbooks, by their absolute paths. */
export function fakeDisk(workbooks: Readonly<Record<string, MemoryWorkbook>> = {}): FakeDisk {
  return { workbooks: new Map(Object.entries(workbooks)), files: new Map(), probed: [], events: [] };
}

/** Remembers nothing, and says that it does. */
export const NO_MEMORY: World["memory"] = {
  recall: () => Promise.resolve(null),
  remember: () => Promise.resolve(true),
};

/** Finds an action among these, whatever stands in for the one of its name. */
export function namedAmong(actions: readonly ActionTraits[]): World["actionNamed"] {
  const named = (name: string) => Promise.resolve(actions.find((action) => action.name === name));
  return named as unknown as World["actionNamed"];
}

/** A world around a disk and some actions; `over` changes any part of it. */
export function fakeWorld(disk: FakeDisk, actions: readonly ActionTraits[], over: Partial<World> = {}): World {
  return {
    callerFolder: "/books",
    now: () => isoDateTime("2026-11-22T10:15:00"),
    user: "anna",
    language: "en",
    out: () => undefined,
    error: () => undefined,
    outColumns: null,
    errorIsTerminal: false,
    hash: portableHash,
    memory: NO_MEMORY,
    actionNamed: namedAmong(actions),
    files: {
      workbookAt: (path) => {
        const workbook = disk.workbooks.get(path);
        if (workbook === undefined) return Promise.reject(new WorkbookError("file.notFound", { path }));
        const write: typeof workbook.write = (write) => (disk.events.push(`replace ${path}`), workbook.write(write));
        return Promise.resolve({ ...workbook, write });
      },
      isThere: (path) => Promise.resolve(disk.workbooks.has(path) || disk.files.has(path)),
      newWorkbook: (sheets) => Promise.resolve(memoryWorkbook(sheets)),
      createWorkbook: (path, sheets) => {
        disk.workbooks.set(path, memoryWorkbook(sheets));
        return Promise.resolve();
      },
      readBytes: (path) => Promise.resolve(disk.files.get(path) ?? null),
      readPieces: (path) => {
        const bytes = disk.files.get(path);
        return Promise.resolve(bytes === undefined ? null : { bytes: bytes.length, pieces: [bytes] });
      },
      probeFolder: (path) => {
        disk.probed.push(path);
        disk.events.push(`probe ${path}`);
        return Promise.resolve();
      },
      removeLeftovers: () => Promise.resolve([]),
      writeBytes: (path, bytes) => {
        disk.files.set(path, bytes);
        disk.events.push(`write ${path}`);
        return Promise.resolve();
      },
    },
    ...over,
  };
}

/** What a command line said and how it ended. */
export interface Said {
  readonly exit: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line, its words separated by single spaces, in this world. */
export async function say(words: string, world: World): Promise<Said> {
  let out = "";
  let error = "";
  const exit = await run(
    words.split(" ").filter((word) => word !== ""),
    {
      ...world,
      out: (text) => (out += text),
      error: (text) => (error += text),
    },
  );
  return { exit, out, error };
}
