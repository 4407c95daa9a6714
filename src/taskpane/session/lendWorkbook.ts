import type { WorkbookContents, WorkbookWrite } from "../../sheets/contents";
import { type Workbook, WorkbookError, type WriteReport } from "../../workbook/workbook";
import { contentsSlices, sendSlices, writesTaker } from "./slices";
import { errorOf, thrownOf } from "./thrown";
import type { FromWorkbook, ToWorkbook } from "./wire";

interface Writing {
  readonly take: ReturnType<typeof writesTaker>;
  readonly ready: (writes: readonly WorkbookWrite[]) => void;
  readonly refuse: (error: Error) => void;
}

/** What the lender wants to know of a write. */
export interface LendAids {
  /** Awaited between two pieces of a write: so the user can pause it. */
  readonly pace: WriteReport;
}

/**
 * Lends the workbook of this thread to a worker: gives the function that takes what the worker asks. Contents and writes
 * go over in slices, so that the page stays quick.
 */
export function lendWorkbook(
  workbook: Workbook,
  send: (message: FromWorkbook) => void,
  { pace }: LendAids,
): (message: ToWorkbook) => void {
  const open = new Map<number, Writing>();

  const begin = (ask: number): Promise<readonly WorkbookWrite[]> =>
    new Promise((ready, refuse) => void open.set(ask, { take: writesTaker(), ready, refuse }));

  const answer = (ask: number, work: Promise<void>): void => {
    work.then(
      () => send({ kind: "asked", ask, thrown: null }),
      (error: unknown) => {
        open.delete(ask);
        send({ kind: "asked", ask, thrown: thrownOf(error) });
      },
    );
  };

  const sendContents = (ask: number, contents: WorkbookContents): Promise<void> =>
    sendSlices(contentsSlices(contents), (slice) => send({ kind: "contents", ask, slice }));

  const reportTo =
    (ask: number): WriteReport =>
    (stage, done, total) => {
      send({ kind: "reading", ask, told: [stage, done, total] });
      return stage === "write" ? pace(stage, done, total) : undefined;
    };

  const writeOnce = async (ask: number, writes: Promise<readonly WorkbookWrite[]>): Promise<void> => {
    const [write] = await writes;
    if (write !== undefined) await workbook.write(write, reportTo(ask));
  };

  return (message) => {
    const { ask } = message;
    if (message.kind === "read") {
      const report = (...told: Parameters<WriteReport>): void => send({ kind: "reading", ask, told });
      answer(
        ask,
        workbook.read(report).then((contents) => sendContents(ask, contents)),
      );
    } else if (message.kind === "basis") {
      const upon = workbook.writeUpon;
      if (upon === undefined) throw new WorkbookError("workbook.hostRefused", { code: "writeUpon", message: "" });
      const encode = async (contents: WorkbookContents): Promise<readonly WorkbookWrite[]> => {
        const writes = begin(ask);
        await sendContents(ask, contents);
        return writes;
      };
      answer(ask, upon(message.basis, encode, reportTo(ask)));
    } else if (message.kind === "refuse") {
      open.get(ask)?.refuse(errorOf(message.thrown));
    } else {
      if (!open.has(ask)) answer(ask, writeOnce(ask, begin(ask)));
      const writing = open.get(ask);
      const writes = writing?.take(message.slice) ?? null;
      if (writes !== null) {
        open.delete(ask);
        writing?.ready(writes);
      }
    }
  };
}
