import { by } from "../kit/byNumber";
import { type Book, keyFrom } from "../domain/book/book";
import type { LogRow } from "../domain/book/records";
import { type EventFacts, eventFactsOf } from "./eventFacts";
import { factsOf } from "./loggedRequest";

/*
 * What happened to an order, by the Log: the events on it that stand, one upon the other.
 */

/** The actions that one can take back. */
const EVENTS: ReadonlySet<string> = new Set(["deliver", "settle", "return", "bank-debit", "process"]);

/** An event on an order, and what the Log keeps of the time before it. */
export interface LoggedEvent {
  readonly row: LogRow;
  readonly facts: EventFacts;
}

/** What the Log keeps of the taking back of an event: the number of its row. */
export interface UndoneFact {
  readonly undone: number;
  /** The transaction of which alone the return was taken back: the event itself stands, but for it. */
  readonly only?: string;
  /** The events of which with that transaction nothing is left. */
  readonly wholly?: readonly number[];
}

/** The rows of the events on an order that were not taken back, in their order. */
function standingRows({ tables }: Book, order: string): readonly LogRow[] {
  const key = keyFrom(order);
  const standing: LogRow[] = [];
  for (const row of tables.Log.toSorted(by(({ number }) => number))) {
    if (row.state !== "Completed" && row.state !== "Recovered") continue;
    if (keyFrom(row.order) !== key || row.unreadable !== undefined) continue;
    if (EVENTS.has(row.action)) standing.push(row);
    if (row.action === "undo") {
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

/** The last event on an order that was not taken back; null when there is none, or the Log does not keep enough of it. */
export function lastEvent(book: Book, order: string): LoggedEvent | null {
  const row = standingRows(book, order).at(-1);
  const facts = row === undefined ? null : eventFactsOf(row);
  return row === undefined || facts === null ? null : { row, facts };
}
