import type { CellValue } from "../sheets/cellValue";
import type { CellPiece, SheetEnd, SheetPiece, SheetRange, SheetStart, ShownFormula } from "../sheets/sheetCells";
import { attribute, attributesOf } from "../xml/attributes";
import { tagName } from "../xml/markup";
import { parseXml, type XmlElement } from "../xml/parseXml";
import { childNamed, childrenNamed } from "../xml/xmlTree";
import { type CellFormula, cellValue, formulaOf, type RawCell } from "./cellElements";
import { parseCells, rowTag } from "./rowCells";
import { formulaReach } from "./formulaReach";
import { inPart, partXml } from "./parts";
import { parseRange } from "./range";
import { LongTexts } from "./longTexts";
import { type Progress, splitPart, writtenIn } from "./readParts";
import { mayShareFormula, type SharedFormulas, sharedFormulas } from "./sharedFormulas";
import { isTrue } from "./tablePart";
import type { Sheet, WorkbookParts } from "./workbookPart";

/** Few enough that a page takes a piece without being held up, and enough to be quick. */
const CELLS_AT_ONCE = 8_000;

/**
 * A whole sheet, tables and all else, piece by piece in its order: values, looks, formulas. Throws WorkbookError, at the
 * latest with the last piece.
 */
export async function* readSheet(
  workbook: WorkbookParts,
  sheet: Sheet,
  strings: readonly string[],
  progress: Progress,
): AsyncGenerator<SheetPiece> {
  let reader: RowReader | null = null;
  let rootTag = "";
  let prefix = "";
  for await (const piece of splitPart(workbook, sheet.part, "sheetData", "row", progress)) {
    if (piece.kind === "head") {
      ({ rootTag, prefix } = piece);
      const closing = `</${prefix}sheetData></${tagName(rootTag)}>`;
      const start = inPart(sheet.part, () => sheetStart(parseXml(piece.text + closing).root));
      reader = rowReader(prefix, writtenIn(workbook, sheet.part), (cell) =>
        cellValue(cell, strings, workbook.date1904),
      );
      yield { kind: "start", start };
    } else if (piece.kind === "items") {
      for (const item of piece.items) {
        inPart(sheet.part, () => reader?.push(item));
        if (reader !== null && reader.cells() >= CELLS_AT_ONCE) yield { kind: "cells", cells: reader.take() };
      }
    } else {
      if (reader !== null && !reader.isEmpty()) yield { kind: "cells", cells: reader.take() };
      const { root } = inPart(sheet.part, () => parseXml(`${rootTag}<${prefix}sheetData>${piece.text}`));
      const pivots = await pivotRanges(workbook, sheet);
      yield { kind: "end", end: sheetEnd(root, [...(reader?.arrays() ?? []), ...pivots]) };
    }
  }
}

function sheetStart(root: XmlElement): SheetStart {
  const columns = childNamed(root, "cols");
  const dimension = childNamed(root, "dimension");
  const extent = dimension === undefined ? null : parseRange(attribute(dimension.open, "ref") ?? "");
  const views = childNamed(root, "sheetViews");
  const view = views === undefined ? undefined : childNamed(views, "sheetView");
  const pane = view === undefined ? undefined : childNamed(view, "pane");
  const split = pane === undefined ? new Map<string, string>() : attributesOf(pane.open);
  const isFrozen = (split.get("state") ?? "").startsWith("frozen");
  return {
    columns: (columns === undefined ? [] : childrenNamed(columns, "col")).map(({ open }) => {
      const attributes = attributesOf(open);
      const width = Number(attributes.get("width"));
      return {
        from: Number(attributes.get("min")),
        to: Number(attributes.get("max")),
        width: width > 0 ? width : null,
        hidden: isTrue(attributes.get("hidden")),
        look: Number(attributes.get("style") ?? 0),
      };
    }),
    frozenRows: isFrozen ? Number(split.get("ySplit") ?? 0) : 0,
    frozenColumns: isFrozen ? Number(split.get("xSplit") ?? 0) : 0,
    extent: { rows: extent?.bottom ?? 0, columns: extent?.right ?? 0 },
  };
}

function sheetEnd(root: XmlElement, made: readonly SheetRange[]): SheetEnd {
  const merges = childNamed(root, "mergeCells");
  const protection = childNamed(root, "sheetProtection");
  return {
    merged: (merges === undefined ? [] : childrenNamed(merges, "mergeCell"))
      .map(({ open }) => parseRange(attribute(open, "ref") ?? ""))
      .filter((range) => range !== null),
    protectedSheet: protection !== undefined && isTrue(attribute(protection.open, "sheet")),
    made,
  };
}

