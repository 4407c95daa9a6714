import type { Action, AnyRequest, Moment, Outcome, Resumed } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { append, type Book, type Change, type Tables } from "../../src/domain/book/book";
import type { LogRow } from "../../src/domain/book/records";
import { bookAfter } from "./books";
import { partsWith } from "./writtenParts";

/** An action that went through on a book, and was perhaps broken off while it was written. */
export interface Writing {
  readonly action: Action;
  readonly request: AnyRequest;
  readonly moment: Moment;
  readonly before: Book;
  readonly outcome: Outcome;
}

/** The row that the Log holds of it while it is being written. */
export function startedRow(writing: Writing): LogRow {
  const [part] = partsWith(writing, "Started");
  if (part === undefined) throw new Error(`${writing.action.name} writes nothing`);
  return part.row;
}

/** The book when the writing stopped after so many of its changes: each event behind its Started row, as commit writes it. */
export function brokenOff(writing: Writing, written: number): Book {
  let left = written;
  const changes: Change[] = [];
  for (const { changes: ofPart, row } of partsWith(writing, "Started")) {
    const isWhole = left > ofPart.length;
    changes.push(append("Log", isWhole ? { ...row, state: "Completed" } : row), ...ofPart.slice(0, left));
    if (!isWhole) break;
    left -= ofPart.length;
  }
  return bookAfter(writing.before, changes);
}

/** What the action's own resume makes of a book that it was broken off in. */
export function resumed({ action }: Writing, book: Book): Resumed {
  const row = book.tables.Log.find(({ state }) => state === "Started");
  // An event may be one of another action.
  const traits = row?.action === cancelAction.name ? cancelAction : action;
  if (traits.resume === undefined || row === undefined) throw new Error(`${action.name} cannot be resumed`);
  return traits.resume(book, row);
}

/** All tables but the Log, whose own row tells how it went. */
function withoutLog({ tables }: Book): Omit<Tables, "Log"> {
  const others: Partial<Tables> = { ...tables, Log: [] };
  return others as Omit<Tables, "Log">;
}

/** The changes of all events that were begun when so many changes were written. */
function wholeEvents({ outcome: { changes, parts } }: Writing, written: number): readonly Change[] {
  if (parts === undefined) return changes;
  let count = 0;
  for (const part of parts) {
    count += part.changes.length;
    if (written <= count) break;
  }
  return changes.slice(0, count);
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
  const whole = bookAfter(writing.before, wholeEvents(writing, written));
  const complete = state === "Recovered" ? whole : writing.before;
  return { state, is: withoutLog(after), mustBe: withoutLog(complete), left: resumed(writing, after).changes.length };
}
