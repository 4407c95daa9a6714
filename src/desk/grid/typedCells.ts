import type { CellEdit, SheetEdits } from "../../sheets/sheetCells";
import type { CellContent } from "./entry";

/** A cell of a sheet; row and column count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What changed since it was last asked: for the file, which has the rest already. */
export interface TypedChanges {
  readonly typed: readonly SheetEdits[];
  /** Cells that hold again what the file has. */
  readonly restored: readonly CellPlace[];
}

interface Typed {
  readonly place: CellPlace;
  readonly original: CellContent;
  now: CellContent;
}

/**
 * What was typed since the file was last written, cell by cell. It looks only at what cells hold before and after: so
 * undoing is a change like any other, and taking everything back leaves nothing.
 */
export class TypedCells {
  private readonly cells = new Map<string, Typed>();
  private readonly unsent = new Set<string>();
  private readonly restored = new Map<string, CellPlace>();
  /** How many cells were typed in a row, by sheet. */
  private readonly rows = new Map<string, Map<number, number>>();
  /** Rows with cells that the file has by now, but whose formulas nobody has calculated since. */
  private readonly savedRows = new Set<string>();

  /** Whether every cell holds what the file has. */
  get isEmpty(): boolean {
    return this.cells.size === 0;
  }

  /** Takes note that a cell changed. */
  note(place: CellPlace, before: CellContent, after: CellContent): void {
    const key = keyOf(place);
    const known = this.cells.get(key);
    const typed = known ?? { place, original: before, now: before };
    if (isSame(typed.original, after)) {
      if (this.cells.delete(key)) {
        this.restored.set(key, place);
        this.count(place, -1);
      }
      this.unsent.delete(key);
      return;
    }
    if (known === undefined) this.count(place, 1);
    typed.now = after;
    this.cells.set(key, typed);
    this.restored.delete(key);
    this.unsent.add(key);
  }

  /** What was not asked for before. */
  take(): TypedChanges {
    const typed = [...this.unsent].flatMap((key) => this.cells.get(key) ?? []);
    const changes = { typed: bySheet(typed), restored: [...this.restored.values()] };
    this.unsent.clear();
    this.restored.clear();
    return changes;
  }

  /** Everything: for a file that has none of it. */
  all(): readonly SheetEdits[] {
    return bySheet([...this.cells.values()]);
  }

  /** Whether something was typed in this row since an action last wrote. */
  inRow(sheet: string, row: number): boolean {
    return (this.rows.get(sheet)?.get(row) ?? 0) > 0 || this.savedRows.has(`${row}:${sheet}`);
  }

  /** Whether anything was typed since an action last wrote. */
  get anywhere(): boolean {
    return this.cells.size + this.savedRows.size > 0;
  }

  /** The file was saved with all of this: from now on these cells hold what the file has. */
  saved(): void {
    for (const { place } of this.cells.values()) this.savedRows.add(`${place.row}:${place.sheet}`);
    this.forget();
  }

  private count({ sheet, row }: CellPlace, by: 1 | -1): void {
    const rows = this.rows.get(sheet) ?? new Map<number, number>();
    rows.set(row, (rows.get(row) ?? 0) + by);
    this.rows.set(sheet, rows);
  }

  private forget(): void {
    this.cells.clear();
    this.unsent.clear();
    this.restored.clear();
    this.rows.clear();
  }

  /** An action has written the file anew: all of it is in there, and the grid shows it anew. */
  clear(): void {
    this.forget();
    this.savedRows.clear();
  }
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${row}:${column}:${sheet}`;
}

function isSame(one: CellContent, other: CellContent): boolean {
  return one.format === other.format && Object.is(valueOf(one), valueOf(other));
}

/** An error compares by its text. */
function valueOf({ value }: CellContent): unknown {
  return typeof value === "object" && value !== null ? value.error : value;
}

function bySheet(cells: readonly Typed[]): readonly SheetEdits[] {
  const sheets = new Map<string, CellEdit[]>();
  for (const { place, original, now } of cells) {
    const { sheet, row, column } = place;
    const format = now.format === original.format ? null : now.format;
    const list = sheets.get(sheet) ?? [];
    list.push({ row, column, value: now.value, format });
    sheets.set(sheet, list);
  }
  return [...sheets].map(([sheet, list]) => ({ sheet, cells: list }));
}
