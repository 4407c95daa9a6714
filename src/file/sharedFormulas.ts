import { formulaOf, type RawCell } from "./cellElements";
import { withOwnFormula } from "./cellXml";
import { shiftedFormula } from "./formula";

/**
 * The shared formulas of a sheet: the first cell holds the text, the others only its number. When that first cell goes
 * or moves, the others get the text of their own.
 */
export interface SharedFormulas {
  /** Takes note of the formulas that start in this row, before anything in it is changed. */
  readonly note: (row: number, cells: readonly RawCell[]) => void;
  /** Takes note that this cell no longer stands there. */
  readonly lose: (cell: RawCell) => void;
  /** Whether a later cell may need its own text. */
  readonly hasLost: () => boolean;
  /** The cell with a formula of its own, if it had a share in one that is gone, or always when `whole`. */
  readonly own: (row: number, cell: RawCell, whole: boolean) => RawCell;
  /** The cell's formula in full; null when it has none. */
  readonly textAt: (row: number, cell: RawCell) => string | null;
}

/** Whether a row's text may hold a shared formula. */
export function mayShareFormula(raw: string): boolean {
  return raw.includes("shared");
}

/** An empty list, for a sheet that is read from its top. */
export function sharedFormulas(prefix: string): SharedFormulas {
  const masters = new Map<number, { readonly row: number; readonly column: number; readonly text: string }>();
  const lost = new Set<number>();
  const textAt = (row: number, cell: RawCell): string | null => {
    const formula = formulaOf(cell);
    if (formula?.shared == null || formula.text !== "") return formula?.text ?? null;
    const master = masters.get(formula.shared);
    return master === undefined ? null : shiftedFormula(master.text, row - master.row, cell.column - master.column);
  };
  return {
    note: (row, cells) => {
      for (const cell of cells) {
        const formula = mayShareFormula(cell.raw) ? formulaOf(cell) : null;
        if (formula?.shared == null || formula.text === "") continue;
        masters.set(formula.shared, { row, column: cell.column, text: formula.text });
      }
    },
    lose: (cell) => {
      const formula = mayShareFormula(cell.raw) ? formulaOf(cell) : null;
      if (formula?.shared != null && formula.text !== "") lost.add(formula.shared);
    },
    hasLost: () => lost.size > 0,
    own: (row, cell, whole) => {
      const shared = mayShareFormula(cell.raw) ? formulaOf(cell)?.shared : null;
      if (shared == null || (!whole && !lost.has(shared))) return cell;
      const text = textAt(row, cell);
      return text === null ? cell : withOwnFormula(cell, prefix, text);
    },
    textAt,
  };
}
