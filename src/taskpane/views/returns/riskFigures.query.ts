import { exposureAction, type ExposureResult } from "../../../actions/exposure";
import { returnRateAction, type ReturnRateResult } from "../../../actions/returnRate";
import type { Language } from "../../../domain/book/records";
import type { IsoDateTime } from "../../../domain/values/calendar";
import type { Query } from "../../../session/query";

/** What can still come back and what did, with what it stands on; null of books that cannot be read. */
export interface RiskFigures {
  /** Of the workbook: what is written into it is in its own words. */
  readonly language: Language;
  readonly at: IsoDateTime;
  /** The number of the last row of the Log; null for none. */
  readonly log: number | null;
  readonly exposed: ExposureResult | null;
  readonly rates: ReturnRateResult | null;
}

/** The figures of risk as the actions give them, for sheets of their own. */
export const riskFigures: Query<Readonly<Record<string, never>>, RiskFigures> = ({ book, moment }) => {
  const log = book.tables.Log.reduce((last, { number }) => Math.max(last, number), 0);
  return {
    language: book.language,
    at: moment.at,
    log: log === 0 ? null : log,
    exposed: exposureAction.decide(book, {}, moment).result,
    rates: returnRateAction.decide(book, {}, moment).result,
  };
};
