import type { WorkbookContents, WorkbookWrite } from "../sheets/contents";
import type { PlainList } from "../sheets/plainSheet";
import type { SheetEdits, SheetPiece, WorkbookOutline } from "../sheets/sheetCells";
import { WorkbookError, type WorkbookMarks } from "../workbook/workbook";
import { attribute } from "../xml/attributes";
import { childNamed } from "../xml/xmlTree";
import { withoutMarks } from "./addInMarks";
import { type Codec, portableCodec } from "./codec";
import { editCells } from "./editCells";
import { emptyWorkbookEntries } from "./emptyWorkbook";
import { makeSheets } from "./makeSheets";
import { growOverCells } from "./growOverCells";
import { layTables } from "./layTables";
import { lookTables } from "./lookTables";
import { packageTexts } from "./packageParts";
import { namingOf } from "./naming";
import { inPart, partsOf, relationshipsName } from "./parts";
import { patchSheet } from "./patchSheet";
import { outlineOf } from "./outline";
import { readPlainLists } from "./readPlainLists";
import { readSheet } from "./readSheet";
import { progressOver, readSharedStrings, type Report } from "./readParts";
import { readFileTables } from "./readFileTables";
import { followingPivotSources, type SheetLayouts } from "./pivots";
import { rewriting, type Rewriting } from "./rewriting";
import type { Styles } from "./styles";
import { withHeadings } from "./tableHeadings";
import { isTrue, resizedTablePart } from "./tablePart";
import { rangeName } from "./range";
import { checkIsPackage } from "./checkIsPackage";
import { readWorkbookParts, type WorkbookParts } from "./workbookPart";
import { workbookStyles } from "./workbookStyles";
import { concatenated, readZip } from "./zip";

/** An .xlsx or .xlsm file in memory. It never changes: writing gives the bytes of another one. */
export interface XlsxPackage {
  /** All tables with their raw cells. Throws WorkbookError. */
  readonly read: (report?: Report) => Promise<WorkbookContents>;
  /** The lists that are no Excel tables. Throws WorkbookError. */
  readonly readPlain: (report?: Report) => Promise<readonly PlainList[]>;
  /** The file with these changes; every part that does not hold our tables is there byte for byte. Throws WorkbookError. */
  readonly write: (write: WorkbookWrite, report?: Report) => Promise<Uint8Array>;
  /** The same bytes, piece by piece. */
  readonly writePieces: (write: WorkbookWrite, report?: Report) => Promise<readonly Uint8Array[]>;
  /** What the add-in left in the file beside its tables, and the file without it; null where there is nothing. Throws WorkbookError. */
  readonly withoutMarks: () => Promise<{ readonly marks: WorkbookMarks; readonly bytes: Uint8Array | null }>;
  /** The sheets and what their cells may look like, before any cell is read. Throws WorkbookError. */
  readonly outline: () => Promise<WorkbookOutline>;
  /** A whole sheet, piece by piece. Throws WorkbookError, also when there is no such sheet. */
  readonly readSheet: (sheet: string, report?: Report) => AsyncIterable<SheetPiece>;
  /** The file with these cells changed, see {@link editCells}; parts that change are deflated by `codec`. */
  readonly edit: (edits: readonly SheetEdits[], codec?: Codec, report?: Report) => Promise<Uint8Array>;
}

/** The workbook in these bytes. Throws WorkbookError when there is none, or none that can be kept whole. */
export async function openXlsx(bytes: Uint8Array, codec: Codec = portableCodec): Promise<XlsxPackage> {
  checkIsPackage(bytes);
  return packageOf(await withHeadings(await readWorkbookParts(partsOf(readZip(bytes), codec))));
}

/** A workbook without sheets, to be written to once. */
export async function newXlsx(codec: Codec = portableCodec): Promise<XlsxPackage> {
  return packageOf(await readWorkbookParts(partsOf(await emptyWorkbookEntries(codec), codec)));
}

function packageOf(workbook: WorkbookParts): XlsxPackage {
  return {
    read: (report) => readFileTables(workbook, report),
    readPlain: (report) => readPlainLists(workbook, report),
    write: async (write, report) => concatenated(await writePackage(workbook, write, report)),
    writePieces: (write, report) => writePackage(workbook, write, report),
    withoutMarks: () => withoutMarks(workbook),
    outline: () => outlineOf(workbook),
    readSheet: (name, report) => wholeSheet(workbook, name, report),
    edit: (edits, codec, report) => editCells(workbook, edits, codec, report),
  };
}

