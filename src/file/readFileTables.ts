import type { CellValue } from "../sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../sheets/contents";
import { attribute } from "../xml/attributes";
import { FormulaGatherer } from "../sheets/formulaRows";
import { cellValue, hasFormula, isFilled, type RawCell } from "./cellElements";
import { filledCells, type RowTag, rowTag } from "./rowCells";
import { inPart } from "./parts";
import type { Range } from "./range";
import { mayHaveLists, readFileLists } from "./readFileLists";
import { LongTexts } from "./longTexts";
import { type Progress, progressOver, readSharedStrings, type Report, splitPart, writtenIn } from "./readParts";
import { SurroundingCells } from "./surroundingCells";
import { TablesByRow } from "./tablesByRow";
import { bodyRows, isTrue, type TablePart } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** A table while its body is read. */
interface Body {
  readonly table: TablePart;
  readonly sheet: string;
  readonly range: Range;
  readonly rows: CellValue[][];
  /** Stands for every row in which nothing stands. */
  readonly blank: CellValue[];
  /** The last text of each column. */
  readonly lastTexts: (string | undefined)[];
  readonly formulas: FormulaGatherer;
  /** What stands in the row right below the table; none when nothing does. */
  readonly below: CellValue[];
  readonly around: SurroundingCells;
}

/** All tables of the workbook with their raw cells. Throws WorkbookError. */
export async function readFileTables(workbook: WorkbookParts, report?: Report): Promise<WorkbookContents> {
  const sheets = workbook.sheets.filter(({ tables }) => tables.length > 0);
  const progress = progressOver(
    "read",
    [...sheets.map(({ part }) => part), workbook.sharedStringsPart],
    workbook,
    report,
  );
  const hasLists = mayHaveLists(workbook);
  const strings = sheets.length === 0 && !hasLists ? [] : await readSharedStrings(workbook, progress);
  const tables: FoundTable[] = [];
  for (const sheet of sheets) {
    const bodies = sheet.tables.map((table) => emptyBody(table, sheet));
    const { isProtected } = await readBodies(workbook, sheet, bodies, strings, progress);
    tables.push(...bodies.map((body) => foundTable(body, isProtected)));
  }
  const contents = { tables, date1904: workbook.date1904 };
  const lists = await readFileLists(workbook, contents, strings);
  return lists.length === 0 ? contents : { ...contents, lists };
}

function emptyBody(table: TablePart, { name: sheet, tables }: Sheet): Body {
  const { first, last } = bodyRows(table);
  const others = tables.filter((other) => other !== table).map(({ range }) => range);
  const { left, right } = table.range;
  const width = right - left + 1;
  // Until a cell is met in it a row is the one blank row: a table may be laid over a million rows that nobody filled.
  const blank = new Array<CellValue>(width).fill(null);
  const rows = new Array<CellValue[]>(Math.max(0, last - first + 1)).fill(blank);
  const formulas = new FormulaGatherer();
  const around = new SurroundingCells(table.range, others);
  const range = { top: first, bottom: last, left, right };
  return { table, sheet, range, rows, blank, lastTexts: [], formulas, below: [], around };
}

function foundTable({ table, sheet, range, rows, formulas, below, around }: Body, isProtected: boolean): FoundTable {
  const captions = table.columns.map(({ caption }) => caption);
  const calculated = table.columns.flatMap(({ formula }, position) => (formula === null ? [] : [position]));
  const gathered = formulas.gathered(calculated);
  const room = around.room(isProtected, table.queried);
  const outside = around.outside(
    { captions, rows },
    { hasHeader: table.headerRows > 0, hasTotals: table.totalsRows > 0 },
  );
  return {
    ...{ name: table.name, sheet, headerRow: range.top - 1, firstColumn: range.left, captions, rows },
    ...(gathered === undefined ? {} : { formulas: gathered }),
    ...(room === undefined ? {} : { room }),
    ...(outside === undefined ? {} : { outside }),
    ...(below.length > 0 ? { rowBelow: { row: table.range.bottom + 1, cells: below } } : {}),
  };
}

