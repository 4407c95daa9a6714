import type { WorkbookContents, WorkbookWrite } from "../sheets/contents";
import type { Workbook } from "../workbook/workbook";
import { contentsFromPieces, sendPieces, writePieces } from "./workbookPieces";
import { errorOf, thrownOf } from "./thrown";
import type { FromWorkbook, PlainLists, Progress, ToWorkbook } from "./wire";

interface Asked {
  readonly contents: (message: FromWorkbook & { kind: "contents" }) => void;
  readonly lists?: (lists: PlainLists) => void;
  readonly reading: (progress: Progress) => void;
  readonly ended: (error: Error | null) => void;
}

/** The workbook that the pane holds, as a worker has it: Office.js speaks to the page alone. */
export class RemoteWorkbook implements Workbook {
  readonly writesAtOnce = false;
  private readonly asked = new Map<number, Asked>();
  private last = 0;

  constructor(private readonly send: (message: ToWorkbook) => void) {}

  /** Takes what the pane answers. */
  readonly take = (message: FromWorkbook): void => {
    const asked = this.asked.get(message.ask);
    if (asked === undefined) return;
    if (message.kind === "contents") asked.contents(message);
    else if (message.kind === "lists") asked.lists?.(message.lists);
    else if (message.kind === "reading") asked.reading(message.progress);
    else {
      this.asked.delete(message.ask);
      asked.ended(message.thrown === null ? null : errorOf(message.thrown));
    }
  };

  readonly read: Workbook["read"] = async (report) => {
    let contents = null as WorkbookContents | null;
    const taken = contentsFromPieces();
    await this.ask((ask) => this.send({ kind: "read", ask }), {
      contents: ({ piece }) => (contents = taken(piece)),
      reading: (progress) => report?.(...progress),
    });
    if (contents === null) throw new Error("the workbook was read without an end");
    return contents;
  };

  readonly readPlain: NonNullable<Workbook["readPlain"]> = async (report) => {
    let lists: PlainLists = [];
    await this.ask((ask) => this.send({ kind: "plain", ask }), {
      contents: () => undefined,
      lists: (found) => (lists = found),
      reading: (progress) => report?.(...progress),
    });
    return lists;
  };

  readonly write: Workbook["write"] = async (write, report) => {
    await this.ask((ask) => void this.sendWrites(ask, [write]), {
      contents: () => undefined,
      reading: (progress) => void report?.(...progress),
    });
  };

  readonly writeUpon: NonNullable<Workbook["writeUpon"]> = async (basis, encode, report) => {
    const taken = contentsFromPieces();
    let mine = 0;
    const written = async (contents: WorkbookContents): Promise<void> => {
      try {
        await this.sendWrites(mine, await encode(contents));
      } catch (error) {
        this.send({ kind: "refuse", ask: mine, thrown: thrownOf(error) });
      }
    };
    await this.ask(
      (ask) => {
        mine = ask;
        this.send({ kind: "basis", ask, basis });
      },
      {
        contents: ({ piece }) => {
          const contents = taken(piece);
          if (contents !== null) void written(contents);
        },
        reading: (progress) => void report?.(...progress),
      },
    );
  };

  private sendWrites(ask: number, writes: readonly WorkbookWrite[]): Promise<void> {
    return sendPieces(writePieces(writes), (piece) => this.send({ kind: "piece", ask, piece }));
  }

  private ask(begin: (ask: number) => void, { contents, lists, reading }: Omit<Asked, "ended">): Promise<void> {
    const ask = (this.last += 1);
    return new Promise((resolve, reject) => {
      const ended = (error: Error | null): void => (error === null ? resolve() : reject(error));
      this.asked.set(ask, { contents, reading, ended, ...(lists === undefined ? {} : { lists }) });
      begin(ask);
    });
  }
}
