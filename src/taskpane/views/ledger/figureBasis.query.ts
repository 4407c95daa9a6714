import type { Language } from "../../../domain/book/records";
import { latestSeals } from "../../../domain/ledger/latestSeals";
import type { IsoDateTime } from "../../../domain/values/calendar";
import type { Query } from "../../../session/query";

/** What figures of the workbook stand on. */
export interface WorkbookBasis {
  /** Of the workbook: what is written into it is in its own words. */
  readonly language: Language;
  readonly at: IsoDateTime;
  /** The number of the last row of the Log; null for none. */
  readonly log: number | null;
  readonly lastSeal: string | null;
  readonly lastLogSeal: string | null;
}

/** What figures that are made now stand on. */
export const figureBasis: Query<Readonly<Record<string, never>>, WorkbookBasis> = ({ book, moment }) => {
  const log = book.tables.Log.reduce((last, { number }) => Math.max(last, number), 0);
  return { language: book.language, at: moment.at, log: log === 0 ? null : log, ...latestSeals(book) };
};
