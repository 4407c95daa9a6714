import { CAPTION_ROW_MAX } from "../sheets/captionRows";
import type { CellValue } from "../sheets/cellValue";
import { plainLists } from "../sheets/plainLists";
import type { PlainList, PlainSheet } from "../sheets/plainSheet";
import { cellValue } from "./cellValues";
import { areasOf, askForFormulas } from "./formulaAreas";
import { rangeOf } from "./rangeOf";

/** So many cells come over at once, well below what Excel lets a request hold. */
const CELLS_AT_ONCE = 100_000;

/** A sheet that holds something, before its cells are read. */
interface Asked {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly tables: readonly Excel.Range[];
  readonly formulas: Excel.RangeAreas;
}

/**
 * The lists of the open workbook that are no tables. One request for the sheets, one for what lies on them, as many as their
 * cells need, and one more for formulas that fill several cells.
 */
export async function readExcelPlain(context: Excel.RequestContext): Promise<readonly PlainList[]> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name");
  await context.sync();
  const asked = worksheets.items.map((worksheet): Asked => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const merged = used.getMergedAreasOrNullObject();
    merged.load("address");
    const here = tables.items.filter((table) => table.worksheet.name === worksheet.name);
    const ranges = here.map((table) => table.getRange());
    for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet: worksheet.name, worksheet, used, merged, tables: ranges, formulas: askForFormulas(used) };
  });
  await context.sync();
  const sheets: PlainSheet[] = [];
  for (const one of asked) if (!one.used.isNullObject) sheets.push(await plainSheet(context, one));
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  return withSpills(context, plainLists(sheets, taken));
}

async function plainSheet(context: Excel.RequestContext, asked: Asked): Promise<PlainSheet> {
  const { sheet, worksheet, used, merged, tables, formulas } = asked;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rows: (readonly CellValue[])[] = [];
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  for (let row = 0; row < rowCount; row += step) {
    const part = worksheet.getRangeByIndexes(rowIndex + row, columnIndex, Math.min(step, rowCount - row), columnCount);
    part.load("values");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request holds only so many cells
    await context.sync();
    for (const cells of part.values as readonly (readonly unknown[])[]) rows.push(cells.map(cellValue));
  }
  return {
    sheet,
    top: rowIndex + 1,
    left: columnIndex + 1,
    rows,
    tables: tables.map(rangeOf),
    merged: areasOf(merged),
    made: [],
    formulas: new Set(areasOf(formulas).flatMap(topCells)),
    isProtected: worksheet.protection.protected,
  };
}

/** The cells of an area among which captions are looked for. */
function topCells({ top, left, bottom, right }: ReturnType<typeof rangeOf>): string[] {
  const cells: string[] = [];
  for (let row = top; row <= Math.min(bottom, CAPTION_ROW_MAX); row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(`${row}:${column}`);
  }
  return cells;
}

/** Excel says of a range whether a formula fills several of its cells, not of which: the first row of the list stands for it. */
async function withSpills(context: Excel.RequestContext, lists: readonly PlainList[]): Promise<readonly PlainList[]> {
  if (lists.length === 0) return lists;
  const asked = lists.map((list) => {
    const { sheet, headerRow, firstColumn, captions, rowCount } = list;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRangeByIndexes(headerRow - 1, firstColumn - 1, rowCount + 1, captions.length);
    range.load("hasSpill");
    return { list, range };
  });
  await context.sync();
  return asked.map(({ list, range }): PlainList => {
    // Where some cells spill and others do not, Excel has no answer.
    if ((range.hasSpill as boolean | null) === false) return list;
    const problem = { code: "list.spills", row: list.headerRow + 1, column: list.firstColumn } as const;
    return { ...list, problems: [...list.problems, problem] };
  });
}
