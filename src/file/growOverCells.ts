import type { GrownTable } from "../sheets/contents";
import { parseXml } from "../xml/parseXml";
import { checkFree } from "./layTables";
import { inPart } from "./parts";
import { overlaps, type Range } from "./range";
import { splitPart } from "./readParts";
import { cellsBelow } from "./tableLayout";
import { resizedTablePart } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** A table part that changes. */
interface ChangedPart {
  readonly name: string;
  readonly text: string;
}

/**
 * The parts of tables that take in what follows them; the sheets stay as they are. Throws WorkbookError when a sheet is
 * protected, or merged cells or another table are in the way.
 */
export async function growOverCells(
  workbook: WorkbookParts,
  grown: readonly GrownTable[],
): Promise<readonly ChangedPart[]> {
  const parts: ChangedPart[] = [];
  for (const sheet of workbook.sheets) {
    const here = grown.flatMap((one) => {
      const table = sheet.tables.find(({ name }) => name === one.table);
      if (table === undefined) return [];
      const { top, left, bottom, right } = table.range;
      const after: Range = { top, left, bottom: bottom + one.rows, right: right + one.captions.length };
      return [{ one, table, range: after }];
    });
    if (here.length === 0) continue;
    for (const { table, range } of here) {
      const other = sheet.tables.find((candidate) => candidate !== table && overlaps(candidate.range, range));
      if (other !== undefined) throw cellsBelow(sheet.name, other.range.top, other.range.left);
    }
    await checkSheet(workbook, sheet, here);
    for (const { one, table, range } of here) {
      const text = inPart(table.part, () => resizedTablePart(table, range, one.captions));
      parts.push({ name: table.part, text });
    }
  }
  return parts;
}

async function checkSheet(
  workbook: WorkbookParts,
  sheet: Sheet,
  ranges: readonly { readonly range: Range }[],
): Promise<void> {
  let before = "";
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", (bytes) => bytes)) {
    if (piece.kind === "head") before = `${piece.rootTag}<${piece.prefix}sheetData>`;
    if (piece.kind === "tail") inPart(sheet.part, () => checkFree(parseXml(before + piece.text).root, sheet, ranges));
  }
}
