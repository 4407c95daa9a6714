import { parseCells, rowTag, type RawCell, type RowTag } from "./cells";
import { movedCell } from "./cellXml";
import { elementEnd } from "./splitItems";
import { attributesOf, withAttribute } from "./xml";
import { isTrue } from "./tablePart";

/** A row on its way through: raw until somebody changes a cell in it. */
export interface RowDraft {
  readonly row: number;
  /** As it was read; null for a row that the sheet does not have yet. */
  readonly item: string | null;
  readonly tag: RowTag | null;
  /** By column; only when {@link opened}. */
  readonly cells: Map<number, RawCell>;
  opened: boolean;
  changed: boolean;
}

/** The draft of a row as it was read. */
export function readDraft(item: string, previousRow: number): RowDraft {
  const tag = rowTag(item, previousRow);
  return { row: tag.row, item, tag, cells: new Map(), opened: false, changed: false };
}

/** The draft of a row that the sheet does not have yet. */
export function newDraft(row: number): RowDraft {
  return { row, item: null, tag: null, cells: new Map(), opened: true, changed: false };
}

/** Reads the row's cells, once. */
export function openDraft(draft: RowDraft, prefix: string): void {
  if (draft.opened) return;
  draft.opened = true;
  if (draft.item === null || draft.tag === null) return;
  for (const cell of parseCells(draft.item, draft.tag, prefix)) draft.cells.set(cell.column, cell);
}

/** Puts a cell in its place; it counts as changed. */
export function setCell(draft: RowDraft, cell: RawCell): void {
  draft.cells.set(cell.column, cell);
  draft.changed = true;
}

/** The format that a blank cell of the row has by its row; null when the row has none. */
export function rowStyle(draft: RowDraft): number | null {
  if (draft.tag === null || !draft.tag.tag.includes("customFormat")) return null;
  const attributes = attributesOf(draft.tag.tag);
  return isTrue(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) : null;
}

/** The row's text; the one that was read when nothing in it was changed. */
export function draftText(draft: RowDraft, prefix: string): string {
  if (!draft.changed) return draft.item ?? "";
  const cells = [...draft.cells.values()].sort((one, other) => one.column - other.column);
  if (draft.item === null || draft.tag === null) {
    if (cells.length === 0) return "";
    return `<${prefix}row r="${draft.row}">${cellTexts(cells, draft.row)}</${prefix}row>`;
  }
  const { tag, from } = draft.tag;
  // `spans` only hints at the columns in use, and would be wrong.
  const named = withAttribute(withAttribute(tag, "spans", null), "r", String(draft.row));
  const open = named.replace(/\s*\/>$/, ">");
  return (
    draft.item.slice(0, from) + open + cellTexts(cells, draft.row) + extensions(draft.item, prefix) + `</${prefix}row>`
  );
}

function cellTexts(cells: readonly RawCell[], row: number): string {
  let text = "";
  for (const cell of cells) text += (cell.addressed ? cell : movedCell(cell, row)).raw;
  return text;
}

function extensions(item: string, prefix: string): string {
  const name = `${prefix}extLst`;
  const from = item.lastIndexOf(`<${name}`);
  return from < 0 ? "" : item.slice(from, elementEnd(item, from, name));
}
