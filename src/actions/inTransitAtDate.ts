import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { Aged } from "../domain/ledger/ageing";
import type { LedgerTie } from "../domain/ledger/ledgerTie";
import { inTransitOnDay, type TransitOnDay } from "../domain/ledger/transitOnDay";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Moment, Outcome, Summary } from "./action";
import {
  agedSummary,
  type FiguresOfRequest,
  periodOf,
  requestFindings,
  tieFindings,
  tiesSummary,
} from "./figuresRequest";
import { held, shown } from "./outcome";

/** What was in transit at the end of a day, why, how long, and how it ties to the ledger. */
export interface InTransitResult {
  readonly date: IsoDate;
  readonly parts: readonly TransitOnDay[];
  readonly total: Aged;
  readonly ties: readonly LedgerTie[];
}

function decide(book: Book, request: FiguresOfRequest, moment: Moment): Outcome<InTransitResult, never> {
  const period = periodOf(request, moment);
  const stopping = [...stoppingFindings(book), ...requestFindings(book, request, period)];
  if (hasError(stopping)) return held(stopping);
  const figures = inTransitOnDay(period, dateOf(moment.at), book, indexBook(book), request);
  const orders = [...new Set(figures.parts.map(({ order }) => order))];
  return shown([...stopping, ...tieFindings(figures.ties)], { date: period.until, ...figures }, orders);
}

function summary({ date, parts, total, ties }: InTransitResult): Summary {
  return {
    date,
    ...agedSummary(total),
    transitParts: parts.map(({ amount, band, place, ...part }) => ({
      ...part,
      amount: formatCents(amount),
      ageBand: band,
      place: { table: place.table, row: place.row, field: place.field },
    })),
    ties: tiesSummary(ties),
  };
}

/** What was in transit at the end of a day, per order and debtor, tied to the ledger (docs/law/actions.md#9). */
export const inTransitAction: Action<FiguresOfRequest, InTransitResult, never> = {
  name: "in-transit",
  writes: false,
  decide,
  summary,
};
