import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { ExplainedCause } from "../domain/ledger/explainedCause";
import { type ExplainedOrder, explainOrders } from "../domain/ledger/transitExplained";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents, ZERO } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";
import { findOrder, unlessIssued } from "./storedOrder";

/** One order, or when none is given all that are not nil; at the end of a day by booking dates, or by all that is booked. */
export interface ExplainRequest extends Confirmation {
  readonly order?: string;
  readonly date?: IsoDate;
}

/** The orders that were asked for, each with why it is not nil. */
export interface ExplainResult {
  readonly date: IsoDate | null;
  readonly explained: readonly ExplainedOrder[];
}

function decide(book: Book, request: ExplainRequest, moment: Moment): Outcome<ExplainResult, never> {
  const { order: number, date: until = null } = request;
  const { findings, isDraft } = foundFindings(book, number);
  if (hasError(findings) || isDraft) return held(findings, number === undefined ? [] : [number]);
  const all = explainOrders({ until, today: dateOf(moment.at) }, book, indexBook(book));
  const explained = all.filter(({ order, toSettle, inTransit, causes }) =>
    number === undefined
      ? toSettle !== ZERO || inTransit !== ZERO || causes.length > 0
      : keyFrom(order.number) === keyFrom(number),
  );
  const numbers = explained.map(({ order }) => order.number);
  return shown(findings, { date: until, explained }, numbers);
}

function foundFindings(book: Book, number: string | undefined) {
  if (number === undefined) return { findings: stoppingFindings(book), isDraft: false };
  const { stored, findings } = findOrder(book, number);
  const isDraft = stored?.order.status === "Draft";
  return { findings: isDraft ? [...findings, ...unlessIssued(stored.order)] : findings, isDraft };
}

function summary({ date, explained }: ExplainResult): Summary {
  return {
    date,
    explained: explained.map(({ order, collected, returned, credited, debited, toSettle, inTransit }) => ({
      order: order.number,
      collectionDate: order.collectionDate,
      collected: formatCents(collected),
      returned: formatCents(returned),
      credited: formatCents(credited),
      debited: formatCents(debited),
      toSettle: formatCents(toSettle),
      inTransitAmount: formatCents(inTransit),
    })),
    causes: explained.flatMap(({ order, causes }) => causes.map((one) => causeSummary(order.number, one))),
    causeLines: explained.flatMap(({ order, causes }) =>
      causes.flatMap(({ cause, lines }) =>
        lines.map(({ line, endToEndId, invoice, instalment, accountHolder, amount }) => ({
          ...{ order: order.number, cause, line, endToEndId, invoice, instalment, accountHolder },
          amount: formatCents(amount),
        })),
      ),
    ),
    causeEntries: explained.flatMap(({ order, causes }) =>
      causes.flatMap(({ cause, entries }) =>
        entries.map(({ reference, bookingDate, amount, charges }) => ({
          ...{ order: order.number, cause, reference, bookingDate },
          amount: formatCents(amount),
          charges: charges === null ? null : formatCents(charges),
        })),
      ),
    ),
  };
}

function causeSummary(order: string, { cause, amount, date, lines, entries }: ExplainedCause) {
  return { order, cause, amount: formatCents(amount), date, lines: lines.length, bankEntries: entries.length };
}

/** Why orders are not nil (docs/law/actions.md#9): which lines, which bank entries, which difference. */
export const explainAction: Action<ExplainRequest, ExplainResult, never> = {
  name: "explain",
  writes: false,
  decide,
  summary,
};
