import { type Finding, finding } from "../domain/book/finding";
import type { IsoDate } from "../domain/values/calendar";
import { readIban } from "../domain/values/iban";
import { type Cents, cents } from "../domain/values/money";
import { remembered } from "../kit/remembered";
import { type CellValue, isCellError } from "../sheets/cellValue";
import { decodeCell, isBlankCell, shownValue } from "../sheets/cells";
import type { FieldRules } from "../sheets/fields";
import { isInCents } from "../sheets/inCents";
import { decimalText, readAmountNumber } from "../sheets/numberText";
import { fieldOf } from "../sheets/tables";
import { centsOfText } from "./listAmounts";
import { dayOfText } from "./listDays";
import { instalmentNumber } from "./instalmentNumber";
import { columnInstalments, rowInstalment } from "./listedInstalments";
import { AMOUNT_FIELDS, columnOf, DAY_FIELDS, IDENTIFIER_FIELDS, LIST_FIELDS, type ListField } from "./listFields";
import type { ListColumn } from "./listHeading";
import type { ListedItem } from "./openItemList";
import { isSaidNot } from "./saidNot";
import type { ChosenDateOrder, DecimalSign } from "./rawList";

/** How the cells of a list are read. */
export interface CellReading {
  readonly file: string;
  readonly decimal: DecimalSign;
  readonly dates: ChosenDateOrder;
  readonly date1904: boolean;
  readonly isNegated: boolean;
}

/** A row as it was read, with what of it is none of its column's values. */
export interface ReadItem {
  readonly item: ListedItem;
  readonly findings: readonly Finding[];
}

/** What a cell says. */
export type Value = string | number | boolean | null;

/** What a cell is not: the code of its finding. */
export interface Problem {
  readonly code: "takeIn.unreadable" | "takeIn.digitsLost" | "takeIn.formula";
}

/** A cell that says nothing of its kind. */
export const UNREADABLE: Problem = { code: "takeIn.unreadable" };
/** A long number as Excel shows it and saves it in a CSV file. */
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$/i;
/** Some programs keep the leading zeros of a number so. */
const QUOTED_FORMULA = /^="((?:[^"]|"")*)"$/;
/** A whole number as some programs write it that hold every number with a fraction. */
const WITH_FRACTION = /^(\d{1,15})\.0$/;
/** A sheet keeps 15 digits of a number. */
const KEPT_DIGITS = 1e15;
/** Above every serial of a day: `20261130`, or `1112026` that lost its first zero. */
const DAY_OF_DIGITS_MIN = 1_000_000;
const CENTS_IN_EURO = 100;
const DATE: FieldRules = { kind: "date", words: {}, filling: "U", filled: false };
const YES_NO: FieldRules = { kind: "yes/no", words: {}, filling: "U", filled: false };

/** The columns that are read, with their place. */
export type ReadColumns = readonly (ListColumn & { readonly field: ListField; readonly position: number })[];

/** Reads the rows of a list, each for itself. */
export function itemReader(
  columns: ReadColumns,
  reading: CellReading,
): (cells: readonly CellValue[], row: number) => ReadItem {
  // A list of 100,000 items has a few hundred days.
  const day = remembered((cell: CellValue) => dayOf(cell, reading));
  const inCents = new Set(columns.filter(({ caption }) => isInCents(caption)).map(({ position }) => position));
  const read = (field: ListField, cell: CellValue, position: number): Value | Problem => {
    if (isCellError(cell)) return UNREADABLE;
    if (AMOUNT_FIELDS.includes(field)) return amountOf(cell, reading, inCents.has(position));
    return DAY_FIELDS.includes(field) ? day(cell) : valueOf(field, cell, reading);
  };
  return (cells, row) => {
    const values: Partial<Record<ListField, Value>> = {};
    const beside: Partial<Record<ListField, Value>>[] = [];
    const findings: Finding[] = [];
    for (const { field, caption, position, instalment } of columns) {
      const cell = cells[position] ?? null;
      if (isBlankCell(cell)) continue;
      const said = read(field, cell, position);
      const value = typeof said === "boolean" && isSaidNot(caption) ? !said : said;
      if (isProblem(value)) {
        const params = { file: reading.file, line: row, column: caption, value: shownValue(cell) };
        findings.push(finding(value.code, null, params));
      } else if (instalment === undefined) values[field] = value;
      else (beside[instalment] ??= {})[field] = value;
    }
    return { item: withInstalments(itemOf(reading.file, row, values), values, beside), findings };
  };
}

/** Whether a cell is none of its column's values. */
export function isProblem(value: Value | Problem): value is Problem {
  return typeof value === "object" && value !== null;
}

/** What a cell means for a field. */
function valueOf(field: ListField, cell: CellValue, reading: CellReading): Value | Problem {
  if (field === "collect") return decoded(YES_NO, cell, reading);
  if (field === "instalment") return instalmentNumber(shownValue(cell).trim()) ?? UNREADABLE;
  return textOf(field, cell);
}

function decoded(rules: FieldRules, cell: CellValue, { date1904 }: CellReading): Value | Problem {
  const value = decodeCell(rules, cell, { language: "nl", date1904, note: () => undefined });
  return typeof value === "object" && value !== null ? UNREADABLE : value;
}

