import type { Worksheet } from "@univerjs/core";
import type { SheetOutline, SheetPiece } from "../../sheets/sheetCells";
import type { GridFile } from "./gridHooks";
import { takeCells, takeMerged, takeStart } from "./gridSheets";
import type { SheetState } from "./sheetState";
import { freeze } from "./showCells";
import type { Machinery } from "./startUniver";

/** What reading a sheet needs to know of it, and whom it tells. */
export interface ReadingHooks {
  readonly stateOf: (sheet: string) => SheetState | null;
  readonly outlineOf: (sheet: string) => SheetOutline | null;
  /** The sheet that is shown has got cells. */
  readonly shown: () => void;
  readonly progress: (sheet: string, done: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads sheets of the file into the grid, piece by piece. */
export class SheetReading {
  private readonly readings = new Map<string, Promise<void>>();

  constructor(
    private readonly machinery: Machinery,
    private readonly file: GridFile,
    private readonly hooks: ReadingHooks,
  ) {}

  /** Reads a sheet to its end; whatever goes wrong is told to the hooks. */
  begin(sheet: string): Promise<void> {
    const reading = this.read(sheet);
    this.readings.set(sheet, reading);
    return reading;
  }

  /** When the reading of this sheet that was begun last has ended; at once where none was. */
  ended(sheet: string): Promise<void> {
    return this.readings.get(sheet) ?? Promise.resolve();
  }

  private async read(sheet: string): Promise<void> {
    const worksheet = this.machinery.workbook.getSheetBySheetId(sheet);
    const state = this.hooks.stateOf(sheet);
    const outline = this.hooks.outlineOf(sheet);
    if (worksheet === null || worksheet === undefined || state === null || outline === null) return;
    try {
      await this.file.readSheet(sheet, (piece, done) => this.take(worksheet, state, outline, piece, done));
    } catch (error) {
      this.hooks.failed(error);
    }
  }

  private take(worksheet: Worksheet, state: SheetState, outline: SheetOutline, piece: SheetPiece, done: number): void {
    const isFirst = piece.kind === "cells" && state.done < 0.01;
    if (piece.kind === "start") {
      state.begin(outline.tables);
      takeStart(worksheet, piece.start);
      freeze(this.machinery, worksheet, piece.start);
      state.done = Number.MIN_VALUE;
    } else if (piece.kind === "cells") {
      takeCells(worksheet, piece.cells, (row, column) => state.isHeader(row, column));
      state.take(piece.cells);
      state.done = Math.max(state.done, Math.min(done, 0.99));
    } else {
      takeMerged(worksheet, piece.end.merged);
      state.finish(piece.end);
    }
    const isShown = this.machinery.workbook.getActiveSheet() === worksheet;
    // Later pieces lie below what is seen; that there are more rows is enough to know at the end.
    if (isShown && (isFirst || piece.kind === "end")) this.hooks.shown();
    this.hooks.progress(worksheet.getSheetId(), state.done);
  }
}
