import type { NamedBytes } from "../actions/compare";
import { openXlsx } from "../file/xlsx";
import { type MandateList, mandateListOfCsv, mandateListOfSheet } from "../lists/mandateList";
import type { CellValue } from "../sheets/cellValue";
import type { PreparedName } from "../workbook/prepareNamed";

/** The lists of other programs that a command names: CSV, or the first sheet of an Excel file. Throws WorkbookError. */
export async function readLists(name: PreparedName, files: readonly NamedBytes[]): Promise<readonly MandateList[]> {
  if (name !== "import-mandates") return [];
  return Promise.all(files.map(listOf));
}

async function listOf(file: NamedBytes): Promise<MandateList> {
  return isZip(file) ? listOfXlsx(file) : mandateListOfCsv(file.name, file.bytes);
}

/** An .xlsx file is a zip, which begins with `PK`, whatever it is called. */
function isZip({ bytes: [first, second] }: NamedBytes): boolean {
  return first === 0x50 && second === 0x4b;
}

async function listOfXlsx({ name, bytes }: NamedBytes): Promise<MandateList> {
  const file = await openXlsx(bytes);
  const { date1904 } = await file.read();
  const [sheet] = (await file.outline()).sheets;
  const rows: CellValue[][] = [];
  if (sheet === undefined) return mandateListOfSheet(name, rows, date1904);
  for await (const piece of file.readSheet(sheet.name)) {
    if (piece.kind !== "cells") continue;
    const { rows: rowNumbers, columns, values } = piece.cells;
    for (const [at, value] of values.entries()) {
      const [row, column] = [rowNumbers[at] ?? 0, columns[at] ?? 0];
      while (rows.length < row) rows.push([]);
      const cells = rows[row - 1] ?? [];
      while (cells.length < column - 1) cells.push(null);
      cells[column - 1] = value;
    }
  }
  return mandateListOfSheet(name, rows, date1904);
}
