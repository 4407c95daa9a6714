import type { LocalInstrument } from "../domain/book/records";
import { type CellValue, isCellError } from "../sheets/cellValue";
import { decodeCell, isBlankCell, shownValue } from "../sheets/cells";
import { fieldOf } from "../sheets/tables";
import { dateOrder, type DateOrder, isYearLast, yearFirst } from "./dateOrder";
import {
  endingColumns,
  MANDATE_FIELDS,
  mandateColumns,
  type MandateListColumn,
  type MandateListField,
  mandateMeanings,
  saysEnded,
} from "./mandateColumns";
import { type CsvReading, readCsv } from "./readCsv";

/** What the user of a list knows better of it than it shows. */
export interface MandateListReading extends CsvReading {
  /** How its days stand where they could be read both ways. */
  readonly dateOrder?: Exclude<DateOrder, "either">;
  /** What columns hold, by their place; null for one that is not read. */
  readonly fields?: Readonly<Record<number, MandateListField | null>>;
  /** What no column holds, whatever its caption says. */
  readonly without?: readonly MandateListField[];
  /** Whether words say how invoices stand, and not mandates: `Vervallen` is an invoice that is overdue. */
  readonly endsByDayAlone?: true;
}

/** A value that is none of its column's. */
export interface MandateListProblem {
  readonly field: MandateListField;
  readonly caption: string;
  readonly value: string;
}

/** A row of the list: texts, codes and days as records hold them, yes or no. */
export interface MandateListRow {
  /** Its number in the file, the captions' included. */
  readonly row: number;
  readonly values: { readonly [F in MandateListField]?: string | boolean };
  readonly problems: readonly MandateListProblem[];
  /** What says that the mandate has ended, a day or a word; absent where nothing does. */
  readonly ended?: string;
}

/** A list of mandates of another program, and how it was read. */
export interface MandateList {
  readonly name: string;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly dateOrder: DateOrder | null;
  readonly columns: readonly MandateListColumn[];
  readonly rows: readonly MandateListRow[];
  /** Whether its rows are invoices, which may name one mandate more than once. */
  readonly isOfInvoices?: true;
}

type Rows = readonly (readonly CellValue[])[];

/** The list in a CSV file. */
export function mandateListOfCsv(name: string, bytes: Uint8Array, reading: MandateListReading = {}): MandateList {
  const { encoding, separator, rows } = readCsv(bytes, reading);
  return { name, encoding, separator, ...mandateRows(rows, false, reading) };
}

/** The list in the rows of a sheet: its captions stand in the first row with more than one cell, if there is one. */
export function mandateListOfSheet(
  name: string,
  rows: Rows,
  date1904: boolean,
  reading: MandateListReading = {},
): MandateList {
  return { name, encoding: null, separator: null, ...mandateRows(rows, date1904, reading) };
}

function mandateRows(
  rows: Rows,
  date1904: boolean,
  reading: MandateListReading,
): Pick<MandateList, "dateOrder" | "columns" | "rows"> {
  const heading = headingOf(rows);
  const captions = (rows[heading] ?? []).map((cell) => shownValue(cell));
  const body = heading < 0 ? [] : rows.slice(heading + 1);
  const columns = mandateColumns(captions, body, reading.fields ?? {}, reading.without);
  const endings = endingColumns(captions).filter((one) => one.isDay || reading.endsByDayAlone !== true);
  const isDay = ({ field }: MandateListColumn) => field === "dateOfSignature" || field === "lastCollectionDate";
  const days = columns.flatMap((column, at) => (isDay(column) ? body.map((cells) => textOf(cells[at])) : []));
  const order = reading.dateOrder ?? dateOrder(days);
  const listed = body.flatMap((cells, at) =>
    cells.every(isBlankCell) ? [] : [listRow(cells, columns, { order, date1904, endings }, heading + at + 2)],
  );
  return { dateOrder: order, columns, rows: listed };
}

