import type { SheetOutline, SheetPiece, WorkbookOutline } from "../../sheets/sheetCells";
import type { CellContent } from "./entry";
import type { LockReason } from "./sheetState";
import type { CellPlace } from "./typedCells";

/** Where the grid gets its cells from, and whom it tells of changes. */
export interface GridFile {
  readonly outline: () => Promise<WorkbookOutline>;
  readonly readSheet: (sheet: string, onPiece: (piece: SheetPiece, done: number) => void) => Promise<void>;
  readonly note: (place: CellPlace, before: CellContent, after: CellContent) => void;
  readonly typed: { readonly inRow: (sheet: string, row: number) => boolean; readonly anywhere: boolean };
}

/** Whether there is typing to take back, and something taken back to do again. */
export interface Undoable {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** What the page hears of the grid. */
export interface GridHooks {
  readonly onSelected: (selected: SelectedCell) => void;
  readonly onSheets: (sheets: readonly SheetOutline[], active: string) => void;
  readonly onProgress: (sheet: string, done: number) => void;
  readonly onRefused: (reason: LockReason) => void;
  /** Told whether formulas are shown whose results may be wrong by now. */
  readonly onStale: (isStale: boolean) => void;
  readonly onUndoable: (undoable: Undoable) => void;
  readonly onFailed: (error: unknown) => void;
}

/** The cell that has the cursor. */
export interface SelectedCell extends CellPlace {
  /** As it would be typed. */
  readonly text: string;
  /** Whether what is shown of it was calculated before something was typed. */
  readonly isStale: boolean;
  /** Whether what is shown of it was worked out here, and not by Excel. */
  readonly isWorkedOut: boolean;
  /** With `=`; null when the cell has none. */
  readonly formula: string | null;
}
