import { type RefObject, useEffect, useRef, useState } from "react";
import type { Language } from "../domain/book/records";
import type { SheetOutline } from "../sheets/sheetCells";
import type { GridHooks, SelectedCell } from "./grid/gridHooks";
import type { LockReason } from "./grid/sheetState";
import type { OpenWorkbook } from "./openWorkbook";
import type { OnDesk } from "./onDesk";

/** What the page shows around the grid. */
export interface GridView {
  readonly sheets: readonly SheetOutline[];
  readonly active: string;
  readonly selected: SelectedCell | null;
  /** Whether formulas have to be calculated again, which Excel does. */
  readonly isStale: boolean;
  /** The share of the active sheet that was read; 1 when all is there. */
  readonly done: number;
  /** Why the last typing was not taken; `count` tells one refusal from the next. */
  readonly refused: { readonly reason: LockReason; readonly count: number } | null;
}

const REFUSED_MS = 8000;

type Shown = Omit<GridView, "done">;
type Change<T> = (change: (last: T) => T) => void;

/** How the page wants the grid, and whom it tells of what went wrong. */
interface GridLook {
  readonly language: Language;
  readonly isDark: boolean;
  readonly failed: (error: unknown) => void;
}

/** The grid of an open workbook in an element; it comes when it is first needed, in a script of its own. */
export function useGrid(
  container: RefObject<HTMLDivElement | null>,
  { workbook, outline }: OnDesk,
  { language, isDark, failed }: GridLook,
): GridView {
  const [view, setView] = useState<Shown>({
    sheets: outline.sheets,
    active: outline.sheets[0]?.name ?? "",
    selected: null,
    refused: null,
    isStale: false,
  });
  const [read, setRead] = useState<ReadonlyMap<string, number>>(new Map());
  const latest = useRef({ language, isDark, failed });
  useEffect(() => {
    let isGone = false;
    const hasGone = (): boolean => isGone;
    const failedNow = (error: unknown): void => {
      workbook.firstSheetShown();
      latest.current.failed(error);
    };
    const start = async (): Promise<void> => {
      const { DeskGrid } = await import(/* webpackChunkName: "grid" */ "./grid/deskGrid");
      if (hasGone() || container.current === null) return;
      const { file } = workbook;
      // The outline may be an older one when the workbook was written meanwhile.
      const current = await file.outline();
      if (hasGone()) return;
      const gridFile = { outline: file.outline, readSheet: file.readSheet, note: file.note, typed: file.typed };
      const hooks = gridHooks(workbook, setView, setRead, failedNow);
      workbook.setGrid(new DeskGrid(container.current, current, gridFile, hooks, latest.current));
    };
    start().catch(failedNow);
    return () => {
      isGone = true;
      workbook.grid?.dispose();
      workbook.setGrid(null);
    };
  }, [container, workbook]);
  useEffect(() => {
    latest.current = { language, isDark, failed };
    workbook.grid?.speak(language);
    workbook.grid?.darken(isDark);
  }, [failed, isDark, language, workbook]);
  useForgotten(view.refused, setView);
  return { ...view, done: read.get(view.active) ?? 0 };
}

function gridHooks(
  workbook: OpenWorkbook,
  setView: Change<Shown>,
  setRead: Change<ReadonlyMap<string, number>>,
  onFailed: (error: unknown) => void,
): GridHooks {
  return {
    onSelected: (selected) => setView((last) => ({ ...last, selected })),
    onSheets: (sheets, active) => setView((last) => ({ ...last, sheets, active })),
    onProgress: (sheet, done) => {
      if (done === 1) workbook.firstSheetShown();
      setRead((last) => progressed(last, sheet, done));
    },
    onRefused: (reason) => setView((last) => ({ ...last, refused: { reason, count: (last.refused?.count ?? 0) + 1 } })),
    onStale: (isStale) => setView((last) => (last.isStale === isStale ? last : { ...last, isStale })),
    onUndoable: workbook.setUndoable,
    onFailed,
  };
}

/** A refusal is shown as long as it takes to read it. */
function useForgotten(refused: GridView["refused"], setView: Change<Shown>): void {
  useEffect(() => {
    if (refused === null) return undefined;
    const read = setTimeout(() => setView((last) => ({ ...last, refused: null })), REFUSED_MS);
    return () => clearTimeout(read);
  }, [refused, setView]);
}

/** The page hears of it in steps that can be seen. */
function progressed(last: ReadonlyMap<string, number>, sheet: string, done: number): ReadonlyMap<string, number> {
  const before = last.get(sheet) ?? 0;
  const isStep = done === 1 || done < before || done - before >= 0.05;
  return isStep && before !== done ? new Map(last).set(sheet, done) : last;
}
