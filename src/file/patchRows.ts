import { isFormula, type WrittenCell } from "../sheets/cellValue";
import { isHeadingTotal } from "../sheets/headingTotals";
import { formulaOf, isFilled, type RawCell } from "./cellElements";
import { cellXml, formulaXml, movedCell, withoutResult } from "./cellXml";
import { isRowIndependent, shiftedFormula } from "./formula";
import { WorkbookError } from "../workbook/workbook";
import { mayShareFormula, sharedFormulas, type SharedFormulas } from "./sharedFormulas";
import { type SheetContext, withMovedFormula } from "./movedFormula";
import type { RowDraft } from "./rowDraft";
import { cellsBelow, isNewCell, isRemoved, type LayoutColumn, removedUpTo, type TableLayout } from "./tableLayout";

/** What changes the rows of one sheet; it sees them once, from top to bottom. */
export interface RowPatch {
  /** Whether the row's cells must be looked at. */
  readonly touches: (draft: RowDraft) => boolean;
  /** Takes the row as it was: writes into existing cells, and moves or removes what must go. */
  readonly take: (draft: RowDraft, draftAt: (row: number) => RowDraft) => void;
  /** Adds what is new in the row, before it leaves. */
  readonly finish: (draft: RowDraft) => void;
  /** How many rows above `row` may still get cells. */
  readonly lag: (row: number) => number;
  /** Whether formulas came, went or moved, so that the stored order of calculation is wrong. */
  readonly formulasChanged: () => boolean;
}

/** What the last row of the body lends to the rows that are added below it. */
interface RowAbove {
  readonly row: number;
  readonly styles: ReadonlyMap<number, number>;
  /** Formulas in full, by column. */
  readonly formulas: ReadonlyMap<number, string>;
}

interface TablePatch {
  readonly layout: TableLayout;
  above: RowAbove | null;
  totals: readonly RawCell[];
}

interface State {
  readonly context: SheetContext;
  readonly shared: SharedFormulas;
  readonly patches: readonly TablePatch[];
  formulasChanged: boolean;
}

/** The patch that these layouts make. */
export function rowPatch(layouts: readonly TableLayout[], context: SheetContext): RowPatch {
  const shared = sharedFormulas(context.prefix);
  const patches = layouts.map((layout): TablePatch => ({ layout, above: null, totals: [] }));
  const state: State = { context, shared, patches, formulasChanged: false };
  return {
    touches: (draft) =>
      layouts.some((layout) => touchesRow(layout, draft.row)) || (draft.item !== null && mayShareFormula(draft.item)),
    take: (draft, draftAt) => take(state, draft, draftAt),
    finish: (draft) => patches.forEach((patch) => finish(state, patch, draft)),
    lag: (row) =>
      Math.max(
        0,
        ...layouts.map((layout) => (row >= layout.before.bottom ? 0 : removedUpTo(layout, row - layout.bodyFirst))),
      ),
    formulasChanged: () => state.formulasChanged,
  };
}

function touchesRow(layout: TableLayout, row: number): boolean {
  const { before, after, bodyFirst, bodyLast, removed } = layout;
  if (row === before.top - 1) return true;
  if (row < before.top || row > Math.max(before.bottom, after.bottom)) return false;
  // Every row of the table may hold a cell where a column is added; the rows from the body's last one on lend their
  // looks, move, or must be blank.
  if (layout.addColumns.length > 0 || row >= bodyLast) return true;
  const index = row - bodyFirst;
  const firstRemoved = removed[0];
  if (firstRemoved !== undefined && index >= firstRemoved) return true;
  return index >= 0 && layout.columns.some(({ writes }) => writes.some(({ cells }) => cells.has(index)));
}

function take(state: State, draft: RowDraft, draftAt: (row: number) => RowDraft): void {
  const { context, shared } = state;
  shared.note(draft.row, [...draft.cells().values()]);
  for (const { layout } of state.patches) checkNewCells(layout, draft, context.sheet);
  for (const { layout } of state.patches) loseShared(state, layout, draft);
  if (shared.hasLost()) {
    for (const cell of draft.cells().values()) {
      const own = shared.own(draft.row, cell, false);
      if (own !== cell) draft.set(own);
    }
  }
  if (isRightAbove(state, draft)) leaveOutTotals(state, draft);
  for (const patch of state.patches) {
    const { layout } = patch;
    const index = draft.row - layout.bodyFirst;
    if (index >= 0 && draft.row <= layout.bodyLast) takeBodyRow(state, patch, draft, index, draftAt);
    if (layout.hasTotals && draft.row === layout.before.bottom && layout.newBodyLast !== layout.bodyLast) {
      takeTotals(state, patch, draft);
    }
  }
}

