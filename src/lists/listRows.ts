import { type Finding, finding } from "../domain/book/finding";
import type { CellValue } from "../sheets/cellValue";
import type { OpenItemList } from "./openItemList";
import { otherKind } from "./otherKind";
import type { RawList, ReadingChoice } from "./rawList";
import { csvReading, readCsv } from "./readCsv";

/** A list has at most so many rows: a sheet has hardly more. */
const ROWS_MAX = 1_000_000;

/** Rows as they stand in the file, and how they came out of it. */
export interface FoundRows extends Pick<OpenItemList, "encoding" | "separator" | "sheet" | "sheets"> {
  readonly rows: readonly (readonly CellValue[])[];
  readonly date1904: boolean;
  /** Why there are none. */
  readonly problem?: Finding;
}

/** Nothing of a file. */
export const NO_ROWS: FoundRows = {
  ...{ rows: [], encoding: null, separator: null, sheet: null, sheets: [], date1904: false },
};

/** The rows of a text file; none, and why, where it is no text, or holds more rows than a list has. */
export function rowsOfText(raw: RawList & { readonly kind: "text" }, choice: ReadingChoice): FoundRows {
  const other = otherKind(raw.bytes);
  const not = (problem: Finding): FoundRows => ({ ...NO_ROWS, problem });
  if (other !== null) return not(finding(other, null, { file: raw.name }));
  if (lineCount(raw.bytes) > ROWS_MAX)
    return not(finding("takeIn.tooManyRows", null, { file: raw.name, max: ROWS_MAX }));
  const csv = readCsv(raw.bytes, csvReading(choice));
  return { ...NO_ROWS, rows: csv.rows, encoding: csv.encoding, separator: csv.separator };
}

const LINE_FEED = 10;

function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
