import { overlaps } from "../../../src/file/range";
import { cellsOf } from "./address";
import type { HostBook, HostChange } from "./workbook";

/** The number of the event that tells of changed cells, by who listens; as in the client library. */
const SHEET_CHANGED = 10;
const TABLE_CHANGED = 101;
const CATEGORY = 65_536;

/** One event as the client library takes it. */
export interface WireEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Whose doing a change is: this add-in's, that of the user in front of it, or that of another client. */
export type ChangedBy = "addin" | "user" | "other";

/**
 * What a change is told as: to the sheet and to all sheets, and, where it lies in a table, to that table and to all
 * tables. The client passes on what somebody listens to.
 */
export function eventsOf(book: HostBook, changes: readonly HostChange[], by: ChangedBy): readonly WireEvent[] {
  if (!book.enableEvents) return [];
  return changes.flatMap(({ sheet, range, changeType }) => {
    const event = (messageType: number, targetId: string, tableId?: string): WireEvent => ({
      ...{ messageCategory: CATEGORY, messageType, targetId },
      message: JSON.stringify({
        ...{ changeType, worksheetId: sheet.id, address: cellsOf(range), shiftDirection: "None" },
        source: by === "other" ? "Remote" : "Local",
        triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown",
        ...(tableId === undefined ? {} : { tableId }),
      }),
    });
    const tables = sheet.tables.filter((table) => overlaps(table.range, range)).map(({ id }) => String(id));
    return [
      event(SHEET_CHANGED, sheet.id),
      event(SHEET_CHANGED, "Workbook"),
      ...tables.flatMap((id) => [event(TABLE_CHANGED, id, id), event(TABLE_CHANGED, "Workbook", id)]),
    ];
  });
}
