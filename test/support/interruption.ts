import type { Action, AnyRequest, Moment, Outcome, Resumed } from "../../src/actions/action";
import { append, type Book, type Tables } from "../../src/domain/book/book";
import type { LogRow } from "../../src/domain/book/records";
import { nextLogRow } from "../../src/workbook/logRow";
import { bookAfter } from "./books";

/** An action that went through on a book, and was perhaps broken off while it was written. */
export interface Writing {
  readonly action: Action;
  readonly request: AnyRequest;
  readonly moment: Moment;
  readonly before: Book;
  readonly outcome: Outcome;
}

/** The row that the Log holds of it while it is being written. */
export function startedRow({ action, request, moment, before, outcome }: Writing): LogRow {
  return nextLogRow(before, { action: action.name, request, moment, outcome, summary: action.name, state: "Started" });
}

/** The book when the writing stopped after so many of its changes: the Started row first, as commit writes it. */
export function brokenOff(writing: Writing, written: number): Book {
  const changes = writing.outcome.changes.slice(0, written);
  return bookAfter(writing.before, [append("Log", startedRow(writing)), ...changes]);
}

/** What the action's own resume makes of a book that it was broken off in. */
export function resumed({ action }: Writing, book: Book): Resumed {
  const row = book.tables.Log.find(({ state }) => state === "Started");
  if (action.resume === undefined || row === undefined) throw new Error(`${action.name} cannot be resumed`);
  return action.resume(book, row);
}

/** All tables but the Log, whose own row tells how it went. */
function withoutLog({ tables }: Book): Omit<Tables, "Log"> {
  const others: Partial<Tables> = { ...tables, Log: [] };
  return others as Omit<Tables, "Log">;
}

/** How an interrupted writing ended, beside how it must end. */
export interface Ending {
  readonly state: Resumed["state"];
  readonly is: Omit<Tables, "Log">;
  readonly mustBe: Omit<Tables, "Log">;
  /** What resuming once more would still change. */
  readonly left: number;
}

/** Breaks the writing off after `written` changes, and its recovery after `recovered` changes; then resumes it for good. */
export function ending(writing: Writing, written: number, recovered = 0): Ending {
  const first = brokenOff(writing, written);
  const book = bookAfter(first, resumed(writing, first).changes.slice(0, recovered));
  const { state, changes } = resumed(writing, book);
  const after = bookAfter(book, changes);
  const complete = state === "Recovered" ? bookAfter(writing.before, writing.outcome.changes) : writing.before;
  return { state, is: withoutLog(after), mustBe: withoutLog(complete), left: resumed(writing, after).changes.length };
}
