import { type Book, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { statusInBook } from "../domain/mandates/mandateTakenOver";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { findMandate, type NamedMandate } from "./namedMandate";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";
import { absentOr, isText, type Shape } from "../kit/shape";
import { isDay } from "./loggedShapes";

/** Which mandate was withdrawn, and since when; today when no day is given. */
export interface WithdrawRequest extends Confirmation, NamedMandate {
  readonly on?: IsoDate;
}

/** The mandate that nothing is collected under any more. */
export interface WithdrawResult {
  readonly mandate: string;
  readonly administration: string;
  readonly withdrawnOn: IsoDate;
}

/** As the result: all else is told by the tables. */
export type WithdrawFacts = WithdrawResult;

function decide(book: Book, request: WithdrawRequest, moment: Moment): Outcome<WithdrawResult, WithdrawFacts> {
  const { mandate, findings } = findMandate(book, request);
  const withdrawnOn = request.on ?? dateOf(moment.at);
  const all = mandate === null ? findings : [...findings, ...withdrawalFindings(book, mandate)];
  return decided(all, request, [], () => {
    if (mandate === null) return [];
    const { mandateId, administration } = mandate;
    const result = { mandate: mandateId, administration, withdrawnOn };
    return { changes: withdrawn(book, mandate, withdrawnOn, moment), result, resumeFacts: result };
  });
}

/** What was withdrawn before, or is under way: no bank recalls by itself what it was given. */
function withdrawalFindings(book: Book, mandate: Mandate): Finding[] {
  const place = at("Mandates", mandate, "withdrawnOn");
  const { mandateId, withdrawnOn } = mandate;
  if (withdrawnOn !== null) return [finding("withdraw.already", place, { mandate: mandateId, date: withdrawnOn })];
  const under = linesUnder(mandate, indexBook(book)).filter(
    ({ line }) => line.status === "Draft" || line.status === "InTransit",
  );
  if (under.length === 0) return [];
  const orders = [...new Set(under.map(({ order }) => order.number))].join(", ");
  return [finding("withdraw.underWay", place, { mandate: mandateId, count: under.length, orders })];
}

function withdrawn(book: Book, mandate: Mandate, withdrawnOn: IsoDate, moment: Moment) {
  const index = indexBook(book);
  const status = statusInBook({ ...mandate, withdrawnOn }, dateOf(moment.at), linesUnder(mandate, index), index);
  return [setFields("Mandates", mandate, { withdrawnOn, status })];
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<WithdrawRequest>(logRow);
  const moment = momentOf(logRow);
  const { mandate } = findMandate(book, request);
  if (mandate === null) return { state: "Undone", changes: [] };
  const changes = withdrawn(book, mandate, request.on ?? dateOf(moment.at), moment);
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Says of a mandate that it was withdrawn (docs/law/actions.md#2). */
export const withdrawAction: Action<WithdrawRequest, WithdrawResult, WithdrawFacts> = {
  name: "withdraw",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: {
      mandate: isText,
      administration: absentOr(isText),
      on: absentOr(isDay),
    } satisfies Shape<Omit<WithdrawRequest, "confirmed">>,
  }),
  resume,
};
