import type { Moment, Report } from "../actions/action";
import { loadAction, loadTraits } from "../actions/registry";
import { indexBook, type BookIndex } from "../domain/book/bookIndex";
import { dateOf } from "../domain/values/calendar";
import { readOnlyFinding } from "../domain/book/readOnlyBook";
import type { Language } from "../domain/book/records";
import { translate } from "../messages/translate";
import { wordingOf } from "../messages/wording";
import { address } from "../sheets/address";
import { readReceived } from "./readReceived";
import { isRecent, openingFor, unfinishedProgress } from "./opening";
import { unfinishedRow } from "../workbook/logRow";
import { commit } from "../workbook/commit";
import { missingFrom, traceOf } from "../domain/book/bookTrace";
import { type Recall, seenBefore } from "../workbook/copies";
import { type Prepared, traceOfPrepared } from "../workbook/prepare";
import { prepareNamed, type RequestOf, type ResultOf } from "../workbook/prepareNamed";
import { readBook, type ReadBook } from "../workbook/readBook";
import { recover } from "../workbook/recover";
import { refuseReadOnly } from "../workbook/refuseReadOnly";
import { type ExcelFiles, NO_EXCEL_FILES } from "./excelFiles";
import { ReceivedLists } from "./receivedLists";
import { setUpAsAsked } from "./setUpAsAsked";
import { setUpSample } from "../workbook/setUpSample";
import type { Workbook } from "../workbook/workbook";
import { writtenControl } from "../workbook/controlFormulas";
import { type FiguresPlace, writeFigures } from "../workbook/writeFigures";
import type { Queries, Query, QueryScope, QueryParams, QueryResult } from "./query";
import { LongLists } from "./longLists";
import { locatedFinding, previewOf } from "./preview";
import type { LongList } from "./longList";
import {
  type CallAids,
  Cancelled,
  type Committed,
  type Opening,
  type PaneAction,
  type Preview,
  type PutFiguresRequest,
  type Session,
  type SetUpRequest,
  type SetUpResult,
} from "./session";

/** What a call gets besides the aids of the views. */
export interface LocalAids extends CallAids {
  /** Told just before the first write: from then on the call is not given up any more. */
  readonly writing?: () => void;
}

/** The report for what does not wait. */
function plainReport({ report }: CallAids): Report | undefined {
  return report === undefined ? undefined : (...progress) => void report(...progress);
}

/** What was read last, with what is made of it when it is first asked for. */
interface Known extends ReadBook {
  readonly index: () => BookIndex;
}

/**
 * A session in this thread: one call after the other, so that what one has read the next need not read again. Between
 * reading, deciding and writing a call can be given up.
 */
export class LocalSession<Asked extends Queries> implements Session<Asked> {
  private readonly lists: LongLists;
  private readonly received: ReceivedLists;
  private known: Known | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly prepared = new Map<number, { readonly prepared: Prepared; readonly action: PaneAction }>();

  /** `newId` never gives a number twice; who ends a worker and starts another must see to it that both together do not. */
  constructor(
    private readonly workbook: Workbook,
    private readonly queries: Asked,
    private readonly now: () => Moment,
    private readonly newId: () => number = counting(),
    private readonly recall: Recall = () => null,
    private readonly files: ExcelFiles = NO_EXCEL_FILES,
  ) {
    this.lists = new LongLists(newId);
    this.received = new ReceivedLists(files.readSheets);
  }

  readonly invalidate = (): void => {
    this.known = null;
  };

  readonly open: Session["open"] = (options = {}, aids = {}) => this.inTurn(() => this.opened(options, aids));

  readonly prepare: Session["prepare"] = (action, request, aids = {}) =>
    this.inTurn(() => this.previewed(action, request, aids));

  readonly commit = (preview: Pick<Preview, "id">, aids: LocalAids = {}): Promise<Committed> =>
    this.inTurn(() => this.committed(preview, aids));

