import type { Moment } from "../actions/action";
import type { BookTrace } from "../domain/book/bookTrace";
import { isoDateTime } from "../domain/values/calendar";
import type { Workbook } from "../workbook/workbook";
import { type LocalAids, LocalSession } from "./localSession";
import { RemoteWorkbook } from "./remoteWorkbook";
import type { Queries } from "./query";
import type { ExcelFiles } from "./excelFiles";
import type { Committed, SupportPackMade } from "./session";
import { thrownOf } from "./thrown";
import type { CallName, Channel, FromWorker, ToWorker } from "./wire";

/** No call keeps more lists. */
const IDS_PER_CALL = 1_000_000;

type Call = ToWorker & { kind: "call" };

/**
 * Answers the calls of a pane in this thread, a worker. Without a workbook of its own the worker works on the one that the
 * pane holds; `files` are those that are not its workbook. Gives the session, for whoever shares the thread.
 */
export function serveSession<Asked extends Queries>(
  channel: Channel<ToWorker, FromWorker>,
  queries: Asked,
  ownWorkbook: Workbook | null,
  files: ExcelFiles,
): LocalSession<Asked> {
  let moment: Moment = { at: isoDateTime("1950-01-01T00:00:00"), user: "" };
  const remote = new RemoteWorkbook(channel.send);
  let seen: readonly BookTrace[] = [];
  let lastId = 0;
  const session = new LocalSession(
    ownWorkbook ?? remote,
    queries,
    () => moment,
    () => (lastId += 1),
    (wanted) => seen.find(({ identity }) => identity === wanted) ?? null,
    files,
  );
  channel.listen((message) => {
    if (message.kind === "invalidate") session.invalidate();
    else if (message.kind === "call") {
      ({ moment, seen = seen } = message);
      // Calls are numbered on when a worker is ended and another one started: no two ever give one number.
      lastId = Math.max(lastId, message.call * IDS_PER_CALL);
      void answer(session, message, channel.send);
    } else remote.take(message);
  });
  return session;
}

async function answer(
  session: LocalSession<Queries>,
  { call, name, args }: Call,
  send: Channel<ToWorker, FromWorker>["send"],
): Promise<void> {
  const aids: LocalAids = {
    report: (...progress) => send({ kind: "progress", call, progress }),
    writing: () => send({ kind: "writing", call }),
  };
  try {
    const result = await perform(session, name, args, aids);
    if (name === "commit") sendCommitted(call, result as Committed, send);
    else if (name === "supportPack") sendPack(call, result as SupportPackMade, send);
    else send({ kind: "done", call, result });
  } catch (error) {
    send({ kind: "failed", call, thrown: thrownOf(error) });
  }
}

/** A page that had to copy a file of this size would stand still for half a second; the copy is made here. */
function sendCommitted(call: number, committed: Committed, send: Channel<ToWorker, FromWorker>["send"]): void {
  const documents = committed.documents.map((document) => ({ ...document, bytes: document.bytes.slice() }));
  const result: Committed = { ...committed, documents };
  send(
    { kind: "done", call, result },
    documents.map(({ bytes }) => bytes.buffer),
  );
}

/** Nobody here needs the file any more. */
function sendPack(call: number, result: SupportPackMade, send: Channel<ToWorker, FromWorker>["send"]): void {
  // A file of a few bytes may lie in a larger piece of memory with others.
  const bytes = result.bytes?.slice() ?? null;
  send({ kind: "done", call, result: { ...result, bytes } }, bytes === null ? [] : [bytes.buffer]);
}

function perform(
  session: LocalSession<Queries>,
  name: CallName,
  args: readonly unknown[],
  aids: LocalAids,
): Promise<unknown> {
  // Each method takes its aids last, but for `rows`, which needs none.
  const method = session[name] as (...given: readonly unknown[]) => Promise<unknown>;
  return method(...args, aids);
}
