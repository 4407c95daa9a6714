import { type CellValue, isCellError, isFormula, type WrittenCell } from "../sheets/cellValue";

/** What `Range.values` holds where a cell shows an error; a text that reads the same is shown the same. */
const ERRORS: ReadonlySet<string> = new Set([
  ...["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#CALC!", "#SPILL!", "#FIELD!", "#BLOCKED!"],
  ...["#CONNECT!", "#BUSY!", "#GETTING_DATA", "#EXTERNAL!", "#UNKNOWN!", "#TIMEOUT!", "#PYTHON!", "#CALC?"],
]);

/** The cell as every adapter hands it over; Office.js has an empty text for an empty cell and a text for an error. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "string") {
    if (value === "") return null;
    return value.startsWith("#") && ERRORS.has(value) ? { error: value } : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * The value as Office.js writes it: null would leave the cell as it is, so an empty text empties it. An error, of which a
 * sample has one, is entered as a person types it, into a cell that is not formatted as text.
 */
export function writtenValue(value: WrittenCell): string | number | boolean {
  if (value === null) return "";
  if (isFormula(value)) return `=${value.formula}`;
  return isCellError(value) ? value.error : value;
}

const encoder = new TextEncoder();
/** ASCII: a byte for each character. */
const PLAIN = /^[\u0000-\u007f]*$/;

/** How many bytes this takes in a request or an answer. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  // Nearly all rows are plain, and need not be encoded to be measured.
  return PLAIN.test(text) ? text.length : encoder.encode(text).length;
}
