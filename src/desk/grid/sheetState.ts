import type { CellPiece, SheetEnd, SheetOutline, SheetRange, SheetTable, ShownFormula } from "../../sheets/sheetCells";
import { grownBottom } from "../../sheets/sheetCells";

/** Why a cell cannot be changed on the desk; each has its words in the messages. */
export type LockReason =
  "loading" | "busy" | "protectedSheet" | "header" | "totals" | "formula" | "made" | "merged" | "formulaTyped";

/** What was typed, as far as formulas look at it. */
export interface TypedRows {
  readonly inRow: (row: number) => boolean;
  readonly anywhere: () => boolean;
}

/** What is known of a sheet beside what the grid shows of it. */
export class SheetState {
  /** Whether any formula of the sheet depends on cells. */
  calculates = false;
  /** Its share that was read: 0 before it is begun, 1 when all is there. */
  done = 0;
  private readonly formulas = new Map<number, Map<number, ShownFormula>>();
  private end: SheetEnd = { merged: [], protectedSheet: false, made: [] };
  private tables: readonly SheetTable[];

  constructor(outline: SheetOutline) {
    this.tables = outline.tables;
  }

  /** Begins anew: the sheet is read again. */
  begin(tables: readonly SheetTable[]): void {
    this.tables = tables;
    this.formulas.clear();
    this.calculates = false;
  }

  take({ formulas, rows, columns }: CellPiece): void {
    for (const [index, formula] of formulas) {
      this.calculates ||= formula.reach !== "nothing";
      const row = rows[index] ?? 0;
      const ofRow = this.formulas.get(row) ?? new Map<number, ShownFormula>();
      ofRow.set(columns[index] ?? 0, formula);
      this.formulas.set(row, ofRow);
    }
  }

  finish(end: SheetEnd): void {
    this.end = end;
    this.done = 1;
  }

  /** Why this cell cannot be changed; null when it can. */
  lockOf(row: number, column: number): LockReason | null {
    if (this.done < 1) return "loading";
    if (this.end.protectedSheet) return "protectedSheet";
    if (this.formulaAt(row, column) !== null) return "formula";
    if (this.end.made.some((range) => isIn(range, row, column))) return "made";
    if (this.end.merged.some((range) => isIn(range, row, column) && (range.top !== row || range.left !== column))) {
      return "merged";
    }
    for (const { range, headerRows, totalsRows } of this.tables) {
      if (!isIn(range, row, column)) continue;
      if (row < range.top + headerRows) return "header";
      if (row > range.bottom - totalsRows) return "totals";
    }
    return null;
  }

  /** The formula of a cell; null when it has none. */
  formulaAt(row: number, column: number): ShownFormula | null {
    return this.formulas.get(row)?.get(column) ?? null;
  }

  /** Every formula with its cell. */
  *formulaCells(): Generator<{ readonly row: number; readonly column: number; readonly formula: ShownFormula }> {
    for (const [row, ofRow] of this.formulas) for (const [column, formula] of ofRow) yield { row, column, formula };
  }

  /** Whether a formula's shown result may be wrong: something was typed in its row, or anywhere that it may look. */
  isStale(row: number, column: number, typed: TypedRows): boolean {
    const ofRow = this.formulas.get(row);
    const formula = ofRow?.get(column);
    if (ofRow === undefined || formula === undefined || formula.reach === "nothing") return false;
    if (typed.inRow(row)) return true;
    return typed.anywhere() && [...ofRow.values()].some(({ reach }) => reach === "beyond");
  }

  /** Whether this cell is the caption of a table's column. */
  isHeader(row: number, column: number): boolean {
    return this.tables.some(({ range, headerRows }) => isIn(range, row, column) && row < range.top + headerRows);
  }

  /**
   * The row whose look a cell takes that is about to become part of a table: the last row of its body; null for any other
   * cell. `isFilled` tells of the cells that the grid has.
   */
  rowAbove(row: number, column: number, isFilled: (row: number, column: number) => boolean): number | null {
    for (const table of this.tables) {
      const { left, right, bottom } = table.range;
      if (column < left || column > right || row <= bottom) continue;
      const filled = (at: number): boolean => {
        for (let one = left; one <= right; one += 1) if (isFilled(at, one)) return true;
        return false;
      };
      const grown = grownBottom(table, filled, (at) => at < row);
      if (table.totalsRows === 0 && row === grown + 1) return bottom;
    }
    return null;
  }
}

function isIn({ top, left, bottom, right }: SheetRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