function isRightAbove({ patches }: State, { row }: RowDraft): boolean {
  return patches.some(({ layout: { before } }) => row === before.top - 1);
}

/** Our totals above a table, and what builds upon them there, are worked out anew by whoever opens the workbook. */
function leaveOutTotals({ context }: State, draft: RowDraft): void {
  const cells = [...draft.cells().values()].map((cell) => ({ cell, formula: formulaOf(cell) }));
  if (!cells.some(({ formula }) => formula !== null && isHeadingTotal(formula.text))) return;
  for (const { cell, formula } of cells) if (formula !== null) draft.set(withoutResult(cell, context.prefix));
}

function checkNewCells(layout: TableLayout, draft: RowDraft, sheet: string): void {
  for (const cell of draft.cells().values()) {
    if (isNewCell(layout, draft.row, cell.column) && isFilled(cell)) throw cellsBelow(sheet, draft.row, cell.column);
  }
}

/** A shared formula whose first cell is overwritten, removed or moved is lost for the others before they are handled. */
function loseShared({ shared }: State, layout: TableLayout, draft: RowDraft): void {
  const index = draft.row - layout.bodyFirst;
  if (index < 0 || draft.row > layout.bodyLast) return;
  const shifts = removedUpTo(layout, index) > 0;
  for (const { column, written } of layout.columns) {
    const cell = draft.cells().get(column);
    if (cell !== undefined && (shifts || written(index) !== undefined)) shared.lose(cell);
  }
}

function takeBodyRow(
  state: State,
  patch: TablePatch,
  draft: RowDraft,
  index: number,
  draftAt: (row: number) => RowDraft,
): void {
  const { layout } = patch;
  const removed = isRemoved(layout, index);
  if (!removed) writeExisting(state, layout, draft, index);
  if (index === 0 && layout.fillsBlankRow) fillBlankRow(state, layout, draft);
  if (draft.row === layout.bodyLast) patch.above = rowAbove(state, layout, draft);
  const shift = removedUpTo(layout, index);
  if (removed) removeCells(state, layout, draft);
  else if (shift > 0) moveCells(state, layout, draft, draftAt(draft.row - shift));
}

function writeExisting(state: State, layout: TableLayout, draft: RowDraft, index: number): void {
  for (const column of layout.columns) {
    const value = column.written(index);
    if (value === undefined || column.kind === null) continue;
    const old = draft.cells().get(column.column);
    if (old !== undefined && formulaOf(old) !== null) state.formulasChanged = true;
    const style = state.context.styles.forKind(styleAt(state, draft, column.column), column.kind);
    setNew(state, draft, column.column, style, value);
  }
}

function setNew(state: State, draft: RowDraft, column: number, style: number, value: WrittenCell): void {
  const { context } = state;
  if (isFormula(value)) state.formulasChanged = true;
  setRaw(draft, column, style, cellXml(context.prefix, draft.row, column, style, value));
}

function setRaw(draft: RowDraft, column: number, style: number, raw: string): void {
  draft.set({ column, raw, tagLength: 0, style, type: "n", addressed: true });
}

/** The format of the cell as it is, also when only its row or column has one. */
function styleAt({ context }: State, draft: RowDraft, column: number): number {
  return draft.cells().get(column)?.style ?? draft.style() ?? context.columnStyle(column);
}

function rowAbove(state: State, layout: TableLayout, draft: RowDraft): RowAbove {
  const styles = new Map<number, number>();
  const formulas = new Map<number, string>();
  for (const { column, existing } of layout.columns) {
    const cell = draft.cells().get(column);
    styles.set(column, styleAt(state, draft, column));
    const text = cell === undefined || existing?.formula == null ? null : state.shared.textAt(draft.row, cell);
    if (text !== null) formulas.set(column, text);
  }
  return { row: draft.row, styles, formulas };
}

