import { TABLE_NAMES } from "../domain/book/records";
import type { CellValue } from "../sheets/cellValue";
import { matchColumns } from "../sheets/columns";
import type { FoundList } from "../sheets/contents";
import { captionedTable, CAPTION_ROW_MAX, captionRowsIn } from "../sheets/captionRows";
import { cellValue } from "./cellValues";
import type { TablesRead } from "./readExcelTables";

/** Captions of ours lie no further to the right. */
const CAPTION_COLUMN_MAX = 200;

type Headed = Omit<FoundList, "rowCount">;

/**
 * The lists under captions of ours that are no tables. No request where every table of ours is there under its own name;
 * else one for the sheets, one for the tops of those that hold something, and one for what is found there.
 */
export async function readExcelLists(context: Excel.RequestContext, read: TablesRead): Promise<readonly FoundList[]> {
  const names = new Set(read.discovery.tables.map(({ name }) => name.toLowerCase()));
  if (TABLE_NAMES.every((table) => names.has(table.toLowerCase()))) return [];
  const { worksheets } = context.workbook;
  const sheets = [...read.discovery.sheets.keys()].map((name) => {
    const used = worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, used };
  });
  await context.sync();
  const filled = sheets.filter(({ used }) => !used.isNullObject && used.rowIndex < CAPTION_ROW_MAX);
  if (filled.length === 0) return [];
  const tops = filled.map(({ name, used }) => {
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    const rows = Math.min(rowCount, CAPTION_ROW_MAX - top);
    const range = worksheets
      .getItem(name)
      .getRangeByIndexes(top, left, rows, Math.min(columnCount, CAPTION_COLUMN_MAX));
    range.load("values");
    return { name, used, range };
  });
  await context.sync();
  const found = tops.flatMap(({ name, used, range }) =>
    headedIn(name, used, range.values as readonly (readonly unknown[])[], read).map((headed) => ({ headed, used })),
  );
  if (found.length === 0) return [];
  const lists = await withRowCounts(context, found);
  return lists.every(isLeftOver) ? [] : lists;
}

function headedIn(
  sheet: string,
  used: Excel.Range,
  rows: readonly (readonly unknown[])[],
  { tables }: TablesRead,
): Headed[] {
  const here = tables.filter(({ found }) => found.sheet === sheet);
  const isInTable = (row: number, column: number): boolean =>
    here.some(
      ({ top, left, width, bodyRows }) =>
        top <= row && row <= top + bodyRows && left <= column && column < left + width,
    );
  return rows.flatMap((cells, index) => {
    const row = used.rowIndex + index;
    const values = cells.map((cell, position): CellValue => {
      return isInTable(row, used.columnIndex + position) ? null : cellValue(cell);
    });
    return captionRowsIn(sheet, row + 1, used.columnIndex + 1, values).flatMap((captionRow) => {
      const headed = captionedTable(captionRow);
      return headed === null ? [] : [{ ...captionRow, headed }];
    });
  });
}

async function withRowCounts(
  context: Excel.RequestContext,
  found: readonly { readonly headed: Headed; readonly used: Excel.Range }[],
): Promise<readonly FoundList[]> {
  const bodies = found.map(({ headed, used }) => {
    const { sheet, headerRow, firstColumn, captions } = headed;
    const below = used.rowIndex + used.rowCount - headerRow;
    if (below <= 0) return { headed, body: null };
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(headerRow, firstColumn - 1, below, captions.length);
    const body = range.getUsedRangeOrNullObject(true);
    body.load("rowIndex,rowCount");
    return { headed, body };
  });
  await context.sync();
  return bodies.map(({ headed, body }) => ({
    ...headed,
    rowCount: body === null || body.isNullObject ? 0 : body.rowIndex + body.rowCount - headed.headerRow,
  }));
}

/** A sheet whose making was broken off has our captions and nothing else; the next write finishes it. */
function isLeftOver({ headed, headerRow, firstColumn, captions, rowCount }: FoundList): boolean {
  const areOurs = matchColumns(headed.table, captions).columns.size === captions.length;
  return headed.isNamed && headerRow === 1 && firstColumn === 1 && rowCount === 0 && areOurs;
}
