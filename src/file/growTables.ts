import { groupBy } from "../kit/groupBy";
import type { TableWrite } from "../sheets/contents";
import { type CellEdit, grownBottom } from "../sheets/sheetCells";
import { attribute } from "../xml/attributes";
import { parseXml } from "../xml/parseXml";
import { childNamed, childrenNamed } from "../xml/xmlTree";
import { isFilled } from "./cellElements";
import { parseCells, rowTag } from "./rowCells";
import { parseRange, type Range } from "./range";
import { type Progress, splitPart } from "./readParts";
import { bodyRows, type TablePart } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/**
 * The writes that let tables grow over what was typed right below them: a row for each consecutive row with something in
 * the table's columns, as long as the sheet has nothing of its own there. Throws WorkbookError.
 */
export async function growTables(
  workbook: WorkbookParts,
  sheet: Sheet,
  edits: readonly CellEdit[],
  progress: Progress,
): Promise<readonly TableWrite[]> {
  const filledAt = groupBy(edits, ({ row, value }) => (value === null ? undefined : row));
  const isFilledIn = ({ range }: TablePart, row: number): boolean =>
    filledAt.get(row)?.some(({ column }) => range.left <= column && column <= range.right) === true;
  const growing = sheet.tables.filter((table) => isFilledIn(table, table.range.bottom + 1));
  if (growing.length === 0) return [];
  const taken = await takenBelow(workbook, sheet, growing, progress);
  return growing.flatMap((table) => {
    const isFree = (row: number): boolean =>
      !taken.some(
        ({ top, left, bottom, right }) =>
          top <= row && row <= bottom && left <= table.range.right && right >= table.range.left,
      );
    const added = grownBottom(table, (row) => isFilledIn(table, row), isFree) - table.range.bottom;
    return added === 0 ? [] : [growth(table, added)];
  });
}

function growth(table: TablePart, appendRows: number): TableWrite {
  const { first, last } = bodyRows(table);
  const rowCount = last - first + 1;
  return { table: table.name, addColumns: [], columns: [], rowCount, appendRows, removeRows: [] };
}

/** What the sheet has of its own below these tables: filled cells, merged cells, other tables. */
async function takenBelow(
  workbook: WorkbookParts,
  sheet: Sheet,
  growing: readonly TablePart[],
  progress: Progress,
): Promise<readonly Range[]> {
  const taken: Range[] = sheet.tables.map(({ range }) => range);
  const from = Math.min(...growing.map(({ range }) => range.bottom)) + 1;
  let previous = 0;
  let rootTag = "";
  let prefix = "";
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", progress)) {
    if (piece.kind === "head") ({ rootTag, prefix } = piece);
    else if (piece.kind === "items") {
      for (const item of piece.items) {
        const tag = rowTag(item, previous);
        previous = tag.row;
        if (tag.row < from) continue;
        for (const cell of parseCells(item, tag, prefix)) {
          if (!isFilled(cell)) continue;
          taken.push({ top: tag.row, bottom: tag.row, left: cell.column, right: cell.column });
        }
      }
    } else {
      const { root } = parseXml(`${rootTag}<${prefix}sheetData>${piece.text}`);
      const merges = childNamed(root, "mergeCells");
      for (const { open } of merges === undefined ? [] : childrenNamed(merges, "mergeCell")) {
        const range = parseRange(attribute(open, "ref") ?? "");
        if (range !== null) taken.push(range);
      }
    }
  }
  return taken;
}
