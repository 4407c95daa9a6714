import { ROOM_ROWS } from "../sheets/contents";
import type { Range } from "./range";

/**
 * Which of the tables of a sheet a row has to do with, asked row by row from top to bottom: the time for it grows with
 * the rows and with the tables, not with both.
 */
export class TablesByRow<T extends { readonly table: { readonly range: Range } }> {
  private readonly coming: readonly T[];
  private next = 0;
  private open: readonly T[] = [];

  constructor(tables: readonly T[]) {
    this.coming = tables.toSorted((one, other) => one.table.range.top - other.table.range.top);
  }

  /** Those that the row is in or not far below. */
  near(row: number): readonly T[] {
    const isOver = ({ table }: T): boolean => table.range.bottom + ROOM_ROWS < row;
    if (this.open.some(isOver)) this.open = this.open.filter((one) => !isOver(one));
    for (let one = this.coming[this.next]; one !== undefined && one.table.range.top <= row;) {
      if (!isOver(one)) this.open = [...this.open, one];
      this.next += 1;
      one = this.coming[this.next];
    }
    return this.open;
  }
}