  readonly query: Session<Asked>["query"] = (name, params, aids = {}) =>
    this.inTurn(() => this.answered(name, params, aids));

  // Of lists that are kept already: it need not wait for what is being read.
  readonly rows: Session["rows"] = async <Row>(list: LongList<Row>, from: number, count: number) =>
    this.lists.rows(list.id, from, count) as readonly Row[];

  readonly setUp = (request: SetUpRequest, aids: LocalAids = {}): Promise<SetUpResult> =>
    this.inTurn(() => this.wasSetUp(request, aids));

  readonly putFigures = ({ figures, write }: PutFiguresRequest, aids: LocalAids = {}): Promise<FiguresPlace> =>
    this.inTurn(async () => {
      const { book } = this.known ?? (await this.read(aids));
      const { language } = book;
      if (write) refuseReadOnly(book, this.now().user);
      const place = await writeFigures(announcing(this.workbook, aids), figures, language, { write });
      if (write) this.invalidate();
      return place;
    });

  // Of files that are no part of the workbook: it need not wait for what is being read of that.
  readonly readStatements: Session["readStatements"] = (files, aids = {}) => readReceived(files, aids);

  readonly readMandates: Session["readMandates"] = (request, aids = {}) =>
    this.inTurn(async () => this.received.mandates(request, (this.known ?? (await this.read(aids))).book.tables.Log));

  readonly fileKind: Session["fileKind"] = (files) => this.received.kindOf(files);

  readonly supportPack: Session["supportPack"] = (aids = {}) =>
    this.inTurn(async () => {
      // Loaded when it is used: most sessions make none.
      const { makeSupportPack } = await import("./makeSupportPack");
      const report = plainReport(aids);
      const lent = { moment: this.now(), makeFile: this.files.makeFile, mayStop: () => stopIfAsked(aids) };
      return makeSupportPack(this.workbook, { ...lent, ...(report === undefined ? {} : { report }) });
    });

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async opened(options: Parameters<Session["open"]>[0] & object, aids: CallAids): Promise<Opening> {
    stopIfAsked(aids);
    const known = await this.read(aids);
    const now = this.now();
    const readOnly = readOnlyFinding(known.book, now.user);
    const openingOf = openingFor(readOnly);
    const row = unfinishedRow(known.book);
    if (row === null) return this.asCopy(openingOf(known, null, null), known);
    const isLeft = options.readOnly === true || readOnly !== null || (options.force !== true && isRecent(row, now));
    if (isLeft) return this.asCopy(openingOf(known, null, unfinishedProgress(row, known)), known);
    stopIfAsked(aids);
    const recovery = await recover(this.workbook, loadTraits, plainReport(aids));
    this.invalidate();
    const after = await this.read(aids);
    const ended = recovery === null ? null : locatedFinding(recovery.finding, after.layout);
    return this.asCopy(openingOf(after, ended, null), after);
  }

  /** With what this copy of the book lacks, told before anything is done in it. */
  private async asCopy(opening: Opening, { book, layout }: ReadBook): Promise<Opening> {
    const seen = await seenBefore(book, this.recall);
    const missing = seen === null ? null : missingFrom(book, seen);
    if (missing === null) return { ...opening, missing, trace: traceOf(book) };
    return { ...opening, missing: locatedFinding(missing, layout), trace: null };
  }

  private async previewed<A extends PaneAction>(action: A, request: RequestOf<A>, aids: CallAids): Promise<Preview<A>> {
    stopIfAsked(aids);
    const prepared = await this.decide(action, await this.received.asked(action, request), aids);
    stopIfAsked(aids);
    // A mapping is decided upon a book as it would be with it; until it is written the workbook holds another one.
    if (action !== "map") this.known = knownOf(prepared, this.known);
    const id = this.newId();
    for (const [older, one] of this.prepared) if (one.action === action) this.prepared.delete(older);
    this.prepared.set(id, { prepared, action });
    return previewOf(id, { action, request, prepared }, this.lists.renew(`preview:${action}`));
  }

