import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { BookTrace } from "../domain/book/bookTrace";
import { nameBeside } from "../file/nodeLeftoverNames";
import { removeLeftovers } from "../file/nodeLeftovers";
import { processes } from "../file/nodeProcesses";
import { whileUnfinished } from "../file/nodeUnfinishedFiles";
import { bookTraceFrom } from "../workbook/storedTrace";

/** What is remembered of books outside them, per user. */
export interface BookMemory {
  /** What was last seen of the book with this identity; null when it was never seen, or cannot be read. */
  readonly recall: (identity: string) => Promise<BookTrace | null>;
  /** Keeps it for the next time; gives whether that could be done. */
  readonly remember: (trace: BookTrace) => Promise<boolean>;
}

/** What of the system says where a user's programs keep what they have to remember. */
export interface UserPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The folder in which books are remembered: `INCASSOBLAD_MEMORY`, else in the user's configuration folder. */
export function memoryFolder({ platform, home, environment }: UserPlaces): string {
  const own = environment["INCASSOBLAD_MEMORY"];
  if (own !== undefined && own !== "") return own;
  if (platform === "win32") return join(environment["APPDATA"] ?? join(home, "AppData", "Roaming"), "Incassoblad");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Incassoblad");
  const configuration = environment["XDG_CONFIG_HOME"] ?? "";
  // An empty or relative one is to be ignored (XDG Base Directory Specification).
  return join(configuration.startsWith("/") ? configuration : join(home, ".config"), "incassoblad");
}

/** Remembers books in this folder, a small file for each; other users cannot read them. */
export function diskMemory(folder: string): BookMemory {
  const books = join(folder, "books");
  const placeOf = (identity: string): string => join(books, `${identity.replace(/[^\w-]/gu, "_").slice(0, 80)}.json`);
  const recall: BookMemory["recall"] = async (identity) => {
    try {
      const trace = bookTraceFrom(JSON.parse(await readFile(placeOf(identity), "utf8")));
      return trace?.identity === identity ? trace : null;
    } catch {
      // Never seen, or something else wrote it: then nothing is known.
      return null;
    }
  };
  return {
    recall,
    remember: async (trace) => {
      const text = JSON.stringify(trace);
      const place = placeOf(trace.identity);
      const beside = nameBeside(place, processes.self);
      // What a command that was killed left here is nobody's: no need to tell of it.
      await removeLeftovers(books);
      try {
        if (JSON.stringify(await recall(trace.identity)) === text) return true;
        await mkdir(books, { recursive: true, mode: 0o700 });
        await whileUnfinished(beside, async () => {
          await writeFile(beside, text, { mode: 0o600 });
          await rename(beside, place);
        });
        return true;
      } catch {
        await rm(beside, { force: true }).catch(() => undefined);
        return false;
      }
    },
  };
}
