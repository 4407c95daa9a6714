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

/** A formula with what it gives by what is known when it is written, which whoever opens the workbook works out anew. */
export interface CellFormula {
  /** Without `=`; functions by their English names, parted by commas. */
  readonly formula: string;
  readonly result: string | number;
}

/** What is written to a cell. */
export type WrittenCell = CellValue | CellFormula;

/** Whether a formula is written. */
export function isFormula(cell: WrittenCell | undefined): cell is CellFormula {
  return typeof cell === "object" && cell !== null && "formula" in cell;
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
