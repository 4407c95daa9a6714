import { type Finding, finding, hasError } from "../domain/book/finding";
import type { Language } from "../domain/book/records";
import { ZERO } from "../domain/values/money";
import { foldedKey } from "../kit/foldedKey";
import { getOrInsert } from "../kit/getOrInsert";
import type { CellValue } from "../sheets/cellValue";
import { isBlankCell, shownValue } from "../sheets/cells";
import { foldWord } from "../sheets/fieldWords";
import type { ListEncoding } from "./decodedText";
import { howCellsAreRead } from "./cellReading";
import { captionName, type ListField } from "./listFields";
import { type HeadingDoubt, listHeading, type ListHeading } from "./listHeading";
import { itemReader, type ReadColumns, type ReadItem } from "./openItemRows";
import type { ListedItem, OpenItemList } from "./openItemList";
import { isTotalNumber, isTotalText, onlyText } from "./listTotals";
import { otherKind } from "./otherKind";
import type { RawList, ReadingChoice } from "./rawList";
import { readCsv } from "./readCsv";

type Rows = readonly (readonly CellValue[])[];

const ENCODINGS: readonly ListEncoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];

/** A list has at most so many rows: a sheet has hardly more. */
const ROWS_MAX = 1_000_000;

/** Rows as they stand in the file, and how they came out of it. */
interface FoundRows extends Pick<OpenItemList, "encoding" | "separator" | "sheet" | "sheets"> {
  readonly rows: Rows;
  readonly date1904: boolean;
  /** Why there are none. */
  readonly problem?: Finding;
}

const NO_ROWS: FoundRows = { rows: [], encoding: null, separator: null, sheet: null, sheets: [], date1904: false };

/**
 * Reads a list of open items or debtors of another program: where its captions stand, what its columns hold, the decimal sign and
 * the order of its days are found from the whole of it, where they are not chosen. Never throws: what is wrong is a finding.
 */
export function readOpenItems(raw: RawList, choice: ReadingChoice, language: Language): OpenItemList {
  const found = rowsOf(raw, choice);
  if (found.problem !== undefined) return nothingRead(raw, found, found.problem);
  const heading = headingOf(found, choice);
  if (heading === null) {
    const isEmpty = found.rows.every((row) => row.every(isBlankCell));
    return nothingRead(raw, found, finding(isEmpty ? "takeIn.empty" : "takeIn.noHeading", null, { file: raw.name }));
  }
  const body = found.rows.slice(heading.at + 1);
  const columns = heading.columns.flatMap(({ caption, field }, position) =>
    field === null ? [] : [{ caption, field, position }],
  );
  const { reading, findings: doubts } = howCellsAreRead(raw.name, body, heading, columns, {
    ...{ choice, language, date1904: found.date1904 },
  });
  // Where nobody knows how cells are read, each of them would be told.
  const rows = hasError(doubts) ? [] : body;
  const read = itemsOf(rows, heading, columns, itemReader(columns, reading), raw.name);
  const isGrouped = read.items.length > 0 && read.items.every(({ name }) => name !== null);
  const findings = [...columnFindings(raw.name, heading, columns, isGrouped), ...doubts];
  return {
    name: raw.name,
    kind: columns.some(({ field }) => field === "number") ? "invoices" : "debtors",
    ...{ encoding: found.encoding, separator: found.separator, sheet: found.sheet, sheets: found.sheets },
    headingRow: heading.at + 1,
    layout: heading.layout?.name ?? null,
    decimal: reading.decimal,
    dates: reading.dates,
    columns: heading.columns,
    ...read,
    findings: [...findings, ...read.findings],
  };
}

/** A list of which nothing could be read; how its rows were found is said all the same, for that may be what is wrong. */
function nothingRead({ name }: RawList, { encoding, separator, sheet, sheets }: FoundRows, why: Finding): OpenItemList {
  return {
    ...{ name, kind: "invoices", encoding, separator, sheet, sheets, headingRow: 0, layout: null, decimal: null },
    ...{ dates: null, columns: [], items: [], broken: [], nameless: 0, passedOver: 0, findings: [why] },
  };
}

function rowsOf(raw: RawList, choice: ReadingChoice): FoundRows {
  if (raw.kind === "sheets") return sheetOf(raw, choice);
  const other = otherKind(raw.bytes);
  const not = (problem: Finding): FoundRows => ({ ...NO_ROWS, problem });
  if (other !== null) return not(finding(other, null, { file: raw.name }));
  if (lineCount(raw.bytes) > ROWS_MAX)
    return not(finding("takeIn.tooManyRows", null, { file: raw.name, max: ROWS_MAX }));
  const encoding = ENCODINGS.find((one) => one === choice.encoding?.toLowerCase());
  const { separator } = choice;
  const csv = readCsv(raw.bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator: separator.toLowerCase() === "tab" ? "\t" : separator }),
  });
  return { ...NO_ROWS, rows: csv.rows, encoding: csv.encoding, separator: csv.separator };
}

