import { largestOf } from "../kit/largestOf";
import { cellValue } from "./cellElements";
import { parseCells, rowTag } from "./rowCells";
import { inPart } from "./parts";
import { readSharedStrings, splitPart } from "./readParts";
import type { TablePart } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/**
 * The workbook with the headings that its tables have: some programs write that a table has none (`headerRowCount="0"`)
 * over one whose first row holds its captions, every one of them. Throws WorkbookError.
 */
export async function withHeadings(workbook: WorkbookParts): Promise<WorkbookParts> {
  const asks = ({ tables }: Sheet) => tables.some(isWithoutHeading);
  if (!workbook.sheets.some(asks)) return workbook;
  const strings = await readSharedStrings(workbook);
  const sheets: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const rows = asks(sheet) ? await firstRows(workbook, sheet, strings) : new Map<TablePart, readonly string[]>();
    const tables = sheet.tables.map((table) =>
      hasCaptionsIn(table, rows.get(table)) ? { ...table, headerRows: 1 } : table,
    );
    sheets.push({ ...sheet, tables });
  }
  return { ...workbook, sheets };
}

function isWithoutHeading({ headerRows }: TablePart): boolean {
  return headerRows === 0;
}

function hasCaptionsIn({ columns, range, totalsRows }: TablePart, row: readonly string[] | undefined): boolean {
  const hasRoom = range.bottom - range.top >= totalsRows;
  const same = (caption: string, text: string | undefined) =>
    caption.trim().toLowerCase() === text?.trim().toLowerCase();
  return row !== undefined && hasRoom && columns.every(({ caption }, index) => same(caption, row[index]));
}

/** What stands in the first row of the tables of a sheet that say that they have no header row. */
async function firstRows(
  workbook: WorkbookParts,
  sheet: Sheet,
  strings: readonly string[],
): Promise<ReadonlyMap<TablePart, readonly string[]>> {
  const found = new Map<TablePart, readonly string[]>();
  const asked = sheet.tables.filter(isWithoutHeading);
  const lowest = largestOf(
    asked.map(({ range }) => range.top),
    0,
  );
  let previous = 0;
  let prefix = "";
  const look = (item: string): void => {
    const tag = rowTag(item, previous);
    previous = tag.row;
    const here = asked.filter(({ range }) => range.top === tag.row);
    const cells = here.length === 0 ? [] : parseCells(item, tag, prefix);
    for (const table of here) {
      const texts: string[] = [];
      for (const cell of cells) {
        const value = cellValue(cell, strings, workbook.date1904);
        if (typeof value === "string") texts[cell.column - table.range.left] = value;
      }
      found.set(table, texts);
    }
  };
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") ({ prefix } = piece);
    if (piece.kind === "items") inPart(sheet.part, () => piece.items.forEach(look));
    if (previous >= lowest) break;
  }
  return found;
}