  private async committed({ id }: Pick<Preview, "id">, aids: LocalAids): Promise<Committed> {
    const kept = this.prepared.get(id);
    if (kept === undefined) throw new Cancelled();
    stopIfAsked(aids);
    const { outcome, logRow } = kept.prepared;
    await commit(announcing(this.workbook, aids), kept.prepared, aids.report);
    // What only reads leaves everything as it was known.
    if (logRow !== null) {
      this.prepared.clear();
      this.invalidate();
    }
    return { orders: outcome.orders, documents: outcome.documents, trace: traceOfPrepared(kept.prepared) };
  }

  private async answered<Name extends keyof Asked & string>(
    name: Name,
    params: QueryParams<Asked, Name>,
    aids: CallAids,
  ): Promise<QueryResult<Asked, Name>> {
    stopIfAsked(aids);
    const { book, layout, index } = this.known ?? (await this.read(aids));
    const moment = this.now();
    const scope = {
      ...{ book, moment, today: dateOf(moment.at) },
      get index() {
        return index();
      },
      writtenControl: (...[sheet, captions]: Parameters<QueryScope["writtenControl"]>) =>
        writtenControl(sheet, book, layout, captions),
      addressOf: (place: Parameters<typeof address>[0]) => address(place, layout),
      long: this.lists.renew(`query:${name}:${JSON.stringify(params)}`, `query:${name}`),
    };
    return (this.queries[name] as Query<QueryParams<Asked, Name>, QueryResult<Asked, Name>>)(scope, params);
  }

  private async wasSetUp(request: SetUpRequest, aids: LocalAids): Promise<SetUpResult> {
    stopIfAsked(aids);
    const workbook = announcing(this.workbook, aids);
    const { language, sample, ...asked } = request;
    const report = plainReport(aids);
    const { at, user } = this.now();
    const today = dateOf(at);
    if (request.write) refuseReadOnly((this.known ?? (await this.read(aids))).book, user);
    const result = sample
      ? await setUpSample(workbook, { language: language ?? "nl", today, write: asked.write }, report)
      : await setUpAsAsked(workbook, { language, ...asked, ...(report === undefined ? {} : { report }) });
    if (request.write) this.invalidate();
    return result;
  }

  private async read(aids: CallAids): Promise<Known> {
    const read = await readBook(this.workbook, plainReport(aids));
    stopIfAsked(aids);
    this.known = knownOf(read, null);
    return this.known;
  }

  private decide<A extends PaneAction>(name: A, request: RequestOf<A>, aids: CallAids): Promise<Prepared<ResultOf<A>>> {
    const report = plainReport(aids);
    const lent = {
      ...(report === undefined ? {} : { report }),
      // What is written stays in the workbook's own language.
      wording: (language: Language) => wordingOf(translate(language)),
      recall: this.recall,
      load: loadAction,
    };
    return prepareNamed(this.workbook, name, request, this.now(), lent);
  }
}

function knownOf(read: ReadBook, before: Known | null): Known {
  if (before !== null && before.book === read.book) return before;
  let index: BookIndex | null = null;
  return { book: read.book, layout: read.layout, index: () => (index ??= indexBook(read.book)) };
}

function counting(): () => number {
  let last = 0;
  return () => (last += 1);
}

function stopIfAsked({ signal }: CallAids): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** The workbook, which tells before it is written to, and which is not written to once the call is given up. */
function announcing(workbook: Workbook, aids: LocalAids): Workbook {
  const announce = (): void => {
    stopIfAsked(aids);
    aids.writing?.();
  };
  const { writeUpon } = workbook;
  return {
    ...workbook,
    write: (write, report) => {
      announce();
      return workbook.write(write, report);
    },
    ...(writeUpon === undefined
      ? {}
      : {
          writeUpon: (basis, encode, report) =>
            writeUpon(
              basis,
              async (contents) => {
                const writes = await encode(contents);
                announce();
                return writes;
              },
              report,
            ),
        }),
  };
}
