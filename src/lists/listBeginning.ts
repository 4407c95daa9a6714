import type { RawList } from "./rawList";

/** So much of a text file tells what it is; cut behind a line, so that no letter is cut. */
const BYTES = 65_536;
const LINE_FEED = 10;
/** So many rows of a sheet tell the same. */
const ROWS = 1_000;

/** The beginning of a list, which tells what its columns are: a long one need not be read twice for that. */
export function listBeginning(raw: RawList): RawList {
  if (raw.kind === "sheets") {
    return { ...raw, sheets: raw.sheets.map(({ name, rows }) => ({ name, rows: rows.slice(0, ROWS) })) };
  }
  if (raw.bytes.length <= BYTES) return raw;
  return { ...raw, bytes: raw.bytes.subarray(0, raw.bytes.lastIndexOf(LINE_FEED, BYTES) + 1) };
}
