import type { Moment } from "../actions/action";
import { finding, type Finding } from "../domain/book/finding";
import { type LogRow, TABLE_NAMES } from "../domain/book/records";
import { type ReadBook, requiredTables } from "../workbook/readBook";
import { locatedFinding } from "./preview";
import type { Opening } from "./session";

/** Whoever began to write so short ago may still be at it. */
const BUSY_SECONDS = 120;

/** Whether whoever began this may still be writing, by the clock of this machine. */
export function isRecent({ at }: LogRow, now: Moment): boolean {
  const seconds = (moment: string): number => {
    const [hours = 0, minutes = 0, rest = 0] = moment.slice(11).split(":").map(Number);
    return hours * 3600 + minutes * 60 + rest;
  };
  const passed = seconds(now.at) - seconds(at);
  return at.slice(0, 10) === now.at.slice(0, 10) && passed >= 0 && passed < BUSY_SECONDS;
}

/** That somebody may still be at the action of this row. */
export function unfinishedProgress(row: LogRow, { layout }: ReadBook) {
  const params = { action: row.action, at: row.at, user: row.user ?? "" };
  return locatedFinding(finding("log.unfinished", { table: "Log", row: row.row, field: "state" }, params), layout);
}

/** How a workbook was found, by who may only read it. */
export function openingFor(readOnly: Finding | null) {
  return (read: ReadBook, recovered: Opening["recovered"], busy: Opening["busy"]): Opening => {
    const { language, tables } = read.book;
    const records = TABLE_NAMES.reduce((count, table) => count + tables[table].length, 0);
    const marked = readOnly === null ? null : locatedFinding(readOnly, read.layout);
    return { language, recovered, busy, readOnly: marked, tables: requiredTables(read), records };
  };
}
