import { TABLE_NAMES } from "../domain/book/records";
import type { CellValue } from "../sheets/cellValue";
import type { FoundList, WorkbookContents } from "../sheets/contents";
import {
  type CaptionedTable,
  captionedTable,
  type CaptionRow,
  CAPTION_ROW_MAX,
  captionRowsIn,
} from "../sheets/captionRows";
import { headedTable, missedTables } from "../sheets/ownLists";
import { cellValue, isFilled, type RawCell } from "./cellElements";
import { parseCells, rowTag } from "./rowCells";
import { inPart } from "./parts";
import { splitPart } from "./readParts";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** Whether lists must be looked for whatever `Mapping` says: some table of ours is not there under its own name. */
export function mayHaveLists({ sheets }: WorkbookParts): boolean {
  const names = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return TABLE_NAMES.some((table) => !names.has(table.toLowerCase()));
}

/**
 * The lists under captions of ours that are no Excel tables, on all sheets, and those that are tables by what `Mapping`
 * says, which may be such a list itself. Throws WorkbookError.
 */
export async function readFileLists(
  workbook: WorkbookParts,
  contents: WorkbookContents,
  strings: readonly string[],
): Promise<readonly FoundList[]> {
  const lists = mayHaveLists(workbook) ? await listsUnder(captionedTable, workbook, strings) : [];
  const missed = missedTables({ ...contents, lists });
  if (missed.length === 0) return lists;
  return listsUnder((row) => headedTable(missed, row), workbook, strings);
}

/** Which table captions are of. */
type Heading = (row: CaptionRow) => CaptionedTable | null;

async function listsUnder(
  headingOf: Heading,
  workbook: WorkbookParts,
  strings: readonly string[],
): Promise<readonly FoundList[]> {
  const lists: FoundList[] = [];
  for (const sheet of workbook.sheets) lists.push(...(await listsOf(headingOf, workbook, sheet, strings)));
  return lists;
}

/** A list while its rows are read. */
interface Growing extends CaptionRow {
  readonly headed: CaptionedTable;
  rowCount: number;
  readonly rows: CellValue[][];
}

async function listsOf(
  headingOf: Heading,
  workbook: WorkbookParts,
  sheet: Sheet,
  strings: readonly string[],
): Promise<FoundList[]> {
  const { date1904 } = workbook;
  const lists: Growing[] = [];
  let prefix = "";
  let previous = 0;
  const readRow = (item: string): void => {
    const tag = rowTag(item, previous);
    previous = tag.row;
    const free = parseCells(item, tag, prefix).filter(
      (cell) => isFilled(cell) && !isInTable(sheet, tag.row, cell.column),
    );
    for (const list of lists) {
      const { firstColumn, captions, headerRow } = list;
      const under = free.filter(({ column }) => firstColumn <= column && column < firstColumn + captions.length);
      if (under.length === 0) continue;
      list.rowCount = tag.row - headerRow;
      if (list.headed.table === "Mapping") takeRow(list, under, (cell) => cellValue(cell, strings, date1904));
    }
    if (tag.row > CAPTION_ROW_MAX) return;
    for (const captionRow of captionRowsOf(sheet, tag.row, free, strings, date1904)) {
      const headed = headingOf(captionRow);
      if (headed !== null) lists.push({ ...captionRow, headed, rowCount: 0, rows: [] });
    }
  };
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") prefix = piece.prefix;
    if (piece.kind === "items") inPart(sheet.part, () => piece.items.forEach(readRow));
    // Most sheets of a firm's own have no such captions, and need not be read to their end.
    if (previous > CAPTION_ROW_MAX && lists.length === 0) break;
  }
  return lists.map(({ rows, ...list }) => (list.headed.table === "Mapping" ? { ...list, rows } : list));
}

/** Keeps the last row of a list, with the blank ones above it. */
function takeRow(
  { rows, rowCount, firstColumn, captions }: Growing,
  cells: readonly RawCell[],
  valueOf: (cell: RawCell) => CellValue,
): void {
  while (rows.length < rowCount) rows.push(captions.map(() => null));
  for (const cell of cells) rows[rowCount - 1]?.splice(cell.column - firstColumn, 1, valueOf(cell));
}

function captionRowsOf(
  sheet: Sheet,
  row: number,
  cells: readonly RawCell[],
  strings: readonly string[],
  date1904: boolean,
) {
  const first = cells[0]?.column ?? 1;
  const values: CellValue[] = [];
  for (const cell of cells) values[cell.column - first] = cellValue(cell, strings, date1904);
  return captionRowsIn(
    sheet.name,
    row,
    first,
    Array.from(values, (value) => value ?? null),
  );
}

function isInTable({ tables }: Sheet, row: number, column: number): boolean {
  return tables.some(
    ({ range }) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
  );
}
