import type { CellFormula, CellKind, CellValue, WrittenCell } from "./cellValue";
import type { HeadingNote } from "./headingNotes";
import type { CaptionedTable, CaptionRow } from "./captionRows";

/** An Excel table as it was found in a workbook: raw cells, nothing decoded. */
export interface FoundTable {
  /** The ListObject's name. */
  readonly name: string;
  readonly sheet: string;
  /** The sheet row of the header as the user sees it: the first row is 1. */
  readonly headerRow: number;
  /** The sheet column of the first caption: A is 1. */
  readonly firstColumn: number;
  readonly captions: readonly string[];
  /** The body, top to bottom; an empty table has one blank row. Row `index` is sheet row `headerRow + 1 + index`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Which of its cells hold formulas, by position of the column; absent where none does. */
  readonly formulas?: ReadonlyMap<number, ColumnFormulas>;
  /** What surrounds it; absent where nothing stands in the way of a write. */
  readonly room?: TableRoom;
  /** What can be taken into it; absent where nothing follows it. */
  readonly outside?: OutsideCells;
  /** What stands right below the table, under its captions, that is no other table's. */
  readonly rowBelow?: RowBelow;
}

/** The row right below a table. */
export interface RowBelow {
  /** The sheet row. */
  readonly row: number;
  /** Under the captions; columns to the right that hold nothing may be left out. */
  readonly cells: readonly CellValue[];
}

/** Rows below a table and columns beside it that follow it without a gap and are no part of it: they can be taken in. */
export interface OutsideCells {
  /** Rows right below it in which something stands under its captions. */
  readonly rows: number;
  /** The captions of the columns right beside it. */
  readonly captions: readonly string[];
}

/** A table that takes in what follows it; its cells stay as they are. */
export interface GrownTable extends OutsideCells {
  /** The ListObject's name. */
  readonly table: string;
}

/** How far what surrounds a table is looked at: so many rows below it, so many columns beside it. */
export const ROOM_ROWS = 1_000;
export const ROOM_COLUMNS = 25;

/** What may stand in the way of writing to a table. */
export interface TableRoom {
  /** Whether the user has its sheet protected. */
  readonly isProtected: boolean;
  /** Whether a query fills it: its columns are the query's, and what is written to them goes when it is refreshed. */
  readonly isQueried: boolean;
  /** Free rows right below it, under its captions; absent where nothing was found. */
  readonly freeRows?: number;
  /** Free columns right beside it, in its rows; absent where nothing was found. */
  readonly freeColumns?: number;
  /** The first cell beside it that holds something: row and column of the sheet, and whether another table has it. */
  readonly beside?: { readonly row: number; readonly column: number; readonly isOfTable: boolean };
}

/** The cells of a column that hold formulas. */
export interface ColumnFormulas {
  /** Whether the table itself gives every new row of the column a formula. */
  readonly isCalculated: boolean;
  /** Body rows from first to last, ascending. */
  readonly runs: readonly RowRun[];
}

/** Body rows that follow each other; both ends are among them. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** A list under the captions of one of our tables, or of one that `Mapping` names, that is no Excel table. */
export interface FoundList extends CaptionRow {
  /** Which of our tables it heads (`headedTable`). */
  readonly headed: CaptionedTable;
  /** Rows below the captions, down to the last in which something stands under the captions. */
  readonly rowCount: number;
  /** These rows, of `Mapping` alone: they say which other lists are tables. */
  readonly rows?: readonly (readonly CellValue[])[];
}

/** All tables of a workbook. */
export interface WorkbookContents {
  readonly tables: readonly FoundTable[];
  /**
   * What once was a table of ours or of the user's own, or looks like it: some programs keep the cells and lose every Excel table on saving.
   * Absent where there is none, and where only some tables are read.
   */
  readonly lists?: readonly FoundList[];
  /** Whether date serials count from 1904-01-01; adapters hand serials over as they are. */
  readonly date1904: boolean;
}

/** New values for cells of one column: body row index (0 is the first row below the header) to value. */
export interface ColumnWrite {
  /** Position in the table, 0 is the first column. Columns in `addColumns` count on after the existing ones. */
  readonly column: number;
  /** Gives the number format of every written cell. */
  readonly kind: CellKind;
  /** null empties the cell. */
  readonly cells: ReadonlyMap<number, WrittenCell>;
}

/** A column that is put at the table's right. */
export interface NewColumn {
  readonly caption: string;
  readonly kind: CellKind;
}

