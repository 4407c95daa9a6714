import { WorkbookError } from "../workbook/workbook";

/** A file that the user has chosen, with the bytes that this page last read from it or wrote to it. */
export interface KnownFile {
  readonly handle: FileSystemFileHandle;
  readonly bytes: Uint8Array;
}

/**
 * Makes sure that the file is still as this page knows it: another program, or another tab, may have written a newer book.
 * Throws WorkbookError `file.changedOnDisk` or `file.goneFromDisk`, and whatever the browser refuses.
 */
export async function checkUntouched({ handle, bytes }: KnownFile): Promise<void> {
  const file = await fileBehind(handle);
  // The size first: most changes show in it, and it need not be read.
  if (file.size !== bytes.length || !isSame(new Uint8Array(await file.arrayBuffer()), bytes)) {
    throw new WorkbookError("file.changedOnDisk", { path: handle.name });
  }
}

/**
 * Writes a file in its place, whole or not at all. `known`: what this page knows of that very file; null for a place that
 * the user has just chosen, where the browser has asked whether it may be overwritten. Throws WorkbookError when the file
 * is no longer as it is known; rejects when the user or the system does not let it.
 */
export async function writeInPlace(
  handle: FileSystemFileHandle,
  bytes: Uint8Array,
  known: KnownFile | null,
): Promise<void> {
  await oneTabAtATime(handle.name, async () => {
    if (known !== null) await checkUntouched(known);
    // The browser writes beside the file and exchanges them when it is closed.
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes as Uint8Array<ArrayBuffer>);
      // Writing took a while. What is written within the moment from here to the exchange cannot be seen.
      if (known !== null) await checkUntouched(known);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
  });
}

/** What is known of the place that the user chose: also "save as" may choose the very file that is open. */
export async function knownAt(place: FileSystemFileHandle, open: KnownFile | null): Promise<KnownFile | null> {
  if (open === null) return null;
  return place === open.handle || (await place.isSameEntry(open.handle)) ? open : null;
}

async function fileBehind(handle: FileSystemFileHandle): Promise<File> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (isNamed(error, "NotFoundError")) throw new WorkbookError("file.goneFromDisk", { path: handle.name });
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === name;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Two tabs of this page look and write one after the other; whoever is second then sees what the first has written. */
async function oneTabAtATime(name: string, work: () => Promise<void>): Promise<void> {
  // A page that was not loaded safely has no locks.
  const locks = (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator?.locks;
  if (locks === undefined) await work();
  else await locks.request(`incassoblad:${name}`, work);
}

const SAVED = "incassoblad.saved";

/** Tells the other tabs of this page that a file was saved. */
export function announceSaved(handle: FileSystemFileHandle): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(SAVED);
  channel.postMessage(handle);
  channel.close();
}

/** Calls `changed` when another tab of this page saves the same file. Gives how to stop it. */
export function onSavedElsewhere(handle: FileSystemFileHandle, changed: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(SAVED);
  channel.onmessage = ({ data }: MessageEvent<FileSystemFileHandle>) => {
    void handle.isSameEntry(data).then((isSameFile) => {
      if (isSameFile) changed();
    });
  };
  return () => channel.close();
}
