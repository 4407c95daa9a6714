import { type YearEnd, yearAsked, yearEndOf } from "../domain/audit/overYearEnd";
import { type Book, keyFrom } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { finding, hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { totalAtRisk } from "../domain/collection/moneyAtRisk";
import type { LedgerTie } from "../domain/ledger/ledgerTie";
import { inTransitOnDay } from "../domain/ledger/transitOnDay";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary, SummaryValue } from "./action";
import { tieFindings, tiesSummary } from "./figuresRequest";
import { held, shown } from "./outcome";

/** The financial year that begins in which calendar year (the last one that has ended when not given); of one administration, or all. */
export interface YearEndRequest extends Confirmation {
  readonly year?: number;
  readonly administration?: string;
}

/** What lies over the end of the year, administration by administration, and how what is in transit then ties to the ledger. */
export interface YearEndResult {
  readonly today: IsoDate;
  readonly yearEnds: readonly YearEnd[];
  /** Of what is in transit at the end of each year. */
  readonly ties: readonly LedgerTie[];
}

/** What is no year of four digits is a slip of the fingers. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;

function decide(book: Book, request: YearEndRequest, moment: Moment): Outcome<YearEndResult, never> {
  const { year: asked = null, administration } = request;
  const all = book.tables.Administrations;
  const chosen = all.filter(({ code }) => administration === undefined || keyFrom(code) === keyFrom(administration));
  const isUnknown = chosen.length === 0 && administration !== undefined;
  const administrations = all.map(({ code }) => code).join(", ");
  const stopping = [
    ...stoppingFindings(book),
    ...(asked !== null && (asked < FIRST_YEAR || asked > LAST_YEAR)
      ? [finding("yearEnd.year", null, { year: asked })]
      : []),
    ...(isUnknown ? [finding("yearEnd.administration", null, { administrations })] : []),
  ];
  if (hasError(stopping)) return held(stopping);
  const today = dateOf(moment.at);
  const index = indexBook(book);
  const yearEnds = chosen.map((one) => yearEndOf(one, yearAsked(one, asked, today), today, book, index));
  const ties = yearEnds.flatMap(({ administration: code, year: { from, to } }) => {
    return inTransitOnDay({ until: to, from }, today, book, index, { administration: code }).ties;
  });
  const open = yearEnds.filter(({ year }) => year.to > today);
  const findings = [
    ...stopping,
    ...tieFindings(ties),
    ...open.map(({ administration: code, year }) => finding("yearEnd.notEnded", null, { code, date: year.to })),
  ];
  return shown(findings, { today, yearEnds, ties });
}

function summary({ yearEnds, ties }: YearEndResult): Summary {
  const listed = (rowsOf: (one: YearEnd) => readonly { readonly [name: string]: SummaryValue }[]): SummaryValue =>
    yearEnds.flatMap((one) => rowsOf(one).map((row) => ({ administration: one.administration, ...row })));
  return {
    years: listed(({ year: { name, from, to } }) => [{ year: name, firstDay: from, lastDay: to }]),
    ahead: listed(({ ahead }) =>
      ahead.map(({ controlSum, inTransit, ...one }) => ({
        ...one,
        ...{ controlSum: formatCents(controlSum), inTransit: formatCents(inTransit) },
      })),
    ),
    ordersAtRisk: listed(({ exposed }) =>
      exposed.map(({ withoutQuestion, onlyUnauthorised, b2b, until, ...one }) => ({
        ...one,
        withoutQuestion: formatCents(withoutQuestion),
        onlyUnauthorised: formatCents(onlyUnauthorised),
        ...{ b2b: formatCents(b2b), total: formatCents(totalAtRisk({ withoutQuestion, onlyUnauthorised, b2b })) },
        lastDay: until,
      })),
    ),
    returnedLater: listed(({ returned }) =>
      returned.map(({ returnedAmount, reversed, ...one }) => ({
        ...one,
        ...{ returnedAmount: formatCents(returnedAmount), reversed: formatCents(reversed) },
      })),
    ),
    batchTurns: listed(({ batches }) => batches.map((one) => ({ ...one }))),
    ties: tiesSummary(ties),
  };
}

/** Where collections lie over the end of a financial year, tied to the ledger (docs/law/actions.md#9). */
export const yearEndAction: Action<YearEndRequest, YearEndResult, never> = {
  name: "year-end",
  writes: false,
  decide,
  summary,
};
