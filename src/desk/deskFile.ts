import type { SheetPiece, WorkbookOutline } from "../sheets/sheetCells";
import type { EndableChannel } from "../session/remoteSession";
import { errorOf } from "../session/thrown";
import type { FromWorker } from "../session/wire";
import { type CellPlace, TypedCells } from "./grid/typedCells";
import type { CellContent } from "./grid/entry";
import type { Answers, Ask, FromDeskWorker, Opened, ToDeskWorker } from "./protocol";

/** What of a `Worker` the desk needs. */
export interface DeskWorker {
  readonly postMessage: (message: ToDeskWorker) => void;
  readonly terminate: () => void;
  readonly addEventListener: (type: "message" | "error" | "messageerror", listener: (event: Event) => void) => void;
}

interface Asking {
  readonly what: Ask;
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
  readonly onPiece: (piece: SheetPiece, done: number) => void;
}

/**
 * The open file, as the page has it: its bytes as they were last written, and what was typed since. A worker does the
 * work; when the pane ends it, to give up what it was doing, another one is given the same.
 */
export class DeskFile {
  readonly typed = new TypedCells();
  private worker: DeskWorker | null = null;
  private readonly asked = new Map<number, Asking>();
  private last = 0;
  private session: { readonly take: (message: FromWorker) => void; readonly broken: (message: string) => void } | null =
    null;
  private isSendingTyped = false;
  /** Told when an action has written: cells may be anywhere else now. */
  onWritten: () => void = () => undefined;
  /** Told when something was typed or taken back. */
  onTyped: () => void = () => undefined;

  constructor(
    private readonly startWorker: () => DeskWorker,
    private opened: Opened,
  ) {}

  /** The sheets, and what their cells may look like. Rejects with WorkbookError when the file cannot be opened. */
  readonly outline = (): Promise<WorkbookOutline> => this.ask({ kind: "outline" });

  /** The file with all that was typed, which must not go on meanwhile. From here on what is typed comes upon it. */
  readonly bytes = async (): Promise<Uint8Array> => {
    const bytes = await this.ask({ kind: "bytes" });
    this.opened = { kind: "file", bytes };
    this.typed.saved();
    return bytes;
  };

  /** What the file was when it was last written, saved or opened; null for a new one that nobody has asked for yet. */
  get written(): Uint8Array | null {
    return this.opened.kind === "file" ? this.opened.bytes : null;
  }

  /**
   * Reads a sheet as it was last written. Its pieces come in order; should another worker have to take over, they come
   * from the first on again.
   */
  readonly readSheet = async (sheet: string, onPiece: (piece: SheetPiece, done: number) => void): Promise<void> => {
    await this.ask({ kind: "sheet", sheet }, onPiece);
  };

  /** Takes note that the user has changed a cell. The file has it before it is asked for anything else. */
  readonly note = (place: CellPlace, before: CellContent, after: CellContent): void => {
    this.typed.note(place, before, after);
    if (this.isSendingTyped) return;
    this.isSendingTyped = true;
    // Pasting a block changes many cells, which go over together.
    queueMicrotask(() => {
      this.sendTyped();
      this.onTyped();
    });
  };

  /** The pane's channel; it is the session that asks for it anew once it has ended one. */
  readonly sessionChannel = (): EndableChannel => ({
    send: (message) => {
      this.sendTyped();
      this.started().postMessage({ kind: "session", message });
    },
    listen: (take) => {
      this.session = { take, broken: this.session?.broken ?? (() => undefined) };
    },
    end: () => this.restart(),
    onBroken: (broken) => {
      this.session = { take: this.session?.take ?? (() => undefined), broken };
    },
  });

  /** Nothing is asked of this file any more. */
  readonly close = (): void => {
    this.worker?.terminate();
    this.worker = null;
    this.asked.clear();
    this.session = null;
  };

  private sendTyped(): void {
    if (!this.isSendingTyped) return;
    this.isSendingTyped = false;
    const changes = this.typed.take();
    if (changes.typed.length + changes.restored.length > 0) this.started().postMessage({ kind: "typed", changes });
  }

  private ask<K extends keyof Answers>(
    what: Ask & { readonly kind: K },
    onPiece: Asking["onPiece"] = () => undefined,
  ): Promise<Answers[K]> {
    this.sendTyped();
    const ask = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.asked.set(ask, { what, resolve: resolve as Asking["resolve"], reject, onPiece });
      this.started().postMessage({ kind: "ask", ask, what });
    });
  }

  private started(): DeskWorker {
    if (this.worker !== null) return this.worker;
    const worker = this.startWorker();
    this.worker = worker;
    const isOurs = (): boolean => this.worker === worker;
    worker.addEventListener("message", (event) => {
      // What an ended worker still had to say is of no account.
      if (isOurs()) this.take((event as MessageEvent<FromDeskWorker>).data);
    });
    const broken = (message: string): void => {
      if (isOurs()) this.fail(new Error(message));
    };
    worker.addEventListener("error", (event) => broken((event as ErrorEvent).message));
    worker.addEventListener("messageerror", () => broken("messageerror"));
    const typed = this.typed.all();
    this.typed.take();
    this.isSendingTyped = false;
    worker.postMessage({ kind: "open", opened: this.opened, typed });
    return worker;
  }

  private restart(): void {
    this.worker?.terminate();
    this.worker = null;
    if (this.asked.size === 0) return;
    const worker = this.started();
    for (const [ask, { what }] of this.asked) worker.postMessage({ kind: "ask", ask, what });
  }

  private fail(error: Error): void {
    this.worker?.terminate();
    this.worker = null;
    const asked = [...this.asked.values()];
    this.asked.clear();
    for (const { reject } of asked) reject(error);
    this.session?.broken(error.message);
  }

  private take(message: FromDeskWorker): void {
    if (message.kind === "session") this.session?.take(message.message);
    else if (message.kind === "written") {
      this.opened = { kind: "file", bytes: message.bytes };
      this.typed.clear();
      this.onWritten();
    } else if (message.kind === "piece") this.asked.get(message.ask)?.onPiece(message.piece, message.done);
    else {
      const asking = this.asked.get(message.ask);
      this.asked.delete(message.ask);
      if (message.kind === "answer") asking?.resolve(message.answer);
      else asking?.reject(errorOf(message.thrown));
    }
  }
}