/** Where pivot tables lie: what they show is theirs. */
async function pivotRanges({ parts }: WorkbookParts, { relationships }: Sheet): Promise<readonly SheetRange[]> {
  const ranges: SheetRange[] = [];
  for (const { type, target } of relationships) {
    if (type !== "pivotTable" || target === null || parts.find(target) === undefined) continue;
    const { root } = await partXml(parts, target);
    const location = childNamed(root, "location");
    const range = location === undefined ? null : parseRange(attribute(location.open, "ref") ?? "");
    if (range !== null) ranges.push(range);
  }
  return ranges;
}

interface RowReader {
  readonly push: (item: string) => void;
  readonly cells: () => number;
  readonly isEmpty: () => boolean;
  readonly take: () => CellPiece;
  /** Where formulas that give several cells lie. */
  readonly arrays: () => readonly SheetRange[];
}

interface OpenPiece {
  readonly rows: number[];
  readonly columns: number[];
  readonly looks: number[];
  readonly values: CellValue[];
  readonly formulas: Map<number, ShownFormula>;
  readonly rowLooks: Map<number, number>;
  readonly hiddenRows: number[];
}

function openPiece(): OpenPiece {
  return { rows: [], columns: [], looks: [], values: [], formulas: new Map(), rowLooks: new Map(), hiddenRows: [] };
}

function rowReader(prefix: string, written: number, valueOf: (cell: RawCell) => CellValue): RowReader {
  const shared = sharedFormulas(prefix);
  const [texts, formulas] = [new LongTexts(written), new LongTexts(written, "formulas")];
  const textAt: SharedFormulas["textAt"] = (row, cell) => formulas.counted(shared.textAt(row, cell));
  const arrays: SheetRange[] = [];
  let piece = openPiece();
  let previous = 0;
  return {
    push: (item) => {
      const tag = rowTag(item, previous);
      previous = tag.row;
      noteRow(piece, tag.tag, tag.row);
      const cells = parseCells(item, tag, prefix);
      if (mayShareFormula(item)) shared.note(tag.row, cells);
      const mayCalculate = item.includes(`<${prefix}f`);
      for (const cell of cells) {
        // A blank cell without a look says nothing.
        if (cell.style === 0 && cell.raw.length === cell.tagLength) continue;
        if (mayCalculate) noteFormula(piece, textAt, arrays, tag.row, cell);
        piece.rows.push(tag.row);
        piece.columns.push(cell.column);
        piece.looks.push(cell.style);
        piece.values.push(texts.counted(valueOf(cell)));
      }
    },
    cells: () => piece.rows.length,
    isEmpty: () => piece.rows.length + piece.rowLooks.size + piece.hiddenRows.length === 0,
    take: () => {
      const { rows, columns, looks, ...rest } = piece;
      piece = openPiece();
      return {
        ...rest,
        rows: Uint32Array.from(rows),
        columns: Uint16Array.from(columns),
        looks: Uint16Array.from(looks),
      };
    },
    arrays: () => arrays,
  };
}

function noteRow(piece: OpenPiece, tag: string, row: number): void {
  if (!tag.includes("customFormat") && !tag.includes("hidden")) return;
  const attributes = attributesOf(tag);
  if (isTrue(attributes.get("customFormat"))) piece.rowLooks.set(row, Number(attributes.get("s") ?? 0));
  if (isTrue(attributes.get("hidden"))) piece.hiddenRows.push(row);
}

function noteFormula(
  piece: OpenPiece,
  textAt: SharedFormulas["textAt"],
  arrays: SheetRange[],
  row: number,
  cell: RawCell,
): void {
  const formula: CellFormula | null = formulaOf(cell);
  if (formula === null) return;
  const text = textAt(row, cell) ?? formula.text;
  if (formula.type === "array" || formula.type === "dataTable") {
    const range = formula.range === null ? null : parseRange(formula.range);
    if (range !== null && (range.top !== range.bottom || range.left !== range.right)) arrays.push(range);
  }
  const reach = formula.type === "dataTable" ? "beyond" : formulaReach(text, row);
  piece.formulas.set(piece.rows.length, { text: `=${text}`, reach });
}
