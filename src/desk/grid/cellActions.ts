import { type ICellData, type IRange, type Worksheet } from "@univerjs/core";
import { type Block, clipboardText, filled, type FillDirection, parseClipboard } from "./blocks";
import { type CellContent, type EntryRules, entryText, GENERAL, isDateFormat, readEntry } from "./entry";
import { type OwnWay, SET_SELECTIONS, SET_VALUES } from "./gridCommands";
import type { CellValue } from "../../sheets/cellValue";
import type { LockReason } from "./sheetState";
import type { Machinery } from "./startUniver";
import type { CellPlace } from "./typedCells";
import { contentOf, valueData } from "./univerCells";

/** What the actions need to know of the cells. Rows and columns count from 0, as the grid's do. */
export interface CellRules {
  readonly rulesAt: (worksheet: Worksheet, row: number, column: number) => EntryRules;
  readonly lockOf: (sheet: string, row: number, column: number) => LockReason | null;
  readonly refused: (reason: LockReason) => void;
  /** What is shown of a cell where it is another than it holds: what its formula gives by now. */
  readonly resultAt: (place: CellPlace) => CellValue | undefined;
}

/** No more cells are changed at a stroke: a whole column is meant as far as it is in use. */
const TEXT_FORMAT = "@";

/** What the desk does with blocks of cells in the grid's stead: copying, pasting, clearing, filling. */
export class CellActions {
  private copied: { readonly text: string; readonly block: Block } | null = null;

  constructor(
    private readonly machinery: Machinery,
    private readonly rules: CellRules,
  ) {}

  /** The cell that has the cursor. */
  cursor(): { readonly row: number; readonly column: number } | null {
    const selections = this.selections();
    const primary = selections.at(-1)?.primary;
    return primary == null ? null : { row: primary.actualRow, column: primary.actualColumn };
  }

  /** Draws the selection anew: the columns below it have other widths now. */
  reselect(): void {
    const { workbook, commands } = this.machinery;
    const selections = [...this.selections()];
    if (selections.length === 0) return;
    const subUnitId = this.worksheet().getSheetId();
    void commands.executeCommand(SET_SELECTIONS, { unitId: workbook.getUnitId(), subUnitId, selections });
  }

  /** Does what the grid was asked to do, in the desk's own way. */
  perform(way: OwnWay, params: object | undefined): void {
    if (way === "copy" || way === "cut") this.copy(way === "cut");
    else if (way === "paste") void this.paste((params as { readonly textContent?: string } | undefined)?.textContent);
    else if (way === "clear") this.clear((params as { readonly clearRange?: IRange } | undefined)?.clearRange);
    else if (way === "fill") {
      const { sourceRange, targetRange } = params as { readonly sourceRange: IRange; readonly targetRange: IRange };
      this.fill(sourceRange, targetRange);
    } else this.repeatFirst(way === "copyDown" ? "down" : "right");
  }

  private worksheet(): Worksheet {
    return this.machinery.workbook.getActiveSheet();
  }

  private selections() {
    return this.machinery.selections.getCurrentSelections();
  }

  /** The selected cells, no further than the sheet is in use. */
  private selected(): IRange | null {
    const range = this.selections().at(-1)?.range;
    return range === undefined ? null : this.inUse(range);
  }

  private inUse(range: IRange): IRange {
    const matrix = this.worksheet().getCellMatrix();
    const used = matrix.getDataRange();
    const last = (value: number, end: number): number => Math.max(value, end);
    const rows = isOpen(range.startRow, range.endRow)
      ? { startRow: 0, endRow: last(0, used.endRow) }
      : { startRow: range.startRow, endRow: Math.min(range.endRow, last(range.startRow, used.endRow)) };
    const columns = isOpen(range.startColumn, range.endColumn)
      ? { startColumn: 0, endColumn: last(0, used.endColumn) }
      : {
          startColumn: range.startColumn,
          endColumn: Math.min(range.endColumn, last(range.startColumn, used.endColumn)),
        };
    return { ...rows, ...columns };
  }

