/** An error in a cell (`#N/A`, `#REF!`), or a formula whose result nobody stored (`#CALC?`). */
export interface CellError {
  readonly error: string;
}

/** What a cell holds, as every adapter hands it over: numbers for dates, null for an empty cell. */
export type CellValue = string | number | boolean | null | CellError;

/** Whether the cell shows an error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The number formats that written cells get, by what the cell holds (see `docs/workbook`). */
export const NUMBER_FORMATS = {
  text: "@",
  date: "yyyy-mm-dd",
  "date-time": "yyyy-mm-dd hh:mm:ss",
  amount: "#,##0.00",
  percent: "0.00##",
  integer: "0",
  "yes/no": "@",
  code: "@",
} as const;

/** The kinds of cells of docs/law/workbook.md. */
export type CellKind = keyof typeof NUMBER_FORMATS;
