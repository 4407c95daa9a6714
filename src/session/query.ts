import type { Moment } from "../actions/action";
import type { ControlCaptions, ControlSheet, WrittenControl } from "../domain/audit/controlClaim";
import type { Book } from "../domain/book/book";
import type { BookIndex } from "../domain/book/bookIndex";
import type { IsoDate } from "../domain/values/calendar";
import type { Place } from "../domain/book/finding";
import type { RowsAt } from "./longLists";
import type { LongList } from "./longList";

/** What a query is answered from. */
export interface QueryScope {
  readonly book: Book;
  /** Made when first asked for. */
  readonly index: BookIndex;
  /** The control sheet as formulas over the tables as they lie, under these captions. */
  readonly writtenControl: (sheet: ControlSheet, captions: ControlCaptions) => WrittenControl;
  readonly today: IsoDate;
  /** The user's clock and name. */
  readonly moment: Moment;
  /** The cell of a place as the user calls it; null when its table is absent. */
  readonly addressOf: (place: Place) => string | null;
  /** Keeps rows where they are, so that the pane can get them by the page; rows by position are made when they are asked for. */
  readonly long: <Row>(rows: RowsAt<Row> | readonly Row[]) => LongList<Row>;
}

/** A question about the book; the answer is plain data, amounts as `formatCents` writes them, long lists by the page. */
export type Query<Params, Result> = (scope: QueryScope, params: Params) => Result;

/** The questions that a session answers, by name; whoever makes the session brings them along. */
export type Queries = Readonly<Record<string, Query<never, unknown>>>;

/** What a question of these is asked with. */
export type QueryParams<Asked extends Queries, Name extends keyof Asked> = Parameters<Asked[Name]>[1];

/** What a question of these is answered with. */
export type QueryResult<Asked extends Queries, Name extends keyof Asked> = ReturnType<Asked[Name]>;
