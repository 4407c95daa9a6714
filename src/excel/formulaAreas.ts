import { columnNumber } from "../sheets/address";
import type { FoundTable } from "../sheets/contents";
import { FormulaGatherer } from "../sheets/formulaRows";

/** Areas of an address, each behind its sheet's name. */
const AREA = /(?:'(?:[^']|'')*'|[^'!,]+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g;

/** Asks for the cells of a range that hold formulas; their places alone, whatever their number. */
export function askForFormulas(body: Excel.Range): Excel.RangeAreas {
  const cells = body.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
  cells.load("address");
  return cells;
}

/** The formulas of a table whose body begins at this row and column, counted from 0; undefined where it has none. */
export function formulasIn(cells: Excel.RangeAreas | null, top: number, left: number): FoundTable["formulas"] {
  if (cells === null || cells.isNullObject) return undefined;
  const gatherer = new FormulaGatherer();
  const areas = [...cells.address.matchAll(AREA)].map(([, from = "", first = "", to, last]) => ({
    columns: [columnNumber(from) - 1 - left, columnNumber(to ?? from) - 1 - left] as const,
    rows: [Number(first) - 1 - top, Number(last ?? first) - 1 - top] as const,
  }));
  for (const { columns, rows } of areas.sort((one, other) => one.rows[0] - other.rows[0])) {
    for (let position = columns[0]; position <= columns[1]; position += 1) {
      for (let row = rows[0]; row <= rows[1]; row += 1) gatherer.note(position, row);
    }
  }
  return gatherer.gathered([]);
}
