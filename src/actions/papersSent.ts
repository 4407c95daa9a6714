import { asRuns, fromRuns } from "./bankEvent";
import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { DirectDebit, LogRow } from "../domain/book/records";
import { type DebtorPaper, PAPER_DAYS } from "../domain/collection/debtorNotices";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { absentOr, isText, isYesNo, nullOr, oneOf, type Shape } from "../kit/shape";
import type { Action, Confirmation, Moment, Outcome, Resumed, Summary } from "./action";
import { noticedLines } from "./debtorPapers";
import { keptFacts, requestOf, unreadableIn } from "./loggedRequest";
import { areRuns, isDay } from "./loggedShapes";
import { decided, held } from "./outcome";
import { findOrder, type StoredOrder, unlessIssued } from "./storedOrder";
import { unwrittenChanges } from "./unwrittenChanges";

/** Which papers of an order went out, and when; or that they did not after all. */
export interface PapersSentRequest extends Confirmation {
  readonly order: string;
  readonly paper: DebtorPaper;
  /** Today when absent. */
  readonly on?: IsoDate;
  /** Only to this debtor. */
  readonly debtor?: string;
  /** Takes the day away again. */
  readonly notSent?: boolean;
}

/** What was recorded. */
export interface PapersSentResult {
  readonly order: string;
  readonly paper: DebtorPaper;
  /** Null when they did not go out after all. */
  readonly on: IsoDate | null;
  readonly debtors: number;
  readonly lines: number;
}

/** Which lines get which day. */
export interface PapersSentFacts {
  readonly on: IsoDate | null;
  readonly lines: readonly (readonly [first: number, last: number])[];
}

function decide(book: Book, request: PapersSentRequest, moment: Moment): Outcome<PapersSentResult, PapersSentFacts> {
  const { order: number, paper, notSent } = request;
  const { stored, findings } = findOrder(book, number);
  if (stored === null || hasError(findings)) return held(findings, [number]);
  const { order } = stored;
  const on = notSent === true ? null : (request.on ?? dateOf(moment.at));
  const lines = concerned(stored, request);
  const all = [...findings, ...unlessSent(paper, stored), ...dayFindings(stored, paper, on, moment)];
  if (lines.length === 0 && !hasError(all))
    all.push(finding(notSent === true ? "papers.notSent" : "papers.sent", null, { order: number }));
  return decided(all, request, [order.number], () => ({
    changes: changesOf(lines, paper, on),
    result: {
      ...{ order: order.number, paper, on },
      debtors: new Set(lines.map(({ debtor }) => keyFrom(debtor))).size,
      lines: lines.length,
    },
    resumeFacts: { on, lines: asRuns(lines.map(({ line }) => line)) },
  }));
}

/** The lines that get a day, or lose it. */
function concerned(stored: StoredOrder, { paper, debtor, notSent }: PapersSentRequest): readonly DirectDebit[] {
  const asked = debtor === undefined ? {} : { debtor };
  if (notSent !== true) return noticedLines(paper, stored, { ...asked, unsent: true });
  return stored.lines.filter(
    (line) => line[PAPER_DAYS[paper]] !== null && (debtor === undefined || keyFrom(debtor) === keyFrom(line.debtor)),
  );
}

function unlessSent(paper: DebtorPaper, { order }: StoredOrder): Finding[] {
  return paper === "specification" || order.status === "Cancelled" ? unlessIssued(order) : [];
}

function dayFindings({ order }: StoredOrder, paper: DebtorPaper, on: IsoDate | null, { at: now }: Moment): Finding[] {
  if (on === null) return [];
  const params = { order: order.number, date: on };
  const findings: Finding[] = [];
  if (on > dateOf(now)) findings.push(finding("papers.inFuture", null, params));
  if (paper === "notification" && on > order.collectionDate) {
    const place = at("Orders", order, "collectionDate");
    findings.push(finding("papers.afterCollection", place, { ...params, collectionDate: order.collectionDate }));
  }
  return findings;
}

function changesOf(lines: readonly DirectDebit[], paper: DebtorPaper, on: IsoDate | null): (Change | null)[] {
  return lines.map((line) => setFields("DirectDebits", line, { [PAPER_DAYS[paper]]: on }));
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { order: number, paper } = requestOf<PapersSentRequest>(logRow);
  const { on, lines: runs } = keptFacts<PapersSentFacts>(logRow);
  const { stored } = findOrder(book, number);
  if (stored === null) return { state: "Undone", changes: [] };
  const numbers = new Set(fromRuns(runs));
  const lines = stored.lines.filter(({ line }) => numbers.has(line));
  return { state: "Recovered", changes: unwrittenChanges(book, changesOf(lines, paper, on)) };
}

function summary({ order, paper, on, debtors, lines }: PapersSentResult): Summary {
  return { order, paper, on, debtors, lines };
}

/** Records that the user says that papers went out to debtors, or did not after all (docs/law/actions.md#4, papers). */
export const papersSentAction: Action<PapersSentRequest, PapersSentResult, PapersSentFacts> = {
  name: "papers-sent",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({
    request: {
      order: isText,
      paper: oneOf<DebtorPaper>("notification", "specification"),
      on: absentOr(isDay),
      debtor: absentOr(isText),
      notSent: absentOr(isYesNo),
    } satisfies Shape<Omit<PapersSentRequest, "confirmed">>,
    facts: { on: nullOr(isDay), lines: areRuns } satisfies Shape<PapersSentFacts>,
  }),
  resume,
};
