import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { loadAction } from "../../src/actions/registry";
import { diskFiles } from "../../src/cli/diskFiles";
import { isoDateTime } from "../../src/domain/values/calendar";
import { fakeDisk, fakeWorld, say } from "./fakeWorld";

/** What a command tells with `--json`. */
export interface CommandAnswer {
  readonly exit: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly table: string | null;
    readonly row: number | null;
    readonly field: string | null;
    readonly message: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
  readonly changes: readonly { readonly table: string; readonly fields: Readonly<Record<string, unknown>> }[];
  readonly orders: readonly string[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** A folder in which commands are given. */
export interface CliBook {
  readonly path: (file?: string) => string;
  /** Gives a command on a moment, as the command line takes it. */
  readonly say: (words: string, at?: string) => Promise<CommandAnswer>;
  /** Changes a part of the workbook. */
  readonly patch: (part: string, change: (text: string) => string) => void;
  readonly part: (part: string) => string;
}

/** Commands in this folder, on the workbook `book.xlsx`. */
export function cliBook(folder: string): CliBook {
  const path = (file = "book.xlsx") => join(folder, file);
  const part = (name: string) => {
    const found = unzipSync(readFileSync(path()))[name];
    if (found === undefined) throw new Error(`no part ${name}`);
    return strFromU8(found);
  };
  return {
    path,
    part,
    say: async (words, at = "2026-11-22T10:15:00") => {
      const world = fakeWorld(fakeDisk(), [], {
        callerFolder: folder,
        files: diskFiles,
        actionNamed: loadAction,
        now: () => isoDateTime(at),
      });
      const { out } = await say(`${words} --json`, world);
      if (out === "") throw new Error(`${words} said nothing`);
      return JSON.parse(out) as CommandAnswer;
    },
    patch: (name, change) => {
      const parts = unzipSync(readFileSync(path()));
      const before = part(name);
      const after = change(before);
      if (after === before) throw new Error(`${name} did not change`);
      parts[name] = strToU8(after);
      writeFileSync(path(), zipSync(parts));
    },
  };
}
