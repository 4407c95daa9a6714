import type { CellValue } from "../sheets/cellValue";
import { type MandateList, mandateListOfCsv, mandateListOfSheet, type MandateListReading } from "./mandateList";

/** The cells of a sheet, row by row as its user sees them. */
export interface SheetRows {
  readonly rows: readonly (readonly CellValue[])[];
  readonly date1904: boolean;
}

/** Reads the first sheet of an Excel file, as whoever knows such files does. */
export type SheetReader = (bytes: Uint8Array) => Promise<SheetRows>;

/** The list in a file: CSV, or the first sheet of an Excel file, whatever the file is called. */
export async function mandateListOf(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  readSheet: SheetReader,
  reading: MandateListReading = {},
): Promise<MandateList> {
  if (!isOfExcel(bytes)) return mandateListOfCsv(name, bytes, reading);
  const { rows, date1904 } = await readSheet(bytes);
  return mandateListOfSheet(name, rows, date1904, reading);
}

/** A zip, as .xlsx is, begins with `PK`; what Excel wrote before, or with a password, with a mark of its own. */
const MARKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
];

function isOfExcel([first, second]: Uint8Array): boolean {
  return MARKS.some(([one, other]) => first === one && second === other);
}
