import type { Cents } from "../../domain/values/money";

/** What holds for a list from one period to the next: it is kept with how the list is read. */
export interface ListRules {
  /** What stands before the member's number in the reference of a new mandate; `SR` where nothing is said. */
  readonly prefix?: string;
  /** What each group pays. */
  readonly fees?: Readonly<Record<string, Cents>>;
  /** The words of the column of payment ways that mean that it is collected. */
  readonly collected?: readonly string[];
  /** The month in which what is due every so many months is due first, 1 for January. */
  readonly firstMonth?: number;
  /** What the debtor reads of a row without a text of its own; `{period}` and `{name}` stand for what they say. */
  readonly text?: string;
}
