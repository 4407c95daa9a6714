import type { Report } from "../actions/action";
import type { ActionLoader } from "../actions/registry";
import type { IsoDateTime } from "../domain/values/calendar";
import type { Hash } from "../domain/values/hash";
import type { Language } from "../domain/book/records";
import type { BookMemory } from "./bookMemory";
import type { Leftover } from "../file/nodeLeftovers";
import type { NewSheet } from "../sheets/contents";
import type { Workbook } from "../workbook/workbook";

/** A file that is read piece by piece, each made when it is asked for; what then cannot be read throws WorkbookError. */
export interface FilePieces {
  readonly bytes: number;
  readonly pieces: Iterable<Uint8Array>;
}

/** What the command line needs of the file system; paths are absolute, and all of it throws WorkbookError. */
export interface Files {
  readonly workbookAt: (path: string) => Promise<Workbook>;
  readonly isThere: (path: string) => Promise<boolean>;
  /** A workbook that lies in no file: what comes of a new one is seen before it is made. */
  readonly newWorkbook: (sheets: readonly NewSheet[]) => Promise<Workbook>;
  /** Makes a workbook where there is none yet. */
  readonly createWorkbook: (path: string, sheets: readonly NewSheet[], report?: Report) => Promise<void>;
  /** The bytes of a file, or null when there is none. */
  readonly readBytes: (path: string) => Promise<Uint8Array | null>;
  /** A file to be read piece by piece, with how large it is; null when there is none. */
  readonly readPieces: (path: string) => Promise<FilePieces | null>;
  /** Makes the folder when it is absent, and proves that a file can be written there. */
  readonly probeFolder: (path: string) => Promise<void>;
  /** Writes a file whole or not at all; who may not read the file `like` may not read it. */
  readonly writeBytes: (path: string, bytes: Uint8Array, like: string) => Promise<void>;
  /**
   * Removes what commands that were killed left in the folder of the workbook, and in another folder, on its way to other
   * files. What cannot be removed is reported as well.
   */
  readonly removeLeftovers: (workbook: string, folder: string | null) => Promise<readonly Leftover[]>;
}

/** Everything outside the program: only the entry point makes it, so that a test can make another. */
export interface World {
  /** Relative paths count from here. */
  readonly callerFolder: string;
  /** The wall clock, read when `--moment` is not given. */
  readonly now: () => IsoDateTime;
  readonly user: string;
  /** The language of what is said before a workbook was read. */
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Characters per line of the terminal that `out` writes to; null when it is none. */
  readonly outColumns: number | null;
  /** Whether `error` writes to a terminal: only then progress is shown. */
  readonly errorIsTerminal: boolean;
  readonly files: Files;
  readonly memory: BookMemory;
  readonly hash: Hash;
  /** The action with this name, loaded when it is used. */
  readonly actionNamed: ActionLoader;
}

/** 0 done; 1 held back; 2 wrong usage; 3 a file cannot be read or written. */
export type ExitCode = 0 | 1 | 2 | 3;
