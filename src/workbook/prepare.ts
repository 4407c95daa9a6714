import type { Action, ActionTraits, Aids, AnyRequest, Moment, Outcome, OutcomePart, Report } from "../actions/action";
import { held } from "../actions/outcome";
import { append, type Book, type Change, keyFrom } from "../domain/book/book";
import { type BookTrace, traceAfter, traceOf } from "../domain/book/bookTrace";
import { finding, type Finding } from "../domain/book/finding";
import { handingInFindings, notHandedIn } from "../domain/book/handingIn";
import { readOnlyFinding } from "../domain/book/readOnlyBook";
import type { Language, LogRow } from "../domain/book/records";
import type { Decoded } from "../sheets/decode";
import type { Layout } from "../sheets/layout";
import { type Counters, countersOf } from "./basis";
import { writeRefusals } from "../sheets/tableRoom";
import { TEXT_LENGTH_MAX } from "../sheets/cells";
import { heldByFormulas } from "./heldByFormulas";
import { inCopy, type Recall, seenBefore } from "./copies";
import { eventRows } from "./eventRows";
import { LogRowTooLong, unfinishedRow } from "./logRow";
import { readBook } from "./readBook";
import type { Workbook } from "./workbook";
import { unfitFindings } from "./unfitFindings";

/** The words in which a workbook is written to, in its own language. */
export interface WorkbookWords {
  /** The finding in the user's words, for `OrderFindings.message`. */
  readonly describe: (finding: Finding) => string;
  /** What an action did, in one short line, for `Log.summary`. */
  readonly summarise: (action: string, part: Pick<OutcomePart, "orders" | "request">) => string;
  /** What an invoice for the bank's charges says. */
  readonly nameCharges?: NonNullable<Aids["nameCharges"]>;
}

/** What the caller lends to a preparation. */
export interface PrepareAids extends Pick<Aids, "hash"> {
  readonly report?: Report;
  readonly wording: (language: Language) => WorkbookWords;
  /** What is remembered of books outside them; where nothing is, copies cannot be told apart. */
  readonly recall?: Recall;
}

/** What is written as one event: its changes, and the row that the Log gets of it. */
export interface PreparedPart {
  readonly changes: readonly Change[];
  readonly logRow: LogRow;
}

/** An action decided upon and not yet written: the preview. */
export interface Prepared<Result = unknown> {
  readonly action: ActionTraits<Result>;
  readonly outcome: Outcome<Result>;
  /** The book that was decided upon. */
  readonly book: Book;
  readonly layout: Layout;
  /** What is written, event by event; empty when nothing is. */
  readonly parts: readonly PreparedPart[];
  /** The last row that the Log gets; null when nothing is to be written. */
  readonly logRow: LogRow | null;
  /** The row of an action that was begun before and never ended; a writing action is held back by it. */
  readonly unfinished: LogRow | null;
  /** What this workbook asks to be told of, whatever is done with it; of the action's own order nothing. */
  readonly reminders: readonly Finding[];
  /** What this copy lacks of what was last seen of the book; null when nothing. */
  readonly missing: Finding | null;
  /** Whether this is the copy of the book that is to be remembered: it lacks nothing, or its user has said that it goes on. */
  readonly isLatest: boolean;
  /** The counters that the outcome builds upon. With the changes' `was` and keys they are the basis that must still hold. */
  readonly counters: Counters;
}

/**
 * Reads all tables, decodes them and lets the action decide; writes nothing. On a workbook with an unfinished action a
 * reading action says so, and a writing one is held back: recover first. Throws WorkbookError.
 */
export async function prepare<Request extends AnyRequest, Result>(
  workbook: Workbook,
  action: Action<Request, Result>,
  request: Request,
  moment: Moment,
  aids: PrepareAids,
): Promise<Prepared<Result>> {
  return prepareAsked(workbook, action, () => request, moment, aids);
}

/** The same for a request that depends upon the book. */
export async function prepareAsked<Request extends AnyRequest, Result>(
  workbook: Workbook,
  action: Action<Request, Result>,
  requestOn: (book: Book) => Request,
  moment: Moment,
  aids: PrepareAids,
): Promise<Prepared<Result>> {
  const { report } = aids;
  const decoded = await readBook(workbook, report, { once: !action.writes });
  const request = requestOn(decoded.book);
  const prepared = prepareDecoded(workbook, decoded, action, request, moment, aids);
  const seen = await seenBefore(decoded.book, aids.recall);
  const copy = inCopy(decoded.book, action.name, request, prepared, seen);
  return { ...prepared, ...copy, ...(copy.outcome.done ? {} : NOTHING) };
}

/**
 * What is to be remembered of the book once this is written, or was only read; null while it has no identity, and of a
 * copy that is not the latest.
 */
export function traceOfPrepared({ book, outcome, parts, isLatest }: Prepared): BookTrace | null {
  if (!isLatest) return null;
  const [first, ...later] = parts.map(({ logRow }) => logRow);
  return first === undefined ? traceOf(book) : traceAfter(book, outcome.changes, first, ...later);
}

