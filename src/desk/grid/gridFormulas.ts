import type { Workbook } from "@univerjs/core";
import { type CellValue, isCellError } from "../../sheets/cellValue";
import type { SheetOutline } from "../../sheets/sheetCells";
import {
  calculated,
  type CalculationSource,
  NOT_STORED,
  type Outcome,
  placeKey,
  type PlacedFormula,
} from "./calculation";
import { type FormulaEngine, type FormulaSheet, startFormulaEngine } from "./formulaEngine";
import type { CaptionedTable } from "./formulaReads";
import type { GridFile } from "./gridHooks";
import type { SheetState } from "./sheetState";
import type { CellPlace } from "./typedCells";
import { contentOf } from "./univerCells";

/** What the formulas of the grid need to know, and whom they tell. */
export interface FormulaHooks {
  readonly workbook: Workbook;
  readonly typed: GridFile["typed"];
  readonly states: ReadonlyMap<string, SheetState>;
  readonly outlines: () => readonly SheetOutline[];
  /** Has a sheet read that a formula looks at. */
  readonly read: (sheet: string) => void;
  /** Results have come. */
  readonly changed: () => void;
}

/** What is shown of a formula's cell: `value` where it is another than the file has. */
export interface ShownResult {
  readonly isStale: boolean;
  readonly value?: CellValue;
}

const KEPT: ShownResult = { isStale: false };
const STALE: ShownResult = { isStale: true };
/** Long enough that typing cell after cell is not held up. */
const AFTER_MS = 60;

/**
 * The formulas of the grid: what was typed is worked out for the screen, where that is certain. The file gets none of it; what
 * cannot be worked out keeps its old result, which Excel will replace.
 */
export class GridFormulas {
  private readonly originals = new Map<string, { readonly place: CellPlace; readonly original: CellValue }>();
  private readonly refuted = new Set<string>();
  private outcomes: ReadonlyMap<string, Outcome> = new Map();
  /** What formulas showed before an action wrote the file anew, which has no results for some of them. */
  private readonly before = new Map<string, CellValue>();
  private engine: FormulaEngine | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private run = 0;

  constructor(private readonly hooks: FormulaHooks) {}

  /** A cell is another than it was. */
  note(place: CellPlace, before: CellValue): void {
    const key = placeKey(place);
    if (!this.originals.has(key)) this.originals.set(key, { place, original: before });
    this.later();
  }

  /** A sheet has been read to its end. */
  sheetRead(sheet: string): void {
    if (this.originals.size > 0 || this.unsavedIn(sheet)) this.later();
  }

  /** The file was written anew, with all that was typed: what is shown until its sheets are read again is remembered. */
  begin(): void {
    for (const { place } of this.cells()) {
      const { value } = this.shownAt(place);
      const shown = value ?? this.savedAt(place);
      if (!isUnsaved(shown)) this.before.set(placeKey(place), shown);
    }
    this.originals.clear();
    this.outcomes = new Map();
    this.run += 1;
  }

  /** What is shown of this cell, which may have no formula. */
  shownAt(place: CellPlace): ShownResult {
    const state = this.hooks.states.get(place.sheet);
    const formula = state?.formulaAt(place.row, place.column) ?? null;
    if (state === undefined || formula === null) return KEPT;
    const outcome = this.outcomes.get(placeKey(place));
    if (outcome?.kind === "changed") return { isStale: false, value: outcome.value };
    if (isUnsaved(this.savedAt(place))) return { isStale: true, value: this.before.get(placeKey(place)) ?? null };
    if (outcome?.kind === "same") return KEPT;
    return this.isCandidate(state, place) ? STALE : KEPT;
  }

  /** Whether any result is shown that is for Excel to work out again. */
  get anyStale(): boolean {
    for (const { place } of this.cells()) if (this.shownAt(place).isStale) return true;
    return false;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.run += 1;
    this.engine?.dispose();
  }

  private later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.workOut(), AFTER_MS);
  }

  private async workOut(): Promise<void> {
    const run = (this.run += 1);
    const formulas = this.candidates();
    if (formulas.length === 0) return;
    this.engine ??= startFormulaEngine();
    const outcomes = await calculated(this.source(formulas), this.engine);
    if (run !== this.run) return;
    this.outcomes = outcomes;
    this.hooks.changed();
  }

  private source(formulas: readonly PlacedFormula[]): CalculationSource {
    const sheets = new Map<string, FormulaSheet>();
    for (const [name, state] of this.hooks.states) {
      const worksheet = this.hooks.workbook.getSheetBySheetId(name);
      if (state.done < 1 || worksheet === null || worksheet === undefined) continue;
      const { rowCount, columnCount } = worksheet.getConfig();
      sheets.set(name, { cells: worksheet.getCellMatrix().getMatrix(), rows: rowCount, columns: columnCount });
    }
    return {
      formulas,
      sheets,
      typed: [...this.originals.values()],
      tableNamed: (name) => this.tableNamed(name),
      missing: (sheet) => {
        if (this.hooks.states.get(sheet)?.done === 0) this.hooks.read(sheet);
      },
      refuted: this.refuted,
    };
  }

  /** A table as formulas name it; null while its sheet is not read, and when it is about to grow. */
  private tableNamed(name: string): CaptionedTable | null {
    for (const { name: sheet, tables } of this.hooks.outlines()) {
      const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (table === undefined) continue;
      const state = this.hooks.states.get(sheet);
      if (state?.done === 0) this.hooks.read(sheet);
      const { top, left, bottom, right } = table.range;
      const isGrowing = [...this.originals.values()].some(
        ({ place }) => place.sheet === sheet && place.row > bottom && left <= place.column && place.column <= right,
      );
      if (state?.done !== 1 || isGrowing || table.headerRows !== 1) return null;
      const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
      const captions = columns.map((column) => {
        const caption = this.savedAt({ sheet, row: top, column });
        return typeof caption === "string" ? caption : "";
      });
      return { ...table, sheet, captions };
    }
    return null;
  }

  private candidates(): readonly PlacedFormula[] {
    return [...this.cells()].flatMap(({ place, state, formula }) => {
      const saved = this.savedAt(place);
      return isUnsaved(saved) || this.isCandidate(state, place) ? [{ place, formula, saved }] : [];
    });
  }

  private *cells() {
    for (const [sheet, state] of this.hooks.states) {
      if (state.done < 1) continue;
      for (const { row, column, formula } of state.formulaCells())
        yield { place: { sheet, row, column }, state, formula };
    }
  }

  private unsavedIn(sheet: string): boolean {
    for (const { place } of this.cells()) if (place.sheet === sheet && isUnsaved(this.savedAt(place))) return true;
    return false;
  }

  private isCandidate(state: SheetState, { sheet, row, column }: CellPlace): boolean {
    const { typed } = this.hooks;
    if (!typed.anywhere) return false;
    return state.isStale(row, column, { inRow: (one) => typed.inRow(sheet, one), anywhere: () => true });
  }

  /** What the grid has of a cell: of a formula the result that the file has. */
  private savedAt({ sheet, row, column }: CellPlace): CellValue {
    const { workbook } = this.hooks;
    const cell = workbook.getSheetBySheetId(sheet)?.getCellRaw(row - 1, column - 1);
    return contentOf(cell, workbook.getStyles()).value;
  }
}

function isUnsaved(value: CellValue): boolean {
  return isCellError(value) ? value.error === NOT_STORED : value === NOT_STORED;
}
