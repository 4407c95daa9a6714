import type { ColumnFormulas, FoundTable, RowRun } from "./contents";

/** The cells of one column that hold formulas and so are never written (docs/law/workbook.md). */
export interface FormulaRows {
  /** Whether the column as a whole is one of formulas: its other cells, and those of new rows, are not written either. */
  readonly isWhole: boolean;
  /** How many cells hold a formula, and the body row of the first. */
  readonly count: number;
  readonly first: number;
  /** Whether the cell of this body row must be left alone. */
  readonly has: (row: number) => boolean;
}

/**
 * The formulas of a column; null where there is none. A column is one of formulas when its table says so, or when half of
 * its rows or more hold one; of any other column only the cells with a formula are left alone.
 */
function formulaRows({ formulas, rows }: FoundTable, position: number): FormulaRows | null {
  const found = formulas?.get(position);
  if (found === undefined) return null;
  const { isCalculated, runs } = found;
  const count = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const isWhole = isCalculated || 2 * count >= rows.length;
  if (count === 0 && !isCalculated) return null;
  return { isWhole, count, first: runs[0]?.first ?? 0, has: (row) => isWhole || isIn(runs, row) };
}

/** The formulas of our columns, by field; undefined where there is none. */
export function formulasByField(
  found: FoundTable,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, FormulaRows> | undefined {
  if (found.formulas === undefined) return undefined;
  const byField = new Map<string, FormulaRows>();
  for (const [field, position] of columns) {
    const rows = formulaRows(found, position);
    if (rows !== null) byField.set(field, rows);
  }
  return byField.size === 0 ? undefined : byField;
}

function isIn(runs: readonly RowRun[], row: number): boolean {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.last ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return (runs[low]?.first ?? Infinity) <= row;
}

/** Gathers the formulas of a table, cell by cell, row after row. */
export class FormulaGatherer {
  private readonly runs = new Map<number, { first: number; last: number }[]>();

  /** Notes a formula; the rows of a column come in ascending order. */
  note(position: number, row: number): void {
    const runs = this.runs.get(position);
    const last = runs?.at(-1);
    if (runs === undefined) this.runs.set(position, [{ first: row, last: row }]);
    else if (last?.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }

  /** What was noted, with the columns that the table itself calculates; undefined where there is nothing. */
  gathered(calculated: readonly number[]): ReadonlyMap<number, ColumnFormulas> | undefined {
    const positions = new Set([...this.runs.keys(), ...calculated]);
    if (positions.size === 0) return undefined;
    return new Map(
      [...positions].map((position) => [
        position,
        { isCalculated: calculated.includes(position), runs: this.runs.get(position) ?? [] },
      ]),
    );
  }
}
