import { TABLE_NAMES } from "../domain/book/records";
import type { CellValue } from "../sheets/cellValue";
import { matchColumns } from "../sheets/columns";
import type { FoundList } from "../sheets/contents";
import {
  type CaptionedTable,
  captionedTable,
  type CaptionRow,
  CAPTION_ROW_MAX,
  captionRowsIn,
} from "../sheets/captionRows";
import { headedTable, missedTables } from "../sheets/ownLists";
import { cellValue } from "./cellValues";
import type { TablesRead } from "./readExcelTables";

/** Captions of ours lie no further to the right. */
const CAPTION_COLUMN_MAX = 200;

/** The top of a sheet that holds something. */
interface Top {
  readonly sheet: string;
  readonly used: Excel.Range;
  readonly range: Excel.Range;
}

/** Captions of a list, and the top of its sheet. */
interface Headed extends CaptionRow {
  readonly headed: CaptionedTable;
  readonly top: Top;
}

/**
 * The lists under captions of ours that are no tables, and those that are tables by what `Mapping` says, which may be such a
 * list itself. No request where every table of ours is there under its own name, and every one that `Mapping` names; else
 * one for the sheets, one for the tops of those that hold something, and one for what is found there (one more where
 * `Mapping` is found there).
 */
export async function readExcelLists(context: Excel.RequestContext, read: TablesRead): Promise<readonly FoundList[]> {
  const names = new Set(read.discovery.tables.map(({ name }) => name.toLowerCase()));
  const contents = { tables: read.tables.map(({ found }) => found), date1904: read.discovery.date1904 };
  const missedAtFirst = missedTables(contents);
  if (TABLE_NAMES.every((table) => names.has(table.toLowerCase())) && missedAtFirst.length === 0) return [];
  const tops = await readTops(context, read);
  const headedBy = (headingOf: (row: CaptionRow) => CaptionedTable | null): readonly Headed[] =>
    tops.flatMap((top) =>
      captionRowsAt(top, read).flatMap((row) => {
        const headed = headingOf(row);
        return headed === null ? [] : [{ ...row, headed, top }];
      }),
    );
  const first = headedBy(captionedTable);
  const mappings = first.filter(({ headed }) => headed.table === "Mapping");
  const missed =
    mappings.length === 0
      ? missedAtFirst
      : missedTables({ ...contents, lists: await withRowCounts(context, mappings) });
  const lists = await withRowCounts(context, missed.length === 0 ? first : headedBy((row) => headedTable(missed, row)));
  return lists.every(isLeftOver) ? [] : lists;
}

/** The first rows of the sheets that hold something in them. */
async function readTops(context: Excel.RequestContext, { discovery }: TablesRead): Promise<readonly Top[]> {
  const { worksheets } = context.workbook;
  const sheets = [...discovery.sheets.keys()].map((sheet) => {
    const used = worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  const filled = sheets.filter(({ used }) => !used.isNullObject && used.rowIndex < CAPTION_ROW_MAX);
  if (filled.length === 0) return [];
  const tops = filled.map(({ sheet, used }) => {
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    const rows = Math.min(rowCount, CAPTION_ROW_MAX - top);
    const range = worksheets
      .getItem(sheet)
      .getRangeByIndexes(top, left, rows, Math.min(columnCount, CAPTION_COLUMN_MAX));
    range.load("values");
    return { sheet, used, range };
  });
  await context.sync();
  return tops;
}

function captionRowsAt({ sheet, used, range }: Top, { tables }: TablesRead): readonly CaptionRow[] {
  const here = tables.filter(({ found }) => found.sheet === sheet);
  const isInTable = (row: number, column: number): boolean =>
    here.some(
      ({ top, left, width, bodyRows }) =>
        top <= row && row <= top + bodyRows && left <= column && column < left + width,
    );
  return (range.values as readonly (readonly unknown[])[]).flatMap((cells, index) => {
    const row = used.rowIndex + index;
    const values = cells.map((cell, position): CellValue => {
      return isInTable(row, used.columnIndex + position) ? null : cellValue(cell);
    });
    return captionRowsIn(sheet, row + 1, used.columnIndex + 1, values);
  });
}

/** The lists with how far they go, and the rows of `Mapping`. One request, none where there is nothing to ask for. */
async function withRowCounts(context: Excel.RequestContext, found: readonly Headed[]): Promise<readonly FoundList[]> {
  const asked = found.map(({ top: { used }, ...list }) => {
    const { sheet, headerRow, firstColumn, captions, headed } = list;
    const below = used.rowIndex + used.rowCount - headerRow;
    if (below <= 0) return { list, range: null, body: null };
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(headerRow, firstColumn - 1, below, captions.length);
    const body = range.getUsedRangeOrNullObject(true);
    body.load("rowIndex,rowCount");
    if (headed.table === "Mapping") range.load("values");
    return { list, range, body };
  });
  if (asked.some(({ body }) => body !== null)) await context.sync();
  return asked.map(({ list, range, body }) => {
    const isEmpty = body === null || body.isNullObject;
    const rowCount = isEmpty ? 0 : body.rowIndex + body.rowCount - list.headerRow;
    if (list.headed.table !== "Mapping") return { ...list, rowCount };
    const values = rowCount === 0 ? [] : ((range?.values ?? []) as readonly (readonly unknown[])[]);
    return { ...list, rowCount, rows: values.slice(0, rowCount).map((row) => row.map(cellValue)) };
  });
}

/** A sheet whose making was broken off has our captions and nothing else; the next write finishes it. */
function isLeftOver({ headed, headerRow, firstColumn, captions, rowCount }: FoundList): boolean {
  const areOurs = matchColumns(headed.table, captions).columns.size === captions.length;
  return headed.isNamed && headerRow === 1 && firstColumn === 1 && rowCount === 0 && areOurs;
}
