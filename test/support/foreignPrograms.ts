import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as ExcelJS from "exceljs";
import * as SheetJS from "xlsx";

import { convertedByLibreOffice, hasLibreOffice } from "./libreOffice";

/** The values of a workbook's cells by sheet; days are serial numbers, a blank cell is null. */
export type SeenCells = ReadonlyMap<string, readonly (readonly unknown[] | undefined)[]>;

/** One cell that a user changes before he saves, counted from 1. */
export interface OneChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** What a program makes of a workbook: the cells that it saw, and the file that it saved with the change. */
export interface Resaved {
  readonly seen: SeenCells;
  readonly saved: Uint8Array;
}

/** A program in which somebody may open a workbook of ours. */
export interface ForeignProgram {
  readonly name: string;
  readonly isThere: boolean;
  readonly resave: (bytes: Uint8Array, change: OneChange) => Promise<Resaved>;
}

/** A Python that has openpyxl; Debian's package `python3-openpyxl` goes with the Python of the system. */
export const pythonWithOpenpyxl = ["/usr/bin/python3", "python3"].find((name) => {
  try {
    execFileSync(name, ["-c", "import openpyxl"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
});

/** Whether openpyxl is there. */
export const hasOpenpyxl = pythonWithOpenpyxl !== undefined;

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);

function plainValue(value: unknown): unknown {
  if (value instanceof Date) return (value.getTime() - EPOCH_1900) / DAY_MS;
  return value ?? null;
}

async function byExcelJs(bytes: Uint8Array, { sheet, row, column, value }: OneChange): Promise<Resaved> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const seen = new Map<string, unknown[][]>();
  book.eachSheet((one) => {
    const rows: unknown[][] = [];
    one.eachRow((cells, number) => {
      const values = cells.values as unknown[];
      rows[number - 1] = Array.from(values.slice(1), plainValue);
    });
    seen.set(one.name, rows);
  });
  const changed = book.getWorksheet(sheet);
  if (changed === undefined) throw new Error(`ExcelJS sees no sheet ${sheet}`);
  changed.getCell(row, column).value = value;
  return { seen, saved: new Uint8Array(await book.xlsx.writeBuffer()) };
}

function seenBySheetJs(book: SheetJS.WorkBook): SeenCells {
  return new Map(
    Object.entries(book.Sheets).map(([name, sheet]) => {
      const rows: unknown[][] = [];
      for (const [address, cell] of Object.entries(sheet) as [string, SheetJS.CellObject][]) {
        if (address.startsWith("!")) continue;
        const { r, c } = SheetJS.utils.decode_cell(address);
        (rows[r] ??= [])[c] = cell.t === "e" ? cell.w : (cell.v ?? null);
      }
      return [name, rows];
    }),
  );
}

function bySheetJs(bytes: Uint8Array, { sheet, row, column, value }: OneChange): Promise<Resaved> {
  const book = SheetJS.read(bytes, { type: "array" });
  const seen = seenBySheetJs(book);
  const cells = book.Sheets[sheet];
  if (cells === undefined) throw new Error(`SheetJS sees no sheet ${sheet}`);
  cells[SheetJS.utils.encode_cell({ r: row - 1, c: column - 1 })] = { t: "n", v: value };
  return Promise.resolve({ seen, saved: new Uint8Array(SheetJS.write(book, { type: "array", bookType: "xlsx" })) });
}

function byOpenpyxl(bytes: Uint8Array, change: OneChange): Promise<Resaved> {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-openpyxl-"));
  try {
    const [file, saved] = [join(folder, "book.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(file, bytes);
    const input = JSON.stringify([{ ...change, file, saved }]);
    const out = execFileSync(pythonWithOpenpyxl ?? "python3", [join(__dirname, "resaveWithOpenpyxl.py")], {
      input,
      maxBuffer: 2 ** 28,
    });
    const [seen = {}] = JSON.parse(out.toString("utf8")) as Record<string, unknown[][]>[];
    return Promise.resolve({ seen: new Map(Object.entries(seen)), saved: new Uint8Array(readFileSync(saved)) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice tells what it saw by what it saves, which SheetJS reads; the cell is changed in its own format. */
function byLibreOffice(bytes: Uint8Array, { sheet, row, column, value }: OneChange): Promise<Resaved> {
  const [flat = new Uint8Array()] = convertedByLibreOffice([bytes], "xlsx", "fods");
  const text = Buffer.from(flat).toString("utf8");
  const old = seenBySheetJs(SheetJS.read(bytes, { type: "array" })).get(sheet)?.[row - 1]?.[column - 1];
  const start = text.indexOf(`<table:table table:name="${sheet}"`);
  const end = text.indexOf("</table:table>", start);
  const oldValue = `office:value="${String(old)}"`;
  const cells = text.slice(start, end);
  if (start < 0 || cells.split(oldValue).length !== 2) throw new Error(`not one cell of ${sheet} holds ${String(old)}`);
  const changed = text.slice(0, start) + cells.replace(oldValue, `office:value="${String(value)}"`) + text.slice(end);
  const [saved = new Uint8Array()] = convertedByLibreOffice([Buffer.from(changed)], "fods", "xlsx");
  const [asItWas = new Uint8Array()] = convertedByLibreOffice([bytes], "xlsx", "xlsx");
  return Promise.resolve({ seen: seenBySheetJs(SheetJS.read(asItWas, { type: "array" })), saved });
}

/** The programs that the tests have, and users too. */
export const FOREIGN_PROGRAMS: readonly ForeignProgram[] = [
  { name: "LibreOffice", isThere: hasLibreOffice, resave: byLibreOffice },
  { name: "openpyxl", isThere: hasOpenpyxl, resave: byOpenpyxl },
  { name: "ExcelJS", isThere: true, resave: byExcelJs },
  { name: "SheetJS", isThere: true, resave: bySheetJs },
];
