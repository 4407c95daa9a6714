import { constants, writeFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { dirname } from "node:path";

/** What tells one state of a file from another. */
export interface FileState {
  readonly size: number;
  /** Nanoseconds: whole ones, so that two saves within a millisecond differ. */
  readonly changedAt: bigint;
  readonly inode: bigint;
  /** Permission bits. */
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
  readonly isFile: boolean;
}

/** What a file holds, as a whole or piece by piece. */
export type FileBytes = Uint8Array | readonly Uint8Array[];

/** The file system as a port, so that a full disk and a failing rename can be tested. Errors carry Node's codes. */
export interface FileSystem {
  /** Follows links. */
  readonly stateOf: (path: string) => Promise<FileState>;
  readonly realPath: (path: string) => Promise<string>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /**
   * Makes a file that must not exist, writes all bytes and waits until they are on the disk. From its first byte on it can
   * be read by nobody who cannot read the file that it is `like`; like none, it is as the user's files are.
   */
  readonly create: (path: string, bytes: FileBytes, like: FileState | null) => Promise<void>;
  /** Makes a small file that must not exist: fails with EEXIST when the name is taken. It need not last. */
  readonly claim: (path: string, text: string) => Promise<void>;
  /** Puts a file in the place of another, in one step. */
  readonly replace: (from: string, to: string) => Promise<void>;
  /** Gives a file another name, in one step; fails with EEXIST when the name is taken. */
  readonly publish: (from: string, to: string) => Promise<void>;
  /** Removes a file; one that is not there is fine. */
  readonly remove: (path: string) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** The names in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Fails with EACCES when this user may not write the file; the administrator may always. */
  readonly mayWrite: (path: string) => Promise<void>;
  /** Milliseconds since 1970, for the age of files; a share may go by another clock. */
  readonly now: () => number;
}

/** The disk of this machine. */
export const disk: FileSystem = {
  stateOf,
  realPath: (path) => fs.realpath(path),
  read: (path) => fs.readFile(path),
  create,
  replace: async (from, to) => {
    await fs.rename(from, to);
    await syncFolderOf(to);
  },
  publish,
  remove: (path) => fs.rm(path, { force: true }),
  exists: async (path) => {
    try {
      await fs.lstat(path);
      return true;
    } catch (error) {
      if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return false;
      throw error;
    }
  },
  makeFolder,
  // At once: a signal must not come between the file and the note that it is ours to remove.
  claim: async (path, text) => writeFileSync(path, text, { flag: "wx", mode: 0o644 }),
  list: (folder) => fs.readdir(folder),
  mayWrite: (path) => fs.access(path, constants.W_OK),
  now: () => performance.timeOrigin + performance.now(),
};

/**
 * Makes a folder and those above it. Not by Node's own recursion, which never ends where the system has no place for a
 * folder, as below /proc.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeUnlessThere(path);
  } catch (error) {
    const above = dirname(path);
    if (errorCode(error) !== "ENOENT" || above === path) throw error;
    // Another command may have made the one above meanwhile; where there is no place for a folder, it is refused again.
    if (!(await isFolder(above))) await makeFolder(above);
    await makeUnlessThere(path);
  }
}

async function makeUnlessThere(path: string): Promise<void> {
  try {
    await fs.mkdir(path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST" || !(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await fs.stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The code of an error of Node's file system; empty for any other error. */
export function errorCode(error: unknown): string {
  // Not instanceof Error: where code runs in a realm of its own, as in test runners, the system's errors are not of it.
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

async function stateOf(path: string): Promise<FileState> {
  const stat = await fs.stat(path, { bigint: true });
  return {
    size: Number(stat.size),
    changedAt: stat.mtimeNs,
    inode: stat.ino,
    mode: Number(stat.mode) & 0o7777,
    owner: Number(stat.uid),
    group: Number(stat.gid),
    isFile: stat.isFile(),
  };
}

async function create(path: string, bytes: FileBytes, like: FileState | null): Promise<void> {
  const file = await fs.open(path, "wx", like === null ? 0o666 : like.mode & PERMISSIONS);
  try {
    // While it is still empty: what may be read by whom is settled before there is something to read.
    if (like !== null) await takeAfter(file, like);
    for (const piece of [bytes].flat()) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

const PERMISSIONS = 0o777;
const GROUP_BITS = 0o070;

/**
 * Owner and mode as the file that it is like. Giving a file away is a privilege that few have: when the group stays
 * another one, that one may do no more than everybody.
 */
async function takeAfter(file: fs.FileHandle, like: FileState): Promise<void> {
  const own = await file.stat();
  const isSameGroup =
    own.gid === like.group ||
    (await file.chown(-1, like.group).then(
      () => true,
      () => false,
    ));
  if (own.uid !== like.owner) await file.chown(like.owner, -1).catch(() => undefined);
  const everybody = (like.mode & 0o007) << 3;
  const asked = like.mode & PERMISSIONS;
  const mode = isSameGroup ? asked : (asked & ~GROUP_BITS) | (asked & everybody);
  // The user's mask took some away, or the group is another one.
  if ((own.mode & PERMISSIONS) !== mode) await file.chmod(mode);
}

/** Links that some file systems (FAT, network shares) do not know. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"];

async function publish(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!NO_LINKS.includes(errorCode(error))) throw error;
    // Without links the name is taken first, so that nobody's file is overwritten.
    await copyWhole(from, to);
  }
  await fs.rm(from);
  await syncFolderOf(to);
}

async function copyWhole(from: string, to: string): Promise<void> {
  try {
    await fs.copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") await fs.rm(to, { force: true });
    throw error;
  }
}

/** Makes the new name last through a power cut, where the system lets a folder be opened. */
async function syncFolderOf(path: string): Promise<void> {
  const folder = path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), 0)) || ".";
  try {
    const handle = await fs.open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows has no such thing; the file itself is on the disk.
  }
}
