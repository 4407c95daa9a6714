import type { SheetRange } from "../sheets/sheetCells";

/** A place on a sheet, by an address of `sheets/address`; the range is null for a whole sheet. */
export interface SheetPlace {
  readonly sheet: string;
  readonly range: SheetRange | null;
  /** Whether it names whole rows. */
  readonly wholeRows: boolean;
}

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!(.+))?$/;
const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The place that an address names; null for anything else. */
export function readPlace(address: string): SheetPlace | null {
  const match = QUALIFIED.exec(address);
  if (match === null) return null;
  const [, quoted, plain, cells] = match;
  const sheet = quoted === undefined ? (plain ?? "") : quoted.replaceAll("''", "'");
  if (cells === undefined) return { sheet, range: null, wholeRows: false };
  const rows = ROWS.exec(cells);
  if (rows !== null) {
    const [top, bottom] = [Number(rows[1]), Number(rows[2])];
    return { sheet, range: { top, bottom, left: 1, right: 1 }, wholeRows: true };
  }
  const [first, last] = cells.split(":").map(cellAt);
  if (first == null || last === null) return null;
  return { sheet, range: { ...first, bottom: (last ?? first).top, right: (last ?? first).left }, wholeRows: false };
}

function cellAt(name: string): { readonly top: number; readonly left: number } | null {
  const cell = CELL.exec(name);
  if (cell === null) return null;
  const column = [...(cell[1] ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { top: Number(cell[2]), left: column };
}
