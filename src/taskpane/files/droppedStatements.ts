/*
 * Files that were dropped anywhere on the page wait here for the view that reads them: it may not be loaded yet.
 */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

/** Whether a file is a workbook by its name, which the desk opens. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xmb]?$/i.test(name);
}

/** Hands over files that were dropped, and turns to the view that reads them. */
export function handOverStatements(files: readonly File[]): void {
  waiting = [...waiting, ...files];
  for (const listener of listeners) listener();
}

/** The files that wait, once. */
export function takeStatements(): readonly File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** Tells the listener of files that are handed over from now on, until the function that comes back is called. */
export function onStatements(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
