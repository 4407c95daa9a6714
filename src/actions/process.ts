import { runsOf } from "../kit/runsOf";
import { applyChanges, type Book } from "../domain/book/book";
import { entryMatcher, newEntries } from "../domain/bank/entryMatcher";
import { type Finding, finding, hasError, warningName, withoutRepeats } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { IsoDate } from "../domain/values/calendar";
import type { StatementFile } from "../statements/statement";
import type { Action, Aids, Confirmation, Moment, Outcome } from "./action";
import { BookInProgress } from "./bookInProgress";
import { choiceFindings, type ChosenEntries } from "./entryChoices";
import { imported, type ImportFacts, type Imported } from "./imported";
import { factsOf } from "./loggedRequest";
import { held, unconfirmed } from "./outcome";
import { type OutsideFacts, resumeOutside, unreadableOutside } from "./outsideReturns";
import { type ProcessFacts, resumeEvent, unreadableProcess } from "./processEvent";
import { Processing } from "./processing";
import { type ProcessResult, processSummary } from "./processResult";
import { type RecognisedFacts, resumeRecognised, unreadableRecognised } from "./recognisedEntries";

/** What of a bank is booked, and when. */
export interface ProcessRequest extends Confirmation {
  /** The first day on which entries are booked: those of before are booked on it, the others on the bank's own day. */
  readonly bookingDate?: IsoDate;
  /** Files of a bank that are taken in first; without them what is new already is processed. */
  readonly files?: readonly StatementFile[];
  /** Of entries that can be several things which of them each is, by its reference. */
  readonly chosen?: ChosenEntries;
}

function decide(
  book: Book,
  request: ProcessRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<ProcessResult, ProcessFacts | RecognisedFacts> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const intake = request.files === undefined ? null : imported(book, request.files, moment, aids);
  const known = [...stopping, ...(intake?.findings ?? [])];
  if (hasError(known)) return held(known);
  // Files that ask something are not taken in before that is answered, and so nothing of them is booked.
  const open = unconfirmed(known, request).map(warningName);
  if (open.length > 0) return { ...held(known), unconfirmed: [...new Set(open)] };
  return processed(book, intake, known, { request, moment, aids });
}

/** What somebody asks, when, and what is lent to it. */
interface Asking {
  readonly request: ProcessRequest;
  readonly moment: Moment;
  readonly aids: Aids | undefined;
}

function processed(
  before: Book,
  intake: Imported | null,
  known: readonly Finding[],
  { request, moment, aids }: Asking,
): Outcome<ProcessResult, ProcessFacts | RecognisedFacts> {
  const parts = intake?.parts ?? [];
  const added = parts.flatMap(({ changes }) => changes);
  const book = applyChanges(before, added);
  const unchosen = choiceFindings(book, request.chosen);
  if (hasError(unchosen)) return held(withoutRepeats([...known, ...unchosen]));
  const entries = newEntries(book);
  if (entries.length === 0) return held([...known, finding("process.nothing", null, {})]);
  const processing = new Processing(new BookInProgress(book), entryMatcher(book), request, moment, aids);
  const first = request.bookingDate;
  const dayOf = ({ bookingDate }: (typeof entries)[number]): IsoDate =>
    first === undefined || first < bookingDate ? bookingDate : first;
  let done = 0;
  for (const day of runsOf(entries, (one, other) => dayOf(one) === dayOf(other))) {
    processing.day(dayOf(day[0]), day);
    done += day.length;
    aids?.report?.("process", done, entries.length);
  }
  const outcome = processing.outcome();
  const all = [...parts, ...outcome.parts];
  return {
    ...outcome,
    done: all.length > 0,
    findings: withoutRepeats([...known, ...outcome.findings]),
    changes: [...added, ...outcome.changes],
    parts: all,
    documents: [],
    result: { ...outcome.result, imported: intake?.result ?? null },
  };
}

/** What a row of processing is of: an order, returns that no order knows of, or entries that were booked before. */
function kindOf(logRow: LogRow): "order" | "outside" | "recognised" {
  const { order, outside } = factsOf<ProcessFacts & OutsideFacts>(logRow);
  if (outside !== undefined) return "outside";
  return order === undefined ? "recognised" : "order";
}

const KINDS = {
  order: { unreadable: unreadableProcess, resume: resumeEvent },
  outside: { unreadable: unreadableOutside, resume: resumeOutside },
  recognised: { unreadable: unreadableRecognised, resume: resumeRecognised },
} as const;

/** Books what the bank reported, each entry as what it is, on its own day (docs/law/actions.md#7, process). */
export const processAction: Action<ProcessRequest, ProcessResult, ProcessFacts | RecognisedFacts | ImportFacts> = {
  name: "process",
  writes: true,
  decide,
  summary: processSummary,
  unreadable: (logRow) => KINDS[kindOf(logRow)].unreadable(logRow),
  resume: (book, logRow) => KINDS[kindOf(logRow)].resume(book, logRow),
};
