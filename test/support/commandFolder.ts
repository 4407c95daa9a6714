import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { diskFiles } from "../../src/cli/diskFiles";
import type { Files } from "../../src/cli/world";
import { isoDateTime } from "../../src/domain/values/calendar";
import { fakeDisk, fakeWorld, say } from "./fakeWorld";

/** What a command says with `--json`, as far as tests of whole workbooks look at it. */
export interface Reported {
  readonly exit: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly address: string | null;
  }[];
  readonly changes: readonly unknown[];
  readonly orders: readonly string[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** A folder in which commands of the command line are given, on real files. */
export interface CommandFolder {
  readonly path: (file: string) => string;
  readonly read: (file: string) => Uint8Array;
  readonly write: (file: string, bytes: Uint8Array) => void;
  /** What the command says at this moment (`2026-11-22T10:15:00`); its words are separated by single spaces. */
  readonly json: (words: string, now: string) => Promise<Reported>;
  /** The bank files in a folder of this one, by name. */
  readonly bankFiles: (out: string) => readonly (readonly [name: string, text: string])[];
  readonly remove: () => void;
}

/** A new folder for commands, which reach its files as `files` does. */
export function commandFolder(files: Files = diskFiles): CommandFolder {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-commands-"));
  const path = (file: string) => join(folder, file);
  return {
    path,
    read: (file) => new Uint8Array(readFileSync(path(file))),
    write: (file, bytes) => {
      writeFileSync(path(file), bytes);
    },
    json: async (words, now) => {
      const world = fakeWorld(fakeDisk(), [], {
        callerFolder: folder,
        files,
        actionNamed: loadAction,
        now: () => isoDateTime(now),
      });
      const { out, error } = await say(`${words} --json`, world);
      if (out === "") throw new Error(`${words}: ${error}`);
      return JSON.parse(out) as Reported;
    },
    bankFiles: (out) =>
      readdirSync(path(out))
        .filter((name) => name.endsWith(".xml"))
        .sort()
        .map((name) => [name, readFileSync(join(path(out), name), "utf8")] as const),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