async function* wholeSheet(workbook: WorkbookParts, name: string, report?: Report): AsyncGenerator<SheetPiece> {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new WorkbookError("workbook.placeGone", { place: name });
  const progress = progressOver("read", [sheet.part], workbook, report);
  yield* readSheet(workbook, sheet, await readSharedStrings(workbook), progress);
}

async function writePackage(
  workbook: WorkbookParts,
  write: WorkbookWrite,
  report?: Report,
): Promise<readonly Uint8Array[]> {
  if (workbook.signed) throw new WorkbookError("file.unsupported", { reason: "signed" });
  if (write.newSheets.length > 0 && isStructureProtected(workbook)) {
    throw new WorkbookError("workbook.protectedStructure");
  }
  const { parts } = workbook;
  const { laidTables = [] } = write;
  checkTables(workbook, write);
  const target = rewriting(parts);
  const { put, remove, pieces } = target;
  const naming = namingOf(workbook);
  naming.checkTables([...laidTables, ...write.newSheets].map(({ table }) => table));
  const { styles, part: stylesPart, related } = await workbookStyles(workbook, naming);
  const formulasChanged = await patchSheets(workbook, write, styles, target, report);
  const laid = await layTables(workbook, laidTables, naming);
  for (const { sheet, text, relationships, tables } of laid) {
    await put(sheet.part, text);
    await put(relationshipsName(sheet.part), relationships);
    for (const part of tables) await put(part.name, part.text);
  }
  for (const part of await growOverCells(workbook, write.grownTables ?? [])) await put(part.name, part.text);
  for (const { sheet, text } of lookTables(workbook, write.looks ?? [], styles)) await put(sheet.part, text);
  const made = makeSheets(workbook, write.newSheets, styles, naming);
  for (const { sheetPart, others } of made) for (const part of [sheetPart, ...others]) await put(part.name, part.text);
  const newStyles = styles.patched();
  if (newStyles !== null) await put(stylesPart, newStyles);
  const chain = formulasChanged ? workbook.relationships.find(({ type }) => type === "calcChain")?.target : null;
  const removed = chain === null || chain === undefined ? [] : [chain];
  removed.forEach(remove);
  const texts = await packageTexts(workbook, {
    sheets: made,
    related: newStyles === null ? [] : related,
    others: laid.flatMap(({ tables }) => tables),
    removed,
    unfiltered: laid.map(({ sheet }) => sheet.name),
    recalculates: write.tables.length > 0,
  });
  for (const [name, text] of texts) await put(name, text);
  return pieces();
}

/** Puts the sheets whose tables are written, with these tables' parts; gives whether formulas came or went. */
async function patchSheets(
  workbook: WorkbookParts,
  write: WorkbookWrite,
  styles: Styles,
  { put }: Rewriting,
  report?: Report,
): Promise<boolean> {
  let formulasChanged = false;
  const written: SheetLayouts[] = [];
  const protectedSheets: string[] = [];
  const sheets = workbook.sheets.filter(({ tables }) => tables.some(({ name }) => isWritten(write, name)));
  const progress = progressOver(
    "write",
    sheets.map(({ part }) => part),
    workbook,
    report,
  );
  for (const sheet of sheets) {
    const patched = await patchSheet(workbook, sheet, write.tables, styles, progress);
    await put(sheet.part, patched.text);
    formulasChanged ||= patched.formulasChanged();
    if (patched.isProtected()) protectedSheets.push(sheet.name);
    written.push({ sheet: sheet.name, layouts: patched.layouts });
    for (const { table, after, before, addColumns } of patched.layouts) {
      if (rangeName(after) === rangeName(before)) continue;
      const captions = addColumns.map(({ caption }) => caption);
      await put(
        table.part,
        inPart(table.part, () => resizedTablePart(table, after, captions)),
      );
    }
  }
  // A file could be written all the same, but whoever protects a sheet does not want that; Excel refuses it too.
  if (protectedSheets.length > 0) {
    throw new WorkbookError("workbook.protectedSheets", { sheets: protectedSheets.join(", ") });
  }
  for (const [part, text] of await followingPivotSources(workbook, written)) await put(part, text);
  return formulasChanged;
}

/** Whether the user lets nobody add sheets. */
function isStructureProtected({ workbook, workbookPart }: WorkbookParts): boolean {
  const protection = childNamed(workbook.root, "workbookProtection");
  return protection !== undefined && inPart(workbookPart, () => isTrue(attribute(protection.open, "lockStructure")));
}

function isWritten(write: WorkbookWrite, table: string): boolean {
  return write.tables.some((one) => one.table === table);
}

function checkTables({ sheets }: WorkbookParts, write: WorkbookWrite): void {
  const names = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  for (const { table } of write.tables) if (!names.has(table)) throw new Error(`the workbook has no table ${table}`);
}
