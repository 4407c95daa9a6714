import { rememberedOf } from "../kit/remembered";
import type { CellEdit, SheetEdits } from "../sheets/sheetCells";
import { WorkbookError } from "../workbook/workbook";
import type { Codec } from "./codec";
import { growTables } from "./growTables";
import { namingOf } from "./naming";
import { packageTexts } from "./packageParts";
import { decodedText, inPart } from "./parts";
import { patchCells } from "./patchCells";
import { patchSheet, type PatchedSheet } from "./patchSheet";
import { type Progress, progressOver, type Report } from "./readParts";
import { rewriting, type Rewriting } from "./rewriting";
import { rangeName } from "./range";
import type { Styles } from "./styles";
import { bodyRows, resizedTablePart, type TablePart } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";
import { workbookStyles } from "./workbookStyles";
import { plainBytes } from "./zip";

/**
 * The file with these cells changed, anywhere on its sheets. A table grows over the rows that were filled right below it.
 * Results of formulas that may depend on the cells are left out, for Excel to calculate. Parts without any of this are
 * there byte for byte. Throws WorkbookError.
 */
export async function editCells(
  workbook: WorkbookParts,
  edits: readonly SheetEdits[],
  codec?: Codec,
  report?: Report,
): Promise<Uint8Array> {
  if (workbook.signed) throw new WorkbookError("file.unsupported", { reason: "signed" });
  const { parts } = workbook;
  const target = rewriting(parts, codec);
  const { styles, part: stylesPart, related } = await workbookStyles(workbook, namingOf(workbook));
  const bySheet = new Map(edits.map(({ sheet, cells }) => [sheet, cells]));
  const sheets = workbook.sheets.filter((sheet) => bySheet.has(sheet.name) || sheet.tables.length > 0);
  const progress = progressOver(
    "write",
    sheets.map(({ part }) => part),
    workbook,
    report,
  );
  let formulasChanged = false;
  for (const sheet of sheets) {
    const cells = bySheet.get(sheet.name) ?? [];
    if (cells.length === 0 && !(await hasFormulasIn(workbook)(sheet))) continue;
    formulasChanged = (await editSheet(workbook, sheet, cells, styles, target, progress)) || formulasChanged;
  }
  const newStyles = styles.patched();
  if (newStyles !== null) await target.put(stylesPart, newStyles);
  const chain = formulasChanged ? workbook.relationships.find(({ type }) => type === "calcChain")?.target : null;
  const removed = chain === null || chain === undefined ? [] : [chain];
  removed.forEach(target.remove);
  const texts = await packageTexts(workbook, {
    sheets: [],
    related: newStyles === null ? [] : related,
    others: [],
    removed,
    unfiltered: [],
    recalculates: true,
  });
  for (const [name, text] of texts) await target.put(name, text);
  return target.bytes();
}

/** Gives whether formulas came or went. */
async function editSheet(
  workbook: WorkbookParts,
  sheet: Sheet,
  cells: readonly CellEdit[],
  styles: Styles,
  { put }: Rewriting,
  progress: Progress,
): Promise<boolean> {
  cells.forEach((cell) => sheet.tables.forEach((table) => checkCell(table, cell)));
  const writes = await growTables(workbook, sheet, cells, asIs);
  const grown: PatchedSheet | null =
    writes.length === 0 ? null : await patchSheet(workbook, sheet, writes, styles, progress);
  const patched = patchCells(sheet.part, grown?.text ?? sheetText(workbook, sheet, progress), cells, styles);
  await put(sheet.part, patched.text);
  for (const { table, after } of grown?.layouts ?? []) {
    await put(
      table.part,
      inPart(table.part, () => resizedTablePart(table, after, [])),
    );
  }
  return patched.formulasChanged() || grown?.formulasChanged() === true;
}

/** A table's captions stand in its part too, and its totals follow rules of their own: the grid offers neither. */
function checkCell(table: TablePart, { row, column }: CellEdit): void {
  const { range } = table;
  const { first, last } = bodyRows(table);
  const isIn = range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
  if (isIn && (row < first || row > last)) {
    throw new Error(`header or totals of ${table.name} (${rangeName(range)}), row ${row}`);
  }
}

function asIs(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return bytes;
}

function sheetText({ parts }: WorkbookParts, { part }: Sheet, progress: Progress): AsyncIterable<string> {
  const entry = parts.find(part);
  if (entry === undefined) throw new WorkbookError("file.unsupported", { reason: "missingPart", part });
  return decodedText(progress(plainBytes(entry, parts.codec)), part);
}

const FORMULA = /<(?:[^\s/>!?]+:)?f[\s/>]/;
/** No tag of a formula is cut off within more characters than these. */
const OVERLAP = 64;

const hasFormulasIn = rememberedOf((workbook: WorkbookParts) =>
  rememberedOf((sheet: Sheet) => lookForFormulas(workbook, sheet)),
);

async function lookForFormulas(workbook: WorkbookParts, sheet: Sheet): Promise<boolean> {
  let has = false;
  let before = "";
  for await (const piece of sheetText(workbook, sheet, asIs)) {
    has ||= FORMULA.test(before + piece);
    before = piece.slice(-OVERLAP);
  }
  return has;
}
