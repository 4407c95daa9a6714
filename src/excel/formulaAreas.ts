import { columnNumber } from "../sheets/address";
import type { FoundTable } from "../sheets/contents";
import { FormulaGatherer } from "../sheets/formulaRows";
import type { SheetRange } from "../sheets/sheetCells";

/** Areas of an address, each behind its sheet's name. */
const AREA = /(?:'(?:[^']|'')*'|[^'!,]+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g;

/** Asks for the cells of a range that hold formulas; their places alone, whatever their number. */
export function askForFormulas(body: Excel.Range): Excel.RangeAreas {
  const cells = body.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
  cells.load("address");
  return cells;
}

/** The areas whose address was asked for, in sheet rows and columns; none where there are none. */
export function areasOf(cells: Excel.RangeAreas): readonly SheetRange[] {
  if (cells.isNullObject) return [];
  return [...cells.address.matchAll(AREA)].map(([, from = "", first = "", to, last]) => ({
    top: Number(first),
    left: columnNumber(from),
    bottom: Number(last ?? first),
    right: columnNumber(to ?? from),
  }));
}

/** The formulas of a table whose body begins at this row and column, counted from 0; undefined where it has none. */
export function formulasIn(cells: Excel.RangeAreas | null, top: number, left: number): FoundTable["formulas"] {
  if (cells === null || cells.isNullObject) return undefined;
  const gatherer = new FormulaGatherer();
  const areas = areasOf(cells).map((area) => ({
    columns: [area.left - 1 - left, area.right - 1 - left] as const,
    rows: [area.top - 1 - top, area.bottom - 1 - top] as const,
  }));
  for (const { columns, rows } of areas.sort((one, other) => one.rows[0] - other.rows[0])) {
    for (let position = columns[0]; position <= columns[1]; position += 1) {
      for (let row = rows[0]; row <= rows[1]; row += 1) gatherer.note(position, row);
    }
  }
  return gatherer.gathered([]);
}
