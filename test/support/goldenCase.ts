import type { Action, AnyRequest, Moment } from "../../src/actions/action";
import type { Book, Change } from "../../src/domain/book/book";
import { reasonCodeOf } from "../../src/domain/values/reasonCodes";
import { setFields } from "../../src/domain/book/book";
import type { RecordTypes, TableName } from "../../src/domain/book/records";
import { momentOn } from "./books";

/** An action with its request and moment. */
interface ActionStep {
  readonly kind: "action";
  readonly action: Action;
  readonly request: AnyRequest;
  /** The same as somebody typed it, before the command line or the pane made it a request. */
  readonly typed: AnyRequest;
  readonly moment: Moment;
}

/** What somebody types into the workbook between two actions. */
interface HandStep {
  readonly kind: "hand";
  /** What was typed and why, in a few words. */
  readonly sentence: string;
  readonly changes: (book: Book) => readonly Change[];
}

/** One step of a golden case. */
export type Step = ActionStep | HandStep;

/**
 * A piece of the trade from its book to what every step of it must give, through whichever door: `expected/story.txt`
 * tells findings, ledger lines and fields, and beside it stands every bank file.
 */
export interface GoldenCase {
  /** The folder of the case in test/cases. */
  readonly folder: string;
  /** What the case shows, as a sentence. */
  readonly sentence: string;
  readonly book: Book;
  readonly steps: readonly Step[];
}

/** The step of an action; `at` is the user's wall clock. */
export function does<Request extends AnyRequest>(
  action: Action<Request>,
  typed: Request,
  at: string,
  user = "anna",
): Step {
  const request = asTheBorderMakesIt(typed);
  return { kind: "action", action: action as Action, request, typed, moment: momentOn(at, user) };
}

function asTheBorderMakesIt(typed: AnyRequest): AnyRequest {
  if (!("reasonCode" in typed) || typeof typed.reasonCode !== "string") return typed;
  const reasonCode = reasonCodeOf(typed.reasonCode);
  return { ...typed, ...(reasonCode === null ? {} : { reasonCode }) };
}

/** The step of somebody who types other values into some fields of a record. */
export function types<T extends TableName>(
  sentence: string,
  table: T,
  find: (record: RecordTypes[T]) => boolean,
  fields: Partial<RecordTypes[T]>,
): Step {
  return {
    kind: "hand",
    sentence,
    changes: (book) => {
      const records: readonly RecordTypes[T][] = book.tables[table];
      const record = records.find(find);
      const change = record === undefined ? null : setFields(table, record, fields);
      if (change === null) throw new Error(`nothing to type in ${table}: ${sentence}`);
      return [change];
    },
  };
}
