import {
  CustomCommandExecutionError,
  DisposableCollection,
  type ICommandInfo,
  type IRange,
  type Worksheet,
} from "@univerjs/core";
import type { Language } from "../../domain/book/records";
import type { WorkbookOutline } from "../../sheets/sheetCells";
import { type EntryRules, entryText } from "./entry";
import { formatForEntry } from "./formatForEntry";
import { interceptCells, type Interception } from "./interceptCells";
import { CellActions, type CellRules } from "./cellActions";
import { CellNotes, type SetValues } from "./cellNotes";
import {
  ACTIVATE_SHEET,
  judged,
  REDO,
  SET_SELECTIONS,
  SET_VALUES_MUTATION,
  SHEET_ACTIVATED,
  SHOW_EDITOR,
  UNDO,
} from "./gridCommands";
import { GridFormulas } from "./gridFormulas";
import type { GridFile, GridHooks } from "./gridHooks";
import { grow, workbookData, worksheetData } from "./gridSheets";
import { GridMarks } from "./gridMarks";
import { type LockReason, SheetState } from "./sheetState";
import type { Shown } from "./shownCells";
import { SheetReading } from "./sheetReading";
import { showCells } from "./showCells";
import { type Machinery, startUniver } from "./startUniver";
import type { CellPlace } from "./typedCells";
import { contentOf, lookName, styleOf } from "./univerCells";

const UNIT = "desk";
const PLAIN: Shown = { isStale: false, mark: null };

/** The sheets of an open workbook in a grid in which the user types. */
export class DeskGrid {
  private readonly machinery: Machinery;
  private readonly states = new Map<string, SheetState>();
  private readonly reading: SheetReading;
  private readonly disposables = new DisposableCollection();
  private readonly actions: CellActions;
  /** What is coloured over the looks of the file. */
  readonly marks = new GridMarks(() => this.machinery.refresh());
  private readonly notes: CellNotes;
  private readonly formulas: GridFormulas;
  private isBusy = false;
  private language: Language;

  constructor(
    container: HTMLElement,
    private outline: WorkbookOutline,
    private readonly file: GridFile,
    private readonly hooks: GridHooks,
    { language, isDark }: { readonly language: Language; readonly isDark: boolean },
  ) {
    this.language = language;
    this.machinery = startUniver(container, workbookData(UNIT, outline));
    this.machinery.darken(isDark);
    for (const sheet of outline.sheets) this.states.set(sheet.name, new SheetState(sheet));
    this.formulas = new GridFormulas({
      workbook: this.machinery.workbook,
      typed: file.typed,
      states: this.states,
      outlines: () => this.outline.sheets,
      read: (sheet) => void this.reading.begin(sheet),
      changed: () => this.resultsChanged(),
    });
    this.notes = new CellNotes(this.machinery.workbook, (place, before, after) => {
      file.note(place, before, after);
      this.formulas.note(place, before.value);
    });
    this.actions = new CellActions(this.machinery, this.cellRules());
    this.reading = new SheetReading(this.machinery, file, {
      stateOf: (sheet) => this.states.get(sheet) ?? null,
      outlineOf: (sheet) => this.outline.sheets.find(({ name }) => name === sheet) ?? null,
      shown: () => {
        this.machinery.refresh();
        this.actions.reselect();
      },
      progress: (sheet, done) => {
        hooks.onProgress(sheet, done);
        if (done === 1) this.formulas.sheetRead(sheet);
      },
      failed: hooks.onFailed,
    });
    const { commands } = this.machinery;
    this.disposables.add(commands.beforeCommandExecuted((info) => this.guard(info)));
    this.disposables.add(commands.onCommandExecuted((info) => this.executed(info)));
    this.disposables.add(interceptCells(this.machinery, this.interception()));
    this.disposables.add(this.machinery.onUndoable(hooks.onUndoable));
    this.announceSheets();
    void this.reading.begin(this.activeSheet().getSheetId());
    this.announceSelected();
  }

