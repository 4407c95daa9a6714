import { by } from "../kit/byNumber";
import { type Book, keyFrom } from "../domain/book/book";
import type { Finding } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";
import { isSealedIn } from "../domain/ledger/logSeals";
import type { EventFacts, LoggedEvent, UndoneFact } from "./eventFacts";
import { factsOf } from "./loggedRequest";
import { changedRow, unreadableRow } from "./doubtedRow";
import { unreadableEvent, unreadableUndone } from "./eventReader";

/*
 * What happened to an order, by the Log: the events on it that stand, one upon the other. Only of rows that are as they were
 * sealed, and that can be read, anything is believed.
 */

/** The actions that one can take back. */
const EVENTS: ReadonlySet<string> = new Set(["deliver", "settle", "return", "bank-debit", "process"]);

/** Whether a row of the Log is of an event on an order. */
export function isEvent({ action }: LogRow): boolean {
  return EVENTS.has(action);
}

/** The rows that tell of an order's events and of their taking back, in their order. */
function rowsOf({ tables }: Book, order: string): readonly LogRow[] {
  const key = keyFrom(order);
  return tables.Log.filter(
    ({ state, action, order: named, unreadable }) =>
      (state === "Completed" || state === "Recovered") &&
      (EVENTS.has(action) || action === "undo") &&
      keyFrom(named) === key &&
      unreadable === undefined,
  ).sort(by(({ number }) => number));
}

/** Why an order's events are not believed: a row of the Log is no longer what was sealed, or cannot be read. */
export function historyFindings(book: Book, order: string): readonly Finding[] {
  return rowsOf(book, order).flatMap((row): Finding[] => {
    if (!isSealedIn(book.tables.Log, row)) return [changedRow(row)];
    const members = row.action === "undo" ? unreadableUndone(row) : unreadableKept(row);
    return members.length === 0 ? [] : [unreadableRow(row, members)];
  });
}

/** What of an event's facts cannot be read; nothing where the Log has no room for them and keeps the single ones alone. */
export function unreadableKept(row: LogRow): readonly string[] {
  const { row: was, lines, items } = factsOf<EventFacts>(row);
  const isBrief = was === undefined && lines === undefined && items === undefined;
  return isBrief ? [] : unreadableFacts(row);
}

const unreadableFacts = unreadableEvent({});

/** The rows of the events on an order that were not taken back, in their order. */
function standingRows(book: Book, order: string): readonly LogRow[] {
  const standing: LogRow[] = [];
  for (const row of rowsOf(book, order)) {
    if (EVENTS.has(row.action)) standing.push(row);
    else if (unreadableUndone(row).length === 0) {
      const { undone: number, only, wholly = [] } = factsOf<UndoneFact>(row);
      const gone = new Set(only === undefined ? [number] : wholly);
      for (const event of standing.filter((one) => gone.has(one.number))) standing.splice(standing.indexOf(event), 1);
    }
  }
  return standing;
}

/** The events on an order that were not taken back, in their order: those of which the Log keeps enough. */
export function standingEvents(book: Book, order: string): readonly LoggedEvent[] {
  return standingRows(book, order).flatMap((row) => {
    const facts = eventFactsOf(row);
    return facts === null ? [] : [{ row, facts }];
  });
}

/** What the Log keeps of an event; null where it does not keep enough of it. */
function eventFactsOf(row: LogRow): EventFacts | null {
  return unreadableFacts(row).length === 0 ? (factsOf<EventFacts>(row) as EventFacts) : null;
}

/** The last event on an order that was not taken back; null when there is none, or the Log does not keep enough of it. */
export function lastEvent(book: Book, order: string): LoggedEvent | null {
  const row = standingRows(book, order).at(-1);
  const facts = row === undefined ? null : eventFactsOf(row);
  return row === undefined || facts === null ? null : { row, facts };
}