/** The cents of a cell of amounts; of a column in cents a fraction is none. */
export function amountOf(cell: CellValue, { decimal, isNegated }: CellReading, inCents: boolean): Value | Problem {
  const amount =
    typeof cell === "number" ? readAmountNumber(cell) : typeof cell === "string" ? centsOfText(cell, decimal) : null;
  if (typeof amount !== "number" || (inCents && amount % CENTS_IN_EURO !== 0)) return UNREADABLE;
  const value = inCents ? amount / CENTS_IN_EURO : amount;
  return isNegated && value !== 0 ? -value : value;
}

/** The day of a cell of days. */
export function dayOf(cell: CellValue, reading: CellReading): Value | Problem {
  if (typeof cell === "string") return dayOfText(cell, reading.dates) ?? UNREADABLE;
  if (typeof cell === "number" && cell >= DAY_OF_DIGITS_MIN) {
    return dayOfText(decimalText(cell), reading.dates) ?? UNREADABLE;
  }
  return decoded(DATE, typeof cell === "number" ? Math.floor(cell) : cell, reading);
}

function textOf(field: ListField, cell: CellValue): Value | Problem {
  const isIdentifier = IDENTIFIER_FIELDS.has(field);
  const max = fieldOf(LIST_FIELDS[field], columnOf(field)).lengthMax ?? null;
  return textIn(cell, { isIdentifier, isIban: field === "iban", max, isCut: field === "name" });
}

/** What is asked of a text. */
export interface TextRules {
  /** Every character counts: a number that a sheet rounded or wrote with an exponent is none. */
  readonly isIdentifier: boolean;
  readonly isIban: boolean;
  readonly max: number | null;
  /** Whether what is too long is cut, instead of being none. */
  readonly isCut: boolean;
}

/** The text of a cell, on one line; null where nothing but signs that cannot be seen stands in it. */
export function textIn(cell: CellValue, { isIdentifier, isIban, max, isCut }: TextRules): string | null | Problem {
  if (typeof cell === "boolean" || cell === null || isCellError(cell)) return UNREADABLE;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return UNREADABLE;
    return isIdentifier && Math.abs(cell) >= KEPT_DIGITS ? { code: "takeIn.digitsLost" } : decimalText(cell);
  }
  const quoted = QUOTED_FORMULA.exec(cell.trim());
  const own = quoted === null ? cell.trim() : (quoted[1] ?? "").replaceAll('""', '"').trim();
  const text = isIdentifier ? own.replace(WITH_FRACTION, "$1") : own;
  if (quoted === null && text.startsWith("=")) return { code: "takeIn.formula" };
  if (isIdentifier && EXPONENT.test(text)) return { code: "takeIn.digitsLost" };
  if (isIban) return readIban(text).iban ?? UNREADABLE;
  // What stands in a cell on several lines stands on one in a record.
  const plain = text.replace(/\p{Cc}+/gu, " ").trim();
  if (max !== null && plain.length > max) return isCut ? plain.slice(0, max).trim() : UNREADABLE;
  return plain === "" ? null : plain;
}

/** Made field by field in one order, so that 100,000 of them are of one class to the engine. */
function itemOf(file: string, row: number, values: Partial<Record<ListField, Value>>): ListedItem {
  const text = (field: ListField): string | null => {
    const value = values[field];
    return typeof value === "string" ? value : null;
  };
  return {
    file,
    row,
    number: text("number"),
    administration: text("administration"),
    debtor: text("debtor"),
    invoiceDate: text("invoiceDate") as IsoDate | null,
    dueDate: text("dueDate") as IsoDate | null,
    description: text("description"),
    paymentReference: text("paymentReference"),
    currency: currencyOf(text("currency")),
    amount: amountIn(values),
    openAmount: (values.openAmount ?? null) as Cents | null,
    collect: (values.collect ?? null) as boolean | null,
    mandateId: text("mandateId"),
    name: text("name"),
    iban: text("iban"),
    bic: text("bic"),
    accountHolder: text("accountHolder"),
    street: text("street"),
    buildingNumber: text("buildingNumber"),
    postalCode: text("postalCode"),
    town: text("town"),
    country: text("country"),
    email: text("email"),
    registrationNumber: text("registrationNumber"),
    taxNumber: text("taxNumber"),
    instalments: null,
  };
}

/** The item with the instalment that its row is, or with those that stand beside each other in it, by their numbers. */
function withInstalments(
  item: ListedItem,
  values: Partial<Record<ListField, Value>>,
  beside: readonly (Partial<Record<ListField, Value>> | undefined)[],
): ListedItem {
  if (beside.length > 0) {
    // What no column is of stands there as nothing, so that it is counted too.
    const cells = Array.from(beside, (one, number) => ({
      number,
      dueDate: (one?.instalmentDue ?? null) as IsoDate | null,
      amount: (one?.instalmentAmount ?? null) as Cents | null,
    }));
    return columnInstalments(item, cells);
  }
  if (values.instalment === undefined) return item;
  return rowInstalment(item, {
    instalment: values.instalment as number,
    instalmentDue: (values.instalmentDue ?? null) as IsoDate | null,
    instalmentAmount: (values.instalmentAmount ?? null) as Cents | null,
    instalmentOpen: (values.instalmentOpen ?? null) as Cents | null,
  });
}

/** The amount, or what debit and credit come to. */
function amountIn({ amount, debit, credit }: Partial<Record<ListField, Value>>): Cents | null {
  if (typeof amount === "number") return cents(amount);
  if (debit === undefined && credit === undefined) return null;
  return cents(Number(debit ?? 0) - Number(credit ?? 0));
}

/** The euro needs no word of its own. */
function currencyOf(text: string | null): string | null {
  return text === null || /^(?:EUR|€)$/iu.test(text) ? null : text;
}
