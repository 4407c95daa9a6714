import type { Summary } from "./action";

/** A bank file that an action made. */
export interface MadeFile {
  readonly order: string;
  /** Its name. */
  readonly file: string;
  /** By the order's hash method; null where it has none. */
  readonly hash: string | null;
}

/** The bank files that an action made. */
export interface FilesResult {
  readonly files: readonly MadeFile[];
}

/** What `--json` says of bank files. */
export function filesSummary({ files }: FilesResult): Summary {
  return { files: files.map(({ order, file, hash }) => ({ order, file, hash })) };
}
