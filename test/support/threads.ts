import { EXCEL_FILES } from "./excelFiles";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Moment } from "../../src/actions/action";
import { RemoteSession } from "../../src/session/remoteSession";
import type { SeenBooks } from "../../src/session/session";
import { serveSession } from "../../src/session/serveSession";
import { type PaneQueries, QUERIES } from "../../src/taskpane/queries";
import type { Channel, FromWorker, ToWorker } from "../../src/session/wire";
import type { Workbook } from "../../src/workbook/workbook";

/** A session that is asked over a channel, as a page asks its worker: everything that crosses is copied as between threads. */
export interface ThreadedSession {
  readonly session: RemoteSession<PaneQueries>;
  /** How many workers were started. */
  readonly started: () => number;
  /** Breaks the worker that is there, as a mistake in it would. */
  readonly break: (message: string) => void;
  /** Ends what is open, so that the test can end. */
  readonly close: () => void;
}

function over<In, Out>(port: MessagePort): Channel<In, Out> {
  return {
    send: (message, transferred = []) => port.postMessage(message, [...transferred]),
    listen: (listener) => void port.on("message", listener),
  };
}

/** Starts a session behind a channel. `own`: the worker has the workbook itself, as on the desk. */
export function threadedSession(
  workbook: Workbook,
  now: () => Moment,
  own = false,
  books?: SeenBooks,
): ThreadedSession {
  const channels: MessageChannel[] = [];
  let breaking: (message: string) => void = () => undefined;
  const session = new RemoteSession<PaneQueries>({
    start: () => {
      const channel = new MessageChannel();
      channels.push(channel);
      serveSession(over<ToWorker, FromWorker>(channel.port2), QUERIES, own ? workbook : null, EXCEL_FILES);
      return {
        ...over<FromWorker, ToWorker>(channel.port1),
        end: () => channel.port1.close(),
        onBroken: (listener) => (breaking = listener),
      };
    },
    now,
    workbook: own ? null : workbook,
    ...(books === undefined ? {} : { books }),
  });
  return {
    session,
    started: () => channels.length,
    break: (message) => breaking(message),
    close: () => channels.forEach(({ port1 }) => port1.close()),
  };
}
