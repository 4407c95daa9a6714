import { attributesOf, withAttribute } from "../xml/attributes";
import { openedTag } from "../xml/markup";
import { elementEnd } from "../xml/splitItems";
import { type RawCell } from "./cellElements";
import { parseCells, rowTag, type RowTag } from "./rowCells";
import { movedCell } from "./cellXml";
import { isTrue } from "./tablePart";

/** A row on its way through: raw until somebody changes a cell in it. */
export interface RowDraft {
  readonly row: number;
  /** As it was read; null for a row that the sheet does not have yet. */
  readonly item: string | null;
  /** The cells, read when they are first asked for. */
  readonly cells: () => ReadonlyMap<number, RawCell>;
  /** Puts a cell in its place. */
  readonly set: (cell: RawCell) => void;
  readonly remove: (column: number) => void;
  /** The format that a blank cell of the row has by its row; null when the row has none. */
  readonly style: () => number | null;
  /** The row's text; the one that was read when nothing in it was changed. */
  readonly text: () => string;
}

/** The draft of a row as it was read. */
export function readDraft(item: string, previousRow: number, prefix: string): RowDraft {
  const tag = rowTag(item, previousRow);
  let cells: Map<number, RawCell> | null = null;
  const opened = () => (cells ??= new Map(parseCells(item, tag, prefix).map((cell) => [cell.column, cell])));
  let changed = false;
  return {
    row: tag.row,
    item,
    cells: opened,
    set: (cell) => {
      changed = true;
      opened().set(cell.column, cell);
    },
    remove: (column) => {
      changed = opened().delete(column) || changed;
    },
    style: () => rowStyle(tag.tag),
    text: () => (changed ? changedText(item, tag, opened(), prefix) : item),
  };
}

/** The draft of a row that the sheet does not have yet. */
export function newDraft(row: number, prefix: string): RowDraft {
  const cells = new Map<number, RawCell>();
  return {
    row,
    item: null,
    cells: () => cells,
    set: (cell) => void cells.set(cell.column, cell),
    remove: (column) => void cells.delete(column),
    style: () => null,
    text: () => (cells.size === 0 ? "" : `<${prefix}row r="${row}">${cellTexts(cells, row)}</${prefix}row>`),
  };
}

function rowStyle(tag: string): number | null {
  if (!tag.includes("customFormat")) return null;
  const attributes = attributesOf(tag);
  return isTrue(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) : null;
}

function changedText(
  item: string,
  { tag, from, row }: RowTag,
  cells: ReadonlyMap<number, RawCell>,
  prefix: string,
): string {
  // `spans` only hints at the columns in use, and would be wrong.
  const named = withAttribute(withAttribute(tag, "spans", null), "r", String(row));
  const open = openedTag(named);
  return item.slice(0, from) + open + cellTexts(cells, row) + extensions(item, prefix) + `</${prefix}row>`;
}

function cellTexts(cells: ReadonlyMap<number, RawCell>, row: number): string {
  let text = "";
  for (const cell of [...cells.values()].sort((one, other) => one.column - other.column)) {
    text += (cell.addressed ? cell : movedCell(cell, row)).raw;
  }
  return text;
}

function extensions(item: string, prefix: string): string {
  const name = `${prefix}extLst`;
  const from = item.lastIndexOf(`<${name}`);
  return from < 0 ? "" : item.slice(from, elementEnd(item, from, name));
}
