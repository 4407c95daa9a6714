import type { CellValue } from "../sheets/cellValue";
import { type FoundTable, type OutsideCells, ROOM_COLUMNS, ROOM_ROWS, type TableRoom } from "../sheets/contents";
import { outsideCells } from "../sheets/outsideCells";
import { isFilled, type RawCell } from "./cellElements";
import { overlaps, type Range } from "./range";

/** Which rows of a table are no records. */
interface TableEdges {
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** What stands around a table, gathered cell by cell while its sheet is read. */
export class SurroundingCells {
  private below: number | null = null;
  private beside: { readonly row: number; readonly column: number } | null = null;
  /** Rows and captions that follow the table without a gap. */
  private readonly rows: CellValue[][] = [];
  private readonly captions: string[] = [];

  /** `others` are the other tables of the sheet: they are in the way too, blank or not. */
  constructor(
    private readonly range: Range,
    private readonly others: readonly Range[],
  ) {
    for (const { top, left, bottom, right } of others) {
      if (left <= range.right && range.left <= right) this.noteAt(top, Math.max(left, range.left));
      if (top <= range.bottom && range.top <= bottom) this.noteAt(Math.max(top, range.top), left);
    }
  }

  /** Whether the row is one of the table's, or not far below it. */
  mayHold(row: number): boolean {
    return this.range.top <= row && row <= this.range.bottom + ROOM_ROWS;
  }

  /** Notes a cell, if it holds something and stands below or beside the table, not far away. */
  note(row: number, cell: RawCell, valueOf: (cell: RawCell) => CellValue): void {
    if (!this.isNear(row, cell.column) || !isFilled(cell)) return;
    this.noteAt(row, cell.column);
    if (this.isOfTable({ row, column: cell.column })) return;
    const { top, left, bottom, right } = this.range;
    if (row === bottom + this.rows.length + 1) this.rows.push([]);
    const line = row > bottom ? this.rows[row - bottom - 1] : undefined;
    if (line !== undefined) {
      while (line.length < cell.column - left) line.push(null);
      line.push(valueOf(cell));
    }
    if (row !== top || cell.column !== right + this.captions.length + 1) return;
    const caption = valueOf(cell);
    if (typeof caption === "string" && caption.trim() !== "") this.captions.push(caption);
  }

  /** What can be taken into a table with these captions and rows; undefined where nothing follows it. */
  outside(
    table: Pick<FoundTable, "captions" | "rows">,
    { hasHeader, hasTotals }: TableEdges,
  ): OutsideCells | undefined {
    return outsideCells(table, hasTotals ? [] : this.rows, hasHeader ? this.captions : []);
  }

  private noteAt(row: number, column: number): void {
    if (!this.isNear(row, column)) return;
    if (row > this.range.bottom) this.below = Math.min(this.below ?? row, row);
    else if (this.beside === null || column < this.beside.column) this.beside = { row, column };
  }

  private isNear(row: number, column: number): boolean {
    const { left, bottom, right } = this.range;
    if (!this.mayHold(row)) return false;
    return row > bottom ? left <= column && column <= right : right < column && column <= right + ROOM_COLUMNS;
  }

  /** What stands in the way; undefined when nothing does. */
  room(isProtected: boolean, isQueried: boolean): TableRoom | undefined {
    const { below, beside, range } = this;
    if (!isProtected && !isQueried && below === null && beside === null) return undefined;
    const room: TableRoom = { isProtected, isQueried };
    return {
      ...room,
      ...(below === null ? {} : { freeRows: below - range.bottom - 1 }),
      ...(beside === null
        ? {}
        : { freeColumns: beside.column - range.right - 1, beside: { ...beside, isOfTable: this.isOfTable(beside) } }),
    };
  }

  private isOfTable({ row, column }: { readonly row: number; readonly column: number }): boolean {
    return this.others.some((other) => overlaps(other, { top: row, bottom: row, left: column, right: column }));
  }
}
