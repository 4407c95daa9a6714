import type { CellValue } from "../sheets/cellValue";
import { distinctNames } from "../kit/distinctNames";
import { isMandateListField, type MandateListColumn, type MandateListField } from "./mandateColumns";
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

/** What a user says of how a list of mandates is read, against what is found from it. */
export type MandateListChoice = Pick<ReadingChoice, "encoding" | "separator" | "dates" | "fields">;

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
export function chosenMandateList(
  raw: RawList,
  { encoding, separator, dates, fields = {} }: MandateListChoice,
): MandateList {
  const reading = { ...csvReading({ encoding, separator }), ...(dates === undefined ? {} : { dateOrder: dates }) };
  const list = readAs(raw, reading);
  const said = Object.keys(fields).length === 0 ? {} : saidFields(list.columns, fields);
  return said.fields === undefined ? list : readAs(raw, { ...reading, ...said });
}

function readAs(raw: RawList, reading: MandateListReading): MandateList {
  if (raw.kind === "sheets") return mandateListOfSheet(raw.name, raw.sheets[0]?.rows ?? [], raw.date1904, reading);
  return mandateListOfCsv(raw.name, raw.bytes, reading);
}

/** What is said of columns by their captions, by their places; a caption that the list does not have says nothing. */
function saidFields(
  columns: readonly MandateListColumn[],
  said: Readonly<Record<string, string>>,
): Pick<MandateListReading, "fields" | "without"> {
  const names = distinctNames(columns.map(({ caption }) => caption));
  const fields: Record<number, MandateListField> = {};
  const without: MandateListField[] = [];
  for (const [name, caption] of Object.entries(said)) {
    const field = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : "";
    if (!isMandateListField(field)) continue;
    const at = names.indexOf(caption);
    if (caption === "") without.push(field);
    else if (at >= 0) fields[at] = field;
  }
  return { fields, without };
}

const PREFIX = "Mandates.";

/** A zip, as .xlsx is, begins with `PK`; what Excel wrote before, or with a password, with a mark of its own. */
const MARKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf],
];

function isOfExcel([first, second]: Uint8Array): boolean {
  return MARKS.some(([one, other]) => first === one && second === other);
}
