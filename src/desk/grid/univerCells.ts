import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
  WrapStrategy,
} from "@univerjs/core";
import { type CellValue, isCellError } from "../../sheets/cellValue";
import type { CellLook } from "../../sheets/sheetCells";
import { type CellContent, GENERAL } from "./entry";

/** The name under which the grid keeps a look. */
export function lookName(look: number): string {
  return `look${look}`;
}

/** A look as the grid has it. */
export function styleOf(look: CellLook): IStyleData {
  return {
    ...(look.format === GENERAL ? {} : { n: { pattern: look.format } }),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.color === null ? {} : { cl: { rgb: look.color } }),
    ...(look.fill === null ? {} : { bg: { rgb: look.fill } }),
    ...(look.horizontal === null ? {} : { ht: ALIGNED[look.horizontal] }),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
  };
}

const ALIGNED = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

/** A cell as it was read, as the grid has it. It says its type: the grid would take a text of digits for a number. */
export function cellData(value: CellValue, look: number): ICellData {
  const styled = look === 0 ? {} : { s: lookName(look) };
  return value === null ? styled : { ...valueData(value), ...styled };
}

/** What sets a cell's value, and takes away what else it may have held. */
export function valueData(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/** What a cell of the grid holds. */
export function contentOf(cell: Nullable<ICellData>, styles: Styles): CellContent {
  return { value: valueOf(cell), format: formatOf(cell, styles) };
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1";
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** The number format of a cell of the grid. */
export function formatOf(cell: Nullable<ICellData>, styles: Styles): string {
  return styles.getStyleByCell(cell)?.n?.pattern ?? GENERAL;
}
