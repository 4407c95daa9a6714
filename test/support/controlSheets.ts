import type { ControlSheet } from "../../src/domain/audit/controlClaim";
import { controlSheetOf } from "../../src/domain/audit/controlClaims";
import type { Book } from "../../src/domain/book/book";
import { controlTable } from "../../src/documents/controlTable";
import { isoDateTime } from "../../src/domain/values/calendar";
import { controlTexts } from "../../src/messages/controlTexts";
import { newXlsx } from "../../src/file/xlsx";
import type { ListedSheet, NewSheet } from "../../src/sheets/contents";
import { allNewSheets } from "../../src/sheets/newSheets";
import { writtenControl } from "../../src/workbook/controlFormulas";
import { readBook } from "../../src/workbook/readBook";
import { type Figures, writeFigures } from "../../src/workbook/writeFigures";
import { memoryWorkbook } from "./memoryWorkbook";

/** A workbook's control sheet, and the lines that it was made of. */
export interface MadeControlSheet {
  readonly lines: ControlSheet["lines"];
  readonly sheet: NewSheet;
}

/** The figures of the control sheet of a book that lies in these sheets. */
export async function controlFigures(book: Book, sheets: readonly ListedSheet[]): Promise<Figures> {
  const { layout } = await readBook(memoryWorkbook(sheets));
  const basis = { at: isoDateTime("2026-11-30T10:00:00"), log: 7 };
  const { captions } = controlTexts(book.language);
  return controlTable(writtenControl(controlSheetOf(book), book, layout, captions), basis, book.language);
}

/** The control sheet of a book, as it is put into a workbook that has none. */
export async function controlSheetFor(book: Book, sheets: readonly ListedSheet[]): Promise<MadeControlSheet> {
  const workbook = memoryWorkbook(sheets);
  await writeFigures(workbook, await controlFigures(book, sheets), book.language, { write: true });
  const sheet = workbook.writes[0]?.newSheets[0];
  if (sheet === undefined) throw new Error("no control sheet was made");
  return { lines: controlSheetOf(book).lines, sheet };
}

/** The tables that formulas of the control sheet read: files with these alone are opened twice as fast. */
const READ_TABLES = ["Invoices", "Instalments", "Orders", "DirectDebits", "BankEntries", "Ledger", "Exports", "Log"];
/** The control sheet's place behind them, counted from 1. */
export const CONTROL_SHEET = READ_TABLES.length + 1;

/** The file with the tables of a book, and with the control sheet of another one, from before somebody changed cells. */
export async function fileWithControlSheet(book: Book, { sheet }: MadeControlSheet): Promise<Uint8Array> {
  const tables = allNewSheets(book.language, book.tables).filter(({ table }) => READ_TABLES.includes(table));
  return (await newXlsx()).write({ newSheets: [...tables, sheet], tables: [] });
}

/** What a line of the control sheet shows: stated, expected and difference in cents or how many, and the verdict. */
export interface ShownLine {
  readonly what: string;
  readonly figures: readonly number[];
  readonly verdict: string;
}

/** The lines of the control sheet as another program shows its rows, without the notes above them. */
export function shownLines(rows: readonly (readonly string[])[], count: number): readonly ShownLine[] {
  return rows.slice(rows.length - count).map((cells) => ({
    what: cells.slice(0, 5).join(" · "),
    // Sums of amounts have a residue in the last digits of a number, which no column shows, and which may be negative (-0).
    figures: cells.slice(5, 8).map((text) => Number(Number(text.replaceAll(",", "")).toFixed(6)) + 0),
    verdict: cells[8] ?? "",
  }));
}
