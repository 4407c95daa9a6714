import type { Language } from "../domain/book/records";
import { encodeCell, type FieldValue, type Writing } from "../sheets/cells";
import { type CellFormula, type CellKind, isFormula, type WrittenCell } from "../sheets/cellValue";
import type {
  ColumnWrite,
  FoundTable,
  NewSheet,
  SheetRule,
  TableWrite,
  WorkbookContents,
  WorkbookWrite,
} from "../sheets/contents";
import type { Workbook, WriteReport } from "./workbook";

/*
 * Figures that lie in a table of their own on a sheet of their own, beside the books: nothing reads them again, and each
 * writing puts the new ones in the place of the old.
 */

/** Figures with the captions over them, in the words of the workbook. */
export interface Figures {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly FigureColumn[];
  /** The colours of a new sheet. */
  readonly rules?: readonly SheetRule[];
  readonly rows: readonly (readonly Figure[])[];
}

interface FigureColumn {
  readonly caption: string;
  readonly kind: CellKind;
  /** In characters, where what stands in it asks for more than usual. */
  readonly width?: number;
}

/** A value, or a formula that goes on working it out. */
type Figure = FieldValue | CellFormula;

/** Where figures come to stand. */
export interface FiguresPlace {
  readonly sheet: string;
  /** Whether the sheet is made for them. */
  readonly isNew: boolean;
}

/** Puts figures into the workbook; without `write` it only says where. Throws WorkbookError. */
export async function writeFigures(
  workbook: Workbook,
  figures: Figures,
  language: Language,
  { write, report }: { readonly write: boolean; readonly report?: WriteReport },
): Promise<FiguresPlace> {
  const contents = await workbook.read();
  const { place, changes } = figuresWrite(contents, figures, language);
  if (write) await workbook.write(changes, report);
  return place;
}

/** What is written for them: a new sheet, or the rows of the table that is there. */
function figuresWrite(
  { tables, date1904 }: WorkbookContents,
  figures: Figures,
  language: Language,
): { readonly place: FiguresPlace; readonly changes: WorkbookWrite } {
  const writing = { language, date1904 };
  const rows = figures.rows.map((row) =>
    row.map((value, column) => cellOf(value, figures.columns[column]?.kind ?? "text", writing)),
  );
  const found = tables.find(({ name }) => isSame(name, figures.table));
  if (found !== undefined) {
    const changes = { newSheets: [], tables: [tableWrite(found, figures, rows)] };
    return { place: { sheet: found.sheet, isNew: false }, changes };
  }
  const isTaken = tables.some(({ sheet }) => isSame(sheet, figures.sheet));
  const sheet = isTaken ? `${figures.sheet} (2)` : figures.sheet;
  return { place: { sheet, isNew: true }, changes: { newSheets: [sheetOf(sheet, figures, rows)], tables: [] } };
}

function cellOf(figure: Figure, kind: CellKind, writing: Writing): WrittenCell {
  if (typeof figure === "object" && isFormula(figure)) return figure;
  return encodeCell({ kind, filling: "A", filled: false, words: {} }, figure, writing);
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

const WIDTH = 18;
const BUTTON_WIDTH = 4;

function sheetOf(
  sheet: string,
  { table, columns, rules = [] }: Figures,
  rows: readonly (readonly WrittenCell[])[],
): NewSheet {
  return {
    sheet,
    table,
    columns: columns.map(({ caption, kind, width = WIDTH }) => ({
      ...{ caption, kind, written: true },
      width: Math.max(width, caption.length + BUTTON_WIDTH),
    })),
    ...{ rules, rows },
  };
}

/** The rows in the place of those that are there; columns are found by their captions, and columns of the user's stay. */
function tableWrite(found: FoundTable, { columns }: Figures, rows: readonly (readonly WrittenCell[])[]): TableWrite {
  const isEmpty = found.rows.every((row) => row.every((cell) => cell === null || cell === ""));
  const rowCount = isEmpty ? 0 : found.rows.length;
  const missing = columns.filter(({ caption }) => positionOf(found, caption) < 0);
  const written = columns.map(({ caption, kind }, index): ColumnWrite => {
    const position = positionOf(found, caption);
    const added = missing.findIndex((column) => column.caption === caption);
    const cells = new Map(
      rows.flatMap((row, at) => {
        const cell = row[index] ?? null;
        // A row that is added is blank already.
        return cell === null && at >= rowCount ? [] : [[at, cell] as const];
      }),
    );
    return { column: position < 0 ? found.captions.length + added : position, kind, cells };
  });
  return {
    table: found.name,
    addColumns: missing.map(({ caption, kind }) => ({ caption, kind })),
    columns: written.filter(({ cells }) => cells.size > 0),
    rowCount,
    appendRows: Math.max(0, rows.length - rowCount),
    removeRows: Array.from({ length: Math.max(0, rowCount - rows.length) }, (_, index) => rows.length + index),
  };
}

function positionOf({ captions }: FoundTable, caption: string): number {
  return captions.findIndex((one) => isSame(one, caption));
}
