import { rmSync } from "node:fs";

/** What is made beside a file until it takes its place, and the locks: nothing of it may outlive this process. */
const unfinished = new Set<string>();

/** Ctrl-C, the end that others ask for, and a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does work for which a file stands there that is to go with it: also when this process is told to end meanwhile. */
export async function whileUnfinished<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, endBy);
  unfinished.add(path);
  try {
    return await work();
  } finally {
    unfinished.delete(path);
    if (unfinished.size === 0) stopListening();
  }
}

function endBy(signal: NodeJS.Signals): void {
  for (const path of unfinished) removeNow(path);
  unfinished.clear();
  stopListening();
  // Without a listener a signal does what it always does.
  process.kill(process.pid, signal);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, endBy);
}

function removeNow(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The next command finds it.
  }
}
