import { TABLE_NAMES } from "../domain/book/records";
import type { CellValue } from "../sheets/cellValue";
import type { FoundList } from "../sheets/contents";
import { captionedTable, CAPTION_ROW_MAX, captionRowsIn } from "../sheets/captionRows";
import { cellValue, isFilled, parseCells, rowTag, type RawCell } from "./cellElements";
import { inPart } from "./parts";
import { splitPart } from "./readParts";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** Whether lists must be looked for: some table of ours is not there under its own name. */
export function mayHaveLists({ sheets }: WorkbookParts): boolean {
  const names = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return TABLE_NAMES.some((table) => !names.has(table.toLowerCase()));
}

/** The lists under captions of ours that are no Excel tables, on all sheets. Throws WorkbookError. */
export async function readFileLists(
  workbook: WorkbookParts,
  strings: readonly string[],
): Promise<readonly FoundList[]> {
  const lists: FoundList[] = [];
  for (const sheet of workbook.sheets) lists.push(...(await listsOf(workbook, sheet, strings)));
  return lists;
}

async function listsOf(workbook: WorkbookParts, sheet: Sheet, strings: readonly string[]): Promise<FoundList[]> {
  const lists: { -readonly [K in keyof FoundList]: FoundList[K] }[] = [];
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
      const isUnder = ({ column }: RawCell) => firstColumn <= column && column < firstColumn + captions.length;
      if (free.some(isUnder)) list.rowCount = tag.row - headerRow;
    }
    if (tag.row > CAPTION_ROW_MAX) return;
    for (const captionRow of captionRowsOf(sheet, tag.row, free, strings, workbook.date1904)) {
      const headed = captionedTable(captionRow);
      if (headed !== null) lists.push({ ...captionRow, headed, rowCount: 0 });
    }
  };
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") prefix = piece.prefix;
    if (piece.kind === "items") inPart(sheet.part, () => piece.items.forEach(readRow));
    // Most sheets of a firm's own have no such captions, and need not be read to their end.
    if (previous > CAPTION_ROW_MAX && lists.length === 0) break;
  }
  return lists;
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
