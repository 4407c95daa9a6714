import type { Book, Change } from "../domain/book/book";
import type { IsoDateTime } from "../domain/values/calendar";
import type { Finding, WarningName } from "../domain/book/finding";
import type { Hash } from "../domain/values/hash";
import type { Proposal } from "../domain/collection/proposal";
import type { LogRow } from "../domain/book/records";

/** The user's wall clock and name: with the same book and request an action gives the same outcome, byte for byte. */
export interface Moment {
  readonly at: IsoDateTime;
  readonly user: string;
}

/** The warnings that are accepted: all of them, or those of these names. */
export type Confirmed = "all" | readonly ("all" | WarningName)[];

/** What every request may carry. */
export interface Confirmation {
  /**
   * The warnings that the user accepts; an unconfirmed one holds a writing action back. `all`, alone or among names, are
   * those that need not be confirmed singly.
   */
  readonly confirmed?: Confirmed;
}

/** Something an action made to be taken out of the workbook. */
export interface ActionDocument {
  readonly kind: "directDebitFile";
  /** File name, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly order: string | null;
}

/** Plain data that JSON can hold: what an action tells besides findings, for the views and for `--json`. */
export type Summary = { readonly [name: string]: SummaryValue };
export type SummaryValue =
  string | number | boolean | null | readonly SummaryValue[] | { readonly [name: string]: SummaryValue };

/** What an action decided. */
export interface Outcome {
  /**
   * Whether the action goes through. Held back otherwise: by an error that stops it, by a warning that is not confirmed,
   * or because there is nothing to do; `changes` and `documents` are empty then. For `check` and `verify`: no errors.
   */
  readonly done: boolean;
  readonly findings: readonly Finding[];
  /** To be written in this order. */
  readonly changes: readonly Change[];
  readonly documents: readonly ActionDocument[];
  /** The orders concerned, in the order in which they were made. */
  readonly orders: readonly string[];
  readonly summary: Summary;
  /** What `resume` needs besides request and moment and cannot find in the tables; kept in the Log. */
  readonly resumeFacts?: Summary;
}

/** Progress of a long decision: `done` of `total` steps of the named stage. It never changes the result. */
export type Report = (stage: string, done: number, total: number) => void;

/** What the caller lends to a decision. */
export interface Aids {
  readonly report?: Report;
  /** The finding in the user's words, for `OrderFindings.message`; without it the code stands there. */
  readonly describe?: (finding: Finding) => string;
  /** Told of the proposal that a collection is decided upon, by a caller that shows each of its items. */
  readonly onProposal?: (proposal: Proposal) => void;
  /** The host's own hash, where it has one that does not wait. */
  readonly hash?: Hash;
}

/** One thing that a user can do: pure and synchronous. */
export interface Action<Request = unknown> {
  readonly name: string;
  /** Whether it may change the workbook; such an action leaves a row in the Log. */
  readonly writes: boolean;
  readonly decide: (book: Book, request: Request, moment: Moment, aids?: Aids) => Outcome;
  /** From the book after any prefix of the action's changes, and its `Started` row: the rest, or the undoing. */
  readonly resume?: (book: Book, logRow: LogRow) => Resumed;
}

/** How an interrupted action ends. */
export interface Resumed {
  readonly state: "Recovered" | "Undone";
  readonly changes: readonly Change[];
}
