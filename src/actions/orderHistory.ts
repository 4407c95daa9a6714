import { type Book, keyFrom } from "../domain/book/book";
import type { LogRow } from "../domain/book/records";
import type { Summary } from "./action";
import { factsOf } from "./loggedRequest";

/*
 * What happened to an order, by the Log: the events on it that stand, one upon the other.
 */

/** The actions that one can take back. */
const EVENTS: ReadonlySet<string> = new Set(["deliver", "settle", "return", "bank-debit"]);

/** An event on an order, and what the Log keeps of the time before it. */
export interface LoggedEvent {
  readonly row: LogRow;
  readonly facts: Summary;
}

/** The last event on an order that was not taken back; null when there is none, or the Log does not keep enough of it. */
export function lastEvent({ tables }: Book, order: string): LoggedEvent | null {
  const key = keyFrom(order);
  const standing: LoggedEvent[] = [];
  for (const row of [...tables.Log].sort((a, b) => a.number - b.number)) {
    if (row.state !== "Completed" && row.state !== "Recovered") continue;
    if (keyFrom(row.order) !== key || row.unreadable !== undefined) continue;
    if (EVENTS.has(row.action)) standing.push({ row, facts: factsOf(row) });
    if (row.action === "undo") {
      const undone = standing.findIndex((event) => event.row.number === factsOf(row)["undone"]);
      if (undone >= 0) standing.splice(undone, 1);
    }
  }
  const last = standing.at(-1);
  return last !== undefined && isKept(last) ? last : null;
}

/** Whether the Log keeps what the order, its lines and its items were before the event. */
function isKept({ facts }: LoggedEvent): boolean {
  const { row, lines, items, ledger } = facts;
  return (
    typeof row === "object" && row !== null && Array.isArray(lines) && Array.isArray(items) && ledger !== undefined
  );
}
