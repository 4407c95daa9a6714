import { readBic } from "../domain/values/bic";
import { KEY_FIELDS } from "../domain/book/book";
import { readCreditorId } from "../domain/values/creditorId";
import { readIban } from "../domain/values/iban";
import { identifierProblems } from "../domain/values/identifier";
import { isCountryCode } from "../domain/values/isoCountries";
import type { TableName } from "../domain/book/records";
import { decodeCell, isBlankCell, shownValue } from "./cells";
import { type CellValue, isCellError } from "./cellValue";
import type { FoundTable } from "./contents";
import type { FieldRules } from "./fields";
import { fieldOf } from "./tables";

/** How what stands in a column agrees with a field: it speaks for it, does not speak against it, is blank, speaks against it, is plainly another's. */
export type ContentFit = "strong" | "fits" | "blank" | "contradicts" | "foreign";

/** What a table or a list shows of its columns. */
export type ListedColumns = Pick<FoundTable, "captions" | "rows">;

/** What stands in a column. */
export interface ColumnContent {
  /** The first cells that are not blank. */
  readonly cells: readonly CellValue[];
  /** The same as they are compared, as keys are. */
  readonly keys: readonly string[];
  /** Which part of the cells, from 0 to 1, passes a test; worked out once per test. 0 of a blank column. */
  readonly share: (test: keyof typeof TESTS) => number;
  /** Different values, as a part of all. */
  readonly distinct: number;
}

/** So many cells tell what a column holds. */
const CELLS_MAX = 300;
/** Serials of 2000-01-01 to 2100-01-01, in the 1900 system; the 1904 system lies four years lower and within a year's width. */
const SERIAL_MIN = 35_065;
const SERIAL_MAX = 73_051;
/** A part that speaks for a field, and one that leaves it open. */
const MOST = 0.9;
const HALF = 0.5;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const DATE = { kind: "date", words: {}, filling: "U", filled: false } as const satisfies FieldRules;
const AMOUNT = { ...DATE, kind: "amount" } as const satisfies FieldRules;

function decodes(field: FieldRules, cell: CellValue): boolean {
  const value = decodeCell(field, cell, { language: "nl", date1904: false, note: () => undefined });
  return typeof value !== "object";
}

/** Tests of a cell, as text and as it is. */
const TESTS = {
  iban: (text) => readIban(text).iban !== null,
  creditorId: (text) => readCreditorId(text).creditorId !== null,
  bic: (text) => readBic(text).bic !== null,
  email: (text) => EMAIL.test(text),
  country: isCountryCode,
  currency: (text) => /^[A-Za-z]{3}$/.test(text),
  date: (_, cell) =>
    typeof cell === "number" ? Number.isInteger(cell) && cell >= SERIAL_MIN && cell <= SERIAL_MAX : decodes(DATE, cell),
  amount: (_, cell) => typeof cell !== "boolean" && decodes(AMOUNT, cell),
  fraction: (text, cell) => !Number.isInteger(cell) && /\d[.,]\d{1,2}$/.test(text) && decodes(AMOUNT, cell),
  // A number with decimals, or a text that only an amount is written like: `2026.01` may be a number of the user's.
  money: (text, cell) =>
    (typeof cell === "number" && !Number.isInteger(cell)) || (/€|,\d{2}$/.test(text) && decodes(AMOUNT, cell)),
  day: (text, cell) => typeof cell === "string" && /\D/.test(text) && decodes(DATE, cell),
  name: (text) => /\p{L}{2}/u.test(text) && !EMAIL.test(text),
  severalWords: (text) => /\p{L}\S*\s+\S/u.test(text),
  reference: (text) => /\d/.test(text) && !/\s/.test(text) && identifierProblems(text).length === 0,
} as const satisfies Record<string, (text: string, cell: CellValue) => boolean>;

/** What stands in a column of a table. */
export function columnContent({ rows }: Pick<FoundTable, "rows">, position: number): ColumnContent {
  const cells: CellValue[] = [];
  for (const row of rows) {
    const cell = row[position] ?? null;
    if (!isBlankCell(cell) && !isCellError(cell)) cells.push(cell);
    if (cells.length === CELLS_MAX) break;
  }
  const texts = cells.map(shownValue);
  const keys = texts.map((text) => text.toLowerCase());
  const shares = new Map<keyof typeof TESTS, number>();
  const shareOf = (test: keyof typeof TESTS): number => {
    const passed = cells.filter((cell, index) => TESTS[test](texts[index] ?? "", cell)).length;
    return cells.length === 0 ? 0 : passed / cells.length;
  };
  return {
    cells,
    keys,
    share: (test) => {
      const share = shares.get(test) ?? shareOf(test);
      shares.set(test, share);
      return share;
    },
    distinct: cells.length === 0 ? 0 : new Set(keys).size / cells.length,
  };
}

