import type { Moment } from "../actions/action";
import { finding } from "../domain/book/finding";
import type { RequestOf } from "../workbook/prepareNamed";
import type { Workbook, WriteReport } from "../workbook/workbook";
import { serveWorkbook } from "./serveWorkbook";
import type { LongList } from "./longList";
import type { Queries } from "./query";
import {
  type CallAids,
  Cancelled,
  type Committed,
  type Opening,
  type PaneAction,
  type Preview,
  type SeenBooks,
  type Session,
  type SetUpResult,
} from "./session";
import { errorOf } from "./thrown";
import type { CallName, Channel, FromWorker, ToWorkbook, ToWorker } from "./wire";

/** A worker that can be ended. */
export interface EndableChannel extends Channel<FromWorker, ToWorker> {
  readonly end: () => void;
  /** Told when the worker itself breaks, which no call can tell. */
  readonly onBroken: (listener: (message: string) => void) => void;
}

interface Calling {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly aids: CallAids;
  writing: boolean;
}

interface RemoteOptions {
  /** Starts the worker; called again after one was ended. */
  readonly start: () => EndableChannel;
  readonly now: () => Moment;
  /** The workbook that the worker works on through this thread; null when it has its own. */
  readonly workbook: Workbook | null;
  /** What is remembered of books; nothing when absent. */
  readonly books?: SeenBooks;
}

/** The calls that look at what was seen of the book before. */
const LOOKS_BACK: ReadonlySet<CallName> = new Set<CallName>(["open", "prepare"]);

/**
 * A session whose reading, deciding and encoding is done by a worker. Giving up a call ends the worker, and with it
 * everything that it had read; the next call starts another. Calls that write are no longer given up from their first
 * write on.
 */
export class RemoteSession<Asked extends Queries> implements Session<Asked> {
  private channel: EndableChannel | null = null;
  private readonly calls = new Map<number, Calling>();
  private last = 0;

  constructor(private readonly options: RemoteOptions) {}

  readonly invalidate = (): void => this.channel?.send({ kind: "invalidate" });

  readonly open: Session["open"] = (options = {}, aids = {}) =>
    this.remembered(this.call<Opening>("open", [options], aids));

  readonly prepare: Session["prepare"] = <A extends PaneAction>(action: A, request: RequestOf<A>, aids = {}) =>
    this.call<Preview<A>>("prepare", [action, request], aids);

  readonly commit: Session["commit"] = async (preview, aids = {}) => {
    // Of the preview the worker needs no more than which one it is.
    const committed = await this.call<Committed>("commit", [{ id: preview.id }], aids);
    const { trace = null } = committed;
    if (trace !== null) this.options.books?.remember(trace);
    return committed;
  };

  readonly query: Session<Asked>["query"] = (name, params, aids = {}) => this.call("query", [name, params], aids);

  readonly rows: Session["rows"] = <Row>({ id }: LongList<Row>, from: number, count: number) =>
    this.call<readonly Row[]>("rows", [{ id }, from, count], {});

  readonly setUp: Session["setUp"] = (request, aids = {}) => this.call<SetUpResult>("setUp", [request], aids);

  readonly putFigures: Session["putFigures"] = (request, aids = {}) => this.call("putFigures", [request], aids);

  readonly readStatements: Session["readStatements"] = (files, aids = {}) => this.call("readStatements", [files], aids);

  readonly readMandates: Session["readMandates"] = (request, aids = {}) => this.call("readMandates", [request], aids);

  readonly fileKind: Session["fileKind"] = (files, aids = {}) => this.call("fileKind", [files], aids);

  readonly supportPack: Session["supportPack"] = (aids = {}) => this.call("supportPack", [], aids);

  /** What was seen is kept for the next time; where that cannot be, it is reported when the workbook is opened. */
  private async remembered(opened: Promise<Opening>): Promise<Opening> {
    const opening = await opened;
    const { books } = this.options;
    const { trace = null } = opening;
    if (books === undefined || trace === null || books.remember(trace)) return opening;
    return { ...opening, unremembered: { finding: finding("book.notRemembered", null, {}), address: null } };
  }

  private call<Result>(name: CallName, args: readonly unknown[], aids: CallAids): Promise<Result> {
    if (aids.signal?.aborted === true) return Promise.reject(new Cancelled());
    const channel = (this.channel ??= this.start());
    const call = (this.last += 1);
    return new Promise<Result>((resolve, reject) => {
      const calling: Calling = { resolve: resolve as Calling["resolve"], reject, aids, writing: false };
      this.calls.set(call, calling);
      aids.signal?.addEventListener("abort", () => this.giveUp(call, calling), { once: true });
      const seen = LOOKS_BACK.has(name) ? this.options.books?.all() : undefined;
      const moment = this.options.now();
      channel.send({ kind: "call", call, name, args, moment, ...(seen === undefined ? {} : { seen }) });
    });
  }

  private start(): EndableChannel {
    const channel = this.options.start();
    const { workbook } = this.options;
    const isOurs = (): boolean => this.channel === channel;
    const serve =
      workbook === null
        ? null
        : serveWorkbook(workbook, (message) => isOurs() && channel.send(message), { pace: this.pace });
    channel.listen((message) => {
      // What an ended worker still had to say is of no account.
      if (isOurs()) this.take(message, serve);
    });
    channel.onBroken((message) => isOurs() && this.fail(new Error(message)));
    return channel;
  }

  /** Lets every call that is being written wait as its view wants. */
  private readonly pace: WriteReport = async (...progress) => {
    for (const { aids, writing } of this.calls.values()) if (writing) await aids.report?.(...progress);
  };

  private take(message: FromWorker, serve: ((message: ToWorkbook) => void) | null): void {
    if (message.kind === "progress") {
      const calling = this.calls.get(message.call);
      // Of writing through this thread it is reported already.
      if (calling !== undefined && !(calling.writing && serve !== null))
        void calling.aids.report?.(...message.progress);
    } else if (message.kind === "writing") {
      const calling = this.calls.get(message.call);
      if (calling !== undefined) calling.writing = true;
    } else if (message.kind === "done" || message.kind === "failed") {
      const calling = this.calls.get(message.call);
      this.calls.delete(message.call);
      if (message.kind === "done") calling?.resolve(message.result);
      else calling?.reject(errorOf(message.thrown));
    } else serve?.(message);
  }

  private giveUp(call: number, calling: Calling): void {
    if (!this.calls.has(call) || calling.writing) return;
    // Another call may be at work in the same worker; if it writes, this one is only no longer waited for.
    if ([...this.calls.values()].some(({ writing }) => writing)) {
      this.calls.delete(call);
      calling.reject(new Cancelled());
      return;
    }
    this.fail(new Cancelled());
  }

  /** Ends the worker; nothing that was asked of it will be answered. */
  private fail(error: Error): void {
    this.channel?.end();
    this.channel = null;
    const open = [...this.calls.values()];
    this.calls.clear();
    for (const { reject } of open) reject(error);
  }
}
