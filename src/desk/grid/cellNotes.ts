import type { Workbook } from "@univerjs/core";
import type { CellContent } from "./entry";
import type { CellPlace } from "./typedCells";
import { contentOf } from "./univerCells";

/** What a change of cells says: a matrix of what they get, by row and column. */
export interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

/** Looks at cells before and after each change, whoever brings it about: typing, pasting, undoing. */
export class CellNotes {
  private looked: readonly { readonly place: CellPlace; readonly content: CellContent }[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly note: (place: CellPlace, before: CellContent, after: CellContent) => void,
  ) {}

  /** A change is about to happen. */
  before({ subUnitId, cellValue }: SetValues): void {
    this.looked = Object.entries(cellValue ?? {}).flatMap(([row, cells]) =>
      Object.keys(cells ?? {}).map((column) => {
        const place = { sheet: subUnitId, row: Number(row) + 1, column: Number(column) + 1 };
        return { place, content: this.contentAt(place) };
      }),
    );
  }

  /** The change has happened. Gives the last row in which it did; 0 for none. */
  after(): number {
    for (const { place, content } of this.looked) this.note(place, content, this.contentAt(place));
    const bottom = this.looked.reduce((last, { place }) => Math.max(last, place.row), 0);
    this.looked = [];
    return bottom;
  }

  private contentAt({ sheet, row, column }: CellPlace): CellContent {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    return contentOf(worksheet?.getCellRaw(row - 1, column - 1), this.workbook.getStyles());
  }
}
