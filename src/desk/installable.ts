/*
 * The desk as a program of its own: a browser that gets it from a server keeps it for when there is no network, can install
 * it, and then opens a workbook in it by a double click (Chrome and Edge).
 */
import { type ChosenFile, fileOfHandle } from "./saveFile";

/** What the system hands over when a workbook is opened with the installed desk. */
interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files: readonly FileSystemHandle[] }) => void) => void;
}

/**
 * Lets the browser keep and install the page. From a folder there is nothing to keep, and no browser lets it; one that may store
 * nothing goes on without.
 */
export function makeInstallable(protocol: string): void {
  if (!/^https?:$/.test(protocol)) return;
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "desk.webmanifest";
  document.head.append(link);
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  serviceWorker?.register("offline.js").catch(() => undefined);
}

/** Calls this with the workbook that the desk was started with, and whatever is handed over later. */
export function onLaunchedFile(open: (file: ChosenFile) => void, failed: (error: unknown) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    // Each workbook that is opened gets a window of its own (desk.webmanifest).
    const [handle] = files;
    if (handle?.kind === "file") fileOfHandle(handle as FileSystemFileHandle).then(open, failed);
  });
}