/** Notes what stands right below tables: somebody added it by hand or by a script, and no table has it. */
function noteBelow(
  item: string,
  tag: RowTag,
  prefix: string,
  bodies: readonly Body[],
  valueOf: (cell: RawCell) => CellValue,
): void {
  const above = bodies.filter(({ table }) => table.range.bottom + 1 === tag.row);
  if (above.length === 0) return;
  for (const cell of filledCells(item, tag, prefix)) {
    const isUnder = ({ table: { range } }: Body) => range.left <= cell.column && cell.column <= range.right;
    const isInside = ({ table: { range } }: Body) => range.top <= tag.row && tag.row <= range.bottom;
    if (!isFilled(cell) || bodies.some((body) => isUnder(body) && isInside(body))) continue;
    for (const body of above) if (isUnder(body)) putBelow(body, cell.column, valueOf(cell));
  }
}

function putBelow({ below, range }: Body, column: number, value: CellValue): void {
  while (below.length < column - range.left) below.push(null);
  below.push(value);
}

/** Whether the user has the sheet protected, by what follows its cells. */
function isSheetProtected(tail: string): boolean {
  const tag = /<(?:[^\s/<>!?:]+:)?sheetProtection(?:\s[^<>]*)?>/.exec(tail)?.[0];
  return tag !== undefined && isTrue(attribute(tag, "sheet"));
}

function setValue({ rows, blank, lastTexts, range }: Body, row: number, column: number, value: CellValue): void {
  if (value === null) return;
  const index = row - range.top;
  let cells = rows[index];
  if (cells === undefined) return;
  if (cells === blank) rows[index] = cells = [...blank];
  const position = column - range.left;
  cells[position] = typeof value === "string" ? keptOnce(lastTexts, position, value) : value;
}

/**
 * The text that stood in the column before, where it is the same: whole columns of a book say one thing, and the lines of an
 * entry of the ledger share most of what they say. Each of a hundred thousand would take room of its own.
 */
function keptOnce(lastTexts: (string | undefined)[], position: number, text: string): string {
  const last = lastTexts[position];
  if (last === text) return last;
  lastTexts[position] = text;
  return text;
}

async function readBodies(
  workbook: WorkbookParts,
  sheet: Sheet,
  bodies: readonly Body[],
  strings: readonly string[],
  progress: Progress,
): Promise<{ readonly isProtected: boolean }> {
  let prefix = "";
  let previous = 0;
  let isProtected = false;
  const byRow = new TablesByRow(bodies);
  const texts = new LongTexts(writtenIn(workbook, sheet.part));
  const valueOf = (cell: RawCell): CellValue => texts.counted(cellValue(cell, strings, workbook.date1904));
  const readRow = (item: string): void => {
    const tag = rowTag(item, previous);
    previous = tag.row;
    const near = byRow.near(tag.row);
    if (near.length === 0) return;
    noteBelow(item, tag, prefix, near, valueOf);
    const here = near.filter(({ range }) => range.top <= tag.row && tag.row <= range.bottom);
    for (const cell of filledCells(item, tag, prefix)) {
      for (const { around } of near) around.note(tag.row, cell, valueOf);
      const body = here.find(({ range }) => range.left <= cell.column && cell.column <= range.right);
      if (body === undefined) continue;
      setValue(body, tag.row, cell.column, valueOf(cell));
      if (hasFormula(cell)) body.formulas.note(cell.column - body.range.left, tag.row - body.range.top);
    }
  };
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", progress)) {
    if (piece.kind === "head") prefix = piece.prefix;
    if (piece.kind === "items") inPart(sheet.part, () => piece.items.forEach(readRow));
    if (piece.kind === "tail") isProtected = isSheetProtected(piece.text);
  }
  return { isProtected };
}
