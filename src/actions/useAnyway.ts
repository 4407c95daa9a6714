import { type Book, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding } from "../domain/book/finding";
import type { LogRow, Mandate } from "../domain/book/records";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { DORMANCY_MONTHS, dormancyOn } from "../domain/mandates/mandateStatus";
import { statusInBook } from "../domain/mandates/mandateTakenOver";
import { addMonths, dateOf, type IsoDate } from "../domain/values/calendar";
import { absentOr, isText, type Shape } from "../kit/shape";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { isDay } from "./loggedShapes";
import { findMandate, type NamedMandate } from "./namedMandate";
import { decided, held } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";

/** Which mandate is used though nothing was collected under it here for 36 months, until which day, and why that is lawful. */
export interface UseAnywayRequest extends Confirmation, NamedMandate {
  readonly until: IsoDate;
  readonly reason: string;
}

/** The mandate that can be collected under again. */
export interface UseAnywayResult {
  readonly mandate: string;
  readonly administration: string;
  readonly until: IsoDate;
  readonly reason: string;
}

/** As the result: all else is told by the tables. */
export type UseAnywayFacts = UseAnywayResult;

function decide(book: Book, request: UseAnywayRequest, moment: Moment): Outcome<UseAnywayResult, UseAnywayFacts> {
  const { mandate, findings } = findMandate(book, request);
  if (mandate === null) return held(findings);
  const scope = { book, index: indexBook(book), today: dateOf(moment.at) };
  const all = [...findings, ...askedFindings(mandate, request, scope)];
  return decided(all, request, [], () => {
    const { mandateId, administration } = mandate;
    const result = { mandate: mandateId, administration, until: request.until, reason: request.reason.trim() };
    return { changes: [overridden(mandate, request, scope)], result, resumeFacts: result };
  });
}

/** The last day on which the mandate can be used by itself; null when it can on the day that is asked for. */
function usableBefore(mandate: Mandate, until: IsoDate, { index }: MandateScope): IsoDate | null {
  const dormancy = dormancyOn({ ...mandate, dormancyOverride: null }, until, linesUnder(mandate, index));
  return dormancy.state === "dormant" ? dormancy.usableUntil : null;
}

/** The declaration is for a mandate that is dormant on the day, and never for longer than a collection elsewhere could make it. */
function askedFindings(mandate: Mandate, { until, reason }: UseAnywayRequest, scope: MandateScope): Finding[] {
  const params = { mandate: mandate.mandateId };
  if (hasEnded(mandate, scope)) return [finding("useAnyway.ended", at("Mandates", mandate, "mandateId"), params)];
  const findings: Finding[] = [];
  const { today } = scope;
  const latest = addMonths(today, DORMANCY_MONTHS);
  if (until < today) findings.push(finding("useAnyway.past", null, { date: until, today }));
  if (until > latest) findings.push(finding("useAnyway.tooLong", null, { date: until, latest }));
  if (reason.trim() === "") findings.push(finding("useAnyway.noReason", null, params));
  const place = at("Mandates", mandate, "dormancyOverride");
  const usableUntil = usableBefore(mandate, until, scope);
  if (usableUntil === null) findings.push(finding("useAnyway.notDormant", place, { ...params, date: until }));
  else findings.push(finding("useAnyway.declared", place, { ...params, usableUntil, until }));
  return findings;
}

function overridden(mandate: Mandate, { until, reason }: UseAnywayRequest, { index, today }: MandateScope) {
  const fields = { dormancyOverride: until, dormancyReason: reason.trim() };
  const status = statusInBook({ ...mandate, ...fields }, today, linesUnder(mandate, index), index);
  return setFields("Mandates", mandate, { ...fields, status });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const request = requestOf<UseAnywayRequest>(logRow);
  const { mandate } = findMandate(book, request);
  if (mandate === null) return { state: "Undone", changes: [] };
  const scope = { book, index: indexBook(book), today: dateOf(momentOf(logRow).at) };
  return { state: "Recovered", changes: unwrittenChanges(book, [overridden(mandate, request, scope)]) };
}

/** Declares that a mandate was collected under elsewhere within its 36 months (docs/law/actions.md#2). */
export const useAnywayAction: Action<UseAnywayRequest, UseAnywayResult, UseAnywayFacts> = {
  name: "use-anyway",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  unreadable: unreadableIn({
    request: {
      mandate: isText,
      administration: absentOr(isText),
      until: isDay,
      reason: isText,
    } satisfies Shape<Omit<UseAnywayRequest, "confirmed">>,
  }),
  resume,
};
