import { readIban } from "../domain/values/iban";
import { remembered } from "../kit/remembered";
import { type CellValue, isCellError } from "../sheets/cellValue";
import { isBlankCell, shownValue } from "../sheets/cells";
import { hasCents, isAmountText } from "./listAmounts";
import { dayOfText } from "./listDays";
import type { ListField } from "./listFields";

type Rows = readonly (readonly CellValue[])[];

/** So many cells tell what a column holds. */
export const CELLS_MAX = 300;
/** A part that makes a column a field's, and one that leaves it open. */
const MOST = 0.8;
const HALF = 0.5;
/** Serials of 2000 to 2100. */
const SERIAL_MIN = 35_065;
const SERIAL_MAX = 73_051;

/** What stands in a column, looked at once for each question. */
export interface ColumnLook {
  readonly isBlank: boolean;
  readonly share: (test: keyof typeof TESTS) => number;
}

const isSerial = (cell: CellValue): boolean =>
  typeof cell === "number" && Number.isInteger(cell) && cell >= SERIAL_MIN && cell <= SERIAL_MAX;

const TESTS = {
  amount: (text, cell) => typeof cell === "number" || isAmountText(text),
  cents: (text, cell) => (typeof cell === "number" ? !Number.isInteger(cell) : hasCents(text)),
  day: (text, cell) =>
    isSerial(cell) ||
    (typeof cell === "string" && (dayOfText(text, "dayFirst") ?? dayOfText(text, "monthFirst")) !== null),
  iban: (text) => readIban(text).iban !== null,
  letters: (text) => /\p{L}{2}/u.test(text),
  currency: (text) => /^(?:[A-Za-z]{3}|€)$/u.test(text),
  yesNo: (text) => /^(?:ja|nee|yes|no|j|n|y|true|false|[01x])$/i.test(text),
} as const satisfies Record<string, (text: string, cell: CellValue) => boolean>;

/** What stands in a column of a list, by its first cells. */
export function columnLook(body: Rows, position: number): ColumnLook {
  const cells: CellValue[] = [];
  for (const row of body) {
    const cell = row[position] ?? null;
    if (!isBlankCell(cell) && !isCellError(cell)) cells.push(cell);
    if (cells.length === CELLS_MAX) break;
  }
  const texts = cells.map((cell) => shownValue(cell));
  const share = (test: keyof typeof TESTS): number =>
    cells.length === 0 ? 0 : cells.filter((cell, at) => TESTS[test](texts[at] ?? "", cell)).length / cells.length;
  return { isBlank: cells.length === 0, share: remembered(share) };
}

/** Whether what stands in a column can be values of a field: a caption says less than what is under it. */
export function agrees(field: ListField, { isBlank, share }: ColumnLook): boolean {
  if (isBlank) return true;
  switch (field) {
    case "number":
      return share("cents") < HALF && share("day") < MOST && share("iban") < HALF;
    case "debtor":
      return share("cents") < HALF && share("day") < MOST && share("yesNo") < MOST && share("iban") < HALF;
    case "amount":
    case "openAmount":
      return share("amount") >= HALF && share("day") < MOST;
    case "invoiceDate":
    case "dueDate":
      return share("day") >= HALF;
    case "iban":
      return share("iban") >= HALF;
    case "name":
    case "accountHolder":
      return share("letters") >= HALF && share("iban") < HALF;
    case "currency":
      return share("currency") >= HALF;
    case "collect":
      return share("yesNo") >= HALF;
    default:
      return true;
  }
}
