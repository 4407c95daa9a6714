import type { CellValue } from "../sheets/cellValue";
import { type MandateList, mandateListOfCsv, mandateListOfSheet, type MandateListReading } from "./mandateList";
import type { RawList, ReadingChoice } from "./rawList";
import { csvReading } from "./readCsv";

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

/** What a user says of how a list of mandates is read, against what is found from it. */
export type MandateListChoice = Pick<ReadingChoice, "encoding" | "separator" | "dates">;

/** The list in a file before it is read: the bytes of a text, or the first sheet of an Excel file. Throws WorkbookError. */
export async function rawMandateListOf(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  readSheet: SheetReader,
): Promise<RawList> {
  if (!isOfExcel(bytes)) return { kind: "text", name, bytes };
  const { rows, date1904 } = await readSheet(bytes);
  return { kind: "sheets", name, sheets: [{ name: "", rows }], date1904 };
}

/** The list as its user says that it is read. */
export function chosenMandateList(raw: RawList, { encoding, separator, dates }: MandateListChoice): MandateList {
  const reading = dates === undefined ? {} : { dateOrder: dates };
  if (raw.kind === "sheets") {
    return mandateListOfSheet(raw.name, raw.sheets[0]?.rows ?? [], raw.date1904, reading);
  }
  return mandateListOfCsv(raw.name, raw.bytes, { ...reading, ...csvReading({ encoding, separator }) });
}

/** A zip, as .xlsx is, begins with `PK`; what Excel wrote before, or with a password, with a mark of its own. */
const MARKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
];

function isOfExcel([first, second]: Uint8Array): boolean {
  return MARKS.some(([one, other]) => first === one && second === other);
}
