import { type Book, keyFrom, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { finding, hasError } from "../domain/book/finding";
import type { Debtor, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { mandateStatus } from "../domain/mandates/mandateStatus";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Action, Confirmation, Moment, Outcome, Resumed } from "./action";
import { momentOf } from "./loggedRequest";
import { decided, held } from "./outcome";
import { blockOn } from "../domain/values/heldUntil";

/** Whom to collect from from now on: of `signed` everybody who has signed a mandate and of whom nobody has decided. */
export interface EnableRequest extends Confirmation {
  readonly signed: boolean;
}

/** How many debtors are collected from by it. */
export interface EnableResult {
  readonly debtors: number;
}

/** As the result: the tables say who is left. */
export type EnableFacts = EnableResult;

function decide(book: Book, request: EnableRequest, moment: Moment): Outcome<EnableResult, EnableFacts> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const debtors = request.signed ? undecidedWithMandate(book, dateOf(moment.at)) : [];
  if (debtors.length === 0) {
    const place = { table: "Debtors", row: null, field: "collectAutomatically" } as const;
    return held([finding("enable.nobody", place)]);
  }
  const result = { debtors: debtors.length };
  return decided([], request, [], () => ({ changes: enabled(debtors), result, resumeFacts: result }));
}

/** Debtors of whom nobody says whether they are collected from, and who have a mandate that can be used today. */
function undecidedWithMandate(book: Book, today: IsoDate): Debtor[] {
  const index = indexBook(book);
  const signed = new Set(
    book.tables.Mandates.flatMap((mandate) => {
      const isUsable = mandate.unreadable === undefined && blockOn(mandate.blocked, today) === null;
      return isUsable && mandateStatus(mandate, today, linesUnder(mandate, index)) === "Active"
        ? [keyFrom(mandate.debtor)]
        : [];
    }),
  );
  return [...index.debtors.values()].filter(
    (debtor) =>
      debtor.collectAutomatically === null &&
      debtor.unreadable?.includes("collectAutomatically") !== true &&
      signed.has(keyFrom(debtor.number)),
  );
}

function enabled(debtors: readonly Debtor[]) {
  return debtors.map((debtor) => setFields("Debtors", debtor, { collectAutomatically: true }));
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { changes } = decide(book, { signed: true }, momentOf(logRow));
  return { state: "Recovered", changes };
}

/** Says of debtors that they are collected from (docs/law/actions.md#1). */
export const enableAction: Action<EnableRequest, EnableResult, EnableFacts> = {
  name: "enable",
  writes: true,
  decide,
  summary: (result) => ({ ...result }),
  resume,
};
