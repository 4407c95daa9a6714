import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as ExcelJS from "exceljs";
import fc from "fast-check";

import { columnLetters } from "../../src/sheets/address";
import type { FirmSheet } from "./firmWorkbook";
import { pythonWithOpenpyxl } from "./foreignPrograms";
import { convertedByLibreOffice } from "./libreOffice";
import { englishFirm, germanFirm } from "./ownTables";

/** A cell: row and column from 1, and what stands there; a text that begins with `=` is a formula. */
export type PlannedCell = readonly [row: number, column: number, value: string | number | boolean];

/** A sheet that a program is to make. */
export interface PlannedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly PlannedCell[];
  readonly merged: readonly string[];
  readonly table: { readonly name: string; readonly ref: string } | null;
}

/** A firm's workbook that a program is to make. */
export interface PlannedBook {
  readonly sheets: readonly PlannedSheet[];
  readonly names: readonly (readonly [name: string, ref: string])[];
}

/** A firm's sheet as a plan: title, headings, rows and calculated columns. */
function plannedFirmSheet({ sheet, table, title, headerRow, firstColumn, columns, rows }: FirmSheet): PlannedSheet {
  const cells: PlannedCell[] = title === undefined ? [] : [[1, 1, title]];
  columns.forEach(({ caption }, index) => cells.push([headerRow, firstColumn + index, caption]));
  rows.forEach((values, row) => {
    columns.forEach((_, column) => {
      const value = values[column] ?? null;
      // The result of a calculated column stands for it: the programs calculate nothing.
      if (value !== null && typeof value !== "object") cells.push([headerRow + 1 + row, firstColumn + column, value]);
    });
  });
  const corner = (column: number, row: number) => `${columnLetters(column)}${String(row)}`;
  const last = corner(firstColumn + columns.length - 1, headerRow + rows.length);
  return {
    name: sheet,
    hidden: false,
    cells,
    merged: [],
    table: { name: table, ref: `${corner(firstColumn, headerRow)}:${last}` },
  };
}

const value = fc.oneof(
  fc.constantFrom("Klant", "Bedrag", "IBAN", "Status", "=SUM(A1:A3)", "=B2*2", "001", "é 💶 & <b>", " spaties "),
  fc.integer({ min: -5_000, max: 60_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.boolean(),
);
const cell = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 8 }), value);
const ownSheet = fc.record({
  name: fc.constantFrom("Notities", "Planning 2026", "Over & zicht", "Kas", "Blad1", "Totaal"),
  hidden: fc.boolean(),
  cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 40, selector: ([row, column]) => row * 100 + column }),
  merged: fc.constantFrom<string[]>([], ["J1:K2"]),
  table: fc.constant(null),
});

/** Workbooks of firms: tables of their own or none, sheets of anything, names. */
export const plannedBook: fc.Arbitrary<PlannedBook> = fc.record({
  sheets: fc
    .tuple(
      fc.constantFrom(germanFirm, englishFirm, () => []),
      fc.uniqueArray(ownSheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
    )
    // A workbook whose sheets are all hidden is none.
    .map(([firm, own]) => [
      ...own.map((one, index) => ({ ...one, hidden: one.hidden && index > 0 })),
      ...firm().map(plannedFirmSheet),
    ]),
  names: fc.subarray([
    ["Tarief", "1.21"],
    ["Orders", "1"],
  ] as (readonly [string, string])[]),
});

/** The workbooks as openpyxl makes them. */
export function madeByOpenpyxl(plans: readonly PlannedBook[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-foreign-"));
  try {
    const files = plans.map((_, index) => join(folder, `${String(index)}.xlsx`));
    const input = JSON.stringify(plans.map((plan, index) => ({ ...plan, file: files[index] })));
    execFileSync(pythonWithOpenpyxl ?? "python3", [join(__dirname, "makeWithOpenpyxl.py")], { input });
    return files.map((file) => new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook as ExcelJS makes it. */
export async function madeByExcelJs({ sheets, names }: PlannedBook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  // Of one plan the same file, whenever it is made.
  book.created = book.modified = new Date("2026-11-20T10:00:00Z");
  for (const { name, hidden, cells, merged, table } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    for (const [row, column, content] of cells) {
      const isFormula = typeof content === "string" && content.startsWith("=");
      sheet.getCell(row, column).value = isFormula ? { formula: content.slice(1) } : content;
    }
    merged.forEach((ref) => {
      sheet.mergeCells(ref);
    });
    if (table === null) continue;
    const [from = "A1", to = "A1"] = table.ref.split(":");
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
    const at = (row: number) =>
      Array.from(
        { length: Number(last.col) - Number(first.col) + 1 },
        (_, index) => sheet.getCell(row, Number(first.col) + index).value,
      );
    const rows = Array.from({ length: Number(last.row) - Number(first.row) }, (_, index) =>
      at(Number(first.row) + 1 + index),
    );
    const columns = at(Number(first.row)).map((caption) => ({ name: typeof caption === "string" ? caption : "" }));
    sheet.addTable({ name: table.name, ref: from, headerRow: true, columns, rows });
  }
  // ExcelJS only knows names of cells.
  if (names.length > 0) book.definedNames.add(`'${sheets[0]?.name ?? ""}'!$A$1`, names[0]?.[0] ?? "");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The workbooks as LibreOffice saves them again. */
export function savedByLibreOffice(books: readonly Uint8Array[]): readonly Uint8Array[] {
  return convertedByLibreOffice(books, "xlsx", "xlsx");
}