/** Everything to be written to one existing table. */
export interface TableWrite {
  /** The ListObject's name. */
  readonly table: string;
  readonly addColumns: readonly NewColumn[];
  /** In the order in which fields were changed. Rows from `rowCount` on are new, numbered without a gap. */
  readonly columns: readonly ColumnWrite[];
  /** Body rows before the write; 0 when the only row is the blank one of an empty table, which is filled first. */
  readonly rowCount: number;
  /** Body rows that are added below `rowCount`; columns that are not ours stay empty, or get their column's formula. */
  readonly appendRows: number;
  /** Body row indexes that are removed, ascending; the rows below move up. */
  readonly removeRows: readonly number[];
}

/** How a column of a new sheet looks. */
export interface SheetColumn {
  readonly caption: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
  /** The words that a code or yes/no column offers; absent for other kinds. */
  readonly list?: readonly string[];
  /** Tinted: the add-in writes it. */
  readonly written: boolean;
  /** Marked by its own colour: its user must fill it. */
  readonly mustBeFilled?: true;
  /** What is shown when the cell of its caption is chosen. */
  readonly note?: HeadingNote;
  /** Whether it lies in a group that can be folded away. */
  readonly isGrouped?: boolean;
}

/** What a colour says: it waits for somebody, is on its way, is done, went wrong, is over, or leads elsewhere. */
export type RuleLook = "waiting" | "moving" | "done" | "trouble" | "over" | "link";

/** A conditional format over a whole column below its caption. */
export interface SheetRule {
  /** Position of the column in the table, 0 is the first. */
  readonly column: number;
  /** Without `=`, for the cell in the row below the caption; functions by their English names, parted by commas. */
  readonly formula: string;
  readonly look: RuleLook;
}

/** Things that are gone through one after the other, each made when its turn comes; as often as is asked. */
export interface Streamed<T> {
  readonly length: number;
  readonly [Symbol.iterator]: () => Iterator<T>;
}

/** How a table that is there already comes to look where its user has formatted nothing: no cell changes. */
export interface TableLook {
  /** The ListObject's name. */
  readonly table: string;
  readonly sheet: string;
  /** The sheet row of the header; the first row is 1. */
  readonly headerRow: number;
  /** The sheet column of the first caption; A is 1. */
  readonly firstColumn: number;
  readonly columns: readonly LookedColumn[];
  /** For the cell in the first row below the header. */
  readonly rules: readonly SheetRule[];
}

/** A column of ours in a table that is there already. */
export interface LookedColumn {
  /** Position in the table, 0 is the first. */
  readonly column: number;
  /** In characters. */
  readonly width: number;
  readonly note: HeadingNote;
}

/** A cell in the row above the captions of a new sheet. */
export interface AboveCell {
  /** Position of the column in the table, 0 is the first. */
  readonly column: number;
  readonly value: string | CellFormula;
  /** Its number format. */
  readonly format: string;
  /** What is shown when it is chosen. */
  readonly note?: HeadingNote;
  /** Its colours, for this cell alone; the first that holds is the one that is seen. */
  readonly rules: readonly Pick<SheetRule, "formula" | "look">[];
}

/** A sheet with one table that is to be made, with its header in column A and the first row, or in the second one below what stands above it. */
export interface NewSheet<Rows extends Streamed<readonly WrittenCell[]> = Streamed<readonly WrittenCell[]>> {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly SheetColumn[];
  /** The colour of its tab, `RRGGBB`. */
  readonly tab?: string;
  /** The colours that say at a glance what to look at. */
  readonly rules?: readonly SheetRule[];
  /** What stands in the first row, above the captions; absent where they stand there themselves. */
  readonly above?: readonly AboveCell[];
  /** Whether paper ends at its last column: a long text in it is cut there, and makes no letters smaller. */
  readonly isCutOnPaper?: true;
  /** How many of the first columns are repeated on every page that is printed; absent for one. */
  readonly repeatedColumns?: number;
  /** The body; an empty one gives the table a blank row. */
  readonly rows: Rows;
}

/** A new sheet whose rows are all there. */
export type ListedSheet = NewSheet<readonly (readonly WrittenCell[])[]>;

/** An Excel table that is laid over a list; its cells stay as they are. */
export interface LaidTable extends CaptionRow {
  /** The ListObject's name. */
  readonly table: string;
  /** Rows below the captions; 0 gives the table a blank one. */
  readonly rowCount: number;
}

/** All that one action writes: tables over lists and new sheets first. */
export interface WorkbookWrite {
  readonly laidTables?: readonly LaidTable[];
  readonly grownTables?: readonly GrownTable[];
  /** Tables that come to look like new ones, before everything else. */
  readonly looks?: readonly TableLook[];
  readonly newSheets: readonly NewSheet[];
  readonly tables: readonly TableWrite[];
}
