import type { TableWrite } from "../sheets/contents";
import { attribute } from "../xml/attributes";
import { localName } from "../xml/markup";
import { elementsOf } from "../xml/xmlTree";
import { inPart, partError, partXml } from "./parts";
import { checkPivotTables } from "./pivots";
import { rowPatch, type RowPatch } from "./patchRows";
import { parseRange } from "./range";
import { type Progress, splitPart } from "./readParts";
import { newDraft, readDraft, type RowDraft } from "./rowDraft";
import { checkAttached, patchedHead, patchedTail } from "./sheetFrame";
import type { Styles } from "./styles";
import { checkRoom, layoutOf, type TableLayout } from "./tableLayout";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** A sheet on its way to the new package. */
export interface PatchedSheet {
  readonly layouts: readonly TableLayout[];
  /** The sheet's text, read and patched piece by piece as it is asked for. Throws WorkbookError. */
  readonly text: AsyncIterable<string>;
  /** Known when the text has passed. */
  readonly formulasChanged: () => boolean;
  /** Whether the user has the sheet protected; known when the text has passed. */
  readonly isProtected: () => boolean;
}

/** The sheet with these writes to its tables. Throws WorkbookError. */
export async function patchSheet(
  workbook: WorkbookParts,
  sheet: Sheet,
  writes: readonly TableWrite[],
  styles: Styles,
  progress: Progress,
): Promise<PatchedSheet> {
  const layouts: TableLayout[] = [];
  for (const table of sheet.tables) {
    const write = writes.find((one) => one.table === table.name);
    if (write !== undefined) layouts.push(layoutOf(table, write, sheet.name));
  }
  for (const layout of layouts) {
    for (const other of sheet.tables) {
      if (other === layout.table) continue;
      const grown = layouts.find(({ table }) => table === other)?.after ?? other.range;
      checkRoom(layout, grown, sheet.name);
    }
  }
  if (layouts.some(({ removed }) => removed.length > 0)) await checkComments(workbook, sheet, layouts);
  await checkPivotTables(workbook, sheet, layouts);
  const state = { formulasChanged: () => false, isProtected: false };
  return {
    layouts,
    text: patchedText(workbook, sheet, layouts, styles, progress, state),
    formulasChanged: () => state.formulasChanged(),
    isProtected: () => state.isProtected,
  };
}

/** Comments and notes name their cell in a part of their own, which is not ours to change. */
async function checkComments({ parts }: WorkbookParts, sheet: Sheet, layouts: readonly TableLayout[]): Promise<void> {
  for (const { type, target } of sheet.relationships) {
    if ((type !== "comments" && type !== "threadedComment") || target === null) continue;
    const { root } = await partXml(parts, target);
    const lists = [root, ...elementsOf(root)];
    for (const comment of lists.flatMap(elementsOf).filter(({ name }) => /comment$/i.test(localName(name)))) {
      const range = parseRange(inPart(target, () => attribute(comment.open, "ref")) ?? "");
      if (range !== null) layouts.forEach((layout) => checkAttached(layout, range, sheet.name));
    }
  }
}

async function* patchedText(
  workbook: WorkbookParts,
  sheet: Sheet,
  layouts: readonly TableLayout[],
  styles: Styles,
  progress: Progress,
  state: { formulasChanged: () => boolean; isProtected: boolean },
): AsyncGenerator<string> {
  let rows: RowStream | null = null;
  let rootTag = "";
  let prefix = "";
  try {
    for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", progress)) {
      if (piece.kind === "head") {
        ({ rootTag, prefix } = piece);
        const head = patchedHead(piece.text, rootTag, prefix, layouts);
        const patch = rowPatch(layouts, { sheet: sheet.name, prefix, styles, columnStyle: head.columnStyle });
        state.formulasChanged = patch.formulasChanged;
        rows = rowStream(patch, demandedRows(layouts), prefix);
        yield head.text;
      } else if (piece.kind === "items") {
        const ready: string[] = [];
        for (const item of piece.items) rows?.push(item, ready);
        if (ready.length > 0) yield ready.join("");
      } else {
        yield* rows?.end() ?? [];
        const tail = patchedTail(piece.text, rootTag, prefix, layouts, sheet.name);
        state.isProtected = tail.isProtected;
        yield tail.text;
      }
    }
  } catch (error) {
    throw partError(sheet.part, error);
  }
}

