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
}

/** The last event on an order that was not taken back; null when there is none, or the Log does not keep enough of it. */
export function lastEvent({ tables }: Book, order: string): LoggedEvent | null {
  const key = keyFrom(order);
  const standing: LogRow[] = [];
  for (const row of tables.Log.toSorted(by(({ number }) => number))) {
    if (row.state !== "Completed" && row.state !== "Recovered") continue;
    if (keyFrom(row.order) !== key || row.unreadable !== undefined) continue;
    if (EVENTS.has(row.action)) standing.push(row);
    if (row.action === "undo") {
      const { undone: number } = factsOf<UndoneFact>(row);
      const undone = standing.findIndex((event) => event.number === number);
      if (undone >= 0) standing.splice(undone, 1);
    }
  }
  const row = standing.at(-1);
  const facts = row === undefined ? null : eventFactsOf(row);
  return row === undefined || facts === null ? null : { row, facts };
}