/** Fields whose values can be told by their look. */
const LOOKS: Readonly<Record<string, keyof typeof TESTS>> = {
  iban: "iban",
  originalIban: "iban",
  counterpartyIban: "iban",
  creditorId: "creditorId",
  originalCreditorId: "creditorId",
  bic: "bic",
  email: "email",
  country: "country",
  currency: "currency",
};

/** How what stands in a column agrees with a field of a table. */
export function contentFit(table: TableName, name: string, content: ColumnContent): ContentFit {
  if (content.cells.length === 0) return "blank";
  const field = fieldOf(table, name);
  switch (field.kind) {
    case "text":
      return textFit(table, name, content);
    case "date":
      return graded(content.share("date"));
    case "amount":
      if (content.share("date") >= MOST) return "contradicts";
      return content.share("fraction") > 0 ? graded(content.share("amount")) : atMostFits(content.share("amount"));
    default:
      return atMostFits(content.cells.filter((cell) => decodes(field, cell)).length / content.cells.length);
  }
}

function graded(share: number): ContentFit {
  return share >= MOST ? "strong" : atMostFits(share);
}

function atMostFits(share: number): ContentFit {
  return share >= HALF ? "fits" : "contradicts";
}

/** Fields that name a record of another table. */
const NAMING: ReadonlySet<string> = new Set(["administration", "debtor", "invoice", "mandateId"]);
/** So many values, or so many different ones among them, name no administrations. */
const ADMINISTRATIONS_MAX = 20;
const SEVERAL = 3;

function textFit(table: TableName, name: string, content: ColumnContent): ContentFit {
  const look = LOOKS[name];
  if (look !== undefined) return graded(content.share(look));
  const keys: readonly string[] = KEY_FIELDS[table];
  const isForeign = (["iban", "creditorId", "email"] as const).some((test) => content.share(test) >= MOST);
  if (isForeign) return "contradicts";
  const isKey = keys.at(-1) === name;
  if ((isKey || NAMING.has(name)) && isNoIdentifier(content)) return "foreign";
  if (name === "administration" && table !== "Accounts" && isOfMany(content)) return "foreign";
  if (isKey && content.cells.length > 1) {
    // Several rows with one key may be a mistake of the user's; many are another kind of column.
    return content.distinct === 1 ? "strong" : atMostFits(content.distinct);
  }
  return name === "name" || name === "creditorName" ? atMostFits(content.share("name")) : "fits";
}

/** Amounts or days, which number nothing. */
function isNoIdentifier({ share }: ColumnContent): boolean {
  return (share("money") > 0 && share("amount") >= MOST) || share("day") >= MOST;
}

/** More different values than a firm has administrations. */
function isOfMany({ cells, distinct }: ColumnContent): boolean {
  return cells.length >= SEVERAL && (distinct >= HALF || distinct * cells.length > ADMINISTRATIONS_MAX);
}

/**
 * How sure a column is a field's by what stands in it alone, from 0 to 100: the look of an IBAN says more than that of a
 * date, of which a table has several. Null when it says nothing.
 */
export function contentAlone(table: TableName, name: string, content: ColumnContent): number | null {
  const { cells, share, distinct } = content;
  const several = cells.length > 1;
  switch (`${table}.${name}`) {
    case "Administrations.creditorId":
      return share("creditorId") >= MOST ? 65 : null;
    case "Accounts.iban":
    case "Debtors.iban":
    case "Mandates.iban":
      return share("iban") >= MOST ? 60 : null;
    case "Debtors.email":
      return share("email") >= MOST ? 60 : null;
    case "Mandates.mandateId":
    case "Debtors.number":
    case "Invoices.number":
      return several && distinct === 1 && share("reference") === 1 && isPlain(content) ? 46 : null;
    case "Debtors.name":
      return several && distinct >= MOST && share("severalWords") >= HALF && share("name") >= MOST ? 45 : null;
    case "Invoices.amount":
      return several && share("amount") >= MOST && share("fraction") > 0 ? 47 : null;
    case "Invoices.invoiceDate":
    case "Invoices.dueDate":
    case "Mandates.dateOfSignature":
      return several && share("date") >= MOST ? 45 : null;
    default:
      return null;
  }
}

/** Neither an IBAN nor an amount or date: what is no more than a number or reference. */
function isPlain({ share }: ColumnContent): boolean {
  return share("iban") === 0 && share("creditorId") === 0 && share("fraction") === 0 && share("date") < MOST;
}