const LINE_FEED = 10;

function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** The sheet that was asked for, else the one whose captions say most. */
function sheetOf(raw: RawList & { kind: "sheets" }, choice: ReadingChoice): FoundRows {
  const { name: file, sheets, date1904 } = raw;
  const found = { ...NO_ROWS, sheets: sheets.map(({ name }) => name), date1904 };
  const asked = choice.sheet?.toLowerCase();
  const counted = sheets
    .filter(({ name }) => asked === undefined || name.toLowerCase() === asked)
    .map((sheet) => ({ sheet, known: fieldCount(sheet.rows, choice) }));
  const best = counted.toSorted((one, other) => other.known - one.known)[0];
  if (best === undefined) {
    const names = found.sheets.join(", ");
    return { ...found, problem: finding("takeIn.noSheet", null, { file, sheet: choice.sheet ?? "", sheets: names }) };
  }
  const { name, rows } = best.sheet;
  return { ...found, rows, sheet: name };
}

function fieldCount(rows: Rows, choice: ReadingChoice): number {
  const heading = listHeading(rows.slice(0, 200), { fields: choice.fields ?? {}, layout: choice.layout });
  return heading?.columns.filter(({ field }) => field !== null).length ?? 0;
}

function headingOf({ rows }: FoundRows, { fields = {}, layout }: ReadingChoice): ListHeading | null {
  return listHeading(rows, { fields, layout });
}

/** What a list must have, and what of its captions is in doubt. */
function columnFindings(file: string, { doubts }: ListHeading, columns: ReadColumns, isGrouped: boolean): Finding[] {
  const has = (field: ListField): boolean => columns.some((column) => column.field === field);
  const findings = doubts.map((doubt) => doubtFinding(file, doubt));
  const lacks = (field: ListField): void =>
    void findings.push(finding("takeIn.column", null, { file, field: captionName(field) }));
  if (!has("debtor") && !has("name") && !isGrouped) lacks("debtor");
  if (!has("number")) {
    if (has("amount") || has("openAmount")) lacks("number");
    return findings;
  }
  if (!has("amount") && !has("openAmount")) lacks("amount");
  if (!has("invoiceDate") && !has("dueDate")) lacks("invoiceDate");
  else if (!has("dueDate") || !has("invoiceDate")) findings.push(finding("takeIn.oneDate", null, { file }));
  if (has("amount") && !has("openAmount") && !doubts.some(({ kind }) => kind === "amount")) {
    findings.push(finding("takeIn.noOpenColumn", null, { file }));
  }
  return findings;
}

function doubtFinding(file: string, doubt: HeadingDoubt): Finding {
  const { caption: column } = doubt;
  if (doubt.kind === "amount") return finding("takeIn.amountAsked", null, { file, column });
  if (doubt.kind === "unknown") return finding("takeIn.fieldUnknown", null, { file, column, field: doubt.field });
  const code = doubt.kind === "twice" ? "takeIn.headingTwice" : "takeIn.columnDoubted";
  return finding(code, null, { file, column, field: captionName(doubt.field) });
}

/** The rows that are items, each invoice once, and what became of the others. */
function itemsOf(
  body: Rows,
  heading: ListHeading,
  columns: ReadColumns,
  read: (cells: readonly CellValue[], row: number) => ReadItem,
  file: string,
): Pick<OpenItemList, "items" | "broken" | "nameless" | "passedOver" | "findings"> {
  const sorting = new Sorting(file, heading, columns);
  for (const [at, cells] of body.entries()) sorting.add(cells, read, heading.at + at + 2);
  return sorting.result();
}

/** Parts the rows of a list into items and what is none. */
class Sorting {
  private readonly byNumber = new Map<string, ListedItem[]>();
  private readonly debtors: ListedItem[] = [];
  private readonly findings: Finding[] = [];
  private readonly broken = new Set<string>();
  private nameless = 0;
  private passedOver = 0;
  private group: string | null = null;
  private readonly captions: readonly string[];
  private readonly isOfInvoices: boolean;
  private readonly isGrouped: boolean;
  private readonly leftOut: readonly { readonly position: number; readonly values: ReadonlySet<string> }[];

