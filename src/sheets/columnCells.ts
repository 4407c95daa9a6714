import { encodeCell, type FieldValue, type Writing } from "./cells";
import type { CellValue } from "./cellValue";
import type { Values } from "./tableChanges";
import type { Field } from "./tables";

/** The rows that are added to a table: their records, and the body row of the first one. */
export interface AddedRows {
  readonly first: number;
  readonly records: readonly Values[];
}

/**
 * The cells that a column gets, by body row: those of changed rows, and those of added rows, which are made when they are
 * asked for. A ledger grows by hundreds of thousands of rows at once; the cells of all its columns would need half a
 * gigabyte that nobody looks at twice.
 */
export class ColumnCells implements ReadonlyMap<number, CellValue> {
  constructor(
    private readonly changed: ReadonlyMap<number, CellValue>,
    private readonly added: AddedRows,
    private readonly field: Field,
    private readonly writing: Writing,
  ) {}

  get size(): number {
    return this.changed.size + this.added.records.reduce((count, _, at) => count + (this.isFilled(at) ? 1 : 0), 0);
  }

  /** Whether the column gets nothing. */
  isEmpty(): boolean {
    return this.changed.size === 0 && !this.added.records.some((_, at) => this.isFilled(at));
  }

  has(row: number): boolean {
    return this.isFilled(row - this.added.first) || this.changed.has(row);
  }

  get(row: number): CellValue | undefined {
    const at = row - this.added.first;
    return this.isFilled(at) ? encodeCell(this.field, this.valueAt(at), this.writing) : this.changed.get(row);
  }

  *keys(): MapIterator<number> {
    yield* this.changed.keys();
    for (let at = 0; at < this.added.records.length; at += 1) if (this.isFilled(at)) yield this.added.first + at;
  }

  *entries(): MapIterator<[number, CellValue]> {
    for (const row of this.keys()) yield [row, this.get(row) ?? null];
  }

  *values(): MapIterator<CellValue> {
    for (const [, cell] of this.entries()) yield cell;
  }

  [Symbol.iterator](): MapIterator<[number, CellValue]> {
    return this.entries();
  }

  forEach(visit: (cell: CellValue, row: number, cells: ReadonlyMap<number, CellValue>) => void): void {
    for (const [row, cell] of this.entries()) visit(cell, row, this);
  }

  /** A blank value of a record that is added needs no cell. */
  private isFilled(at: number): boolean {
    const value = this.valueAt(at);
    return value !== null && value !== "";
  }

  private valueAt(at: number): FieldValue {
    return (this.added.records[at]?.[this.field.name] ?? null) as FieldValue;
  }
}
