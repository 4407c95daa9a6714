/*
 * Files that were dropped anywhere on the page wait here for the view that reads them: it may not be loaded yet.
 */

/** Files that wait for one view. */
class WaitingFiles {
  private waiting: readonly File[] = [];
  private readonly listeners = new Set<() => void>();

  handOver(files: readonly File[]): void {
    this.waiting = [...this.waiting, ...files];
    for (const listener of this.listeners) listener();
  }

  take(): readonly File[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  on(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

const statements = new WaitingFiles();
const lists = new WaitingFiles();

/** Whether a file is a workbook by its name, which the desk opens. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xmb]?$/i.test(name);
}

/** Hands over files that were dropped, and turns to the view that reads them: lists by their names, all others as a bank's. */
export function handOverDropped(files: readonly File[]): void {
  const areLists = files.some(({ name }) => isWorkbookName(name) || /\.(csv|ods)$/i.test(name));
  (areLists ? lists : statements).handOver(files);
}

/** The files of a bank that wait, once. */
export function takeStatements(): readonly File[] {
  return statements.take();
}

/** Tells the listener of files of a bank that are handed over from now on, until the function that comes back is called. */
export function onStatements(listener: () => void): () => void {
  return statements.on(listener);
}

/** The lists that wait, once. */
export function takeLists(): readonly File[] {
  return lists.take();
}

/** Tells the listener of lists that are handed over from now on, until the function that comes back is called. */
export function onLists(listener: () => void): () => void {
  return lists.on(listener);
}
