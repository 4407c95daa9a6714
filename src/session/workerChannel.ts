import type { EndableChannel } from "./remoteSession";
import type { FromWorker, ToWorker } from "./wire";

/** What of a `Worker` a session needs. */
export interface WorkerLike {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  readonly addEventListener: (type: "message" | "error" | "messageerror", listener: (event: Event) => void) => void;
}

/** The channel to a worker. */
export function workerChannel(worker: WorkerLike): EndableChannel {
  return {
    send: (message) => worker.postMessage(message),
    listen: (listener) =>
      worker.addEventListener("message", (event) => listener((event as MessageEvent<FromWorker>).data)),
    end: () => worker.terminate(),
    onBroken: (listener) => {
      worker.addEventListener("error", (event) => listener((event as ErrorEvent).message));
      worker.addEventListener("messageerror", () => listener("messageerror"));
    },
  };
}