/** The rows that must pass even if the sheet does not have them yet, ascending. */
function demandedRows(layouts: readonly TableLayout[]): readonly number[] {
  const rows = new Set<number>();
  for (const layout of layouts) {
    if (layout.addColumns.length > 0) rows.add(layout.before.top);
    for (const { writes } of layout.columns) {
      for (const { cells } of writes) for (const index of cells.keys()) rows.add(rowOfIndex(layout, index));
    }
    if (layout.fillsBlankRow) rows.add(layout.bodyFirst);
    if (layout.appends) {
      rows.add(layout.bodyLast);
      for (let row = layout.appendFirst; row <= layout.newBodyLast; row += 1) rows.add(row);
    }
    if (layout.hasTotals) rows.add(layout.before.bottom).add(layout.after.bottom);
  }
  return [...rows].filter((row) => row > 0).sort((one, other) => one - other);
}

/** The sheet row of a body row: an existing one where it stands, a new one where it will. */
function rowOfIndex(layout: TableLayout, index: number): number {
  const row = layout.bodyFirst + index;
  return row <= layout.bodyLast ? row : row - layout.removed.length;
}

/** Few enough that their pieces are gone before the garbage collector would move them. */
const ROWS_AT_ONCE = 64;

interface RowStream {
  /** Takes the next row that was read, and puts those that are ready behind `ready`. */
  readonly push: (item: string, ready: string[]) => void;
  /** The rest, in pieces: most rows that are added come here. */
  readonly end: () => Iterable<string>;
}

/** Rows pass one by one; where rows are removed, as many are held back as were removed so far. */
function rowStream(patch: RowPatch, demanded: readonly number[], prefix: string): RowStream {
  const held = heldRows(prefix);
  let nextDemanded = 0;
  let previous = 0;
  const release = (below: number, ready: string[]): void => {
    for (let draft = held.takeBelow(below); draft !== null; draft = held.takeBelow(below)) {
      patch.finish(draft);
      ready.push(draft.text());
    }
  };
  const pass = (draft: RowDraft, ready: string[]): void => {
    held.add(draft);
    if (patch.touches(draft)) patch.take(draft, held.at);
    release(draft.row + 1 - patch.lag(draft.row), ready);
  };
  const passDemanded = (below: number, ready: string[]): void => {
    for (let row = demanded[nextDemanded]; row !== undefined && row < below; row = demanded[nextDemanded]) {
      nextDemanded += 1;
      pass(newDraft(row, prefix), ready);
    }
  };
  return {
    push: (item, ready) => {
      const draft = readDraft(item, previous, prefix);
      previous = draft.row;
      passDemanded(draft.row, ready);
      if (demanded[nextDemanded] === draft.row) nextDemanded += 1;
      pass(draft, ready);
    },
    *end() {
      while (nextDemanded < demanded.length) {
        const ready: string[] = [];
        passDemanded((demanded[nextDemanded] ?? 0) + ROWS_AT_ONCE, ready);
        yield ready.join("");
      }
      const ready: string[] = [];
      release(Infinity, ready);
      yield ready.join("");
    },
  };
}

interface HeldRows {
  /** Adds a row below all others. */
  readonly add: (draft: RowDraft) => void;
  /** The row with its cells read; made when the sheet has none there. */
  readonly at: (row: number) => RowDraft;
  /** The topmost row, taken out, when it stands above `row`. */
  readonly takeBelow: (row: number) => RowDraft | null;
}

function heldRows(prefix: string): HeldRows {
  const byRow = new Map<number, RowDraft>();
  // Ascending; only a row that is made between others has to be put in its place.
  let order: number[] = [];
  let first = 0;
  return {
    add: (draft) => {
      byRow.set(draft.row, draft);
      order.push(draft.row);
    },
    at: (row) => {
      const found = byRow.get(row) ?? newDraft(row, prefix);
      if (!byRow.has(row)) {
        let position = order.length;
        while (position > first && (order[position - 1] ?? 0) > row) position -= 1;
        order.splice(position, 0, row);
        byRow.set(row, found);
      }
      return found;
    },
    takeBelow: (row) => {
      const top = order[first];
      const draft = top === undefined || top >= row ? undefined : byRow.get(top);
      if (top === undefined || draft === undefined) return null;
      byRow.delete(top);
      first += 1;
      if (first > 1024 && first * 2 > order.length) {
        order = order.slice(first);
        first = 0;
      }
      return draft;
    },
  };
}
