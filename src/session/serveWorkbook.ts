import type { WorkbookContents, WorkbookWrite } from "../sheets/contents";
import type { Workbook, WriteReport } from "../workbook/workbook";
import { contentsPieces, sendPieces, writesFromPieces } from "./workbookPieces";
import { errorOf, thrownOf } from "./thrown";
import type { FromWorkbook, ToWorkbook } from "./wire";

/** Writes that come in by pieces. */
interface Incoming {
  readonly take: ReturnType<typeof writesFromPieces>;
  readonly ready: (writes: readonly WorkbookWrite[]) => void;
  readonly refuse: (error: Error) => void;
}

/** What whoever serves a workbook wants to know of a write. */
export interface ServeAids {
  /** Awaited between two pieces of a write: so the user can pause it. */
  readonly pace: WriteReport;
}

/**
 * Serves the workbook of this thread to a worker: gives the function that takes what the worker asks. Contents and writes
 * go over in pieces, so that the page stays quick.
 */
export function serveWorkbook(
  workbook: Workbook,
  send: (message: FromWorkbook) => void,
  aids: ServeAids,
): (message: ToWorkbook) => void {
  return new WorkbookServer(workbook, send, aids).take;
}

class WorkbookServer {
  private readonly incoming = new Map<number, Incoming>();

  constructor(
    private readonly workbook: Workbook,
    private readonly send: (message: FromWorkbook) => void,
    private readonly aids: ServeAids,
  ) {}

  readonly take = (message: ToWorkbook): void => {
    const { ask } = message;
    if (message.kind === "read") this.answer(ask, this.read(ask));
    else if (message.kind === "plain") this.answer(ask, this.readPlain(ask));
    else if (message.kind === "basis") this.answer(ask, this.writeUpon(message));
    else if (message.kind === "refuse") this.incoming.get(ask)?.refuse(errorOf(message.thrown));
    else {
      if (!this.incoming.has(ask)) this.answer(ask, this.write(ask));
      const incoming = this.incoming.get(ask);
      const writes = incoming?.take(message.piece) ?? null;
      if (writes !== null) incoming?.ready(writes);
    }
  };

  private answer(ask: number, work: Promise<void>): void {
    const asked = (thrown: ReturnType<typeof thrownOf> | null): void => {
      this.incoming.delete(ask);
      this.send({ kind: "asked", ask, thrown });
    };
    work.then(
      () => asked(null),
      (error: unknown) => asked(thrownOf(error)),
    );
  }

  private async read(ask: number): Promise<void> {
    const contents = await this.workbook.read((...progress) => this.send({ kind: "reading", ask, progress }));
    await this.sendContents(ask, contents);
  }

  private async readPlain(ask: number): Promise<void> {
    const lists = await this.workbook.readPlain?.((...progress) => this.send({ kind: "reading", ask, progress }));
    this.send({ kind: "lists", ask, lists: lists ?? [] });
  }

  private async writeUpon({ ask, basis }: ToWorkbook & { kind: "basis" }): Promise<void> {
    const writeUpon = this.workbook.writeUpon ?? readingAll(this.workbook);
    const encode = async (contents: WorkbookContents): Promise<readonly WorkbookWrite[]> => {
      const writes = this.writesOf(ask);
      await this.sendContents(ask, contents);
      return writes;
    };
    await writeUpon(basis, encode, this.reportTo(ask));
  }

  private async write(ask: number): Promise<void> {
    for (const write of await this.writesOf(ask)) await this.workbook.write(write, this.reportTo(ask));
  }

  private writesOf(ask: number): Promise<readonly WorkbookWrite[]> {
    return new Promise((ready, refuse) => void this.incoming.set(ask, { take: writesFromPieces(), ready, refuse }));
  }

  private sendContents(ask: number, contents: WorkbookContents): Promise<void> {
    return sendPieces(contentsPieces(contents), (piece) => this.send({ kind: "contents", ask, piece }));
  }

  private reportTo(ask: number): WriteReport {
    return (stage, done, total) => {
      this.send({ kind: "reading", ask, progress: [stage, done, total] });
      return stage === "write" ? this.aids.pace(stage, done, total) : undefined;
    };
  }
}

/** The same upon all that the workbook holds, where it cannot read less. */
function readingAll(workbook: Workbook): NonNullable<Workbook["writeUpon"]> {
  return async (_basis, encode, report) => {
    const writes = await encode(await workbook.read());
    for (const write of writes) await workbook.write(write, report);
  };
}
