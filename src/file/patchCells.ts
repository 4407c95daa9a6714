import { groupBy } from "../kit/groupBy";
import type { CellEdit } from "../sheets/sheetCells";
import { splitItems } from "../xml/splitItems";
import { formulaOf, type RawCell } from "./cellElements";
import { cellXml, withoutResult } from "./cellXml";
import { formulaReach } from "./formulaReach";
import { partError } from "./parts";
import type { Range } from "./range";
import { newDraft, readDraft, type RowDraft } from "./rowDraft";
import { mayShareFormula, type SharedFormulas, sharedFormulas } from "./sharedFormulas";
import { patchedHead } from "./sheetFrame";
import type { Styles } from "./styles";

/** A sheet whose cells were changed one by one. */
export interface PatchedCells {
  /** Read and patched piece by piece as it is asked for. Throws WorkbookError. */
  readonly text: AsyncIterable<string>;
  /** Known when the text has passed: whether formulas went, so that the stored order of calculation is wrong. */
  readonly formulasChanged: () => boolean;
  /** Known when the text has passed: whether any character differs. */
  readonly changed: () => boolean;
}

interface State {
  readonly edits: ReadonlyMap<number, readonly CellEdit[]>;
  readonly styles: Styles;
  prefix: string;
  columnStyle: (column: number) => number;
  shared: SharedFormulas;
  formulasChanged: boolean;
  changed: boolean;
}

/**
 * The sheet with these cells changed, which need not be there yet. The stored results of formulas that may depend on what
 * a user typed, here or on another sheet, are left out: a wrong result would be taken for a right one.
 */
export function patchCells(
  part: string,
  text: AsyncIterable<string>,
  edits: readonly CellEdit[],
  styles: Styles,
): PatchedCells {
  const byRow = groupBy(edits, ({ row }) => row);
  const state: State = {
    edits: byRow,
    styles,
    prefix: "",
    columnStyle: () => 0,
    shared: sharedFormulas(""),
    formulasChanged: false,
    changed: false,
  };
  return {
    text: patchedText(part, text, state),
    formulasChanged: () => state.formulasChanged,
    changed: () => state.changed,
  };
}

async function* patchedText(part: string, text: AsyncIterable<string>, state: State): AsyncGenerator<string> {
  const pending = [...state.edits.keys()].sort((one, other) => one - other);
  let next = 0;
  let previous = 0;
  const newRows = (below: number): string => {
    let rows = "";
    for (let row = pending[next]; row !== undefined && row < below; row = pending[next]) {
      const draft = newDraft(row, state.prefix);
      editRow(state, draft);
      rows += draft.text();
      next += 1;
    }
    return rows;
  };
  try {
    for await (const piece of splitItems(text, "sheetData", "row")) {
      if (piece.kind === "head") {
        const { text: head, columnStyle } = patchedHead(piece.text, piece.rootTag, piece.prefix, areaOf(state.edits));
        Object.assign(state, { prefix: piece.prefix, columnStyle, shared: sharedFormulas(piece.prefix) });
        yield head;
      } else if (piece.kind === "items") {
        let ready = "";
        for (const item of piece.items) {
          const draft = readDraft(item, previous, state.prefix);
          previous = draft.row;
          ready += newRows(draft.row);
          if (pending[next] === draft.row) next += 1;
          ready += patchedRow(state, draft, item);
        }
        yield ready;
      } else {
        yield newRows(Infinity);
        yield piece.text;
      }
    }
  } catch (error) {
    throw partError(part, error);
  }
}

/** The rectangles of the cells that get something, for the sheet's dimension. */
function areaOf(edits: State["edits"]): readonly { readonly after: Range }[] {
  return [...edits.values()].flat().flatMap(({ row, column, value }) => {
    return value === null ? [] : [{ after: { top: row, left: column, bottom: row, right: column } }];
  });
}

function patchedRow(state: State, draft: RowDraft, item: string): string {
  const { prefix, shared, edits } = state;
  const isEdited = edits.has(draft.row);
  const mayCalculate = item.includes(`<${prefix}f`);
  if (!isEdited && !mayCalculate) return item;
  if (mayShareFormula(item)) shared.note(draft.row, [...draft.cells().values()]);
  if (isEdited) editRow(state, draft);
  if (mayCalculate) {
    if (shared.hasLost()) giveOwnFormulas(state, draft);
    dropResults(state, draft, isEdited);
  }
  const text = draft.text();
  state.changed ||= text !== item;
  return text;
}

function editRow(state: State, draft: RowDraft): void {
  for (const { column, row, value, format } of state.edits.get(draft.row) ?? []) {
    const old = draft.cells().get(column);
    if (old !== undefined && formulaOf(old) !== null) {
      state.formulasChanged = true;
      state.shared.lose(old);
    }
    const base = old?.style ?? draft.style() ?? state.columnStyle(column);
    const style = format === null ? base : state.styles.forFormat(base, format);
    state.changed = true;
    if (value === null && style === 0) draft.remove(column);
    else {
      const raw = cellXml(state.prefix, row, column, style, value);
      draft.set({ column, raw, tagLength: 0, style, type: "n", addressed: true });
    }
  }
}

function giveOwnFormulas({ shared }: State, draft: RowDraft): void {
  for (const cell of [...draft.cells().values()]) {
    const own = shared.own(draft.row, cell, false);
    if (own !== cell) draft.set(own);
  }
}

/** In a row where one result is left out, those that may build upon it are too. */
function dropResults(state: State, draft: RowDraft, isEdited: boolean): void {
  const formulas = [...draft.cells().values()].flatMap((cell) => {
    const text = formulaOf(cell) === null ? null : state.shared.textAt(draft.row, cell);
    return text === null ? [] : [{ cell, reach: formulaReach(text, draft.row) }];
  });
  const rowChanges = isEdited || formulas.some(({ reach }) => reach === "beyond");
  if (!rowChanges) return;
  for (const { cell, reach } of formulas) {
    if (reach === "nothing") continue;
    const dropped: RawCell = withoutResult(cell, state.prefix);
    if (dropped !== cell) draft.set(dropped);
  }
}