  readonly dispose = (): void => {
    this.disposables.dispose();
    this.formulas.dispose();
    this.machinery.dispose();
  };

  /** Numbers and days are shown and read in this language from now on. */
  readonly speak = (language: Language): void => {
    this.language = language;
    this.machinery.refresh();
    this.announceSelected();
  };

  /** Cells are light on dark from now on, or dark on light. */
  readonly darken = (isDark: boolean): void => this.machinery.darken(isDark);

  readonly focus = (): void => this.machinery.focus();

  /** Whether something is being typed into a cell. */
  get isEditing(): boolean {
    return this.machinery.editor.isVisible().visible;
  }

  /** While an action is written nothing can be typed. */
  readonly setBusy = (isBusy: boolean): void => {
    this.isBusy = isBusy;
  };

  /** What is being typed goes into its cell. */
  readonly finishTyping = async (): Promise<void> => {
    if (!this.isEditing) return;
    this.machinery.commands.syncExecuteCommand(SHOW_EDITOR, {
      visible: false,
      eventType: 0,
      keycode: undefined,
      unitId: UNIT,
    });
    // The editor hands over what it has in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
  };

  readonly undo = (): void => void this.machinery.commands.executeCommand(UNDO);
  readonly redo = (): void => void this.machinery.commands.executeCommand(REDO);

  /** Shows a sheet by its name. */
  readonly activate = async (sheet: string): Promise<void> => {
    await this.finishTyping();
    await this.machinery.commands.executeCommand(ACTIVATE_SHEET, { unitId: UNIT, subUnitId: sheet });
  };

  /** Shows these cells of a sheet and puts the cursor there; null shows the sheet alone. False when it is not there. */
  readonly show = async (sheet: string, range: IRange | null): Promise<boolean> => {
    const worksheet = this.machinery.workbook.getSheetBySheetId(sheet);
    if (worksheet === null || worksheet === undefined) return false;
    await this.activate(sheet);
    if (range === null) return true;
    grow(worksheet, range.endRow + 1, range.endColumn + 1);
    await showCells(this.machinery, sheet, range);
    // Where its cells lie is known when the sheet was read; a user who has gone on meanwhile is not moved.
    await this.reading.ended(sheet);
    const at = this.actions.cursor();
    const isThere = at !== null && at.row === range.startRow && at.column === range.startColumn;
    if (isThere && this.activeSheet().getSheetId() === sheet) await showCells(this.machinery, sheet, range);
    return true;
  };

  /** The file has been written by an action: shows what it holds now, where the user was. */
  readonly reload = async (): Promise<void> => {
    this.outline = await this.file.outline();
    const { workbook, undoRedo } = this.machinery;
    // What it would undo is in other cells now, or another's.
    undoRedo.clearUndoRedo(UNIT);
    this.formulas.begin();
    this.outline.looks.forEach((look, index) => {
      workbook.getStyles().addCustomStyle(lookName(index), styleOf(look));
    });
    for (const [index, sheet] of this.outline.sheets.entries()) {
      const state = this.states.get(sheet.name);
      if (state === undefined) {
        workbook.addWorksheet(sheet.name, index, worksheetData(sheet));
        this.states.set(sheet.name, new SheetState(sheet));
      } else if (state.done > 0) state.done = Number.MIN_VALUE;
    }
    this.announceSheets();
    this.hooks.onStale(false);
    const active = this.activeSheet().getSheetId();
    await this.reading.begin(active);
    for (const [name, state] of this.states) if (name !== active && state.done > 0) await this.reading.begin(name);
  };

  private activeSheet(): Worksheet {
    return this.machinery.workbook.getActiveSheet();
  }

  private announceSheets(): void {
    this.hooks.onSheets(this.outline.sheets, this.activeSheet().getSheetId());
  }

