import { readCreditorId } from "../domain/values/creditorId";
import { readIban } from "../domain/values/iban";
import { remembered } from "../kit/remembered";
import { type CellValue, isCellError } from "../sheets/cellValue";
import { isBlankCell, shownValue } from "../sheets/cells";
import { hasCents, isAmountText } from "./listAmounts";
import { dayOfText } from "./listDays";
import { instalmentNumber } from "./instalmentNumber";
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

/** The shortest term of payment in days. */
const PAYMENT_DAYS_MIN = 7;

/** What stands in a column, looked at once for each question. */
export interface ColumnLook {
  readonly isBlank: boolean;
  /** How many cells were looked at, and how many of them are different, as a part of them. */
  readonly count: number;
  readonly distinct: number;
  /** The one value of all its cells, of which there are two or more; null where they differ. */
  readonly constant: string | null;
  readonly share: (test: keyof typeof TESTS) => number;
}

/** So many different values, or so many of all, name no administrations. */
const ADMINISTRATIONS_MAX = 20;
const SEVERAL = 3;

const isSerial = (cell: CellValue): boolean =>
  typeof cell === "number" && Number.isInteger(cell) && cell >= SERIAL_MIN && cell <= SERIAL_MAX;

const isDayText = (text: string): boolean => (dayOfText(text, "dayFirst") ?? dayOfText(text, "monthFirst")) !== null;

const PERIOD =
  /(?:^|\P{L})(?:jan|f[eé]v|feb|mrt|maart|m[aä]rz|mar|mars|apr|avr|mai|may|mei|jun|juin|jul|juil|aug|ao[uû]t|sep|o[ck]t|nov|d[eé][cz])(?:\p{L}{0,7})(?:\P{L}|$)|(?:^|\D)20\d\d(?:\D|$)/iu;

/** What begins as an IBAN does: a country, check digits, and an account of some length. */
const SPOILT_IBAN = /^[A-Z]{2} ?\d\d(?: ?[0-9A-Z]){8,32}$/i;

const TESTS = {
  amount: (text, cell) => typeof cell === "number" || isAmountText(text),
  cents: (text, cell) => (typeof cell === "number" ? !Number.isInteger(cell) : hasCents(text)),
  day: (text, cell) => isSerial(cell) || isDayText(text),
  // Eight digits may be a day, and are a number as well: `20260101` is the first invoice of a year.
  plainDay: (text, cell) => typeof cell === "string" && /\D/.test(text) && isDayText(text),
  serial: (_text, cell) => isSerial(cell),
  iban: (text) => readIban(text).iban !== null,
  // One with a digit or a letter too few or too many, or of which the check digits are wrong: it is told row by row.
  spoiltIban: (text) => readIban(text).iban === null && SPOILT_IBAN.test(text.trim()),
  // An account that a sheet took for a number is told row by row.
  lostDigits: (text) => /^\d[.,]\d+E\+\d+$/i.test(text),
  digit: (text) => /\d/.test(text),
  instalment: (text) => instalmentNumber(text) !== null,
  // `1/3` can be nothing else; terms of payment have 7 days at least.
  lowInstalment: (text) => {
    const number = instalmentNumber(text);
    return number !== null && (number < PAYMENT_DAYS_MIN || /\D/.test(text));
  },
  creditorId: (text) => readCreditorId(text).creditorId !== null,
  letters: (text) => /\p{L}{2}/u.test(text),
  currency: (text) => /^(?:[A-Za-z]{3}|€)$/u.test(text),
  // A month or a year: when something is due, and not how often.
  period: (text) => PERIOD.test(text),
  one: (text) => text === "1",
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
  const distinct = cells.length === 0 ? 0 : new Set(texts).size / cells.length;
  const constant = texts.length > 1 && new Set(texts).size === 1 ? (texts[0] ?? null) : null;
  return { isBlank: cells.length === 0, count: cells.length, distinct, constant, share: remembered(share) };
}

/** Whether what stands in a column can be values of a field: a caption says less than what is under it. */
export function agrees(field: ListField, look: ColumnLook): boolean {
  const { isBlank, share } = look;
  if (isBlank) return true;
  switch (field) {
    case "number":
      return isOfNumbers(look) && !(share("serial") >= MOST && look.distinct < MOST);
    case "debtor":
      // Without another answer beside it a 1 is a number: of a list's only debtor, for one.
      return isOfNumbers(look) && (share("yesNo") < MOST || share("one") === share("yesNo"));
    case "administration":
      return look.count < SEVERAL || (look.distinct <= HALF && look.distinct * look.count <= ADMINISTRATIONS_MAX);
    case "amount":
    case "openAmount":
    case "debit":
    case "credit":
    case "instalmentAmount":
    case "instalmentOpen":
      return share("amount") >= HALF && share("day") < MOST;
    case "invoiceDate":
    case "dueDate":
    case "instalmentDue":
      return share("day") >= HALF;
    case "instalment":
      return share("instalment") >= HALF;
    case "iban":
      return share("iban") + share("lostDigits") + share("spoiltIban") >= HALF;
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

/** Whether the cells can number something: neither amounts, days nor accounts. */
function isOfNumbers({ share }: ColumnLook): boolean {
  return share("cents") < HALF && share("plainDay") < MOST && share("iban") < HALF;
}
