import { WorkbookError } from "../workbook/workbook";
import { formulaOf, type RawCell } from "./cellElements";
import { withOwnFormula } from "./cellXml";
import { mapReferences } from "./formula";
import { cellName } from "./range";
import type { SharedFormulas } from "./sharedFormulas";
import type { Styles } from "./styles";
import type { TableLayout } from "./tableLayout";

/** What is known of the sheet before its rows. */
export interface SheetContext {
  readonly sheet: string;
  readonly prefix: string;
  readonly styles: Styles;
  /** The format that a blank cell of this column has. */
  readonly columnStyle: (column: number) => number;
}

/**
 * The cell with its formula as it must read in its new row. What it refers to in its own row moves with it; what does
 * not move stays. A formula that looks at other rows of the part that moves cannot be kept: a WorkbookError.
 */
export function withMovedFormula(
  cell: RawCell,
  row: number,
  newRow: number,
  layout: TableLayout,
  { sheet, prefix }: SheetContext,
  shared: SharedFormulas,
): RawCell {
  const formula = formulaOf(cell);
  if (formula === null) return cell;
  const refusal = () =>
    new WorkbookError("file.unsupported", { reason: "formulaMoves", sheet, cell: cellName(row, cell.column) });
  const text = formula.type === "array" || formula.type === "dataTable" ? null : shared.textAt(row, cell);
  if (text === null) throw refusal();
  const firstMoved = layout.bodyFirst + (layout.removed[0] ?? 0);
  const moved = mapReferences(text, (reference) => {
    const { column, qualified } = reference;
    const isBeside = column < layout.before.left || column > layout.before.right;
    if (qualified || isBeside || reference.row < firstMoved) return reference;
    if (reference.row !== row) throw refusal();
    return { ...reference, row: newRow };
  });
  return moved === text && formula.type === "normal" ? cell : withOwnFormula(cell, prefix, moved);
}
