import { type Finding, finding, hasError } from "../domain/book/finding";
import type { Language } from "../domain/book/records";
import type { CellValue } from "../sheets/cellValue";
import { isBlankCell } from "../sheets/cells";
import { howCellsAreRead } from "./cellReading";
import { columnFindings } from "./columnFindings";
import { listHeading, type ListHeading, placedColumns } from "./listHeading";
import { LAYOUT_NAMES } from "./listLayouts";
import { itemsOf, type RowsReport } from "./listItems";
import { type FoundRows, NO_ROWS, rowsOfText } from "./listRows";
import { itemReader } from "./openItemRows";
import type { OpenItemList } from "./openItemList";
import type { RawList, ReadingChoice } from "./rawList";

type Rows = readonly (readonly CellValue[])[];

/**
 * Reads a list of open items or debtors of another program: where its captions stand, what its columns hold, the decimal sign and
 * the order of its days are found from the whole of it, where they are not chosen. Never throws: what is wrong is a finding.
 */
export function readOpenItems(
  raw: RawList,
  choice: ReadingChoice,
  language: Language,
  report?: RowsReport,
): OpenItemList {
  const found = rowsOf(raw, choice);
  if (found.problem !== undefined) return nothingRead(raw, found, found.problem);
  const heading = headingOf(found, choice);
  if (heading === null) {
    const isEmpty = found.rows.every((row) => row.every(isBlankCell));
    const nothing = nothingRead(
      raw,
      found,
      finding(isEmpty ? "takeIn.empty" : "takeIn.noHeading", null, { file: raw.name }),
    );
    // Its user may say what each of them is.
    return { ...nothing, columns: placedColumns(found.rows.slice(0, 200), {}).columns };
  }
  const body = found.rows.slice(heading.at + 1);
  const columns = heading.columns.flatMap(({ field, ...column }, position) =>
    field === null ? [] : [{ ...column, field, position }],
  );
  const { reading, findings: doubts } = howCellsAreRead(raw.name, body, heading, columns, {
    ...{ choice, language, date1904: found.date1904 },
  });
  // Where nobody knows how cells are read, each of them would be told.
  const rows = hasError(doubts) ? [] : body;
  const read = itemsOf(rows, heading, columns, itemReader(columns, reading), { file: raw.name, report });
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
    ...{ layouts: LAYOUT_NAMES, columns: heading.columns },
    ...read,
    findings: [...findings, ...read.findings],
  };
}

/** A list of which nothing could be read; how its rows were found is said all the same, for that may be what is wrong. */
function nothingRead({ name }: RawList, { encoding, separator, sheet, sheets }: FoundRows, why: Finding): OpenItemList {
  return {
    ...{ name, kind: "invoices", encoding, separator, sheet, sheets, headingRow: 0, layout: null, decimal: null },
    ...{
      layouts: LAYOUT_NAMES,
      dates: null,
      columns: [],
      items: [],
      broken: [],
      nameless: 0,
      hasInstalments: false,
      passedOver: 0,
      findings: [why],
    },
  };
}

function rowsOf(raw: RawList, choice: ReadingChoice): FoundRows {
  return raw.kind === "sheets" ? sheetOf(raw, choice) : rowsOfText(raw, choice);
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
