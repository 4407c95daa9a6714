/*
 * Files that were open or saved here before, so that they can be opened again with one click. The browser keeps only
 * where they lie, on this computer, and asks its user before a page may read one of them again. Where storage is
 * forbidden nothing is remembered.
 */

/** A file that was on the desk before. */
export interface RecentFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
}

const DATABASE = "incassoblad-desk";
const STORE = "recent";
const KEY = "files";
const FILES_MAX = 5;

/** The files that were on the desk before, the last one first. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  try {
    return (
      (await inStore("readonly", (store) => store.get(KEY) as IDBRequest<readonly RecentFile[] | undefined>)) ?? []
    );
  } catch {
    return [];
  }
}

/** From now on this file is the last one that was on the desk. */
export async function rememberFile(handle: FileSystemFileHandle): Promise<void> {
  const others = await withoutFile(await recentFiles(), handle);
  await write([{ name: handle.name, handle }, ...others].slice(0, FILES_MAX));
}

/** This file is offered no more. */
export async function forgetFile(handle: FileSystemFileHandle): Promise<void> {
  await write(await withoutFile(await recentFiles(), handle));
}

async function withoutFile(files: readonly RecentFile[], handle: FileSystemFileHandle): Promise<readonly RecentFile[]> {
  const same = await Promise.all(files.map((file) => file.handle.isSameEntry(handle)));
  return files.filter((_, index) => same[index] === false);
}

async function write(files: readonly RecentFile[]): Promise<void> {
  try {
    await inStore("readwrite", (store) => store.put(files, KEY));
  } catch {
    // Nothing is lost: the file is chosen by hand next time.
  }
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("no database"));
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = ask(database.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error("not stored"));
    });
  } finally {
    database.close();
  }
}
