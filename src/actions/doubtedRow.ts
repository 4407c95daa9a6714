import { at, type Finding, finding } from "../domain/book/finding";
import type { LogRow } from "../domain/book/records";

/** Of a row of the Log that is not what was sealed nothing is believed. */
export function changedRow(row: LogRow): Finding {
  const { action, at: moment, number } = row;
  return finding("log.rowChanged", at("Log", row, "seal"), { action, at: moment, number });
}

/** Of a row of the Log that keeps what cannot be read neither: the names of the members. */
export function unreadableRow(row: LogRow, members: readonly string[]): Finding {
  const { action, at: moment, number } = row;
  const params = { action, at: moment, number, members: members.join(", ") };
  return finding("log.rowUnreadable", at("Log", row, "request"), params);
}
