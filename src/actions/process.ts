import { runsOf } from "../kit/runsOf";
import type { Book } from "../domain/book/book";
import { entryMatcher, newEntries } from "../domain/bank/entryMatcher";
import { finding } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { IsoDate } from "../domain/values/calendar";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { BookInProgress } from "./bookInProgress";
import { type KnownFacts, resumeKnown } from "./recognisedEntries";
import { factsOf } from "./loggedRequest";
import { held } from "./outcome";
import { type ProcessFacts, resumeEvent } from "./processEvent";
import { Processing } from "./processing";
import { type ProcessResult, processSummary } from "./processResult";
import { errorsOf } from "../domain/book/finding";

/** The first day on which new entries are booked: those of before are booked on it, the others on the bank's own day. */
export interface ProcessRequest extends Confirmation {
  readonly bookingDate?: IsoDate;
}

function decide(
  book: Book,
  request: ProcessRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<ProcessResult, ProcessFacts | KnownFacts> {
  const stopping = stoppingFindings(book);
  if (errorsOf(stopping).length > 0) return held(stopping);
  const entries = newEntries(book);
  if (entries.length === 0) return held([...stopping, finding("process.nothing", null, {})]);
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
  return processing.outcome(stopping);
}

function resume(book: Book, logRow: LogRow): Resumed {
  return factsOf<ProcessFacts>(logRow).order === undefined ? resumeKnown(book, logRow) : resumeEvent(book, logRow);
}

/** Books what the bank reported, each entry as what it is, on its own day (docs/law/actions.md#7, process). */
export const processAction: Action<ProcessRequest, ProcessResult, ProcessFacts | KnownFacts> = {
  name: "process",
  writes: true,
  decide,
  summary: processSummary,
  resume,
};
