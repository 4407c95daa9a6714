import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { type ReturnRate, type ReturnRates, returnRates } from "../domain/collection/returnRates";
import { addMonths, dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** Collections of which days; when not given the month of the last day and the eleven before it, up to today. */
export interface ReturnRateRequest extends Confirmation {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly administration?: string;
  readonly debtor?: string;
}

/** What came back of the collections of these days. */
export interface ReturnRateResult extends ReturnRates {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MONTHS_BEFORE = 11;

function decide(book: Book, request: ReturnRateRequest, moment: Moment): Outcome<ReturnRateResult, never> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const { administration, debtor } = request;
  const to = request.to ?? dateOf(moment.at);
  const from = request.from ?? firstOfMonth(addMonths(to, -MONTHS_BEFORE));
  const rates = returnRates({ from, until: to, administration, debtor }, indexBook(book));
  return shown(stopping, { from, to, ...rates });
}

function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01` as IsoDate;
}

function summary({ from, to, total, months, reasons, debtors }: ReturnRateResult): Summary {
  return {
    firstDay: from,
    lastDay: to,
    ...numbers(total),
    months: months.map(({ month, ...rate }) => ({ month, ...numbers(rate) })),
    returnReasons: reasons.map(({ reason, returned, returnedAmount, rate }) => ({
      reasonCode: reason,
      returned,
      returnedAmount: formatCents(returnedAmount),
      rate,
    })),
    debtorRates: debtors.map(({ debtor, name, ...rate }) => ({ debtor, name, ...numbers(rate) })),
  };
}

function numbers({ collected, collectedAmount, returned, returnedAmount, rate }: ReturnRate) {
  return {
    collected,
    collectedAmount: formatCents(collectedAmount),
    returned,
    returnedAmount: formatCents(returnedAmount),
    rate,
  };
}

/** How much of what was collected came back, per debtor, reason and month (docs/law/actions.md#9). */
export const returnRateAction: Action<ReturnRateRequest, ReturnRateResult, never> = {
  name: "return-rate",
  writes: false,
  decide,
  summary,
};