/** The same for a workbook that is read already. */
export function prepareDecoded<Request extends AnyRequest, Result>(
  { writesAtOnce }: Pick<Workbook, "writesAtOnce">,
  { book, layout }: Decoded,
  action: Action<Request, Result>,
  request: Request,
  moment: Moment,
  aids: PrepareAids,
): Prepared<Result> {
  const { report, hash } = aids;
  const wording = aids.wording(book.language);
  const lent = {
    describe: wording.describe,
    ...(wording.nameCharges === undefined ? {} : { nameCharges: wording.nameCharges }),
    ...(report === undefined ? {} : { report }),
    ...(hash === undefined ? {} : { hash }),
  };
  const unfinished = unfinishedRow(book);
  const asked = withoutFormulas(
    book,
    unfinished === null
      ? action.decide(book, request, moment, lent)
      : withUnfinished(unfinished, action.writes ? null : action.decide(book, request, moment, lent)),
  );
  const decided = action.writes ? heldWhereReadOnly(book, moment, asked) : asked;
  const writes = action.writes && decided.done && decided.changes.length > 0;
  const asEvents = () => {
    const state = writesAtOnce ? "Completed" : "Started";
    const { summarise } = wording;
    const rows = eventRows(book, partsOf(action, request, decided), { moment, state, summarise, hash });
    return rows.map(({ part, logRow }): PreparedPart => ({ changes: part.changes, logRow }));
  };
  const fitting = writes ? whatFits({ book, layout }, decided, asEvents) : { outcome: decided, ...NOTHING };
  const { outcome } = fitting;
  const reminders = remindersFor(book, request, outcome);
  const counters = countersOf(book);
  const copy = { missing: null, isLatest: true };
  return { action, book, layout, ...fitting, unfinished, reminders, ...copy, counters };
}

/** Nothing is written. */
const NOTHING = { parts: [], logRow: null } as const;

/** The events of an outcome: its own parts, else the one that it is. */
function partsOf<Request, Result>(
  action: Action<Request, Result>,
  request: Request,
  { orders, changes, parts, resumeFacts }: Outcome<Result>,
): readonly OutcomePart[] {
  if (parts !== undefined) return parts;
  return [{ action: action.name, request, orders, changes, resumeFacts }];
}

/** The outcome as far as no formula of the user's is written over, with what their cells must show afterwards. */
function withoutFormulas<Result>(book: Book, outcome: Outcome<Result>): Outcome<Result> {
  const { changes, findings } = heldByFormulas(book, outcome.changes);
  if (changes === outcome.changes) return outcome;
  const all = [...outcome.findings, ...findings];
  if (outcome.parts === undefined) return { ...outcome, changes, findings: all };
  const parts = outcome.parts.map((part) => ({ ...part, changes: heldByFormulas(book, part.changes).changes }));
  return { ...outcome, changes, parts, findings: all };
}

/** The outcome with its rows in the Log; held back when cells cannot hold what it would write. */
function whatFits<Result>(
  { book, layout }: Decoded,
  outcome: Outcome<Result>,
  asEvents: () => readonly PreparedPart[],
): Pick<Prepared<Result>, "outcome" | "parts" | "logRow"> {
  const held = (findings: readonly Finding[]) => ({
    outcome: heldBack(outcome, [...outcome.findings, ...findings]),
    ...NOTHING,
  });
  try {
    const parts = asEvents();
    const all = [...outcome.changes, ...parts.map(({ logRow }) => append("Log", logRow))];
    const unfit = [...writeRefusals(layout, all), ...unfitFindings(book, all)];
    return unfit.length === 0 ? { outcome, parts, logRow: parts.at(-1)?.logRow ?? null } : held(unfit);
  } catch (error) {
    if (!(error instanceof LogRowTooLong)) throw error;
    const params = { length: error.length, max: TEXT_LENGTH_MAX };
    const code = error.areFacts ? "log.factsTooLong" : "log.requestTooLong";
    return held([finding(code, { table: "Log", row: null, field: "request" }, params)]);
  }
}

/** The outcome with nothing of it to be written. */
function heldBack<Result>({ parts, ...whole }: Outcome<Result>, findings: readonly Finding[]): Outcome<Result> {
  const none = parts === undefined ? {} : { parts: [] };
  return { ...whole, ...none, done: false, findings, changes: [], documents: [] };
}

/** The outcome, held back where its user may only read the workbook. */
function heldWhereReadOnly<Result>(book: Book, { user }: Moment, outcome: Outcome<Result>): Outcome<Result> {
  const found = readOnlyFinding(book, user);
  return found === null ? outcome : heldBack(outcome, [found, ...outcome.findings]);
}

/** Orders that were issued and never handed in, but for one that the action itself is about; nothing when it tells of them. */
function remindersFor(book: Book, { order }: AnyRequest, { findings }: Outcome): readonly Finding[] {
  const waiting = notHandedIn(book);
  if (waiting.length === 0 || findings.some(({ code }) => code === "order.notHandedIn")) return [];
  const own = order === undefined ? null : keyFrom(order);
  return handingInFindings(waiting.filter(({ number }) => keyFrom(number) !== own));
}

/** The outcome beside which an unfinished action is reported; held back when there is none. */
function withUnfinished<Result>(row: LogRow, outcome: Outcome<Result> | null): Outcome<Result> {
  const unfinishedFinding = finding(
    "log.unfinished",
    { table: "Log", row: row.row, field: "state" },
    {
      action: row.action,
      at: row.at,
      user: row.user ?? "",
    },
  );
  if (outcome === null) return held([unfinishedFinding]);
  return { ...outcome, findings: [unfinishedFinding, ...outcome.findings] };
}

/** Everything that {@link commit} will have written when it is done, the Log rows included; empty when nothing is. */
export function writtenChanges({ parts }: Pick<Prepared, "parts">): readonly Change[] {
  return parts.flatMap(({ changes, logRow }) => [...changes, append("Log", { ...logRow, state: "Completed" })]);
}