  private block({ startRow, endRow, startColumn, endColumn }: IRange): Block {
    const worksheet = this.worksheet();
    const styles = this.machinery.workbook.getStyles();
    return numbersTo(startRow, endRow).map((row) =>
      numbersTo(startColumn, endColumn).map((column) => {
        const content = contentOf(worksheet.getCellRaw(row, column), styles);
        const place = { sheet: worksheet.getSheetId(), row: row + 1, column: column + 1 };
        const value = this.rules.resultAt(place);
        return value === undefined ? content : { ...content, value };
      }),
    );
  }

  private copy(isCut: boolean): void {
    const range = this.selected();
    if (range === null) return;
    const block = this.block(range);
    const text = clipboardText(
      block.map((row, index) => row.map((content, column) => this.textOf(content, range, index, column))),
    );
    this.copied = { text, block };
    void navigator.clipboard.writeText(text);
    if (isCut) this.clear(range);
  }

  private textOf(content: CellContent, { startRow, startColumn }: IRange, row: number, column: number): string {
    const { language, date1904 } = this.rules.rulesAt(this.worksheet(), startRow + row, startColumn + column);
    return entryText(content, language, date1904);
  }

  private async paste(given: string | undefined): Promise<void> {
    const range = this.selections().at(-1)?.range;
    const text = given ?? (await navigator.clipboard.readText());
    if (range === undefined || text === "") return;
    // What was copied here comes with its values; its text would have to be read again.
    const isOwn = this.copied !== null && sameText(this.copied.text, text);
    const block: Block | null = isOwn ? (this.copied?.block ?? null) : null;
    const texts = block === null ? parseClipboard(text) : [];
    const height = block?.length ?? texts.length;
    const width = block?.[0]?.length ?? texts[0]?.length ?? 0;
    const worksheet = this.worksheet();
    const cells = repeatedOver(range, height, width).map(({ row, column, fromRow, fromColumn }) => {
      const rules = this.rules.rulesAt(worksheet, row, column);
      const content = block?.[fromRow]?.[fromColumn];
      if (content !== undefined) return { row, column, content: fitted(content, rules) };
      const entry = readEntry(texts[fromRow]?.[fromColumn] ?? "", rules);
      return { row, column, content: entry };
    });
    if (cells.some(({ content }) => content === null)) this.rules.refused("formulaTyped");
    else this.set(cells.flatMap(({ row, column, content }) => (content === null ? [] : { row, column, content })));
  }

  private clear(given: IRange | undefined): void {
    const ranges = given === undefined ? this.selections().map(({ range }) => range) : [given];
    const worksheet = this.worksheet();
    const styles = this.machinery.workbook.getStyles();
    const cells = ranges
      .map((range) => this.inUse(range))
      .flatMap((range) =>
        numbersTo(range.startRow, range.endRow).flatMap((row) =>
          numbersTo(range.startColumn, range.endColumn).flatMap((column) => {
            const { value, format } = contentOf(worksheet.getCellRaw(row, column), styles);
            return value === null ? [] : [{ row, column, content: { value: null, format } }];
          }),
        ),
      );
    this.set(cells);
  }

  private fill(source: IRange, target: IRange): void {
    const { direction, count } = drawnOut(source, target);
    if (count <= 0) return;
    const block = filled(
      this.block(source),
      count,
      direction,
      ({ value, format }) => typeof value === "number" && isDateFormat(format),
    );
    const start = {
      row: direction === "down" ? source.endRow + 1 : direction === "up" ? source.startRow - count : source.startRow,
      column:
        direction === "right"
          ? source.endColumn + 1
          : direction === "left"
            ? source.startColumn - count
            : source.startColumn,
    };
    this.setBlock(block, start.row, start.column);
  }

