import type { FieldOf } from "../domain/book/records";
import { captionMeaning, type CaptionMatch } from "../sheets/captionMeaning";
import { type CellValue, isCellError } from "../sheets/cellValue";
import { decodeCell, isBlankCell, shownValue } from "../sheets/cells";
import { fieldOf } from "../sheets/tables";
import { dateOrder, type DateOrder, isYearLast, yearFirst } from "./dateOrder";
import { type CsvReading, readCsv } from "./readCsv";

/** What of a list of mandates is read: of the mandates themselves, and of their debtors what tells which they are. */
const MANDATE_FIELDS = [
  ...(["mandateId", "administration", "debtor", "invoice", "iban", "bic", "accountHolder", "accountTown"] as const),
  ...(["localInstrument", "oneOff", "dateOfSignature", "lastCollectionDate"] as const),
] as const satisfies readonly FieldOf<"Mandates">[];
const DEBTOR_FIELDS = ["name", "registrationNumber", "taxNumber"] as const satisfies readonly FieldOf<"Debtors">[];

/** A field that a column of such a list can hold. */
export type MandateListField = (typeof MANDATE_FIELDS)[number] | (typeof DEBTOR_FIELDS)[number];

/** What the user of a list knows better of it than it shows. */
export interface MandateListReading extends CsvReading {
  /** How its days stand where they could be read both ways. */
  readonly dateOrder?: Exclude<DateOrder, "either">;
  /** What columns hold, by their place; null for one that is not read. */
  readonly fields?: Readonly<Record<number, MandateListField | null>>;
}

/** A column of the list, and what it was taken for; null for one that is not read. */
export interface MandateListColumn {
  readonly caption: string;
  readonly field: MandateListField | null;
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
  const columns = takenColumns(captions, reading.fields ?? {});
  const body = heading < 0 ? [] : rows.slice(heading + 1);
  const isDay = ({ field }: MandateListColumn) => field === "dateOfSignature" || field === "lastCollectionDate";
  const days = columns.flatMap((column, at) => (isDay(column) ? body.map((cells) => textOf(cells[at])) : []));
  const order = reading.dateOrder ?? dateOrder(days);
  const listed = body.flatMap((cells, at) =>
    cells.every(isBlankCell) ? [] : [listRow(cells, columns, { order, date1904 }, heading + at + 2)],
  );
  return { dateOrder: order, columns, rows: listed };
}

/** The first row with more than one cell; of a list with one column the first that holds just a caption of ours. */
function headingOf(rows: Rows): number {
  const several = rows.findIndex((cells) => cells.filter((cell) => !isBlankCell(cell)).length > 1);
  return several >= 0 ? several : rows.findIndex((cells) => cells.some((cell) => isCaption(cell)));
}

function isCaption(cell: CellValue): boolean {
  const meaning = isBlankCell(cell) ? null : meaningOf(shownValue(cell));
  return meaning?.kind === "caption" || meaning?.kind === "synonym";
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell : "";
}

/** The better a caption says what it is the earlier it is taken; each field once. */
const RANKS: readonly CaptionMatch[] = ["caption", "synonym", "word", "part"];

function takenColumns(
  captions: readonly string[],
  said: Readonly<Record<number, MandateListField | null>>,
): MandateListColumn[] {
  const meanings = captions.map((caption) => meaningOf(caption));
  const taken = new Map<MandateListField, number>();
  for (const [at, field] of Object.entries(said)) if (field !== null) taken.set(field, Number(at));
  for (const kind of RANKS) {
    for (const [at, meaning] of meanings.entries()) {
      if (meaning?.kind === kind && said[at] === undefined && !taken.has(meaning.field)) taken.set(meaning.field, at);
    }
  }
  const fields = new Map([...taken].map(([field, at]) => [at, field]));
  return captions.map((caption, at) => ({ caption, field: fields.get(at) ?? null }));
}

function meaningOf(caption: string): { readonly field: MandateListField; readonly kind: CaptionMatch } | null {
  const ofMandate = captionMeaning("Mandates", caption);
  const own = MANDATE_FIELDS.find((field) => field === ofMandate?.field);
  if (ofMandate !== null && own !== undefined) return { field: own, kind: ofMandate.kind };
  const ofDebtor = captionMeaning("Debtors", caption);
  if (ofDebtor === null) return null;
  if (ofDebtor.field === "number") return { field: "debtor", kind: ofDebtor.kind };
  const field = DEBTOR_FIELDS.find((one) => one === ofDebtor.field);
  return field === undefined ? null : { field, kind: ofDebtor.kind };
}

/** How the days of a list are read. */
interface Days {
  readonly order: DateOrder | null;
  readonly date1904: boolean;
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
  return { row, values, problems };
}

/** What a cell means for a field; null where it is none of its values. */
function valueOf(field: MandateListField, cell: CellValue, { order, date1904 }: Days): string | boolean | null {
  if (isCellError(cell)) return null;
  const own = MANDATE_FIELDS.find((one) => one === field);
  const rules = own === undefined ? fieldOf("Debtors", field) : fieldOf("Mandates", own);
  const isDay = rules.kind === "date" && typeof cell === "string";
  // Who says that the year comes first has no other days in the list.
  if (isDay && order === "yearFirst" && isYearLast(cell)) return null;
  // Days stand with the year first by now, so that nothing depends on a language.
  const reading = { language: "nl" as const, date1904, note: () => undefined };
  const value = decodeCell(rules, isDay ? yearFirst(cell, order) : cell, reading);
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}
