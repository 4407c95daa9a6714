import type { LyingTable } from "./lyingTable";
import type { Extent } from "./send";

/** Where a table lies while a write is planned: it grows and shrinks with the plan. */
export class TableState {
  private constructor(
    readonly name: string,
    readonly sheet: string,
    readonly top: number,
    readonly left: number,
    public width: number,
    public bodyRows: number,
    /** Whether the only body row is blank and waits for the first record. */
    public isBlank: boolean,
    readonly hasTotals: boolean,
    /** Whether this very write makes it. */
    private readonly isMade: boolean,
  ) {}

  /** A table that was looked at; `isBlank` as the write says. */
  static of({ found, top, left, width, bodyRows, hasTotals }: LyingTable, isBlank: boolean): TableState {
    return new TableState(found.name, found.sheet, top, left, width, bodyRows, isBlank, hasTotals, false);
  }

  /** The table of a sheet that is being made: a header in this row (0 is the first) and a blank row below it. */
  static made(name: string, sheet: string, top: number, width: number): TableState {
    return new TableState(name, sheet, top, 0, width, 1, true, false, true);
  }

  /** The sheet row of a body row. */
  rowAt(index: number): number {
    return this.top + 1 + index;
  }

  /** Where it stands now; null while it is being made. */
  extent(): Extent | null {
    if (this.isMade) return null;
    const { name: table, sheet, top, left, width } = this;
    const bottom = this.rowAt(this.bodyRows - 1) + (this.hasTotals ? 1 : 0);
    return { table, sheet, top, left, bottom, right: left + width - 1 };
  }
}
