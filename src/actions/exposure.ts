import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { type AtRisk, type Exposure, exposureOn, totalAtRisk } from "../domain/collection/moneyAtRisk";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** On which day, today when not given; of one administration, or all. */
export interface ExposureRequest extends Confirmation {
  readonly date?: IsoDate;
  readonly administration?: string;
}

/** What can come back on the day, and how that runs out. */
export type ExposureResult = Exposure;

function decide(book: Book, request: ExposureRequest, moment: Moment): Outcome<ExposureResult, never> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const date = request.date ?? dateOf(moment.at);
  return shown(stopping, exposureOn(date, indexBook(book), request.administration ?? null));
}

function summary({ date, orders, days, ...sums }: ExposureResult): Summary {
  return {
    date,
    ...amounts(sums),
    days: days.map((day) => ({ date: day.date, ...amounts(day) })),
    ordersAtRisk: orders.map((one) => {
      const { order, collectionDate, localInstrument, transactions, refundUntil, until } = one;
      return { order, collectionDate, localInstrument, transactions, ...amounts(one), refundUntil, lastDay: until };
    }),
  };
}

function amounts({ withoutQuestion, onlyUnauthorised, b2b }: AtRisk) {
  return {
    withoutQuestion: formatCents(withoutQuestion),
    onlyUnauthorised: formatCents(onlyUnauthorised),
    b2b: formatCents(b2b),
    total: formatCents(totalAtRisk({ withoutQuestion, onlyUnauthorised, b2b })),
  };
}

/** What was collected and can still come back, per day (docs/law/actions.md#9). */
export const exposureAction: Action<ExposureRequest, ExposureResult, never> = {
  name: "exposure",
  writes: false,
  decide,
  summary,
};