  /** Ctrl+D and Ctrl+R: the first row or column again in the others; of a single cell the one before it. */
  private repeatFirst(direction: "down" | "right"): void {
    const range = this.selected();
    if (range === null) return;
    const isDown = direction === "down";
    const isSingle = isDown ? range.startRow === range.endRow : range.startColumn === range.endColumn;
    const back = isSingle ? 1 : 0;
    const first = isDown ? range.startRow - back : range.startColumn - back;
    if (first < 0) return;
    const source = isDown
      ? { ...range, startRow: first, endRow: first }
      : { ...range, startColumn: first, endColumn: first };
    const count = isDown ? range.endRow - first : range.endColumn - first;
    const block = this.block(source);
    const repeated = isDown
      ? numbersTo(1, count).flatMap(() => block)
      : block.map((row) => numbersTo(1, count).flatMap(() => row));
    this.setBlock(repeated, isDown ? first + 1 : range.startRow, isDown ? range.startColumn : first + 1);
  }

  private setBlock(block: Block, startRow: number, startColumn: number): void {
    const worksheet = this.worksheet();
    this.set(
      block.flatMap((line, row) =>
        line.map((content, column) => {
          const at = { row: startRow + row, column: startColumn + column };
          return { ...at, content: fitted(content, this.rules.rulesAt(worksheet, at.row, at.column)) };
        }),
      ),
    );
  }

  /** Changes all of these cells, or none when one of them is locked. */
  private set(
    cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[],
  ): void {
    const worksheet = this.worksheet();
    const sheet = worksheet.getSheetId();
    const reason = cells.map(({ row, column }) => this.rules.lockOf(sheet, row, column)).find((one) => one !== null);
    if (reason !== undefined) {
      this.rules.refused(reason);
      return;
    }
    const styles = this.machinery.workbook.getStyles();
    const value: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, content } of cells) {
      const before = contentOf(worksheet.getCellRaw(row, column), styles);
      const format = content.format === before.format ? {} : { s: { n: { pattern: content.format } } };
      (value[row] ??= {})[column] = { ...valueData(content.value), p: null, f: null, si: null, ...format };
    }
    if (cells.length === 0) return;
    void this.machinery.commands.executeCommand(SET_VALUES, {
      unitId: this.machinery.workbook.getUnitId(),
      subUnitId: sheet,
      value,
    });
  }
}

/** What a cell takes over from another: a text cell takes text, one without a number format takes that of the other. */
function fitted({ value, format }: CellContent, { language, format: own, date1904 }: EntryRules): CellContent {
  if (own === TEXT_FORMAT)
    return { value: value === null ? null : entryText({ value, format }, language, date1904), format: own };
  return { value, format: own === GENERAL && format !== TEXT_FORMAT && value !== null ? format : own };
}

/** Where a pasted block goes: once from the first cell on, or as often as it fits into a larger selection. */
function repeatedOver(range: IRange, height: number, width: number) {
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  const isRepeated = rows % height === 0 && columns % width === 0;
  const [down, across] = isRepeated ? [rows, columns] : [height, width];
  return numbersTo(0, down - 1).flatMap((row) =>
    numbersTo(0, across - 1).map((column) => ({
      row: range.startRow + row,
      column: range.startColumn + column,
      fromRow: row % height,
      fromColumn: column % width,
    })),
  );
}

/** `target` is the whole that was drawn out, with what it starts from. */
function drawnOut(source: IRange, target: IRange): { readonly direction: FillDirection; readonly count: number } {
  if (target.endRow > source.endRow) return { direction: "down", count: target.endRow - source.endRow };
  if (target.startRow < source.startRow) return { direction: "up", count: source.startRow - target.startRow };
  if (target.endColumn > source.endColumn) return { direction: "right", count: target.endColumn - source.endColumn };
  return { direction: "left", count: source.startColumn - target.startColumn };
}

function numbersTo(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Whether a selection of whole rows or columns has no bounds of its own. */
function isOpen(first: number, last: number): boolean {
  return Number.isNaN(first) || Number.isNaN(last);
}

/** The clipboard gives line ends back as the machine writes them. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return plain(one) === plain(other);
}
