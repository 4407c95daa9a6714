import type { Severity } from "../../domain/values/findingCodes";
import type { SheetRange } from "../../sheets/sheetCells";
import { type CellMark, CellMarks } from "./cellMarks";
import type { CellPlace } from "./typedCells";

/** A list that is no Excel table, with its heading in the first row. */
export interface MarkedList {
  readonly sheet: string;
  readonly range: SheetRange;
}

/** What a cell is coloured for: the worst finding on it, or that it is the heading or a record of a list that was found. */
export type Mark = Severity | "heading" | "list";

/** All that is coloured in the grid over the looks of the file. */
export class GridMarks {
  private findings = new CellMarks([]);
  private lists: readonly MarkedList[] = [];

  constructor(private readonly refresh: () => void) {}

  /** Colours these cells for their findings, and no others; column 0 stands for the whole row. */
  mark(marks: readonly CellMark[]): void {
    this.findings = new CellMarks(marks);
    this.refresh();
  }

  /** Shades these lists, and no others. */
  markLists(lists: readonly MarkedList[]): void {
    this.lists = lists;
    this.refresh();
  }

  /** What this cell is coloured for; null for nothing. */
  at(place: CellPlace): Mark | null {
    const finding = this.findings.at(place);
    if (finding !== null || this.lists.length === 0) return finding;
    const list = this.lists.find(({ sheet, range }) => sheet === place.sheet && isWithin(range, place));
    if (list === undefined) return null;
    return place.row === list.range.top ? "heading" : "list";
  }
}

function isWithin({ top, left, bottom, right }: SheetRange, { row, column }: CellPlace): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
