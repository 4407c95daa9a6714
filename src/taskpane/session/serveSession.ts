import type { Moment } from "../../actions/action";
import { isoDateTime } from "../../domain/calendar";
import type { Workbook } from "../../workbook/workbook";
import { type LocalAids, LocalSession } from "./localSession";
import { RemoteWorkbook } from "./remoteWorkbook";
import { thrownOf } from "./thrown";
import type { CallName, Channel, FromWorker, ToWorker } from "./wire";

/** No call keeps more lists. */
const IDS_PER_CALL = 1_000_000;

type Call = ToWorker & { kind: "call" };

/**
 * Answers the calls of a pane in this thread, a worker. Without a workbook of its own the worker works on the one that the
 * pane holds. Gives the session, for whoever shares the thread.
 */
export function serveSession(channel: Channel<ToWorker, FromWorker>, ownWorkbook: Workbook | null): LocalSession {
  let moment: Moment = { at: isoDateTime("1950-01-01T00:00:00"), user: "" };
  const remote = new RemoteWorkbook(channel.send);
  let lastId = 0;
  const session = new LocalSession(
    ownWorkbook ?? remote,
    () => moment,
    () => (lastId += 1),
  );
  channel.listen((message) => {
    if (message.kind === "invalidate") session.invalidate();
    else if (message.kind === "call") {
      ({ moment } = message);
      // Calls are numbered on when a worker is ended and another one started: no two ever give one number.
      lastId = Math.max(lastId, message.call * IDS_PER_CALL);
      void answer(session, message, channel.send);
    } else remote.take(message);
  });
  return session;
}

async function answer(
  session: LocalSession,
  { call, name, args }: Call,
  send: (message: FromWorker) => void,
): Promise<void> {
  const aids: LocalAids = {
    report: (...told) => send({ kind: "progress", call, told }),
    writing: () => send({ kind: "writing", call }),
  };
  try {
    send({ kind: "done", call, result: await perform(session, name, args, aids) });
  } catch (error) {
    send({ kind: "failed", call, thrown: thrownOf(error) });
  }
}

function perform(session: LocalSession, name: CallName, args: readonly unknown[], aids: LocalAids): Promise<unknown> {
  // Each method takes its aids last, but for `rows`, which needs none.
  const method = session[name] as (...given: readonly unknown[]) => Promise<unknown>;
  return method(...args, aids);
}
