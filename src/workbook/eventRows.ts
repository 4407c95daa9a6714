import type { Moment, OutcomePart } from "../actions/action";
import type { Book } from "../domain/book/book";
import type { LogRow, LogState } from "../domain/book/records";
import type { Hash } from "../domain/values/hash";
import { ContentSealing } from "./contentSealing";
import { lastLogRow, nextLogRow } from "./logRow";

/** What all events of an outcome have in common. */
export interface EventsFacts {
  readonly moment: Moment;
  readonly state: LogState;
  readonly summarise: (action: string, part: OutcomePart) => string;
  readonly hash?: Hash | undefined;
}

/** The events with their rows in the Log, each sealed upon the one before it and with the values of what it leaves. */
export function eventRows(
  book: Book,
  parts: readonly OutcomePart[],
  { moment, state, summarise, hash }: EventsFacts,
): readonly { readonly part: OutcomePart; readonly logRow: LogRow }[] {
  const contents = new ContentSealing(book, hash);
  let last = lastLogRow(book);
  return parts.map((part) => {
    const { action, request, changes } = part;
    const summary = summarise(action, part);
    const sealed = contents.after(changes);
    last = nextLogRow(book, { action, request, moment, outcome: part, summary, state, sealed }, last);
    return { part, logRow: last };
  });
}
