import type { Book, Change } from "../domain/book/book";
import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import type { Finding, WarningName } from "../domain/book/finding";
import type { Hash } from "../domain/values/hash";
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

/** What any request may hold: what it confirms, and the order that it is about. */
export interface AnyRequest extends Confirmation {
  readonly order?: string;
}

/** Something an action made to be taken out of the workbook. */
export interface ActionDocument {
  readonly kind:
    "directDebitFile" | "dunningLetter" | "mandateForm" | "paper" | "figures" | "export" | "historyCard" | "proofPage";
  /** File name, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly order: string | null;
}

/** Plain data that JSON can hold: what an action tells besides findings in `--json`. */
export type Summary = { readonly [name: string]: SummaryValue };
export type SummaryValue =
  string | number | boolean | null | readonly SummaryValue[] | { readonly [name: string]: SummaryValue };

/**
 * One whole event among those of an outcome, decided upon the book after the parts before it. It gets a row of its own in
 * the Log and is written for itself: what breaks off leaves whole events, and at most one to be finished.
 */
export interface OutcomePart {
  /** The action that its row names, and that resumes it. */
  readonly action: string;
  /** What its row keeps of what was asked. */
  readonly request: unknown;
  /** The orders that its row names. */
  readonly orders: readonly string[];
  /** To be written in this order. */
  readonly changes: readonly Change[];
  readonly resumeFacts?: unknown;
}

/**
 * What an action decided. `Result` is what it tells besides findings and changes, and `Facts` what it leaves in the Log:
 * each action has its own (registry.ts names them).
 */
export interface Outcome<Result = unknown, Facts = unknown> {
  /**
   * Whether the action goes through. Held back otherwise: by an error that stops it, by a warning that is not confirmed,
   * or because there is nothing to do; `changes` and `documents` are empty then. For `check` and `verify`: no errors.
   */
  readonly done: boolean;
  readonly findings: readonly Finding[];
  /** To be written in this order; of an outcome in parts those of all parts, one after the other. */
  readonly changes: readonly Change[];
  /** The events that it consists of, each with its changes and facts; absent when it is one of its own action. */
  readonly parts?: readonly OutcomePart[];
  readonly documents: readonly ActionDocument[];
  /** The orders concerned, in the order in which they were made. */
  readonly orders: readonly string[];
  /** The names of the warnings that hold it back, or a part of it, until they are confirmed. */
  readonly unconfirmed: readonly WarningName[];
  /** Null when it was held back before there was anything to tell. */
  readonly result: Result | null;
  /** What `resume` needs besides request and moment and cannot find in the tables; kept in the Log. */
  readonly resumeFacts?: Facts;
}

/** Progress of a long decision: `done` of `total` steps of the named stage. It never changes the result. */
export type Report = (stage: string, done: number, total: number) => void;

/** What the bank charged for: the invoice that came back, and the bank's day. */
export interface ChargesName {
  readonly invoice: string;
  readonly date: IsoDate;
}

/** What the caller lends to a decision. */
export interface Aids {
  readonly report?: Report;
  /** The finding in the user's words, for `OrderFindings.message`; without it the code stands there. */
  readonly describe?: (finding: Finding) => string;
  /** What an invoice for the bank's charges of a return says, in the book's language; without it the invoice and the day stand there. */
  readonly nameCharges?: (of: ChargesName) => string;
  /** The host's own hash, where it has one that does not wait. */
  readonly hash?: Hash;
}

/** One thing that a user can do: pure and synchronous. */
export interface Action<Request = AnyRequest, Result = unknown, Facts = unknown> extends ActionTraits<Result> {
  readonly decide: (book: Book, request: Request, moment: Moment, aids?: Aids) => Outcome<Result, Facts>;
}

/** What of an action does not depend upon what it is decided on. */
export interface ActionTraits<Result = unknown> {
  readonly name: string;
  /** Whether it may change the workbook; such an action leaves a row in the Log. */
  readonly writes: boolean;
  /** The `summary` that `--json` holds of a result: a contract with other programs (docs/law/actions.md#11). */
  summary(result: Result, done: boolean): Summary;
  /** What of a row's `request` cannot be read, of an action that `resume` finishes: nothing is finished from such a row. */
  readonly unreadable?: (logRow: LogRow) => readonly string[];
  /** From the book after any prefix of the action's changes, and its `Started` row: the rest, or the undoing. */
  readonly resume?: (book: Book, logRow: LogRow) => Resumed;
}

/** How an interrupted action ends. */
export interface Resumed {
  readonly state: "Recovered" | "Undone";
  readonly changes: readonly Change[];
}
