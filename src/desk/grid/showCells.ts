import type { IRange, Worksheet } from "@univerjs/core";
import type { SheetStart } from "../../sheets/sheetCells";
import { SCROLL_TO_RANGE, SET_FROZEN, SET_SELECTIONS } from "./gridCommands";
import { freezeOf } from "./gridSheets";
import type { Machinery } from "./startUniver";

/** Puts the cursor on these cells of the sheet that is shown, and brings them into sight. */
export async function showCells({ commands, workbook }: Machinery, sheet: string, range: IRange): Promise<void> {
  const primary = { ...range, actualRow: range.startRow, actualColumn: range.startColumn };
  const selections = [{ range, primary: { ...primary, isMerged: false, isMergedMainCell: false }, style: null }];
  await commands.executeCommand(SET_SELECTIONS, { unitId: workbook.getUnitId(), subUnitId: sheet, selections });
  // One more row and column, so that no scrollbar lies over what is shown.
  const roomy = { ...range, endRow: range.endRow + 1, endColumn: range.endColumn + 1 };
  await commands.executeCommand(SCROLL_TO_RANGE, { range: roomy });
}

/**
 * Keeps the rows and columns in sight that the file says. By the grid's own change, which sets its panes anew; where nothing
 * changes what is scrolled to stays in sight.
 */
export function freeze({ commands, workbook }: Machinery, worksheet: Worksheet, start: SheetStart): void {
  const wanted = freezeOf(start);
  const { xSplit, ySplit } = worksheet.getConfig().freeze;
  if (xSplit === wanted.xSplit && ySplit === wanted.ySplit) return;
  const params = { unitId: workbook.getUnitId(), subUnitId: worksheet.getSheetId(), ...wanted };
  commands.syncExecuteCommand(SET_FROZEN, params);
}
