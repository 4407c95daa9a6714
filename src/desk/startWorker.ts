import type { DeskWorker } from "./deskFile";

/**
 * What starts the desk's worker. A page that was opened from a folder, without a server, starts it of its text: no browser starts
 * a worker from a file there. Rejects when that text cannot be had.
 */
export async function workerStarter(protocol: string): Promise<() => DeskWorker> {
  if (protocol !== "file:") return () => new Worker(new URL("./worker.ts", import.meta.url));
  const { text } = await import("./worker.ts?text");
  return () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const worker = new Worker(address);
    // The browser has taken the text over by then.
    worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
    return worker;
  };
}