/** Captions are looked for in so many rows from the top of a list. */
const HEADING_ROW_MAX = 30;

/**
 * The row in which most captions mean something, of two at least; else the first with more than one cell, and of a list with one
 * column the first that holds just a caption of ours.
 */
function headingOf(rows: Rows): number {
  const known = rows.slice(0, HEADING_ROW_MAX).map((cells) => {
    const texts = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "");
    return new Set(
      texts.flatMap((text) =>
        mandateMeanings(shownValue(text))
          .slice(0, 1)
          .map(({ field }) => field),
      ),
    ).size;
  });
  const most = Math.max(0, ...known);
  if (most > 1) return known.indexOf(most);
  const several = rows.findIndex((cells) => cells.filter((cell) => !isBlankCell(cell)).length > 1);
  return several >= 0 ? several : rows.findIndex((cells) => cells.some((cell) => isCaption(cell)));
}

function isCaption(cell: CellValue): boolean {
  const meanings = isBlankCell(cell) ? [] : mandateMeanings(shownValue(cell));
  return meanings.some(({ kind }) => kind === "caption" || kind === "synonym");
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell : "";
}

/** What other programs call the schemes, beside the words of the contract. */
const SCHEMES: ReadonlyMap<string, LocalInstrument> = new Map([
  ["basis", "CORE"],
  ["basic", "CORE"],
  ["base", "CORE"],
  ["firmen", "B2B"],
  ["business", "B2B"],
]);

/** How the days of a list are read. */
interface Days {
  readonly order: DateOrder | null;
  readonly date1904: boolean;
  readonly endings: ReturnType<typeof endingColumns>;
}

function listRow(
  cells: readonly CellValue[],
  columns: readonly MandateListColumn[],
  days: Days,
  row: number,
): MandateListRow {
  const values: Record<string, string | boolean> = {};
  const problems: MandateListProblem[] = [];
  for (const [at, { caption, field }] of columns.entries()) {
    const cell = cells[at] ?? null;
    if (field === null || isBlankCell(cell)) continue;
    const value = valueOf(field, cell, days);
    if (value === null) problems.push({ field, caption, value: shownValue(cell) });
    else values[field] = value;
  }
  const ended = days.endings.find(({ at, isDay }) => {
    const cell = cells[at] ?? null;
    return !isBlankCell(cell) && (isDay || saysEnded(shownValue(cell)));
  });
  return { row, values, problems, ...(ended === undefined ? {} : { ended: shownDay(cells[ended.at] ?? null, days) }) };
}

/** A day as it is compared, else the text as it stands. */
function shownDay(cell: CellValue, { order, date1904 }: Days): string {
  const reading = { language: "nl" as const, date1904, note: () => undefined };
  const value = decodeCell(
    fieldOf("Mandates", "withdrawnOn"),
    typeof cell === "string" ? yearFirst(cell, order) : cell,
    reading,
  );
  return typeof value === "string" ? value : shownValue(cell);
}

/** What a cell means for a field; null where it is none of its values. */
function valueOf(field: MandateListField, cell: CellValue, { order, date1904 }: Days): string | boolean | null {
  if (isCellError(cell)) return null;
  const own = MANDATE_FIELDS.find((one) => one === field);
  const rules = own === undefined ? fieldOf("Debtors", field) : fieldOf("Mandates", own);
  const isDay = rules.kind === "date" && typeof cell === "string";
  // Who says that the year comes first has no other days in the list.
  if (isDay && order === "yearFirst" && isYearLast(cell)) return null;
  const scheme = field === "localInstrument" ? SCHEMES.get(shownValue(cell).toLowerCase()) : undefined;
  if (scheme !== undefined) return scheme;
  // Days stand with the year first by now, so that nothing depends on a language.
  const reading = { language: "nl" as const, date1904, note: () => undefined };
  const value = decodeCell(rules, isDay ? yearFirst(cell, order) : cell, reading);
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}