/** The blank row of an empty table becomes its first record: calculated columns start to calculate. */
function fillBlankRow(state: State, layout: TableLayout, draft: RowDraft): void {
  for (const column of layout.columns) {
    const cell = draft.cells().get(column.column);
    if (column.kind !== null || column.existing?.formula == null || (cell !== undefined && isFilled(cell))) continue;
    addFormula(state, draft, column, styleAt(state, draft, column.column), null);
  }
}

function removeCells(state: State, layout: TableLayout, draft: RowDraft): void {
  // The one row that an emptied table keeps is blank, and looks as it did.
  const isKeptBlank = draft.row === layout.newBodyLast && draft.row === layout.bodyFirst && !layout.appends;
  for (const { column } of layout.columns) {
    const cell = draft.cells().get(column);
    if (cell === undefined) continue;
    if (formulaOf(cell) !== null) state.formulasChanged = true;
    draft.remove(column);
    if (isKeptBlank && cell.style !== 0) setNew(state, draft, column, cell.style, null);
  }
}

function moveCells(state: State, layout: TableLayout, draft: RowDraft, target: RowDraft): void {
  for (const { column } of layout.columns) {
    const cell = draft.cells().get(column);
    if (cell === undefined) continue;
    draft.remove(column);
    if (formulaOf(cell) !== null) state.formulasChanged = true;
    const moved = withMovedFormula(cell, draft.row, target.row, layout, state.context, state.shared);
    target.set(movedCell(moved, target.row));
  }
}

function takeTotals(state: State, patch: TablePatch, draft: RowDraft): void {
  const { layout } = patch;
  const held: RawCell[] = [];
  for (const { column } of layout.columns) {
    const cell = draft.cells().get(column);
    if (cell === undefined) continue;
    const formula = formulaOf(cell);
    if (formula !== null) state.formulasChanged = true;
    // A total over the table's own columns reads the same anywhere; one over addresses does not.
    if (formula !== null && (formula.type !== "normal" || !isRowIndependent(formula.text))) {
      throw new WorkbookError("file.totalsRow", { sheet: state.context.sheet, table: layout.table.name });
    }
    held.push(cell);
    draft.remove(column);
  }
  patch.totals = held;
}

function finish(state: State, patch: TablePatch, draft: RowDraft): void {
  const { layout } = patch;
  const { row } = draft;
  if (layout.addColumns.length > 0 && row === layout.before.top) addHeaders(state, layout, draft);
  if (layout.appends && row >= layout.appendFirst && row <= layout.newBodyLast) addRow(state, patch, draft);
  if (layout.hasTotals && row === layout.newBodyLast + 1) {
    for (const cell of patch.totals) draft.set(movedCell(cell, row));
  }
}

function addHeaders(state: State, layout: TableLayout, draft: RowDraft): void {
  const style = styleAt(state, draft, layout.before.right);
  layout.addColumns.forEach(({ caption }, index) => {
    setNew(state, draft, layout.before.right + 1 + index, style, caption);
  });
}

function addRow(state: State, patch: TablePatch, draft: RowDraft): void {
  const { layout, above } = patch;
  const index = draft.row - layout.bodyFirst + layout.removed.length;
  for (const column of layout.columns) {
    const own = styleAt(state, draft, column.column);
    const base = above?.styles.get(column.column) ?? own;
    if (column.kind !== null) {
      const style = state.context.styles.forKind(base, column.kind);
      setNew(state, draft, column.column, style, column.written(index) ?? null);
    } else if (column.existing?.formula != null) addFormula(state, draft, column, base, above);
    else if (base !== own) setNew(state, draft, column.column, base, null);
  }
}

/** A column that calculates goes on calculating: as the column says, or as the row above does. */
function addFormula(
  state: State,
  draft: RowDraft,
  { column, existing }: LayoutColumn,
  style: number,
  above: RowAbove | null,
): void {
  if (existing?.formula == null) return;
  const before = above?.formulas.get(column);
  const own = isRowIndependent(existing.formula) ? existing.formula : null;
  const copied = before === undefined || above === null ? null : shiftedFormula(before, draft.row - above.row, 0);
  const formula = own ?? copied;
  // The user typed over the formula in the row above, and the column's own reads differently in every row.
  if (formula === null) return;
  state.formulasChanged = true;
  const raw = formulaXml(state.context.prefix, draft.row, column, style, formula, existing.arrayFormula);
  setRaw(draft, column, style, raw);
}