  private lockOf(sheet: string, row: number, column: number): LockReason | null {
    if (this.isBusy) return "busy";
    return this.states.get(sheet)?.lockOf(row + 1, column + 1) ?? null;
  }

  private guard(info: ICommandInfo): void {
    const verdict = judged(info);
    if (verdict === "forbidden") throw new CustomCommandExecutionError(info.id);
    if (verdict !== "allowed") {
      this.actions.perform(verdict, info.params);
      throw new CustomCommandExecutionError(info.id);
    }
    if (info.id === SHOW_EDITOR) this.guardEditor(info.params as { readonly visible?: boolean });
    if ((info.id === UNDO || info.id === REDO) && this.isBusy) throw new CustomCommandExecutionError(info.id);
    if (info.id === SET_VALUES_MUTATION) this.notes.before(info.params as SetValues);
  }

  private guardEditor({ visible }: { readonly visible?: boolean }): void {
    const at = this.actions.cursor();
    if (visible !== true || at === null) return;
    const reason = this.lockOf(this.activeSheet().getSheetId(), at.row, at.column);
    if (reason === null) return;
    this.hooks.onRefused(reason);
    throw new CustomCommandExecutionError(SHOW_EDITOR);
  }

  private executed(info: ICommandInfo): void {
    if (info.id === SET_VALUES_MUTATION) this.noteAfter();
    if (info.id === SET_SELECTIONS) this.announceSelected();
    if (info.id === SHEET_ACTIVATED) {
      const sheet = this.activeSheet().getSheetId();
      this.announceSheets();
      this.announceSelected();
      if (this.states.get(sheet)?.done === 0) void this.reading.begin(sheet);
    }
  }

  private noteAfter(): void {
    const bottom = this.notes.after();
    if (bottom > 0) grow(this.activeSheet(), bottom, 0);
    this.hooks.onStale(this.formulas.anyStale);
    this.announceSelected();
  }

  private resultsChanged(): void {
    this.machinery.refresh();
    this.hooks.onStale(this.formulas.anyStale);
    this.announceSelected();
  }

  private announceSelected(): void {
    const at = this.actions.cursor();
    const worksheet = this.activeSheet();
    if (at === null) return;
    const sheet = worksheet.getSheetId();
    const content = contentOf(worksheet.getCellRaw(at.row, at.column), this.machinery.workbook.getStyles());
    const place = { sheet, row: at.row + 1, column: at.column + 1 };
    const { isStale, value } = this.formulas.shownAt(place);
    this.hooks.onSelected({
      ...place,
      text: entryText(content, this.language, this.outline.date1904),
      isStale,
      isWorkedOut: !isStale && value !== undefined,
      formula: this.states.get(sheet)?.formulaAt(at.row + 1, at.column + 1)?.text ?? null,
    });
  }

  /** Asked for every cell that is painted or passed over: most have nothing of their own. */
  private shownAt(place: CellPlace): Shown {
    const result = this.formulas.shownAt(place);
    const mark = this.marks.at(place);
    return mark === null && !result.isStale && result.value === undefined ? PLAIN : { ...result, mark };
  }

  private interception(): Interception {
    return {
      ...this.cellRules(),
      language: () => this.language,
      date1904: () => this.outline.date1904,
      shownAt: (place) => this.shownAt(place),
    };
  }

  private cellRules(): CellRules {
    return {
      rulesAt: (worksheet, row, column) => this.rulesAt(worksheet, row, column),
      lockOf: (sheet, row, column) => this.lockOf(sheet, row, column),
      refused: (reason) => this.hooks.onRefused(reason),
      resultAt: (place) => this.formulas.shownAt(place).value,
    };
  }

  private rulesAt(worksheet: Worksheet, row: number, column: number): EntryRules {
    const format = formatForEntry(this.machinery.workbook, worksheet, this.states, row, column);
    return { language: this.language, format, date1904: this.outline.date1904 };
  }
}