  constructor(
    private readonly file: string,
    { columns: all, layout }: ListHeading,
    private readonly columns: ReadColumns,
  ) {
    this.captions = all.map(({ caption }) => caption);
    this.isOfInvoices = columns.some(({ field }) => field === "number");
    this.isGrouped = !columns.some(({ field }) => field === "debtor" || field === "name");
    this.leftOut = Object.entries(layout?.leftOut ?? {}).map(([caption, values]) => ({
      position: all.findIndex((column) => foldWord(column.caption) === foldWord(caption)),
      values: new Set(values.map(foldWord)),
    }));
  }

  add(cells: readonly CellValue[], read: (cells: readonly CellValue[], row: number) => ReadItem, row: number): void {
    if (cells.every(isBlankCell)) return;
    const group = this.isGrouped && this.isOfInvoices ? onlyText(cells) : null;
    if (group !== null) this.group = group;
    if (group !== null || this.isNoItem(cells)) {
      this.passedOver += 1;
      return;
    }
    const { item, findings } = read(cells, row);
    const grouped = this.group === null ? item : { ...item, name: this.group };
    if (!this.isOfInvoices) {
      this.addDebtor(grouped, findings);
    } else if (item.number === null) {
      this.addNameless(item, findings, row);
    } else if (findings.length > 0) {
      this.findings.push(...findings);
      this.broken.add(item.number);
    } else getOrInsert(this.byNumber, foldedKey(item.administration, item.number), () => []).push(grouped);
  }

  private addDebtor(item: ListedItem, findings: readonly Finding[]): void {
    this.findings.push(...findings);
    if (findings.length === 0) this.debtors.push(item);
  }

  /** Captions that stand there again, totals, and what the layout leaves out. */
  private isNoItem(cells: readonly CellValue[]): boolean {
    if (this.isTotal(cells)) return true;
    if (this.captions.every((caption, at) => caption === shownValue(cells[at] ?? null))) return true;
    return this.leftOut.some(({ position, values }) => values.has(foldWord(shownValue(cells[position] ?? null))));
  }

  /** A total has no number of its own: a debtor may be called Total, whose invoices are none. */
  private isTotal(cells: readonly CellValue[]): boolean {
    const key = this.columns.find(({ field }) => field === (this.isOfInvoices ? "number" : "debtor"));
    const number = key === undefined ? null : (cells[key.position] ?? null);
    return isTotalNumber(number) || (isBlankCell(number) && cells.some(isTotalText));
  }

  /** A row without a number: a title or group where it has no days and no debtor, else an item that lacks its number. */
  private addNameless(item: ListedItem, findings: readonly Finding[], row: number): void {
    // A payment that is settled has no number of its own, and nothing is open of it.
    const isOpen = (item.openAmount ?? item.amount) !== null && item.openAmount !== ZERO;
    const isItem = (item.invoiceDate ?? item.dueDate) !== null && isOpen;
    const isNumberWrong = findings.some(({ params }) => params["column"] === this.captionOf("number"));
    if (!isItem && !isNumberWrong) {
      this.passedOver += 1;
      return;
    }
    this.nameless += 1;
    this.findings.push(...findings);
    if (!isNumberWrong) {
      const params = { file: this.file, line: row, column: this.captionOf("number") };
      this.findings.push(finding("takeIn.noNumber", null, params));
    }
  }

  private captionOf(field: ListField): string {
    return this.columns.find((column) => column.field === field)?.caption ?? "";
  }

  result(): Pick<OpenItemList, "items" | "broken" | "nameless" | "passedOver" | "findings"> {
    const items: ListedItem[] = [...this.debtors];
    for (const [first, ...more] of this.byNumber.values()) {
      if (first === undefined) continue;
      const other = more.find((item) => !isSameItem(first, item));
      if (other !== undefined) this.addTwice(first, other);
      else if (!this.broken.has(first.number ?? "")) {
        this.passedOver += more.length;
        items.push(first);
      }
    }
    const { nameless, passedOver, findings } = this;
    return { items, broken: [...this.broken], nameless, passedOver, findings };
  }

  private addTwice(first: ListedItem, other: ListedItem): void {
    const number = first.number ?? "";
    this.broken.add(number);
    const params = { file: this.file, line: other.row, column: this.captionOf("number"), first: first.row };
    this.findings.push(finding("takeIn.twice", null, { ...params, invoice: number }));
  }
}

/** Whether two rows tell the same of an invoice, as a list with a row per line of it does. */
function isSameItem(one: ListedItem, other: ListedItem): boolean {
  const fields = ["debtor", "name", "amount", "openAmount", "invoiceDate", "dueDate", "currency"] as const;
  return fields.every((field) => one[field] === other[field]);
}
