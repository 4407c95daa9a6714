import type { CellValue } from "../sheets/cellValue";
import type { FoundTable, WorkbookContents } from "../sheets/contents";
import { type Workbook, WorkbookError } from "../workbook/workbook";
import { cellValue, parseCells, rowTag, sharedString } from "./cells";
import { decodedText, inPart, partError } from "./parts";
import type { Range } from "./range";
import { splitItems, type SplitPart } from "./splitItems";
import { bodyRows, type TablePart } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";
import { plainBytes } from "./zip";

/** How far a long reading or writing is. */
export type Report = NonNullable<Parameters<Workbook["read"]>[0]>;

/** A table while its body is read. */
interface Body {
  readonly table: TablePart;
  readonly sheet: string;
  readonly range: Range;
  readonly rows: CellValue[][];
}

/** All tables of the workbook with their raw cells. Throws WorkbookError. */
export async function readTables(workbook: WorkbookParts, report?: Report): Promise<WorkbookContents> {
  const sheets = workbook.sheets.filter(({ tables }) => tables.length > 0);
  const progress = progressOver(
    "read",
    [...sheets.map(({ part }) => part), workbook.sharedStringsPart],
    workbook,
    report,
  );
  const strings = sheets.length === 0 ? [] : await readSharedStrings(workbook, progress);
  const tables: FoundTable[] = [];
  for (const sheet of sheets) {
    const bodies = sheet.tables.map((table) => emptyBody(table, sheet.name));
    await readBodies(workbook, sheet, bodies, strings, progress);
    tables.push(...bodies.map(foundTable));
  }
  return { tables, date1904: workbook.date1904 };
}

function emptyBody(table: TablePart, sheet: string): Body {
  const { first, last } = bodyRows(table);
  const { left, right } = table.range;
  const width = right - left + 1;
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, () => new Array<CellValue>(width).fill(null));
  return { table, sheet, range: { top: first, bottom: last, left, right }, rows };
}

function foundTable({ table, sheet, range, rows }: Body): FoundTable {
  const captions = table.columns.map(({ caption }) => caption);
  return { name: table.name, sheet, headerRow: range.top - 1, firstColumn: range.left, captions, rows };
}

/** Takes the bytes of a part as they pass by; told at most once per chunk. */
export type Progress = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Progress over these parts together, in bytes of their plain text. */
export function progressOver(
  stage: string,
  names: readonly (string | null)[],
  { parts }: WorkbookParts,
  report?: Report,
): Progress {
  const total = names.reduce((sum, name) => sum + (name === null ? 0 : (parts.find(name)?.size ?? 0)), 0);
  let done = 0;
  return async function* passed(bytes) {
    for await (const chunk of bytes) {
      yield chunk;
      done += chunk.length;
      report?.(stage, done, total);
    }
  };
}

/** The workbook's shared strings, none when it has no such part. Throws WorkbookError. */
export async function readSharedStrings(
  workbook: WorkbookParts,
  progress: Progress = (bytes) => bytes,
): Promise<readonly string[]> {
  const part = workbook.sharedStringsPart;
  if (part === null || workbook.parts.find(part) === undefined) return [];
  const strings: string[] = [];
  for await (const piece of splitPart(workbook, part, "sst", "si", progress)) {
    if (piece.kind === "items") inPart(part, () => piece.items.forEach((item) => strings.push(sharedString(item))));
  }
  return strings;
}

async function readBodies(
  workbook: WorkbookParts,
  sheet: Sheet,
  bodies: readonly Body[],
  strings: readonly string[],
  progress: Progress,
): Promise<void> {
  let prefix = "";
  let previous = 0;
  const readRow = (item: string): void => {
    const tag = rowTag(item, previous);
    previous = tag.row;
    const here = bodies.filter(({ range }) => range.top <= tag.row && tag.row <= range.bottom);
    if (here.length === 0) return;
    for (const cell of parseCells(item, tag, prefix)) {
      const body = here.find(({ range }) => range.left <= cell.column && cell.column <= range.right);
      const row = body?.rows[tag.row - body.range.top];
      if (body === undefined || row === undefined) continue;
      row[cell.column - body.range.left] = cellValue(cell, strings, workbook.date1904);
    }
  };
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", progress)) {
    if (piece.kind === "head") prefix = piece.prefix;
    if (piece.kind === "items") inPart(sheet.part, () => piece.items.forEach(readRow));
  }
}

/** The pieces of a part with a long list. Throws WorkbookError that names the part. */
export async function* splitPart(
  { parts }: WorkbookParts,
  name: string,
  list: string,
  item: string,
  progress: Progress,
): AsyncGenerator<SplitPart> {
  const entry = parts.find(name);
  if (entry === undefined) throw new WorkbookError("file.unsupported", { reason: "missingPart", part: name });
  try {
    yield* splitItems(decodedText(progress(plainBytes(entry, parts.codec)), name), list, item);
  } catch (error) {
    throw partError(name, error);
  }
}
